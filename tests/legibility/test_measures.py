"""Measures of made pages against what they were made with."""

from __future__ import annotations

import numpy as np
import paper_pictures as make
import pytest

from dossier.legibility import measure
from dossier.model import Legibility

X_HEIGHT = 9.0


@pytest.fixture(scope="module")
def clean() -> Legibility:
    return measure(make.letter(X_HEIGHT))


@pytest.mark.parametrize("x_height", [5, 7, 10, 14, 20])
def test_the_letters_height_is_measured(x_height: float) -> None:
    page = make.letter(x_height, size=(1000, 1300))
    assert measure(page).letter_height == pytest.approx(x_height, rel=0.12, abs=0.5)


def test_the_letters_height_is_in_pixels_of_the_given_picture() -> None:
    large = measure(make.letter(25, size=(2500, 3500)))
    assert large.letter_height == pytest.approx(25, rel=0.1)
    assert large.blur is not None
    assert large.blur < 3


@pytest.mark.parametrize("face", [f for f in make.FACES if f not in make.OTHER_WORDS])
def test_every_sharp_face_shows_its_strokes(face: str) -> None:
    strokes = measure(make.letter(X_HEIGHT, face=face)).strokes
    assert strokes is not None
    assert 0.9 < strokes < 2.0


def test_fewer_cycles_show_fewer_strokes() -> None:
    page = make.letter(X_HEIGHT)
    shown = [
        measure(make.blurred_to(page, X_HEIGHT, cycles)).strokes for cycles in (3, 2, 1.6, 1.3, 1)
    ]
    assert shown == sorted(shown, reverse=True)
    assert shown[0] > 0.75
    assert shown[-1] < 0.4


def test_contrast_is_that_of_the_ink() -> None:
    for contrast in (120, 60, 30):
        found = measure(make.pale(make.letter(12, face="bold"), contrast)).contrast
        assert found == pytest.approx(contrast, rel=0.2)


@pytest.mark.parametrize("degrees", [0, 90])
def test_a_shaken_picture_is_wider_in_one_direction(degrees: float) -> None:
    page = make.letter(X_HEIGHT)
    still = measure(make.blurred(page, 2)).shake
    shaken = measure(make.shaken(page, 1.2 * X_HEIGHT, degrees)).shake
    assert still is not None
    assert shaken is not None
    assert still < 1.4 < shaken


def test_a_picture_shaken_across_the_lines_loses_its_bars() -> None:
    page = make.letter(X_HEIGHT)
    assert measure(page).bars is None
    slightly = measure(make.shaken(page, 0.5 * X_HEIGHT, 90))
    badly = measure(make.shaken(page, 1.3 * X_HEIGHT, 90))
    assert slightly.bars is not None
    assert badly.bars is not None
    assert badly.bars < 0.02 < 0.1 < slightly.bars
    assert badly.shake is not None
    assert badly.shake > 1.9


@pytest.mark.parametrize("degrees", [-3, 2])
def test_skew_is_measured(degrees: float) -> None:
    assert measure(make.rotated(make.letter(X_HEIGHT), -degrees)).skew == pytest.approx(
        degrees, abs=0.5
    )


@pytest.mark.parametrize(
    ("name", "page"),
    [(name, page) for seed in (1, 2) for name, page in make.blank_pages(20 + seed)],
)
def test_blank_pages_are_blank(name: str, page: make.Picture) -> None:
    assert measure(page).content == "blank", name
    if name != "photo":
        assert measure(make.photographed(page, seed=len(name))).content == "blank", name


def test_a_blank_sheet_is_parted_from_a_lit_table() -> None:
    for seed in (1, 22, 27, 54):
        sheet = np.full((1200, 850, 3), 240, np.uint8)
        measures = measure(make.photographed(sheet, seed=seed))
        assert (measures.content, measures.cut_edges) == ("blank", ()), seed


def test_the_black_border_of_a_scan_is_no_mark() -> None:
    page = np.full((1700, 1200, 3), 253, np.uint8)
    assert measure(make.bordered(page, 14, 8)).content == "blank"


@pytest.mark.parametrize(("name", "page"), list(make.sparse_pages()))
def test_sparse_pages_are_not_blank(name: str, page: make.Picture) -> None:
    assert measure(page).content != "blank", name
    assert measure(make.photographed(page)).content != "blank", name


def test_all_black_and_all_white_are_blank() -> None:
    for grey in (0, 255):
        assert measure(np.full((600, 400, 3), grey, np.uint8)).content == "blank"


