"""Files that crash, fool or hide: one for every row of the threat table that bytes can show.

``HOSTILE`` lists each with the signs it must give and what ``opens`` must answer; ``GOOD`` lists
odd but honest files, on which no sign that stops may appear.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field

from PIL import Image, ImageDraw

# --------------------------------------------------------------------------- PDF by hand


def pdf(
    content: bytes = b"BT /F 14 Tf 72 700 Td (Certificat de scolarite 2026-2027) Tj ET",
    *,
    page: str = "",
    catalog: str = "",
    resources: str = "",
    objects: dict[int, bytes] | None = None,
    box: str = "0 0 595 842",
) -> bytes:
    """One page of A4 with a right cross-reference table; objects from 10 on are the caller's."""
    fonts = "/Font<</F 5 0 R>>"
    numbered = {
        1: f"<</Type/Catalog/Pages 2 0 R{catalog}>>".encode(),
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: (
            f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents 4 0 R"
            f"/Resources<<{fonts}{resources}>>{page}>>"
        ).encode(),
        4: stream(content),
        5: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        **(objects or {}),
    }
    return assembled(numbered)


def stream(data: bytes, head: str = "") -> bytes:
    return f"<<{head}/Length {len(data)}>>stream\n".encode() + data + b"\nendstream"


def assembled(objects: dict[int, bytes], trailer: str = "") -> bytes:
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets = {}
    for number, body in sorted(objects.items()):
        offsets[number] = len(out)
        out += b"%d 0 obj" % number + body + b"endobj\n"
    start = len(out)
    out += b"xref\n"
    out += b"0 1\n0000000000 65535 f \n"
    for number, offset in offsets.items():
        out += b"%d 1\n%010d 00000 n \n" % (number, offset)
    size = max(offsets) + 1
    out += f"trailer<</Root 1 0 R/Size {size}{trailer}>>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def print_of(width: int = 1240, height: int = 1754) -> Image.Image:
    """A page of print as a picture."""
    image = Image.new("RGB", (width, height), "white")
    draw = ImageDraw.Draw(image)
    for row in range(6):
        draw.text(
            (100, 100 + 90 * row), f"Certificat de scolarite {row} 2026", "black", font_size=42
        )
    return image


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)  # type: ignore[arg-type]
    return out.getvalue()


def scanned(extra: bytes = b"", **rest: object) -> bytes:
    """A scan that fills its page, with what is drawn after it."""
    picture = stream(
        saved(print_of(), "JPEG", quality=85),
        "/Type/XObject/Subtype/Image/Width 1240/Height 1754/ColorSpace/DeviceRGB"
        "/BitsPerComponent 8/Filter/DCTDecode",
    )
    objects = {20: picture}
    content = b"q 595 0 0 842 0 0 cm /Im Do Q " + extra
    return pdf(content, resources="/XObject<</Im 20 0 R>>", objects=objects, **rest)  # type: ignore[arg-type]


def form(
    value: str = "MARTIN", *, flags: int = 4, look: bytes | None = None, more: str = ""
) -> bytes:
    """A text field with a value; ``look`` is its appearance, none if None."""
    appearance = "/AP<</N 11 0 R>>" if look is not None else ""
    widget = (
        f"<</Type/Annot/Subtype/Widget/FT/Tx/T(nom)/V({value})/F {flags}/DA(/F 12 Tf 0 g)"
        f"/Rect[100 600 300 620]{appearance}/P 3 0 R>>"
    )
    objects = {10: widget.encode()}
    if look is not None:
        head = "/Type/XObject/Subtype/Form/BBox[0 0 200 20]/Resources<</Font<</F 5 0 R>>>>"
        objects[11] = stream(look, head)
    return pdf(
        page="/Annots[10 0 R]",
        catalog=f"/AcroForm<</Fields[10 0 R]/DR<</Font<</F 5 0 R>>>>/DA(/F 12 Tf 0 g){more}>>",
        objects=objects,
    )


FILLED = b"/Tx BMC BT /F 12 Tf 2 5 Td (MARTIN) Tj ET EMC"


