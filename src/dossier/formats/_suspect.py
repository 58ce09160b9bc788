"""Files that are not what they seem: another format than the name says, or two at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from dossier.formats._sniff import AVIF, BMP, GIF, HEIC, JPEG, PDF, PNG, TIFF, WEBP
from dossier.model import Sign

ENDINGS = {
    "pdf": PDF,
    "jpg": JPEG,
    "jpeg": JPEG,
    "jpe": JPEG,
    "jfif": JPEG,
    "png": PNG,
    "tif": TIFF,
    "tiff": TIFF,
    "webp": WEBP,
    "heic": HEIC,
    "heif": HEIC,
    "hif": HEIC,
    "avif": AVIF,
    "gif": GIF,
    "bmp": BMP,
    "dib": BMP,
    **dict.fromkeys(("doc", "docx", "odt", "rtf", "txt", "html", "htm", "xls", "xlsx"), ""),
}
"""Endings of names and the media type each promises; "" is none that holds pages."""


def name_signs(path: str, media_type: str) -> Iterator[Sign]:
    """Whether the ending says another format than the content; unknown endings say nothing."""
    ending = PurePosixPath(path).suffix.lower().removeprefix(".")
    promised = ENDINGS.get(ending)
    if promised is not None and promised != media_type:
        yield Sign("name-disagrees", media_type)


def polyglot_signs(data: bytes, media_type: str) -> Iterator[Sign]:
    """Pictures that are also something else. What phones append (films, depth maps) is fine."""
    if media_type == PDF:
        return  # its own structure tells
    if b"%PDF-" in data[:1029]:
        yield Sign("polyglot", "PDF")
    end = data[-65_557:]
    if b"PK\x05\x06" in end and b"PK\x01\x02" in data:
        yield Sign("polyglot", "ZIP archive")
