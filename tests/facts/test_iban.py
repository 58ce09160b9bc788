from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_sheets import PROSE, RECEIPT, sheet

from dossier.facts._iban_numbers import mend, remainder, rib_iban, rib_key, valid
from dossier.facts.iban import find

FRENCH = "FR7630006000011234567890189"


def ibans(*rows: str | tuple[str, ...], certainty: float = 1.0) -> list[tuple[str, bool]]:
    found = find(sheet(*rows, certainty=certainty))
    return [(fact.value, fact.proven) for fact in found if fact.type == "iban"]


@pytest.mark.parametrize(
    "rows",
    [
        ("IBAN : FR76 3000 6000 0112 3456 7890 189",),
        ("FR7630006000011234567890189",),
        ("IBANFR7630006000011234567890189",),
        ("IBAN", "FR76 3000 6000 0112 3456 7890 189"),
        ("IBAN", "FR76 3000 6000 0112", "3456 7890 189"),
        (("IBAN", "FR76", "3000", "6000", "0112", "3456", "7890", "189"),),
        (("IBAN", "FR76 3000 6000 0112 3456 7890 189", "BIC", "AGRIFRPP"),),
        (
            ("Code banque", "Code guichet", "N° de compte", "Clé RIB"),
            ("30006", "00001", "12345678901", "89"),
        ),
        ("Code banque Code guichet N° de compte Clé RIB", "30006 00001 12345678901 89"),
    ],
)
def test_a_french_account_in_its_layouts(rows: tuple[str | tuple[str, ...], ...]) -> None:
    assert ibans(*rows) == [(FRENCH, True)]
    assert ibans(*rows, certainty=0.95) == [(FRENCH, True)]


@pytest.mark.parametrize(
    "iban",
    [
        "DE89370400440532013000",
        "GB29NWBK60161331926819",
        "BE71096123456769",
        "NO9386011117947",
        "ES9121000418450200051332",
        "FR1420041010050500013M02606",
        "MT84MALT011000012345MTLCAST001S",
    ],
)
def test_other_countries(iban: str) -> None:
    spaced = " ".join(iban[start : start + 4] for start in range(0, len(iban), 4))
    assert ibans(f"IBAN {iban}") == [(iban, True)]
    assert ibans("Votre banque", spaced) == ibans("Votre banque", iban) == [(iban, True)]


@pytest.mark.parametrize(
    "row",
    [
        "INVOICE NO 5147427707966",  # right check digits, as one number in 97 has
        "E-TICKET NO 5849-8457-8931-5",
        "Banque : ordre NO 4816868271628",
        "HR 04884 80065 73259 8610",
        "DE359398371 4 588999 6563",
        "RO571221253574 Tomates gra",
        "Compte client DE35 9398 3714 5889 9965 637",  # one digit too long
        "BE71096123456769",  # a number alone, on a page that speaks of no account
    ],
)
@pytest.mark.parametrize("certainty", [1.0, 0.95])
def test_a_chance_number_without_label_is_no_account(row: str, certainty: float) -> None:
    assert ibans(row, certainty=certainty) == []


def test_letters_read_for_digits_are_mended_on_pictures_only() -> None:
    misread = "IBAN FR76 3OOO 6000 0112 34S6 7890 I89"
    assert ibans(misread, certainty=0.95) == [(FRENCH, True)]
    assert ibans(misread) == [("FR763OOO6000011234S67890I89", False)]


def test_a_wrong_number_is_told_where_it_is_labelled() -> None:
    assert ibans("IBAN FR76 3000 6000 0112 3456 7890 188") == [
        ("FR7630006000011234567890188", False)
    ]
    assert ibans("FR76 3000 6000 0112 3456 7890 188") == []


def test_one_digit_that_may_be_misread_makes_it_doubtful() -> None:
    (fact,) = find(sheet("IBAN FR76 3000 6000 0112 8456 7890 189", certainty=0.97))
    assert not fact.proven
    assert fact.certainty < 0.5


def test_the_table_beside_settles_a_misreading() -> None:
    rows = (
        "IBAN FR76 3000 6000 0112 8456 7890 189",
        "Code banque Code guichet N° de compte Clé RIB",
        "30006 00001 12345678901 89",
    )
    assert ibans(*rows, certainty=0.97) == [(FRENCH, True)]
    assert len(ibans(*rows)) == 2


