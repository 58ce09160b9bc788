"""SIRET numbers of establishments: 14 digits, Luhn, with La Poste's own rule."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.facts import Sheet
from dossier.facts._layout import layout
from dossier.model import Fact

_LABELLED = re.compile(r"siret[^\d\n]{0,25}?((?:\d[ .\u00a0]{0,2}){13}\d)(?!\d)")
_BARE = re.compile(r"(?<![\d\w])(\d{3}[ .]?\d{3}[ .]?\d{3}[ .]?\d{5})(?![\d\w]|[ .]\d)")
_LA_POSTE = "356000000"


def find(sheet: Sheet) -> Iterator[Fact]:
    """Labelled SIRETs, right or wrong; unlabelled ones only in groups 3-3-3-5 with a right key."""
    page = layout(sheet)
    seen: set[str] = set()
    for pattern, labelled in ((_LABELLED, True), (_BARE, False)):
        for match in pattern.finditer(page.folded):
            value = re.sub(r"\D", "", match[1])
            proven = luhn(value)
            if value in seen or not ((proven and " " in match[1]) or labelled):
                continue
            seen.add(value)
            place, read = page.span(match.start(1), match.end(1))
            certainty = 1.0 if proven and labelled else read * (0.9 if labelled else 0.6)
            yield Fact("siret", value, match[1].strip(), place, "", certainty, proven)


def luhn(value: str) -> bool:
    """Whether 14 digits are a SIRET: Luhn, or for La Poste's offices a digit sum that 5 divides."""
    if len(value) != 14 or not value.isdecimal() or value == "0" * 14:
        return False
    doubled = [int(digit) * (2 - index % 2) for index, digit in enumerate(value)]
    if sum(number // 10 + number % 10 for number in doubled) % 10 == 0:
        return True
    return value.startswith(_LA_POSTE) and sum(map(int, value)) % 5 == 0
