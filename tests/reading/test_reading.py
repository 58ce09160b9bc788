from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from dossier.examine import turned_box
from dossier.facts import Sheet
from dossier.facts.mrz import find
from dossier.model import Box, Line, Place
from dossier.reading import (
    NoReaderError,
    default_reader,
    models,
    read_page,
    rows,
    script_of,
    script_of_page,
    tesseract,
)
from dossier.reading.crops import turned, upright
from dossier.reading.orientation import way_up
from dossier.reading.recogniser import Read
from dossier.reading.script import UNREAD

DEJAVU = Path("/usr/share/fonts/truetype/dejavu")
NOTO = Path("/usr/share/fonts/truetype/noto")
needs_fonts = pytest.mark.skipif(not DEJAVU.is_dir(), reason="no DejaVu fonts")

LETTER = """UNIVERSITÉ DE LORRAINE-SUD
Service de la scolarité, bureau des étudiants étrangers
CERTIFICAT DE SCOLARITÉ
Année universitaire 2026-2027
Je soussignée, Hélène Lefèvre, certifie que Monsieur Jérôme Gonçalves,
né le 12 février 2003 à Besançon, est régulièrement inscrit en deuxième
année de master pour l'année universitaire 2026-2027.
IBAN FR76 1513 5005 0008 1027 3648 912
Le présent certificat est délivré pour servir et valoir ce que de droit.
Fait à Nancy, le 3 septembre 2026."""
ZONE = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
)

Picture = NDArray[np.uint8]


def drawn(
    text: str, font: str = "DejaVuSans.ttf", size: int = 22, folder: Path = DEJAVU
) -> Picture:
    """A page of 1000 × 600 with dark text on slightly noisy paper."""
    image = Image.new("RGB", (1000, 600), (248, 247, 243))
    ImageDraw.Draw(image).multiline_text(
        (60, 60),
        text,
        font=ImageFont.truetype(str(folder / font), size),
        fill=(25, 25, 30),
        spacing=14,
    )
    noise = np.random.default_rng(1).normal(0, 3, (600, 1000, 3))
    return (np.asarray(image) + noise).clip(0, 255).astype(np.uint8)


def share_read(lines: tuple[Line, ...], text: str) -> float:
    read = Counter(" ".join(row.text for row in rows(lines)).replace("’", "'").split())
    wanted = Counter(text.split())
    return 1 - (wanted - read).total() / wanted.total()


@needs_fonts
@pytest.mark.parametrize("font", ["DejaVuSans.ttf", "DejaVuSerif.ttf", "DejaVuSansCondensed.ttf"])
def test_a_french_page_is_read(font: str) -> None:
    degrees, picture, lines = read_page(drawn(LETTER, font))
    assert degrees == 0
    assert picture.shape == (600, 1000, 3)
    assert share_read(lines, LETTER) >= 0.97
    assert script_of_page(lines) == "latin"
    assert rows(lines)[0].text.startswith("UNIVERSITÉ")


@needs_fonts
@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_turned_page_is_turned_back(degrees: int) -> None:
    page = drawn(LETTER)
    found, picture, lines = read_page(upright(page, degrees))
    assert (found + degrees) % 360 == 0
    assert np.array_equal(picture, page)
    assert share_read(lines, LETTER) >= 0.95
    first = lines[0].box
    assert first.top < 0.2
    assert first.left < 0.1


def box(left: float, top: float, wide: float, high: float) -> list[tuple[float, float]]:
    right, bottom = left + wide, top + high
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def test_lines_that_run_the_other_way_do_not_tell_how_a_page_lies() -> None:
    """A form on its side has a few boxes that lie, and they are the longest."""
    lying = [box(0, 40 * n, 500, 30) for n in range(2)]
    standing = [box(40 * n, 200, 30, 400) for n in range(8)]
    quads = np.array([*lying, *standing], np.float32)

    def read(line: int, degrees: int) -> Read:
        sure = degrees == 270 and line >= len(lying)
        return Read("Certificat de", 0.97) if sure else Read("", 0.0)

    assert way_up(quads, read) == 270


def test_a_few_lines_across_do_not_turn_a_page_that_cannot_be_read() -> None:
    lying = [box(0, 40 * n, 500, 30) for n in range(8)]
    standing = [box(600 + 40 * n, 0, 30, 120) for n in range(2)]
    quads = np.array([*lying, *standing], np.float32)

    def read(line: int, degrees: int) -> Read:
        sure = degrees == 270 and line >= len(lying)
        return Read("15 2026", 0.97) if sure else Read("oa d  eo", 0.6)

    assert way_up(quads, read) == 0


