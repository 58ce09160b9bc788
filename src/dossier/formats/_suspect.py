"""Pictures that are also something else, or that go on after their end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.media_types import JPEG, PDF, PNG
from dossier.model import Sign

_EMPTY = b"\0\t\n\f\r \x1a\xff"  # what programs fill up with

# What cameras and phones append: another picture (CIPA DC-007), a film, notes of their own, which
# ExifTool lists by how they start and end.
_CAMERAS_START = re.compile(
    rb"[\0\t\n\f\r \x1a\xff]{0,65536}?(\xff\xd8\xff|.{4}ftyp|CANON OPTIONAL DATA\0)", re.S
)
_CAMERAS_END = re.compile(rb"(SEFT|QDIOBS|jxrs...\0|\xff{4}\x1b\*9HWfu\x84\x93\xa2\xb1)\Z", re.S)
_MARKER = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")  # ITU-T T.81, B.1.1: none of the picture's data
_SCAN, _END = 0xDA, 0xD9  # table B.1
_CHUNK = 12  # ISO/IEC 15948, 5.3: length, type and checksum
_MOST = 100_000  # segments or chunks: no picture has as many, and each costs time


def suspect_signs(data: bytes, media_type: str) -> Iterator[Sign]:
    """Signs of a picture; what phones append (films, depth maps) is fine."""
    if media_type == PDF:
        return  # its own structure tells
    if b"%PDF-" in data[:1029]:
        yield Sign("polyglot", "PDF")
    end = data[-65_557:]
    if b"PK\x05\x06" in end and b"PK\x01\x02" in data:
        yield Sign("polyglot", "ZIP archive")
    if more := _after(data, media_type):
        yield Sign("trailing-bytes", str(more))


def _after(data: bytes, media_type: str) -> int:
    """Bytes after the picture's end that neither fill up nor come from a camera."""
    end = {JPEG: _end_of_jpeg, PNG: _end_of_png}.get(media_type, len)(data)
    if _CAMERAS_START.match(data, end) or _CAMERAS_END.search(data[max(end, len(data) - 20) :]):
        return 0
    return len(data[end:].strip(_EMPTY))


def _end_of_jpeg(data: bytes) -> int:
    """Where the first picture ends; the whole length where its segments do not lead there."""
    at = 2
    for _ in range(_MOST):
        if data[at : at + 1] != b"\xff" or at + 1 >= len(data):
            break
        marker = data[at + 1]
        if marker == _END:
            return at + 2
        if marker == 0xFF:
            at += 1
            continue
        at += 2 + max(2, int.from_bytes(data[at + 2 : at + 4], "big"))
        if marker == _SCAN:
            found = _MARKER.search(data, at)
            at = found.start() if found else len(data)
    return len(data)


def _end_of_png(data: bytes) -> int:
    at = 8
    for _ in range(_MOST):
        if at >= len(data):
            break
        end = at + int.from_bytes(data[at : at + 4], "big") + _CHUNK
        if data[at + 4 : at + 8] == b"IEND":
            return end
        at = end
    return len(data)
