"""Which way up a page is, found by reading a few of its longest lines each way.

Lines read the right way up come out surer than 0.9, lines upside down at about 0.5.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from dossier.reading.crops import size, turned
from dossier.reading.recogniser import Read

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PROBES = 6  # lines read to tell
LONGEST = 14.0  # line heights of each that are read
SETTLED = 0.92  # mean certainty at which no other way is tried
CLEAR = 0.75  # below it, ways that the boxes speak against are tried too
MARGIN = 0.04  # how much surer another way must be than leaving the page as it is

ReadWay = Callable[["NDArray[np.float32]", int], Read]


def way_up(quads: NDArray[np.float32], page: tuple[int, int], read: ReadWay) -> int:
    """Degrees clockwise that the page must be turned: 0, 90, 180 or 270.

    ``page`` is (height, width); ``read(quad, degrees)`` reads a line of the page so turned.
    """
    probes = longest(quads)
    if not probes:
        return 0
    certainty: dict[int, float] = {}
    lying = _lying(quads)
    for ways in ((0, 180), (90, 270)) if lying else ((90, 270), (0, 180)):
        for degrees in ways:
            reads = [read(turned(q, page, degrees), degrees) for q in probes]
            certainty[degrees] = weighted(reads)
            if certainty[degrees] >= SETTLED:
                return degrees
        if max(certainty.values()) >= CLEAR:
            break
    best = max(certainty, key=lambda degrees: certainty[degrees])
    still = certainty.get(0, 0.0)
    return best if certainty[best] > still + MARGIN else 0


def longest(quads: NDArray[np.float32]) -> list[NDArray[np.float32]]:
    """The lines with most text in them, longest first."""

    def length(quad: NDArray[np.float32]) -> float:
        wide, high = size(quad)
        return max(wide, high) / max(min(wide, high), 1.0)

    return sorted(quads, key=length, reverse=True)[:PROBES]


def weighted(reads: Sequence[Read]) -> float:
    """Mean certainty over the characters, 0 where nothing was read."""
    characters = sum(len(read.text) for read in reads)
    return sum(read.certainty * len(read.text) for read in reads) / max(characters, 1)


def _lying(quads: NDArray[np.float32]) -> bool:
    """Whether most of the text runs from left to right, or from right to left."""
    balance = 0.0
    for quad in quads:
        wide, high = size(quad)
        balance += wide - high
    return balance >= 0
