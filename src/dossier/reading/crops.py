"""Pictures of single lines, cut out of a page and straightened."""

from __future__ import annotations

from math import cos, radians, sin
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_NARROWEST = 16  # pixels of a line's width
_LARGE = 2600  # pixels of a picture's side from which it is turned with less care
_LONG = 3.0  # times wider than high: a line that tells how the page lies


def size(quad: NDArray[np.float32]) -> tuple[float, float]:
    """Width and height of a quadrilateral, the longer of each pair of sides."""
    import numpy as np

    sides = np.linalg.norm(quad - np.roll(quad, -1, axis=0), axis=1)
    return float(max(sides[0], sides[2])), float(max(sides[1], sides[3]))


def straighten(
    picture: NDArray[np.uint8],
    quad: NDArray[np.float32],
    height: int,
    longest: float | None = None,
) -> NDArray[np.uint8]:
    """The quadrilateral as an upright picture of a given height.

    ``longest`` cuts it off at that many heights.
    """
    import cv2
    import numpy as np

    wide, high = size(quad)
    length = wide / max(high, 1.0)
    if longest is not None and length > longest:
        quad = _cut(quad, longest / length)
        length = longest
    width = max(_NARROWEST, round(height * length))
    # Far larger text is first cut out at half its size or so, or the warp would skip pixels.
    shrink = max(1, int(high / height))
    big = (width * shrink, height * shrink)
    target = np.array([[0, 0], [big[0], 0], [big[0], big[1]], [0, big[1]]], np.float32)
    turn = cv2.getPerspectiveTransform(quad.astype(np.float32), target)
    cut = cv2.warpPerspective(
        picture, turn, big, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    if shrink > 1:
        cut = cv2.resize(cut, (width, height), interpolation=cv2.INTER_AREA)
    return np.asarray(cut, np.uint8)


def flattened(line: NDArray[np.uint8], height: int) -> NDArray[np.uint8]:
    """The picture of a line made lower, as wide as it was."""
    import cv2
    import numpy as np

    return np.asarray(
        cv2.resize(line, (line.shape[1], height), interpolation=cv2.INTER_AREA), np.uint8
    )


def _cut(quad: NDArray[np.float32], share: float) -> NDArray[np.float32]:
    top = quad[0] + (quad[1] - quad[0]) * share
    bottom = quad[3] + (quad[2] - quad[3]) * share
    import numpy as np

    return np.stack([quad[0], top, bottom, quad[3]])


def quarters(degrees: float) -> tuple[int, float]:
    """An angle as quarter turns in degrees (0, 90, 180, 270) and what is left, -45 to 45."""
    quarter = round(degrees / 90) * 90
    return quarter % 360, degrees - quarter


def turned(
    quads: NDArray[np.float32], size: tuple[int, int], degrees: float
) -> NDArray[np.float32]:
    """The same quadrilaterals on the picture turned clockwise; ``size`` is (height, width)."""
    import cv2
    import numpy as np

    quarter, tilt = quarters(degrees)
    height, width = size
    x, y = quads[..., 0], quads[..., 1]
    moved = {
        0: (x, y),
        90: (height - y, x),
        180: (width - x, height - y),
        270: (y, width - x),
    }[quarter]
    # The corner that is now at the top left comes first again.
    found = np.roll(np.stack(moved, axis=-1), quarter // 90, axis=-2)
    if not tilt or not len(found):
        return found
    turn = _tilted(size if quarter % 180 == 0 else (width, height), tilt)
    return np.asarray(cv2.transform(found, turn), np.float32)


def upright(picture: NDArray[np.uint8], degrees: float) -> NDArray[np.uint8]:
    """The picture turned clockwise, its corners kept, white where it does not reach."""
    import cv2
    import numpy as np

    quarter, tilt = quarters(degrees)
    if quarter:
        picture = np.ascontiguousarray(np.rot90(picture, -quarter // 90))
    if not tilt:
        return picture
    page = picture.shape[0], picture.shape[1]
    high, wide = extent(page, tilt)
    sharp = cv2.INTER_CUBIC if max(high, wide) < _LARGE else cv2.INTER_LINEAR
    white = (255, 255, 255)
    level = cv2.warpAffine(
        picture, _tilted(page, tilt), (wide, high), flags=sharp, borderValue=white
    )
    return np.asarray(level, np.uint8)


def extent(page: tuple[int, int], degrees: float) -> tuple[int, int]:
    """Height and width of a page of (height, width) turned with its corners kept."""
    quarter, tilt = quarters(degrees)
    height, width = page if quarter % 180 == 0 else page[::-1]
    along, across = cos(radians(tilt)), abs(sin(radians(tilt)))
    return round(height * along + width * across), round(width * along + height * across)


def _tilted(page: tuple[int, int], degrees: float) -> NDArray[np.float64]:
    """The map by which a page of (height, width) is turned by less than a quarter."""
    import cv2
    import numpy as np

    height, width = page
    high, wide = extent(page, degrees)
    turn = np.asarray(cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1.0), np.float64)
    turn[:, 2] += (wide - width) / 2, (high - height) / 2
    return turn


def tilt_of(quads: NDArray[np.float32]) -> float:
    """Degrees clockwise by which lines of text must be turned to be level; 0 where none tell."""
    import numpy as np

    long = [quad for quad in quads if size(quad)[0] >= _LONG * size(quad)[1]]
    if not long:
        return 0.0
    runs = np.stack([quad[1] + quad[2] - quad[0] - quad[3] for quad in long])
    angles = np.degrees(np.arctan2(runs[:, 1], runs[:, 0]))
    order = np.argsort(angles)
    weight = np.cumsum(np.hypot(runs[:, 0], runs[:, 1])[order])
    return -float(angles[order][np.searchsorted(weight, weight[-1] / 2)])
