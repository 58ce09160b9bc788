from __future__ import annotations

from dossier.checks.filled_in import FilledIn
from dossier.model import Outcome
from makers.people import SHARMA
from makers.values import case, fact, paper, passport


def field(name, value=""):
    return fact("form-field", value, name)


def answer(*facts, text="", source="text"):
    form = paper("form-s1106", *facts, text=text, source=source, file="form.pdf")
    return FilledIn().answer(form, case(form, passport(SHARMA)))


EMPTY = (field("nom"), field("prenom"), field("date_naissance"), field("adresse"))
FILLED = (field("nom", "SHARMA"), field("prenom", "Ananya"), field("date_naissance", "03/11/2002"))


def test_an_empty_form_fails_and_counts():
    found = answer(*EMPTY)
    assert (found.outcome, found.found, found.expected) == (Outcome.FAILED, 0, 4)


def test_boxes_that_were_never_ticked_do_not_fill_a_form():
    assert answer(*EMPTY, field("case1", "/Off"), field("case2", "/Yes")).outcome is Outcome.FAILED


def test_a_filled_form_passes():
    assert answer(*FILLED, field("adresse", "3 avenue de la Gare")).outcome is Outcome.PASSED


def test_a_form_without_a_birth_date_is_unclear_and_says_so():
    found = answer(*FILLED[:2], field("date_naissance"))
    assert found.outcome is Outcome.UNCLEAR
    assert "birth date" in str(found.message)


def test_empty_fields_under_ink_or_typed_text_are_no_evidence():
    assert answer(*EMPTY, fact("signature", "ink")).outcome is Outcome.UNCLEAR
    assert answer(*EMPTY, text="Nom : SHARMA  Prénom : ANANYA").outcome is Outcome.PASSED


def test_handwriting_is_unclear_and_print_passes():
    assert (
        answer(text="Demande d'ouverture des droits", source="picture").outcome is Outcome.UNCLEAR
    )
    assert answer(text="Nom SHARMA\nPrénom ANANYA", source="picture").outcome is Outcome.PASSED
