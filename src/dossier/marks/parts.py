"""Several papers on one page: an open passport with the visa on its other page, two copied cards.

Each machine readable zone stands at the foot of its own paper, so a page with two proven zones is
read as two: what stands above a zone, and below the zone before it, is of its paper. Papers without
a zone may be parted where a wide strip of the page bears nothing; whether they are two papers is
for the reader of both to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from dossier.model import Box, Fact, Line, Page

_ZONE_LETTERS, _FILLERS = 24, 5
STRIP = 0.03  # of the page: an empty strip at least this wide may lie between two papers
MOST_CUTS = 4
FEWEST_LINES = 4  # of a paper


def parts(page: Page) -> tuple[Page, ...]:
    """The page; or its parts, in reading order, where it bears two zones or more."""
    zones = _zones(page)
    if len(zones) < 2:
        return (page,)
    boxes = sorted((box for fact in zones if (box := fact.place.box)), key=lambda box: box.top)
    stacked = all(above.bottom <= below.top for above, below in pairwise(boxes))
    return _rows(page, boxes) if stacked else _columns(page, boxes)


def cuts(page: Page) -> Iterator[tuple[Page, Page]]:
    """The two parts that the page falls into at each of its widest empty strips, widest first."""
    across = [(line.box.top, line.box.bottom) for line in page.lines]
    along = [(line.box.left, line.box.right) for line in page.lines]
    strips = [(*strip, True) for strip in _strips(across)]
    strips += [(*strip, False) for strip in _strips(along)]
    for _, place, lies in sorted(strips, reverse=True)[:MOST_CUTS]:

        def part(box: Box, place: float = place, lies: bool = lies) -> int:
            middle = _middle(box.top, box.bottom) if lies else _middle(box.left, box.right)
            return int(middle > place)

        above, below = _only(page, part, 0), _only(page, part, 1)
        if min(len(above.lines), len(below.lines)) >= FEWEST_LINES:
            yield above, below


def _strips(spans: list[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Width and middle of every wide strip that no line reaches into."""
    reached = 1.0  # no strip before the first line
    for start, end in sorted(spans):
        if start - reached >= STRIP:
            yield start - reached, _middle(reached, start)
        reached = end if reached == 1.0 else max(reached, end)


def _zones(page: Page) -> list[Fact]:
    """Its proven zones, each once."""
    proven = {f.value: f for f in page.facts if f.type == "mrz" and f.proven and f.place.box}
    return list(proven.values())


def bears_another_zone(page: Page) -> bool:
    """Whether a line of a zone stands on the page that is not of the zone that was proven.

    A thumb or a reflection hides the rest of it; whose paper it is cannot be told.
    """
    read = {line for fact in _zones(page) for line in fact.value.split("\n")}
    return bool(read) and any(
        len(text) >= _ZONE_LETTERS and text.count("<") >= _FILLERS and not _among(text, read)
        for line in page.lines
        if (text := "".join(line.text.split()))
    )


def _among(text: str, lines: set[str]) -> bool:
    """Whether a line as read is one of these, but for a few letters."""
    return any(
        sum(one != other for one, other in zip(text, line, strict=False)) <= len(text) // 5
        for line in lines
    )


def _rows(page: Page, boxes: list[Box]) -> tuple[Page, ...]:
    """Zones one under the other: a paper reaches from the zone above it to its own."""
    feet = [box.bottom for box in boxes[:-1]]

    def part(box: Box) -> int:
        return sum(_middle(box.top, box.bottom) > foot for foot in feet)

    return tuple(_only(page, part, number) for number in range(len(boxes)))


def _columns(page: Page, boxes: list[Box]) -> tuple[Page, ...]:
    """Zones side by side: what stands nearest to a zone, across the page, is of its paper."""
    middles = sorted(_middle(box.left, box.right) for box in boxes)

    def part(box: Box) -> int:
        here = _middle(box.left, box.right)
        return min(range(len(middles)), key=lambda number: abs(middles[number] - here))

    return tuple(_only(page, part, number) for number in range(len(middles)))


def _only(page: Page, part: Callable[[Box], int], number: int) -> Page:
    """The page with the lines and facts of one of its papers; what has no place is of all."""

    def kept(item: Line | Fact) -> bool:
        box = item.box if isinstance(item, Line) else item.place.box
        return box is None or part(box) == number

    return replace(
        page,
        lines=tuple(line for line in page.lines if kept(line)),
        facts=tuple(fact for fact in page.facts if kept(fact)),
    )


def _middle(one: float, other: float) -> float:
    return (one + other) / 2
