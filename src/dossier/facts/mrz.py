"""Machine readable zones of passports, cards, permits and visas (ICAO Doc 9303).

Formats: TD1 (cards, permits), TD2, TD3 (passports), MRV-A and MRV-B (visas), and the French
identity card of 1987 to 2021 (``FR-ID``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.facts._mrz_fit import Fit, Glyph, fit, glyphs_of
from dossier.facts._mrz_layout import FILLER, SYMBOLS
from dossier.facts._mrz_parse import CheckDigit, Mrz, check_digit, clean, parse
from dossier.model import Box, Fact, Line

if TYPE_CHECKING:
    from dossier.facts import Sheet

__all__ = ["CheckDigit", "Mrz", "check_digit", "find", "parse", "repair"]

SHORTEST = 22  # characters of a line that may be one of a zone
SURE = 0.97  # certainty of a line as read with the page, above which its pixels say no more
FORCED = 16.0  # nats: four look-alikes put right by the grammar
REPAIRED = 0.8  # what is left of the certainty after a repair
DOUBTFUL = 0.5  # … where the check digits are wrong and more than one repair would mend them
_DAY = re.compile(r"(?!<{6})[0-9<]{2}(?:0\d|1[0-2]|<<)(?:[012]\d|3[01]|<<)")  # or parts of one
_ANY_DAY = "000000"
_UPRIGHT = str.maketrans(">»›", "<<<")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A line that may belong to a zone."""

    text: str
    glyphs: Sequence[Glyph]
    box: Box
    certainty: float


def find(sheet: Sheet) -> Iterator[Fact]:
    """The zones on a page: from its text, or from its pixels where the text does not settle them.

    A zone whose check digits are wrong is a fact too, not ``proven``, and of little certainty where
    that may be a misreading. Check digits prove no names, and cannot tell G from 6.
    """
    candidates = _from_text(sheet.lines)
    if not candidates:
        return
    zones: Sequence[_Zone] = _zones(candidates)
    if sheet.picture is not None and not _settled(zones, candidates):
        zones = max(zones, *_seen(sheet, candidates), key=_worth)
    for zone, lines in zones:
        yield _fact(sheet, zone, lines)


def repair(lines: Sequence[str]) -> tuple[Mrz, str] | None:
    """Lines as read made to fit a format, with what was repaired ("" if nothing).

    One look-alike (0 and O, 1 and I …) at most is changed, and only if every check digit agrees
    then; None where the lines are no zone.
    """
    found = fit([glyphs_of(line) for line in lines if line.strip()])
    return (found.mrz, found.repaired) if found else None


_Zone = tuple[Fit, Sequence[_Candidate]]


def _worth(zones: Sequence[_Zone]) -> tuple[int, float]:
    """Greater is better: more valid zones, then the best of them."""
    ranks = [zone.rank for zone, _ in zones]
    return sum(rank[0] for rank in ranks), sum(rank[1] + rank[2] for rank in ranks)


def _settled(zones: Sequence[_Zone], candidates: Sequence[_Candidate]) -> bool:
    """Whether the text alone will do: every line is used, sure, and proven with little forced."""
    used = sum(len(lines) for _, lines in zones)
    sure = all(candidate.certainty >= SURE for candidate in candidates)
    easy = all(zone.cost <= FORCED for zone, _ in zones)
    return used == len(candidates) and sure and _proven(zones) and easy


def _seen(sheet: Sheet, candidates: Sequence[_Candidate]) -> Iterator[Sequence[_Zone]]:
    """The zones as the pixels have them, closely looked at if a first look does not prove them."""
    for closely in (False, True):
        zones = _zones(_from_pixels(sheet, candidates, closely))
        yield zones
        if _proven(zones):
            return


def _proven(zones: Sequence[_Zone]) -> bool:
    return bool(zones) and all(zone.mrz.valid and not zone.repaired for zone, _ in zones)