def test_masked() -> None:
    (fact,) = find(sheet("IBAN FR76 **** **** **** **** **** 189"))
    assert fact.role == "masked"
    assert fact.value.startswith("FR76****")


def test_bic() -> None:
    found = {fact.value for fact in find(sheet("BIC : AGRIFRPP", ("Swift", "COBADEFFXXX")))}
    assert found == {"AGRIFRPP", "COBADEFFXXX"}
    assert list(find(sheet("BIC ET STYLO POUR TOUS", "BANQUE POPULAIRE"))) == []


@pytest.mark.parametrize(("bic", "proven"), [("AGRIFRPP882", True), ("BNPAFRPPXXX", False)])
def test_a_bic_is_proven_by_the_bank_of_the_iban_beside_it(bic: str, proven: bool) -> None:
    facts = find(sheet("IBAN FR76 3000 6000 0112 3456 7890 189", f"BIC : {bic}"))
    assert {fact.value: fact.proven for fact in facts}[bic] is proven


def test_prose_and_receipts_have_none() -> None:
    assert list(find(sheet(*PROSE, *RECEIPT))) == []
    assert list(find(sheet(*PROSE, *RECEIPT, certainty=0.9))) == []


digits = st.text("0123456789", min_size=5, max_size=5)


@given(digits, digits, st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=11, max_size=11))
def test_rib_round_trip(bank: str, branch: str, account: str) -> None:
    iban = rib_iban(bank, branch, account, rib_key(bank, branch, account))
    assert valid(iban)
    assert remainder(iban) == 1
    assert ibans(f"IBAN {iban}") == [(iban, True)]


@given(digits, digits, st.text("0123456789", min_size=11, max_size=11), st.integers(4, 26))
def test_a_letter_for_a_digit_is_mended_to_the_truth_or_not_at_all(
    bank: str, branch: str, account: str, place: int
) -> None:
    iban = rib_iban(bank, branch, account, rib_key(bank, branch, account))
    letter = {"0": "O", "1": "I", "5": "S", "8": "B"}.get(iban[place], iban[place])
    assert mend(iban[:place] + letter + iban[place + 1 :]) == iban


@given(
    digits,
    digits,
    st.text("0123456789", min_size=11, max_size=11),
    st.integers(4, 26),
    st.integers(1, 9),
)
def test_a_digit_is_never_mended(bank: str, branch: str, account: str, place: int, by: int) -> None:
    iban = rib_iban(bank, branch, account, rib_key(bank, branch, account))
    wrong = iban[:place] + str((int(iban[place]) + by) % 10) + iban[place + 1 :]
    assert mend(wrong) == ""


@given(st.text(max_size=200))
def test_any_text_is_survived(text: str) -> None:
    list(find(sheet(f"IBAN {text}", text, certainty=0.9)))


def test_a_bic_that_ends_in_crosses_is_no_masked_iban() -> None:
    page = sheet(
        ("IBAN", "DE89 3704 0044 0532 0130 00"), ("SWIFT/BIC", "MTRLDE41XXX"), "BIC NLBKNL2AXXX"
    )
    assert [fact.value for fact in find(page) if fact.role == "masked"] == []


def test_an_iban_masked_with_crosses_is_masked() -> None:
    found = find(sheet("IBAN : FR76 XXXX XXXX XXXX XXXX XXXX 185"))
    assert [(fact.role, fact.value[:4]) for fact in found if fact.type == "iban"] == [
        ("masked", "FR76")
    ]


def test_an_iban_with_a_box_for_every_character() -> None:
    number = "FR1420041010050500013M02606"
    cells = tuple(number)
    spaced = "IBAN   " + " | ".join(number)
    for page in (sheet(cells), sheet(spaced)):
        found = [fact for fact in find(page) if fact.type == "iban"]
        assert [(fact.value, fact.proven) for fact in found] == [(number, True)]


@pytest.mark.parametrize("certainty", [1.0, 0.95])
def test_the_crosses_of_a_bic_behind_it_hide_no_iban(certainty: float) -> None:
    """A misread number with ``BIC AGRIFRPPXXX`` on its row is doubtful, not hidden."""
    row = "IBAN FR76 3000 6000 0112 3456 7890 199 BIC AGRIFRPPXXX"
    assert [fact.role for fact in find(sheet(row, certainty=certainty)) if fact.type == "iban"] == [
        ""
    ]
