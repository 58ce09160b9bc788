"""Where the sheet of paper is on a photo of a table."""

from __future__ import annotations

import cv2
import numpy as np

from dossier.legibility.ink import Grey

BRIGHT_PAPER = 60  # grey levels the paper must stand out from a table by
THUMBNAIL = 160  # pixels; enough for a sheet


def paper_area(paper: Grey) -> Grey:
    """255 on the sheet, 0 on the table around it; all 255 where no sheet stands out."""
    everything = np.full(paper.shape, 255, np.uint8)
    small = cv2.resize(paper, (THUMBNAIL, THUMBNAIL), interpolation=cv2.INTER_AREA)
    level, bright = cv2.threshold(small, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    inside, outside = small[small > level], small[small <= level]
    if not len(inside) or not len(outside):
        return everything
    if float(np.median(inside)) - float(np.median(outside)) < BRIGHT_PAPER:
        return everything
    sheet = _sheet(np.asarray(bright, np.uint8))
    if not 0.15 < float(np.count_nonzero(sheet)) / sheet.size < 0.97:
        return everything
    inner = cv2.erode(sheet, np.ones((9, 9), np.uint8), borderValue=255)
    size = paper.shape[::-1]
    return np.asarray(cv2.resize(inner, size, interpolation=cv2.INTER_NEAREST), np.uint8)


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
