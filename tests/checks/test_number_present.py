from __future__ import annotations

import pytest

from dossier.checks.number_present import NumberPresent
from dossier.message import Private
from dossier.model import Applicant, Level, Outcome
from makers.people import LI, OKAFOR
from makers.values import case, fact, paper

BOX = "Numéro de sécurité sociale"


def answer(*documents):
    born = Applicant(birth_date=LI.birth)
    return NumberPresent().answer(case(*documents, route="postal-s1106", applicant=born))


def form(value=None, role=BOX):
    fields = [] if value is None else [fact("form-field", value, role)]
    return paper("form-s1106", *fields, file="form.pdf")


@pytest.mark.parametrize("role", [BOX, "num_secu", "NIR", "social security number"])
def test_a_number_in_its_box_passes_masked(role):
    found = answer(form(LI.nir(), role))
    assert found.outcome is Outcome.PASSED
    assert isinstance(found.found, Private)


def test_a_number_on_another_paper_passes():
    letter = paper("caf-certificate", fact("nir", LI.nir(), "nir", proven=True, private=True))
    assert answer(form(), letter).outcome is Outcome.PASSED


def test_an_empty_box_fails_as_advice():
    assert answer(form("")).outcome is Outcome.FAILED
    assert NumberPresent.level is Level.ADVICE


def test_a_form_filled_in_by_hand_is_unclear():
    assert answer(form()).outcome is Outcome.UNCLEAR
    assert answer().outcome is Outcome.UNCLEAR


def test_somebody_elses_number_does_not_count():
    letter = paper("payslip", fact("nir", OKAFOR.nir(), "nir", proven=True))
    assert answer(form(), letter).outcome is Outcome.UNCLEAR
