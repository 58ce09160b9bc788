"""Legibility: pixels → measures, each in a file of its own, none of them a judgement."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from dossier.model import Legibility

SHAKEN = 1.45  # widths of edges, worst by best direction; still pictures have 1.37 at most


def measure(
    picture: NDArray[np.uint8], *, dpi: float | None = None, jpeg_quality: int | None = None
) -> Legibility:
    """Measure how well a page can be read.

    Args:
        picture: the upright page, (height, width, 3), RGB, 8 bits.
        dpi: pixels per inch of paper, where the container gives the size of the page.
        jpeg_quality: 1–100, where the file is a JPEG.

    Returns:
        The measures; lengths are in pixels of ``picture``.

    Raises:
        ValueError: the picture does not have three channels.
    """
    from dossier.legibility.page import measure_page

    return measure_page(picture, dpi=dpi, jpeg_quality=jpeg_quality)
