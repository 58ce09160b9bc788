"""The nationalities a condition may name: groups of countries, or countries by their code."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

from pydantic import AfterValidator

from dossier.schema.suggest import did_you_mean

_GROUPS = ("european", "non-european", "french")


def _nation(text: str) -> str:
    """A group, or a country's alpha-3 code."""
    return text if text in _GROUPS else country(text, also=_GROUPS)


def country(text: str, also: Iterable[str] = ()) -> str:
    """The alpha-3 code of a country written as alpha-2, alpha-3 or a name in English or French.

    Raises:
        ValueError: there is no such country; ``also`` are other words to suggest.
    """
    from dossier.schema.countries import find, names

    found = find(text)
    if found is None:
        raise ValueError(f"{text!r} is not a country" + did_you_mean(text, {*names(), *also}))
    return found


Nation = Annotated[str, AfterValidator(_nation)]


def is_any_of(own: Iterable[str], wanted: Iterable[str]) -> bool:
    """Whether a person of these nationalities (alpha-3) is meant by any of these words.

    A second nationality counts for what it opens: with one European passport a person is European.
    """
    codes = tuple(own)
    return any(_is(codes, word) for word in wanted)


def _is(codes: tuple[str, ...], word: str) -> bool:
    """Nationals of the EU, the EEA and Switzerland stay without a residence document
    (https://www.service-public.fr/particuliers/vosdroits/F675); Andorra and Monaco are not in.
    """
    from dossier.facts.countries import EU_EEA_SWISS

    match word:
        case "french":
            return "FRA" in codes
        case "european":
            return not EU_EEA_SWISS.isdisjoint(codes)
        case "non-european":
            return EU_EEA_SWISS.isdisjoint(codes)
    return word in codes
