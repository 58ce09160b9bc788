"""Dates, day first, with what they are dates of: birth, expiry, issue, validity …."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from datetime import date

from dossier.facts import Sheet
from dossier.facts._date_roles import role_of
from dossier.facts._layout import layout
from dossier.facts._months import MONTH, MONTHS, with_letters, with_years
from dossier.facts._spelled import spelled
from dossier.facts._spelled_abroad import spelled_abroad
from dossier.model import Fact

_DIGIT = "[0-9oqilsbz|]"
_REPAIR = str.maketrans("oqil|sbz", "00111582")
_NUMERIC = re.compile(
    rf"(?<![\w/.-])({_DIGIT}{{1,2}})\s?([/.-])\s?({_DIGIT}{{1,2}})\s?\2\s?"
    rf"({_DIGIT}{{4}}|\d\d)(?![\w/-]|\.\d)"
)
_SPACED = re.compile(
    r"(?<!\d)(?<!\d[ .])(\d{2})([ \u00b7]{0,3})(\d{2})([ \u00b7]{0,3})((?:19|20)\d\d)(?!\s?\d)"
)
_YEAR_FIRST = re.compile(
    r"(?<![\d/.-])((?:19|20)\d\d)\s?(?:([-/.])|年|년)\s?(\d{1,2})\s?(?:\2|月|월)\s?(\d{1,2})"
    r"(?!\d|[-/]\d)"
)
_WORDS = re.compile(
    rf"(?<![\w/])(\d{{1,2}})\s?(?:(?:er|re|eme|e|st|nd|rd|th|a)(?![a-z])|[°º.])?[ \t\n]{{0,3}}"
    rf"(?:jour\s+du\s+mois\s+d[eu']\s?|day\s+of\s+|of\s+|de\s+|d'\s?|[-/.]\s?)?"
    rf"(?:(?:\d{{1,2}}\s?)?[^\W\d_]{{0,10}}\.?\s?/\s?)?({MONTH})"
    rf"(?:\s?[/|-]\s?{MONTH})?[ \t\n,/.-]{{0,3}}(?:de[l]?\s+|of\s+)?(\d{{4}}|'?\d\d)"
    r"(?![\d/]|[.,]\d)"
)
_MONTH_FIRST = re.compile(
    rf"\b({MONTH})\s?(\d{{1,2}})(?:st|nd|rd|th)?\s?,?\s+((?:19|20)\d\d)(?!\d)"
)

_COLUMNS = re.compile(
    r"\bjo\W{0,3}(\d{1,2})\W{1,3}mo\W{0,3}(\d{1,2})\W{1,3}an\W{0,3}((?:19|20)\d\d)(?!\d)"
)
"""Day, month and year under the signs of the CIEC's multilingual extracts (Vienna, 1976)."""

_FEW = 120
"""Dates of one page whose roles are looked for: a page with more is a statement of an account."""

Found = tuple[int, int, date, float, bool]  # start, end, day, certainty, needs a role


def find(sheet: Sheet) -> Iterator[Fact]:
    """Every date on the page, each with its role where words beside it tell one.

    A date with a year of two digits, or one whose spaces reading lost (``13071990``), counts only
    where its role is told.
    """
    page = layout(sheet)
    dates = sorted(candidates(page.folded), key=lambda found: found[0])
    dates = [found for found in dates if not _OTHER_YEARS.match(page.text, found[1])]
    spans = [(start, end) for start, end, *_ in dates]
    for index, (start, end, day, certainty, short) in enumerate(dates):
        earlier = spans[index - 1] if index else None
        later = spans[index + 1] if index + 1 < len(spans) else None
        role = role_of(page, (start, end), earlier, later) if index < _FEW else ""
        if short and not role:
            continue
        day = _century(day, role) if short else day
        place, read = page.span(start, end)
        text = " ".join(page.text[start:end].split())
        yield Fact("date", day.isoformat(), text, place, role, round(certainty * read, 3))


_OTHER_YEARS = re.compile(r"[ \t]*\(?(?:B\.[ ]?S\.|B\.[ ]?E\.|V\.[ ]?S\.)")
"""Behind a date of Nepal's calendar (B.S., V.S.) or of Thailand's (B.E.), 57 and 543 years on."""


