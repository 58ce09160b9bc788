"""The lines of a page column by column, so that what wraps in one column reads on.

Reading order goes row by row, which a form or a table needs. A title over two lines, beside
another column, would be cut in two by what stands on the rows of both: "Autorisation provisoire"
and, after words of the other column, "de séjour".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dossier.model import Box, Line, Page

BESIDE = 1.5  # heights between two pieces of one row that belong together
BELOW = 0.9  # heights between two lines of one paragraph
ABOVE = -0.4  # … of which boxes of a skewed page overlap
ALIKE = 1.6  # times that one line of a paragraph is higher than the next, at most
SHARED = 0.5  # of the narrower line's width that lies under the other


def in_columns(page: Page) -> Page:
    """The page with its lines in the order of its columns' paragraphs."""
    aspect = page.width / page.height if page.width and page.height else 1.0
    pieces = _pieces(page.lines, aspect)
    below = _below([_around(piece) for piece in pieces])
    under = set(below.values())
    ordered: list[Line] = []
    for number in range(len(pieces)):
        here: int | None = None if number in under else number
        while here is not None:
            ordered += pieces[here]
            here = below.get(here)
    return replace(page, lines=tuple(ordered))


def _pieces(lines: Sequence[Line], aspect: float) -> list[list[Line]]:
    """Lines that follow each other on a row, put together where little lies between them.

    ``aspect`` is the page's width in heights.
    """
    pieces: list[list[Line]] = []
    for line in lines:
        if pieces and _goes_on(pieces[-1][-1].box, line.box, aspect):
            pieces[-1].append(line)
        else:
            pieces.append([line])
    return pieces


def _goes_on(one: Box, other: Box, aspect: float) -> bool:
    high = min(_height(one), _height(other))
    level = min(one.bottom, other.bottom) - max(one.top, other.top) > SHARED * high
    return level and -high <= (other.left - one.right) * aspect < BESIDE * high


def _below(boxes: Sequence[Box]) -> dict[int, int]:
    """For each piece the one that goes on below it, where either is the other's nearest."""
    down = {one: _nearest(one, boxes, below=True) for one in range(len(boxes))}
    up = {one: _nearest(one, boxes, below=False) for one in range(len(boxes))}
    return {
        one: other for one, other in down.items() if other is not None and up[other] == one < other
    }


def _nearest(one: int, boxes: Sequence[Box], *, below: bool) -> int | None:
    def apart(other: int) -> float:
        upper, lower = (one, other) if below else (other, one)
        return boxes[lower].top - boxes[upper].bottom

    fitting = [
        other
        for other in range(len(boxes))
        if other != one and _reads_on(boxes[one], boxes[other], apart(other))
    ]
    return min(fitting, key=apart, default=None)


def _reads_on(one: Box, other: Box, apart: float) -> bool:
    high, low = max(_height(one), _height(other)), min(_height(one), _height(other))
    common = min(one.right, other.right) - max(one.left, other.left)
    narrower = min(one.right - one.left, other.right - other.left)
    return (
        ABOVE * low <= apart <= BELOW * low and high <= ALIKE * low and common >= SHARED * narrower
    )


def _around(piece: Sequence[Line]) -> Box:
    boxes = [line.box for line in piece]
    return Box(
        boxes[0].left,
        min(box.top for box in boxes),
        boxes[-1].right,
        max(box.bottom for box in boxes),
    )


def _height(box: Box) -> float:
    return box.bottom - box.top
