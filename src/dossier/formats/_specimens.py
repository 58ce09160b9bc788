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
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 320 100]/Contents 4 0 R
/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 62>>stream
BT /F 14 Tf 20 50 Td (Certificat de scolarite 2026-2027) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
6 0 obj<</S/JavaScript/JS()>>endobj
trailer<</Root 1 0 R>>
%%EOF"""


def specimens() -> Iterator[tuple[bytes, str]]:
    """Bytes and a name for each; one page of print is read, the others are only opened."""
    import pypdfium2
    from PIL import Image

    # Pillow would load six libraries to draw letters, and every child pays for each.
    drawn = pypdfium2.PdfDocument(_TEXT_PDF)[0].render(scale=2, rev_byteorder=True)
    page = Image.fromarray(drawn.to_numpy()[:, :, :3])
    blank = Image.new("RGB", (40, 30), "white")
    for kind, name in _SAVED:
        stream = io.BytesIO()
        (page if kind == "PNG" else blank).save(stream, kind)
        yield stream.getvalue(), name
    yield _TEXT_PDF, "text.pdf"
    yield b"%PDF-1.4", "broken.pdf"
    yield b"\x00\x01\x02", "unknown"