@pytest.mark.parametrize("period", [6, 20, 40])
@pytest.mark.parametrize("angle", [0.0, 0.5, 1.57])
def test_a_pattern_is_not_blank(period: int, angle: float) -> None:
    rows, columns = np.mgrid[:700, :900]
    wave = np.sin((columns * np.cos(angle) + rows * np.sin(angle)) * 2 * np.pi / period)
    page = np.repeat(((wave > 0) * 200 + 30).astype(np.uint8)[..., None], 3, axis=2)
    assert measure(page).content == "picture"


def test_a_picture_without_outlines_is_not_blank() -> None:
    random = np.random.default_rng(5)
    coarse = random.integers(0, 255, (7, 9, 3)).astype(np.uint8)
    page = make.enlarged(coarse, 100)
    assert measure(page).content != "blank"


def test_ruled_cells_are_not_text() -> None:
    table = make.table(X_HEIGHT)
    soft = measure(make.noisy(make.out_of_focus(table, 0.25 * X_HEIGHT), 2))
    assert soft.letter_height is not None
    assert soft.letter_height > 0.8 * X_HEIGHT  # a rule is 4 pixels high
    assert soft.strokes is not None
    assert soft.strokes > 0.5


def test_a_hand_and_arabic_are_irregular_and_print_is_not() -> None:
    assert not measure(make.handwriting()).regular
    assert measure(make.letter(X_HEIGHT)).regular
    assert measure(make.blurred_to(make.letter(X_HEIGHT), X_HEIGHT, 1)).regular
    if (make.FONTS / make.FACES["arabic"]).exists():
        assert not measure(make.letter(X_HEIGHT, face="arabic")).regular


def test_a_blurred_part_is_a_zone() -> None:
    page = make.letter(X_HEIGHT).copy()
    page[850:] = make.blurred_to(page, X_HEIGHT, 0.9)[850:]
    zones = [zone for zone in measure(page).zones if zone.reason == "out-of-focus"]
    assert zones
    assert all(zone.box.top > 0.5 for zone in zones)


def test_cut_lines_touch_their_side() -> None:
    page = make.letter(X_HEIGHT)
    assert measure(page).cut_edges == ()
    assert measure(page[:, 170:]).cut_edges == ("left",)


def test_a_reflection_on_the_text_is_found_and_white_paper_is_not() -> None:
    def glare(page: make.Picture) -> list[str]:
        return [zone.reason for zone in measure(page).zones if zone.reason == "glare"]

    assert glare(make.glared(make.letter(X_HEIGHT), 0.1))
    assert not glare(make.letter(X_HEIGHT))
    assert not glare(make.photographed(make.letter(X_HEIGHT)))


def test_a_finger_is_found() -> None:
    page = (make.letter(X_HEIGHT) * 0.85).astype(np.uint8)
    rows, columns = np.mgrid[: page.shape[0], : page.shape[1]]
    finger = (((columns + 10) / 170) ** 2 + ((rows - 600) / 90) ** 2) < 1
    page[finger] = (215, 160, 130)
    zones = [zone for zone in measure(page).zones if zone.reason == "covered"]
    assert len(zones) == 1
    assert zones[0].box.left == 0


def test_a_black_copy_is_dark() -> None:
    page = (make.letter(X_HEIGHT) * 0.9).astype(np.uint8)
    page[200:900, 100:750] = (page[200:900, 100:750] * 0.35).astype(np.uint8)
    dark = measure(page).dark_share
    assert dark is not None
    assert dark > 0.27
    assert measure(make.letter(X_HEIGHT)).dark_share == 0


@pytest.mark.parametrize("size", [(1, 1), (2, 2), (17, 17), (16, 900), (900, 16), (40, 33)])
def test_any_size_is_measured(size: tuple[int, int]) -> None:
    random = np.random.default_rng(1)
    for picture in (
        np.zeros((*size, 3), np.uint8),
        random.integers(0, 255, (*size, 3), dtype=np.uint8),
    ):
        assert measure(picture).content in {"blank", "picture", "sparse", "text"}


def test_a_picture_without_three_channels_is_a_wrong_call() -> None:
    with pytest.raises(ValueError, match="shape"):
        measure(np.zeros((40, 40), np.uint8))


def test_what_the_container_said_is_kept() -> None:
    measures = measure(make.letter(X_HEIGHT), dpi=150, jpeg_quality=80)
    assert (measures.dpi, measures.jpeg_quality) == (150, 80)


def test_the_room_does_not_write_to_the_picture() -> None:
    page = make.letter(X_HEIGHT).copy()
    before = page.copy()
    page.setflags(write=False)
    measure(page)
    assert np.array_equal(page, before)
