"""Where the sheet of paper is on a photo of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from dossier.legibility.median import percentile

if TYPE_CHECKING:
    from dossier.legibility.ink import Grey

THUMBNAIL = 160  # pixels; enough for a sheet
SIZE = (0.15, 0.97)  # of the picture; less is a label, more is a scan
SPAN = (3, 90)  # percent of the pixels: the brightest of the table and the darkest of the paper
LEVELS = 8  # grey levels from one that is tried to the next; a lit table comes near a shaded sheet
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
        sheet = _sheet((small > level).astype(np.uint8) * 255)
        share = float(np.count_nonzero(sheet)) / sheet.size
        if SIZE[0] < share < SIZE[1] and (step := _step(small, sheet)) > best_step:
            best, best_step = sheet, step
    if best is None:
        return np.full(paper.shape, 255, np.uint8)
    inner = cv2.erode(best, np.ones((9, 9), np.uint8), borderValue=255)
    size = paper.shape[::-1]
    return np.asarray(cv2.resize(inner, size, interpolation=cv2.INTER_NEAREST), np.uint8)


def _thinned(paper: Grey) -> Grey:
    """Every fourth pixel: paper was made on a quarter of the size and is smooth."""
    return np.ascontiguousarray(paper[::4, ::4])


def _step(small: Grey, sheet: Grey) -> float:
    """Grey levels by which paper is brighter than what lies beside it; 0 where it hardly is.

    A mean in which a bright stretch makes up for no other, and less for a shape that is not
    convex: what takes in the lit part of the table is worse than the sheet alone.
    """
    kernel = np.ones((7, 7), np.uint8)
    beside = (cv2.dilate(sheet, kernel) > 0) & (sheet == 0)
    if not beside.any():
        return 0.0
    nearest = cv2.dilate(np.where(sheet > 0, small, 0).astype(np.uint8), kernel)
    steps = cv2.subtract(nearest, small)[beside]
    if percentile(steps, 20) < STEP:
        return 0.0
    return float(np.minimum(steps, 2 * STEP).mean()) * _convex(sheet) ** 2


def _convex(sheet: Grey) -> float:
    """Its area by that of the smallest convex shape around it, 0 to 1."""
    hull = cv2.convexHull(np.asarray(cv2.findNonZero(sheet)))
    return min(1.0, np.count_nonzero(sheet) / max(1.0, cv2.contourArea(hull)))


def _sheet(bright: Grey) -> Grey:
    """The largest bright area, with its holes filled."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(bright, connectivity=4)
    if len(stats) < 2:
        return bright
    largest = (labels == 1 + int(np.argmax(stats[1:, 4]))).astype(np.uint8) * 255
    outlines, _ = cv2.findContours(largest, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    filled = np.zeros_like(largest)
    cv2.drawContours(filled, outlines, -1, 255, cv2.FILLED)
    return np.asarray(filled, np.uint8)
