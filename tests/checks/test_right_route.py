from __future__ import annotations

from datetime import date

import pytest

from dossier.checks.right_route import RightRoute
from dossier.model import Applicant, Level, Outcome
from makers.people import LI, OKAFOR
from makers.values import PRINT, case, day, fact, named, paper, passport, said

BORN = Applicant(birth_date=LI.birth)
SIRET = fact("siret", "73282932000074")


def answer(*documents, route="online-student", answers=None, applicant=BORN):
    return RightRoute().answer(
        case(*documents, passport(LI), route=route, answers=answers, applicant=applicant)
    )


def payslip(name=LI.name, month="2026-10", *facts):
    return paper("payslip", named(name), fact("month", month), SIRET, *facts, text=PRINT)


def nir(person=LI, role="nir", **rest):
    return fact("nir", person.nir(), role, proven=True, private=True, **rest)


def test_nothing_speaks_against_a_students_folder():
    found = said(answer(paper("school-certificate"), paper("scholarship-award")))
    assert found.outcome is Outcome.PASSED


def test_a_payslip_of_the_student_fails_and_names_the_other_route():
    found = said(answer(payslip()))
    assert found.outcome is Outcome.FAILED
    assert "postal-s1106a" in str(found.hint)
    assert said(answer(payslip(), route="postal-s1106")).outcome is Outcome.FAILED
    assert said(answer(payslip(), route="postal-s1106a")).outcome is Outcome.PASSED


def test_a_parents_payslip_and_an_old_one_do_not_count():
    assert said(answer(payslip("LI JIANGUO"))).outcome is Outcome.PASSED
    assert said(answer(payslip(month="2025-07"))).outcome is Outcome.PASSED


def test_a_payslip_of_nobody_is_unclear():
    nameless = paper("payslip", fact("month", "2026-10"), SIRET, text=PRINT)
    assert said(answer(nameless)).outcome is Outcome.UNCLEAR
    foreign = paper("payslip", named(LI.name), fact("month", "2026-10"), text=PRINT)
    assert said(answer(foreign)).outcome is Outcome.UNCLEAR


def contract(*facts):
    return paper("doctoral-contract", named(LI.name), *facts, text=PRINT)


def test_a_contract_counts_while_it_runs():
    runs = contract(day("period-start", date(2026, 10, 1)), day("period-end", date(2029, 9, 30)))
    later = contract(day("period-start", date(2027, 1, 1)))
    over = contract(day("period-start", date(2022, 1, 1)), day("period-end", date(2025, 1, 1)))
    assert said(answer(runs)).outcome is Outcome.FAILED
    assert said(answer(later)).outcome is Outcome.PASSED
    assert said(answer(over)).outcome is Outcome.PASSED
    assert said(answer(contract())).outcome is Outcome.UNCLEAR


def test_a_number_of_the_student_fails_online_only():
    letter = paper("caf-certificate", nir())
    assert said(answer(letter)).outcome is Outcome.FAILED
    assert "postal-s1106" in str(said(answer(letter)).hint)
    assert said(answer(letter, route="postal-s1106")).outcome is Outcome.PASSED


def test_a_number_of_somebody_else_or_a_provisional_one_does_not_count():
    bill = paper("utility-bill", nir(OKAFOR))
    first = paper("school-certificate", nir(role="provisional"))
    assert said(answer(bill)).outcome is Outcome.PASSED
    assert said(answer(first)).outcome is Outcome.PASSED


def test_a_number_is_unclear_where_the_birth_date_is_unknown():
    letter = paper("caf-certificate", nir())
    assert said(answer(letter, applicant=Applicant())).outcome is Outcome.UNCLEAR


def test_a_caf_certificate_of_the_student_fails_and_of_nobody_is_unclear():
    assert said(answer(paper("caf-certificate", named(LI.name)))).outcome is Outcome.FAILED
    assert said(answer(paper("caf-certificate"))).outcome is Outcome.UNCLEAR
    assert said(answer(paper("caf-certificate", named("CHIDI OKAFOR")))).outcome is Outcome.PASSED


def test_who_is_covered_files_nothing():
    rights = paper("health-insurance-certificate", nir())
    found = said(answer(rights, route="postal-s1106"))
    assert found.outcome is Outcome.FAILED
    assert "nothing to file" in str(found.hint)
    provisional = paper("health-insurance-certificate", nir(), text="Attestation PROVISOIRE")
    assert said(answer(provisional)).outcome is Outcome.PASSED


@pytest.mark.parametrize(
    ("route", "answers", "hint"),
    [
        ("online-student", Applicant(works_in_france=True), "postal-s1106a"),
        ("online-student", Applicant(has_french_number=True), "postal-s1106"),
        ("online-student", Applicant(already_covered=True), "nothing to file"),
        ("online-student", Applicant(farm_work=True), "MSA"),
        ("online-student", Applicant(language_assistant=True), "Paris"),
        ("online-student", Applicant(posted_worker=True), "S1"),
        ("postal-s1106", Applicant(has_french_number=False), "online-student"),
        ("postal-s1106", Applicant(works_in_france=True), "postal-s1106a"),
        ("postal-s1106a", Applicant(works_in_france=False), "online-student"),
    ],
)
def test_answers_that_contradict_the_route_fail(route, answers, hint):
    found = said(answer(route=route, answers=answers))
    assert found.outcome is Outcome.FAILED
    assert hint in str(found.hint)


@pytest.mark.parametrize("kind", ["scholarship-award", "hosting-agreement", "internship-agreement"])
def test_a_scholarship_is_no_contract(kind):
    found = said(answer(paper(kind), route="postal-s1106a"))
    assert found.outcome is Outcome.FAILED
    assert "online-student" in str(found.hint)
    unread = paper("", could_be=("payslip",))
    assert said(answer(paper(kind), unread, route="postal-s1106a")).outcome is Outcome.UNCLEAR


def test_talent_and_a_contract_go_to_paris():
    permit = paper("residence-permit", text="TITRE DE SÉJOUR\nTALENT - CHERCHEUR")
    answers = answer(permit, contract(), route="postal-s1106a")
    advice = [one for one in answers if one.level is Level.ADVICE]
    assert said(answers).outcome is Outcome.PASSED
    assert [one.outcome for one in advice] == [Outcome.FAILED]


def test_a_european_card_to_the_end_of_the_year_is_a_note():
    card = paper("european-health-card", day("expiry", date(2028, 1, 1)))
    short = paper("european-health-card", day("expiry", date(2027, 1, 1)))
    assert [one.level for one in answer(card)] == [None, Level.NOTE]
    assert [one.level for one in answer(short)] == [None]


def test_routes_of_others_are_not_asked():
    assert said(answer(payslip(), route="a-prefecture")).outcome is Outcome.NOT_NEEDED


def test_the_order_of_the_papers_does_not_matter():
    papers = (payslip(), paper("caf-certificate", nir()), paper("scholarship-award"))
    one, other = answer(*papers), answer(*reversed(papers))
    assert {str(a.message) for a in one} == {str(a.message) for a in other}
