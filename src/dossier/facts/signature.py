"""Signatures as ink: what stands in the place that a paper leaves for one.

``ink`` is a mark beside or under the word that is not printed text, ``typed`` a name in print in
that place, ``none`` a place that was seen and is bare paper. Where the place cannot be made out
nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.facts import Sheet
from dossier.facts._ink import Ink, ink_in
from dossier.facts._layout import Cell, Layout, layout, part_of
from dossier.facts._name_shape import clean_name
from dossier.model import Box, Fact, Place

_WORDS = re.compile(
    r"(?<![\w])(?:signatures?(?:\s+(?:de|du|of|et|and|or)\s+[^\n\t:]{2,40})?|signed(?:\s+by)?|signe\b"
    r"|sign\s+here|firma|assinatura|unterschrift|lu\s+et\s+approuve|cachet\s+et\s+signature"
    r"|(?:le|la)\s+(?:directeur|directrice|president|presidente|proviseur|registrar|responsable|doyen)"
    r"[^\n\t]{0,40}|the\s+registrar|fait\s+(?:a|en)\b|done\s+at\b)"
)
_ASKED = ("signature", "sign here", "unterschrift", "firma", "assinatura", "cachet et signature")
_DONE = ("fait", "done")
_CERTIFIES = re.compile(r"certifi|attest|declar|soussign|inform|prie\b|confirm")
_PROSE = re.compile(
    r"signature\s+(?:du|de)\s+(?:contrat|present|la\s+convention)"
    r"|signature\s+electron"
)
_DIGITAL = re.compile(
    r"(?:signe|signed|signature)\s+(?:electroniquement|electronically|electronique|numerique)"
    r"|digitally\s+signed|docusign|yousign|e-?signe\b|universign"
)
_FEWEST, _SPAN = 0.004, 0.08
_BESIDE = 0.05  # of the page between two words that stand at one height
_A_DATE = 4  # digits
_PRINT = 30  # letters: longer than anybody's signature reads


def find(sheet: Sheet) -> Iterator[Fact]:
    """One fact for every place of a signature, at most eight a page."""
    page = layout(sheet)
    digital = _DIGITAL.search(page.folded)
    if digital:
        place, read = page.span(digital.start(), digital.end())
        text = page.text[digital.start() : digital.end()]
        yield Fact("signature", "digital", text, place, text, round(0.6 * read, 3))
    for match in _places(page)[:8]:
        cell = page.cell_at(match.start())
        words = page.text[match.start() : match.end()].strip()
        fact = _seen(sheet, page, cell, match, words)
        if fact:
            yield fact


def _places(page: Layout) -> list[re.Match[str]]:
    """Words that leave a place to sign; not the day and the town beside one that asks for it.

    People write both by hand behind « Fait à », and leave the box next to it empty.
    """
    places = [
        match
        for match in _WORDS.finditer(page.folded)
        if len(match[0]) <= 60
        and not _PROSE.match(page.folded, match.start())
        and not _within(page, match)
    ]
    asked = [_height(page, match) for match in places if match[0].startswith(_ASKED)]
    return [
        match
        for match in places
        if not match[0].startswith(_DONE)
        or all(abs(_height(page, match) - other) > _BESIDE for other in asked)
    ]


def _height(page: Layout, match: re.Match[str]) -> float:
    box = page.cell_at(match.start()).line.box
    return (box.top + box.bottom) / 2


def _within(page: Layout, match: re.Match[str]) -> bool:
    """Whether the word stands inside a sentence, which leaves no place to sign."""
    cell = page.cell_at(match.start())
    before = re.split(r" {3,}|[:.;]", page.folded[cell.start : match.start()])[-1].strip()
    after = page.folded[match.end() : cell.end].strip(" :.()")
    if _CERTIFIES.search(page.folded, match.start(), min(cell.end, match.end() + 30)):
        return True
    return len(before) > 20 or (len(after) > 45 and not match[0].startswith(("fait", "done")))


def _seen(sheet: Sheet, page: Layout, cell: Cell, match: re.Match[str], words: str) -> Fact | None:
    label = part_of(cell, match.start(), match.end())
    zone = _zone(label)
    place = Place(sheet.place.file, sheet.place.page, zone)
    ink = ink_in(sheet, zone)
    if ink and _signed(ink):
        sure = 0.9 if ink.share > 3 * _FEWEST or ink.coloured > _FEWEST else 0.7
        return Fact("signature", "ink", "", place, words, sure)
    name = _printed_name(page, cell, match)
    if name:
        return Fact("signature", "typed", name, place, words, 0.6)
    bare = ink is not None and ink.steady and ink.share < _FEWEST / 8
    bare = bare and not any(_inside(zone, other) for other in page.cells if other is not cell)
    if bare and words.lower().startswith(("signature", "sign", "unterschrift", "firma")):
        return Fact(
            "signature", "none", "", place, words, 0.95 if _bare_around(sheet, zone) else 0.8
        )
    return None


def _bare_around(sheet: Sheet, zone: Box) -> bool:
    """Whether nobody signed beside the place either: people miss the box by a hand's breadth."""
    ink = ink_in(sheet, Box(0.02, max(0.0, zone.top - 0.02), 0.98, min(0.99, zone.bottom + 0.12)))
    return ink is not None and ink.steady and ink.share < _FEWEST / 16


def _inside(zone: Box, cell: Cell) -> bool:
    """Whether a line stands in a zone: it may be a signature that was taken for words.

    A long line that was read surely is print, the small print under the box; one with a date in
    it is the day beside it.
    """
    digits = sum(letter.isdigit() for letter in cell.line.text)
    if cell.line.certainty >= 0.9 and (len(cell.line.text) > _PRINT or digits >= _A_DATE):
        return False
    box = cell.line.box
    across, down = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    return zone.left < across < zone.right and zone.top < down < zone.bottom


def _zone(label: Box) -> Box:
    """Beside and below the word: as high as nine of its lines, half a page wide."""
    height = max(label.bottom - label.top, 0.008)
    return Box(
        max(0.0, label.left - 0.08),
        max(0.0, label.top - 1.0 * height),
        min(1.0, max(label.right, label.left + 0.18) + 0.24),
        min(1.0, label.bottom + 8 * height),
    )


def _signed(ink: Ink) -> bool:
    """Strokes over some width and height; specks, rules and shade are none."""
    return ink.paper > 90 and _FEWEST <= ink.share < 0.45 and ink.wide > _SPAN and ink.high > _SPAN


def _printed_name(page: Layout, cell: Cell, match: re.Match[str]) -> str:
    beside = clean_name(page.text[match.end() : cell.end].lstrip(" :"))
    if " " in beside:
        return beside
    for other in page.below(cell, match.start(), match.end(), rows=2):
        name = clean_name(other.line.text)
        if " " in name:
            return name
    return ""