def encrypted(user: str, owner: str, algorithm: str) -> bytes:
    import pypdf

    writer = pypdf.PdfWriter(io.BytesIO(pdf()))
    permissions = pypdf.constants.UserAccessPermissions.all()
    if not user:
        permissions &= ~pypdf.constants.UserAccessPermissions.PRINT
    writer.encrypt(user, owner, algorithm=algorithm, permissions_flag=permissions)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def layered() -> bytes:
    """A layer that the screen shows and the printer leaves out."""
    group = b"<</Type/OCG/Name(L)/Usage<</Print<</PrintState/OFF>>/View<</ViewState/ON>>>>>>"
    return pdf(
        b"BT /F 40 Tf 72 700 Td (Toujours) Tj ET /OC /L BDC BT /F 60 Tf 72 500 Td (ECRAN) Tj ET EMC",
        resources="/Properties<</L 10 0 R>>",
        catalog=(
            "/OCProperties<</OCGs[10 0 R]/D<</ON[10 0 R]/AS[<</Event/Print/Category[/Print]"
            "/OCGs[10 0 R]>><</Event/View/Category[/View]/OCGs[10 0 R]>>]>>>>"
        ),
        objects={10: group},
    )


def attached() -> bytes:
    return pdf(
        catalog="/Names<</EmbeddedFiles<</Names[(a.txt) 10 0 R]>>>>",
        objects={
            10: b"<</Type/Filespec/F(a.txt)/UF(a.txt)/EF<</F 11 0 R>>>>",
            11: stream(b"hello", "/Type/EmbeddedFile"),
        },
    )


def xfa() -> bytes:
    """What everybody but Adobe Reader shows of a form that only that program fills in."""
    return pdf(
        b"BT /F 14 Tf 72 700 Td (Please wait... If this message is not replaced, your Adobe Reader"
        b" may be too old) Tj ET",
        catalog="/NeedsRendering true/AcroForm<</Fields[]/XFA 10 0 R>>",
        objects={10: stream(b"<xdp:xdp/>")},
    )


def signed() -> bytes:
    """Signed, and with a script that would be a reason to print it anew."""
    return pdf(
        page="/Annots[10 0 R]",
        catalog="/AcroForm<</Fields[10 0 R]/SigFlags 3>>/OpenAction<</S/JavaScript/JS()>>",
        objects={
            10: b"<</Type/Annot/Subtype/Widget/FT/Sig/T(s)/F 4/Rect[0 0 0 0]/P 3 0 R/V 11 0 R>>",
            11: b"<</Type/Sig/Filter/Adobe.PPKLite/ByteRange[0 9 9 9]/Contents<00>>>",
        },
    )


def scripted_field() -> bytes:
    """As bank forms have them: a script that formats what is typed."""
    field = "<</Type/Annot/Subtype/Widget/FT/Tx/T(d)/F 4/Rect[100 600 300 620]/P 3 0 R"
    script = '/AA<</F<</S/JavaScript/JS(AFDate_FormatEx\\("dd/mm/yyyy"\\);)>>>>>>'
    objects = {10: (field + script).encode()}
    return pdf(page="/Annots[10 0 R]", catalog="/AcroForm<</Fields[10 0 R]>>", objects=objects)


def two_contents() -> bytes:
    """A page with one content by the first reader and another by the second."""
    one = b"BT /F 14 Tf 72 700 Td (Certificat de scolarite pour la bonne personne) Tj ET"
    other = b"BT /F 14 Tf 72 700 Td (XXXX KKKK ZZZZ WWWW JJJJ QQQQ HHHH BBBB VVVV) Tj ET"
    return pdf(one, page="/Contents 10 0 R", objects={10: stream(other)})


def updated() -> bytes:
    """Saved again with another content, as signing and filling in do."""
    first = pdf()
    at = len(first)
    start = int(first.rpartition(b"startxref\n")[2].split()[0])
    body = b"4 0 obj" + stream(b"BT /F 14 Tf 72 700 Td (Certificat corrige) Tj ET") + b"endobj\n"
    table = f"xref\n4 1\n{at:010} 00000 n \ntrailer<</Root 1 0 R/Size 6/Prev {start}>>\n"
    return first + body + f"{table}startxref\n{at + len(body)}\n%%EOF\n".encode()