@needs_fonts
def test_boxes_lie_on_the_ink() -> None:
    _, picture, lines = read_page(drawn("Montant total", size=40))
    (line,) = lines
    height, width = picture.shape[:2]
    inside = picture[
        int(line.box.top * height) : int(line.box.bottom * height),
        int(line.box.left * width) : int(line.box.right * width),
    ]
    assert (inside < 100).sum() == pytest.approx((picture < 100).sum(), rel=0.02)


def test_an_empty_page_has_no_lines() -> None:
    degrees, _, lines = read_page(np.full((400, 300, 3), 250, np.uint8))
    assert (degrees, lines) == (0, ())


@pytest.mark.parametrize("shape", [(1, 1, 3), (2, 2, 3), (5, 900, 3), (900, 5, 3)])
def test_tiny_pictures_are_read_without_a_crash(shape: tuple[int, int, int]) -> None:
    assert read_page(np.zeros(shape, np.uint8))[0] == 0


@needs_fonts
@pytest.mark.skipif(not NOTO.is_dir(), reason="no Noto fonts")
@pytest.mark.parametrize(
    ("font", "text"),
    [
        ("NotoSans-Regular.ttf", "Свидетельство о рождении выдано\nгражданину Иванову Ивану"),
        (
            "NotoNaskhArabic-Regular.ttf",
            "شهادة ميلاد صادرة عن بلدية الجزائر\nالاسم واللقب محمد بن علي",
        ),
        ("NotoSansDevanagari-Regular.ttf", "जन्म प्रमाण पत्र भारत सरकार\nनाम और उपनाम पिता का नाम"),
        ("NotoSansGeorgian-Regular.ttf", "დაბადების მოწმობა საქართველო\nსახელი და გვარი"),
    ],
)
def test_a_writing_that_is_not_known_is_said_so_and_not_turned(font: str, text: str) -> None:
    degrees, _, lines = read_page(drawn(text, font, 30, NOTO))
    assert degrees == 0
    assert script_of_page(lines) == "unknown"


@needs_fonts
def test_figures_among_letters_that_are_not_known_make_no_latin_page() -> None:
    text = """СВІДОЦТВО ПРО НАРОДЖЕННЯ
Громадянин Коваленко Олексій Ігорович
народився 18 вересня 2002 року в місті Харків
про що 25 вересня 2002 року складено запис № 1544
Батько: Коваленко Ігор Васильович, громадянин України
Мати: Коваленко Оксана Петрівна, громадянка України
Місце державної реєстрації: відділ міста Харків"""
    assert script_of_page(read_page(drawn(text))[2]) != "latin"


def test_chinese_is_read_as_chinese() -> None:
    font = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
    if not font.is_file():
        pytest.skip("no Chinese font")
    _, _, lines = read_page(drawn("出生医学证明\n新生儿姓名王小明", font.name, 34, font.parent))
    assert script_of_page(lines) == "han"
    assert "出生医学证明" in lines[0].text


@needs_fonts
@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_a_zone_is_found_in_pixels(degrees: int) -> None:
    page = upright(drawn("PASSPORT\n\n" + "\n".join(ZONE), "DejaVuSansMono.ttf", 30), degrees)
    _, picture, lines = read_page(page)
    (fact,) = find(Sheet(Place("a.jpg", 1), lines, picture=picture))
    assert (fact.value, fact.proven) == ("\n".join(ZONE), True)


@needs_fonts
def test_a_zone_is_read_again_where_the_page_was_misread() -> None:
    picture = drawn("\n".join(ZONE), "DejaVuSansMono.ttf", 30)
    _, _, lines = read_page(picture)
    spoilt = tuple(Line(line.text.replace("<<<<<", "CKC<"), line.box, 0.8) for line in lines)
    (fact,) = find(Sheet(Place("a.jpg", 1), spoilt, picture=picture))
    assert (fact.value, fact.proven) == ("\n".join(ZONE), True)


