"""PNG pictures (ISO/IEC 15948)."""

from __future__ import annotations

from dossier.formats import Opened
from dossier.formats._picture import open_picture

MEDIA_TYPES = ("image/png",)


def open(data: bytes) -> Opened:
    """The picture."""
    return open_picture(data, "image/png", ("PNG",))
