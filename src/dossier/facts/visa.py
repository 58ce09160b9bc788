"""What a visa sticker says: its type, and the remarks that make it a residence title or not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.facts import Sheet
from dossier.facts._asked import asks_for_papers
from dossier.facts._layout import Cell, Layout, layout
from dossier.model import Fact

_VISA = re.compile(r"\bvisa\b|schengen|\bvlsts\b|\bvls\b|ceseda")
_TYPE = re.compile(
    r"type[ ]+(?:de|of)[ ]+visa|type[ ]?/[ ]?type|\bvisa[ ]+(?:de[ ]+)?type|\btype\b"
)
_LETTER = re.compile(r"(?<![\w'])([DC])(?![\w'])")
_LONG = re.compile(r"visa\s+(?:de\s+)?long\s+sejour|long[- ]stay\s+visa|\bvls[- ]?ts?\b")
_SHORT = re.compile(r"visa\s+(?:de\s+)?court\s+sejour|short[- ]stay\s+visa")
_REMARKS = (
    ("vls-ts", r"vls\s?-?\s?ts|valider\s+en\s+ligne|valant\s+titre\s+de\s+sejour"
     r"|(?:ceseda|r)\s?r?\s?\.?\s?311\s?-\s?3\b|r\s?\.?\s?431\s?-\s?16|ceseda\s+r?431"),
    ("vls-t", r"dispense\s+temporaire\s+de\s+(?:carte|titre)|vls\s?-?\s?t\b(?!\s?-?\s?s)"
     r"|visa\s+(?:de\s+)?long\s+sejour\s+temporaire"),
    ("card-to-request", r"(?:carte|titre)\s+de\s+sejour\s+a\s+sollicit"
    r"|a\s+solliciter\s+(?:dans|des)"
     r"|card\s+to\s+be\s+requested"),
    ("minor", r"mineur\w{0,2}\s+scolarise"),
    ("student", r"\betudiant(?!\w{0,2}[-' ]?\w{0,2}\s{1,3}(?:inscrit|certifie))"
    "|\bstudent\b(?!\\s+(?:number|id))"),
)  # fmt: skip
_COMPILED = tuple((value, re.compile(words)) for value, words in _REMARKS)
_DURATION = re.compile(
    r"(?:duree\s+d[eu]s?\s+sejours?|duration\s+of\s+stay|duree\s+du\s+sejour)[^\d\n]{0,40}([1-9]\d{0,2})"
    r"(?!\d|\s?[-/.]\s?\d)"
)
_STAY_LABEL = re.compile(r"duree\s+d[eu]s?\s+sejours?|duration\s+of\s+stay")
_DAYS = re.compile(r"\s*(\d{1,3})(?!\d)\s*(?:jours?|days?|tage|dias|giorni)?\s*$")


def find(sheet: Sheet) -> Iterator[Fact]:
    """The type and the remarks of a visa; nothing on pages that speak of none or ask for one."""
    page = layout(sheet)
    if not _VISA.search(page.folded):
        return
    types = list(_types(page))
    lettered = any(fact.certainty > 0.6 for fact in types)
    if asks_for_papers(page) and not lettered:
        return
    yield from types
    for value, pattern in _COMPILED:
        match = pattern.search(page.folded)
        if match:
            certainty = 0.6 if value == "student" else 0.95
            yield _fact(page, "visa-remark", value, match.start(), match.end(), certainty)


def _types(page: Layout) -> Iterator[Fact]:
    """D or C beside or under the word type, surest; else by the visa's name or its days of stay."""
    for label in _TYPE.finditer(page.folded):
        cell = page.cell_at(label.start())
        spans = [(label.end(), min(label.end() + 40, page.row_end(label.end())))]
        under = page.below(cell, label.start(), label.end(), 2)
        spans += [(other.start, other.end) for other in under if _is_under(page, cell, other)]
        for start, end in spans:
            # One letter more, so that no word is cut off to a letter.
            letter = _LETTER.search(page.text, start, end + 1)
            if letter and letter.start() < end:
                yield _fact(page, "visa-type", letter[1], letter.start(), letter.end(), 0.95)
                return
    for value, pattern in (("D", _LONG), ("C", _SHORT)):
        match = pattern.search(page.folded)
        if match:
            yield _fact(page, "visa-type", value, match.start(), match.end(), 0.6)
            return
    stay = _stay(page)
    if stay:
        value = "D" if int(stay[1]) > 90 else "C"
        yield _fact(page, "visa-type", value, stay.start(1), stay.end(1), 0.6)


def _stay(page: Layout) -> re.Match[str] | None:
    """The days of stay, beside their label or under it."""
    beside = _DURATION.search(page.folded)
    label = None if beside else _STAY_LABEL.search(page.folded)
    if label is None:
        return beside
    under = page.below(page.cell_at(label.start()), label.start(), label.end(), 2)
    found = (_DAYS.match(page.folded, other.start, other.end) for other in under)
    return next((days for days in found if days), None)


def _is_under(page: Layout, label: Cell, other: Cell) -> bool:
    """Whether a cell is the next row's, or a mere letter or two of the row after it."""
    return other.row == label.row + 1 or len(page.text[other.start : other.end].strip()) <= 2


def _fact(page: Layout, type: str, value: str, start: int, end: int, certainty: float) -> Fact:
    place, read = page.span(start, end)
    text = " ".join(page.text[start:end].split())
    return Fact(type, value, text, place, "", round(certainty * read, 3))
