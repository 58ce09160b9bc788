"""The eight checks of a page, on measures given by hand: no picture is opened here."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.answer import Answer
from dossier.checks import PageCheck
from dossier.checks.large_enough import LargeEnough
from dossier.checks.legible import Legible
from dossier.checks.no_glare import NoGlare
from dossier.checks.not_blank import NotBlank
from dossier.checks.sharp import Sharp
from dossier.checks.upright import Upright
from dossier.checks.well_lit import WellLit
from dossier.checks.whole import Whole
from dossier.explain import page_of
from dossier.model import (
    Applicant,
    Box,
    Case,
    Document,
    Fact,
    File,
    Legibility,
    Level,
    Line,
    Outcome,
    Page,
    Place,
    Sign,
    Zone,
)

PLACE = Place("scan.jpg", 1)
ALL = (Legible, LargeEnough, NoGlare, NotBlank, Sharp, Upright, WellLit, Whole)
MAY_FAIL = (Legible, LargeEnough, NotBlank, Sharp, WellLit)
GOOD: dict[str, Any] = {
    "content": "text",
    "lines": 30,
    "letters": 900,
    "strokes": 1.3,
    "letter_height": 12.0,
    "small_print": 9.0,
    "contrast": 180.0,
    "blur": 0.9,
    "shake": 1.05,
    "paper": 240.0,
    "ink": 40.0,
    "skew": 0.0,
    "dark_share": 0.0,
}


def case(*files: File) -> Case:
    return Case(date(2026, 11, 23), Applicant(), Applicant(), files=files)


def page(page_values: dict[str, Any] | None = None, **measures: Any) -> Page:
    values: dict[str, Any] = {
        "place": PLACE,
        "source": "picture",
        "width": 1240,
        "height": 1754,
        "legibility": Legibility(**{**GOOD, **measures}),
    }
    return Page(**{**values, **(page_values or {})})


def answer(check: type[PageCheck], subject: Page, *files: File) -> Answer:
    result = check().answer(subject, case(*files))
    return result[0] if isinstance(result, tuple) else result


def lines(certainty: float, count: int = 8, height: float = 0.006) -> tuple[Line, ...]:
    return tuple(
        Line("certifie que madame est inscrite", Box(0.1, top, 0.8, top + height), certainty)
        for top in (0.05 + 0.03 * number for number in range(count))
    )


SMALL = {"letter_height": 3.6, "small_print": 3.2, "blur": 0.9, "strokes": 1.0}
BLURRED = {"strokes": 0.3, "blur": 2.9}
PALE = {"contrast": 8.0, "ink": 215.0}


@pytest.mark.parametrize("check", ALL)
def test_a_good_page_passes(check: type[PageCheck]) -> None:
    assert answer(check, page()).outcome is Outcome.PASSED


@pytest.mark.parametrize("check", ALL)
def test_text_of_a_file_is_not_measured(check: type[PageCheck]) -> None:
    vector = page({"source": "text", "legibility": None, "lines": lines(1.0)})
    assert answer(check, vector).outcome is Outcome.PASSED


@pytest.mark.parametrize("check", [check for check in ALL if check is not Upright])
def test_a_page_that_was_not_looked_at_is_unclear(check: type[PageCheck]) -> None:
    unseen = page({"source": "none", "legibility": None})
    assert answer(check, unseen).outcome is Outcome.UNCLEAR


@pytest.mark.parametrize(
    ("check", "bad"), [(LargeEnough, SMALL), (Sharp, BLURRED), (WellLit, PALE)]
)
def test_each_measure_refuses_its_own(check: type[PageCheck], bad: dict[str, Any]) -> None:
    found = answer(check, page(**bad))
    assert found.outcome is Outcome.FAILED
    assert found.found is not None
    assert found.expected is not None
    assert found.place == PLACE
    assert answer(Legible, page(**bad)).message == found.message


def test_the_message_tells_value_need_and_what_to_do() -> None:
    found = answer(LargeEnough, page(**SMALL, dpi=75))
    assert str(found.message) == "the letters are 3.6 px high; 6 are needed, 10 are good"
    assert str(found.hint).startswith("scan again at 250 dpi, or send the photo itself")


@pytest.mark.parametrize("bad", [SMALL, BLURRED, PALE])
def test_what_was_proven_is_readable(bad: dict[str, Any]) -> None:
    mrz = Fact("mrz", "P<UTO", "P<UTO", PLACE, proven=True)
    for check in ALL:
        assert answer(check, page({"facts": (mrz,)}, **bad)).outcome is Outcome.PASSED


@pytest.mark.parametrize("bad", [SMALL, BLURRED, PALE])
def test_what_was_read_surely_is_not_refused(bad: dict[str, Any]) -> None:
    found = answer(Legible, page({"lines": lines(0.97)}, **bad))
    assert found.outcome is Outcome.UNCLEAR
    assert found.level is Level.ADVICE


@pytest.mark.parametrize("bad", [SMALL, BLURRED, PALE])
def test_a_page_that_was_read_fairly_is_a_doubt_at_most(bad: dict[str, Any]) -> None:
    read = page({"lines": lines(0.9), "script": "latin"}, **bad)
    assert answer(Legible, read).outcome is Outcome.UNCLEAR


def test_a_few_sure_letters_do_not_save_a_page() -> None:
    few = page({"lines": lines(0.99, count=2)}, **BLURRED)
    assert answer(Legible, few).outcome is Outcome.FAILED


def test_a_bad_reading_refuses_nothing() -> None:
    assert answer(Legible, page({"lines": lines(0.2)})).outcome is Outcome.PASSED


def test_high_lines_speak_against_small_letters() -> None:
    high = page({"lines": lines(0.5, height=0.02)}, **SMALL)
    assert answer(LargeEnough, high).outcome is Outcome.UNCLEAR


def test_how_a_page_lay_says_nothing_of_its_lines_as_they_are_level() -> None:
    leaning = page({"lines": lines(0.5, height=0.02)}, **SMALL, skew=20.0)
    assert answer(LargeEnough, leaning).outcome is Outcome.UNCLEAR


@pytest.mark.parametrize("bad", [SMALL, BLURRED, PALE])
@pytest.mark.parametrize("script", ["arabic", "han", "devanagari"])
def test_other_scripts_and_hands_are_not_refused(bad: dict[str, Any], script: str) -> None:
    assert answer(Legible, page({"script": script}, **bad)).outcome is Outcome.UNCLEAR
    assert answer(Legible, page(**bad, regular=False)).outcome is Outcome.UNCLEAR


def test_few_strokes_with_sharp_edges_are_not_blur() -> None:
    wide = page(strokes=0.4, blur=1.0, letter_height=20.0)
    assert answer(Sharp, wide).outcome is Outcome.UNCLEAR
    hand = page(strokes=0.4, blur=1.0, letter_height=20.0, regular=False)
    assert answer(Sharp, hand).outcome is Outcome.PASSED


SMEARED: dict[str, Any] = {"strokes": 1.2, "blur": 1.4, "shake": 1.6, "bars": 0.05}


def test_a_page_shaken_across_its_lines_is_refused_if_nothing_was_read() -> None:
    assert answer(Sharp, page(**SMEARED)).outcome is Outcome.UNCLEAR
    assert answer(Sharp, page({"lines": lines(0.3, count=2)}, **SMEARED)).outcome is Outcome.FAILED
    assert answer(Sharp, page({"lines": lines(0.5)}, **SMEARED)).outcome is Outcome.FAILED
    assert answer(Sharp, page({"lines": lines(0.9)}, **SMEARED)).outcome is Outcome.UNCLEAR
    assert answer(Sharp, page(**{**SMEARED, "bars": 0.2})).outcome is Outcome.PASSED


def test_where_the_writing_is_not_known_strokes_must_be_fewer() -> None:
    unknown = {"lines": lines(0.4), "script": "unknown"}
    assert answer(Sharp, page(unknown, **{**BLURRED, "strokes": 0.47})).outcome is Outcome.UNCLEAR
    assert answer(Sharp, page(unknown, **{**BLURRED, "strokes": 0.43})).outcome is Outcome.FAILED


@pytest.mark.parametrize(("read", "outcome"), [(1, "failed"), (8, "passed")])
def test_a_logo_does_not_make_a_lost_letter_readable(read: int, outcome: str) -> None:
    """Blur made the print too pale for text; what was read is the letterhead."""
    lost = {**BLURRED, "content": "sparse", "contrast": 15.0}
    assert (
        answer(Legible, page({"lines": lines(0.99, count=read)}, **lost)).outcome.value == outcome
    )


def test_a_pattern_with_sharp_edges_is_no_lost_print() -> None:
    pattern = {"content": "picture", "strokes": 0.3, "letter_height": 4.0, "blur": 0.9}
    assert answer(Legible, page(**pattern)).outcome is Outcome.UNCLEAR


def test_shaken_is_said_of_what_is_shaken() -> None:
    found = answer(Sharp, page(strokes=0.3, blur=1.6, shake=2.4))
    assert found.outcome is Outcome.FAILED
    assert "shaken" in str(found.hint)
    assert "shaken" not in str(answer(Sharp, page(**BLURRED)).hint)


@pytest.mark.parametrize(
    ("measures", "word"),
    [
        ({"contrast": 7.0, "paper": 60.0, "ink": 45.0}, "too dark"),
        ({"contrast": 7.0, "paper": 250.0, "ink": 235.0}, "over-exposed"),
        ({"contrast": 7.0, "paper": 180.0, "ink": 165.0}, "too pale"),
    ],
)
def test_why_the_ink_does_not_stand_out(measures: dict[str, Any], word: str) -> None:
    assert word in str(answer(WellLit, page(**measures)).message)


def test_an_empty_page_is_refused_but_an_empty_back_is_not() -> None:
    nothing = {"content": "blank", "lines": 0, "letters": 0, "strokes": None, "contrast": None}
    empty = page(**nothing, letter_height=None)
    assert answer(NotBlank, empty).outcome is Outcome.FAILED
    assert answer(NotBlank, empty).level is None
    assert answer(Legible, empty).outcome is Outcome.FAILED
    front = page({"place": Place("scan.jpg", 2)})
    scan = File("scan.jpg", 1, pages=(empty, front))
    assert answer(NotBlank, empty, scan).level is Level.ADVICE
    assert answer(Legible, empty, scan).outcome is Outcome.NOT_NEEDED
    two_empty = File("scan.jpg", 1, pages=(empty, page({"place": Place("scan.jpg", 2)}, **nothing)))
    assert answer(NotBlank, empty, two_empty).level is None


def test_what_was_read_is_not_blank() -> None:
    faint = page({"lines": lines(0.9, count=1)}, content="blank")
    assert answer(NotBlank, faint).outcome is Outcome.PASSED


def test_a_picture_without_text_is_not_refused_and_an_icon_is() -> None:
    photo = {"content": "picture", "lines": 3, "letters": 8, **BLURRED}
    assert answer(Legible, page(**photo)).outcome is Outcome.NOT_NEEDED
    icon = page({"width": 2, "height": 2}, **photo)
    assert answer(Legible, icon).outcome is Outcome.FAILED
    assert str(answer(Legible, icon).message) == "2 × 2 pixels; nothing can be read"


def test_few_words_are_read_or_are_a_doubt() -> None:
    for content in ("picture", "sparse"):
        read = page({"lines": lines(0.95, count=1)}, content=content)
        assert answer(Legible, read).outcome is Outcome.PASSED
        doubtful = page({"lines": lines(0.6, count=2)}, content=content)
        assert answer(Legible, doubtful).outcome is Outcome.UNCLEAR


def test_so_little_text_is_judged_by_what_was_read() -> None:
    little = page({"lines": lines(0.6, count=2)}, lines=4, letters=19)
    assert answer(Legible, little).outcome is Outcome.UNCLEAR
    assert answer(Legible, page({"lines": lines(0.95, count=1)}, letters=19)).outcome is (
        Outcome.PASSED
    )


def test_a_page_of_unknown_script_may_be_refused() -> None:
    assert answer(Legible, page({"script": "unknown"}, **BLURRED)).outcome is Outcome.FAILED


def test_many_lost_lines_in_a_picture_are_a_doubt() -> None:
    lost = page(content="picture", lines=30, letters=600)
    assert answer(Legible, lost).outcome is Outcome.UNCLEAR


def test_large_letters_are_read_at_half_the_contrast() -> None:
    assert answer(WellLit, page(contrast=15.0, letter_height=7.0)).outcome is Outcome.FAILED
    assert answer(WellLit, page(contrast=15.0, letter_height=14.0)).outcome is Outcome.UNCLEAR
    assert answer(WellLit, page(contrast=8.0, letter_height=14.0)).outcome is Outcome.FAILED


def test_a_grain_that_passes_for_text_refuses_nothing() -> None:
    for few in ({"lines": 3}, {"lines": 6, "letters": 40}):
        assert answer(Legible, page(**BLURRED, **few)).outcome is Outcome.UNCLEAR


def test_a_turned_page_is_advice() -> None:
    found = answer(Upright, page({"turned": 180}))
    assert (found.outcome, Upright.level) == (Outcome.FAILED, Level.ADVICE)
    assert str(found.message) == "the page lies upside down"
    assert "side" in str(answer(Upright, page({"turned": 90})).message)
    assert answer(Legible, page({"turned": 180})).outcome is Outcome.PASSED


def test_reflections_fingers_and_cut_sides_only_warn() -> None:
    box = Box(0.2, 0.2, 0.4, 0.4)
    spoilt = page(
        zones=(Zone("glare", box, 90.0), Zone("covered", box, 4.0)), cut_edges=("left", "top")
    )
    assert answer(NoGlare, spoilt).outcome is Outcome.UNCLEAR
    assert answer(NoGlare, spoilt).place == Place("scan.jpg", 1, box)
    whole = Whole().answer(spoilt, case())
    assert isinstance(whole, tuple)
    assert [found.outcome for found in whole] == [Outcome.UNCLEAR] * 3
    assert answer(Legible, spoilt).outcome is Outcome.PASSED


def test_what_matters_under_a_reflection_is_named() -> None:
    strip = Box(0.0, 0.8, 1.0, 0.95)
    doubtful = Fact("mrz", "P<UTO", "P<UTO", Place("scan.jpg", 1, strip), certainty=0.5)
    logo = Zone("glare", Box(0.0, 0.0, 0.2, 0.1), 90.0)
    on_it = Zone("glare", Box(0.4, 0.75, 0.6, 0.9), 90.0)
    assert answer(Legible, page({"facts": (doubtful,)}, zones=(logo,))).outcome is Outcome.PASSED
    found = answer(Legible, page({"facts": (doubtful,)}, zones=(on_it,)))
    assert found.outcome is Outcome.UNCLEAR
    assert "machine readable zone" in str(found.message)
    assert "reflection" in str(found.message)


def test_what_a_paper_is_taken_for_is_named_where_it_is_hidden() -> None:
    spot = Zone("glare", Box(0.3, 0.7, 0.6, 0.9), 90.0)
    crest = Zone("glare", Box(0.0, 0.0, 0.2, 0.1), 90.0)
    for kind, hides, seen in (
        ("passport", "machine readable zone", Fact("mrz", "P<UTO", "P<UTO", PLACE, proven=True)),
        ("bank-details", "the IBAN", Fact("iban", "FR76", "FR76", PLACE, proven=True)),
        ("school-certificate", "the name", Fact("name", "LI WEI", "LI WEI", PLACE)),
    ):
        lost, read = page(zones=(spot,)), page({"facts": (seen,)}, zones=(spot, crest))
        of_kind = [replace(case(), documents=(Document(kind, (one,)),)) for one in (lost, read)]
        for check in (Legible, NoGlare):
            said = check().answer(lost, of_kind[0])
            assert isinstance(said, Answer)
            assert said.outcome is Outcome.UNCLEAR
            assert hides in str(said.message)
        bright = NoGlare().answer(read, of_kind[1])
        assert isinstance(bright, Answer)
        assert bright.outcome is Outcome.PASSED
        assert answer(Legible, read).outcome is Outcome.PASSED


def test_a_reflection_on_the_head_of_a_passport_does_not_hide_its_zone() -> None:
    crest = page(zones=(Zone("glare", Box(0.0, 0.0, 0.2, 0.1), 90.0),))
    of_kind = replace(case(), documents=(Document("passport", (crest,)),))
    said = NoGlare().answer(crest, of_kind)
    assert isinstance(said, Answer)
    assert "zone" not in str(said.message)


def test_a_blurred_part_is_named_and_only_warns() -> None:
    zone = Zone("out-of-focus", Box(0.05, 0.7, 0.45, 0.95), 0.3)
    found = answer(Sharp, page(zones=(zone,)))
    assert str(found.message) == "the lower left part is blurred"
    assert found.level is Level.ADVICE


def test_small_letters_are_named_before_blur_only_if_their_edges_are_clear() -> None:
    both = {"letter_height": 3.5, "strokes": 0.3}
    assert "px high" in str(answer(Legible, page(**both, blur=1.0)).message)
    assert "run into" in str(answer(Legible, page(**both, blur=1.6)).message)


measured = st.none() | st.floats(0, 300, allow_nan=False)


@given(
    content=st.sampled_from(["text", "sparse", "picture", "blank"]),
    lines=st.integers(0, 60),
    letters=st.integers(0, 3000),
    strokes=measured,
    letter_height=measured,
    small_print=measured,
    contrast=measured,
    blur=measured,
    shake=measured,
    jpeg_quality=st.none() | st.integers(1, 100),
    dpi=measured,
    regular=st.booleans(),
)
def test_any_measures_give_an_answer_and_warners_never_refuse(**measures: Any) -> None:
    for check in ALL:
        found = answer(check, page(**measures))
        assert str(found.message)
        if check not in MAY_FAIL:
            assert found.outcome is not Outcome.FAILED
    if answer(Legible, page(**measures)).outcome is Outcome.FAILED:
        parts = [answer(check, page(**measures)) for check in MAY_FAIL if check is not Legible]
        assert Outcome.FAILED in {part.outcome for part in parts}


@pytest.mark.parametrize("check", ALL)
def test_every_check_explains_itself(check: type[PageCheck]) -> None:
    explained = page_of(check)
    assert explained.condition.endswith(".")
    assert set(explained.sections) == {"Asks", "Why", "What to do", "Source"}


def test_a_page_seen_in_a_mirror_is_told_as_advice() -> None:
    page = Page(PLACE, "picture", 800, 600, signs=(Sign("mirrored"),))
    answer = Upright().answer(page, case())
    assert answer.outcome is Outcome.FAILED
    assert "mirror" in str(answer.message)
    assert Upright.level is Level.ADVICE


@pytest.mark.parametrize(("side", "line", "outcome"), [
    (60, "", Outcome.FAILED),
    (60, "PASSEPORT", Outcome.PASSED),
    (400, "", Outcome.PASSED),
])  # fmt: skip
def test_an_icon_of_a_page_is_no_page(side: int, line: str, outcome: Outcome) -> None:
    lines = (Line(line, Box(0.1, 0.1, 0.9, 0.3), 0.97),) if line else ()
    page = Page(PLACE, "picture", side, side, lines, legibility=Legibility("sparse"))
    assert Legible().answer(page, case()).outcome is outcome


def test_melted_strokes_of_which_no_word_was_read_are_refused() -> None:
    melted = {"strokes": 0.4, "blur": 4.4, "letter_height": 20.0, "letters": 40, "lines": 9}
    assert answer(Sharp, page(**melted)).outcome is Outcome.FAILED
    read = page({"lines": lines(0.7)}, **melted)
    assert answer(Sharp, read).outcome is Outcome.UNCLEAR
    unread = page({"signs": (Sign("no-ocr"),)}, **melted)
    assert answer(Sharp, unread).outcome is Outcome.UNCLEAR
    by_hand = page(regular=False, **melted)
    assert answer(Sharp, by_hand).outcome is not Outcome.FAILED


def test_without_soft_edges_only_strokes_that_are_quite_gone_are_refused() -> None:
    """A writing that the reader does not know, a little soft, is no reason to refuse."""
    soft = {"blur": 2.8, "letter_height": 18.7, "letters": 200, "lines": 14}
    assert answer(Sharp, page({"script": "unknown"}, strokes=0.36, **soft)).outcome is (
        Outcome.UNCLEAR
    )
    assert answer(Sharp, page({"script": "unknown"}, strokes=0.17, **soft)).outcome is (
        Outcome.FAILED
    )
