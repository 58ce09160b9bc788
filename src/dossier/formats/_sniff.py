"""What a file is, by its content alone; the format's own reader then proves it."""

from __future__ import annotations

import re

from dossier.media_types import (
    AVIF,
    BMP,
    DOCX,
    EMPTY,
    GIF,
    HEIC,
    HTML,
    JPEG,
    OLE,
    PDF,
    PNG,
    PPTX,
    RTF,
    TEXT,
    TIFF,
    UNKNOWN,
    WEBP,
    XLSX,
    ZIP,
)

_STARTS = (
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
    (b"II+\x00", TIFF),  # BigTIFF
    (b"MM\x00+", TIFF),
    (b"GIF87a", GIF),
    (b"GIF89a", GIF),
    (b"{\\rtf", RTF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLE),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"\x1f\x8b", "application/gzip"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\x00", "application/x-xz"),
    (b"%!PS", "application/postscript"),
    (b"\xc5\xd0\xd3\xc6", "application/postscript"),
    (b"MZ", "application/vnd.microsoft.portable-executable"),
    (b"\x7fELF", "application/x-elf"),
    (b"8BPS", "image/vnd.adobe.photoshop"),
    (b"\x00\x00\x00\x0cJXL ", "image/jxl"),
    (b"\xff\x0a", "image/jxl"),
    (b"\x00\x00\x00\x0cjP  ", "image/jp2"),
    (b"AT&TFORM", "image/vnd.djvu"),
)

# ISO/IEC 14496-12 and 23008-12: the brands that say which picture is inside
_HEIC_BRANDS = {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"}

_HTML = re.compile(
    rb"^\s*(<!--.{0,2000}?-->\s*)*<(!doctype\s+html|html|head|body|script)\b", re.I | re.S
)


def sniff(data: bytes) -> str:
    """The media type of the bytes, ``application/octet-stream`` if none is known.

    A PDF may have up to 1,024 bytes before its header (ISO 32000-1, implementation note 13),
    but not where those bytes are a picture of their own.
    """
    if not data:
        return EMPTY
    for start, media_type in _STARTS:
        if data.startswith(start):
            return _office_97(data) if media_type == OLE else media_type
    return _riff(data) or _iso_media(data) or _bmp(data) or _pdf(data) or _zip(data) or _text(data)


def _riff(data: bytes) -> str:
    return WEBP if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else ""


def _iso_media(data: bytes) -> str:
    if data[4:8] != b"ftyp":
        return ""
    end = min(int.from_bytes(data[:4], "big"), 256)
    brands = {data[8:12]} | {data[at : at + 4] for at in range(16, end, 4)}
    if brands & {b"avif", b"avis"}:
        return AVIF
    if brands & _HEIC_BRANDS:
        return HEIC
    return "video/quicktime" if data[8:12] == b"qt  " else "video/mp4"


def _bmp(data: bytes) -> str:
    size = int.from_bytes(data[14:18], "little")
    return BMP if data[:2] == b"BM" and size in (12, 40, 52, 56, 64, 108, 124) else ""


def _pdf(data: bytes) -> str:
    return PDF if b"%PDF-" in data[:1029] else ""


def _zip(data: bytes) -> str:
    if data[:4] not in (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"):
        return ""
    if data[30:38] == b"mimetype":
        kind = data[38:120].split(b"PK")[0]
        if kind.startswith((b"application/vnd.oasis", b"application/epub")):
            return kind.decode("ascii", "replace").strip()
    return _office_open(data) or ZIP


def _office_open(data: bytes) -> str:
    if b"[Content_Types].xml" not in data:
        return "application/x-iwork" if b"Index/Document.iwa" in data else ""
    if b"word/vbaProject.bin" in data:
        return "application/vnd.ms-word.document.macroEnabled.12"
    if b"word/document" in data:
        return DOCX
    if b"xl/workbook" in data:
        return XLSX
    return PPTX if b"ppt/presentation" in data else ""


def _office_97(data: bytes) -> str:
    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in data

    if holds("WordDocument"):
        return "application/msword"
    if holds("Workbook"):
        return "application/vnd.ms-excel"
    if holds("PowerPoint Document"):
        return "application/vnd.ms-powerpoint"
    return "application/vnd.ms-outlook" if holds("__properties_version1.0") else OLE


def _text(data: bytes) -> str:
    head = data[:4096].removeprefix(b"\xef\xbb\xbf")
    if _HTML.match(head):
        return HTML
    if head.lstrip().startswith(b"<svg") or (b"<?xml" in head[:10] and b"<svg" in head):
        return "image/svg+xml"
    if head.lstrip().startswith(b"<?xml"):
        return "application/xml"
    if re.match(rb"(received|from|return-path|mime-version|delivered-to): ", head, re.I):
        return "message/rfc822"
    return TEXT if _is_text(head) else UNKNOWN


def _is_text(head: bytes) -> bool:
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return True
    odd = sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in head)
    return odd == 0
