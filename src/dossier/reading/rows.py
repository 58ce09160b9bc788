"""Reading order, and the pieces of a page put together into rows.

A detector gives one box for each cell; a label and its value, or the parts of an IBAN, lie beside
each other and belong to one row, on a skewed photo too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from dossier.model import Box, Line

SHARED = 0.5  # share of the lower box's height that two pieces of a row have in common
FEWER = 0.9  # share of a level page's rows at which a slope is believed
_WIDEST = 40  # boxes by which the slope is told
_WIDER = 0.1  # share of the page by which two boxes that tell it differ in width
_LEVEL = 0.003  # slopes below change nothing
_STEEPEST = 0.25


@dataclass(frozen=True, slots=True)
class _Piece:
    """A line, and its box as it would be on a level page."""

    line: Line
    box: Box


def rows(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with those beside each other joined by a space, from top to bottom.

    A row's certainty is the mean over its characters.
    """
    return tuple(_joined(row) for row in _grouped(lines))


def in_reading_order(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The same lines row by row, each from left to right."""
    return tuple(line for row in _grouped(lines) for line in row)


def _grouped(lines: Sequence[Line]) -> list[list[Line]]:
    """Rows of a level page, or under the slope that makes clearly fewer of them."""
    level, slope = _rows_at(lines, 0.0), _slope(lines)
    skewed = [_rows_at(lines, one) for one in (slope, -slope) if slope]
    best = min(skewed, key=len, default=level)
    chosen = best if len(best) <= FEWER * len(level) else level
    return [[piece.line for piece in row] for row in chosen]


def _slope(lines: Sequence[Line]) -> float:
    """How much lines rise or fall for each step across: wider boxes are higher by that much."""
    sizes = sorted(
        ((one.box.right - one.box.left, one.box.bottom - one.box.top) for one in lines),
        reverse=True,
    )
    sizes = sizes[: _WIDEST // 2] + sizes[_WIDEST // 2 :][-_WIDEST // 2 :]
    slopes = [
        (high - other_high) / (wide - other_wide)
        for number, (wide, high) in enumerate(sizes)
        for other_wide, other_high in sizes[number + 1 :]
        if wide - other_wide > _WIDER
    ]
    found = median(slopes) if slopes else 0.0
    return found if _LEVEL < found < _STEEPEST else 0.0


def _rows_at(lines: Sequence[Line], slope: float) -> list[list[_Piece]]:
    pieces = [_Piece(line, _levelled(line.box, slope)) for line in lines]
    grouped: list[list[_Piece]] = []
    for piece in sorted(pieces, key=lambda one: one.box.left):
        row = _row_of(piece.box, grouped)
        if row is None:
            grouped.append([piece])
        else:
            row.append(piece)
    return sorted(grouped, key=lambda row: min((_middle(one.box), one.box.left) for one in row))


def _levelled(box: Box, slope: float) -> Box:
    """The box without what the slope adds to its height and to its place."""
    high, wide = box.bottom - box.top, box.right - box.left
    half = max(high - abs(slope) * wide, 0.3 * high) / 2
    middle = _middle(box) - slope * (box.left + box.right) / 2
    return Box(box.left, middle - half, box.right, middle + half)


def _row_of(box: Box, grouped: Sequence[list[_Piece]]) -> list[_Piece] | None:
    """The row whose right end lies best beside the box."""
    best, most = None, SHARED
    for row in grouped:
        last = row[-1].box
        if last.right > box.right or _overlap_across(last, box) > SHARED:
            continue
        shared = _shared(last, box)
        if shared > most:
            best, most = row, shared
    return best


def _shared(one: Box, other: Box) -> float:
    """Common height as a share of the lower box's."""
    common = min(one.bottom, other.bottom) - max(one.top, other.top)
    lower = min(one.bottom - one.top, other.bottom - other.top)
    return common / lower if lower > 0 else 0.0


def _overlap_across(one: Box, other: Box) -> float:
    common = min(one.right, other.right) - max(one.left, other.left)
    narrower = min(one.right - one.left, other.right - other.left)
    return common / narrower if narrower > 0 else 0.0


def _middle(box: Box) -> float:
    return (box.top + box.bottom) / 2


def _joined(row: Sequence[Line]) -> Line:
    if len(row) == 1:
        return row[0]
    characters = sum(len(one.text) for one in row)
    sure = sum(one.certainty * len(one.text) for one in row)
    box = Box(
        min(one.box.left for one in row),
        min(one.box.top for one in row),
        max(one.box.right for one in row),
        max(one.box.bottom for one in row),
    )
    return Line(" ".join(one.text for one in row), box, sure / max(characters, 1))
