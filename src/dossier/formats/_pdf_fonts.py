"""Whether a PDF page carries the fonts of its letters, or leans on those of the machine."""

from __future__ import annotations

import re
from collections.abc import Iterator
from ctypes import c_void_p, cast, create_string_buffer
from itertools import islice
from typing import Any

_MAX_OBJECTS = 2_000
_MAX_NAME = 200
_INVISIBLE = 3  # ISO 32000-1, table 106: neither fill nor stroke

# ISO 32000-1, 9.6.2.2: every program has these
_EVERYWHERE = re.compile(
    r"(Helvetica|Courier)(-Bold|-Oblique|-BoldOblique)?"
    r"|Times-(Roman|Bold|Italic|BoldItalic)|Symbol|ZapfDingbats"
)


def leans_on_fonts(page: Any) -> bool:
    """Whether letters are of a font that is neither in the file nor in every program."""
    return any(not _is_at_hand(font) for font in _fonts(page))


def _fonts(page: Any) -> Iterator[Any]:
    """The fonts of the text that is drawn, each once."""
    import pypdfium2.raw as pdfium

    seen: set[int | None] = set()
    texts = page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_TEXT,), max_depth=8)
    for item in islice(texts, _MAX_OBJECTS):
        if pdfium.FPDFTextObj_GetTextRenderMode(item) == _INVISIBLE:
            continue
        font = pdfium.FPDFTextObj_GetFont(item)
        address = cast(font, c_void_p).value
        if address and address not in seen:
            seen.add(address)
            yield font


def _is_at_hand(font: Any) -> bool:
    import pypdfium2.raw as pdfium

    if pdfium.FPDFFont_GetIsEmbedded(font):
        return True
    name = create_string_buffer(_MAX_NAME)
    pdfium.FPDFFont_GetBaseFontName(font, name, _MAX_NAME)
    return _EVERYWHERE.fullmatch(name.value.decode("latin-1")) is not None
