"""Names that a sentence or a title announces: ``certifie que Mme X``, ``Mme X, née le …``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.facts._layout import Layout
from dossier.facts._name_shape import LISTED_RUN, RUN, clean_name, name_after

TITLED = re.compile(
    r"(?:(?<!\w)(?:m\.|mr\.?|mme\.?|mlle\.?|mle|mrs\.?|ms\.?|miss|madame|monsieur|mademoiselle"
    r"|herr|frau|m\.?\s?/\s?mme|mme\s?/\s?m\.?|sr\.|sra\.)|(?:(?<=\n)|(?<=\t)|^)m(?=[ ]{1,4}\w))"
    r"(?:[ ]{1,8}|\t)(?=\S)"
)
_SENTENCES = (
    r"(?:certifi\w+|attest\w+|declare\w*|confirm\w*)\s+(?:par\s+la\s+presente\s+)?qu[e']",
    r"(?:certif(?:y|ies)|confirms?|declares?|states?)\s+that\b",
    r"(?:l'etudiante?|the\s+student|la\s+salariee?|le\s+salarie|l'eleve)\b",
    r"(?:heberger?|loger?)\s+(?:a\s+(?:mon|notre)\s+domicile\s+)?",
    r"(?:mon\s+fils|ma\s+fille|mon\s+enfant|my\s+(?:son|daughter|child))\b(?:\s+mineure?\b)?",
    r"\bavoir\s+recu\s+(?:ce\s+jour\s+)?de\b|\brecu\s+de(?=\s*:|\s+(?:m|mme|mlle|monsieur|madame)\b)"
    r"|\breceived\s+from\b",
)
_HOLDER = re.compile("|".join(_SENTENCES))
_UNDERSIGNED = re.compile(r"je,?\s+soussignee?(?:\s?\(e\))?,?|\bi,?\s+the\s+undersigned,?")
_SAID_OF = (
    r"[ ]?[,(]?\s*(?:nee?\b(?!\s+(?:pas|vaut))|de\s+nationalite|ressortissante?|demeurant|born\b"
    r"|est\s+(?:\w+\s+)?(?:inscrit|autoris|titulaire|scolaris|admis|etudiant)|a\s+(?:depose|percu)"
    r"|is\s+(?:\w+\s+)?(?:enrol|regist|a\s))"
)
_OF_HOLDER = re.compile(_SAID_OF)
_UNTITLED = re.compile(rf"(?:(?<=\n)|(?<=\t)|^){RUN}(?=[ ,(])")
_OTHERS = re.compile(r"(?:\bde|\bd'|\bdu|\bpar|\bby|\bof)\s*$")
_COMPARED = re.compile(
    r"ont\s+(?:tous\s+deux\s+)?comparu[^:;.]{0,120}:\s*|(?:have|has)\s+appeared[^:;.]{0,80}:"
)
_AND = re.compile(r"[;,]\s*et\s+(?=\S)|;\s*and\s+")
_BORN = re.compile(r"\best\s+nee?\b(?:\s?\(e\))?|\bwas\s+born\b")
_SEX = re.compile(r"\b(?:de|du)\s+sexe\b|\bfils\b|\bfille\b|\bsexe\b")
_CHILD = re.compile(rf"(?<![\w'’-]){LISTED_RUN}")
_PLACE = re.compile(r"(?:\ba|\bau|\baux|\ben|\bat|\bin|\bde|\bd'|\bl'|\bdu)\s*$")

_RELATIVE = re.compile(
    r"(?:\b(?:de|et|du|par|by|of|and)|\bd'|(?:pere|mere|epoux|epouse|conjointe?|father|mother|spouse)"
    r"[^\n]{0,20})\s*$"
)
"""What stands before a name that is a parent's or a spouse's."""

Name = tuple[int, int, str, str, float]  # start, end, name, role, certainty


def by_sentence(page: Layout) -> Iterator[Name]:
    """Holders first, the surest sentence before others; a name with a title alone has no role."""
    for match in _HOLDER.finditer(page.folded):
        found = name_after(page.text, match.end(), TITLED)
        if found:
            yield *found, "holder", 1.0
    for match in _UNDERSIGNED.finditer(page.folded):
        found = name_after(page.text, match.end(), TITLED)
        if found:
            role = _undersigned(page.folded[found[1] : found[1] + 400])
            yield *found, role, 1.0 if role else 0.5
    yield from _of_civil_acts(page)
    yield from _untitled(page)
    yield from _titled(page)


def _undersigned(after: str) -> str:
    """Who signs, by what they go on to say; whoever else signs is not the one a paper is about."""
    if "heberge" in after or re.search(r"loge[rn ]", after):
        return "host"
    if re.search(r"traduct|translat|interprete", after):
        return "translator"
    if re.search(r"autorise|authori[sz]e|mon fils|ma fille|mon enfant|my (?:son|daughter)", after):
        return "parent"
    return ""


def _titled(page: Layout) -> Iterator[Name]:
    """``Mme X, née le …`` and ``Mme X est inscrite`` are holders, « M. X » alone is nobody yet."""
    for match in TITLED.finditer(page.folded):
        found = name_after(page.text, match.end(), TITLED)
        if found and " " in found[2]:
            said = _OF_HOLDER.match(page.folded, found[1])
            other = _OTHERS.search(page.folded, max(0, match.start() - 8), match.start())
            if said and not other:
                yield *found, "holder", 0.9
            else:
                sure = not other and _addressee(page, match.start(), found[1])
                yield *found, "holder" if sure else "", 0.7 if sure else 0.5


def _addressee(page: Layout, start: int, end: int) -> bool:
    """Whether a titled name in the page's upper half stands by itself or before an address.

    So is whom a bill, a letter or a payslip is for; who signs stands below the text or his office.
    """
    cell = page.cell_at(start)
    opens = start == cell.start or page.text[max(cell.start, start - 3) : start] == "   "
    if cell.line.box.top > 0.5 or not opens:
        return False
    if any(
        _OFFICE.search(page.folded, other.start, other.end)
        for other in page.above(cell, start, end, rows=2)
    ):
        return False
    return bool(_ALONE.match(page.folded, end, cell.end))


_ALONE = re.compile(r"\s*$| {2,}|\s*[,-]\s*(?:\d|app(?:t|artement)|apt|chez|c/o|res)")
_OFFICE = re.compile(
    r"direct|president|responsable|proviseur|secretaire|maire|signe|regist|officer|chef|dean|doyen"
    r"|conseill|gestionnaire|dossier\s+suivi|interlocut|contact"
)


def _untitled(page: Layout) -> Iterator[Name]:
    """``DUPONT Marie est inscrite …``, ``Marie DUPONT, née le …`` at the start of a line."""
    for match in _UNTITLED.finditer(page.text):
        name = clean_name(match[1])
        end = match.start(1) + len(name)
        capitals = sum(map(str.isupper, name))
        if " " not in name or capitals < 3 or not _OF_HOLDER.match(page.folded, end):
            continue
        if not _RELATIVE.search(page.folded, max(0, match.start(1) - 40), match.start(1)):
            yield match.start(1), end, name, "holder", 0.8


def _of_civil_acts(page: Layout) -> Iterator[Name]:
    """Who is born of a birth act in sentences, and both who marry of a marriage act."""
    for match in _COMPARED.finditer(page.folded):
        first = name_after(page.text, match.end(), TITLED)
        if first:
            yield *first, "holder", 0.8
            for after in _AND.finditer(page.folded, first[1], first[1] + 700):
                second = name_after(page.text, after.end(), TITLED)
                if second:
                    yield *second, "holder", 0.8
                    break
    for match in _BORN.finditer(page.folded):
        child = _child(page, match.end())
        if child:
            yield *child, "holder", 0.8


def _child(page: Layout, start: int) -> tuple[int, int, str] | None:
    """The first name in the words after « est née », past the place of the birth."""
    sex = _SEX.search(page.folded, start, start + 200)
    limit = sex.start() if sex else start + 60
    for match in _CHILD.finditer(page.text, start, min(limit, len(page.text))):
        first, last = match.span(1)
        if _PLACE.search(page.folded, max(0, first - 6), first):
            continue
        name = clean_name(" ".join(match[1].split()))
        surname = any(len(word) > 2 and word.isupper() for word in re.split(r"[\s,'-]+", name))
        if " " in name and surname:
            return first, last, name
    return None
