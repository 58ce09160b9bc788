"""Reflections: burnt-out spots brighter than the paper around them."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from dossier.legibility.ink import Grey
from dossier.model import Box, Zone

BURNT = 246  # grey level of every colour
DARKER_AROUND = 20.0  # grey levels the paper around must be darker by
DARKER_ALL_AROUND = 10.0  # and nearly everywhere by
LARGEST = 0.15  # of the picture; a larger white area is the paper itself
BRIGHT_PAGE = 238  # median above which burnt-out and white paper are the same
SMALLEST = 0.004  # of the picture
SOFT = 0.13  # relative slope per pixel of the border; printed white areas have a hard one


def glare_on(colour: NDArray[np.uint8]) -> tuple[Zone, ...]:
    """Zones of reflection; ``colour`` (h, w, 3) is the picture at about 600 pixels.

    ``value`` is the area in percent of the picture times how much brighter it is than its
    surroundings, in grey levels.
    """
    red, green, blue = cv2.split(colour)
    darkest = cv2.min(cv2.min(red, green), blue)
    kernel = np.ones((7, 7), np.uint8)
    ground = np.asarray(cv2.erode(cv2.dilate(darkest, kernel), kernel), np.uint8)
    if float(np.median(ground[::4, ::4])) >= BRIGHT_PAGE:
        return ()
    burnt = (ground >= BURNT).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(burnt, connectivity=8)
    zones = []
    for number in range(1, len(stats)):
        share = stats[number][4] / burnt.size
        if SMALLEST <= share <= LARGEST and _sides(stats[number], burnt.shape) < 2:
            zone = _zone(ground, labels == number, stats[number])
            if zone is not None:
                zones.append(zone)
    return tuple(zones)


def _sides(stat: NDArray[np.int32], shape: tuple[int, ...]) -> int:
    left, top, width, height = (int(value) for value in stat[:4])
    touching = (left <= 0, top <= 0, left + width >= shape[1], top + height >= shape[0])
    return sum(touching)


def _zone(ground: Grey, spot: NDArray[np.bool_], stat: NDArray[np.int32]) -> Zone | None:
    inner = spot.astype(np.uint8)
    near = cv2.dilate(inner, np.ones((5, 5), np.uint8))
    far = cv2.dilate(inner, np.ones((31, 31), np.uint8))
    ring = ground[(far > 0) & (near == 0)]
    if not len(ring):
        return None
    drop = BURNT - float(np.percentile(ring, 30))
    # Darker on all sides: the lit part of a page has the rest of the page on one of its sides.
    if drop < DARKER_AROUND or BURNT - float(np.percentile(ring, 80)) < DARKER_ALL_AROUND:
        return None
    rim = ground[(near > 0) & ~spot]
    fall = (BURNT - float(np.median(rim))) / drop if len(rim) else 1.0
    if fall / 2 > 2 * SOFT:
        return None
    left, top, width, height = (int(value) for value in stat[:4])
    rows, columns = ground.shape
    box = Box(left / columns, top / rows, (left + width) / columns, (top + height) / rows)
    return Zone("glare", box, round(100 * float(spot.mean()) * drop, 1))
