"""What is ink and what is paper."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

from dossier.legibility.median import percentile
from dossier.legibility.sheet import paper_area

Grey = NDArray[np.uint8]

# A pen stroke or a letter's stem is thinner than this many pixels at working scale (about 7 mm on
# an A4 page of 1.2 megapixels); what is wider is background.
WIDEST_STROKE = 41
FAINTEST_INK = 8.0  # grey levels; below it JPEG blocks and paper grain begin
ROBUST_SIGMA = 1.4826  # median absolute value of a normal variable → its standard deviation
IMMERKAER_GAIN = 6.0  # gain of the noise filter of J. Immerkær, CVIU 64 (1996) 300–302


@dataclass(frozen=True)
class Ink:
    """A grey picture (h, w) taken apart: ``depth`` is how much darker than its paper a pixel is.

    ``mask`` is 255 where there is ink; ``noise`` is σ in grey levels.
    """

    grey: Grey
    paper: Grey
    depth: Grey
    mask: Grey
    noise: float

    @cached_property
    def sheet(self) -> Grey:
        """255 on the sheet of paper, 0 on the table around it."""
        return paper_area(self.paper)


def find_ink(grey: Grey) -> Ink:
    """Take a picture apart into paper and ink."""
    paper = paper_under(grey)
    depth = np.asarray(cv2.subtract(paper, grey), np.uint8)
    noise = noise_of(grey)
    floor = max(FAINTEST_INK, 4 * noise, 0.18 * _strongest(depth))
    # 0.4 of the deepest ink nearby puts the border of a letter at half its slope, pale or dark.
    threshold = np.maximum(0.4 * _deepest_nearby(depth), floor).astype(np.uint8)
    wide = cv2.resize(threshold, grey.shape[::-1], interpolation=cv2.INTER_NEAREST)
    mask = np.asarray(cv2.compare(depth, wide, cv2.CMP_GT), np.uint8)
    return Ink(grey, paper, depth, mask, noise)


def paper_under(grey: Grey) -> Grey:
    """The paper without what is written on it: a closing, on a quarter of the size."""
    height, width = grey.shape
    small = cv2.resize(
        grey, (max(1, width // 4), max(1, height // 4)), interpolation=cv2.INTER_AREA
    )
    kernel = np.ones((WIDEST_STROKE // 4 + 1,) * 2, np.uint8)
    closed = cv2.erode(cv2.blur(cv2.dilate(small, kernel), (5, 5)), kernel)
    closed = np.maximum(closed, small)
    return np.asarray(cv2.resize(closed, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8)


def noise_of(grey: Grey) -> float:
    """Standard deviation of the noise, in grey levels, on the flattest parts of the picture."""
    if min(grey.shape) < 40:
        return 0.0
    kernel = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], np.float32)
    response = np.asarray(cv2.convertScaleAbs(cv2.filter2D(grey, cv2.CV_16S, kernel)), np.uint8)
    tiles = _tiles(response[::2, ::2], 16)
    spread = np.median(tiles, axis=1) * ROBUST_SIGMA / IMMERKAER_GAIN
    # Burnt-out white is noiseless and says nothing; the flattest fifth of the rest does.
    return float(np.percentile(spread, 20))


def _tiles(values: Grey, side: int) -> Grey:
    rows, columns = values.shape[0] // side, values.shape[1] // side
    cut = values[: rows * side, : columns * side].reshape(rows, side, columns, side)
    return cut.transpose(0, 2, 1, 3).reshape(rows * columns, side * side)


def _strongest(depth: Grey) -> float:
    """The ink of the darkest tiles; it keeps the grain of paper from passing for text."""
    side = 32
    if min(depth.shape) < 2 * side:
        return percentile(depth, 97)
    coarse: Grey = _shrink_by_maximum(depth)
    return float(np.percentile(_tiles(coarse, side // 4).max(axis=1), 97))


def _shrink_by_maximum(depth: Grey) -> Grey:
    return np.asarray(cv2.dilate(depth, np.ones((4, 4), np.uint8))[2::4, 2::4], np.uint8)


def _deepest_nearby(depth: Grey) -> Grey:
    coarse = _shrink_by_maximum(depth) if min(depth.shape) > 8 else depth
    return np.asarray(cv2.dilate(coarse, np.ones((9, 9), np.uint8)), np.uint8)
