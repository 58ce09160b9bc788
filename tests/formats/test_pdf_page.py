"""A PDF page: what is drawn, what its text layer says, and which of the two is believed."""

from __future__ import annotations

from io import BytesIO

import pytest

from dossier.formats import RawPage
from dossier.formats import pdf as room
from dossier.formats.jpeg import quality
from makers.hostile import FILLED, assembled, form, pdf, print_of, saved, scanned, stream

TEXT = b"BT /F 14 Tf 72 700 Td (Certificat de scolarite) Tj ET"


def page_of(data: bytes) -> RawPage:
    return next(room.open(data).pages)


def codes(page: RawPage) -> set[str]:
    return {sign.code for sign in page.signs}


def test_a_line_is_where_it_is_drawn() -> None:
    page = page_of(pdf(TEXT))
    (line,) = page.lines
    assert line.text == "Certificat de scolarite"
    assert line.certainty == 1
    assert line.box.left == pytest.approx(72 / 595, abs=0.01)
    assert line.box.top < (842 - 700) / 842 < line.box.bottom + 0.001
    assert page.picture is not None
    ink = page.picture.min(axis=2) < 128
    rows = ink.any(axis=1).nonzero()[0] / page.height
    assert line.box.top - 0.003 <= rows[0]
    assert rows[-1] <= line.box.bottom + 0.003
    assert not page.is_picture
    assert not page.needs_reading


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_rotated_page_has_its_boxes_where_it_is_seen(turn: int) -> None:
    page = page_of(pdf(TEXT, page=f"/Rotate {turn}"))
    assert page.picture is not None
    rows, columns = (page.picture.min(axis=2) < 128).nonzero()
    assert (page.width > page.height) == (turn != 180)
    if not page.lines:  # drawn on its side or head: pixels decide which way up it is
        assert page.needs_reading
        return
    box = page.lines[0].box
    assert box.left - 0.01 <= columns.min() / page.width <= columns.max() / page.width
    assert box.top - 0.01 <= rows.min() / page.height <= rows.max() / page.height


def test_text_written_sideways_on_a_rotated_page_is_trusted() -> None:
    sideways = b"BT /F 14 Tf 0 1 -1 0 300 100 Tm (Certificat de scolarite) Tj ET"
    page = page_of(pdf(sideways, page="/Rotate 90"))
    assert [line.text for line in page.lines] == ["Certificat de scolarite"]
    box = page.lines[0].box
    assert box.right - box.left > 3 * (box.bottom - box.top)


def test_columns_are_apart_and_pieces_of_a_row_together() -> None:
    content = (
        b"BT /F 12 Tf 72 700 Td (Nom) Tj 300 0 Td (Prenom) Tj ET "
        b"BT /F 12 Tf 72 660 Td (Date de) Tj 46 0 Td (naissance) Tj ET"
    )
    assert [line.text for line in page_of(pdf(content)).lines] == [
        "Nom",
        "Prenom",
        "Date de naissance",
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        b"BT 3 Tr /F 14 Tf 72 500 Td (Invisible) Tj ET",
        b"BT 1 g /F 14 Tf 72 500 Td (Invisible) Tj ET",
        b"BT /F 14 Tf 72 500 Td (Invisible) Tj ET 1 g 60 490 200 40 re f",
    ],
)
def test_text_that_cannot_be_seen_is_not_believed(hidden: bytes) -> None:
    page = page_of(pdf(TEXT + b" " + hidden))
    assert [line.text for line in page.lines] == ["Certificat de scolarite"]
    assert "hidden-text" in codes(page)


def test_white_text_on_black_is_seen() -> None:
    page = page_of(pdf(b"0 g 60 490 300 40 re f BT 1 g /F 14 Tf 72 500 Td (Visible) Tj ET"))
    assert [line.text for line in page.lines] == ["Visible"]
    assert "hidden-text" not in codes(page)


