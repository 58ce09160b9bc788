from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_sheets import PROSE, RECEIPT, sheet

from dossier.facts import enrolment, side, visa

Rows = tuple[str | tuple[str, ...], ...]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("certifie que X est régulièrement inscrit pour l'année", "final"),
        ("Mme X est inscrite en première année", "final"),
        ("has been enrolled in the Master", "final"),
        ("is duly registered as a student", "final"),
        ("CERTIFICAT DE SCOLARITÉ", "final"),
        ("ATTESTATION DE PRÉ-INSCRIPTION", "provisional"),
        ("attestation de préinscription", "provisional"),
        ("inscription provisoire", "provisional"),
        ("We are pleased to offer you admission", "admission"),
        ("LETTRE D'ADMISSION", "admission"),
        ("Vous avez été admise en Master", "admission"),
        ("Letter of Acceptance", "admission"),
    ],
)
def test_enrolment(text: str, value: str) -> None:
    found = {fact.value: fact.certainty for fact in enrolment.find(sheet(text))}
    assert max(found, key=lambda key: found[key]) == value


def test_a_reserve_beside_a_certificate_is_told_with_less_certainty() -> None:
    rows = ("CERTIFICAT DE SCOLARITÉ", "sous réserve de paiement des droits")
    found = {fact.value: fact.certainty for fact in enrolment.find(sheet(*rows))}
    assert found["final"] > found["provisional"]


@pytest.mark.parametrize(
    ("rows", "type", "remarks"),
    [
        (
            ("VISA FRANCE", "TYPE OF VISA", "D", "E1 VLSTS VALIDER EN LIGNE"),
            ["D"],
            {"vls-ts"},
        ),
        (
            (
                "VISA",
                ("TYPE DE VISA", "NOMBRE D'ENTREES"),
                ("D", "MULT"),
                "CARTE DE SEJOUR A SOLLICITER DANS LES 2 MOIS",
            ),
            ["D"],
            {"card-to-request"},
        ),
        (
            ("VISA ETATS SCHENGEN", "TYPE : D", "DISPENSE TEMPORAIRE DE CARTE DE SEJOUR"),
            ["D"],
            {"vls-t"},
        ),
        (("VISA", "TYPE C", "DUREE DU SEJOUR 90"), ["C"], set()),
        (("VISA", "CESEDA R311-3 6°"), [], {"vls-ts"}),
        (("VISA D", "R.431-16 13° CESEDA", "MINEUR SCOLARISE"), [], {"vls-ts", "minor"}),
        (("Visa de long séjour valant titre de séjour",), ["D"], {"vls-ts"}),
        (("VISA", "DURATION OF STAY : 365"), ["D"], set()),
    ],
)
def test_visa(rows: Rows, type: list[str], remarks: set[str]) -> None:
    found = list(visa.find(sheet(*rows)))
    assert [fact.value for fact in found if fact.type == "visa-type"] == type
    assert {fact.value for fact in found if fact.type == "visa-remark"} == remarks


def test_sides() -> None:
    front = ("CARTE NATIONALE D'IDENTITÉ", "Nom: X", "Prénoms: Y", "Date de naissance")
    back = (
        "Adresse",
        "Date de délivrance",
        "IRFRAX4RTBPFW46<<<<<<<<<<<<<<<",
        "9007138F3002119FRA<<<<<<<<<<<6",
        "MARTIN<<MAELYS<<<<<<<<<<<<<<<<",
    )
    old = ("CARTE NATIONALE D'IDENTITE", "IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<")
    assert [fact.value for fact in side.find(sheet(*front))] == ["front"]
    assert [fact.value for fact in side.find(sheet(*back))] == ["back"]
    assert [fact.value for fact in side.find(sheet(*old))] == ["front"]
    assert [fact.value for fact in side.find(sheet(*front, *back))] == ["front", "back"]


def test_both_sides_of_a_card_on_one_page_and_a_title_misread() -> None:
    rows = (
        "Name / Surname", "Prénoms", "Date of birth", "Height",
        "ITCAN1234567897<<<<<<<<<<<<<<<", "9007138F3002119CAN<<<<<<<<<<<6",
        "SMITHERS<<ODILE<<<<<<<<<<<<<<<",
    )  # fmt: skip
    assert [fact.value for fact in side.find(sheet(*rows))] == ["front", "back"]
    assert [fact.value for fact in side.find(sheet(*rows[3:]))] == ["back"]


