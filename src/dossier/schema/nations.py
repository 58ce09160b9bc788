"""The nationalities a condition may name: groups of countries, or countries by their code."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Annotated

from pydantic import AfterValidator

from dossier.schema.suggest import did_you_mean

# Member states of the European Union, of the European Economic Area, and Switzerland: nationals
# stay without a residence document (https://www.service-public.fr/particuliers/vosdroits/F675).
# The United Kingdom is out since 1 January 2021; Andorra and Monaco are not in, but see the routes.
_CODES = (
    "AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT "
    "ROU SVK SVN SWE ISL LIE NOR CHE"
)
EUROPEAN = frozenset(_CODES.split())

_GROUPS: dict[str, Callable[[str], bool]] = {
    "european": lambda code: code in EUROPEAN,
    "french": lambda code: code == "FRA",
}


def _nation(text: str) -> str:
    """A group, or a country's alpha-3 code."""
    if text in _GROUPS or text == "non-european" or text in EUROPEAN:
        return text
    return country(text, also=(*_GROUPS, "non-european"))


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
    if word == "non-european":
        return not any(code in EUROPEAN for code in codes)
    if word in _GROUPS:
        return any(_GROUPS[word](code) for code in codes)
    return word in codes
