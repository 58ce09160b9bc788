"""TIFF pictures (TIFF 6.0); every frame is a page."""

from __future__ import annotations

from dossier.formats import Opened
from dossier.formats._picture import open_picture

MEDIA_TYPES = ("image/tiff",)


def open(data: bytes) -> Opened:
    """The picture."""
    return open_picture(data, "image/tiff", ("TIFF",))
