from __future__ import annotations

import pytest

from dossier.checks.right_form import RightForm
from dossier.model import Level, Outcome
from makers.values import case, fact, paper


def answer(kind, *facts, route="postal-s1106", source="text", **settings):
    document = paper(kind, *facts, source=source)
    return RightForm(**settings).answer(document, case(document, route=route))


def form(value, certainty=1.0):
    return fact("form", value, certainty=certainty)


@pytest.mark.parametrize("number", ["15763*02", "15993*01", "15763"])
def test_the_cerfa_numbers_of_s1106_pass(number):
    assert answer("", fact("cerfa", number)).outcome is Outcome.PASSED


def test_notes_that_name_other_forms_do_no_harm():
    assert answer("form-s1106", form("s1106"), form("s1"), form("736")).outcome is Outcome.PASSED


@pytest.mark.parametrize("kind", ["form-s1110", "form-s1"])
def test_look_alikes_fail(kind):
    found = answer(kind, form("s1106"))
    assert (found.outcome, found.expected) == (Outcome.FAILED, ("S1106",))


@pytest.mark.parametrize("old", [fact("cerfa", "10795*01"), form("736")])
def test_old_editions_are_only_warned_of(old):
    found = answer("form-s1106", old)
    assert (found.outcome, found.level) == (Outcome.FAILED, Level.ADVICE)


def test_workers_are_asked_for_s1106a_and_s1106_is_warned_of():
    right = answer("form-s1106a", route="postal-s1106a")
    other = answer("form-s1106", form("s1106"), route="postal-s1106a")
    assert right.outcome is Outcome.PASSED
    assert (other.outcome, other.level) == (Outcome.FAILED, Level.ADVICE)


def test_the_printed_letter_decides_between_s1106_and_s1106a():
    printed = answer("form-s1106", form("s1106a"), form("s1106"), route="postal-s1106a")
    assert (printed.outcome, printed.found) == (Outcome.PASSED, "S1106A")


def test_a_route_may_name_its_own_form():
    assert answer("", form("s3705"), accept=("s3705",)).outcome is Outcome.PASSED


def test_no_number_or_an_unsure_one_is_unclear():
    assert answer("").outcome is Outcome.UNCLEAR
    assert answer("", form("s1110", 0.7)).outcome is Outcome.UNCLEAR


@pytest.mark.parametrize("kind", ["form-s1106", ""])
def test_the_last_letter_may_have_been_lost_on_a_scan(kind):
    """An S1106a whose small letter was not read looks like an S1106: no reason to refuse it."""
    read = answer(kind, form("s1106"), accept=("s1106a",), source="picture")
    assert read.outcome is Outcome.UNCLEAR
    assert answer(kind, form("s1106"), accept=("s1106a",)).outcome is Outcome.FAILED
    warned = answer(kind, form("s1106"), route="postal-s1106a", source="picture")
    assert (warned.outcome, warned.level) == (Outcome.UNCLEAR, Level.ADVICE)
    other = answer("form-s1110", form("s1110"), accept=("s1106a",), source="picture")
    assert other.outcome is Outcome.FAILED
