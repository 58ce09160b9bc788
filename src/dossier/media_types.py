"""Media types, mostly IANA's: what people call them, and how the names of such files end."""

from __future__ import annotations

PDF = "application/pdf"
JPEG = "image/jpeg"
PNG = "image/png"
TIFF = "image/tiff"
WEBP = "image/webp"
HEIC = "image/heic"
AVIF = "image/avif"
GIF = "image/gif"
BMP = "image/bmp"
ZIP = "application/zip"
HTML = "text/html"
RTF = "application/rtf"
TEXT = "text/plain"
EMPTY = "application/x-empty"
OLE = "application/x-ole-storage"
UNKNOWN = "application/octet-stream"

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
ODF = "application/vnd.oasis.opendocument."

_NAMES = {
    EMPTY: "empty file",
    HTML: "HTML page",
    RTF: "RTF text",
    TEXT: "text file",
    ZIP: "ZIP archive",
    OLE: "Office document",
    AVIF: "AVIF picture",
    HEIC: "HEIC picture",
    PDF: "PDF",
    JPEG: "JPEG picture",
    PNG: "PNG picture",
    TIFF: "TIFF picture",
    WEBP: "WebP picture",
    GIF: "GIF picture",
    BMP: "BMP picture",
    DOCX: "Word document",
    "application/msword": "Word document",
    "application/vnd.ms-word.document.macroEnabled.12": "Word document with macros",
    XLSX: "Excel sheet",
    "application/vnd.ms-excel": "Excel sheet",
    PPTX: "PowerPoint presentation",
    "application/vnd.ms-powerpoint": "PowerPoint presentation",
    "application/vnd.ms-outlook": "Outlook message",
    ODF + "text": "OpenDocument text",
    ODF + "spreadsheet": "OpenDocument sheet",
    ODF + "presentation": "OpenDocument presentation",
    "application/vnd.rar": "RAR archive",
    "application/x-7z-compressed": "7z archive",
    "application/gzip": "gzip archive",
    "application/x-bzip2": "bzip2 archive",
    "application/x-xz": "xz archive",
    "application/postscript": "PostScript file",
    "application/vnd.microsoft.portable-executable": "Windows program",
    "application/x-elf": "Linux program",
    "application/epub+zip": "e-book",
    "application/x-iwork": "Apple Pages document",
    "application/xml": "XML file",
    "image/svg+xml": "SVG drawing",
    "image/vnd.adobe.photoshop": "Photoshop picture",
    "image/jxl": "JPEG XL picture",
    "image/jp2": "JPEG 2000 picture",
    "image/vnd.djvu": "DjVu document",
    "message/rfc822": "e-mail message",
    "video/mp4": "video",
    "video/quicktime": "video",
    "audio/mpeg": "sound recording",
}

NAMED = {name: media_type for media_type, name in _NAMES.items()}


def name_of(media_type: str) -> str:
    """What people call this media type: ``Word document``; the type itself if it has no name."""
    return _NAMES.get(media_type, media_type)


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
