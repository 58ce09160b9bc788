"""How many pen strokes are told apart along a line, per height of a small letter."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from dossier.legibility.lines import TextLine
from dossier.legibility.median import percentile


def strokes_of(line: TextLine, noise: float) -> float:
    """Strokes per letter height: 1.1–1.6 in sharp print, under 0.5 where letters run together.

    The ink along the middle of the small letters rises and falls once for every stroke that is
    still resolved. It needs no scale and no font; it is the line's share of the two cycles per
    letter that reading needs (Legge et al. 1985; Kwon and Legge 2012).
    """
    profile = _profile(line)
    rows = max(1.0, 0.4 * (line.band.bottom - line.band.top))
    step = max(0.25 * percentile(profile, 90), 4 * noise / np.sqrt(rows))
    return _rises(profile, step) / (line.width / line.height)


def _profile(line: TextLine) -> NDArray[np.float32]:
    """Mean ink of each column over the middle 40 % of the small letters."""
    tall = line.band.bottom - line.band.top
    top = line.band.top + round(0.3 * tall)
    bottom = max(top + 1, line.band.bottom - round(0.3 * tall))
    profile = line.depth[top:bottom].mean(axis=0)
    if line.height > 6:
        sigma = 0.07 * line.height
        profile = cv2.GaussianBlur(profile[None], (0, 0), sigma, borderType=cv2.BORDER_REPLICATE)[0]
    return np.asarray(profile, np.float32)


def _rises(profile: NDArray[np.float32], step: float) -> int:
    """Rises of at least ``step``, each followed by a fall of at least as much."""
    turns = np.flatnonzero(np.diff(np.sign(np.diff(profile))) != 0) + 1
    values = [*profile[turns].tolist(), float(profile[-1]), 0.0]
    low = high = 0.0
    rising, count = True, 0
    for value in values:
        if rising and high - value >= step and high - low >= step:
            rising, low, count = False, value, count + 1
        elif rising and value < low:
            low = high = value
        elif rising:
            high = max(high, value)
        elif value - low >= step:
            rising, high = True, value
        else:
            low = min(low, value)
    return count
