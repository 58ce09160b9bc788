"""Which fields of a 2D-Doc become facts, by the identifiers of its specification."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from dossier.model import Fact, Place

if TYPE_CHECKING:
    from tddoc.doc import TwoDDoc

_NAMES = (
    *(("13", "12"), ("17", "16"), ("62", "60"), ("62", "61")),
    *(("B2", "B0"), ("B2", "B1"), ("F1", "F0")),
)
_LINES = ("10", "14", "30")
_BIRTHS = ("69", "B7", "F2")


def fields_of(seal: TwoDDoc, place: Place) -> Iterator[Fact]:
    """Holder, birth date, IBAN, BIC and school year that a valid seal states."""
    held = {data.definition.id: data.value for data in seal.message.dataset}
    for name in sorted(set(_holders(held))):
        yield Fact("name", name, name, place, "holder", 1.0, True)
    for field in _BIRTHS:
        born = held.get(field)
        if isinstance(born, date):
            yield Fact("date", born.isoformat(), born.isoformat(), place, "birth", 1.0, True)
    for field, type in (("31", "iban"), ("32", "bic")):
        if isinstance(held.get(field), str) and held[field]:
            yield Fact(type, str(held[field]), str(held[field]), place, "", 1.0, True, True)
    year = held.get("BF")
    if isinstance(year, int) and 2000 <= year < 2100:
        yield Fact("school-year", f"{year}-{year + 1}", str(year), place, "", 0.9, True)


def _holders(held: dict[str, object]) -> Iterator[str]:
    for surname, given in _NAMES:
        if held.get(surname) and held.get(given):
            yield f"{held[surname]} {held[given]}".replace("/", " ")
    for field in _LINES:
        parts = str(held.get(field) or "").split("/")
        if len(parts) == 3:
            yield f"{parts[2]} {parts[1]}".strip()
