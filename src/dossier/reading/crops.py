"""Pictures of single lines, cut out of a page and straightened."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_NARROWEST = 16  # pixels of a line's width


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


def turned(quads: NDArray[np.float32], size: tuple[int, int], degrees: int) -> NDArray[np.float32]:
    """The same quadrilaterals on the picture turned clockwise; ``size`` is (height, width)."""
    import numpy as np

    height, width = size
    x, y = quads[..., 0], quads[..., 1]
    moved = {
        0: (x, y),
        90: (height - y, x),
        180: (width - x, height - y),
        270: (y, width - x),
    }[degrees]
    # The corner that is now at the top left comes first again.
    return np.roll(np.stack(moved, axis=-1), degrees // 90, axis=-2)


def upright(picture: NDArray[np.uint8], degrees: int) -> NDArray[np.uint8]:
    """The picture turned clockwise by a multiple of 90 degrees."""
    import numpy as np

    return np.ascontiguousarray(np.rot90(picture, -degrees // 90)) if degrees else picture