@needs_fonts
@pytest.mark.parametrize("lean", [-28, -12, 4, 33])
def test_a_page_that_leans_is_read_on_the_level(lean: int) -> None:
    """Its rows are those of the upright page, and its zone is found however it lies."""
    page = drawn(LETTER + "\n\n" + "\n".join(ZONE), "DejaVuSansMono.ttf", 22)
    degrees, picture, lines = read_page(upright(page, lean))
    assert abs((degrees + lean + 180) % 360 - 180) < 1
    assert [row.text for row in rows(lines)][2] == "CERTIFICAT DE SCOLARITÉ"
    (fact,) = find(Sheet(Place("a.jpg", 1), lines, picture=picture))
    assert (fact.value, fact.proven) == ("\n".join(ZONE), True)


@given(st.floats(-44, 44), st.integers(20, 200), st.integers(20, 200))
def test_a_box_stays_on_its_page_however_it_leans(degrees: float, height: int, width: int) -> None:
    """The parent takes no box that reaches beyond the page, of a small picture neither."""
    box = turned_box(Box(0, 0, 1, 1), degrees, (height, width))
    assert min(box.left, box.top) >= 0
    assert max(box.right, box.bottom) <= 1


@needs_fonts
def test_a_long_strip_is_not_made_level() -> None:
    """It would take many times its size: a way to eat memory."""
    word = upright(drawn("SPECIMEN 2026", size=40)[:120, :420], 40)
    strip = np.full((word.shape[0], 4000, 3), 250, np.uint8)
    for left in range(100, 3400, 500):
        strip[:, left : left + word.shape[1]] = word
    degrees, picture, _ = read_page(strip)
    assert degrees % 90 == 0
    assert picture.size == strip.size


