"""HEIC and AVIF pictures (ISO/IEC 23008-12), as iPhones make them; needs the extra ``heic``."""

from __future__ import annotations

from dossier.formats import Opened
from dossier.formats._picture import open_picture
from dossier.model import Sign

MEDIA_TYPES = ("image/heic", "image/avif")


def open(data: bytes) -> Opened:
    """The picture, or the sign ``missing-extra`` where its reader is not installed."""
    if data[8:12] in (b"avif", b"avis"):
        return open_picture(data, "image/avif", ("AVIF",))
    if not warm():
        return Opened("image/heic", 1, (Sign("missing-extra", "heic"),))
    return open_picture(data, "image/heic", ("HEIF",))


def warm() -> bool:
    """Load the reader; False where it is not installed."""
    try:
        from pi_heif import register_heif_opener
    except ImportError:
        return False
    register_heif_opener()
    return True
