from __future__ import annotations

from dataclasses import replace
from datetime import date

from dossier.checks.answers_agree import AnswersAgree
from dossier.model import Applicant, Outcome
from makers.people import LI, SHARMA
from makers.values import PRINT, case, fact, named, outcomes, paper, passport, said


def answer(*documents, applicant=None, **answers):
    given = Applicant(**answers)
    return AnswersAgree().answer(
        case(passport(LI), *documents, answers=given, applicant=applicant or given)
    )


BORN = Applicant(birth_date=LI.birth)
JOB = paper(
    "payslip",
    named(LI.name),
    fact("month", "2026-10"),
    fact("siret", "73282932000074"),
    text=PRINT,
)


def test_answers_that_agree_pass():
    found = answer(birth_date=LI.birth, nationalities=("CHN",), works_in_france=False)
    assert outcomes(found) == ["passed"]


def test_another_birth_date_fails_and_names_both():
    found = said(answer(birth_date=date(2003, 8, 21)))
    assert found.outcome is Outcome.FAILED
    assert (found.found, found.expected) == (LI.birth, date(2003, 8, 21))


def test_a_nationality_the_passport_does_not_have_fails():
    found = said(answer(nationalities=("FRA", "IND")))
    assert (found.outcome, found.found, found.expected) == (
        Outcome.FAILED,
        "CHN",
        ("FRA", "IND"),
    )
    assert outcomes(answer(nationalities=("FRA", "CHN"))) == ["passed"]


def test_a_hosts_passport_leaves_the_nationality_unclear():
    host = paper("hosting-certificate")
    assert outcomes(answer(host, nationalities=("IND",))) == ["unclear"]


def test_a_spouses_passport_does_not_contradict():
    spouse = passport(SHARMA, file="spouse.jpg")
    assert outcomes(answer(spouse, nationalities=("CHN",), applicant=BORN)) == ["passed"]
    assert outcomes(answer(spouse, nationalities=("CHN",))) == ["passed"]
    assert outcomes(answer(spouse, nationalities=("FRA",), applicant=BORN)) == ["failed"]


def test_germany_is_written_with_one_letter_on_passports():
    german = passport(replace(LI, nationality="D<<"))
    agrees = AnswersAgree().answer(case(german, answers=Applicant(nationalities=("DEU",))))
    assert outcomes(agrees) == ["passed"]
    differs = AnswersAgree().answer(case(german, answers=Applicant(nationalities=("FRA",))))
    assert outcomes(differs) == ["failed"]


def test_another_kind_of_visa_fails_or_is_unclear():
    def visa(certainty):
        return paper("long-stay-visa", fact("visa-remark", "vls-t", certainty=certainty))

    assert outcomes(answer(visa(1.0), residence_title="vls-ts")) == ["failed"]
    assert outcomes(answer(visa(0.7), residence_title="vls-ts")) == ["unclear"]
    assert outcomes(answer(visa(1.0), residence_title="vls-t")) == ["passed"]
    assert outcomes(answer(visa(1.0), residence_title="permit")) == ["passed"]


def test_work_that_was_denied_fails():
    assert outcomes(answer(JOB, works_in_france=False)) == ["failed"]


def test_a_number_that_was_denied_fails_if_it_is_theirs():
    letter = paper("caf-certificate", fact("nir", LI.nir(), "nir", proven=True, private=True))
    assert outcomes(answer(letter, has_french_number=False, applicant=BORN)) == ["failed"]
    assert outcomes(answer(letter, has_french_number=False)) == ["unclear"]


def test_no_answers_no_question():
    assert outcomes(answer(JOB)) == ["not-needed"]
