"""Who translated a paper, by the words of their stamp: a court's expert, a consulate, an agency."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.facts import Sheet
from dossier.facts._layout import layout
from dossier.model import Fact

_TRANSLATION = re.compile(r"traduct|traduit|translat|traducci|traduzion|traduca|ubersetz|tradus")
# The gaps take in the ends of words: two repeats side by side would try every way to part them.
_PATTERNS = (
    (
        "court",
        r"(?:expert|traduct|interprete)[^.]{0,90}?(?:pres|aupres\s+de|agree\w{0,2}\s+par)\s+(?:de\s+)?"
        r"(?:la|les|le)?\s?(?:cours?|tribuna\w+)(?:\s+d'\s?appel|\s+de\s+cassation)?"
        r"|(?:cour|cours)\s+d'\s?appel\s+d[e'us]{1,2}[^.\n]{0,40}(?:expert|traduct|interprete)"
        r"|(?:court\s+of\s+appeals?)[^.\n]{0,40}(?:france|paris|lyon|aix|versailles|expert)"
        r"|expert\s+(?:judiciaire|de\s+justice)"
        r"|(?:traduct|expert)[^.\n]{0,70}\bca\s+(?:de\s+|d')[a-z]{3,}",
    ),
    (
        "consulate",
        r"(?:traduct|traduit|translat)[^.]{0,130}?(?:consulat|ambassade|embassy|consulate)"
        r"|(?:consulat|ambassade|embassy|consulate)[^.]{0,120}?(?:traduct|traduit|translat)",
    ),
    (
        "abroad",
        r"(?:notary|notaire|notarial|apostille|ministry\s+of\s+justice)[^.\n]{0,60}(?:translat|traduct)"
        r"|(?:translat|traduct)[^.\n]{0,70}(?:notary\s+public|ministry\s+of\s+justice)"
        r"|(?:vereidigt|beeidigt|ermachtigt)\w{0,2}\s+(?:ubersetz|dolmetsch)|perito\s+traductor"
        r"|traductor(?:a)?\s+(?:jurad|public)|tradutor(?:a)?\s+(?:jurament|public)|翻译公司"
        r"|traduttore\s+giurato|traducator\s+autorizat|tlumacz\s+przysieg"
        r"|yeminli\s+(?:tercuman|cevir)",
    ),
    (
        "sworn",
        r"(?:traduct|interprete)[^.\n]{0,40}(?:assermente|jure|agree)\w*"
        r"|(?:sworn|certified|official|authori[sz]ed)\s+translator"
        r"|traduction\s+(?:assermentee|officielle)",
    ),
    (
        "agency",
        r"(?:agence|bureau|cabinet|societe|office|centre)\s+(?:de\s+)?traduction"
        r"|translation\s+(?:agency"
        r"|services?|bureau|office|company)|(?:agence|agency)[^.\n]{0,30}traduct",
    ),
)
_COMPILED = tuple((value, re.compile(words)) for value, words in _PATTERNS)
_ASKED = re.compile(r"obligatoire|doi(?:ven)?t\s|must\s|joindre|fournir|provide|required|devra")
_SOME = re.compile(r"(?:par\s+un|by\s+an?|d'un|aupres\s+d'un)e?\s")


def find(sheet: Sheet) -> Iterator[Fact]:
    """The standing of the translator, each sort once; a notice that asks for one is none."""
    page = layout(sheet)
    if not _TRANSLATION.search(page.folded):
        return
    flat = re.sub(r"[\n\t]", " ", page.folded)
    for value, pattern in _COMPILED:
        for match in pattern.finditer(flat):
            around = flat[max(0, match.start() - 40) : match.end()]
            some = value in ("sworn", "agency") and _SOME.search(around)
            if some or _ASKED.search(around):
                continue
            place, read = page.span(match.start(), match.end())
            text = " ".join(page.text[match.start() : match.end()].split())
            yield Fact("translator", value, text, place, "", round(0.9 * read, 3))
            break
