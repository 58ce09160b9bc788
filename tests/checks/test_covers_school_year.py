from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dossier.checks.covers_school_year import CoversSchoolYear
from dossier.model import Outcome
from makers.values import case, day, paper


def answer(*facts, kind="european-health-card"):
    document = paper(kind, *facts)
    return CoversSchoolYear().answer(document, case(document))


@pytest.mark.parametrize(
    ("last", "wanted"),
    [
        (date(2028, 12, 31), Outcome.PASSED),
        (date(2027, 9, 30), Outcome.PASSED),
        (date(2027, 7, 15), Outcome.UNCLEAR),  # some school years end before July, some after
        (date(2027, 1, 31), Outcome.FAILED),
        (date(2025, 9, 30), Outcome.FAILED),
    ],
)
def test_the_last_day_counts(last, wanted):
    assert answer(day("expiry", last)).outcome is wanted


def test_a_failure_names_both_days():
    found = answer(day("expiry", date(2027, 1, 31)))
    assert (found.found, found.expected) == (date(2027, 1, 31), date(2027, 8, 31))


def test_the_later_of_two_cards_counts():
    both = (day("expiry", date(2025, 9, 30)), day("expiry", date(2028, 9, 30)))
    assert answer(*both).outcome is Outcome.PASSED


@pytest.mark.parametrize("last", [date(2025, 9, 30), date(2028, 9, 30)])
def test_a_badly_read_day_is_unclear(last):
    assert answer(day("expiry", last, certainty=0.4)).outcome is Outcome.UNCLEAR


def test_a_card_without_a_day_is_unclear():
    assert answer().outcome is Outcome.UNCLEAR


def test_nothing_is_asked_of_a_form_s1():
    assert answer(kind="form-s1").outcome is Outcome.NOT_NEEDED


def test_the_day_comes_first_on_european_cards() -> None:
    card = day("expiry", date(2027, 1, 9))
    written = replace(card, text="09/01/2027")
    assert answer(written).outcome is Outcome.FAILED


def test_a_misread_day_beside_a_sure_one_changes_nothing() -> None:
    sure, misread = (
        day("expiry", date(2027, 12, 31)),
        day("expiry", date(2087, 12, 31), certainty=0.4),
    )
    assert answer(sure, misread).outcome is Outcome.PASSED
