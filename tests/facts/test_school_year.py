from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_sheets import PROSE, RECEIPT, sheet

from dossier.facts.school_year import find


@pytest.mark.parametrize(
    "text",
    [
        "Année universitaire 2026-2027",
        "Année universitaire : 2026 / 2027",
        "ANNEE SCOLAIRE 2026–2027",
        "for the academic year 2026-27",
        "année universitaire 26/27",
        "2026-2027",
        "Academic year 2026 to 2027",
        "from September 2026 to June 2027",
        "Curso académico 2026/2027",
        "A.A. 2026/2027",
        "en Mastère, au titre de l'année 26/27.",
        "une année débutant en octobre 2026 et prenant fin en juin 2027",
        "a course starting in September 2026 and ending in July 2027",
    ],
)
def test_writings(text: str) -> None:
    assert [fact.value for fact in find(sheet(text))] == ["2026-2027"]


def test_cells() -> None:
    assert [f.value for f in find(sheet(("Année universitaire", "2026/2027")))] == ["2026-2027"]


def test_a_label_makes_it_surer() -> None:
    (bare,) = find(sheet("2026-2027"))
    (labelled,) = find(sheet("Année universitaire 2026-2027"))
    assert bare.certainty < labelled.certainty == 1.0


def test_an_intake_is_only_a_hint() -> None:
    (fact,) = find(sheet("Rentrée 2026"))
    assert (fact.role, fact.value) == ("intake", "2026-2027")
    assert fact.certainty < 0.5


@pytest.mark.parametrize(
    "text",
    ["2026-2028", "01/09/2026-2027", "2026-08", "Tél 2026 2027", "2027-2026", "12.2026-2027.3"],
)
def test_what_is_no_school_year(text: str) -> None:
    assert list(find(sheet(text))) == []


def test_prose_and_receipts_have_none() -> None:
    assert list(find(sheet(*PROSE, *RECEIPT))) == []


@given(st.integers(2000, 2098), st.sampled_from("-/ –"))
def test_round_trip(year: int, dash: str) -> None:
    separator = f" {dash} " if dash == " " else dash
    text = f"Année universitaire {year}{separator if separator.strip() else '-'}{year + 1}"
    assert [fact.value for fact in find(sheet(text))] == [f"{year}-{year + 1}"]


@given(st.text(max_size=200))
def test_any_text_is_survived(text: str) -> None:
    list(find(sheet(f"année universitaire {text}")))


@pytest.mark.parametrize(
    "text",
    [
        "is enrolled for the 2026-2027 academic year",
        "in the 2026/2027 school year",
        "inscrite en L1 pour l'année 2026-2027",
        "Attestation d'inscription 2026-2027",
    ],
)
def test_a_label_on_either_side_makes_it_sure(text: str) -> None:
    assert [(fact.value, fact.certainty) for fact in find(sheet(text))] == [("2026-2027", 1.0)]


def test_the_label_of_one_year_is_not_the_next_ones() -> None:
    text = "année universitaire 2026-2027, après une césure en 2025-2026"
    found = {fact.value: fact.certainty for fact in find(sheet(text))}
    assert found["2026-2027"] == 1.0 > found["2025-2026"]


def test_a_day_of_an_invoice_is_no_school_year() -> None:
    assert list(find(sheet("pour l'année 25/26/2026", "relevé de l'année 11/12/26"))) == []
