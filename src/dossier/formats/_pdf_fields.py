"""Form fields, signatures and typed notes of a PDF page, and whether they can be seen."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import POINTER, byref, c_ushort, cast, create_string_buffer
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dossier.formats import Field
from dossier.formats._pdf_place import Placing
from dossier.model import Box, Line

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_MAX_ANNOTATIONS = 2_000
_MAX_TEXT = 2_000
_FREE_TEXT, _STAMP, _INK, _WIDGET = 3, 13, 15, 20  # fpdf_annot.h
_CHECK, _RADIO, _COMBO, _LIST, _TEXT, _SIGNATURE = 2, 3, 4, 5, 6, 7  # fpdf_formfill.h
_HIDDEN, _PRINT, _NO_VIEW = 0x2, 0x4, 0x20  # ISO 32000-1, table 165
_DRAWN = 40  # grey levels between ink and what is around it


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of a page; ``hidden`` names those with a value that is not there on paper."""

    fields: tuple[Field, ...] = ()
    lines: tuple[Line, ...] = ()
    hidden: tuple[str, ...] = ()


def fields_of(document: Any, page: Any, place: Placing, picture: NDArray[np.uint8]) -> Fields:
    """Every field of the page with its value ("" if empty); visible values as lines too."""
    if document.formenv is None:
        return Fields()
    found: list[Field] = []
    lines: list[Line] = []
    hidden: list[str] = []
    for annotation, flags in _annotations(page, _WIDGET):
        field = _field(document.formenv, annotation, place)
        if field is None:
            continue
        found.append(field)
        if field.type == "form-field" and field.value and _is_typed(document.formenv, annotation):
            if _is_on_paper(field, flags, picture):
                lines.extend(_lines(field.value, field.box))
            else:
                hidden.append(field.name)
    return Fields(tuple(found), tuple(lines), tuple(hidden))


def notes_of(page: Any, place: Placing) -> tuple[Line, ...]:
    """Text typed onto the page as a note, which the text layer does not hold."""
    found: list[Line] = []
    for annotation, flags in _annotations(page, _FREE_TEXT):
        if not flags & (_HIDDEN | _NO_VIEW):
            found.extend(_lines(_text_of(annotation, b"Contents"), _box(annotation, place)))
    return tuple(found)


def is_written_on(page: Any) -> bool:
    """Whether somebody typed, drew or stamped on it with a viewer, beside its fields."""
    return any(
        not flags & (_HIDDEN | _NO_VIEW)
        for subtype in (_FREE_TEXT, _STAMP, _INK)
        for _, flags in _annotations(page, subtype)
    )


def _annotations(page: Any, subtype: int) -> Iterator[tuple[Any, int]]:
    import pypdfium2.raw as pdfium

    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MAX_ANNOTATIONS)):
        with _annotation(page, index) as annotation:
            if annotation and pdfium.FPDFAnnot_GetSubtype(annotation) == subtype:
                yield annotation, pdfium.FPDFAnnot_GetFlags(annotation)


@contextmanager
def _annotation(page: Any, index: int) -> Iterator[Any]:
    import pypdfium2.raw as pdfium

    annotation = pdfium.FPDFPage_GetAnnot(page, index)
    try:
        yield annotation
    finally:
        if annotation:
            pdfium.FPDFPage_CloseAnnot(annotation)


def _field(forms: Any, annotation: Any, place: Placing) -> Field | None:
    import pypdfium2.raw as pdfium

    kind = pdfium.FPDFAnnot_GetFormFieldType(forms, annotation)
    name = _asked(pdfium.FPDFAnnot_GetFormFieldName, forms, annotation)
    box = _box(annotation, place)
    if kind == _SIGNATURE:
        is_signed = pdfium.FPDFAnnot_HasKey(annotation, b"V")
        return Field("signature", name, "digital", box) if is_signed else None
    if kind in (_CHECK, _RADIO):
        is_on = pdfium.FPDFAnnot_IsChecked(forms, annotation)
        value = _asked(pdfium.FPDFAnnot_GetFormFieldExportValue, forms, annotation) or "Yes"
        return Field("form-field", name, value if is_on else "", box)
    if kind in (_COMBO, _LIST, _TEXT):
        value = _asked(pdfium.FPDFAnnot_GetFormFieldValue, forms, annotation)
        return Field("form-field", name, value.strip(), box)
    return None


def _is_typed(forms: Any, annotation: Any) -> bool:
    import pypdfium2.raw as pdfium

    return pdfium.FPDFAnnot_GetFormFieldType(forms, annotation) in (_COMBO, _LIST, _TEXT)


def _is_on_paper(field: Field, flags: int, picture: NDArray[np.uint8]) -> bool:
    """Neither flagged away nor an empty box: viewers draw the box, not the value."""
    if flags & (_HIDDEN | _NO_VIEW) or not flags & _PRINT or field.box is None:
        return False
    inner = _inside(picture, field.box)
    return not inner.size or int(inner.max()) - int(inner.min()) >= _DRAWN


def _inside(picture: NDArray[np.uint8], box: Box) -> NDArray[np.uint8]:
    """The box without its border, which is drawn whether the value is or not."""
    height, width = picture.shape[:2]
    top, bottom = box.top * height, box.bottom * height
    left, right = box.left * width, box.right * width
    edge = min(4.0, 0.15 * (bottom - top))
    return picture[
        math.ceil(top + edge) : int(bottom - edge), math.ceil(left + edge) : int(right - edge)
    ]


def _lines(text: str, box: Box | None) -> Iterator[Line]:
    """The lines of a value, its box shared out among them."""
    rows = [row.strip() for row in text.replace("\r", "\n").split("\n") if row.strip()]
    if box is None:
        return
    step = (box.bottom - box.top) / max(1, len(rows))
    for index, row in enumerate(rows):
        top = box.top + index * step
        yield Line(row, Box(box.left, top, box.right, min(box.bottom, top + step)))


def _box(annotation: Any, place: Placing) -> Box | None:
    import pypdfium2.raw as pdfium

    rect = pdfium.FS_RECTF()
    if not pdfium.FPDFAnnot_GetRect(annotation, byref(rect)):
        return None
    return place.box(rect.left, rect.bottom, rect.right, rect.top)


def _text_of(annotation: Any, key: bytes) -> str:
    import pypdfium2.raw as pdfium

    return _asked(pdfium.FPDFAnnot_GetStringValue, annotation, key)


def _asked(function: Any, *subject: Any) -> str:
    """The text that one of pdfium's functions writes into a buffer, as UTF-16."""
    size = function(*subject, None, 0)
    if not 2 < size <= 2**20:
        return ""
    buffer = create_string_buffer(size)
    function(*subject, cast(buffer, POINTER(c_ushort)), size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace")[:_MAX_TEXT]
