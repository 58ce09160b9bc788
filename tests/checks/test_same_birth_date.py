from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dossier.checks._dates import swap
from dossier.checks.same_birth_date import SameBirthDate
from makers.people import LI, OKAFOR, SHARMA
from makers.values import case, day, outcomes, paper, passport


def answer(*documents, person=SHARMA):
    return SameBirthDate().answer(case(passport(person), *documents))


def certificate(birth, **rest):
    return paper("birth-certificate", day("birth", birth, **rest), file="birth.pdf")


def test_the_same_date_passes():
    assert outcomes(answer(certificate(SHARMA.birth))) == ["passed"]


def test_another_date_fails_and_names_both():
    found = answer(certificate(date(2001, 7, 25)))
    assert outcomes(found) == ["failed"]
    assert (found[0].found, found[0].expected) == (date(2001, 7, 25), SHARMA.birth)


def test_day_and_month_changed_round_are_unclear():
    """SHARMA is born on 3 November 2002."""
    in_letters = certificate(date(2002, 3, 11))
    in_numbers = certificate(date(2002, 3, 11), text="11/03/2002")
    assert outcomes(answer(in_letters)) == ["unclear"]
    assert outcomes(answer(in_numbers)) == ["passed"]


def test_an_unsure_reading_or_two_dates_are_unclear():
    assert outcomes(answer(certificate(date(2001, 7, 25), certainty=0.7))) == ["unclear"]
    two = paper("birth-certificate", day("birth", date(1970, 1, 1)), day("birth", date(1972, 1, 1)))
    assert outcomes(answer(two)) == ["unclear"]


def test_a_parents_date_beside_the_own_one_does_no_harm():
    two = paper("birth-certificate", day("birth", date(1970, 1, 1)), day("birth", SHARMA.birth))
    assert outcomes(answer(two)) == ["passed"]


def test_nothing_to_compare():
    assert outcomes(answer()) == ["not-needed"]
    assert outcomes(answer(certificate(LI.birth), passport(OKAFOR))) == ["not-needed"]


@given(st.dates(date(1950, 1, 1), date(2020, 12, 31)))
def test_swapping_twice_is_nothing(day_):
    swapped = swap(day_)
    assert swapped is None or (swap(swapped) == day_ and swapped != day_)
