"""What is said to people: sentences with gaps, to be translated, and values that are private."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Private:
    """A value that identifies a person or an account; reports show its last three characters."""

    value: str

    def __str__(self) -> str:
        return mask(self.value)


@dataclass(frozen=True, slots=True)
class KindName:
    """The name of a kind of document, said in the reader's language when the report is written."""

    kind: str

    def __str__(self) -> str:
        return self.kind.replace("-", " ")


_IBAN = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")  # ISO 13616-1:2020


@dataclass(frozen=True, slots=True)
class CountryName:
    """A country by its ISO 3166-1 code, named in the reader's language in the report."""

    code: str

    def __str__(self) -> str:
        return self.code


Value = str | int | float | date | Private | KindName | CountryName | tuple["Value", ...]


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence in English with named gaps; the English template is its key for translation.

    ``values`` are (name, value) pairs, so that a message can be compared, hashed and sent.
    ``translations`` are (language, template) pairs of sentences that bring their own, as those
    of a route's YAML do; the others are looked up in the catalogues.
    """

    template: str
    values: tuple[tuple[str, Value], ...] = ()
    translations: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return self.template.format_map({name: show(value) for name, value in self.values})


def say(template: str, /, **values: Value) -> Message:
    """A message; the template must be a literal, so that translators' tools find it."""
    return Message(template, tuple(values.items()))


def show(value: Value) -> str:
    """A value as English text, private ones masked."""
    if isinstance(value, tuple):
        return ", ".join(show(item) for item in value)
    if isinstance(value, date):
        return f"{value.day} {value:%b %Y}"
    return str(value)


def mask(value: str) -> str:
    """Hide all but the last three characters: ``FR76 ···· 189``.

    An IBAN keeps its country and check digits too, as banks print it. Every country's has more
    digits than letters, which an address or a name in capitals has not.
    """
    compact = "".join(value.split())
    if len(compact) <= 3:
        return "····"
    digits = sum(map(str.isdigit, compact))
    looks_like_iban = _IBAN.fullmatch(compact) and digits > len(compact) / 2
    head = f"{compact[:4]} " if looks_like_iban else ""
    return f"{head}···· {compact[-3:]}"
