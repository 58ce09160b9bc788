"""How far an enrolment has come: final, provisional, or only an admission."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.facts import Sheet
from dossier.facts._asked import asks_for_papers
from dossier.facts._layout import layout
from dossier.model import Fact

_TITLE = "title"
_PATTERNS = (
    (
        "provisional",
        1.0,
        r"pre-?\s?inscri\w+|inscription\s+(?:administrative\s+)?provisoire"
        r"|(?:certificat|attestation)\s+(?:de\s+scolarite|d'\s?inscription)\s+provisoire"
        r"|provisional\s+(?:certificate|admission|registration)"
        r"|(?:inscri|enrol|regist)\w+\s+(?:provisoirement|conditionnellement|provisionally)"
        r"|provisional(?:ly)?\s+enrol"
        r"\w*|pre-?\s?(?:enrol|registrat)\w+|inscrit\w{0,2}\s+(?:a\s+titre\s+)?provisoire\w*"
        r"|en\s+attente\s+d'\s?inscription|dossier\s+d'\s?inscription\s+en\s+cours"
        r"|conditional(?:ly)?\s+enrol\w*",
    ),
    (
        "provisional",
        0.7,
        r"sous\s+(?:la\s+)?(?:condition|reserve)\s+(?:de|du|que|d')\s?(?:la\s+|l'|son\s+)?"
        r"(?:paiement|obtention|validation|inscription|reussite|acceptation|reception|versement"
        r"|production|presentation|fourniture|remise|regularisation|transmission)"
        r"|subject\s+to\s+(?:payment|final|completion|receipt|obtaining)",
    ),
    (
        "admission",
        1.0,
        r"lettre\s+d'\s?admission|attestation\s+d'\s?(?:admission|acceptation)|est\s+admise?\b"
        r"|avez\s+ete\s+admise?|(?:admission|acceptance|offer)\s+letter|letter\s+of\s+(?:admission"
        r"|acceptance|offer)|(?:has|have)\s+been\s+(?:admitted"
        r"|accepted)|offer\s+of\s+(?:admission|a\s+place)"
        r"|pleased\s+to\s+(?:inform|offer|admit)|avis\s+(?:d'admission|favorable)"
        r"|autorisation\s+d'\s?inscri"
        r"|notification\s+d'\s?admission|certificat\s+de\s+pre-?\s?admission|carta\s+de\s+admision",
    ),
    (
        "final",
        1.0,
        r"(?:est|a\s+ete|soit)\s+(?:bien\s+|actuellement\s+|egalement\s+)?(?:regulierement|definitivement"
        r"|administrativement|dument)\s+inscri\w+|inscription\s+(?:administrative\s+)?(?:definitive"
        r"|reguliere|annuelle)|inscrit\w{0,2}\s+(?:definitivement|regulierement|administrativement)"
        r"|(?:is|was|has\s+been)\s+(?:duly|officially|fully|currently|regularly|formally)"
        r"\s+(?:enrol|regist)\w+",
    ),
    (
        "final",
        0.8,
        r"est\s+(?:bien\s+|actuellement\s+)?inscrite?\b"
        r"(?!\s+(?:provisoire|sous\b|condition|a\s+titre\s+(?:provisoire|condition)))"
        r"|est\s+inscrit\s?\(e\)(?!\s+(?:provisoire|sous\b|condition))"
        r"|(?:is|has\s+been|was)\s+(?:enrol|register)\w+(?!\s+(?:provisional|condition))",
    ),
    (
        _TITLE,
        0.8,
        r"certificat\s+de\s+scolarite(?!\s+(?:provisoire|condition|(?:vous\s+)?(?:sera|pourra)))"
        r"|a\s+pris\s[^.]{0,60}\bune\s+inscription\s+administrative"
        r"|attestation\s+d'\s?inscription\s+definitive|certificate\s+of\s+enrol"
        r"|enrol?ment\s+certificate"
        r"|certificado\s+de\s+matricula|immatrikulationsbescheinigung",
    ),
)
_COMPILED = tuple((value, sure, re.compile(words)) for value, sure, words in _PATTERNS)
_SCHOOL = re.compile(
    r"student|studies|universi|school|college|course|program|degree|academic|faculty|bachelor|master"
    r"|semester|doctora|institut|diplom|etudiant|scola|formation|licence|annee|ecole|lycee|cours\b"
    r"|classe|parcours|cycle|eleve"
)
_NEAR = 160
_ELSEWHERE = re.compile(
    r"\bni\s(?:les?\s|aux?\s|la\s|d[eu']\s?)?\s*$|\bne\s[^.]{0,30}\s(?:pas|point|jamais|aucun\w*)\s[^.]{0,45}$"
    r"|\b(?:avant|en\s+vue\s+d[eu'](?:\s*(?:son|une?|l'|votre))?|sauf|hors|contrairement\s+aux?)\s*$"
    r"|\b(?:not|nor|no)\s[^.]{0,30}$"
)
"""Words before that deny what follows: « ne vaut pas inscription définitive »."""


def find(sheet: Sheet) -> Iterator[Fact]:
    """What the page's words say, each value once, as sure as the surest of its words.

    « Est inscrit » and « was registered » count beside words of schools only; the title of a
    certificate says nothing where it stands in a list of papers to hand in.
    """
    page = layout(sheet)
    flat = page.folded.replace("\n", " ").replace("\t", " ")
    seen: set[str] = set()
    for sort, sure, pattern in _COMPILED:
        value = "final" if sort == _TITLE else sort
        match = None if value in seen else _first(flat, pattern, of_school=sort == "final")
        if match and not (sort == _TITLE and asks_for_papers(page)):
            seen.add(value)
            place, read = page.span(match.start(), match.end())
            text = " ".join(page.text[match.start() : match.end()].split())
            yield Fact("enrolment", value, text, place, "", round(sure * read, 3))


def _first(flat: str, pattern: re.Pattern[str], *, of_school: bool) -> re.Match[str] | None:
    """The first match that is not denied by the words before it."""
    for match in pattern.finditer(flat):
        if _ELSEWHERE.search(flat, max(0, match.start() - 80), match.start()):
            continue
        near = _SCHOOL.search(flat, max(0, match.start() - _NEAR), match.end() + _NEAR)
        if near or not of_school:
            return match
    return None
