"""JPEG pictures (ITU-T T.81), the several-picture files of phones among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.formats import Opened
from dossier.formats._picture import JPEG_FILL, MAX_KEPT, open_picture

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL.Image import Image

MEDIA_TYPES = ("image/jpeg",)

MAX_PIXELS = 250_000_000
"""Phones make 200 megapixels; JPEG decodes them at a fraction."""

# ITU-T T.81, table K.1, in zigzag order: the luminance table of quality 50
_STANDARD = (
    *(16, 11, 12, 14, 12, 10, 16, 14, 13, 14, 18, 17, 16, 19, 24, 40),
    *(26, 24, 22, 22, 24, 49, 35, 37, 29, 40, 58, 51, 61, 60, 57, 51),
    *(56, 55, 64, 72, 92, 78, 64, 68, 87, 69, 55, 56, 80, 109, 81, 87),
    *(95, 98, 103, 104, 103, 62, 77, 113, 121, 112, 100, 120, 92, 101, 103, 99),
)


def open(data: bytes) -> Opened:
    """The picture; of a file with several, the first."""
    return open_picture(
        data,
        "image/jpeg",
        ("JPEG",),
        max_pixels=MAX_PIXELS,
        jpeg_quality=quality(data),
        quick=_decoded,
    )


def _decoded(data: bytes, image: Image) -> NDArray[np.uint8] | None:
    """The stored pixels, decoded straight into the array that is handed on.

    Pillow decodes the same values, but they have to be copied out of its picture, which doubles
    time and memory. None for what is decoded smaller or in other colours, and for a picture
    whose end is missing: how much of it is there only Pillow tells.
    """
    import cv2
    import numpy as np

    if image.mode not in ("L", "RGB") or image.width * image.height > MAX_KEPT:
        return None
    how = cv2.IMREAD_COLOR_RGB | cv2.IMREAD_IGNORE_ORIENTATION
    try:
        pixels = cv2.imdecode(np.frombuffer(data, np.uint8), how)
    except cv2.error:
        return None
    if pixels is None or pixels.shape != (image.height, image.width, 3):
        return None
    ends_in_fill = np.abs(pixels[-1].astype(np.int16) - JPEG_FILL).max() <= 1
    return None if ends_in_fill else np.asarray(pixels, np.uint8)


def quality(data: bytes) -> int | None:
    """The quality 1–100 that the Independent JPEG Group's scale gives its luminance table."""
    table = _luminance_table(data)
    if not table:
        return None
    pairs = zip(table, _STANDARD, strict=True)
    scales = [100 * own / base for own, base in pairs if own < 255]  # 255 was cut off there
    scale = sum(scales) / len(scales) if scales else 5_000
    value = 5000 / scale if scale > 100 else (200 - scale) / 2
    return min(100, max(1, round(value)))


def _luminance_table(data: bytes) -> tuple[int, ...]:
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] != 0xDA:
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if data[at + 1] == 0xDB and (table := _table_0(data[at + 4 : at + 2 + length])):
            return table
        at += 2 + max(2, length)
    return ()


def _table_0(segment: bytes) -> tuple[int, ...]:
    """Table 0 of a DQT segment (B.2.4.1): one byte of precision and number, then 64 values."""
    at = 0
    while at < len(segment):
        width = 2 if segment[at] >> 4 else 1
        values = segment[at + 1 : at + 1 + 64 * width]
        if segment[at] & 15 == 0 and len(values) == 64 * width:
            pairs = range(0, len(values), width)
            return tuple(int.from_bytes(values[i : i + width], "big") for i in pairs)
        at += 1 + 64 * width
    return ()
