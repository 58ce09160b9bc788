"""Reading order, and the pieces of a page put together into rows.

A detector gives one box for each cell; a label and its value, or the parts of an IBAN, lie beside
each other and belong to one row.
"""

from __future__ import annotations

from collections.abc import Sequence

from dossier.model import Box, Line

SHARED = 0.5  # share of the lower box's height that two pieces of a row have in common


def rows(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with those beside each other joined by a space, from top to bottom.

    A row's certainty is the mean over its characters.
    """
    return tuple(_joined(row) for row in _grouped(lines))


def in_reading_order(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The same lines row by row, each from left to right."""
    return tuple(line for row in _grouped(lines) for line in row)


def _grouped(lines: Sequence[Line]) -> list[list[Line]]:
    grouped: list[list[Line]] = []
    for line in sorted(lines, key=lambda one: one.box.left):
        row = _row_of(line, grouped)
        if row is None:
            grouped.append([line])
        else:
            row.append(line)
    return sorted(grouped, key=lambda row: min((_middle(one.box), one.box.left) for one in row))


def _row_of(line: Line, grouped: Sequence[list[Line]]) -> list[Line] | None:
    """The row whose right end lies best beside the line."""
    best, most = None, SHARED
    for row in grouped:
        last = row[-1].box
        if last.right > line.box.right or _overlap_across(last, line.box) > SHARED:
            continue
        shared = _shared(last, line.box)
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
