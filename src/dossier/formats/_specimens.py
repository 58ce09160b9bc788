"""Small files of our own in every format, read once to load all that reading needs."""

from __future__ import annotations

import io
from collections.abc import Iterator

_SAVED = (
    ("JPEG", "x.jpg"),
    ("PNG", "x.png"),
    ("TIFF", "x.tif"),
    ("WEBP", "x.webp"),
    ("GIF", "x.gif"),
    ("BMP", "x.bmp"),
    ("PDF", "x.pdf"),
)

_TEXT_PDF = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction 6 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R
/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 42>>stream
BT /F 14 Tf 20 100 Td (12 mars 2026) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
6 0 obj<</S/JavaScript/JS()>>endobj
trailer<</Root 1 0 R>>
%%EOF"""


def specimens() -> Iterator[tuple[bytes, str]]:
    """Bytes and a name for each; one page of print is read, the others are only opened."""
    from PIL import Image, ImageDraw

    page = Image.new("RGB", (640, 200), "white")
    ImageDraw.Draw(page).text((30, 60), "Certificat de scolarite 2026-2027", "black", font_size=30)
    blank = Image.new("RGB", (40, 30), "white")
    for kind, name in _SAVED:
        stream = io.BytesIO()
        (page if kind == "PNG" else blank).save(stream, kind)
        yield stream.getvalue(), name
    yield _TEXT_PDF, "text.pdf"
    yield b"%PDF-1.4", "broken.pdf"
    yield b"\x00\x01\x02", "unknown"
