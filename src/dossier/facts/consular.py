"""A paper about a birth that an embassy or a consulate heads and its consul signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.facts import Sheet
from dossier.facts._layout import Layout, layout
from dossier.model import Fact

_OFFICE = (
    r"(?:ambassade|embassy|embajada|embaixada|ambasciata|botschaft|ambasada|buyukelci"
    r"|consulat|consulate|consulado|consolato|konsulat|generalkonsulat|baskonsolos|konsolos"
    r"|high\s+commission|haut-commissariat|section\s+consulaire|consular\s+section)"
)
_HEAD = re.compile(rf"(?:^|\n|\t)[^\n\t]{{0,30}}\b{_OFFICE}")
_SIGNER = re.compile(
    r"\b(?:vice-?\s?)?(?:consul|consule|konsul|konsolos)(?:\s+gener[ae]le?)?\b(?!\w)"
    r"|\bambassad(?:eur|rice|or)\b|charge\s+des\s+affaires\s+consulaires|consular\s+officer"
    r"|chef\s+de\s+la\s+section\s+consulaire|\bembajador|\bbotschafter"
)
_BIRTH = re.compile(
    r"acte\s+de\s+naissance|(?:certificat|attestation|extrait)\s+(?:consulaire\s+)?de\s+naissance"
    r"|birth\s+certificate|certificate\s+of\s+birth|(?:acta|partida|certificado)\s+de\s+nacimiento"
    r"|certidao\s+de\s+nascimento|geburtsurkunde|certificato\s+di\s+nascita|etat\s+civil"
)
_PARENTS = re.compile(
    r"\bfil(?:s|le)\s+d(?:e\b|')|\bpere\b|\bmere\b|\bfather\b|\bmother\b|\b(?:son|daughter)\s+of\b"
    r"|\bhij[oa]\s+de\b|\bpadre\b|\bmadre\b|\bpai\b|\bmae\b|\bvater\b|\bmutter\b"
)
_TOP = 0.34


def find(sheet: Sheet) -> Iterator[Fact]:
    """``civil-status`` where office, signer, birth and parents are all there."""
    page = layout(sheet)
    head = next((m for m in _HEAD.finditer(page.folded) if _stands_high(page, m)), None)
    if head is None or not _SIGNER.search(page.folded, head.end()):
        return
    if _BIRTH.search(page.folded) and _PARENTS.search(page.folded):
        place, read = page.span(head.start() + 1, head.end())
        yield Fact("consular", "civil-status", head[0].strip(), place, "", round(0.9 * read, 3))


def _stands_high(page: Layout, match: re.Match[str]) -> bool:
    return page.cell_at(match.end() - 1).line.box.top < _TOP
