from __future__ import annotations

from dataclasses import replace

from dossier.checks.filled_in import FilledIn
from dossier.model import Box, Line, Outcome, Sign
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


def over_its_fields(*lines, signs=()):
    """The empty form with something on it that no field holds."""
    form = paper("form-s1106", *EMPTY, text="Nom\nPrénom", file="form.pdf")
    page = form.pages[0]
    boxes = [Box(0.3, 0.2 + 0.05 * n, 0.9, 0.22 + 0.05 * n) for n in range(len(page.facts))]
    placed = tuple(
        replace(one, place=replace(one.place, box=box))
        for one, box in zip(page.facts, boxes, strict=True)
    )
    page = replace(page, facts=placed, lines=(*page.lines, *lines), signs=signs)
    form = replace(form, pages=(page,))
    return FilledIn().answer(form, case(form)).outcome


def test_what_was_typed_or_drawn_over_empty_fields_leaves_it_open():
    """Viewers on a Mac or a tablet write on the page and leave the fields as they are."""
    assert over_its_fields() is Outcome.FAILED
    assert over_its_fields(Line("Nom :", Box(0.1, 0.2, 0.25, 0.22))) is Outcome.FAILED
    assert over_its_fields(Line("SHARMA", Box(0.31, 0.195, 0.4, 0.215))) is Outcome.UNCLEAR
    assert over_its_fields(signs=(Sign("written-on"),)) is Outcome.UNCLEAR


BLANK = """Nom de famille (nom de naissance)
Nom d'usage (facultatif et s'il y a lieu)
Prénom(s) (dans l'ordre de l'état civil)
Date de naissance        Commune et pays de naissance
Adresse complète : numéro, rue
Code postal et commune"""
ADVISED = """Nom de naissance suivi du nom d'usage s'il y a lieu, en lettres capitales
Prénom(s) : soulignez le prénom usuel
Date de naissance telle que sur votre pièce d'identité
Commune et pays de naissance, pour l'étranger précisez
Adresse à laquelle vous recevez votre courrier"""
BY_HAND = """Nom de famille (nom de naissance)ELAMRAM
Prénom(s) (dans l'ordre de l'état civil) YASSWE
Date de naissance 30/08/20C1     Commune et pays de naissance FES (MAROC)
Adresse 5 bis rue de la Parcisse"""


def test_a_form_filled_in_by_hand_passes_by_what_stands_behind_its_labels():
    assert answer(text=BY_HAND, source="picture").outcome is Outcome.PASSED
    for empty in (BLANK, ADVISED):
        assert answer(text=empty, source="picture").outcome is Outcome.UNCLEAR


def test_one_line_written_on_leaves_it_open():
    assert (
        answer(text=BLANK + "\nNom de naissance DIOP", source="picture").outcome is Outcome.UNCLEAR
    )
