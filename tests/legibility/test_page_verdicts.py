"""From pixels to the answer ``legible``: good pages kept, bad ones refused, and invariances."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import paper_pictures as make
import pytest

from dossier.answer import Answer
from dossier.checks.legible import Legible
from dossier.legibility import measure
from dossier.model import Applicant, Box, Case, Level, Line, Outcome, Page, Place

X_HEIGHT = 9.0
CASE = Case(date(2026, 11, 23), Applicant(), Applicant())
ORDER = [Outcome.FAILED, Outcome.UNCLEAR, Outcome.PASSED]


def verdict(picture: make.Picture, **page: object) -> Answer:
    height, width = picture.shape[:2]
    measured = Page(
        Place("page.jpg", 1), "picture", width, height, legibility=measure(picture), **page
    )  # type: ignore[arg-type]
    return Legible().answer(measured, CASE)


@pytest.mark.parametrize("name", list(make.READABLE))
def test_a_good_page_is_not_refused(name: str) -> None:
    page = make.READABLE[name]()
    assert verdict(page).outcome in {Outcome.PASSED, Outcome.UNCLEAR}
    assert verdict(make.photographed(page)).outcome in {Outcome.PASSED, Outcome.UNCLEAR}


def test_hardly_any_good_page_is_doubted() -> None:
    outcomes = [verdict(page()).outcome for page in make.READABLE.values()]
    assert outcomes.count(Outcome.UNCLEAR) <= 0.1 * len(outcomes)


BAD: dict[str, tuple[Callable[[make.Picture], make.Picture], str]] = {
    "out of focus": (lambda page: make.blurred_to(page, X_HEIGHT, 0.9), "run into each other"),
    "defocus disc": (lambda page: make.out_of_focus(page, 0.75 * X_HEIGHT), "run into each other"),
    "shaken": (lambda page: make.shaken(page, 1.4 * X_HEIGHT, 0), "run into each other"),
    "small": (lambda page: make.reduced(page, 3 / X_HEIGHT), "px high"),
    "pale": (lambda page: make.pale(page, 11), "darker than the paper"),
}


@pytest.mark.parametrize("defect", list(BAD))
@pytest.mark.parametrize("name", ["letter sans", "letter serif", "form", "security paper"])
def test_a_bad_page_is_refused_for_the_right_reason(defect: str, name: str) -> None:
    spoil, reason = BAD[defect]
    answer = verdict(spoil(make.READABLE[name]()))
    assert answer.outcome is Outcome.FAILED
    assert reason in str(answer.message)
    assert answer.hint is not None


FACES = ["letter sans", "letter serif", "letter mono", "letter condensed", "form", "card"]


@pytest.mark.parametrize("name", FACES)
def test_a_page_shaken_across_its_lines_is_doubted(name: str) -> None:
    answer = verdict(make.shaken(make.READABLE[name](), 1.3 * X_HEIGHT, 90))
    assert answer.outcome is Outcome.UNCLEAR
    assert "shaken" in str(answer.message)


@pytest.mark.parametrize(("certainty", "outcome"), [(0.6, "failed"), (0.97, "unclear")])
def test_it_is_refused_if_it_could_not_be_read_either(certainty: float, outcome: str) -> None:
    rows = tuple(
        Line("mots illisibles", Box(0.1, row / 20, 0.8, (row + 0.5) / 20), certainty)
        for row in range(12)
    )
    shaken = make.shaken(make.letter(X_HEIGHT), 1.3 * X_HEIGHT, 90)
    answer = verdict(shaken, lines=rows)
    assert answer.outcome.value == outcome
    assert (answer.level is Level.ADVICE) == (outcome == "unclear")
    assert verdict(make.letter(X_HEIGHT), lines=rows).outcome is Outcome.PASSED


HARMLESS: dict[str, Callable[[make.Picture], make.Picture]] = {
    "half as bright": lambda page: make.brighter(page, 0.5),
    "gamma 0.6": lambda page: make.gamma(page, 0.6),
    "gamma 1.6": lambda page: make.gamma(page, 1.6),
    "JPEG 50": lambda page: make.jpeg(page, 50),
    "noise 8": lambda page: make.noisy(page, 8),
    "3 degrees": lambda page: make.rotated(page, 3),
    "-3 degrees": lambda page: make.rotated(page, -3),
    "white border": lambda page: make.bordered(page, 200, 255),
    "black border": lambda page: make.bordered(page, 200, 20),
}


@pytest.mark.parametrize("change", list(HARMLESS))
@pytest.mark.parametrize("name", ["letter sans", "letter condensed", "table", "card"])
def test_harmless_changes_change_nothing(change: str, name: str) -> None:
    page = make.READABLE[name]()
    assert verdict(HARMLESS[change](page)).outcome is Outcome.PASSED
    lost = make.blurred_to(page, X_HEIGHT, 0.9)
    assert verdict(HARMLESS[change](lost)).outcome is not Outcome.PASSED


@pytest.mark.parametrize("factor", [1.5, 2, 3])
@pytest.mark.parametrize("cycles", [0.9, 1.3, 1.7])
def test_enlarging_does_not_improve_a_blurred_page(cycles: float, factor: float) -> None:
    page = make.blurred_to(make.letter(X_HEIGHT), X_HEIGHT, cycles)
    before, after = verdict(page).outcome, verdict(make.enlarged(page, factor)).outcome
    assert ORDER.index(after) <= ORDER.index(before)


def test_enlarging_a_tiny_page_does_not_make_it_sharp() -> None:
    tiny = make.reduced(make.letter(X_HEIGHT), 2 / X_HEIGHT)
    assert verdict(make.enlarged(tiny, 4)).outcome is not Outcome.PASSED


@pytest.mark.parametrize(("name", "page"), list(make.blank_pages()))
def test_blank_pages_are_refused_as_blank(name: str, page: make.Picture) -> None:
    if name == "shines through" and not (make.FONTS / make.SANS).exists():
        pytest.skip("the print behind is drawn in DejaVu Sans")
    answer = verdict(page)
    assert answer.outcome is Outcome.FAILED, name
    assert "empty" in str(answer.message)


@pytest.mark.parametrize("name", ["letter sans", "receipt"])
def test_a_pale_blurred_page_is_not_called_empty(name: str) -> None:
    lost = make.pale(make.blurred_to(make.READABLE[name](), X_HEIGHT, 1.0), 25)
    answer = verdict(make.noisy(lost, 2))
    assert answer.outcome is Outcome.FAILED
    assert "traces of lines" in str(answer.message)


def test_two_pixels_cannot_be_read() -> None:
    answer = verdict(make.letter(X_HEIGHT)[:2, :2])
    assert answer.outcome is Outcome.FAILED
    assert str(answer.message) == "2 × 2 pixels; nothing can be read"
