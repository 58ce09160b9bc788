"""What the lines of a machine readable zone say, and whether its check digits agree.

ICAO Doc 9303 part 3, section 4 (https://www.icao.int/publications/pages/publication.aspx?docnum=9303).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dossier.facts._mrz_layout import (
    ALPHABETS,
    DIGITS,
    FILLER,
    FR_ID,
    LAYOUTS,
    SYMBOLS,
    TD1,
    TD2,
    Layout,
    Span,
    cut,
    fits,
)

_WEIGHTS = (7, 3, 1)
_VALUES = {symbol: value for value, symbol in enumerate(SYMBOLS[:-1])} | {FILLER: 0}
_LIKE_FILLER = str.maketrans({"«": "<<", "‹": "<", "＜": "<", "≪": "<<", " ": "", "\u00a0": ""})
_LAST_CENTURY = 80  # an expiry of this year or later is 19YY
_LATEST_BIRTH = date(2030, 12, 31)  # where nothing else tells the century
_WITHOUT_END = 99  # printed for cards that never expire: 1999 or never


@dataclass(frozen=True, slots=True)
class CheckDigit:
    """One check digit: what it protects (``number``, ``birth``, ``composite`` …), and whether
    it is right."""

    name: str
    right: bool


@dataclass(frozen=True, slots=True)
class Mrz:
    """A machine readable zone, field by field, without fillers.

    ``format`` is TD1, TD2, TD3, MRV-A, MRV-B or FR-ID. ``issuer`` and ``nationality`` are as
    printed (Germany's is ``D``; ``RKS``, ``XXA`` and ``UNO`` are no countries of ISO 3166). A date
    is None where the print leaves a part of it open, or where it is no date; ``birth_text`` and
    ``expiry_text`` are as printed. ``sex`` is M, F, X or "". Names are capitals without accents and
    may be cut off; no check digit protects them, nor the code, the issuer and the nationality.
    """

    format: str
    lines: tuple[str, ...]
    document_code: str
    issuer: str
    surname: str
    given_names: str
    number: str
    nationality: str
    birth_date: date | None
    birth_text: str
    sex: str
    expiry: date | None
    expiry_text: str
    optional: str
    digits: tuple[CheckDigit, ...]

    @property
    def valid(self) -> bool:
        """Whether every check digit is right."""
        return all(digit.right for digit in self.digits)


def check_digit(text: str) -> str:
    """The check digit over some characters: weights 7, 3, 1; A is 10, Z is 35, ``<`` is 0.

    >>> check_digit("520727")
    '3'

    Raises:
        ValueError: a character that no MRZ has.
    """
    try:
        total = sum(_VALUES[c] * _WEIGHTS[i % 3] for i, c in enumerate(text))
    except KeyError as wrong:
        raise ValueError(f"{wrong} is not in the alphabet of an MRZ") from None
    return DIGITS[total % 10]


def clean(line: str) -> str:
    """A line in capitals without spaces, look-alikes of the filler made fillers."""
    return line.translate(_LIKE_FILLER).strip().upper()


def parse(lines: Sequence[str], on: date | None = None) -> Mrz | None:
    """Read the lines of a zone; None where they are not one in shape.

    Each position must hold what its format allows; check digits may be wrong. ``on`` decides the
    century of the birth date (never after it); without it, births lie before the document's end.
    """
    cleaned = tuple(clean(line) for line in lines if line.strip())
    for layout in LAYOUTS:
        if _in_shape(layout, cleaned):
            return _read(layout, cleaned, on)
    return None


def digits_of(layout: Layout, lines: tuple[str, ...]) -> tuple[CheckDigit, ...]:
    """Every check digit of the format, compared with what it covers."""
    found = []
    for name, (place, covered) in layout.digits.items():
        printed, text = cut(lines, place), "".join(cut(lines, span) for span in covered)
        if name == "number":
            text, printed = _number_and_digit(layout, lines)
        found.append(CheckDigit(name, _right(name, printed, text)))
    return tuple(found)


def _right(name: str, printed: str, text: str) -> bool:
    if printed == FILLER:  # allowed over nothing: optional data, an unknown date
        return name in ("optional", "birth", "expiry") and not text.strip(FILLER)
    return printed == check_digit(text)


def _in_shape(layout: Layout, lines: tuple[str, ...]) -> bool:
    return (
        len(lines) == len(layout.grammar)
        and all(len(line) == layout.length for line in lines)
        and fits(layout, lines[0])
        and all(
            character in ALPHABETS[kind]
            for line, kinds in zip(lines, layout.grammar, strict=True)
            for character, kind in zip(line, kinds, strict=True)
        )
    )


def _number_and_digit(layout: Layout, lines: tuple[str, ...]) -> tuple[str, str]:
    """The document number and its check digit; a long one runs on into the optional data."""
    number = cut(lines, layout.fields["number"])
    printed = cut(lines, layout.digits["number"][0])
    if layout in (TD1, TD2) and printed == FILLER:
        rest = cut(lines, layout.fields["optional"]).split(FILLER)[0]
        if rest:
            # issuers differ on whether the filler that parts the number is counted too
            whole = number + rest[:-1]
            counted = check_digit(whole) != rest[-1]
            return (number + FILLER + rest[:-1] if counted else whole), rest[-1]
    return number, printed


def _read(layout: Layout, lines: tuple[str, ...], on: date | None) -> Mrz:
    def field(name: str) -> str:
        span: Span | None = layout.fields.get(name)
        return cut(lines, span) if span else ""

    surname, given = _names(layout, lines)
    number, _ = _number_and_digit(layout, lines)
    expiry = _expiry(field("expiry"))
    return Mrz(
        format=layout.name,
        lines=lines,
        document_code=field("code").strip(FILLER),
        issuer=field("issuer").strip(FILLER),
        surname=surname,
        given_names=given,
        number=number.replace(FILLER, ""),
        nationality=(field("nationality") or field("issuer")).strip(FILLER),
        birth_date=_birth(field("birth"), on or expiry or _issued(field("issued"))),
        birth_text=field("birth"),
        sex=field("sex").strip(FILLER),
        expiry=expiry,
        expiry_text=field("expiry"),
        optional=(field("optional") + field("optional2")).strip(FILLER),
        digits=digits_of(layout, lines),
    )


def _names(layout: Layout, lines: tuple[str, ...]) -> tuple[str, str]:
    if layout is FR_ID:
        parts = [cut(lines, layout.fields[name]) for name in ("surname", "given")]
    else:
        parts = cut(lines, layout.fields["names"]).strip(FILLER).split(FILLER * 2, 1)
    surname, given = (*parts, "")[:2]
    return _words(surname), _words(given)


def _words(text: str) -> str:
    return " ".join(text.replace(FILLER, " ").split())


def _birth(text: str, before: date | None) -> date | None:
    """The latest such day that is not after ``before``."""
    if not text.isdecimal():
        return None
    days = (_day(century, text) for century in (2000, 1900))
    return next((day for day in days if day and day <= (before or _LATEST_BIRTH)), None)


def _expiry(text: str) -> date | None:
    if not text.isdecimal() or int(text[:2]) == _WITHOUT_END:
        return None
    return _day(1900 if int(text[:2]) >= _LAST_CENTURY else 2000, text)


def _issued(text: str) -> date | None:
    """A day of the month in which a French card was made."""
    if not text.isdecimal():
        return None
    year, month = int(text[:2]), int(text[2:])
    year += 1900 if year >= _LAST_CENTURY else 2000
    return date(year, month, 28) if 1 <= month <= 12 else None


def _day(century: int, text: str) -> date | None:
    try:
        return date(century + int(text[:2]), int(text[2:4]), int(text[4:6]))
    except ValueError:
        return None
