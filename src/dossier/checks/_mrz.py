"""The machine readable zones of a paper, read field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.model import Document, Fact

if TYPE_CHECKING:
    from dossier.facts.mrz import Mrz


def zones(document: Document, *, proven: bool = True) -> tuple[tuple[Fact, Mrz], ...]:
    """Its zones with what they say; only those whose check digits all agree, unless told."""
    from dossier.facts.mrz import parse

    read = ((fact, parse(fact.value.split("\n"))) for fact in document.stated("mrz"))
    return tuple((fact, zone) for fact, zone in read if zone and (fact.proven or not proven))


def zone_name(zone: Mrz) -> str:
    """The name as people write it: given names, then surname."""
    return f"{zone.given_names} {zone.surname}".strip()
