"""Files that cost far more to read than to make, or that lead a reader in circles.

``BOMBS`` lists each with what must come of it when a reader may take ``LIMITS``: one of the signs
(on the file or a page), and what ``opens`` must answer. Each is made in a moment and is small.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image

from dossier.sandbox import Limits
from makers.hostile import assembled, huge_png, pdf, print_of, saved, stream

LIMITS = Limits(idle=3, total=20, cpu=10, memory=500 * 2**20)
STOPPED = "crash timeout memory"


@dataclass(frozen=True)
class Bomb:
    name: str
    make: Callable[[], bytes]
    signs: frozenset[str]
    opens: str

    @property
    def is_harmless(self) -> bool:
        """It is read as any other file."""
        return not self.signs


def _bomb(name: str, make: Callable[[], bytes], signs: str = "", opens: str = "passed") -> Bomb:
    return Bomb(name, make, frozenset(signs.split()), opens)


def _stops(name: str, make: Callable[[], bytes]) -> Bomb:
    return _bomb(name, make, STOPPED, "unclear")


# --------------------------------------------------------------------------- PDF


def packed(content: bytes, times: int = 1) -> bytes:
    """A page whose content unpacks to this."""
    for _ in range(times):
        content = zlib.compress(content, 9)
    return pdf(objects={4: stream(content, f"/Filter[{'/FlateDecode' * times}]")})


def forms(depth: int, width: int) -> bytes:
    """Forms that draw forms: width to the power of depth."""
    head = "/Type/XObject/Subtype/Form/BBox[0 0 595 842]"
    objects = {
        10 + level: stream(
            b"/X Do " * width, f"{head}/Resources<</XObject<</X {11 + level} 0 R>>>>"
        )
        for level in range(depth)
    }
    objects[10 + depth] = stream(b"0 0 10 10 re f", head)
    return pdf(b"/X Do", resources="/XObject<</X 10 0 R>>", objects=objects)


def form_of_itself() -> bytes:
    head = "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X 10 0 R>>>>"
    objects = {10: stream(b"/X Do /X Do", head)}
    return pdf(b"/X Do", resources="/XObject<</X 10 0 R>>", objects=objects)


def tiles() -> bytes:
    head = "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/Resources<<>>"
    objects = {10: stream(b"0 0 1 1 re f", f"{head}/XStep 0.001/YStep 0.001")}
    content = b"/Pattern cs /P scn 0 0 595 842 re f"
    return pdf(content, resources="/Pattern<</P 10 0 R>>", objects=objects)


def good_then_tiles() -> bytes:
    """A good page, and one that nobody finishes."""
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R 6 0 R]/Count 2>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        4: stream(b"BT /F 14 Tf 72 700 Td (Certificat de scolarite 2026-2027) Tj ET"),
        5: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        6: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 7 0 R/Resources<</Pattern<</P 10 0 R>>>>>>",
        7: stream(b"/Pattern cs /P scn 0 0 595 842 re f"),
        10: stream(
            b"0 0 1 1 re f",
            "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep 0.001/YStep 0.001/Resources<<>>",
        ),
    }
    return assembled(objects)


def masks() -> bytes:
    mask = "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Group<</S/Transparency/CS/DeviceGray>>"
    return pdf(
        b"/G gs 0 0 595 842 re f " * 2_000,
        resources="/ExtGState<</G<</SMask<</Type/Mask/S/Luminosity/G 10 0 R>>>>>>",
        objects={10: stream(b"0 0 595 842 re f", mask)},
    )


def paged(kids: str, count: int) -> bytes:
    return assembled(
        {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: f"<</Type/Pages/Kids[{kids}]/Count {count}>>".encode(),
            3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>",
        }
    )


def picture_in_pdf(data: bytes, side: int, coding: str, bits: int = 8) -> bytes:
    head = (
        f"/Type/XObject/Subtype/Image/Width {side}/Height {side}/ColorSpace/DeviceGray"
        f"/BitsPerComponent {bits}/Filter/{coding}"
    )
    content = b"BT /F 14 Tf 72 700 Td (Certificat) Tj ET q 595 0 0 842 0 0 cm /Im Do Q"
    return pdf(content, resources="/XObject<</Im 10 0 R>>", objects={10: stream(data, head)})


def glyph_of_itself() -> bytes:
    font = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]/Widths[9]"
        b"/CharProcs<</a 12 0 R>>/Encoding<</Differences[97/a]>>/FirstChar 97/LastChar 97"
        b"/Resources<</Font<</G 10 0 R>>>>>>"
    )
    objects = {10: font, 12: stream(b"BT /G 12 Tf (aaaaaaaaaa) Tj ET")}
    content = b"BT /G 12 Tf 72 700 Td (aaaa) Tj ET"
    return pdf(content, objects=objects).replace(b"/F 5 0 R", b"/G 10 0 R")


def fields_in_fields(depth: int) -> bytes:
    kids = {n: f"<</T(a)/Kids[{n + 1} 0 R]>>".encode() for n in range(10, 10 + depth)}
    objects = {**kids, 10 + depth: b"<</T(z)/FT/Tx/V(x)>>"}
    return pdf(catalog="/AcroForm<</Fields[10 0 R]/NeedAppearances true>>", objects=objects)


def scripts_in_a_circle() -> bytes:
    objects = {10: b"<</Kids[10 0 R]>>", 11: b"<</S/JavaScript/JS()/Next 11 0 R>>"}
    return pdf(catalog="/Names<</JavaScript 10 0 R>>/OpenAction 11 0 R", objects=objects)


# --------------------------------------------------------------------------- pictures


def _chunk(kind: bytes, data: bytes) -> bytes:
    checksum = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + checksum


def noted_png(*notes: bytes) -> bytes:
    """A picture with these chunks after its header."""
    plain = saved(print_of(620, 877), "PNG")
    return plain[:33] + b"".join(notes) + plain[33:]


def profile_bomb() -> bytes:
    return noted_png(_chunk(b"iCCP", b"x\0\0" + zlib.compress(b"\0" * 100_000_000, 1)))


def text_bombs() -> bytes:
    text = zlib.compress(b"a" * 1_000_000)
    return noted_png(*(_chunk(b"zTXt", b"k\0\0" + text) for _ in range(500)))


def films(kind: str, count: int) -> bytes:
    first, *rest = [Image.new("RGB", (60, 60), (n % 255, 9, n % 7)) for n in range(count)]
    return saved(first, kind, save_all=True, append_images=rest)


def frames_of_nothing(count: int) -> bytes:
    """A TIFF of many small frames that share their pixels."""
    end = 8 + count * 102
    tags = ((256, 16), (257, 16), (258, 8), (259, 1), (262, 1), (273, end), (278, 16), (279, 256))
    body = struct.pack("<H", 8) + b"".join(struct.pack("<HHII", tag, 4, 1, v) for tag, v in tags)
    links = [*(8 + n * 102 for n in range(1, count)), 0]
    return b"II*\0\x08\0\0\0" + b"".join(body + struct.pack("<I", n) for n in links) + b"\x80" * 256


def frame_of_itself() -> bytes:
    data = bytearray(frames_of_nothing(1))
    data[8 + 98 : 8 + 102] = struct.pack("<I", 8)
    return bytes(data)


def scans(count: int) -> bytes:
    """A JPEG that is refined thousands of times."""
    plain = saved(Image.new("L", (3_000, 3_000), 128), "JPEG", progressive=True)
    last = plain[plain.rfind(b"\xff\xda") : -2]
    return plain[:-2] + last * count + b"\xff\xd9"


def noted_jpeg() -> bytes:
    plain = saved(print_of(620, 877), "JPEG")
    note = b"Exif\0\0II*\0\x08\0\0\0" + b"\xff" * 65_000
    segment = b"\xff\xe1" + struct.pack(">H", len(note) + 2) + note
    return plain[:2] + segment * 100 + plain[2:]


def huge_bmp() -> bytes:
    head = struct.pack("<IiiHHIIiiII", 40, 60_000, 60_000, 1, 24, 0, 0, 0, 0, 0, 0)
    return b"BM" + struct.pack("<IHHI", 100, 0, 0, 54) + head


def huge_gif() -> bytes:
    size = struct.pack("<HH", 65_535, 65_535)
    return b"GIF89a" + size + b"\0\0\0,\0\0\0\0" + size + b"\0\x02\x02\x4c\x01\0;"


BOMBS = (
    # content that grows
    _stops("flate-twice.pdf", lambda: packed(b"\0" * 2**28, 2)),
    _stops("lines.pdf", lambda: packed(b"0 0 m 500 800 l S\n" * 3_000_000)),
    _stops(
        "much-text.pdf",
        lambda: packed(
            b"BT /F 1 Tf 72 700 Td " + b"0 0 Td (abcdefgh ijklmnop) Tj " * 2_000_000 + b"ET"
        ),
    ),
    _stops("forms.pdf", lambda: forms(10, 10)),
    _stops("form-of-itself.pdf", form_of_itself),
    _stops("tiles.pdf", tiles),
    _stops("masks.pdf", masks),
    _stops("good-then-tiles.pdf", good_then_tiles),
    _bomb("large-picture.pdf", lambda: picture_in_pdf(zlib.compress(b"\0" * 10**8, 1), 10_000, "FlateDecode")),
    _bomb("jbig2.pdf", lambda: picture_in_pdf(b"\xff" * 300, 65_000, "JBIG2Decode", 1)),
    _bomb("jpx.pdf", lambda: picture_in_pdf(b"\0\0\0\x0cjP  \r\n\x87\n" + b"\xff" * 300, 65_000, "JPXDecode")),
    # structure that misleads
    _bomb("pages.pdf", lambda: paged("3 0 R " * 200_000, 200_000), "unread-pages"),
    _bomb("pages-claimed.pdf", lambda: paged("3 0 R", 2_000_000_000), "nothing-drawn"),
    _bomb("pages-in-a-circle.pdf", lambda: paged("2 0 R 3 0 R", 2), "broken", "unclear"),
    _bomb("glyph-of-itself.pdf", glyph_of_itself, "nothing-drawn"),
    _bomb("fields.pdf", lambda: fields_in_fields(3_000)),
    _bomb("scripts-in-a-circle.pdf", scripts_in_a_circle, "open-action-js"),
    _bomb("arrays.pdf", lambda: pdf(catalog="/X " + "[" * 99_000 + "]" * 99_000 + "/OpenAction<</S/Launch>>"), "launch"),
    _bomb("escapes.pdf", lambda: pdf(objects={10: stream(b"#41" * 3_000_000)})),
    # boxes
    _bomb("huge-box.pdf", lambda: pdf(box="0 0 1000000 1000000"), "nothing-drawn"),
    _bomb("flat-box.pdf", lambda: pdf(box="0 0 100000 1"), "nothing-drawn"),
    _bomb("zero-box.pdf", lambda: pdf(box="0 0 0 0")),
    _bomb("nan-box.pdf", lambda: pdf(box="NaN nan inf 0")),
    _bomb("turned-box.pdf", lambda: pdf(box="595 842 0 0")),
    _bomb("overflow-box.pdf", lambda: pdf(box="0 0 99999999999999999999 99999999999999999999")),
    _bomb("unit.pdf", lambda: pdf(page="/UserUnit 100000")),
    # pictures
    _bomb("huge.png", lambda: huge_png(30_000), "too-many-pixels", "unclear"),
    _bomb("huge.bmp", huge_bmp, "too-many-pixels", "unclear"),
    _bomb("huge.gif", huge_gif, "too-many-pixels", "unclear"),
    _stops("scans.jpg", lambda: scans(3_000)),
    _bomb("profile.png", profile_bomb),
    _bomb("texts.png", text_bombs),
    _bomb("notes.jpg", noted_jpeg),
    _bomb("long.png", lambda: saved(Image.new("L", (1_000_000, 2), 99), "PNG")),
    _bomb("film.gif", lambda: films("GIF", 1_000)),
    _bomb("film.webp", lambda: films("WEBP", 1_000)),
    _bomb("film.png", lambda: films("PNG", 1_000)),
    _bomb("frames.tif", lambda: frames_of_nothing(20_000), "unread-pages"),
    _bomb("frame-of-itself.tif", frame_of_itself),
)  # fmt: skip
