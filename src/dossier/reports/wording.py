"""Messages in the reader's language, with private values masked.

The English template of a message is its key in ``locales/<language>.json``; a template that has no
translation yet is said in English rather than not at all.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.resources import files

from dossier.errors import DossierError
from dossier.message import CountryName, KindName, Message, Private, Value

_MONTHS = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "fr": (
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
}


@cache
def languages() -> tuple[str, ...]:
    """The languages a report can be written in, English first."""
    names = (entry.name for entry in files("dossier").joinpath("locales").iterdir())
    return ("en", *sorted(name[:-5] for name in names if name.endswith(".json")))


@cache
def translations(lang: str) -> Mapping[str, str]:
    """English template → template of this language; empty for English."""
    if lang == "en":
        return {}
    text = files("dossier").joinpath("locales", f"{lang}.json").read_text("utf-8")
    return dict(json.loads(text))


@dataclass(frozen=True, slots=True)
class Wording:
    """How to say things: in which language, and whether private values are shown in full.

    ``kinds`` names the kinds of document, ``{"passport": {"en": …, "fr": …}}``.

    Raises:
        DossierError: the language is not known.
    """

    lang: str = "en"
    full: bool = False
    kinds: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse a language there are no words for."""
        if self.lang not in languages():
            raise DossierError(
                f"no language is called {self.lang!r}; there are {', '.join(languages())}"
            )

    def text(self, message: Message) -> str:
        """A message as a sentence."""
        key = message.template
        own = dict(message.translations).get(self.lang)
        template = own or translations(self.lang).get(key) or key
        return template.format_map({name: self.value(value) for name, value in message.values})

    def value(self, value: Value) -> str:
        """A value as a reader of this language writes it."""
        if isinstance(value, tuple):
            return ", ".join(self.value(item) for item in value)
        if isinstance(value, date):
            return self.day(value)
        if isinstance(value, KindName):
            return self.kind(value.kind)
        if isinstance(value, CountryName):
            return self.country(value.code)
        if isinstance(value, Private) and self.full:
            return value.value
        if isinstance(value, float) and self.lang == "fr":
            return str(value).replace(".", ",")
        return str(value)

    def day(self, day: date) -> str:
        """A date with its month in letters, so that no one takes the day for the month."""
        months = _MONTHS.get(self.lang)
        if months is None:
            return day.isoformat()
        number = "1er" if self.lang == "fr" and day.day == 1 else day.day
        return f"{number} {months[day.month - 1]} {day.year}"

    def kind(self, kind: str) -> str:
        """The title of a kind of document, its name in words where it has no title."""
        titles = self.kinds.get(kind)
        return self.title(titles) if titles else str(KindName(kind))

    def country(self, code: str) -> str:
        """The name of a country by its code; the code where there is no such country."""
        from dossier.facts import countries

        return countries.name(countries.alpha3(code) or code, self.lang)

    def title(self, titles: Mapping[str, str]) -> str:
        """One title out of several languages: this one, else English, else the first."""
        return titles.get(self.lang) or titles.get("en") or next(iter(titles.values()), "")
