"""The lines of a page column by column, so that what wraps in one column reads on.

Reading order goes row by row, which a form or a table needs. A title over two lines, beside
another column, would be cut in two by what stands on the rows of both: "Autorisation provisoire"
and, after words of the other column, "de séjour".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dossier.model import Box, Line, Page

BESIDE = 1.5  # heights between two pieces of one row that belong together
BELOW = 0.9  # heights between two lines of one paragraph
ABOVE = -0.4  # … of which boxes of a skewed page overlap
ALIKE = 1.6  # times that one line of a paragraph is higher than the next, at most
MOST = 400  # lines of a page; one with more is a table, and not headed by a title that wraps
SHARED = 0.5  # of the narrower line's width that lies under the other


def in_columns(page: Page) -> Page:
    """The page with its lines in the order of its columns' paragraphs."""
    if len(page.lines) > MOST:
        return page
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
    down: dict[int, int] = {}
    up: dict[int, int] = {}
    for _, one, other in sorted(_pairs(boxes)):
        down.setdefault(one, other)
        up.setdefault(other, one)
    return {one: other for one, other in down.items() if up[other] == one < other}


def _pairs(boxes: Sequence[Box]) -> Iterator[tuple[float, int, int]]:
    """Pieces of which the second may go on below the first, with how far apart they stand."""
    sized = [(box, box.bottom - box.top) for box in boxes]
    for one, (upper, high) in enumerate(sized):
        for other, (lower, low) in enumerate(sized):
            apart = lower.top - upper.bottom
            if not ABOVE * low <= apart <= BELOW * low or one == other:
                continue
            common = min(upper.right, lower.right) - max(upper.left, lower.left)
            narrower = min(upper.right - upper.left, lower.right - lower.left)
            alike = max(high, low) <= ALIKE * min(high, low)
            if alike and common >= SHARED * narrower and apart <= BELOW * high:
                yield apart, one, other


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
