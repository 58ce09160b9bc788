"""Nothing is found on pages of other things; ``bench_invented.py`` looks at many more of them."""

from __future__ import annotations

import pytest
from made_sheets import sheet

from dossier.facts import Sheet, find_all, iban, mrz, nir
from dossier.model import Place
from makers import others
from makers.others import setting


@pytest.mark.parametrize("sort", sorted(others.SORTS))
def test_no_account_no_person_and_no_zone(sort: str) -> None:
    for seed in range(6):
        rows, rng = others.page(sort, f"tests/{seed}")
        lines = setting.lines(rows, rng, 1.0 if seed % 2 else 0.95)
        found = find_all(Sheet(Place("page.pdf", 1), lines))
        assert [fact for fact in found if fact.type in ("iban", "mrz", "nir")] == []


@pytest.mark.parametrize("certainty", [1.0, 0.95])
def test_capitals_with_check_digits_right_by_chance(certainty: float) -> None:
    page = sheet(
        "DHCGJHERGWKHBZRMW4UETQ<Q<BMDUAP4I2OA6GN7D32O",
        "EL<IT09A6SFRZWK0<HUD4MAAMUJQ<0UUE7CZS3P36U7<",
        "W<7H6EP<AUC8J4G770YUR2O1Z6<IURXYSP92WS4RW5R0",
        "D<MEKO9SA2VPHXE<EWVNQQFGMOAH1P23LTUF5GCN3B84",
        certainty=certainty,
    )
    assert list(mrz.find(page)) == []


def test_what_is_printed_among_other_things_is_found_still() -> None:
    page = sheet(
        "FACTURE NO 5147427707966",
        "Règlement : IBAN DE89 3704 0044 0532 0130 00",
        "N° de sécurité sociale : 2 55 08 14 168 025 38",
    )
    assert [fact.value for fact in iban.find(page)] == ["DE89370400440532013000"]
    assert [fact.value for fact in nir.find(page)] == ["255081416802538"]
