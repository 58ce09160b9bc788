"""What a second reader makes of a PDF: where two disagree, the clerk's may show a third thing.

A file can be built so that one program follows one table of contents and another the other, or so
that its letters mean something else to each. pypdf is slow and knows fewer fonts, so only a plain
contradiction on the first pages counts, and it is never more than a note.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import Any

from dossier.formats._pdf_active import within
from dossier.formats._pdf_reader import unlocked

_PAGES = 2
_SECONDS = 1.0
_MAX_BYTES = 8 * 2**20  # a longer file is a scan, whose text nobody believes
_ENOUGH = 30  # letters: less is a caption or a page number
_COMMON = 0.5  # of the letters of the longer text, in whatever order


def disagree(document: Any, data: bytes) -> bool:
    """Whether pypdf reads other pages or other letters than pdfium does."""
    if len(data) > _MAX_BYTES:
        return False
    try:
        with within(_SECONDS):
            reader = unlocked(data)
            if reader is None:
                return False
            if len(reader.pages) != len(document):
                return True
            return any(
                _contradict(_text(document, index), reader.pages[index].extract_text())
                for index in range(min(_PAGES, len(document)))
            )
    except Exception:  # foreign bytes: a reader that gives up contradicts nobody
        return False


def _text(document: Any, index: int) -> str:
    text: str = document[index].get_textpage().get_text_range()
    return text


def _contradict(one: str, other: str) -> bool:
    ours, theirs = _letters(one), _letters(other)
    most = max(ours.total(), theirs.total())
    if theirs.total() < _ENOUGH or 0 < ours.total() < _ENOUGH:
        return False
    return (ours & theirs).total() < _COMMON * most


def _letters(text: str) -> Counter[str]:
    plain = unicodedata.normalize("NFKC", text).casefold()  # ligatures, shapes of Arabic letters
    return Counter(letter for letter in plain if letter.isalnum())