def _zones(candidates: Sequence[_Candidate]) -> list[_Zone]:
    """The best zones that following lines make, none sharing a line."""
    windows = [
        (found, candidates[start : start + size], start)
        for size in (2, 3)
        for start in range(len(candidates) - size + 1)
        if (found := fit([one.glyphs for one in candidates[start : start + size]]))
        and _believable(found)
    ]
    windows.sort(key=lambda window: window[0].rank, reverse=True)
    taken: set[int] = set()
    chosen = []
    for found, lines, start in windows:
        places = set(range(start, start + len(lines)))
        if not places & taken:
            taken |= places
            chosen.append((found, lines))
    return chosen


def _believable(found: Fit) -> bool:
    """Whether it is a zone at all: most check digits right, or little forced and some right.

    Of any capitals and digits as long as a zone, one check digit in ten agrees by chance; a day
    that is one, beside its right digit, does so once in hundreds. Fillers agree with everything:
    rows of them, as forms are filled in on, hold no day.
    """
    mrz = found.mrz
    days = {"birth": mrz.birth_text, "expiry": mrz.expiry_text}
    if not any(map(_DAY.fullmatch, days.values())):
        return False
    right = [d.name for d in mrz.digits if d.right and _DAY.fullmatch(days.get(d.name, _ANY_DAY))]
    most = len(right) * 2 > len(mrz.digits) and not days.keys().isdisjoint(right)
    return mrz.surname != "" and (most or (len(right) >= 1 and found.cost < FORCED))


def _from_text(lines: Sequence[Line]) -> list[_Candidate]:
    from dossier.reading.rows import rows

    pieces = [line for line in lines if _may_be_piece(line.text)]
    return [
        _Candidate(row.text, glyphs_of(_turned(row.text)), row.box, row.certainty)
        for row in rows(pieces)
        if looks_like_line(row.text)
    ]


def _from_pixels(sheet: Sheet, candidates: Sequence[_Candidate], closely: bool) -> list[_Candidate]:
    from dossier.reading import NoReaderError
    from dossier.reading.mrz import read_zone

    if sheet.picture is None:
        return []
    try:
        found = read_zone(sheet.picture, [one.box for one in candidates], closely=closely)
    except NoReaderError:
        return []
    return [_Candidate(one.text, one.glyphs, one.box, one.certainty) for one in found]


def _turned(text: str) -> str:
    """A line that was read upside down has its fillers the wrong way round."""
    return text if FILLER in text else text.translate(_UPRIGHT)


def _may_be_piece(text: str) -> bool:
    compact = clean(_turned(text))
    known = sum(character in SYMBOLS for character in compact)
    small = sum(character.islower() for character in text)
    return bool(compact) and known >= 0.9 * len(compact) and small <= 0.1 * len(compact)


def looks_like_line(text: str) -> bool:
    """Whether a row of text may be a line of a zone: long, in capitals, with fillers or digits."""
    compact = clean(_turned(text))
    if len(compact) < SHORTEST or not _may_be_piece(text):
        return False
    digits = sum(character.isdigit() for character in compact)
    return (
        compact.count(FILLER) >= 2
        or (FILLER in compact and digits >= 6)
        or (" " not in text.strip() and len(compact) >= 28 and 10 <= digits < len(compact))
    )


def _fact(sheet: Sheet, found: Fit, lines: Sequence[_Candidate]) -> Fact:
    from dataclasses import replace

    boxes = [line.box for line in lines]
    box = Box(
        min(one.left for one in boxes),
        min(one.top for one in boxes),
        max(one.right for one in boxes),
        max(one.bottom for one in boxes),
    )
    sure = min(line.certainty for line in lines)
    if found.repaired:
        sure *= REPAIRED
    if found.doubtful:
        sure *= DOUBTFUL
    return Fact(
        type="mrz",
        role=found.mrz.format,
        value="\n".join(found.mrz.lines),
        text="\n".join(line.text for line in lines),
        place=replace(sheet.place, box=box),
        certainty=round(sure, 4),
        proven=found.mrz.valid,
        private=True,
    )
