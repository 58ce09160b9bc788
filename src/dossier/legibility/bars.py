"""Whether strokes one above the other are told apart: the cross of an e, the three bars of an E."""

from __future__ import annotations

import cv2
import numpy as np

from dossier.legibility.lines import TextLine
from dossier.legibility.median import percentile

PEN = 0.12  # of the letter height: about half a stroke's width, over which columns are averaged
ABOVE_AND_BELOW = 0.15  # of the small letters' band


def bars_of(line: TextLine, noise: float) -> float:
    """Share of the inked columns with paper between two strokes: 0.4–0.5 in sharp print.

    What ``strokes`` cannot see: a picture shaken across the lines keeps the strokes along them
    apart and draws all that lies level into one grey; then it is 0.03 and less.
    """
    reach = round(ABOVE_AND_BELOW * (line.band.bottom - line.band.top))
    body = line.depth[max(0, line.band.top - reach) : line.band.bottom + reach]
    columns = max(1, round(PEN * line.height))
    ink = cv2.blur(body, (columns, 1))
    above = np.maximum.accumulate(ink, axis=0)
    below = np.maximum.accumulate(ink[::-1], axis=0)[::-1]
    valley = (np.minimum(above, below) - ink).max(axis=0)
    step = max(0.25 * percentile(body, 90), 4 * noise / np.sqrt(columns))
    inked = int(np.count_nonzero(ink.max(axis=0) >= step))
    return int(np.count_nonzero(valley >= step)) / max(1, inked)
