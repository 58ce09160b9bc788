"""Pictures decoded by Pillow: once, strictly, to an upright RGB array on white.

``Image.open`` proves nothing and ``verify`` misses every broken JPEG; only ``load`` tells. A
second ``load`` of the same object returns half a picture without a word, so any failure is final.
"""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from dossier.formats import Opened, RawPage
from dossier.model import Sign

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL.Image import Image

    Quick = Callable[[bytes, Image], NDArray[np.uint8] | None]

MAX_DECODED = 100_000_000
"""Pixels that are decoded; formats that can be decoded smaller (JPEG) have a limit of their own."""
MAX_KEPT = 25_000_000
"""Pixels of the picture that is handed on; larger ones are halved until they fit."""

_GPS = 0x8825  # Exif 2.3, 4.6.3: the pointer to where the picture was taken
_AUTHORS = (0x013B, 0x9C9D)  # Exif 2.3, 4.6.4: Artist; and what Windows writes as author
_ORIENTATION = 0x0112  # Exif 2.3, 4.6.4: how the stored rows and columns lie
JPEG_FILL = 128  # what libjpeg puts where the data ends; other formats leave black
_DPI_GIVEN = range(50, 1201)
_SCREENS = (72, 96, 144)  # written by programs that know nothing of paper


def open_picture(
    data: bytes,
    media_type: str,
    formats: tuple[str, ...],
    *,
    max_pixels: int = MAX_DECODED,
    jpeg_quality: int | None = None,
    quick: Quick | None = None,
) -> Opened:
    """A picture as a page; of one with several frames, the first.

    ``quick`` decodes what it can at less cost than Pillow and gives None for the rest. Any
    exception of Pillow's may come out of this or of the pages: its readers raise far more than
    their own kind.
    """
    image = _open(data, formats)
    pixels = image.width * image.height
    if pixels > max_pixels:
        sign = Sign("too-many-pixels", str(round(pixels / 1e6)))
        return Opened(media_type, 1, (sign,))
    decoded = quick(data, image) if quick else None
    if decoded is not None:
        upright = _upright(decoded, image.getexif().get(_ORIENTATION, 1))
        page = _raw_page(upright, 1, _dpi(image), jpeg_quality)
        return Opened(media_type, 1, _signs_of_notes(image), iter((page,)))
    page, signs = _single(image, data, formats, jpeg_quality)
    return Opened(media_type, 1, signs, iter((page,)))


def _open(data: bytes, formats: tuple[str, ...]) -> Image:
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = None  # its default turns away real 200-megapixel phones; ours is above
    return Image.open(io.BytesIO(data), formats=formats)


def frames_of(data: bytes, formats: tuple[str, ...], count: int) -> Iterator[RawPage]:
    """The first frames of a picture, each as a page."""
    image = _open(data, formats)
    for number in range(1, count + 1):
        image.seek(number - 1)
        pixels = image.width * image.height
        if pixels > MAX_DECODED:
            sign = Sign("too-many-pixels", str(round(pixels / 1e6)))
            yield RawPage(number, image.width, image.height, is_picture=True, signs=(sign,))
            continue
        try:
            yield _page(image.copy(), number, None)
        except MemoryError:
            sign = Sign("memory")
            yield RawPage(number, image.width, image.height, is_picture=True, signs=(sign,))
        except Exception as problem:  # foreign bytes: this frame is broken, the others go on
            sign = Sign("broken", type(problem).__name__)
            yield RawPage(number, image.width, image.height, is_picture=True, signs=(sign,))


def _single(
    image: Image, data: bytes, formats: tuple[str, ...], jpeg_quality: int | None
) -> tuple[RawPage, tuple[Sign, ...]]:
    _shrink_while_decoding(image)
    signs: list[Sign] = []
    try:
        image.load()
    except OSError:
        image, share = _what_is_left(data, formats)
        signs.append(Sign("truncated", str(int(share * 100))))
    return _page(image, 1, jpeg_quality), (*signs, *_signs_of_notes(image))


def _shrink_while_decoding(image: Image) -> None:
    """JPEG decodes straight to a half, a quarter or an eighth, and still notices a missing end."""
    width, height = image.size
    halvings = 0
    while (width >> halvings) * (height >> halvings) > MAX_KEPT and halvings < 3:
        halvings += 1
    if halvings:
        image.draft("RGB", (width >> halvings, height >> halvings))


