"""Whether there is anything on the page, where no line of text was found."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from dossier.legibility.ink import Grey, Ink

FAINTEST_MARK = 30.0  # grey levels: bleed-through, folds and shadows stay below
SPECK = 0.0045  # of the longer side: 1.3 mm of an A4 page, dust and fibres
HOLE = (0.010, 0.035)  # diameter of a punch hole, of the longer side: 5–8 mm of A4, and a margin
MARGIN = 0.03  # of the shorter side: shadows and black borders of scanners
LONG = 0.25  # of the longer side: folds, edges of the paper, rules
BRIGHT_PAPER = 60  # grey levels the paper must stand out from a table by


def marks_of(ink: Ink) -> list[tuple[int, int, int, int]]:
    """Boxes (left, top, width, height) of what somebody put on the paper, largest first.

    Dust, punch holes, folds and the borders of the scan do not count, nor what lies beside the
    paper on a photo of it.
    """
    threshold = max(FAINTEST_MARK, 6 * ink.noise)
    seen = np.where(ink.depth > threshold, paper_area(ink.paper), 0).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(seen, connectivity=8)
    longer, shorter = max(seen.shape), min(seen.shape)
    boxes = stats[1:]
    keep = [box for box in boxes if _is_mark(box, seen.shape, longer, shorter)]
    keep.sort(key=lambda box: -int(box[4]))
    return [(int(box[0]), int(box[1]), int(box[2]), int(box[3])) for box in keep]


def paper_area(paper: Grey) -> Grey:
    """255 on the sheet, 0 on the table around it; all 255 where no sheet stands out."""
    everything = np.full(paper.shape, 255, np.uint8)
    small = cv2.resize(paper, (160, 160), interpolation=cv2.INTER_AREA)
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


def _is_mark(box: NDArray[np.int32], shape: tuple[int, ...], longer: int, shorter: int) -> bool:
    left, top, width, height, area = (int(value) for value in box)
    if max(width, height) < max(5.0, SPECK * longer) or area < 8:
        return False
    if max(width, height) > LONG * longer and area < 0.02 * longer * max(width, height):
        return False
    border = MARGIN * shorter
    if left + width < border or left > shape[1] - border:
        return False
    if top + height < border or top > shape[0] - border:
        return False
    return not _is_hole(box, shape, longer)


def _is_hole(box: NDArray[np.int32], shape: tuple[int, ...], longer: int) -> bool:
    """Round, as wide as a punch's holes, and near a side."""
    left, top, width, height, area = (int(value) for value in box)
    if not HOLE[0] * longer < max(width, height) < HOLE[1] * longer:
        return False
    # A ring is a hole too: the closing only sees the shadow of its rim.
    if min(width, height) < 0.8 * max(width, height) or area > 0.9 * width * height:
        return False
    near = 0.09 * longer
    middle_x, middle_y = left + width / 2, top + height / 2
    return min(middle_x, shape[1] - middle_x, middle_y, shape[0] - middle_y) < near