def test_a_scan_with_a_layer_of_ocr_is_a_picture() -> None:
    page = page_of(scanned(b"BT 3 Tr /F 20 Tf 60 780 Td (Something else) Tj ET"))
    assert page.is_picture
    assert page.needs_reading
    assert not page.lines
    assert page.dpi == pytest.approx(150, abs=1)  # 1240 pixels on 8.27 inches
    assert (page.width, page.height) == (pytest.approx(1240, abs=2), pytest.approx(1754, abs=2))
    assert page.jpeg_quality == 85


def test_text_over_a_background_picture_is_believed_and_the_picture_read() -> None:
    long = b" ".join(b"0 -20 Td (Une ligne de texte visible sur le fond) Tj" for _ in range(8))
    page = page_of(scanned(b"BT 1 0 0 rg /F 14 Tf 60 250 Td " + long + b" ET"))
    assert not page.is_picture
    assert page.needs_reading
    assert len(page.lines) == 8


def test_a_font_without_a_key_to_its_letters_is_not_believed() -> None:
    font = b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]" + (
        b"/CharProcs<</a 12 0 R>>/Encoding<</Differences[1/a/a/a/a]>>/FirstChar 1/LastChar 4"
        b"/Widths[9 9 9 9]/Resources<<>>>>"
    )
    glyph = stream(b"9 0 0 0 9 9 d1 0 0 7 7 re f")
    data = pdf(
        b"BT /G 12 Tf 72 700 Td <0102030401020304> Tj ET",
        resources="",
        objects={10: font, 12: glyph},
    ).replace(b"/F 5 0 R", b"/G 10 0 R")
    page = page_of(data)
    assert not page.lines
    assert page.needs_reading


def test_a_blank_page_is_said() -> None:
    page = page_of(pdf(b""))
    assert codes(page) == {"nothing-drawn"}
    assert not page.needs_reading


def test_form_values_are_fields_and_lines() -> None:
    page = page_of(form(look=FILLED))
    (field,) = page.fields
    assert (field.type, field.name, field.value) == ("form-field", "nom", "MARTIN")
    assert field.box
    assert any(line.text == "MARTIN" and line.box == field.box for line in page.lines)
    assert not codes(page)


def test_an_empty_field_is_a_field() -> None:
    (field,) = page_of(form("", look=b"")).fields
    assert field.value == ""


def test_more_pages_than_are_read() -> None:
    kids = " ".join("3 0 R" for _ in range(70))
    data = assembled(
        {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: f"<</Type/Pages/Kids[{kids}]/Count 70>>".encode(),
            3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>",
        }
    )
    opened = room.open(data)
    assert opened.page_count == 70
    assert len(list(opened.pages)) == 60
    assert ("unread-pages", "10") in {(sign.code, sign.detail) for sign in opened.signs}


@pytest.mark.parametrize("asked", [10, 30, 50, 75, 85, 95])
def test_the_quality_of_a_jpeg(asked: int) -> None:
    assert quality(saved(print_of(), "JPEG", quality=asked)) == pytest.approx(asked, abs=1)


@pytest.mark.parametrize(("subtype", "flags", "is_seen"), [
    ("FreeText", 4, True), ("Ink", 4, True), ("Stamp", 4, True), ("Ink", 2, False),
    ("Link", 4, False),
])  # fmt: skip
def test_what_a_viewer_wrote_on_a_page_is_noticed(subtype: str, flags: int, is_seen: bool) -> None:
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, NumberObject

    writer = PdfWriter(PdfReader(BytesIO(pdf(TEXT))))
    note = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject(f"/{subtype}"),
            NameObject("/F"): NumberObject(flags),
            NameObject("/Rect"): ArrayObject(map(FloatObject, (100, 600, 200, 650))),
        }
    )
    writer.pages[0][NameObject("/Annots")] = ArrayObject([note])
    out = BytesIO()
    writer.write(out)
    assert ("written-on" in codes(page_of(out.getvalue()))) is is_seen
