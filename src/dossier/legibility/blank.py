"""Whether there is anything on the page, where no line of text was found."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from dossier.legibility.ink import Ink
from dossier.legibility.sheet import paper_area

FAINTEST_MARK = 30.0  # grey levels: bleed-through, folds and shadows stay below
SPECK = 0.0045  # of the longer side: 1.3 mm of an A4 page, dust and fibres
HOLE = (0.010, 0.035)  # diameter of a punch hole, of the longer side: 5–8 mm of A4, and a margin
MARGIN = 0.03  # of the shorter side: shadows and black borders of scanners
LONG = 0.25  # of the longer side: folds, edges of the paper, rules


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
