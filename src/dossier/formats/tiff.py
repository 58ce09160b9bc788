"""TIFF pictures (TIFF 6.0, BigTIFF); every frame is a page."""

from __future__ import annotations

import struct

from dossier.formats import MAX_PAGES, Opened
from dossier.formats._picture import frames_of
from dossier.model import Sign

MEDIA_TYPES = ("image/tiff",)


def open(data: bytes) -> Opened:
    """The frames, each a page."""
    count = count_frames(data)
    unread = (Sign("unread-pages", str(count - MAX_PAGES)),) if count > MAX_PAGES else ()
    return Opened("image/tiff", count, unread, frames_of(data, ("TIFF",), min(count, MAX_PAGES)))


MOST_FRAMES = 100_000  # counted; nobody scans as many


def count_frames(data: bytes) -> int:
    """How many directories the file chains, each once (TIFF 6.0, section 2).

    Pillow's own count reads all of every directory, and takes a minute for 50,000 of them.
    """
    order = "<" if data[:2] == b"II" else ">"
    is_big = data[2:4] in (b"+\0", b"\0+")
    pointer, entries, entry = (
        (struct.Struct(order + "Q"), struct.Struct(order + "Q"), 20)
        if is_big
        else (struct.Struct(order + "L"), struct.Struct(order + "H"), 12)
    )
    seen: set[int] = set()
    at = 8 if is_big else 4
    while at + pointer.size <= len(data) and len(seen) < MOST_FRAMES:
        (start,) = pointer.unpack_from(data, at)
        if not start or start in seen or start + entries.size > len(data):
            break
        seen.add(start)
        at = start + entries.size + entry * entries.unpack_from(data, start)[0]
    return max(1, len(seen))
