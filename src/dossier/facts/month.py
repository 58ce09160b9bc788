"""The month a payslip is for: ``période de paie : octobre 2026`` → ``2026-10``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.facts import Sheet
from dossier.facts._layout import layout
from dossier.facts._months import MONTH, MONTHS, with_letters
from dossier.model import Fact

_LABEL = re.compile(
    r"periode(?:\s+de\s+(?:paie|paye|travail|emploi))?|bulletin\s+de\s+(?:paie|paye|salaire)s?"
    r"|fiche\s+de\s+paie|mois\s+de(?:\s+paie)?|paie\s+d[ue']|pay\s?slip|pay\s+(?:period|month|date)"
    r"|salary\s+(?:slip|for)|paye\s+du|paiement\s+le|date\s+de\s+(?:paiement|paie)|salaire\s+d[eu']"
)
_WORD = re.compile(rf"({MONTH})\s?[/-]?\s?(20\d\d)(?!\d)")
_DIGITS = re.compile(r"(?<![\d/.-])(0?[1-9]|1[0-2])\s?[/-]\s?(20\d\d)(?!\d|[/-]\d)")
_FULL = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-]((?:20)?\d\d)(?!\d)")


def find(sheet: Sheet) -> Iterator[Fact]:
    """Months beside or under a payslip's labels, the surest writing first."""
    page = layout(sheet)
    folded = with_letters(page.folded)
    seen: set[str] = set()
    for label in _LABEL.finditer(folded):
        cell = page.cell_at(label.start())
        spans = [(label.end(), min(label.end() + 60, page.row_end(label.end())))]
        under = page.below(cell, label.start(), label.end(), 1)
        spans += [(other.start, other.end) for other in under]
        for start, end in spans:
            found = _month(folded, start, end)
            if found and found[0] not in seen:
                seen.add(found[0])
                place, read = page.span(found[1], found[2])
                text = page.text[found[1] : found[2]]
                yield Fact("month", found[0], text, place, "", round(found[3] * read, 3))
            if found:
                break


def _month(folded: str, start: int, end: int) -> tuple[str, int, int, float] | None:
    match = _WORD.search(folded, start, end)
    if match:
        number = MONTHS[match[1].rstrip(".")]
        return f"{match[2]}-{number:02d}", match.start(), match.end(), 1.0
    match = _DIGITS.search(folded, start, end)
    if match:
        return f"{match[2]}-{int(match[1]):02d}", match.start(), match.end(), 0.95
    match = _FULL.search(folded, start, end)
    if match and 1 <= int(match[2]) <= 12:
        year = int(match[3]) % 100 + 2000
        return f"{year}-{int(match[2]):02d}", match.start(), match.end(), 0.85
    return None
