from __future__ import annotations

from dossier.checks.same_holder import SameHolder
from dossier.model import Level
from makers.people import LI, OKAFOR, SHARMA
from makers.values import case, named, outcomes, paper, passport


def answer(*documents, person=SHARMA):
    return SameHolder().answer(case(passport(person), *documents))


def rib(name, certainty=1.0, kind="bank-details"):
    return paper(kind, named(name, certainty=certainty), file=f"{kind}.pdf")


def test_the_same_name_everywhere_passes():
    assert outcomes(answer(rib("Ananya SHARMA"), rib("SHARMA", kind="payslip"))) == ["passed"]


def test_another_persons_paper_fails_as_advice_and_names_both():
    answers = answer(rib("Ananya SHARMA"), rib("CHIDI OKAFOR", kind="school-certificate"))
    assert outcomes(answers) == ["failed"]
    assert SameHolder.level is Level.ADVICE
    assert (answers[0].found, answers[0].expected) == ("CHIDI OKAFOR", "ANANYA SHARMA")


def test_a_changed_surname_or_an_unsure_reading_is_unclear():
    assert outcomes(answer(rib("ANANYA GUPTA"))) == ["unclear"]
    assert outcomes(answer(rib("CHIDI OKAFOR", certainty=0.7))) == ["unclear"]


def test_a_caption_taken_for_a_name_is_no_evidence():
    caption = paper("school-certificate", named("ID"), text="Student ID: 6620340\nANANYA SHARMA")
    assert outcomes(answer(caption)) == ["passed"]
    assert outcomes(answer(paper("school-certificate", named("ID")))) == ["unclear"]


def test_papers_of_other_people_are_left_alone():
    host = rib("CHIDI OKAFOR", kind="hosting-certificate")
    hosts_card = rib("CHIDI OKAFOR", kind="identity-card")
    assert outcomes(answer(rib("Ananya SHARMA"), host, hosts_card)) == ["passed"]


def test_two_passports_of_two_people_are_seen():
    other = passport(OKAFOR, file="other.jpg")
    assert set(outcomes(answer(other, person=LI))) == {"failed"}


def test_nothing_to_compare():
    assert outcomes(SameHolder().answer(case(rib("CHIDI OKAFOR")))) == ["not-needed"]
    assert outcomes(answer()) == ["not-needed"]
    assert outcomes(SameHolder().answer(case())) == ["not-needed"]
