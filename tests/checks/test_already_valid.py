from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dossier.checks.already_valid import AlreadyValid
from dossier.model import Outcome
from makers.values import DAY, case, day, paper


def answer(*facts, kind="long-stay-visa"):
    document = paper(kind, *facts)
    return AlreadyValid().answer(document, case(document))


@given(st.integers(-500, 500))
def test_the_first_day_counts(distance):
    wanted = Outcome.PASSED if distance <= 0 else Outcome.FAILED
    assert answer(day("valid-from", DAY + timedelta(days=distance))).outcome is wanted


def test_a_failure_names_the_day():
    found = answer(day("valid-from", date(2027, 1, 5)))
    assert (found.found, found.expected) == (date(2027, 1, 5), DAY)


def test_a_badly_read_day_is_unclear():
    assert answer(day("valid-from", date(2027, 1, 5), certainty=0.6)).outcome is Outcome.UNCLEAR


def test_nothing_is_asked_without_a_first_day():
    assert answer().outcome is Outcome.NOT_NEEDED


def test_the_earliest_of_two_visas_counts():
    both = (day("valid-from", date(2027, 1, 5)), day("valid-from", date(2026, 9, 1)))
    assert answer(*both).outcome is Outcome.PASSED
