from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.checks.not_expired import NotExpired
from dossier.model import Level, Outcome
from makers.people import LI
from makers.values import DAY, case, day, fact, named, paper, passport, said, zone

check = NotExpired()
ALMOST_DAYS = st.dates(date(2001, 1, 1), date(2078, 12, 31))


def answer(document, on=DAY):
    return said(check.answer(document, case(document, on=on)))


def test_a_proven_zone_in_the_past_fails_and_names_both_days():
    found = answer(passport(replace(LI, passport_expiry=date(2026, 11, 22))))
    assert found.outcome is Outcome.FAILED
    assert (found.found, found.expected) == (date(2026, 11, 22), DAY)
    assert found.place is not None
    assert "22 Nov 2026" in str(found.message)


@given(ALMOST_DAYS, st.integers(-800, 800))
def test_the_last_day_still_counts(end, distance):
    person = replace(LI, passport_expiry=end, birth=date(2000, 2, 29))
    try:
        on = end + timedelta(days=distance)
    except OverflowError:
        return
    wanted = Outcome.PASSED if on <= end else Outcome.FAILED
    assert answer(passport(person), on).outcome is wanted


def test_no_date_is_unclear():
    assert answer(paper("passport")).outcome is Outcome.UNCLEAR


def test_a_later_end_on_the_same_paper_leaves_an_expired_zone_open():
    prolonged = passport(
        replace(LI, passport_expiry=date(2026, 1, 1)), day("expiry", date(2029, 1, 1))
    )
    assert answer(prolonged).outcome is Outcome.UNCLEAR


def test_a_printed_date_read_surely_fails():
    found = answer(paper("residence-permit", day("expiry", date(2026, 9, 1), certainty=0.95)))
    assert found.outcome is Outcome.FAILED


def test_a_printed_date_read_badly_is_unclear():
    permit = paper("residence-permit", day("expiry", date(2026, 9, 1), certainty=0.7))
    assert answer(permit).outcome is Outcome.UNCLEAR


def test_a_printed_date_ahead_passes():
    permit = paper("residence-permit", day("valid-until", date(2027, 9, 1), certainty=0.8))
    assert answer(permit).outcome is Outcome.PASSED


def test_a_date_that_may_be_month_first_is_unclear():
    """06/12/2026 read day first is 6 December; 12/06/2026 may be that day or 12 June."""
    ambiguous = day("expiry", date(2026, 6, 12), text="12/06/2026")
    assert answer(paper("passport", ambiguous)).outcome is Outcome.UNCLEAR
    assert answer(paper("residence-permit", ambiguous)).outcome is Outcome.FAILED


def test_a_later_date_without_a_role_leaves_it_open():
    permit = paper("passport", day("expiry", date(2026, 1, 3)), day("", date(2031, 1, 3)))
    assert answer(permit).outcome is Outcome.UNCLEAR


def french_card(expiry, birth=date(1980, 1, 1)):
    return paper(
        "identity-card",
        fact("country", "FRA", "issuer"),
        day("expiry", expiry),
        day("birth", birth),
    )


def test_french_cards_of_2004_to_2013_last_five_years_longer():
    found = answer(french_card(date(2023, 5, 4)))
    assert (found.outcome, found.level) == (Outcome.UNCLEAR, Level.ADVICE)
    assert found.found == date(2028, 5, 4)


@pytest.mark.parametrize("misread", [date(1, 1, 1), date(9, 12, 31)])
def test_years_out_of_the_calendar_do_not_crash(misread):
    card = paper(
        "identity-card",
        fact("country", "FRA", "issuer"),
        day("expiry", misread),
        day("birth", date(9999, 1, 1)),
    )
    assert answer(card).outcome is not Outcome.PASSED


def test_not_those_of_children_nor_of_later_years():
    assert answer(french_card(date(2023, 5, 4), birth=date(2000, 1, 1))).outcome is Outcome.FAILED
    assert answer(french_card(date(2025, 5, 4))).outcome is Outcome.FAILED


def test_the_old_french_zone_tells_only_the_month_of_issue():
    lines = ("IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<", "1306923102858CORINNE<<<<<<<6512068F6")
    card = paper("identity-card", zone(*lines, role="FR-ID"))
    assert answer(card).found == date(2028, 6, 1)
    assert answer(card, on=date(2028, 6, 2)).outcome is Outcome.UNCLEAR


def test_the_cover_of_a_passport_is_told():
    cover = paper("passport", text="REPUBBLICA ITALIANA\nPASSAPORTO", source="picture")
    found = answer(cover)
    assert found.outcome is Outcome.UNCLEAR
    assert "cover" in str(found.message)
    unread = paper("passport", named("LI Wei"), text="PASSAPORTO", source="picture")
    assert "cover" not in str(answer(unread).message)
