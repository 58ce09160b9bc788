"""Names of months as papers print them, folded (no accents, lower case), in eleven languages."""

from __future__ import annotations

import re

_NAMES = {
    1: "janvier janv jan january enero ene janeiro gennaio gen januar jaenner januari ianuarie"
    " styczen stycznia ocak leden ledna enne",
    2: "fevrier fevr fev february feb febrero fevereiro febbraio februar februari februarie luty"
    " lutego subat",
    3: "mars mar march marzo marco marz maerz maart mrt martie marzec marca mart",
    4: "avril avr april apr abril abr aprile aprilie kwiecien kwietnia nisan",
    5: "mai may mayo maio maggio mag mei mayis maj maja",
    6: "juin jun june junio junho giugno giu juni iunie czerwiec czerwca haziran",
    7: "juillet juil jul july julio julho luglio lug juli iulie lipiec lipca temmuz",
    8: "aout aou aug august agosto ago augustus sierpien sierpnia agustos",
    9: "septembre sept sep september septiembre setiembre setembro set settembre septembrie"
    " wrzesien wrzesnia eylul",
    10: "octobre oct october octubre outubro out ottobre ott oktober okt octombrie pazdziernik"
    " pazdziernika ekim",
    11: "novembre nov november noviembre novembro noiembrie listopad listopada kasim",
    12: "decembre dec december diciembre dic dezembro dez dicembre dezember desember decembrie"
    " grudzien grudnia aralik",
}

MONTHS = {name: number for number, names in _NAMES.items() for name in names.split()}
"""Month number by folded name or short form."""

MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?![a-z])\.?"
"""A month as a regular expression on folded text; no group."""

_ZERO = re.compile(r"(?<=[a-z])0(?=[a-z])")


def with_letters(folded: str) -> str:
    """A zero between letters is the letter O that reading took for one: ``oct0bre``."""
    return _ZERO.sub("o", folded) if "0" in folded else folded


_YEAR_LIKE = re.compile(
    rf"(?<![^\W\d_])((?:{MONTH})[ ,.]{{1,3}}|(?<=\d)[/.-])"
    r"((?=[^\W\d_]{0,3}\d)[12lzi][09o][0-9oilz]{2})(?![^\W_])"
)
_DIGITS = str.maketrans("oilz", "0112")


def with_years(folded: str) -> str:
    """A year behind its month in digits: old-style figures are read as letters, 2002 as 2ooz."""
    return _YEAR_LIKE.sub(_year, folded)


def _year(match: re.Match[str]) -> str:
    digits = match[2].translate(_DIGITS)
    return match[1] + (digits if digits[:2] in ("19", "20") else match[2])
