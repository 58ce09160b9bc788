"""Originals in a writing that nobody here can read, told by the sworn translation beside them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dossier.checks.shows_parents import ShowsParents
from dossier.model import Document, Outcome, Page, Place
from dossier.recognise import recognise
from dossier.situation import translation_need
from makers.values import case
from test_recognise import KINDS, files, page
from test_recognise_foreign import GIBBERISH, SHARP, UNREAD, picture

TRANSLATION = """
TRADUCTION CERTIFIÉE CONFORME À L'ORIGINAL EN LANGUE ARABE
République libanaise
EXTRAIT D'ACTE DE NAISSANCE
Nom : KHOURY
Prénom : Maya
Née le 15 janvier 2003 à Beyrouth
Nom et prénom du père : Elias KHOURY
Nom et prénom de la mère : Rima HADDAD
Je soussignée, traductrice assermentée, expert près la cour d'appel de Lyon
"""
UNSWORN = "\n".join(TRANSLATION.strip().splitlines()[:-1])


def original(file: str, number: int = 1, text: str = UNREAD) -> Page:
    return replace(picture(text), place=Place(file, number))


def told(*pages: Page) -> list[tuple[str, int]]:
    return sorted((d.kind, len(d.pages)) for d in recognise(files(*pages), KINDS))


def test_beside_its_translation_in_one_file_it_is_a_birth_certificate() -> None:
    found = told(original("a.pdf"), page(TRANSLATION, "a.pdf", 2))
    assert found == [("birth-certificate", 1), ("translation", 1)]
    badly_read = original("a.pdf", text=GIBBERISH)
    assert ("birth-certificate", 1) in told(badly_read, page(TRANSLATION, "a.pdf", 2))


def test_its_sheets_are_one_paper() -> None:
    found = told(original("a.pdf"), original("a.pdf", 2), page(TRANSLATION, "a.pdf", 3))
    assert found == [("birth-certificate", 2), ("translation", 1)]


def test_in_a_file_of_its_own_it_must_be_the_only_one() -> None:
    translation = page(TRANSLATION, "b.pdf")
    assert ("birth-certificate", 1) in told(original("a.jpg"), translation)
    two = told(original("a.jpg"), original("c.jpg"), translation)
    assert [kind for kind, _ in two] == ["", "", "translation"]
    blurred = original("a.jpg", text=GIBBERISH)  # may be anything that was badly read
    assert ("", 1) in told(blurred, translation)


def test_it_takes_a_sworn_translation_to_tell_it() -> None:
    assert ("", 1) in told(original("a.pdf"), page(UNSWORN, "a.pdf", 2))


def test_a_page_that_is_not_clear_stays_open() -> None:
    faint = replace(original("a.pdf"), legibility=replace(SHARP, blur=4.0))
    assert ("", 1) in told(faint, page(TRANSLATION, "a.pdf", 2))


def test_it_is_judged_by_its_translation() -> None:
    documents = recognise(files(original("a.pdf"), page(TRANSLATION, "a.pdf", 2)), KINDS)
    paper = next(d for d in documents if d.kind == "birth-certificate")
    answer = ShowsParents().answer(paper, replace(case(*documents), on=date(2026, 11, 23)))
    assert isinstance(paper, Document)
    assert answer.outcome is Outcome.PASSED
    assert answer.place is not None
    assert answer.place.page == 2
    assert translation_need(documents) == "required"


def test_beside_another_civil_status_paper_a_loose_sheet_stays_open() -> None:
    consular = "CONSULAT GÉNÉRAL DU LIBAN\nCERTIFICAT CONSULAIRE DE NAISSANCE\nLe consul certifie"
    found = told(original("a.jpg"), page(TRANSLATION, "b.pdf"), page(consular, "c.pdf"))
    assert found == [("", 1), ("consular-civil-status", 1), ("translation", 1)]
