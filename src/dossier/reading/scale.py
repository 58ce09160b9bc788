"""How large the detector must see a page.

Its cost grows with the pixels it is shown. Body text needs lines of a dozen pixels; dense pages of
7 to 8 points need 1280 pixels to a side for that, a letter in 12 points far fewer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LARGEST = 1280  # pixels of the longer side as shown
SMALLEST = 800  # … of a page on which letters were measured
UNKNOWN = 1120  # … where too few letters could be measured
SMALL = 640  # a picture smaller than this is enlarged
MOST = 2.0
LETTER = 6.5  # pixels that small letters (the lower quarter) shall be high as shown

_LOOK = 1600  # pixels of the longer side at which letters are measured
_FEWEST = 60  # letters to go by
_INK = 12  # grey levels darker than what is around


def detector_scale(picture: NDArray[np.uint8]) -> float:
    """How many times its size a picture is shown to the detector."""
    side: int = max(picture.shape[:2])
    if side <= SMALLEST:
        return min(MOST, max(1.0, SMALL / side))
    letter = letter_height(picture)
    if letter is None:
        return min(1.0, UNKNOWN / side)
    return min(1.0, LARGEST / side, max(SMALLEST / side, LETTER / letter))


def letter_height(picture: NDArray[np.uint8]) -> float | None:
    """Height in pixels of the page's smaller letters; None where there are too few to go by.

    Letters are dark marks of the size and the shape of letters, wherever they stand.
    """
    import cv2
    import numpy as np

    side: int = max(picture.shape[:2])
    scale = min(1.0, _LOOK / side)
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    if scale < 1:
        grey = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    ink = cv2.adaptiveThreshold(
        grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 31, _INK
    )
    found = cv2.connectedComponentsWithStats(ink, connectivity=8)[2][1:]
    width, height, area = found[:, 2], found[:, 3], found[:, 4]
    letters = (
        (height >= 4)
        & (height <= 60)
        & (width >= 0.2 * height)
        & (width <= 1.6 * height)
        & (area >= 0.2 * width * height)
        & (area <= 0.85 * width * height)
    )
    if letters.sum() < _FEWEST:
        return None
    smaller = float(np.percentile(height[letters], 25))
    return smaller / scale
