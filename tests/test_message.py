"""What is private stays so in every sentence."""

from __future__ import annotations

import pytest

from dossier.message import mask


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("FR76 3000 6000 0112 3456 7890 189", "FR76 ···· 189"),
        ("MT84MALT011000012345MTLCAST001S", "MT84 ···· 01S"),
        ("NO9386011117947", "NO93 ···· 947"),
        ("204059912345623", "···· 623"),
        ("ab", "····"),
    ],
)
def test_an_iban_keeps_its_head(value: str, shown: str) -> None:
    assert mask(value) == shown


@pytest.mark.parametrize(
    "value", ["FR12 rue des Lilas 75", "FR12 RUE DES LILAS 75001 PARIS", "AB12 MARTIN DUPONT LEROY"]
)
def test_nothing_else_does(value: str) -> None:
    assert mask(value) == "···· " + value.replace(" ", "")[-3:]
