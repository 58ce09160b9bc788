"""Where each field and check digit of a machine readable zone stands, by format.

ICAO Doc 9303 (8th edition) parts 4 (TD3), 5 (TD1), 6 (TD2) and 7 (visas); the French identity card
of 1987 to 2021 is older than the norm and has two lines of 36 of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
DIGITS = "0123456789"
FILLER = "<"
SYMBOLS = DIGITS + LETTERS + FILLER

Span = tuple[int, int, int]
"""Line, first position, position after the last; all from 0."""

ALPHABETS = {
    "a": frozenset(LETTERS + FILLER),
    "n": frozenset(DIGITS + FILLER),
    "d": frozenset(DIGITS + FILLER),
    "s": frozenset("MFX" + FILLER),
    "x": frozenset(SYMBOLS),
    "l": frozenset(LETTERS),
}
"""What a position may hold: letters, digits (a date with unknown parts has fillers), a check digit,
a sex (X is not in the norm but printed), anything, a letter. Some print a filler for a check digit
where the norm wants a digit: it is kept, and is wrong."""


@dataclass(frozen=True, slots=True)
class Layout:
    """One format: its grammar, its fields and what each check digit is made over."""

    name: str
    grammar: tuple[str, ...]
    fields: dict[str, Span]
    digits: dict[str, tuple[Span, tuple[Span, ...]]]  # the digit's place, what it covers
    names: tuple[int, ...]  # lines that hold nothing but code, issuer and names

    @property
    def length(self) -> int:
        """Characters in each line."""
        return len(self.grammar[0])


_TOP_44 = "la" + "aaa" + "a" * 39
_TOP_36 = "la" + "aaa" + "a" * 31
_DATA = "x" * 9 + "n" + "aaa" + "n" * 6 + "d" + "s" + "n" * 6 + "d"
_NUMBER, _BIRTH, _EXPIRY = (1, 0, 9), (1, 13, 19), (1, 21, 27)
_TWO_LINES: dict[str, Span] = {
    "code": (0, 0, 2),
    "issuer": (0, 2, 5),
    "number": _NUMBER,
    "nationality": (1, 10, 13),
    "birth": _BIRTH,
    "sex": (1, 20, 21),
    "expiry": _EXPIRY,
}
_THREE: dict[str, tuple[Span, tuple[Span, ...]]] = {
    "number": ((1, 9, 10), (_NUMBER,)),
    "birth": ((1, 19, 20), (_BIRTH,)),
    "expiry": ((1, 27, 28), (_EXPIRY,)),
}

TD3 = Layout(
    "TD3",
    (_TOP_44, _DATA + "x" * 14 + "n" + "d"),
    {**_TWO_LINES, "names": (0, 5, 44), "optional": (1, 28, 42)},
    {
        **_THREE,
        "optional": ((1, 42, 43), ((1, 28, 42),)),
        "composite": ((1, 43, 44), ((1, 0, 10), (1, 13, 20), (1, 21, 43))),
    },
    (0,),
)
TD2 = Layout(
    "TD2",
    (_TOP_36, _DATA + "x" * 7 + "d"),
    {**_TWO_LINES, "names": (0, 5, 36), "optional": (1, 28, 35)},
    {**_THREE, "composite": ((1, 35, 36), ((1, 0, 10), (1, 13, 20), (1, 21, 35)))},
    (0,),
)
MRV_A = Layout(
    "MRV-A",
    (_TOP_44, _DATA + "x" * 16),
    {**_TWO_LINES, "names": (0, 5, 44), "optional": (1, 28, 44)},
    _THREE,
    (0,),
)
MRV_B = Layout(
    "MRV-B",
    (_TOP_36, _DATA + "x" * 8),
    {**_TWO_LINES, "names": (0, 5, 36), "optional": (1, 28, 36)},
    _THREE,
    (0,),
)
TD1 = Layout(
    "TD1",
    (
        "la" + "aaa" + "x" * 9 + "n" + "x" * 15,
        "n" * 6 + "d" + "s" + "n" * 6 + "d" + "aaa" + "x" * 11 + "d",
        "a" * 30,
    ),
    {
        "code": (0, 0, 2),
        "issuer": (0, 2, 5),
        "number": (0, 5, 14),
        "optional": (0, 15, 30),
        "birth": (1, 0, 6),
        "sex": (1, 7, 8),
        "expiry": (1, 8, 14),
        "nationality": (1, 15, 18),
        "optional2": (1, 18, 29),
        "names": (2, 0, 30),
    },
    {
        "number": ((0, 14, 15), ((0, 5, 14),)),
        "birth": ((1, 6, 7), ((1, 0, 6),)),
        "expiry": ((1, 14, 15), ((1, 8, 14),)),
        "composite": ((1, 29, 30), ((0, 5, 30), (1, 0, 7), (1, 8, 15), (1, 18, 29))),
    },
    (2,),
)
FR_ID = Layout(
    "FR-ID",
    (
        "la" + "aaa" + "a" * 25 + "x" * 6,
        "d" * 4 + "x" * 3 + "d" * 5 + "d" + "a" * 14 + "n" * 6 + "d" + "s" + "d",
    ),
    {
        "code": (0, 0, 2),
        "issuer": (0, 2, 5),
        "surname": (0, 5, 30),
        "optional": (0, 30, 36),
        "issued": (1, 0, 4),
        "number": (1, 0, 12),
        "given": (1, 13, 27),
        "birth": (1, 27, 33),
        "sex": (1, 34, 35),
    },
    {
        "number": ((1, 12, 13), ((1, 0, 12),)),
        "birth": ((1, 33, 34), ((1, 27, 33),)),
        "composite": ((1, 35, 36), ((0, 0, 36), (1, 0, 35))),
    },
    (0,),
)
LAYOUTS = (TD3, MRV_A, TD2, MRV_B, FR_ID, TD1)


def fits(layout: Layout, first: str) -> bool:
    """Whether a first line may begin this format rather than another of the same size."""
    if first.startswith("V"):
        return layout in (MRV_A, MRV_B)
    if first.startswith("IDFRA"):
        return layout in (FR_ID, TD1)
    return layout not in (MRV_A, MRV_B, FR_ID)


def cut(lines: tuple[str, ...], span: Span) -> str:
    """The characters of a span."""
    line, start, end = span
    return lines[line][start:end]
