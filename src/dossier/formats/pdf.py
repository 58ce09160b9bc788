"""PDF (ISO 32000). Our judge is pdfium, by rendering; pypdf explains and is asked where it fails.

pdfium is what browsers show, and of the readers compared it called fewest good files broken. Its
forms are always initialised before the first page, or a filled form would look empty.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dossier.formats import MAX_PAGES, Opened, RawPage
from dossier.formats._pdf_active import active_signs
from dossier.formats._pdf_page import read_page
from dossier.formats._pdf_second import disagree
from dossier.formats._pdf_structure import second_opinion, structure_signs
from dossier.model import Sign

MEDIA_TYPES = ("application/pdf",)

_PASSWORD = 4  # fpdfview.h FPDF_ERR_PASSWORD
_SECURITY = 5  # FPDF_ERR_SECURITY: a way of locking that pdfium does not know
_XFA_FULL = 2  # fpdf_formfill.h FORMTYPE_XFA_FULL
_NOBODY = ("", "anonymous", "untitled", "unspecified")  # what programs write by themselves
_CANNOT = {0x4: "print", 0x10: "copy"}  # ISO 32000-1, table 22: bits 3 and 5


def open(data: bytes) -> Opened:
    """The pages of a PDF with what was noticed of the whole of it."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
    except pypdfium2.PdfiumError as problem:
        return Opened("application/pdf", 0, (_why_not(data, problem),))
    if not count:
        return Opened("application/pdf", 0, (Sign("zero-pages"),))
    document.init_forms()
    signs = (*_signs(document, data, count), *structure_signs(data), *active_signs(data))
    return Opened("application/pdf", count, signs, _pages(document, b"/OCProperties" in data))


def _why_not(data: bytes, problem: Any) -> Sign:
    # pdfium's last error may be that of a file before, where it gives none for this one.
    code = getattr(problem, "err_code", None) if b"/Encrypt" in data else None
    if code == _PASSWORD:
        return Sign("encrypted", "password")
    if code == _SECURITY:
        return Sign("encrypted", "handler")
    return second_opinion(data)


def _signs(document: Any, data: bytes, count: int) -> Iterator[Sign]:
    import pypdfium2.raw as pdfium

    if pdfium.FPDF_GetSecurityHandlerRevision(document) != -1:
        allowed = pdfium.FPDF_GetDocPermissions(document)
        denied = [name for bit, name in _CANNOT.items() if not allowed & bit]
        if denied:
            yield Sign("owner-restricted", " ".join(denied))
    if pdfium.FPDF_GetSignatureCount(document) > 0:
        yield Sign("signed")
    if attached := pdfium.FPDFDoc_GetAttachmentCount(document):
        yield Sign("attachment", str(attached))
    if pdfium.FPDF_GetFormType(document) == _XFA_FULL and _is_placeholder(document):
        yield Sign("xfa-only")
    if _is_authored(document) or b"<dc:creator>" in data:
        yield Sign("authored")
    if disagree(document, data):
        yield Sign("two-readings")
    if count > MAX_PAGES:
        yield Sign("unread-pages", str(count - MAX_PAGES))


def _is_authored(document: Any) -> bool:
    """Whether the properties that viewers show (ISO 32000-1, table 317) name a person or more."""
    values = (document.get_metadata_value(key) for key in ("Author", "Title"))
    return any(value.strip(" ()").lower() not in _NOBODY for value in values)


def _is_placeholder(document: Any) -> bool:
    """The one page that programs show which cannot fill in such a form names Adobe Reader."""
    text = document[0].get_textpage().get_text_range().lower()
    return "adobe" in text and ("reader" in text or "acrobat" in text) and len(text) < 3_000


def _pages(document: Any, has_layers: bool) -> Iterator[RawPage]:
    for number in range(1, min(len(document), MAX_PAGES) + 1):
        try:
            yield read_page(document, number, has_layers)
        except MemoryError:
            yield RawPage(number, 0, 0, signs=(Sign("memory"),))
        except Exception as problem:  # foreign bytes: this page is broken, the others go on
            yield RawPage(number, 0, 0, signs=(Sign("broken", type(problem).__name__),))
