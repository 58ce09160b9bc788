"""Measures of sharpness that others use, over the whole picture: columns to compare with."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]


def laplacian(grey: Picture) -> float:
    """Variance of the Laplacian."""
    return float(cv2.Laplacian(grey, cv2.CV_64F).var())


def band_laplacian(grey: Picture) -> float:
    """The same over the rows that hold ink; a French rental service refused below 250 in 2025."""
    _, ink = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    rows = np.flatnonzero((ink > 0).mean(axis=1) > 0.01)
    return laplacian(grey[rows[0] : rows[-1] + 1]) if len(rows) else 0.0


def tenengrad(grey: Picture) -> float:
    """Mean squared Sobel gradient."""
    across, down = cv2.Sobel(grey, cv2.CV_32F, 1, 0), cv2.Sobel(grey, cv2.CV_32F, 0, 1)
    return float((across**2 + down**2).mean())


def crete(grey: Picture) -> float:
    """One less the blur effect of Crete and others (SPIE 6492, 2007): 1 is sharp."""
    values = grey.astype(np.float32)
    worst = 0.0
    for axis, shape in ((0, (1, 9)), (1, (9, 1))):
        before = np.abs(np.diff(values, axis=axis))
        after = np.abs(np.diff(cv2.blur(values, shape), axis=axis))
        lost = float(np.maximum(0, before - after).sum())
        worst = max(worst, 1 - lost / max(1.0, float(before.sum())))
    return 1 - worst


MEASURES: dict[str, Callable[[Picture], float]] = {
    "laplacian": laplacian,
    "band laplacian": band_laplacian,
    "crete": crete,
    "tenengrad": tenengrad,
}
RULES = {"band laplacian": 250.0}
