from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_sheets import PROSE, RECEIPT, sheet

from dossier.facts import cerfa, ine, month, nir, numbers, siret

Rows = tuple[str | tuple[str, ...], ...]
NUMBER = "2990799123456"
WHOLE = f"2 99 07 99 123 456 {nir.key(NUMBER)}"


@pytest.mark.parametrize(
    "rows",
    [
        (f"N° de sécurité sociale : {WHOLE}",),
        (WHOLE,),
        (f"NIR {NUMBER}{nir.key(NUMBER)}",),
        (("N° Sécurité sociale", "Matricule"), (WHOLE, "0042")),
        (f"N° SS {WHOLE.replace('07', 'O7')}",),
        ("Numéro de sécurité sociale (15 chiffres) :", ("", "", WHOLE)),
    ],
)
def test_nir(rows: Rows) -> None:
    (fact,) = nir.find(sheet(*rows))
    assert (fact.value, fact.role, fact.proven) == (NUMBER + nir.key(NUMBER), "nir", True)


@pytest.mark.parametrize("label", ["", "N° de sécurité sociale : "])
def test_a_month_with_a_misread_letter_is_no_error(label: str) -> None:
    assert all(not fact.proven for fact in nir.find(sheet(label + "2 99 B5 75 115 042 89")))


def test_the_official_specimen_and_corsica() -> None:
    assert nir.key("2550814168025") == "38"
    assert nir.key("199072A123456") == nir.key("1990719123456")
    assert nir.key("199072B123456") == nir.key("1990718123456")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Numéro provisoire de sécurité sociale : 7 12 03 05 123 456", "7120305123456"),
        ("N° de sécurité sociale 8120305123456", "8120305123456"),
    ],
)
def test_provisional(text: str, value: str) -> None:
    (fact,) = nir.find(sheet(text))
    assert (fact.value, fact.role, fact.proven) == (value, "provisional", False)


@pytest.mark.parametrize(
    "text",
    [
        "Tél 01 44 27 44 27 01 44 27 44",
        "IBAN FR76 3000 6000 0112 3456 7890 189",
        "299079912345679",
        "2 99 07 99 123 456 11",
        "7120305123456",
        "N° de sécurité sociale : 9 99 99 99 999 999 99",
    ],
)
def test_what_is_no_nir(text: str) -> None:
    assert list(nir.find(sheet(text))) == []


CHANCE = "107027245139665"  # its last two digits are a right key, as of one number in 97


@pytest.mark.parametrize(
    "rows",
    [
        ("Part Assurance Maladie", ("Code CIP", "Prix"), ("3400936403114", "2,18")),
        ("Remboursé sécurité sociale 65 %  3400936403114",),
        ("Remboursé par la sécurité sociale", "3 400936 403114"),  # a barcode's own groups
        ("N° d'immatriculation AB-123-CD  1769721105186",),
        ("Immatriculation : 14032 08277 985",),
        (f"N° d'immatriculation AB-123-CD  {CHANCE}",),
        ("Statistiques INSEE", ("240,27", CHANCE)),
        ("2 26 66 24 936 125 26",),  # right too, but of no month, and without a label
        ("Statistiques INSEE", ("Code", "Lot"), ("2099844584306", "12")),
        ("4. Numéro de sécurité sociale (13 chiffres + clé)", "Dossier n° 288321316604477"),
    ],
)
def test_a_long_number_near_the_word_is_no_nir(rows: Rows) -> None:
    assert list(nir.find(sheet(*rows))) == []
    assert list(nir.find(sheet(*rows, certainty=0.95))) == []


@pytest.mark.parametrize(
    "rows",
    [
        (f"Votre numéro de sécurité sociale est le {NUMBER}",),
        ("N° INSEE : 2 99 07 99 123 456",),
        (("Matricule", "N° sécurité sociale"), ("0042", "2 99 07 99 123 456")),
        (("Immatriculation :", NUMBER),),
    ],
)
def test_a_labelled_number_without_its_key(rows: Rows) -> None:
    (fact,) = nir.find(sheet(*rows))
    assert (fact.value, fact.role, fact.proven) == (NUMBER, "nir", False)


@given(
    st.sampled_from("12"),
    st.integers(0, 99),
    st.integers(1, 12),
    st.integers(1, 99),
    st.integers(1, 999),
    st.integers(1, 999),
)
def test_nir_round_trip(sex: str, year: int, month: int, place: int, town: int, order: int) -> None:
    groups = (sex, f"{year:02}", f"{month:02}", f"{place:02}", f"{town:03}", f"{order:03}")
    number = "".join(groups)
    (fact,) = nir.find(sheet(" ".join((*groups, nir.key(number)))))
    assert fact.value == number + nir.key(number)


