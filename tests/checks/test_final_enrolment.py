from __future__ import annotations

from dossier.checks.final_enrolment import FinalEnrolment
from dossier.model import Outcome
from makers.values import case, fact, paper


def answer(*facts, kind="school-certificate"):
    document = paper(kind, *facts)
    return FinalEnrolment().answer(document, case(document))


def word(value, text, certainty=1.0):
    return fact("enrolment", value, text=text, certainty=certainty)


def test_a_pre_registration_fails_with_its_words():
    found = answer(word("provisional", "pré-inscription"))
    assert (found.outcome, found.found) == (Outcome.FAILED, "pré-inscription")


def test_an_admission_fails():
    assert answer(word("admission", "est admis(e)")).outcome is Outcome.FAILED


def test_a_certificate_without_such_words_passes():
    assert answer().outcome is Outcome.PASSED


def test_final_words_pass_on_any_paper():
    assert (
        answer(word("final", "définitivement inscrit"), kind="student-card").outcome
        is Outcome.PASSED
    )


def test_both_words_or_unsure_ones_are_unclear():
    both = (word("final", "est inscrite"), word("provisional", "pré-inscription"))
    assert answer(*both).outcome is Outcome.UNCLEAR
    assert answer(word("provisional", "sous réserve", 0.7)).outcome is Outcome.UNCLEAR
    assert answer(kind="student-card").outcome is Outcome.UNCLEAR


def test_a_certificate_may_tell_how_the_student_was_admitted():
    both = (word("final", "certificat de scolarité", 0.8), word("admission", "est admise"))
    assert answer(*both).outcome is Outcome.PASSED
    assert answer(*both, kind="student-card").outcome is Outcome.UNCLEAR
