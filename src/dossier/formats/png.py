"""PNG pictures (ISO/IEC 15948)."""

from __future__ import annotations

import struct

from dossier.formats import Opened
from dossier.formats._picture import open_picture

MEDIA_TYPES = ("image/png",)

_START = 8  # 5.2: the signature
_AROUND = 12  # 5.3: length, type and checksum of a chunk
_NOTES = (b"iCCP", b"zTXt", b"iTXt", b"tEXt")  # 11.3.3.3, 11.3.4: a profile of colour, texts


def open(data: bytes) -> Opened:
    """The picture.

    Viewers show one whose notes would unpack to more than is healthy, and Pillow does not; no
    note is needed here.
    """
    try:
        return open_picture(data, "image/png", ("PNG",))
    except ValueError:
        return open_picture(without_notes(data), "image/png", ("PNG",))


def without_notes(data: bytes) -> bytes:
    """The picture without its texts and its profile of colours."""
    kept, at = [data[:_START]], _START
    while at + _AROUND <= len(data):
        (length,) = struct.unpack_from(">L", data, at)
        if data[at + 4 : at + 8] not in _NOTES:
            kept.append(data[at : at + length + _AROUND])
        at += length + _AROUND
    return b"".join([*kept, data[at:]])