def test_siret() -> None:
    (fact,) = siret.find(sheet("SIRET : 732 829 320 00074"))
    assert (fact.value, fact.proven) == ("73282932000074", True)
    assert siret.luhn("35600000000048")
    (wrong,) = siret.find(sheet("SIRET : 732 829 320 00075"))
    assert not wrong.proven
    assert list(siret.find(sheet("732 829 320 00075", "73282932000074"))) == []


@pytest.mark.parametrize(
    ("rows", "value"),
    [
        (("INE : 123456789AB",), "123456789AB"),
        (("N° INE/BEA 1234567890X",), "1234567890X"),
        (("Identifiant national étudiant 1234A56789B",), "1234A56789B"),
        ((("Identifiant national", "Nom"), ("123456789ab", "X")), "123456789AB"),
    ],
)
def test_ine(rows: Rows, value: str) -> None:
    assert [fact.value for fact in ine.find(sheet(*rows))] == [value]
    assert list(ine.find(sheet("aimable 123456789AB"))) == []


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (("N° étranger : 9903123456",), ("foreigner-number", "9903123456")),
        (("Numéro étranger", "9903123456"), ("foreigner-number", "9903123456")),
        (("Votre numéro de visa : FRA012345678",), ("visa-number", "FRA012345678")),
        (("Document No. X4RTBPFW4",), ("card-number", "X4RTBPFW4")),
    ],
)
def test_numbers_by_label(rows: Rows, found: tuple[str, str]) -> None:
    assert [(fact.type, fact.value) for fact in numbers.find(sheet(*rows))] == [found]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("cerfa n° 15763*02", ["15763*02"]),
        ("N° 15763*02", ["15763*02"]),
        ("cerfa 11 580*03", ["11580*03"]),
        ("S1106a", ["s1106a"]),
        ("S 1106 A", ["s1106a"]),
        ("S 1106", ["s1106"]),
        ("S11O6", ["s1106"]),
        ("le S1106 a été rempli", ["s1106"]),
        ("S1106 A REMPLIR EN CAPITALES", ["s1106"]),
        ("S1110", ["s1110"]),
        ("S3705", ["s3705"]),
        ("Réf. 736 CNAMTS", ["736"]),
        ("Portable Document S1", ["s1"]),
        ("SE 401-Q-102 bis", ["se401q102bis"]),
        ("12*34 = 408, S11", []),
    ],
)
def test_forms(text: str, values: list[str]) -> None:
    assert [fact.value for fact in cerfa.find(sheet(text))] == values


@pytest.mark.parametrize(
    "rows",
    [
        ("Période de paie : octobre 2026",),
        ("BULLETIN DE SALAIRE", "OCTOBRE 2026"),
        ("BULLETIN DE SALAIRE OCT. 2026",),
        ("Bulletin de paie du 01/10/2026 au 31/10/2026",),
        ("Période 10/2026",),
        (("Période", "Net à payer"), ("10/2026", "1 523,11")),
    ],
)
def test_month_of_a_payslip(rows: Rows) -> None:
    assert [fact.value for fact in month.find(sheet(*rows))] == ["2026-10"]


def test_prose_and_receipts_have_none() -> None:
    page = sheet(*PROSE, *RECEIPT)
    read = sheet(*PROSE, *RECEIPT, certainty=0.9)
    for module in (nir, siret, ine, numbers, cerfa, month):
        assert [*module.find(page), *module.find(read)] == []


@given(st.text(max_size=120))
def test_any_text_is_survived(text: str) -> None:
    for module in (nir, siret, ine, numbers, cerfa, month):
        list(module.find(sheet(f"n° sécurité sociale {text}", f"SIRET {text}", f"INE {text}")))


def test_a_zero_in_a_month_is_the_letter_it_was_read_for() -> None:
    assert [f.value for f in month.find(sheet(("FICHE DE PAIE", "N0VEMBRE 2026")))] == ["2026-11"]


@pytest.mark.parametrize(
    "combed",
    ["1980499|2|3607135", "|2||0|2||0||6||9|9|1|3|2|2|4|0||09|", "2 0 2 0 6 9 9 1 3 2 2 4 0 0 9"],
)
def test_a_number_in_the_boxes_of_a_form(combed: str) -> None:
    page = sheet(f"N° de sécurité sociale (si vous en avez un) : {combed}")
    (found,) = nir.find(page)
    assert found.proven
    assert found.value == "".join(letter for letter in combed if letter.isdigit())
    assert list(nir.find(sheet(f"Commande : {combed}"))) == []
    wrong = combed[:-1] + str((int(combed[-1]) + 1) % 10) if combed[-1].isdigit() else combed[:-2]
    assert not any(fact.proven for fact in nir.find(sheet(f"N° de sécurité sociale : {wrong}")))
