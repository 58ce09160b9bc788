"""How far an enrolment has come: final, provisional, or only an admission."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.facts import Sheet
from dossier.facts._layout import layout
from dossier.model import Fact

_PATTERNS = (
    (
        "provisional",
        1.0,
        r"pre-?\s?inscri\w+|inscription\s+(?:administrative\s+)?provisoire"
        r"|provisional(?:ly)?\s+enrol"
        r"\w*|pre-?\s?(?:enrol|registrat)\w+|inscrit\w{0,2}\s+(?:a\s+titre\s+)?provisoire\w*"
        r"|en\s+attente\s+d'\s?inscription|dossier\s+d'\s?inscription\s+en\s+cours"
        r"|conditional(?:ly)?\s+enrol\w*",
    ),
    (
        "provisional",
        0.7,
        r"sous\s+(?:la\s+)?(?:condition|reserve)\s+(?:de|du|que|d')\s?(?:la\s+|l'|son\s+)?"
        r"(?:paiement|obtention|validation|inscription|reussite|acceptation|reception|versement)"
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
        r"|(?:is|was|has\s+been)\s+(?:duly|officially|fully|currently|regularly|formally)\s+(?:enrol|regist)\w+",
    ),
    (
        "final",
        0.8,
        r"certificat\s+de\s+scolarite|attestation\s+d'\s?inscription\s+definitive"
        r"|est\s+(?:bien\s+|actuellement\s+)?inscrite?\b|est\s+inscrit\s?\(e\)"
        r"|(?:is|has\s+been|was)\s+(?:enrol|register)\w+|certificate\s+of\s+enrol"
        r"|enrol?ment\s+certificate"
        r"|certificado\s+de\s+matricula|immatrikulationsbescheinigung",
    ),
)
_COMPILED = tuple((value, sure, re.compile(words)) for value, sure, words in _PATTERNS)


def find(sheet: Sheet) -> Iterator[Fact]:
    """What the page's words say, each value once, as sure as the surest of its words."""
    page = layout(sheet)
    flat = page.folded.replace("\n", " ").replace("\t", " ")
    seen: set[str] = set()
    for value, sure, pattern in _COMPILED:
        match = pattern.search(flat)
        if match and value not in seen:
            seen.add(value)
            place, read = page.span(match.start(), match.end())
            text = " ".join(page.text[match.start() : match.end()].split())
            yield Fact("enrolment", value, text, place, "", round(sure * read, 3))
