"""Whether there is anything on the page, where no line of text was found."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from dossier.legibility.ink import Grey, Ink

FAINTEST_MARK = 30.0  # grey levels: bleed-through, folds and shadows stay below
SPECK = 0.007  # of the longer side: 2 mm of A4, grains of dust; a digit of 9 points is more
HOLE = (0.010, 0.035)  # diameter of a punch hole, of the longer side: 5–8 mm of A4, and a margin
MARGIN = 0.03  # of the shorter side: shadows and black borders of scanners
MOST_INK = 0.004  # of the paper: punch holes and specks take 0.001, any drawing or pattern 0.005
NOISIEST = 15.0  # grey levels; more is a pattern, not the camera
UNEVEN = 7.0  # grey levels: a shadow across a sheet leaves 4, pictures 8 and more
BLOCKS = 32
LONG = 0.25  # of the longer side: folds, edges of the paper, rules


def marks_of(ink: Ink) -> list[tuple[int, int, int, int]]:
    """Boxes (left, top, width, height) of what somebody put on the paper, largest first.

    Dust, punch holes, folds and the borders of the scan do not count, nor what lies beside the
    paper on a photo of it.
    """
    seen = ((ink.depth > _faintest(ink)) & _inside(ink)).astype(np.uint8)
    boxes = cv2.connectedComponentsWithStats(seen, connectivity=8)[2][1:]
    longer = max(cv2.boundingRect(ink.sheet)[2:])
    keep = [box for box in boxes if _is_mark(box, ink.sheet, longer)]
    keep.sort(key=lambda box: -int(box[4]))
    return [(int(box[0]), int(box[1]), int(box[2]), int(box[3])) for box in keep]


def is_even(ink: Ink) -> bool:
    """Whether there is nothing but paper: next to no ink, and light that changes smoothly.

    A picture without outlines, or with outlines that run through it, leaves no marks either.
    """
    area = _inside(ink)
    if not area.any() or ink.noise > NOISIEST:
        return False
    inked = (ink.depth > _faintest(ink)) & area
    if np.count_nonzero(inked) > MOST_INK * np.count_nonzero(area):
        return False
    return _unevenness(ink.paper, area) <= UNEVEN


def _faintest(ink: Ink) -> float:
    return max(FAINTEST_MARK, 6 * ink.noise)


def _inside(ink: Ink) -> NDArray[np.bool_]:
    """The sheet without the margin of the picture."""
    area = ink.sheet > 0
    border = max(1, round(MARGIN * min(area.shape)))
    area[:border] = area[-border:] = False
    area[:, :border] = area[:, -border:] = False
    return area


def _unevenness(paper: Grey, area: NDArray[np.bool_]) -> float:
    """Grey levels that are left of the light on the paper after its best cubic surface."""
    size = (BLOCKS, BLOCKS)
    thin, within = np.ascontiguousarray(paper[::4, ::4]), area[::4, ::4].astype(np.uint8)
    light = cv2.resize(thin, size, interpolation=cv2.INTER_AREA).astype(np.float64)
    inside = cv2.resize(within, size, interpolation=cv2.INTER_AREA) > 0
    down, across = np.mgrid[:BLOCKS, :BLOCKS] / BLOCKS - 0.5
    powers = [across**i * down**j for i in range(4) for j in range(4 - i)]
    surface, values = np.stack(powers, axis=-1)[inside], light[inside]
    if len(values) < 4 * len(powers):
        return 0.0
    factors = np.linalg.lstsq(surface, values, rcond=None)[0]
    return float((values - surface @ factors).std())


def _is_mark(box: NDArray[np.int32], sheet: Grey, longer: int) -> bool:
    _, _, width, height, area = (int(value) for value in box)
    if max(width, height) < max(5.0, SPECK * longer) or area < 8:
        return False
    if max(width, height) > LONG * longer and area < 0.02 * longer * max(width, height):
        return False
    return not _is_hole(box, sheet, longer)


def _is_hole(box: NDArray[np.int32], sheet: Grey, longer: int) -> bool:
    """Round, as wide as a punch's holes, and near a side of the sheet."""
    left, top, width, height, area = (int(value) for value in box)
    if not HOLE[0] * longer < max(width, height) < HOLE[1] * longer:
        return False
    # A ring is a hole too: the closing only sees the shadow of its rim.
    if min(width, height) < 0.8 * max(width, height) or area > 0.9 * width * height:
        return False
    row, column = top + height // 2, left + width // 2
    return min(_margin(sheet[row], column), _margin(sheet[:, column], row)) < 0.09 * longer


def _margin(paper: Grey, place: int) -> int:
    """Pixels from the place to the nearer end of a row or column of the sheet."""
    first, *_, last = np.flatnonzero(paper)
    return int(min(place - first, last - place))
