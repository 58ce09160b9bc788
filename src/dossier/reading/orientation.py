"""Which way up a page is, found by reading a few of its lines each way.

Lines read the right way up come out surer than 0.9, lines upside down at about 0.5.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from dossier.reading.crops import size
from dossier.reading.recogniser import Read

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PROBES = 6  # lines read to tell …
PLENTY = 3  # … or so many that settle it
FEWEST = 6  # lines that must run the other way than most for that to be thought of
LONG = 20.0  # line heights; longer lines tell no more and cost more
SETTLED = 0.92  # mean certainty at which no other way is tried
HOPELESS = 0.70  # mean certainty of the first two lines below which a way is given up
CLEAR = 0.80  # below it, ways that the boxes speak against are tried too
MARGIN = 0.04  # how much surer another way must be than leaving the page as it is
PLAIN = 0.20  # … where no way is clear: a writing nobody taught the reader is not turned by chance
_WRONG_WAY = ">>>>"  # fillers of a machine readable zone, upside down

_LYING, _STANDING = (0, 180), (90, 270)  # ways to turn a page whose lines lie, or stand

ReadWay = Callable[[int, int], Read]


def way_up(quads: NDArray[np.float32], read: ReadWay) -> int:
    """Degrees clockwise that the page must be turned: 0, 90, 180 or 270.

    ``read(line, degrees)`` reads the line of that number on the page so turned.
    """
    if not len(quads):
        return 0
    certainty: dict[int, float] = {}
    for ways in (_LYING, _STANDING) if _lying(quads) else (_STANDING, _LYING):
        lines = telling(quads, lying=ways is _LYING)
        if certainty and len(lines) < FEWEST:
            break
        for degrees in ways:
            certainty[degrees] = _certainty(lines, degrees, read)
            if certainty[degrees] >= SETTLED:
                return degrees
        if max(certainty.values()) >= CLEAR:
            break
    best = max(certainty, key=lambda degrees: certainty[degrees])
    gain = certainty[best] - certainty.get(0, 0.0)
    if certainty[best] >= CLEAR:
        return best if gain > MARGIN else 0
    return best if certainty[best] >= HOPELESS and gain > PLAIN else 0


def _certainty(lines: Sequence[int], degrees: int, read: ReadWay) -> float:
    reads: list[Read] = []
    for line in lines:
        reads.append(read(line, degrees))
        sure = weighted(reads)
        if (len(reads) == 2 and sure < HOPELESS) or (len(reads) >= PLENTY and sure >= SETTLED):
            break
    return weighted(reads)


def telling(quads: NDArray[np.float32], *, lying: bool) -> list[int]:
    """The numbers of the lines with much text in them, the longest that are not too long first.

    Only those that lie, or only those that stand: a line the one way round is none the other way.
    """

    def length(line: int) -> tuple[bool, float]:
        wide, high = size(quads[line])
        times = max(wide, high) / max(min(wide, high), 1.0)
        return times <= LONG, times if times <= LONG else -times

    sides = map(size, quads)
    these = [number for number, (wide, high) in enumerate(sides) if (wide >= high) == lying]
    return sorted(these, key=length, reverse=True)[:PROBES]


def weighted(reads: Sequence[Read]) -> float:
    """Mean certainty over the characters, 0 where nothing was read."""
    characters = sum(len(read.text) for read in reads)
    sure = sum(read.certainty * len(read.text) for read in reads if _WRONG_WAY not in read.text)
    return sure / max(characters, 1)


def _lying(quads: NDArray[np.float32]) -> bool:
    """Whether most of the text runs from left to right, or from right to left."""
    balance = 0.0
    for quad in quads:
        wide, high = size(quad)
        balance += wide - high
    return balance >= 0
