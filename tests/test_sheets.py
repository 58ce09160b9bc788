"""Sheets of one paper that were photographed one by one."""

from __future__ import annotations

from dataclasses import replace

from dossier.model import Fact
from test_recognise import page, told

FRONT = """
S 1106
DEMANDE D'OUVERTURE DES DROITS À L'ASSURANCE MALADIE
sur critère d'activité professionnelle ou de résidence
cerfa n° 15763*02
Nom de naissance : DIOP
Prénoms : Awa
Numéro d'allocataire CAF : 1234567
"""
BACK = """
Vous n'exercez pas d'activité : pièces justificatives à joindre
- un relevé d'identité bancaire (RIB)
- la copie intégrale de l'acte de naissance
- un certificat de scolarité
- une carte de séjour ou le récépissé de demande de renouvellement
- le bail ou une quittance de loyer
Fait à Lyon le 12/11/2026
Réf. S 1106
"""


def test_the_second_sheet_of_a_form_goes_with_the_first() -> None:
    pages = page(FRONT, "IMG_1.jpg"), page(BACK, "IMG_2.jpg")
    assert told(*pages) == [("form-s1106", 2)]
    assert told(*reversed(pages)) == [("form-s1106", 2)]


def test_with_two_forms_it_stays_by_itself() -> None:
    other = page(FRONT.replace("DIOP", "KONE"), "IMG_3.jpg")
    found = told(page(FRONT, "IMG_1.jpg"), page(BACK, "IMG_2.jpg"), other)
    assert ("", 1) in found


def test_a_sheet_that_names_no_form_stays_by_itself() -> None:
    nameless = page(BACK.replace("Réf. S 1106", "Réf. 36"), "IMG_2.jpg")
    assert ("form-s1106", 2) not in told(page(FRONT, "IMG_1.jpg"), nameless)


def test_the_notice_before_a_form_goes_with_it() -> None:
    notice = BACK.replace("Vous n'exercez pas d'activité : pièces", "NOTICE : pièces")
    assert told(page(notice, "form.pdf"), page(FRONT, "form.pdf", 2)) == [("form-s1106", 2)]
    other = notice.replace("S 1106", "S 3705")
    assert told(page(other, "form.pdf"), page(FRONT, "form.pdf", 2)) == [
        ("", 1),
        ("form-s1106", 1),
    ]


def test_a_signed_letter_about_a_form_is_no_notice_of_it() -> None:
    letter = page(BACK, "form.pdf")
    ink = Fact("signature", "ink", "", letter.place)
    signed = replace(letter, facts=(*letter.facts, ink))
    assert told(signed, page(FRONT, "form.pdf", 2)) == [("", 1), ("form-s1106", 1)]
