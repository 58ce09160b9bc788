"""How high the small letters are (x-height), from the rows of a line."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from dossier.legibility.median import percentile

IN_BAND = 0.45  # of the fullest row: between the base line and the top of an x
IN_LETTER = 0.04  # of the fullest row: from descenders to ascenders
NO_ASCENDERS = 1.28  # a line whose letters are hardly higher than its band is capitals or digits
LEAST_SHARE = 0.35  # of the line's whole height: 0.54–0.95 in Latin, Greek and Cyrillic print
SMALL_TO_CAPITAL = 0.74  # x-height by capital height; 0.70–0.78 in common text faces


@dataclass(frozen=True, slots=True)
class Band:
    """Rows ``top`` to ``bottom`` hold the bodies of the letters; ``height`` is their x-height.

    ``steep`` is how suddenly the ink ends below, 0 to 1: print stands on a base line. ``share`` is
    the band's part of the whole line, from the highest stroke to the lowest.
    """

    top: int
    bottom: int
    height: float
    capitals: bool
    steep: float
    share: float


def find_bands(depth: NDArray[np.float32], first: int) -> list[Band]:
    """The lines in a strip of levelled ink; two that touch come out as two.

    ``first`` is the row at which the strip begins in what the bands are to be counted in.
    """
    rows = depth.mean(axis=1)
    rows = rows - percentile(rows, 5)
    peak = float(rows.max(initial=0.0))
    if peak <= 0:
        return []
    bands = []
    for top, bottom in _bodies(rows, peak):
        band = _band(rows, top, bottom)
        if band.height >= 2:
            bands.append(replace(band, top=band.top + first, bottom=band.bottom + first))
    return bands


def _bodies(rows: NDArray[np.float32], peak: float) -> list[tuple[int, int]]:
    """Runs of full rows; a shallow valley (the middle of e and a) does not part them."""
    full = np.flatnonzero(rows >= IN_BAND * peak)
    runs = [[int(full[0]), int(full[0])]]
    for row in full[1:].tolist():
        valley = rows[runs[-1][1] : row + 1].min()
        if row - runs[-1][1] > 1 and valley < 0.15 * peak:
            runs.append([row, row])
        else:
            runs[-1][1] = row
    tallest = max(bottom - top for top, bottom in runs)
    return [(top, bottom) for top, bottom in runs if bottom - top >= 0.5 * tallest]


def _band(rows: NDArray[np.float32], top: int, bottom: int) -> Band:
    peak = float(rows[top : bottom + 1].max())
    upper = _crossing(rows, top, -1, IN_BAND * peak)
    lower = _crossing(rows, bottom, 1, IN_BAND * peak)
    body = max(1.0, lower - upper)
    highest = _crossing(rows, top, -1, IN_LETTER * peak)
    lowest = _crossing(rows, bottom, 1, IN_LETTER * peak)
    whole = lowest - highest
    capitals = whole <= NO_ASCENDERS * body
    # Where the ink gathers in one row (Arabic's base line, Devanagari's head line) the band is not
    # the letters' body; that is never less than LEAST_SHARE of the line.
    height = SMALL_TO_CAPITAL * whole if capitals else max(body, LEAST_SHARE * whole)
    under = _crossing(rows, bottom, 1, 0.2 * peak) - lower
    steep = float(np.clip(1 - under / max(1.0, 0.5 * body), 0, 1))
    return Band(top, bottom + 1, height, capitals, steep, min(1.0, body / max(1.0, whole)))


def _crossing(rows: NDArray[np.float32], start: int, step: int, level: float) -> float:
    """Where the profile falls below a level going up (-1) or down (1), between rows."""
    here = start
    while 0 <= here + step < len(rows) and rows[here + step] >= level:
        here += step
    following = here + step
    inside = float(rows[here])
    outside = float(rows[following]) if 0 <= following < len(rows) else 0.0
    part = (inside - level) / (inside - outside) if inside > outside else 0.0
    edge = here + step * min(max(part, 0.0), 1.0)
    return edge