def of_another_font(name: str) -> bytes:
    font = f"<</Type/Font/Subtype/TrueType/BaseFont/{name}/Encoding/WinAnsiEncoding>>"
    return pdf(objects={5: font.encode()})


def signed_by(author: str) -> bytes:
    properties = f"<</Author({author})/Title(untitled)>>".encode()
    start = pdf(objects={10: properties})
    return start.replace(b"trailer<<", b"trailer<</Info 10 0 R")


def elsewhere() -> bytes:
    """A stream whose content is to be fetched from another place (ISO 32000-1, table 5)."""
    return pdf(
        catalog="/Metadata 10 0 R",
        objects={10: stream(b"", "/Type/Metadata/FFilter/FlateDecode/F(http://x/y)")},
    )


def zipped(names: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in names.items():
            archive.writestr(name, data)
    return out.getvalue()


def docx(**more: bytes) -> bytes:
    parts = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w:document/>"}
    return zipped({**parts, **{f"word/{name}.bin": data for name, data in more.items()}})


# --------------------------------------------------------------------------- pictures


def huge_png(side: int) -> bytes:
    """A PNG that says it is enormous and holds almost nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    body = zlib.compress(b"\0" * 1_000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def paris() -> Image.Exif:
    exif = Image.Exif()
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2], gps[3], gps[4] = "N", (48.0, 51.0, 24.0), "E", (2.0, 21.0, 8.0)
    return exif


def taken_by(name: str) -> Image.Exif:
    exif = Image.Exif()
    exif[0x013B] = name
    return exif


def film() -> bytes:
    """What phones append to a photo that moves: the start of an MP4."""
    return b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + b"\0\0\x01\x10mdat" + b"\xff\xd8film" * 90


def on_its_side() -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = 6
    return exif


def heic(image: Image.Image, exif: Image.Exif | None = None) -> bytes:
    """As phones make them; the reader that is installed with dossier cannot write."""
    import pillow_heif

    out = io.BytesIO()
    note = None if exif is None else exif.tobytes()
    pillow_heif.from_pillow(image).save(out, quality=60, exif=note)
    return out.getvalue()


def frames(count: int) -> bytes:
    first, *rest = [print_of(620, 877) for _ in range(count)]
    return saved(first, "TIFF", save_all=True, append_images=rest)


def cut(data: bytes, share: float) -> bytes:
    return data[: int(len(data) * share)]


def damaged_png() -> bytes:
    data = bytearray(saved(print_of(), "PNG"))
    at = data.index(b"IDAT") + 200
    data[at : at + 40] = b"\xff" * 40
    return bytes(data)


# --------------------------------------------------------------------------- the lists


@dataclass(frozen=True)
class Hostile:
    name: str
    make: Callable[[], bytes]
    signs: frozenset[str] = field(default_factory=frozenset)
    opens: str = "passed"


def _row(name: str, make: Callable[[], bytes], signs: str = "", opens: str = "passed") -> Hostile:
    return Hostile(name, make, frozenset(signs.split()), opens)


def _script(where: str) -> Callable[[], bytes]:
    return lambda: pdf(catalog=f"/OpenAction<</S/{where}>>")


HOSTILE = (
    _row("empty.pdf", lambda: b"", "empty", "failed"),
    _row("junk.pdf", lambda: b"\x00\x9f" * 500, "unsupported", "failed"),
    _row("html.pdf", lambda: b"<!DOCTYPE html><html><body>403", "unsupported", "failed"),
    _row("zip.pdf", lambda: zipped({"a": b"1"}), "unsupported", "failed"),
    _row("word.pdf", docx, "unsupported", "failed"),
    _row("word.docx", docx, "unsupported", "unclear"),
    _row("macro.docm", lambda: docx(vbaProject=b"x"), "unsupported", "unclear"),
    _row("program.pdf", lambda: b"MZ" + b"\0" * 500, "unsupported", "failed"),
    _row("header-only.pdf", lambda: b"%PDF-1.7\n", "broken", "failed"),
    _row("half.pdf", lambda: cut(scanned(), 0.5), "", "failed"),
    _row(
        "no-page.pdf",
        lambda: assembled(
            {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[]/Count 0>>"}
        ),
        "zero-pages",
        "failed",
    ),
    _row("blank.pdf", lambda: pdf(b""), "nothing-drawn"),
    _row("please-wait.pdf", xfa, "xfa-only", "failed"),
    _row("locked-rc4.pdf", lambda: encrypted("secret", "o", "RC4-128"), "encrypted", "failed"),
    _row("locked-aes.pdf", lambda: encrypted("secret", "o", "AES-256"), "encrypted", "failed"),
    _row("owner.pdf", lambda: encrypted("", "owner", "AES-256"), "owner-restricted"),
    _row("no-table.pdf", lambda: pdf().replace(b"startxref", b"startxxxx"), "repaired"),
    _row("attached.pdf", attached, "attachment"),
    _row("portfolio.pdf", lambda: pdf(catalog="/Collection<</View/D>>"), "portfolio"),
    _row("script.pdf", _script("JavaScript/JS(app.alert\\(1\\))"), "open-action-js"),
    _row("launch.pdf", _script("Launch/F(cmd.exe)"), "launch"),
    _row("escaped.pdf", _script("L#61unch/F(cmd.exe)"), "launch"),
    _row("submit.pdf", _script("SubmitForm/F(http://x)"), "submit-form"),
    _row("remote.pdf", _script("GoToR/F(http://x)/D[0/Fit]"), "remote-link"),
    _row("fetch.pdf", _script("URI/URI(http://x)"), "remote-link"),
    _row("elsewhere.pdf", elsewhere, "remote-link"),
    _row("field-script.pdf", scripted_field, "javascript"),
    _row("signed.pdf", signed, "signed open-action-js"),
    _row("two-contents.pdf", two_contents, "two-readings"),
    _row("broken-action.pdf", lambda: pdf() + b"\n9 0 obj<</S/Launch/F(x)\nendobj", "launch"),
    _row(
        "film.pdf",
        lambda: pdf(
            page="/Annots[10 0 R]",
            objects={10: b"<</Type/Annot/Subtype/RichMedia/Rect[0 0 9 9]>>"},
        ),
        "rich-media",
    ),
    _row("hidden-value.pdf", lambda: form(flags=2, look=FILLED), "form-value-hidden"),
    _row("no-print-value.pdf", lambda: form(flags=0, look=FILLED), "form-value-hidden"),
    _row("stale-value.pdf", lambda: form(look=b""), "form-value-hidden"),
    _row("needs-look.pdf", lambda: form(more="/NeedAppearances true"), "need-appearances"),
    _row("layers.pdf", layered, "layers-print-off"),
    _row(
        "white-text.pdf",
        lambda: pdf(b"BT /F 14 Tf 72 700 Td (Visible) Tj 1 g 0 -40 Td (Invisible) Tj ET"),
        "hidden-text",
    ),
    _row("polyglot.pdf", lambda: pdf() + zipped({"a": b"1"}), "polyglot"),
    _row(
        "pdf-in.jpg",
        lambda: (lambda j: j[:2] + b"\xff\xfe\x00\x0c%PDF-1.7  " + j[2:])(
            saved(print_of(), "JPEG")
        ),
        "polyglot",
    ),
    _row("zip-in.png", lambda: saved(print_of(), "PNG") + zipped({"a": b"1"}), "polyglot"),
    _row("before.pdf", lambda: b"From: somebody\r\n\r\n" + pdf(), "leading-bytes"),
    _row("after.pdf", lambda: pdf() + b"--boundary--\r\n", "trailing-bytes"),
    _row("after.jpg", lambda: saved(print_of(), "JPEG") + b"more" * 99, "trailing-bytes"),
    _row("after.png", lambda: saved(print_of(), "PNG") + b"what was cut away", "trailing-bytes"),
    _row("updated.pdf", updated, "updated"),
    _row("font.pdf", lambda: of_another_font("STSong"), "fonts-elsewhere"),
    _row("authored.pdf", lambda: signed_by("Quagga Port"), "authored"),
    _row("authored.jpg", lambda: saved(print_of(), "JPEG", exif=taken_by("Q")), "authored"),
    _row("jpeg.pdf", lambda: saved(print_of(), "JPEG")),
    _row("pdf.jpg", pdf),
    _row("half.jpg", lambda: cut(saved(print_of(), "JPEG"), 0.4), "truncated", "failed"),
    _row("half.png", lambda: cut(saved(print_of(), "PNG"), 0.4), "truncated", "failed"),
    _row("head.jpg", lambda: saved(print_of(), "JPEG")[:30], "broken", "failed"),
    _row("bits.png", damaged_png, "", "failed"),
    _row("huge.png", lambda: huge_png(30_000), "too-many-pixels", "unclear"),
    _row("endless.png", lambda: huge_png(2**31 - 1), "too-many-pixels", "unclear"),
    _row("here.jpg", lambda: saved(print_of(), "JPEG", exif=paris()), "gps"),
    _row("here.heic", lambda: heic(print_of(), paris()), "gps"),
    _row("half.heic", lambda: cut(heic(print_of()), 0.4), "broken", "failed"),
)

GOOD = {
    "plain.pdf": pdf,
    "scan.pdf": scanned,
    "ocr-scan.pdf": lambda: scanned(b"BT 3 Tr /F 20 Tf 60 780 Td (Certificat) Tj ET"),
    "junk-before.pdf": lambda: b"HTTP/1.1 200 OK\r\n\r\n" * 20 + pdf(),
    "lines-after.pdf": lambda: b"\xef\xbb\xbf" + pdf() + b"\r\n\0\0\0\x1a",
    "halved.pdf": lambda: pdf().replace(b"5 0 obj", b"%startxref\n0\n%%EOF\n5 0 obj", 1),
    "program.pdf": lambda: signed_by("anonymous"),
    "two.jpg": lambda: saved(print_of(), "JPEG") + b"\0" * 9 + saved(print_of(), "JPEG"),
    "moving.jpg": lambda: saved(print_of(), "JPEG", progressive=True) + film(),
    "gallery.jpg": lambda: saved(print_of(), "JPEG") + b"\0\0\x01\x0a" + film() + b"SEFHSEFT",
    "gallery.png": lambda: saved(print_of(), "PNG") + b"Image_UTC_Data1700000000SEFHSEFT",
    "filled-up.jpg": lambda: saved(print_of(), "JPEG") + b"\0\xff" * 999,
    "signed-like-bank.pdf": lambda: encrypted("", "bank", "AES-128"),
    "form.pdf": lambda: form(look=FILLED),
    "two-bytes-missing.jpg": lambda: saved(print_of(), "JPEG")[:-2],
    "turned.jpg": lambda: saved(print_of().rotate(90, expand=True), "JPEG", exif=on_its_side()),
    "turned.heic": lambda: heic(print_of().rotate(90, expand=True), on_its_side()),
    "photo.heic": lambda: heic(print_of().resize((3_024, 4_032))),
    "x.avif": lambda: saved(print_of(), "AVIF"),
    "grey.jpg": lambda: saved(print_of().convert("L"), "JPEG"),
    "cmyk.jpg": lambda: saved(print_of().convert("CMYK"), "JPEG"),
    "palette.png": lambda: saved(print_of().convert("P"), "PNG"),
    "alpha.png": lambda: saved(print_of().convert("RGBA"), "PNG"),
    "sixteen.png": lambda: saved(print_of().convert("I;16"), "PNG"),
    "bits.tif": lambda: saved(print_of().convert("1"), "TIFF", compression="group4"),
    "frames.tif": lambda: frames(3),
    "x.webp": lambda: saved(print_of(), "WEBP"),
    "x.gif": lambda: saved(print_of(), "GIF"),
    "x.bmp": lambda: saved(print_of(), "BMP"),
}
