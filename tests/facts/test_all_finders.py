from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_sheets import PROSE, RECEIPT, sheet

from dossier.facts import Sheet, find_all
from dossier.model import Fact

STRONG = {"iban", "bic", "nir", "siret", "ine", "mrz", "cerfa", "form", "visa-type", "filiation"}
CERTIFICATE = (
    "Université Claude Bernard Lyon 1",
    "CERTIFICAT DE SCOLARITÉ",
    "Année universitaire : 2026/2027",
    "NOM : SHARMA",
    "Prénom : PRIYA KUMARI",
    "Né(e) le : 12/08/2003 à PUNE (INDE)",
    "N° INE : 123456789AB",
    "est inscrit(e) en MASTER 1 INFORMATIQUE",
    "Fait à VILLEURBANNE, le 03/10/2026",
)
HOSTILE = (
    "A" * 3000,
    "1 " * 1500,
    "12/" * 1000,
    "de " * 1000,
    "Nom : " * 500,
    "FR76 " * 600,
    "*" * 3000,
    "M. " * 1000,
    "né le " * 500,
    "republique " * 300,
    "expert traducteur " * 200,
    "père mère " * 250,
    "12 août " * 300,
    "du 01/09/2026 au " * 200,
    "deux mille trois " * 200,
    "IBAN " * 500,
    "(" * 2500,
    " " * 3000 + "x",
)


def key(fact: Fact) -> tuple[str, str, str]:
    return fact.type, fact.role, fact.value


def test_a_certificate() -> None:
    found = {key(fact) for fact in find_all(sheet(*CERTIFICATE, certainty=0.97))}
    assert {
        ("name", "holder", "SHARMA PRIYA KUMARI"),
        ("date", "birth", "2003-08-12"),
        ("date", "signed", "2026-10-03"),
        ("school-year", "", "2026-2027"),
        ("ine", "", "123456789AB"),
        ("enrolment", "", "final"),
    } <= found


def test_nothing_is_invented_on_prose_and_receipts() -> None:
    for certainty in (1.0, 0.9):
        found = find_all(sheet(*PROSE, *RECEIPT, certainty=certainty))
        assert [key(fact) for fact in found if fact.type in STRONG] == []


def seconds(page: Sheet) -> float:
    start = process_time()
    list(find_all(page))
    return process_time() - start


@pytest.mark.parametrize("line", HOSTILE, ids=lambda line: line[:12])
def test_hostile_lines_cost_no_more_than_their_length(line: str) -> None:
    seconds(sheet("once, for the imports"))
    assert seconds(sheet(line, line, "naissance traduction visa carte d'identité")) < 3


def test_a_page_of_text_takes_a_few_milliseconds() -> None:
    page = sheet(*CERTIFICATE, *PROSE * 8)
    assert min(seconds(page) for _ in range(5)) < 0.05


def test_every_place_lies_on_the_page() -> None:
    for fact in find_all(sheet(*CERTIFICATE)):
        box = fact.place.box
        if box:
            assert 0 <= box.left <= box.right <= 1
            assert 0 <= box.top <= box.bottom <= 1


@given(st.lists(st.text(max_size=80), max_size=6), st.sampled_from((0.9, 1.0)))
def test_any_page_is_survived(rows: list[str], certainty: float) -> None:
    for fact in find_all(sheet(*rows, certainty=certainty)):
        assert 0 <= fact.certainty <= 1
