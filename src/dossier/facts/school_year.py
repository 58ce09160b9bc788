"""School years: ``2026-2027`` and its other writings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.facts import Sheet
from dossier.facts._layout import Layout, layout
from dossier.model import Fact

_LABEL = (
    r"annees?\s+(?:universitaires?|scolaires?|academiques?|d'\s?etudes?)|annee\s+de\s+formation"
    r"|(?:academic|school|university|scholastic|study)\s+year|session\s+universitaire"
    r"|curso\s+(?:academico|escolar)|ano\s+(?:academico|letivo|lectivo|escolar)"
    r"|anno\s+accademico|a\.\s?u\.|a\.\s?a\.|studienjahr|schuljahr|an\s+universitar"
    r"|rok\s+akademicki|annee\s+en\s+cours|rentree|promotion|cursus"
    r"|(?:pour|de|durant|pendant|au\s+cours\s+de|au\s+titre\s+de)\s+l'\s?annee"
    r"|certificat\s+(?:de\s+scolarite|d'\s?inscription)|attestation\s+d'\s?inscription"
)
_DASH = r"\s{0,3}(?:[-/_.]|a|au|to|et|&)\s{0,3}"
_LONG = re.compile(rf"(?<![\d/.-])(20\d\d){_DASH}(20\d\d)(?![\d]|[/.-]\d)")
_SHORT = re.compile(
    rf"({_LABEL})[^\d\n]{{0,25}}?((?:20)?\d\d)\s{{0,2}}[-/]\s{{0,2}}(\d\d)(?!\d|\s?[-/.]\s?\d)"
)
_MIXED = re.compile(r"(?<![\d/.-])(20\d\d)\s?[-/]\s?(\d\d)(?![\d]|[/.-]\d|\s?[-/]\s?\d)")
_LABELLED = re.compile(_LABEL)
_LABEL_AFTER = re.compile(r"\s{0,3}(?:academic|school|university|scholastic|study)\s+year")
_OTHER_YEAR = re.compile(r"precedente?s?|derniere?|passee|anterieure?s?|previous|last|prior|former")
_AUTUMN = r"(?:aout|august|septembre|september|sept?\.?|octobre|october|oct\.?)"
_SPRING = r"(?:mai|may|juin|june|juillet|july|aout|august|septembre|september)"
_MONTHS = re.compile(
    rf"{_AUTUMN}\s+(20\d\d)\s*(?:[-,]|a|au|to|until|jusqu'\w+|through|et|and)\s*"
    r"(?:(?:se\s+termin\w+|s'acheve\w*|s'achevant|prenant\s+fin|finissant|ending|finishing|ends)"
    r"\s+)?(?:(?:en|in|au|le|on|a)\s+)?"
    rf"(?:fin\s+|end\s+of\s+)?(?:\d{{1,2}}(?:st|th|er)?\s+)?{_SPRING}\s+(20\d\d)"
)
_INTAKE = re.compile(
    rf"(?:rentree|intake)\s+(?:universitaire\s+|scolaire\s+|de\s+|of\s+)?(?:{_AUTUMN}\s+)?(20\d\d)"
    rf"(?!\s?[-/]\s?\d)"
)


def find(sheet: Sheet) -> Iterator[Fact]:
    """Every school year that is written on the page, each place once."""
    page = layout(sheet)
    taken: list[tuple[int, int]] = []
    for start, end, first, certainty, role in _candidates(page):
        if any(start < after and end > before for before, after in taken):
            continue
        taken.append((start, end))
        place, read = page.span(start, end)
        value = f"{first}-{first + 1}"
        text = " ".join(page.text[start:end].split())
        yield Fact("school-year", value, text, place, role, round(certainty * read, 3))


def _candidates(page: Layout) -> Iterator[tuple[int, int, int, float, str]]:
    folded = page.folded
    for match in _LONG.finditer(folded):
        first, second = int(match[1]), int(match[2])
        if second == first + 1:
            yield match.start(), match.end(), first, _sure(folded, *match.span()), ""
    for match in _SHORT.finditer(folded):
        first, second = int(match[2]) % 100, int(match[3])
        if second == (first + 1) % 100:
            yield match.start(2), match.end(), 2000 + first, 0.9, ""
    for match in _MIXED.finditer(folded):
        first, second = int(match[1]), int(match[2])
        if second == (first + 1) % 100 and second > 12:
            labelled = _sure(folded, *match.span()) == 1.0
            yield match.start(), match.end(), first, 0.9 if labelled else 0.6, ""
    for match in _MONTHS.finditer(folded):
        if int(match[2]) == int(match[1]) + 1:
            yield match.start(), match.end(), int(match[1]), 0.85, ""
    for match in _INTAKE.finditer(folded):
        yield match.start(), match.end(), int(match[1]), 0.4, "intake"


def _sure(folded: str, start: int, end: int) -> float:
    """Two years in a row are a school year anywhere, but surest beside the words that say so."""
    if _LABEL_AFTER.match(folded, end):
        return 1.0
    before = re.split(r"20\d\d", folded[max(0, start - 90) : start])[-1]
    labels = list(_LABELLED.finditer(before))
    other = _OTHER_YEAR.search(before, labels[-1].start() if labels else max(0, len(before) - 30))
    return 1.0 if labels and not other else 0.75
