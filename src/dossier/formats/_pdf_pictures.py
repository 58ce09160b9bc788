"""The pictures on a PDF page: how much of it they cover, and at what resolution."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dossier.formats.jpeg import quality

_MAX_PICTURES = 300
_A_PART = 0.05  # of the page: smaller ones do not say at what resolution it was scanned


@dataclass(frozen=True, slots=True)
class Pictures:
    """``share`` of the page that pictures cover, the finest one's ``dpi``."""

    share: float = 0.0
    dpi: float | None = None
    jpeg_quality: int | None = None


def pictures_of(page: Any) -> Pictures:
    """What the pictures on the page amount to."""
    left, bottom, right, top = page.get_bbox()
    area = max(1.0, (right - left) * (top - bottom))
    share, dpi, best = 0.0, None, None
    for item in _pictures(page):
        x0, y0, x1, y1 = item.get_bounds()
        covered = max(0.0, min(x1, right) - max(x0, left)) * max(
            0.0, min(y1, top) - max(y0, bottom)
        )
        share += covered / area
        if covered / area >= _A_PART or dpi is None:
            own = max(item.get_px_size()) * 72 / max(1.0, x1 - x0, y1 - y0)
            dpi = max(dpi or 0.0, own)
            best = best or _quality(item)
    return Pictures(min(1.0, share), dpi, best)


def _pictures(page: Any) -> Iterator[Any]:
    import pypdfium2.raw as pdfium

    found = page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,), max_depth=8)
    for number, item in enumerate(found):
        if number >= _MAX_PICTURES:
            return
        yield item


def _quality(item: Any) -> int | None:
    if "DCTDecode" not in item.get_filters():
        return None
    return quality(bytes(item.get_data(decode_simple=True)))
