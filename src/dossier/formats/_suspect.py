"""Files that are two sorts of file at once."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.media_types import PDF
from dossier.model import Sign


def polyglot_signs(data: bytes, media_type: str) -> Iterator[Sign]:
    """Pictures that are also something else. What phones append (films, depth maps) is fine."""
    if media_type == PDF:
        return  # its own structure tells
    if b"%PDF-" in data[:1029]:
        yield Sign("polyglot", "PDF")
    end = data[-65_557:]
    if b"PK\x05\x06" in end and b"PK\x01\x02" in data:
        yield Sign("polyglot", "ZIP archive")
