"""Where the lines of text are."""

from __future__ import annotations

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from dossier.legibility.ink import Grey, Ink
from dossier.legibility.letter_height import Band, find_bands
from dossier.legibility.median import percentile

MOST_LINES = 48  # enough for a page's median; the rest would only cost time
LOWEST_LETTER = 3  # pixels at working scale
HIGHEST_LETTER = 0.12  # of the picture's height; more is a picture
WIDEST_WORD = 14.0  # times its height; more is a rule
GAP = 1.6  # of the usual letter's height: what a line of text may be interrupted by
ENOUGH_TEXT = 15.0  # letter heights: what lines on a sheet must amount to
PALEST, LOWEST = 0.35, 0.4  # of the ink of the darkest lines, and of the height of the highest
EVEN = 0.82  # least by most ink along a rule, 0.87 and more; text of 0.7 cycles has up to 0.78
SHORTEST_LINE = 2.5  # times its height


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text, in pixels of the working picture.

    ``depth`` is its ink (rows, columns), levelled; ``band`` the rows of its small letters;
    ``slope`` in rows per column; ``raw`` its ink as it stands in the picture.
    """

    left: int
    top: int
    right: int
    bottom: int
    slope: float
    letters: int
    depth: NDArray[np.float32]
    band: Band
    raw: Grey

    @property
    def width(self) -> int:
        """Columns from the first letter to the last."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Height of its small letters (x-height) in pixels of the working picture."""
        return self.band.height


@dataclass(frozen=True, slots=True)
class Found:
    """The lines that were measured, how many there are in all, and the letters' own mask.

    ``pale`` are long lines much paler than the others: a blurred part of the page, or its pattern.
    ``beside`` is whether they lie on the table around a sheet that has hardly any.
    """

    lines: tuple[TextLine, ...]
    pale: tuple[TextLine, ...]
    count: int
    letters: int
    mask: Grey
    beside: bool = False


def find_lines(ink: Ink) -> Found:
    """Letters that stand side by side, joined into lines.

    Those on the sheet, so that the grain of a table around it counts for nothing; all there are
    where the sheet has hardly any, as what stands out may be a label on a dark page.
    """
    labels, stats = _components(ink.mask)
    good = _may_be_letters(stats, max(ink.mask.shape))
    row, column = stats[:, 1] + stats[:, 3] // 2, stats[:, 0] + stats[:, 2] // 2
    inside = good & (ink.sheet[row, column] > 0)
    if (inside == good).all():
        return _joined(ink, labels, stats, good)
    found = _joined(ink, labels, stats, inside)
    if sum(line.width / line.height for line in found.lines) >= ENOUGH_TEXT:
        return found
    return replace(_joined(ink, labels, stats, good), beside=True)


def _joined(
    ink: Ink, letters: NDArray[np.int32], every: NDArray[np.int32], good: NDArray[np.bool_]
) -> Found:
    mask = np.where(good, 255, 0).astype(np.uint8)[letters]
    boxes = every[good]
    if not len(boxes):
        return Found((), (), 0, 0, mask)
    usual = _usual_height(boxes)
    kernel = np.ones((1, _odd(GAP * usual)), np.uint8)
    joined = np.asarray(cv2.morphologyEx(mask, cv2.MORPH_CLOSE, kernel), np.uint8)
    labels, stats = _components(joined)
    rows = _candidates(stats, mask)
    level = _usual_slope(labels, stats, rows)
    counts = _letters_in(labels, boxes, len(stats))
    lines = [
        line
        for row in _spread(rows, stats)
        for line in _read_blob(ink, labels, stats[row], int(row), int(counts[row]), level)
    ]
    return Found(*_alike(lines), len(rows), int(counts[rows].sum()), mask)


def _odd(value: float) -> int:
    return max(3, round(value)) | 1


def _components(mask: Grey) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    return np.asarray(labels, np.int32), np.asarray(stats, np.int32)


def _may_be_letters(stats: NDArray[np.int32], side: int) -> NDArray[np.bool_]:
    """Which components may be letters or words, in a picture of that longer side."""
    width, height, area = stats[:, 2], stats[:, 3], stats[:, 4]
    tallest = max(20.0, HIGHEST_LETTER * side)
    good = (height >= LOWEST_LETTER) & (height <= tallest) & (width < WIDEST_WORD * height)
    good &= area > 0.08 * width * height
    good[0] = False
    return np.asarray(good, np.bool_)


def _usual_height(boxes: NDArray[np.int32]) -> float:
    """Median height, by area, so that dots and specks do not count as much as letters."""
    order = np.argsort(boxes[:, 3])
    weight = np.cumsum(boxes[order, 4])
    return float(boxes[order[np.searchsorted(weight, weight[-1] / 2)], 3])


def _candidates(stats: NDArray[np.int32], mask: Grey) -> NDArray[np.intp]:
    width, height = stats[:, 2], stats[:, 3]
    tallest = max(24.0, 1.5 * HIGHEST_LETTER * max(mask.shape))
    good = (width >= SHORTEST_LINE * height) & (height >= LOWEST_LETTER)
    # A steep line is as high as its slope makes it.
    good |= (width >= 2 * height) & (width > 0.3 * mask.shape[1])
    good &= height <= np.maximum(tallest, 0.25 * width)
    good[0] = False
    return np.flatnonzero(good)


