"""From a PDF page's own coordinates to fractions of the page as it is seen."""

from __future__ import annotations

from ctypes import byref, c_int
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dossier.model import Box

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_UNIT = 100_000  # steps a side that pdfium is asked in, as it answers in whole ones


@dataclass(frozen=True, slots=True)
class Placing:
    """An affine map: page rotation and crop box included, y downwards."""

    origin: tuple[float, float]
    along_x: tuple[float, float]
    along_y: tuple[float, float]

    @classmethod
    def of(cls, page: Any) -> Placing:
        """The map of this page."""
        span = 100.0
        origin, right, up = (_seen_at(page, x, y) for x, y in ((0, 0), (span, 0), (0, span)))
        return cls(
            origin,
            ((right[0] - origin[0]) / span, (right[1] - origin[1]) / span),
            ((up[0] - origin[0]) / span, (up[1] - origin[1]) / span),
        )

    def boxes(self, corners: NDArray[np.float64]) -> NDArray[np.float64]:
        """Rows of (left, bottom, right, top) in points as rows of (left, top, right, bottom)."""
        import numpy as np

        x, y = corners[:, 0::2], corners[:, 1::2]
        across = self.origin[0] + x * self.along_x[0] + y * self.along_y[0]
        down = self.origin[1] + x * self.along_x[1] + y * self.along_y[1]
        return np.column_stack(
            [across.min(axis=1), down.min(axis=1), across.max(axis=1), down.max(axis=1)]
        )

    def box(self, left: float, bottom: float, right: float, top: float) -> Box | None:
        """One rectangle, cut at the edges; None if nothing of it is on the page."""
        import numpy as np

        return on_page(self.boxes(np.array([[left, bottom, right, top]], dtype=float))[0])


def on_page(row: NDArray[np.float64]) -> Box | None:
    """A row of (left, top, right, bottom) cut at the edges; None if it is off the page."""
    left, top, right, bottom = (min(1.0, max(0.0, float(value))) for value in row)
    return Box(left, top, right, bottom) if left < right and top < bottom else None


def _seen_at(page: Any, x: float, y: float) -> tuple[float, float]:
    import pypdfium2.raw as pdfium

    across, down = c_int(), c_int()
    pdfium.FPDF_PageToDevice(page, 0, 0, _UNIT, _UNIT, 0, x, y, byref(across), byref(down))
    return across.value / _UNIT, down.value / _UNIT
