"""Where the sheet of paper is on a photo of a table."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np

from dossier.legibility.ink import Grey

THUMBNAIL = 160  # pixels; enough for a sheet
SIZE = (0.15, 0.97)  # of the picture; less is a label, more is a scan
STEP = 30  # grey levels from table to paper along four fifths of the outline


def paper_area(paper: Grey) -> Grey:
    """255 on the sheet, 0 on the table around it; all 255 where no sheet stands out.

    A shadow may lie across the sheet: what counts is the step from table to paper, everywhere
    along the outline, and not how bright either is.
    """
    small = np.asarray(
        cv2.resize(_thinned(paper), (THUMBNAIL, THUMBNAIL), interpolation=cv2.INTER_AREA), np.uint8
    )
    best, best_step = None, float(STEP)
    for level in _levels(small):
        sheet = _sheet((small > level).astype(np.uint8) * 255)
        share = float(np.count_nonzero(sheet)) / sheet.size
        if SIZE[0] < share < SIZE[1] and (step := _step(small, sheet)) >= best_step:
            best, best_step = sheet, step
    if best is None:
        return np.full(paper.shape, 255, np.uint8)
    inner = cv2.erode(best, np.ones((9, 9), np.uint8), borderValue=255)
    size = paper.shape[::-1]
    return np.asarray(cv2.resize(inner, size, interpolation=cv2.INTER_NEAREST), np.uint8)


def _thinned(paper: Grey) -> Grey:
    """Every fourth pixel: paper was made on a quarter of the size and is smooth."""
    return np.ascontiguousarray(paper[::4, ::4])


def _levels(small: Grey) -> Iterator[float]:
    """Levels that may part paper from table: of all, and of the darker part (a shaded sheet)."""
    values = small
    for _ in range(3):
        level, _ = cv2.threshold(values, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
        yield float(level)
        values = small[small <= level].reshape(1, -1)
        if values.size < 0.1 * small.size:
            return


def _step(small: Grey, sheet: Grey) -> float:
    """Grey levels by which paper is brighter than what lies beside it: the worst fifth of all."""
    kernel = np.ones((7, 7), np.uint8)
    beside = (cv2.dilate(sheet, kernel) > 0) & (sheet == 0)
    if not beside.any():
        return 0.0
    nearest = cv2.dilate(np.where(sheet > 0, small, 0).astype(np.uint8), kernel)
    return float(np.percentile(nearest[beside].astype(np.float32) - small[beside], 20))


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