def _what_is_left(data: bytes, formats: tuple[str, ...]) -> tuple[Image, float]:
    """The picture with its missing part grey, and the share of its rows that was decoded."""
    import numpy as np

    image = _open(data, formats)
    _shrink_while_decoding(image)
    with _lenient():
        image.load()
    rows = np.asarray(image.convert("RGB")).reshape(image.height, -1)
    fill = JPEG_FILL if "JPEG" in formats else 0
    there = np.flatnonzero((rows < fill - 1).any(axis=1) | (rows > fill + 1).any(axis=1))
    return image, float(there[-1] + 1) / len(rows) if len(there) else 0.0


@contextmanager
def _lenient() -> Iterator[None]:
    """The switch is the whole process's; here a process reads one file."""
    from PIL import ImageFile

    ImageFile.LOAD_TRUNCATED_IMAGES = True
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = False


def _signs_of_notes(image: Image) -> tuple[Sign, ...]:
    """Whether the notes beside the picture tell a place or a person; never what they tell."""
    exif = image.getexif()
    gps: dict[int, Any] = exif.get_ifd(_GPS)
    codes = {
        "gps": any(tag in gps for tag in (2, 4)),  # GPSLatitude, GPSLongitude
        "authored": any(str(exif.get(tag, "")).strip("\0 ") for tag in _AUTHORS)
        or "Author" in image.info,
    }
    return tuple(Sign(code) for code, is_there in codes.items() if is_there)


def _upright(pixels: NDArray[np.uint8], orientation: object) -> NDArray[np.uint8]:
    """Stored rows and columns as the camera's orientation says they are to be looked at."""
    import numpy as np

    if orientation in (5, 6, 7, 8):
        pixels = pixels.transpose(1, 0, 2)
    if orientation in (3, 4, 7, 8):
        pixels = pixels[::-1]
    if orientation in (2, 3, 6, 7):
        pixels = pixels[:, ::-1]
    return np.ascontiguousarray(pixels)


def _page(image: Image, number: int, jpeg_quality: int | None) -> RawPage:
    from PIL import ImageOps

    dpi = _dpi(image)
    upright = ImageOps.exif_transpose(image)
    return _raw_page(to_rgb(_fit(upright)), number, dpi, jpeg_quality)


def _raw_page(
    picture: NDArray[np.uint8], number: int, dpi: float | None, jpeg_quality: int | None
) -> RawPage:
    height, width = picture.shape[:2]
    return RawPage(
        number,
        width,
        height,
        picture,
        is_picture=True,
        needs_reading=True,
        dpi=dpi,
        jpeg_quality=jpeg_quality,
    )


def _fit(image: Image) -> Image:
    factor = math.ceil(math.sqrt(image.width * image.height / MAX_KEPT))
    return image.reduce(factor) if factor > 1 and image.mode in ("RGB", "L", "RGBA") else image


def _dpi(image: Image) -> float | None:
    """The resolution that was written into the picture, where it makes a believable paper."""
    given = image.info.get("dpi")
    try:
        across, down = (float(value) for value in given)  # type: ignore[union-attr]
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    if not (math.isfinite(across) and int(across) in _DPI_GIVEN and abs(across - down) < 1):
        return None
    inches = max(image.width, image.height) / across
    return across if 3 <= inches <= 18 and int(across) not in _SCREENS else None


def to_rgb(image: Image) -> NDArray[np.uint8]:
    """Any of Pillow's modes as RGB on white: transparency, palettes, 16 bits, CMYK, Lab."""
    import numpy as np

    if image.mode in ("I;16", "I;16B", "I;16L", "I", "F"):
        return _grey_levels(np.asarray(image, dtype=np.float64))
    if image.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in image.info:
        return np.asarray(_on_white(image.convert("RGBA")))
    return np.asarray(image if image.mode == "RGB" else image.convert("RGB"))


def _on_white(image: Image) -> Image:
    from PIL import Image as Pillow

    paper = Pillow.new("RGBA", image.size, "white")
    paper.alpha_composite(image)
    return paper.convert("RGB")


def _grey_levels(levels: NDArray[np.float64]) -> NDArray[np.uint8]:
    """More than 8 bits of grey: by the range the type has, or by what is there if it has none."""
    import numpy as np

    finite = np.nan_to_num(levels)
    top = 255.0 if finite.max(initial=0) <= 255 else 65_535.0
    if finite.max(initial=0) > top or finite.min(initial=0) < 0:
        finite, top = finite - finite.min(), float(np.ptp(finite)) or 1.0
    grey = np.clip(finite * (255.0 / top), 0, 255).astype(np.uint8)
    return np.repeat(grey[:, :, None], 3, axis=2)
