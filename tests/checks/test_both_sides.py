from __future__ import annotations

from datetime import date

from dossier.checks.both_sides import BothSides
from dossier.model import Outcome
from makers.people import LI
from makers.values import case, day, fact, joined, named, paper, zone

FRONT, BACK = fact("side", "front", certainty=0.95), fact("side", "back", certainty=0.95)


def answer(document, *others):
    return BothSides().answer(document, case(document, *others))


def card(*facts, file="card.jpg"):
    return paper("identity-card", *facts, file=file, source="picture")


def test_both_sides_on_one_page_or_two_pass():
    assert answer(card(FRONT, BACK)).outcome is Outcome.PASSED
    assert answer(joined(card(FRONT), card(BACK, file="b.jpg"))).outcome is Outcome.PASSED


def test_the_other_side_in_a_document_of_its_own_passes():
    assert answer(card(FRONT), card(BACK, file="b.jpg")).outcome is Outcome.PASSED


def test_three_machine_readable_lines_are_a_back():
    lines = LI.card_mrz("ID", "FRA", "X4RTBPFW4", LI.passport_expiry)
    both = answer(card(FRONT, zone(*lines, role="TD1")))
    assert both.outcome is Outcome.PASSED
    assert "front" in str(answer(card(zone(*lines, role="TD1"))).message)


def test_one_side_alone_fails_and_says_which():
    found = answer(card(FRONT))
    assert found.outcome is Outcome.FAILED
    assert "back" in str(found.message)
    assert "front" in str(answer(card(BACK)).message)


def test_what_may_be_the_other_side_leaves_it_open():
    assert answer(card(FRONT), paper("", could_be=("*",))).outcome is Outcome.UNCLEAR
    assert answer(joined(card(FRONT), card(file="b.jpg"))).outcome is Outcome.UNCLEAR


def test_sides_that_are_not_told_are_unclear():
    assert answer(card()).outcome is Outcome.UNCLEAR
    assert answer(card(fact("side", "front", certainty=0.6))).outcome is Outcome.UNCLEAR


def test_nothing_is_asked_of_a_passport():
    assert answer(paper("passport")).outcome is Outcome.NOT_NEEDED


def test_one_page_with_the_lines_of_the_back_and_the_name_of_the_front_is_not_refused():
    lines = LI.card_mrz("ID", "FRA", "X4RTBPFW4", LI.passport_expiry)
    page = card(BACK, zone(*lines, role="TD1"), named("LI Wei"))
    assert answer(page).outcome is Outcome.UNCLEAR


def test_one_page_with_the_lines_of_the_back_and_name_and_birth_of_the_front_has_both():
    lines = LI.card_mrz("ID", "FRA", "X4RTBPFW4", LI.passport_expiry)
    page = card(
        BACK,
        zone(*lines, role="TD1"),
        named("LI Wei"),
        day("birth", date(2004, 3, 14), text="14.03.2004"),
    )
    assert answer(page).outcome is Outcome.PASSED


def test_a_front_without_labels_is_told_by_what_its_lines_say_too():
    lines = LI.card_mrz("ID", "FRA", "X4RTBPFW4", LI.passport_expiry)
    printed = {"text": "CARTE DE SÉJOUR\nLI\nWEI\nM CHN 12 08 2003"}
    born = day("", date(2003, 8, 12), text="12 08 2003")
    back = paper("residence-permit", BACK, zone(*lines, role="TD1"), born, **printed)
    assert answer(back).outcome is Outcome.PASSED
    other = paper("residence-permit", BACK, zone(*lines, role="TD1"), text="REMARQUES\nÉTUDIANT")
    assert answer(other).outcome is Outcome.FAILED


def test_a_card_that_is_printed_on_one_side_has_no_back():
    lines = "IDROUPOPESCU<<ANA<MARIA".ljust(36, "<"), "TZ0123456<".ljust(36, "<")
    assert answer(card(FRONT, zone(*lines, role="TD2"))).outcome is Outcome.NOT_NEEDED
