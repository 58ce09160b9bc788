"""How large the detector must see a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SIDE = 1280  # pixels of the longer side; dense pages of 7 to 8 points need as many
SMALL = 640  # a picture smaller than this is enlarged
MOST = 2.0


def detector_scale(picture: NDArray[np.uint8]) -> float:
    """How many times its size a picture is shown to the detector."""
    side: int = max(picture.shape[:2])
    if side > SIDE:
        return SIDE / side
    return min(MOST, max(1.0, SMALL / side))