@given(st.floats(-400, 400), st.integers(20, 60), st.integers(20, 60))
def test_points_go_where_the_picture_goes(degrees: float, height: int, width: int) -> None:
    """A bright spot lies, on the picture turned, where its place turned says."""
    page = np.zeros((height, width, 3), np.uint8)
    page[height // 3 - 1 : height // 3 + 2, width // 4 - 1 : width // 4 + 2] = 255
    spot = np.array([[(width // 4 + 0.5, height // 3 + 0.5)] * 4], np.float32)
    across, down = turned(spot, (height, width), degrees)[0, 0]
    seen = 255 - upright(255 - page, degrees)  # white where nothing is, so seen from the negative
    found = np.argwhere(seen[:, :, 0] > 150)
    assert np.hypot(*(found.mean(axis=0) + 0.5 - (down, across))) < 1.5


@needs_fonts
def test_a_letter_has_no_zone() -> None:
    _, picture, lines = read_page(drawn(LETTER))
    assert not list(find(Sheet(Place("a.jpg", 1), lines, picture=picture)))


@needs_fonts
def test_rows_of_fillers_to_write_on_are_no_zone() -> None:
    form = "SURNAME" + "<" * 37 + "\nADDRESS" + "<" * 37 + "\nSIGNATURE" + "<" * 35
    _, picture, lines = read_page(drawn(form, "DejaVuSansMono.ttf", 30))
    assert not list(find(Sheet(Place("a.jpg", 1), lines, picture=picture)))


# --------------------------------------------------------------------- without pictures


def line(text: str, left: float, top: float, right: float, bottom: float) -> Line:
    return Line(text, Box(left, top, right, bottom), 0.9)


def test_cells_of_one_height_are_one_row() -> None:
    pieces = (
        line("912", 0.7, 0.101, 0.75, 0.12),
        line("Titulaire", 0.1, 0.2, 0.2, 0.22),
        line("IBAN", 0.1, 0.1, 0.15, 0.12),
        line("FR76 1513 5005", 0.2, 0.099, 0.4, 0.119),
    )
    assert [row.text for row in rows(pieces)] == ["IBAN FR76 1513 5005 912", "Titulaire"]


def test_a_tall_word_does_not_join_two_rows() -> None:
    pieces = (
        line("A", 0.0, 0.1, 0.3, 0.16),
        line("one", 0.4, 0.1, 0.5, 0.125),
        line("two", 0.4, 0.135, 0.5, 0.16),
    )
    assert len(rows(pieces)) == 2


boxes = st.tuples(
    st.floats(0, 0.8), st.floats(0, 0.9), st.floats(0.01, 0.2), st.floats(0.01, 0.1)
).map(lambda b: Box(b[0], b[1], b[0] + b[2], b[1] + b[3]))


@given(st.lists(st.tuples(st.text("abc", min_size=1, max_size=3), boxes), max_size=12))
def test_rows_lose_no_text(pieces: list[tuple[str, Box]]) -> None:
    lines = tuple(Line(text, box, 0.9) for text, box in pieces)
    together = Counter(" ".join(row.text for row in rows(lines)).split())
    assert together == Counter(text for text, _ in pieces)


@given(st.integers(1, 50), st.integers(1, 50), st.sampled_from([0, 90, 180, 270]))
def test_turning_there_and_back_moves_nothing(height: int, width: int, degrees: int) -> None:
    quad = np.array([[[0, 0], [width, 0], [width, height], [0, height]]], np.float32)
    there = turned(quad, (height, width), degrees)
    size = (width, height) if degrees in (90, 270) else (height, width)
    assert np.array_equal(turned(there, size, -degrees % 360), quad)
    assert np.array_equal(there[0, 0], [0, 0])


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Certificat n° 12", "latin"),
        ("شهادة ميلاد", "arabic"),
        ("出生证明 A4", "han"),
        ("これは出生届の写し", "kana"),
        ("Свидетельство", "cyrillic"),
        ("जन्म", "devanagari"),
        ("2026 – 12", ""),
    ],
)
def test_the_writing_of_a_text(text: str, script: str) -> None:
    assert script_of(text) == script


def test_the_writing_of_a_page() -> None:
    sure = line("Ville de Casablanca", 0, 0, 1, 0.1)
    assert script_of_page([sure, line(UNREAD, 0, 0.1, 1, 0.2)]) == "latin"
    assert script_of_page([sure] + [line(UNREAD, 0, 0.1, 1, 0.2)] * 3) == "unknown"
    assert script_of_page([]) == ""


def test_another_engine_may_read() -> None:
    class Stub:
        def read(self, picture: Picture) -> tuple[Line, ...]:
            return (line("read", 0, 0, 1, 1),)

        def read_any_way(self, picture: Picture) -> tuple[int, tuple[Line, ...]]:
            return 90, self.read(picture)

    degrees, picture, lines = read_page(np.zeros((10, 20, 3), np.uint8), Stub())
    assert (degrees, picture.shape, lines[0].text) == (90, (20, 10, 3), "read")


def test_without_models_it_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "find_spec", lambda name: None)
    monkeypatch.setattr(tesseract, "program", lambda: None)
    default_reader.cache_clear()
    try:
        with pytest.raises(NoReaderError, match="no OCR models installed"):
            read_page(np.zeros((10, 10, 3), np.uint8))
    finally:
        default_reader.cache_clear()


def test_tesseract_words_become_lines() -> None:
    table = [
        dict(zip(HEADINGS, values, strict=True))
        for values in (
            ("5", "1", "1", "1", "10", "20", "30", "10", "96.5", "Relevé"),
            ("5", "1", "1", "1", "45", "20", "20", "10", "91.5", "bancaire"),
            ("5", "1", "1", "2", "10", "40", "30", "10", "80", "IBAN"),
            ("4", "1", "1", "2", "10", "40", "30", "10", "-1", ""),
        )
    ]
    first, second = tesseract.lines_of(table, 100, 100)
    assert (first.text, first.certainty) == ("Relevé bancaire", pytest.approx(0.94))
    assert first.box == Box(0.1, 0.2, 0.65, 0.3)
    assert second.text == "IBAN"


HEADINGS = (
    "level",
    "block_num",
    "par_num",
    "line_num",
    "left",
    "top",
    "width",
    "height",
    "conf",
    "text",
)


def test_importing_loads_nothing_heavy() -> None:
    code = (
        "import sys, dossier.reading; "
        "heavy = {'numpy', 'cv2', 'onnxruntime', 'PIL'} & set(sys.modules); assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("slope", [-0.12, -0.05, 0.0, 0.05, 0.12])
def test_rows_of_a_skewed_page(slope: float) -> None:
    """Cells of four rows, a page photographed at some degrees."""
    cells = [
        ("IBAN", 0.05, 0.12),
        ("FR76 1513", 0.2, 0.45),
        ("5005 0008", 0.5, 0.6),
        ("912", 0.8, 0.85),
    ]
    pieces = []
    for number in range(4):
        for text, left, right in cells:
            middle = 0.4 + 0.05 * number + slope * (left + right) / 2
            half = 0.012 + abs(slope) * (right - left) / 2
            pieces.append(line(f"{text}-{number}", left, middle - half, right, middle + half))
    assert [row.text.count(f"-{number}") for number, row in enumerate(rows(pieces))] == [4] * 4
