from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.checks._school_year import SchoolYear, year_of
from dossier.checks.current_school_year import CurrentSchoolYear
from dossier.model import Level, Outcome
from makers.values import DAY, case, day, fact, paper


def answer(*facts, on=DAY):
    certificate = paper("school-certificate", *facts)
    return CurrentSchoolYear().answer(certificate, case(certificate, on=on))


def year(value, certainty=1.0):
    return fact("school-year", value, certainty=certainty)


def test_this_year_passes():
    assert answer(year("2026-2027")).outcome is Outcome.PASSED


def test_last_year_fails_and_names_both():
    found = answer(year("2025-2026"))
    assert (found.outcome, found.found, found.expected) == (
        Outcome.FAILED,
        "2025-2026",
        "2026-2027",
    )


def test_an_unsure_reading_of_last_year_is_unclear():
    assert answer(year("2025-2026", 0.75)).outcome is Outcome.UNCLEAR


def test_the_surest_writing_of_the_last_year_counts():
    assert answer(year("2025-2026", 0.7), year("2025-2026")).outcome is Outcome.FAILED


def test_a_year_that_was_read_only_by_half_leaves_it_open():
    certificate = paper("school-certificate", year("2025-2026"), text="en cours : 2O26-2027")
    assert CurrentSchoolYear().answer(certificate, case()).outcome is Outcome.UNCLEAR


def test_this_year_beside_others_passes():
    several = (year("2024-2025"), year("2026-2027", 0.8), year("2027-2028"))
    assert answer(*several).outcome is Outcome.PASSED


@given(st.dates(date(2001, 1, 1), date(2090, 1, 1)))
def test_every_day_has_one_current_year(on):
    assert answer(year(str(year_of(on))), on=on).outcome is Outcome.PASSED
    before = SchoolYear(year_of(on).first - 1)
    found = answer(year(str(before)), on=on).outcome
    assert found is (Outcome.UNCLEAR if on.month == 9 else Outcome.FAILED)


@pytest.mark.parametrize(
    ("on", "outcome", "level"),
    [
        (date(2026, 8, 31), Outcome.UNCLEAR, Level.ADVICE),
        (date(2026, 6, 10), Outcome.UNCLEAR, Level.ADVICE),
        (date(2026, 3, 1), Outcome.FAILED, None),
        (date(2026, 9, 1), Outcome.PASSED, None),
    ],
)
def test_next_years_certificate_is_early_not_wrong(on, outcome, level):
    found = answer(year("2026-2027"), on=on)
    assert (found.outcome, found.level) == (outcome, level)


def test_days_stand_for_the_year_where_none_is_written():
    inside = (day("valid-from", date(2026, 9, 1)), day("valid-until", date(2027, 8, 31)))
    over = (day("period-start", date(2025, 9, 1)), day("period-end", date(2026, 6, 30)))
    assert answer(*inside).outcome is Outcome.PASSED
    assert answer(*over).outcome is Outcome.FAILED


def test_a_finished_year_beside_days_that_run_is_unclear():
    days = (day("period-start", date(2025, 9, 1)), day("period-end", date(2027, 8, 31)))
    assert answer(year("2025-2026"), *days).outcome is Outcome.UNCLEAR


def test_no_year_at_all_is_unclear():
    assert answer(day("issued", date(2026, 9, 14))).outcome is Outcome.UNCLEAR
