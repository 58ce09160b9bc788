"""Multilingual forms and papers of consulates."""

from __future__ import annotations

import pytest
from made_sheets import PROSE, RECEIPT, sheet

from dossier.facts import consular, multilingual

EMBASSY = "AMBASSADE DE LA RÉPUBLIQUE DU BÉNIN"
BIRTH = "atteste que l'acte de naissance n° 12 concerne Koffi, fils de Jean et de Marie"
HEAD = ("Section des affaires consulaires", "ATTESTATION")


@pytest.mark.parametrize(
    ("rows", "value", "role"),
    [
        (("Regulation (EU) 2016/1191", "MULTILINGUAL STANDARD FORM", "MARRIAGE"), "marriage", "eu"),
        (("Verordnung (EU) 2016/1191", "Mehrsprachiges Formular", "Geburt"), "birth", "eu"),
        (("Convenzione di Vienna 8.9.1976", "Estratto", "Formulario A"), "birth", "ciec"),
        (("CONVENTION SIGNÉE À VIENNE", "Extrait", "Formule B"), "marriage", "ciec"),
    ],
)
def test_the_form_says_what_it_is_of(rows: tuple[str, ...], value: str, role: str) -> None:
    (found,) = multilingual.find(sheet(*rows))
    assert (found.value, found.role) == (value, role)


def test_a_menu_and_a_mention_are_no_form() -> None:
    assert not list(multilingual.find(sheet("Restaurant", "Formule A 12 €", "Formule B 15 €")))
    assert not list(multilingual.find(sheet("See regulation 2016/1191 on public documents")))


@pytest.mark.parametrize("signer", ["Le Vice-Consul", "The Consular Officer", "L'Ambassadeur"])
def test_office_signer_birth_and_parents_make_a_consular_paper(signer: str) -> None:
    (found,) = consular.find(sheet(EMBASSY, *HEAD, BIRTH, "Fait à Paris", signer))
    assert found.value == "civil-status"


@pytest.mark.parametrize(
    "rows",
    [
        (EMBASSY, *HEAD, BIRTH, "Fait à Paris"),
        (EMBASSY, *HEAD, "est boursier de notre État", "Le Consul"),
        ("MAIRIE DE COTONOU", *HEAD, BIRTH, "Le maire"),
        PROSE,
        RECEIPT,
    ],
)
def test_less_than_that_does_not(rows: tuple[str, ...]) -> None:
    assert not list(consular.find(sheet(*rows)))
