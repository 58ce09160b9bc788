"""The output layer for zones: that it fits, what it tells apart, and how it is taught."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from dossier.reading import models, taught
from dossier.reading.alphabet import MRZ, is_of_a_zone
from dossier.reading.heights import HEIGHT, LOW
from dossier.reading.recogniser import Head, Recogniser, decode
from makers import zone_head, zone_lines

PITCH = 18  # pixels from one character to the next, at a line's height of LOW


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    return Recogniser(models.model_paths()[1])


@pytest.fixture(scope="module")
def general(recogniser: Recogniser) -> Head:
    return recogniser.head(lambda character: character in MRZ)


def test_zones_are_read_with_what_was_taught(recogniser: Recogniser, general: Head) -> None:
    layer = np.load(taught.WEIGHTS, allow_pickle=False)
    assert layer.shape == (121, 38)
    assert recogniser.zone.characters == general.characters
    assert np.array_equal(np.vstack([recogniser.zone.weights, recogniser.zone.bias]), layer)
    assert not np.array_equal(recogniser.zone.weights, general.weights)


def test_another_recogniser_keeps_its_own_columns(general: Head) -> None:
    other = replace(general, weights=general.weights + np.float32(0.001))
    assert taught.taught(other) is other
    mixed = replace(general, characters=("", *general.characters[:0:-1]))
    assert taught.taught(mixed) is mixed


@pytest.mark.parametrize(
    "layer", [np.zeros((121, 37), np.float32), np.zeros((120, 38), np.float32), np.zeros((121, 38))]
)
def test_weights_that_are_not_whole_are_no_zone(
    layer: np.ndarray, general: Head, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    np.save(tmp_path / "zone.npy", layer)
    monkeypatch.setattr(taught, "WEIGHTS", tmp_path / "zone.npy")
    with pytest.raises(ValueError, match="fits no zone of this recogniser"):
        taught.taught(general)


def test_nothing_is_opened_when_the_first_zone_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sandbox is closed by then."""
    recogniser = Recogniser(models.model_paths()[1])

    def closed(*_arguments: object, **_named: object) -> None:
        raise PermissionError

    monkeypatch.setattr(np, "load", closed)
    assert len(recogniser.zone.characters) == 38


# ----------------------------------------------------------------------------- what it tells apart


def printed(text: str, file: str) -> np.ndarray:
    """A line on plain paper, as high as the network takes it low."""
    larger = 4
    image = Image.new("RGB", ((len(text) + 2) * PITCH * larger, LOW * larger), (245, 244, 240))
    font = ImageFont.truetype(file, 100)
    font = font.font_variant(size=100 * PITCH * larger / font.getlength("0"))
    draw = ImageDraw.Draw(image)
    for place, letter in enumerate(text):
        at = ((place + 1) * PITCH * larger, LOW * larger / 2)
        draw.text(at, letter, fill=(30, 30, 36), font=font, anchor="lm")
    return np.asarray(image.resize((image.width // larger, LOW), Image.Resampling.LANCZOS))


@pytest.mark.skipif(not zone_lines.faces()[0], reason="no OCR-B font")
@pytest.mark.parametrize(
    "text",
    [
        "P<UTOOUEDRAOGO<<ZOO<IDRISSA<<<<<<<<<<<<<<<<<",
        "O0O00OO8B8BDO0DQ0QO0<<<<0O",
        "OI10O01I<<IO1O0I10",
    ],
)
def test_letters_and_figures_of_ocr_b_are_told_apart(
    text: str, recogniser: Recogniser, general: Head
) -> None:
    features = recogniser.features(printed(text, zone_lines.faces()[0][0]))
    assert decode(recogniser.zone, features).text == text
    assert decode(general, features).text != text


# ----------------------------------------------------------------------------- how it is taught


def test_a_text_is_laid_on_the_steps_that_spell_it() -> None:
    """Between two of the same character there is a blank, though none is likely."""
    likely = np.array([[0, 9, 0], [0, 9, 0], [0, 9, 0], [0, 0, 9], [9, 0, 0]], float)
    right, sure = zone_head.aligned(likely - 9, np.array([1, 1, 2]))
    assert right.tolist() == [1, 0, 1, 2, 0]
    assert sure == pytest.approx(-9 / 5)


def test_what_is_taught_stands_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two kinds of steps that the general columns take for each other."""
    monkeypatch.setattr(zone_head, "PACE", 0.3)
    dice = np.random.default_rng(3)
    features = dice.normal(0, 0.3, (2 * zone_head.BATCH, 2)).astype(np.float32)
    features[::2] += 1
    right = np.arange(len(features)) % 2
    same = Head(("", "A"), np.zeros((2, 2), np.float32), np.array([1, 0], np.float32))
    head = zone_head.teach(same, features, right)
    found = head.probabilities(features).argmax(axis=1)
    assert (same.probabilities(features).argmax(axis=1) == right).mean() == 0.5
    assert (found == right).mean() > 0.9


@pytest.mark.skipif(not any(zone_lines.faces()), reason="no font of one width")
def test_lines_to_teach_with_are_of_symbols_and_made_the_same_again() -> None:
    first, again = (list(zone_lines.made("test/1")) for _ in range(2))
    for line, same in zip(first, again, strict=True):
        assert set(line.text) <= set(MRZ)
        assert len(line.text) in zone_lines.LENGTHS
        assert line.picture.shape[0] == HEIGHT
        assert line.text == same.text
        assert np.array_equal(line.picture, same.picture)


@pytest.mark.parametrize(
    "text",
    [
        "P<UTO ERIKSSON<<ANNA <MARIA<<<<<<<<<<<<",
        "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
        "L898902C36UTO7408122F1204159ZE18422612345610",
        "I<UTOD231458907<<<<<<<<<<<<<<<",
    ],
)
def test_lines_of_a_zone_look_like_it(text: str) -> None:
    assert is_of_a_zone(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "CERTIFICAT DE SCOLARITÉ POUR L'ANNÉE",
        "RÉPUBLIQUE FRANÇAISE LIBERTÉ ÉGALITÉ FRATERNITÉ",
        "FR76 1513 5005 0008 1027 3648 912",
        "FR7615135005000810273648912",
        "MT84MALT011000012345MTLCAST001S",
        "FR76 3000 4000 0312 3456 7890 143 0312 3456 7890 1430 3456",
        "a << b << c << d << e << f << g",
        "DIRECTION DES RESSOURCES HUMAINES",
    ],
)  # fmt: skip
def test_other_lines_do_not(text: str) -> None:
    assert not is_of_a_zone(text)
