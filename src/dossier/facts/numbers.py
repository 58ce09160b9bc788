"""Numbers that only their label tells: foreigner's, visa's, card's and document's numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.facts import Sheet
from dossier.facts._layout import layout
from dossier.model import Fact

_NUMBER = r"(?:numero|num\.?|n\s?[°ºo.]\s?|no\.?|number)"
_LABELS = {
    "foreigner-number": (
        rf"{_NUMBER}\s*(?:d'|de\s+l'|des\s+)?\s?etrangers?|(?:numero|n[°º])\s*(?:personnel|agdref)"
        r"|foreigner(?:'s)?\s+(?:number|id)|\bagdref\b|personal\s+(?:number|identification)"
        rf"|identifiant\s+(?:etranger|agdref)|{_NUMBER}\s+de\s+dossier\s+etranger",
        re.compile(r"(?<![\dA-Z])(\d(?: ?\d){9})(?! ?\d|[A-Z])"),
    ),
    "visa-number": (
        rf"{_NUMBER}\s*(?:de\s+|du\s+)?(?:(?:votre|la|vignette)\s+)?visa|visa\s+{_NUMBER}"
        rf"|numero\s+du\s+visa"
        r"|visa\s+sticker\s+number|numero\s+de\s+vignette",
        re.compile(r"(?<![0-9A-Z])([A-Z]{0,3} ?\d(?:[ ]?\d){6,11})(?![0-9A-Z])"),
    ),
    "card-number": (
        rf"{_NUMBER}\s*(?:de\s+(?:la\s+)?|du\s+)?(?:carte|titre|document|passeport|recepisse)"
        rf"|(?:document|card|passport|permit)\s+{_NUMBER}|numero\s+du\s+titre(?:\s+de\s+sejour)?"
        r"|carte\s+(?:nationale\s+d'identite\s+)?n[°º]",
        re.compile(r"(?<![0-9A-Z])((?=[A-Z]*\d)[0-9A-Z]{7,14})(?![0-9A-Z])"),
    ),
}
_COMPILED = {type: (re.compile(words), shape) for type, (words, shape) in _LABELS.items()}


def find(sheet: Sheet) -> Iterator[Fact]:
    """Each number behind or under its label."""
    page = layout(sheet)
    seen: set[tuple[str, str]] = set()
    for type, (words, shape) in _COMPILED.items():
        for label in words.finditer(page.folded):
            cell = page.cell_at(label.start())
            spans = [(label.end(), min(label.end() + 50, page.row_end(label.end())))]
            under = page.below(cell, label.start(), label.end(), 1)
            spans += [(other.start, other.end) for other in under]
            for start, end in spans:
                match = shape.search(page.text, start, end)
                value = match[1].replace(" ", "") if match else ""
                if match and (type, value) not in seen:
                    seen.add((type, value))
                    place, read = page.span(match.start(1), match.end(1))
                    yield Fact(type, value, match[1], place, "", 0.9 * read, False, True)
                    break
