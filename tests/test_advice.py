"""The tree that leads to a route: every branch, and no question that decides nothing."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.advice import advise
from dossier.applicant import QUESTIONS
from dossier.errors import DossierError
from dossier.model import Applicant

STUDENT = {
    "nationality": "IN",
    "works_in_france": False,
    "enrolled_in_france": True,
    "has_french_number": False,
}
WORKER = {
    "works_in_france": True,
    "already_covered": False,
    "farm_work": False,
    "language_assistant": False,
    "posted_worker": False,
}
NUMBERED = {**STUDENT, "has_french_number": True, "already_covered": False}


def without(answers: dict[str, Any], *names: str, **changed: Any) -> dict[str, Any]:
    return {name: value for name, value in answers.items() if name not in names} | changed


@pytest.mark.parametrize(
    ("answers", "route"),
    [
        (STUDENT, "online-student"),
        (NUMBERED, "postal-s1106"),
        (WORKER, "postal-s1106a"),
        ({**WORKER, "residence_title": "talent"}, "postal-s1106a"),
        ({**WORKER, "nationality": "DE", "enrolled_in_france": True}, "postal-s1106a"),
        ({**STUDENT, "nationality": "DE", "european_cover": "s1"}, "online-student"),
        ({**STUDENT, "nationality": "CH", "european_cover": "none"}, "online-student"),
        ({**STUDENT, "nationality": "GB"}, "online-student"),
        ({**STUDENT, "nationality": "FR", "birth_country": "IN"}, "online-student"),
        ({**STUDENT, "nationality": "FR", "birth_country": "NC"}, "online-student"),
        ({**STUDENT, "nationality": "IN,FR", "birth_country": "IN"}, "online-student"),
        ({**STUDENT, "residence_title": "vls-t"}, "online-student"),
    ],
)
def test_routes(answers: dict[str, Any], route: str) -> None:
    advice = advise(answers)
    assert (advice.route, advice.stop, advice.question) == (route, None, None)
    assert advice.source.startswith("https://")
    assert str(advice).startswith(f"{route}: ")


@pytest.mark.parametrize(
    ("answers", "stop", "said"),
    [
        ({"already_covered": True}, "already-covered", "nothing to file"),
        ({**WORKER, "farm_work": True}, "farm-work", "MSA"),
        ({**WORKER, "language_assistant": True}, "language-assistant", "CPAM of Paris"),
        ({**WORKER, "posted_worker": True}, "posted-worker", "S1 or A1"),
        ({**STUDENT, "enrolled_in_france": False}, "not-enrolled", "private insurance"),
        ({**STUDENT, "residence_title": "short-stay"}, "short-stay", "private insurance"),
        (
            {**STUDENT, "nationality": "DE", "european_cover": "ehic"},
            "european-card",
            "do not register",
        ),
        (
            {**STUDENT, "nationality": "FR", "birth_country": "FR"},
            "french-by-birth",
            "number from birth",
        ),
        ({**STUDENT, "nationality": "FR", "birth_country": "RE"}, "french-by-birth", "from birth"),
    ],
)
def test_where_nothing_is_to_be_filed(answers: dict[str, Any], stop: str, said: str) -> None:
    advice = advise(answers)
    assert (advice.route, advice.stop, advice.question) == (None, stop, None)
    assert said in str(advice.text)
    assert advice.source.startswith("https://")


@pytest.mark.parametrize(
    ("answers", "question"),
    [
        ({}, "already_covered"),
        ({"already_covered": False}, "works_in_france"),
        ({"has_french_number": False}, "works_in_france"),
        (without(WORKER, "farm_work"), "farm_work"),
        (without(WORKER, "language_assistant"), "language_assistant"),
        (without(WORKER, "posted_worker"), "posted_worker"),
        (without(STUDENT, "enrolled_in_france"), "enrolled_in_france"),
        (without(STUDENT, "nationality"), "nationality"),
        ({**STUDENT, "nationality": "DE"}, "european_cover"),
        (without(NUMBERED, "has_french_number"), "has_french_number"),
        (without(NUMBERED, "already_covered"), "already_covered"),
        (without({**NUMBERED, "nationality": "FR"}, "has_french_number"), "birth_country"),
    ],
)
def test_the_question_that_decides(answers: dict[str, Any], question: str) -> None:
    advice = advise(answers)
    assert (advice.route, advice.stop, advice.question) == (None, None, question)
    assert str(advice.text) == QUESTIONS[question].en
    assert advice.reasons == ()


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({**WORKER, "residence_title": "talent"}, "CPAM of Paris"),
        ({**STUDENT, "nationality": "CA"}, "SE 401-Q"),
        ({**STUDENT, "nationality": "AD"}, "Andorra"),
        ({**STUDENT, "residence_title": "talent"}, "pages differ"),
        ({**STUDENT, "nationality": "DE", "european_cover": "none"}, "proof of resources"),
        (STUDENT, "a scholarship is not work"),
    ],
)
def test_what_goes_with_it(answers: dict[str, Any], said: str) -> None:
    assert any(said in str(reason) for reason in advise(answers).reasons)


def test_parents_sign_below_sixteen_on_the_day() -> None:
    child = {**STUDENT, "birth_date": "2010-11-24"}
    said = "authorisation signed by a parent"
    assert said in str(advise(child, date(2026, 11, 23)))
    assert said not in str(advise(child, date(2026, 11, 24)))
    assert said not in str(advise(child))


def test_a_wrong_answer_is_refused() -> None:
    with pytest.raises(DossierError, match="did you mean 'nationality'"):
        advise({"nationalty": "IN"})


# --------------------------------------------------------------------------- the whole tree

VALUES: dict[str, tuple[Any, ...]] = {
    "nationalities": (("FRA",), ("DEU",), ("IND",)),
    "birth_country": ("FRA", "IND"),
    "european_cover": ("ehic", "s1", "none"),
    "residence_title": ("vls-ts", "short-stay", "talent"),
    **dict.fromkeys(
        (
            "works_in_france",
            "has_french_number",
            "already_covered",
            "enrolled_in_france",
            "farm_work",
            "language_assistant",
            "posted_worker",
        ),
        (True, False),
    ),
}


@settings(deadline=None)
@given(st.fixed_dictionaries({n: st.sampled_from((None, *v)) for n, v in VALUES.items()}))
def test_a_question_is_open_and_answering_all_ends_it(known: dict[str, Any]) -> None:
    person = dict(known)
    for _ in VALUES:
        advice = advise(Applicant(**person))
        assert sum(x is not None for x in (advice.route, advice.stop, advice.question)) == 1
        if advice.question is None:
            break
        field = {"nationality": "nationalities"}.get(advice.question, advice.question)
        assert person[field] is None
        person[field] = VALUES[field][0]
    assert advice.question is None


def test_every_question_decides_something() -> None:
    """Answers that differ in nothing else may lead to different ends."""
    for start in ({}, WORKER, STUDENT, NUMBERED, {**STUDENT, "nationality": "DE"}):
        for name in list(start):
            person = without(start, name)
            question = advise(person).question
            if question is not None:
                field = {"nationality": "nationalities"}.get(question, question)
                values = VALUES[field]
                ends = {
                    str(advise({**person, question: v[0] if isinstance(v, tuple) else v}).text)
                    for v in values
                }
                assert len(ends) > 1, question


def test_answers_out_of_reach_change_nothing() -> None:
    for farm, assistant in product((True, False), repeat=2):
        advice = advise({**STUDENT, "farm_work": farm, "language_assistant": assistant})
        assert advice.route == "online-student"
