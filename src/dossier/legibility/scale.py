"""At which sizes a picture is looked at."""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from dossier.legibility.ink import Grey

OVERVIEW = 1.0e6  # pixels: 10-point text of an A4 page is 7 pixels high then
NATIVE = 1.6e6  # pixels looked at in the picture's own resolution
COLOUR = 600  # longer side of the small picture for reflections and fingers


def overview_of(grey: Grey) -> tuple[Grey, float]:
    """The whole picture with at most about OVERVIEW pixels, and its scale."""
    if grey.size <= NATIVE:
        return grey, 1.0
    scale = math.sqrt(OVERVIEW / grey.size)
    # By a whole number first: averaging whole pixels is ten times as quick as parts of them.
    whole = int(1 / scale)
    size = (max(1, grey.shape[1] // whole), max(1, grey.shape[0] // whole))
    coarse = grey
    if whole > 1:
        cut = grey[: size[1] * whole, : size[0] * whole]
        coarse = np.asarray(cv2.resize(cut, size, interpolation=cv2.INTER_AREA), np.uint8)
    size = (max(1, round(grey.shape[1] * scale)), max(1, round(grey.shape[0] * scale)))
    return np.asarray(cv2.resize(coarse, size, interpolation=cv2.INTER_LINEAR), np.uint8), scale


def window_around(mask: Grey, scale: float, shape: tuple[int, int]) -> tuple[slice, slice]:
    """The part of the given picture (rows, columns) that holds most ink of letters.

    ``mask`` marks the letters at ``scale``; the window has NATIVE pixels and the picture's shape.
    """
    share = min(1.0, math.sqrt(NATIVE / (shape[0] * shape[1])))
    small = cv2.resize(mask, (64, 64), interpolation=cv2.INTER_AREA).astype(np.float32)
    side = max(1, round(64 * share))
    sums = cv2.boxFilter(small, -1, (side, side), normalize=False, borderType=cv2.BORDER_CONSTANT)
    row, column = np.unravel_index(int(np.argmax(sums)), sums.shape)
    return (
        _span(int(row) / 64, share, shape[0]),
        _span(int(column) / 64, share, shape[1]),
    )


def _span(middle: float, share: float, length: int) -> slice:
    size = round(share * length)
    start = min(max(0, round(middle * length) - size // 2), length - size)
    return slice(start, start + size)


def small_colour(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The picture at about COLOUR pixels, colours kept."""
    height, width = picture.shape[:2]
    step = max(1, max(height, width) // COLOUR)
    thinned = np.ascontiguousarray(picture[::step, ::step])
    scale = min(1.0, COLOUR / max(thinned.shape))
    size = (max(1, round(thinned.shape[1] * scale)), max(1, round(thinned.shape[0] * scale)))
    return np.asarray(cv2.resize(thinned, size, interpolation=cv2.INTER_LINEAR), np.uint8)