def candidates(folded: str) -> Iterator[Found]:
    """Dates in folded text that do not overlap."""
    taken = bytearray(len(folded))
    for start, end, day, certainty, short in _readings(with_years(with_letters(folded))):
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            yield start, end, day, certainty, short


def read_date(text: str) -> date | None:
    """The date that a text is, or None."""
    from dossier.facts._text import compose, fold

    found = next(candidates(fold(compose(text))), None)
    return None if found is None or found[4] else found[2]


def _readings(folded: str) -> Iterator[Found]:
    for start, end, written in (*spelled(folded), *spelled_abroad(folded)):
        yield start, end, written, 0.95, False
    yield from _in_figures(folded)


def _in_figures(folded: str) -> Iterator[Found]:
    for match in itertools.filterfalse(_is_month_twice, _WORDS.finditer(folded)):
        year = match[3].lstrip("'")
        day = _day(int(match[1]), MONTHS[_first_month(match[2])], year)
        if day:
            yield match.start(), match.end(), day, 1.0, len(year) == 2
    for match in _MONTH_FIRST.finditer(folded):
        day = _day(int(match[2]), MONTHS[_first_month(match[1])], match[3])
        if day:
            yield match.start(), match.end(), day, 1.0, False
    for match in _YEAR_FIRST.finditer(folded):
        day = _day(int(match[4]), int(match[3]), match[1])
        if day:
            yield match.start(), match.end(), day, 1.0, False
    yield from _numeric(folded)
    yield from _in_columns(folded)


def _in_columns(folded: str) -> Iterator[Found]:
    for match in _COLUMNS.finditer(folded):
        day = _day(int(match[1]), int(match[2]), match[3])
        if day:
            yield match.start(), match.end(), day, 1.0, False
    for match in _SPACED.finditer(folded):
        day = _day(int(match[1]), int(match[3]), match[5])
        if day:
            apart = bool(match[2] and match[4])
            yield match.start(), match.end(), day, 0.9 if apart else 0.8, not apart


def _is_month_twice(match: re.Match[str]) -> bool:
    """Whether the number is the month that the word beside it names, and the day was not read.

    Passports of China, Korea and others print "01 4月/APR 2033", of which "4/APR 2033" may be left.
    A date with two strokes, "04/APR/2033", has a day.
    """
    between = match.string[match.end(1) : match.start(2)]
    after = match.string[match.end(2) : match.start(3)]
    month = MONTHS[_first_month(match[2])]
    alone = re.fullmatch(r"\s*[月월]?\s*/\s*", between) is not None
    return alone and "/" not in after and int(match[1]) == month


def _numeric(folded: str) -> Iterator[Found]:
    matches = [(match, *_digits(match)) for match in _NUMERIC.finditer(folded)]
    month_first = any(first <= 12 < second <= 31 for _, first, second, _, _ in matches)
    for match, first, second, year, clean in matches:
        if clean < 0:
            continue
        day, certainty = _day(first, second, year), 1.0
        if month_first and _day(second, first, year):
            day, certainty = _day(second, first, year), 0.7
        if day:
            sure = certainty if clean else 0.6 * certainty
            yield match.start(), match.end(), day, sure, len(year) == 2


def _digits(match: re.Match[str]) -> tuple[int, int, str, int]:
    """Day, month, year, and 1 where all were digits, 0 where some were mended, -1 where most."""
    raw = match[1] + match[3] + match[4]
    wrong = sum(2 if letter in "qsbz" else 1 for letter in raw if not letter.isdigit())
    mended = [match[index].translate(_REPAIR) for index in (1, 3, 4)]
    return (
        int(mended[0]),
        int(mended[1]),
        mended[2],
        1 if not wrong else 0 if wrong <= 4 and len(raw) >= 8 else -1,
    )


def _first_month(text: str) -> str:
    return text.rstrip(".")


def _day(day: int, month: int, year: str) -> date | None:
    full = int(year) if len(year) == 4 else 2000 + int(year)
    if not 1900 <= full <= 2100:
        return None
    try:
        return date(full, month, day)
    except ValueError:
        return None


def _century(day: date, role: str) -> date:
    """Two digits of a birth year above 30 are of the last century; other dates are of this one."""
    if role == "birth" and day.year > 2030:
        return day.replace(year=day.year - 100)
    return day
