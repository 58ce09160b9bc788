"""Where the sheet of paper is on a photo of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from dossier.legibility.median import percentile

if TYPE_CHECKING:
    from dossier.legibility.ink import Grey

Outline = NDArray[np.int32]

THUMBNAIL = 160  # pixels; enough for a sheet
SIZE = (0.15, 0.97)  # of the picture; less is a label, more is a scan
SPAN = (3, 90)  # percent of the pixels: the brightest of the table and the darkest of the paper
LEVELS = 12  # grey levels from one tried to the next: a lit table comes near a shaded sheet
STEP = 30  # grey levels from table to paper along four fifths of the outline


def paper_area(paper: Grey) -> Grey:
    """255 on the sheet, 0 on the table around it; all 255 where no sheet stands out.

    A shadow may lie across the sheet: what counts is the step from table to paper, everywhere
    along the outline, and not how bright either is.
    """
    small = np.asarray(
        cv2.resize(_thinned(paper), (THUMBNAIL, THUMBNAIL), interpolation=cv2.INTER_AREA), np.uint8
    )
    best, best_step = None, 0.0
    darkest, brightest = (round(percentile(small, percent)) for percent in SPAN)
    for level in range(darkest, brightest, LEVELS):
        outline = _outline((small > level).astype(np.uint8))
        if SIZE[0] < cv2.contourArea(outline) / small.size < SIZE[1]:
            sheet = np.zeros_like(small)
            cv2.drawContours(sheet, [outline], -1, 255, cv2.FILLED)
            step = _step(small, sheet) * _convex(outline) ** 2
            if step > best_step:
                best, best_step = sheet, step
    if best is None:
        return np.full(paper.shape, 255, np.uint8)
    inner = cv2.erode(best, np.ones((9, 9), np.uint8), borderValue=255)
    size = paper.shape[::-1]
    return np.asarray(cv2.resize(inner, size, interpolation=cv2.INTER_NEAREST), np.uint8)


def _thinned(paper: Grey) -> Grey:
    """Every fourth pixel: paper was made on a quarter of the size and is smooth."""
    return np.ascontiguousarray(paper[::4, ::4])


def _outline(bright: Grey) -> Outline:
    """Around the largest bright area; its holes are of it."""
    outlines, _ = cv2.findContours(bright, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    return np.asarray(max(outlines, key=cv2.contourArea), np.int32)


def _step(small: Grey, sheet: Grey) -> float:
    """Grey levels by which paper is brighter than what lies beside it; 0 where it hardly is.

    A mean in which a bright stretch makes up for no other.
    """
    kernel = np.ones((7, 7), np.uint8)
    beside = (cv2.dilate(sheet, kernel) > 0) & (sheet == 0)
    if not beside.any():
        return 0.0
    nearest = cv2.dilate(cv2.bitwise_and(small, sheet), kernel)
    steps = cv2.subtract(nearest, small)[beside]
    return float(np.minimum(steps, 2 * STEP).mean()) if percentile(steps, 20) >= STEP else 0.0


def _convex(outline: Outline) -> float:
    """Its area by that of the smallest convex shape around it: a sheet has 1, and less with a part
    of the table that the lamp lights."""
    return cv2.contourArea(outline) / max(1.0, cv2.contourArea(cv2.convexHull(outline)))
