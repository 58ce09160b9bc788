from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.checks.holder_named import HolderNamed
from dossier.model import Applicant, Outcome
from makers.people import LI, OKAFOR, SHARMA
from makers.values import PRINT, case, named, paper, passport


def answer(*facts, person=SHARMA, kind="bank-details", text=PRINT, source="text", answers=None):
    document = paper(kind, *facts, text=text, source=source, file="rib.pdf")
    others = [passport(person)] if person else []
    return HolderNamed().answer(document, case(document, *others, answers=answers))


@pytest.mark.parametrize(
    "name", ["ANANYA SHARMA", "Mme Sharma Ananya", "SHARMA Ananya Priya", "A. SHARMA"]
)
def test_the_name_in_its_many_ways_passes(name):
    assert answer(named(name)).outcome is Outcome.PASSED


def test_another_name_fails_and_both_are_told():
    found = answer(named("CHIDI OKAFOR"))
    assert found.outcome is Outcome.FAILED
    assert (found.found, found.expected) == ("CHIDI OKAFOR", "ANANYA SHARMA")


def test_a_fathers_account_fails_though_the_surname_is_the_same():
    assert answer(named("RAKESH SHARMA")).outcome is Outcome.FAILED


def test_a_new_surname_beside_the_same_given_name_is_unclear():
    assert answer(named("ANANYA GUPTA")).outcome is Outcome.UNCLEAR


def test_another_writing_of_a_given_name_is_unclear():
    person = replace(SHARMA, surname="PETROV", given="ALEKSANDR")
    assert answer(named("Alexandre PETROFF"), person=person).outcome is not Outcome.FAILED


def test_the_name_anywhere_on_the_paper_passes():
    joint = f"{PRINT}\nM. ou Mme RAKESH SHARMA et ANANYA SHARMA"
    assert answer(named("RAKESH SHARMA"), text=joint).outcome is Outcome.PASSED


def test_one_word_alone_is_not_the_name():
    assert answer(text=f"{PRINT}\nrue Sharma").outcome is Outcome.UNCLEAR


def test_a_paper_that_names_nobody_is_unclear():
    assert answer().outcome is Outcome.UNCLEAR


def test_a_badly_read_name_or_page_is_unclear():
    assert answer(named("CHIDI OKAFOR", certainty=0.7)).outcome is Outcome.UNCLEAR
    few_lines = answer(named("CHIDI OKAFOR"), text="RIB\nCHIDI OKAFOR", source="picture")
    assert few_lines.outcome is Outcome.UNCLEAR


def test_without_any_identity_paper_it_is_unclear():
    found = answer(named("CHIDI OKAFOR"), person=None)
    assert found.outcome is Outcome.UNCLEAR
    assert "--answer names" in str(found.hint)


def test_a_name_that_was_answered_counts():
    said = Applicant(names=("Ananya Gupta",))
    assert answer(named("ANANYA GUPTA"), answers=said).outcome is Outcome.PASSED
    assert answer(named("ANANYA GUPTA"), person=None, answers=said).outcome is Outcome.PASSED


def test_a_hosts_bill_is_never_refused_for_its_name():
    assert answer(named("CHIDI OKAFOR"), kind="utility-bill").outcome is Outcome.UNCLEAR


def test_names_of_other_scripts_are_unclear():
    assert answer(named("李伟"), person=LI).outcome is Outcome.UNCLEAR


def test_a_passport_names_its_holder():
    document = passport(OKAFOR)
    assert HolderNamed().answer(document, case(document)).outcome is Outcome.PASSED


def test_the_translation_says_whom_a_foreign_original_names():
    original = paper("birth-certificate", text="जन्म प्रमाण पत्र", file="birth.pdf")
    french = paper("translation", text="Nom : SHARMA Ananya Priya", file="trad.pdf")
    check = HolderNamed()
    both = check.answer(original, case(original, french, passport(SHARMA)))
    alone = check.answer(original, case(original, passport(SHARMA)))
    assert (both.outcome, alone.outcome) == (Outcome.PASSED, Outcome.UNCLEAR)
    bank = paper("bank-details", text="IBAN", file="rib.pdf")
    assert check.answer(bank, case(bank, french, passport(SHARMA))).outcome is Outcome.UNCLEAR
