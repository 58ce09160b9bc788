"""Marks on a page's pixels that are not its printed text: ink in a zone, and its colour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from dossier.facts import Sheet
from dossier.model import Box, Line

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_DARKER = 45
"""Grey levels below the paper that count as ink; print noise and paper stay within 20 or so."""
_COLOUR = 45
"""Difference of the largest and smallest channel that counts as coloured ink."""
_UNSURE, _PRINT = 0.85, 0.97
"""Certainty of a line below which it may be handwriting; from which it is print in any colour."""
_WRITTEN = 3  # words that a signature is read as, at most
_PEN = 0.4  # share of a line's ink that is coloured where a pen wrote it


@dataclass(frozen=True, slots=True)
class Ink:
    """What a zone shows: shares of its pixels, and how much of its width and height marks span."""

    share: float
    coloured: float
    wide: float
    high: float
    paper: float
    steady: bool


def ink_in(sheet: Sheet, zone: Box) -> Ink | None:
    """Ink in a zone with its printed lines masked out; None without pixels or a usable zone.

    ``steady`` says that the paper is even enough for an empty zone to be called empty.
    """
    import numpy as np

    if sheet.picture is None:
        return None
    height, width = sheet.picture.shape[:2]
    left, top, right, bottom = _pixels(zone, width, height)
    if right - left < 24 or bottom - top < 12:
        return None
    part = sheet.picture[top:bottom, left:right]
    bright = part.max(axis=2)
    grey = part.mean(axis=2, dtype=np.float32)
    paper = float(np.percentile(grey, 90))
    marks = grey < paper - _DARKER
    colour = bright - part.min(axis=2) > _COLOUR
    lines = _printed(sheet.lines, (left, top, right, bottom), width, height, marks, colour)
    open_ = np.ones(marks.shape, dtype=bool)
    for line in lines:
        open_[line] = False
    if open_.mean() < 0.3:
        return None
    printed = marks & open_
    dark = _without_rules(printed, width)
    bare = open_ & ~printed
    tint = dark & colour
    spread = float(grey[bare].std()) if bare.any() else 255.0
    across, down = np.asarray(dark.any(axis=0)), np.asarray(dark.any(axis=1))
    return Ink(
        float(dark.sum() / open_.sum()),
        float(tint.sum() / open_.sum()),
        _extent(across),
        _extent(down),
        paper,
        paper > 130 and spread < 14,
    )


def _pixels(zone: Box, width: int, height: int) -> tuple[int, int, int, int]:
    return (
        max(0, int(zone.left * width)),
        max(0, int(zone.top * height)),
        min(width, int(zone.right * width)),
        min(height, int(zone.bottom * height)),
    )


def _printed(
    lines: tuple[Line, ...],
    zone: tuple[int, int, int, int],
    width: int,
    height: int,
    marks: NDArray[np.bool_],
    colour: NDArray[np.bool_],
) -> Iterator[tuple[slice, slice]]:
    """Where printed lines stand in a zone, each widened by a third of its height.

    Lines that were read with little certainty or stand taller than the print may be handwriting
    that was taken for words, and are left out; so are lines in coloured ink that are not sure.
    """
    left, top, _, _ = zone
    tallest = 2 * median([line.box.bottom - line.box.top for line in lines] or [0])

    def part(box: Box, more: float) -> tuple[slice, slice]:
        down = int((box.top - more) * height) - top, int((box.bottom + more) * height) - top + 1
        across = int((box.left - more) * width) - left, int((box.right + more) * width) - left + 1
        return slice(*(max(0, end) for end in down)), slice(*(max(0, end) for end in across))

    for line in lines:
        high = line.box.bottom - line.box.top
        if line.certainty < _UNSURE or high > tallest:
            continue
        own = part(line.box, 0.0)
        by_pen = (marks[own] & colour[own]).sum() > _PEN * marks[own].sum()
        if line.certainty >= _PRINT or len(line.text.split()) > _WRITTEN or not by_pen:
            yield part(line.box, 0.35 * high)


def _without_rules(dark: NDArray[np.bool_], page_width: int) -> NDArray[np.bool_]:
    """Ink without the frames and rules of a form: straight runs longer than a pen draws.

    5 mm of A4; ink is thickened across the run first, so that a sheet a few degrees askew, whose
    rules climb a pixel now and then, loses them too.
    """
    import cv2
    import numpy as np

    ink = dark.astype(np.uint8)
    run = max(12, round(0.024 * page_width))
    rules = np.zeros_like(ink)
    for long, thick in (((run, 1), (1, 3)), ((1, run), (3, 1))):
        thickened = cv2.dilate(ink, np.ones(thick[::-1], np.uint8))
        rules |= cv2.morphologyEx(thickened, cv2.MORPH_OPEN, np.ones(long[::-1], np.uint8)).astype(
            np.uint8
        )
    open_: NDArray[np.bool_] = dark & (cv2.dilate(rules, np.ones((3, 3), np.uint8)) == 0)
    return open_


def _extent(flags: NDArray[np.bool_]) -> float:
    """The share of a zone's side between the first and last mark, stray single ones left out."""
    import numpy as np

    marked = np.flatnonzero(flags)
    if len(marked) < 3:
        return 0.0
    low, high = np.percentile(marked, (2, 98))
    return float((high - low) / len(flags))
