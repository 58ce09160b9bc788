"""What the bytes of a PDF tell of its state: rebuilt, saved again, two sorts of file at once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.formats._pdf_reader import unlocked
from dossier.model import Sign

_START = re.compile(rb"startxref\s+(\d{1,12})")
_TABLE = re.compile(rb"\s{0,8}(xref|\d+\s+\d+\s+obj)")
_TAIL = 2_048
_HEADER_WITHIN = 1_024
_SAVED = re.compile(rb"startxref\s+[1-9]\d{0,12}\s+%%EOF")  # 0 in the first half of annex F's files
_EMPTY = b"\0\t\n\f\r \x1a\xef\xbb\xbf"  # what programs fill up with, and the mark of UTF-8


def structure_signs(data: bytes) -> Iterator[Sign]:
    """Signs of a PDF that opens."""
    if not _finds_its_table(data):
        yield Sign("repaired")
    if other := _other_sort(data):
        yield Sign("polyglot", other)
    if before := data[: data.find(b"%PDF-")].strip(_EMPTY):
        yield Sign("leading-bytes", str(len(before)))
    _, end, after = data.rpartition(b"%%EOF")
    if end and (after := after.strip(_EMPTY)):
        yield Sign("trailing-bytes", str(len(after)))
    if (again := len(_SAVED.findall(data)) - 1) > 0:
        yield Sign("updated", str(again))


def _finds_its_table(data: bytes) -> bool:
    starts = _START.findall(data[-_TAIL:])
    if not starts or b"%%EOF" not in data[-_TAIL:]:
        return False
    header = max(0, data.find(b"%PDF-", 0, _HEADER_WITHIN + 5))
    offset = int(starts[-1])
    return any(_TABLE.match(data, at) is not None for at in (offset, offset + header))


def _other_sort(data: bytes) -> str:
    """What else a reader may take these bytes for."""
    if b"PK\x05\x06" in data[-65_557:] and b"PK\x01\x02" in data:
        after = data.rfind(b"%%EOF")
        if data.find(b"PK\x01\x02", max(0, after)) >= 0 or data[:2] == b"PK":
            return "ZIP archive"
    head = data[:_HEADER_WITHIN]
    if head.find(b"%PDF-") > 0 and re.search(rb"<(html|script)\b", head, re.I):
        return "HTML page"
    return ""


def second_opinion(data: bytes) -> Sign:
    """Why pdfium opens nothing: asked of pypdf, which is slower and fails on other files."""
    try:
        reader = unlocked(data)
        if reader is None:
            return Sign("encrypted", "password")
        count = len(reader.pages)
    except MemoryError:
        return Sign("memory")
    except Exception as problem:  # foreign bytes: the second reader does not open it either
        return Sign("broken", type(problem).__name__)
    return Sign("doubtful", str(count)) if count else Sign("zero-pages")