def _letters_in(
    labels: NDArray[np.int32], boxes: NDArray[np.int32], lines: int
) -> NDArray[np.intp]:
    middle_x = boxes[:, 0] + boxes[:, 2] // 2
    middle_y = boxes[:, 1] + boxes[:, 3] // 2
    owner = labels[middle_y, middle_x]
    return np.bincount(owner[owner > 0], minlength=lines)


def _spread(rows: NDArray[np.intp], stats: NDArray[np.int32]) -> NDArray[np.intp]:
    """At most MOST_LINES of them, the long ones, from all over the page."""
    if len(rows) <= MOST_LINES:
        return rows
    longest = rows[np.argsort(-stats[rows, 2])][: 2 * MOST_LINES]
    in_order = longest[np.argsort(stats[longest, 1])]
    chosen = np.linspace(0, len(in_order) - 1, MOST_LINES).astype(np.intp)
    return np.asarray(in_order[chosen], np.intp)


def _slope(blob: NDArray[np.bool_]) -> float:
    """Rows per column of the line through the middle of the ink."""
    amount = blob.sum(axis=0).astype(np.float64)
    columns = np.flatnonzero(amount)
    middle = (np.arange(blob.shape[0])[:, None] * blob).sum(axis=0)[columns] / amount[columns]
    centred = columns - columns.mean()
    spread = float((centred**2).sum())
    return float((centred * middle).sum() / spread) if spread else 0.0


def _blob(labels: NDArray[np.int32], stat: NDArray[np.int32], row: int) -> NDArray[np.bool_]:
    left, top, width, height = (int(value) for value in stat[:4])
    return np.asarray(labels[top : top + height, left : left + width] == row, np.bool_)


def _usual_slope(
    labels: NDArray[np.int32], stats: NDArray[np.int32], rows: NDArray[np.intp]
) -> float:
    """Median slope of the longest lines; a short line's own slope is mostly its letters'."""
    longest = rows[np.argsort(-stats[rows, 2])][:15]
    slopes = [_slope(_blob(labels, stats[row], int(row))) for row in longest]
    return float(np.median(slopes)) if slopes else 0.0


def _read_blob(
    ink: Ink,
    labels: NDArray[np.int32],
    stat: NDArray[np.int32],
    row: int,
    letters: int,
    level: float,
) -> list[TextLine]:
    left, top, width, height = (int(value) for value in stat[:4])
    blob = _blob(labels, stat, row)
    slope = _slope(blob) if width > 12 * height or abs(level) > 0.02 else level
    if width < 6 * height and abs(slope - level) > 0.05:
        slope = level
    pad = max(2, height // 5)
    over, under = max(0, top - pad), min(ink.depth.shape[0], top + height + pad)
    raw = ink.depth[over:under, left : left + width]
    depth = _levelled(raw.astype(np.float32), slope)
    kept = np.zeros(raw.shape, np.float32)
    kept[top - over : top - over + height] = blob
    rows = np.flatnonzero(_levelled(kept, slope).mean(axis=1) > 0.02)
    if not len(rows):
        return []
    first, last = max(0, int(rows[0]) - pad), int(rows[-1]) + 1 + pad
    return [
        TextLine(left, top, left + width, top + height, slope, letters, depth, band, raw)
        for band in find_bands(depth[first:last], first)
    ]


def _levelled(values: NDArray[np.float32], slope: float) -> NDArray[np.float32]:
    """The same ink with the slope taken out, by shifting columns up or down."""
    height, width = values.shape
    if abs(slope) * width < 0.75:
        return values
    shear = np.array([[1, 0, 0], [-slope, 1, slope * (width - 1) / 2]], np.float32)
    return np.asarray(cv2.warpAffine(values, shear, (width, height)), np.float32)


def _alike(lines: list[TextLine]) -> tuple[tuple[TextLine, ...], tuple[TextLine, ...]]:
    """Without dashed rules, dotted leaders and patterns, which are too pale or too low; and the
    pale ones that are as high and as long as text."""
    lines = [line for line in lines if not _is_rule(line)]
    if not lines:
        return (), ()
    depth = np.array([_ink_depth(line) for line in lines])
    heights = np.array([line.height for line in lines])
    dark = depth >= PALEST * np.percentile(depth, 85)
    high = heights >= LOWEST * np.percentile(heights, 75)
    long = np.array([line.width for line in lines]) >= 8 * heights
    alike = tuple(line for line, keep in zip(lines, dark & high, strict=True) if keep)
    pale = tuple(line for line, keep in zip(lines, ~dark & high & long, strict=True) if keep)
    return alike, pale


def _is_rule(line: TextLine) -> bool:
    """A stroke of even ink; text has gaps between its words however blurred it is."""
    middle = (line.band.top + line.band.bottom) // 2
    ink = line.depth[max(0, middle - 1) : middle + 1].mean(axis=0)
    return percentile(ink, 15) > EVEN * percentile(ink, 90)


def _ink_depth(line: TextLine) -> float:
    return percentile(line.depth[line.band.top : line.band.bottom, ::3], 90)
