"""INE, the national number of a student: three shapes in use, none with a public check digit.

RNIE (since 2018) nine digits and two letters; BEA ten digits and a letter; apprentices four
digits, A, five digits and a letter. Only believed beside a label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.facts import Sheet
from dossier.facts._layout import layout
from dossier.model import Fact

_LABEL = re.compile(
    r"\bi\.?n\.?e\.?\b|\bbea\b|identifiant\s+national|numero\s+national|n°\s+national|\binaa?\b"
    r"|national\s+student\s+(?:number|id)|\brnie\b"
)
_SHAPE = re.compile(
    r"(?<![0-9A-Z])([0-9]{9}[A-Z]{2}|[0-9]{10}[A-Z]|[0-9]{4}A[0-9]{5}[A-Z])(?![0-9A-Z])"
)
_REACH = 60


def find(sheet: Sheet) -> Iterator[Fact]:
    """INEs behind or under their label."""
    page = layout(sheet)
    capitals = page.text.upper() if len(page.text.upper()) == len(page.text) else page.text
    seen: set[str] = set()
    for label in _LABEL.finditer(page.folded):
        cell = page.cell_at(label.start())
        spans = [(label.end(), min(label.end() + _REACH, page.row_end(label.end())))]
        spans += [
            (other.start, other.end) for other in page.below(cell, label.start(), label.end(), 1)
        ]
        for start, end in spans:
            match = _SHAPE.search(capitals, start, end)
            if match and match[1] not in seen:
                seen.add(match[1])
                place, read = page.span(match.start(), match.end())
                yield Fact("ine", match[1], match[1], place, "", 0.9 * read, False, True)
                break
