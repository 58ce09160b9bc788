"""Where lines of text are: quadrilaterals found by PP-OCR's detector.

The network gives each pixel a probability of lying in the shrunk core of a line of text
(Differentiable Binarization, https://arxiv.org/abs/1911.08947); cores are outlined and grown back.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dossier.reading.network import Network, planes
from dossier.reading.weights import load

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CORE = 0.3  # a pixel this probable is part of a line's core
SURE = 0.5  # mean probability over a core below which it is not text
GROWTH = 1.6  # how far a core is grown back: area × GROWTH ÷ perimeter
STEP = 32  # the network halves its input five times
_SMALLEST = 3  # pixels; a smaller core is dirt
_MOST = 1000


class Detector:
    """Finds lines of text on a picture."""

    def __init__(self, path: Path) -> None:
        """Load the network of a file."""
        self._network = Network(load(path))

    def quads(self, picture: NDArray[np.uint8], scale: float) -> NDArray[np.float32]:
        """Corners of the lines of a picture looked at ``scale`` times its size.

        Shape (n, 4, 2): x and y in pixels of the picture, clockwise from the line's top left.
        """
        import numpy as np

        height, width = picture.shape[:2]
        small, ratio = _shrunk(picture, scale)
        cores = self._network.run(planes(small))[0, 0]
        found = _outlines(cores)
        if not len(found):
            return np.zeros((0, 4, 2), np.float32)
        found /= np.asarray(ratio, np.float32)
        found[..., 0] = found[..., 0].clip(0, width)
        found[..., 1] = found[..., 1].clip(0, height)
        return found


def _shrunk(
    picture: NDArray[np.uint8], scale: float
) -> tuple[NDArray[np.uint8], tuple[float, float]]:
    """The picture at a scale, both sides multiples of STEP, and the exact scale of each side."""
    import cv2
    import numpy as np

    height, width = picture.shape[:2]
    size = tuple(max(STEP, round(side * scale / STEP) * STEP) for side in (width, height))
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    small = np.asarray(cv2.resize(picture, size, interpolation=how), np.uint8)
    return small, (size[0] / width, size[1] / height)


def _outlines(cores: NDArray[np.float32]) -> NDArray[np.float32]:
    import cv2
    import numpy as np

    mask = cv2.dilate((cores > CORE).astype(np.uint8), np.ones((2, 2), np.uint8))
    contours, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    quads = [
        quad
        for contour in contours[:_MOST]
        if (quad := _outline(np.asarray(contour), cores)) is not None
    ]
    return np.stack(quads) if quads else np.zeros((0, 4, 2), np.float32)


def _outline(contour: NDArray[np.int32], cores: NDArray[np.float32]) -> NDArray[np.float32] | None:
    """The grown rectangle around one core, None where it is dirt or unsure."""
    import cv2
    import numpy as np

    centre, (width, height), angle = cv2.minAreaRect(contour)
    if min(width, height) < _SMALLEST or _mean_inside(contour, cores) < SURE:
        return None
    grown = width * height * GROWTH / (2 * (width + height))
    width, height = width + 2 * grown, height + 2 * grown
    if min(width, height) < _SMALLEST + 2:
        return None
    corners = cv2.boxPoints((centre, (width, height), angle))
    return clockwise(np.asarray(corners, np.float32))


def _mean_inside(contour: NDArray[np.int32], cores: NDArray[np.float32]) -> float:
    import cv2
    import numpy as np

    left, top, width, height = cv2.boundingRect(contour)
    mask = np.zeros((height, width), np.uint8)
    cv2.fillPoly(mask, [contour - np.array([[[left, top]]], np.int32)], 1)
    return float(cv2.mean(cores[top : top + height, left : left + width], mask)[0])


def clockwise(corners: NDArray[np.float32]) -> NDArray[np.float32]:
    """Four corners in the order top left, top right, bottom right, bottom left."""
    import numpy as np

    by_x = corners[np.argsort(corners[:, 0], kind="stable")]
    left, right = by_x[:2], by_x[2:]
    top_left, bottom_left = left[np.argsort(left[:, 1], kind="stable")]
    top_right, bottom_right = right[np.argsort(right[:, 1], kind="stable")]
    return np.stack([top_left, top_right, bottom_right, bottom_left]).astype(np.float32)