def test_words_of_thirty_letters_are_no_zone() -> None:
    remark = (
        "TITRE DE SÉJOUR",
        "ACCOMPAGNANT DE FAMILLE SANS T",
        "BBBBBBBBBBBBBBBBBBBB<<<<<<<<<<<<",
    )
    assert "back" not in {fact.value for fact in side.find(sheet(*remark))}


@pytest.mark.parametrize(("days", "type"), [("60 JOURS", "C"), ("180 DAYS", "D")])
def test_the_days_of_stay_stand_under_their_label(days: str, type: str) -> None:
    found = visa.find(sheet("VISA", "DURATION OF STAY", days))
    assert [fact.value for fact in found if fact.type == "visa-type"] == [type]


def test_the_letter_of_a_visa_may_stand_two_rows_under_its_label() -> None:
    page = sheet("VISA", ("TYPE OF VISA", "NUMBER OF"), ("", "ENTRIES"), ("C", "1"))
    found = [fact.value for fact in visa.find(page) if fact.type == "visa-type"]
    assert found == ["C"]


def test_prose_and_receipts_say_nothing() -> None:
    page = sheet(*PROSE, *RECEIPT)
    assert [*enrolment.find(page), *visa.find(page), *side.find(page)] == []


@given(st.text(max_size=200))
def test_any_text_is_survived(text: str) -> None:
    page = sheet(f"visa {text}", f"type {text}", f"inscrit {text}", f"carte d'identité {text}")
    for module in (enrolment, visa, side):
        list(module.find(page))


@pytest.mark.parametrize(
    "rows",
    [
        ("CERTIFICATE OF BIRTH", "the birth was registered on 4 May 2001 at Lokoja"),
        ("Le navire est inscrit au registre du port de Brest",),
        ("Documents à fournir :", "- certificat de scolarité", "- relevé d'identité bancaire"),
        ("Ce document ne vaut pas inscription définitive.",),
        ("Veuillez trouver ci-joint mon certificat de scolarité",),
    ],
)
def test_no_enrolment_outside_a_school_or_in_a_list_of_papers(rows: Rows) -> None:
    assert [fact.value for fact in enrolment.find(sheet(*rows))] == []


@pytest.mark.parametrize(
    "rows",
    [
        ("Attestation d'inscription provisoire", "M. X est inscrit en Licence 2"),
        ("CERTIFICAT DE SCOLARITÉ", "Mme X est inscrite à titre provisoire en Master"),
        ("Certificat de scolarité provisoire", "X est inscrit sous réserve en Licence 1"),
    ],
)
def test_a_title_does_not_make_a_provisional_enrolment_final(rows: Rows) -> None:
    found = {fact.value: fact.certainty for fact in enrolment.find(sheet(*rows))}
    assert found["provisional"] == 1.0
    assert found.get("final", 0) < 1.0


def test_a_note_on_the_provisional_enrolments_of_others_is_none() -> None:
    rows = ("Mme X est inscrite en Master 2", "Cette attestation ne concerne pas les préinscrits.")
    assert [fact.value for fact in enrolment.find(sheet(*rows))] == ["final"]


@pytest.mark.parametrize(
    "rows",
    [
        ("Liste des pièces à fournir", "- visa long séjour valant titre de séjour, étudiant"),
        ("VISA DE LA PRÉFECTURE", "Durée du séjour : du 04/11/2026 au 03/11/2027"),
    ],
)
def test_no_visa_in_a_list_of_papers_nor_in_days_of_a_stay(rows: Rows) -> None:
    assert list(visa.find(sheet(*rows))) == []


def test_a_word_beside_the_label_is_no_letter_however_long_the_row() -> None:
    labels = ("TYPE DE VISA / TYPE OF VISA", "NB. D'ENTRÉES / ENTRIES", "DURÉE DU SÉJOUR / STAY")
    page = sheet("VISA ÉTATS SCHENGEN", labels, ("C", "MULT", "90 JOURS/DAYS"))
    found = [fact for fact in visa.find(page) if fact.type == "visa-type"]
    assert [(fact.value, fact.certainty > 0.9) for fact in found] == [("C", True)]
