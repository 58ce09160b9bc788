from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dossier.checks._dates import months_before
from dossier.checks.issued_within import IssuedWithin
from dossier.model import Outcome
from makers.values import DAY, case, day, fact, paper


def answer(*facts, on=DAY, months=3, kind="utility-bill"):
    document = paper(kind, *facts)
    return IssuedWithin(months=months).answer(document, case(document, on=on))


def test_an_old_bill_fails_and_names_both_days():
    found = answer(day("issued", date(2026, 6, 1)))
    assert (found.outcome, found.found, found.expected) == (
        Outcome.FAILED,
        date(2026, 6, 1),
        date(2026, 8, 23),
    )


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(1, 40), st.integers(0, 900))
def test_the_boundary_is_the_same_day_of_an_earlier_month(on, months, age):
    issued = on - timedelta(days=age)
    wanted = Outcome.PASSED if issued >= months_before(on, months) else Outcome.FAILED
    assert answer(day("issued", issued), on=on, months=months).outcome is wanted


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 60))
def test_months_before_is_never_too_late(day_, months):
    earlier = months_before(day_, months)
    assert (day_.year - earlier.year) * 12 + day_.month - earlier.month == months
    assert earlier.day <= day_.day


def test_the_latest_date_counts():
    two = (day("issued", date(2020, 1, 1)), day("signed", date(2026, 11, 1)))
    assert answer(*two).outcome is Outcome.PASSED


def test_a_payslip_is_of_the_end_of_its_month():
    assert answer(fact("month", "2026-10"), kind="payslip").outcome is Outcome.PASSED
    assert answer(fact("month", "2026-11"), kind="payslip").outcome is Outcome.PASSED
    assert answer(fact("month", "2026-06"), kind="payslip").outcome is Outcome.FAILED


def test_what_was_not_read_surely_is_unclear():
    assert answer().outcome is Outcome.UNCLEAR
    assert answer(day("issued", date(2026, 6, 1), certainty=0.6)).outcome is Outcome.UNCLEAR
    assert answer(day("issued", date(2028, 6, 1))).outcome is Outcome.UNCLEAR


def test_a_date_that_may_be_month_first_is_unclear():
    """05/11/2026 is young as 5 November, 11/05/2026 read day first is old."""
    ambiguous = day("issued", date(2026, 5, 11), text="11/05/2026")
    assert answer(ambiguous).outcome is Outcome.UNCLEAR


def test_a_recent_date_without_a_label_shows_that_the_paper_is_young():
    unlabelled = day("", date(2026, 10, 4))
    assert answer(unlabelled).outcome is Outcome.PASSED
    assert answer(day("", date(2026, 1, 4))).outcome is Outcome.UNCLEAR
    assert answer(unlabelled, day("issued", date(2026, 1, 4))).outcome is Outcome.UNCLEAR
