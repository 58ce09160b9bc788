"""A finger on the page."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from dossier.model import Box, Zone

# Skin in YCrCb, after D. Chai and K. N. Ngan, IEEE TCSVT 9 (1999) 551–564, a little narrowed:
# wood and parchment begin below.
RED = (138, 173)
BLUE = (77, 124)
DARKEST = 60
SIZE = (0.02, 0.20)  # of the picture; less is a shade of a card's background more often
FULL = 0.5  # share of its box that a finger fills; a wooden table leaves a frame


def fingers_on(colour: NDArray[np.uint8]) -> tuple[Zone, ...]:
    """Zones of skin that come in from exactly one side; ``value`` is percent of the picture.

    ``colour`` (h, w, 3) is the picture at about 600 pixels.
    """
    light, red, blue = cv2.split(cv2.cvtColor(colour, cv2.COLOR_RGB2YCrCb))
    skin = (light > DARKEST) & (red >= RED[0]) & (red <= RED[1])
    skin &= (blue >= BLUE[0]) & (blue <= BLUE[1])
    whole = cv2.morphologyEx(skin.astype(np.uint8), cv2.MORPH_OPEN, np.ones((7, 7), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(whole, connectivity=8)
    if float(whole.mean()) > 0.3:
        return ()  # a brown table, or a picture of a face
    return tuple(_zone(stat, whole.shape) for stat in stats[1:] if _is_finger(stat, whole.shape))


def _is_finger(stat: NDArray[np.int32], shape: tuple[int, ...]) -> bool:
    left, top, width, height, area = (int(value) for value in stat)
    if not SIZE[0] * shape[0] * shape[1] < area < SIZE[1] * shape[0] * shape[1]:
        return False
    sides = [left <= 0, top <= 0, left + width >= shape[1], top + height >= shape[0]]
    if sum(sides) != 1 or area < FULL * width * height:
        return False
    along = height / shape[0] if sides[0] or sides[2] else width / shape[1]
    return along < 0.6  # a strip along the whole side is the table


def _zone(stat: NDArray[np.int32], shape: tuple[int, ...]) -> Zone:
    left, top, width, height, area = (int(value) for value in stat)
    rows, columns = shape
    box = Box(left / columns, top / rows, (left + width) / columns, (top + height) / rows)
    return Zone("covered", box, round(100 * area / (rows * columns), 1))
