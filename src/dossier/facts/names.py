"""Names of persons, by the label or the sentence that announces them, and how to compare them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from dossier.facts import Sheet
from dossier.facts import _name_labels as labels
from dossier.facts._agreement import Agreement, agree, stands_in
from dossier.facts._labels import label_pattern, values_of
from dossier.facts._layout import Layout, around, layout
from dossier.facts._name_shape import clean_name, name_after
from dossier.model import Fact, Place

__all__ = ["Agreement", "agree", "find", "stands_in"]

_ORDER = (
    ("birth", labels.BIRTH),
    ("used", labels.USED),
    ("full", labels.FULL),
    ("given", labels.GIVEN),
    ("surname", labels.SURNAME),
    ("spouse", labels.SPOUSE),
)
_PATTERNS = tuple((part, label_pattern(words)) for part, words in _ORDER)
_ROLE = re.compile(rf"{labels.ROLE}\s*")
_SENTENCES = (
    r"(?:certifi\w+|attest\w+|declare\w*|confirm\w*)\s+(?:par\s+la\s+presente\s+)?qu[e']",
    r"(?:certif(?:y|ies)|confirms?|declares?|states?)\s+that\b",
    r"(?:l'etudiante?|the\s+student|la\s+salariee?|le\s+salarie|l'eleve)\b",
    r"(?:heberger?|loger?)\s+(?:a\s+(?:mon|notre)\s+domicile\s+)?",
    r"(?:mon\s+fils|ma\s+fille|mon\s+enfant)\b",
)
_HOLDER = re.compile("|".join(_SENTENCES))
_UNDERSIGNED = re.compile(r"je,?\s+soussignee?(?:\s?\(e\))?,?|\bi,?\s+the\s+undersigned,?")
_TITLED = re.compile(
    r"(?<!\w)(?:m\.|mr\.?|mme\.?|mlle\.?|mrs\.?|ms\.?|miss|madame|monsieur|mademoiselle|herr|frau"
    r"|m\.?\s?/\s?mme|mme\s?/\s?m\.?|sr\.|sra\.)[ ]{1,2}(?=\S)"
)


_MOST = 300  # labels of names that a page is asked for
_BESIDE = 200  # letters beside a label that tell whether it is one

_HEADINGS = {
    "father": r"pere|father|padre|pai|vater|le\s+pere|father/parent",
    "mother": r"mere|mother|madre|mae|mutter|la\s+mere|mother/parent",
    "spouse": r"conjoint|conjointe|epoux|epouse|spouse|conyuge",
    "parent": r"parents?|responsables?\s+lega(?:l|ux)|tuteur|guardian",
    "": r"enfant|child|l'enfant|etudiant|student|demandeur|applicant|titulaire|intitule",
}
_HEADING = re.compile(rf"(?:^|\n|\t)[ ]*({'|'.join(_HEADINGS.values())})[ ]?:?[ ]*(?=\n|\t|$)")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a name that a label announces: surname, given, full, birth, used or spouse."""

    part: str
    label: int
    start: int
    end: int
    text: str


def find(sheet: Sheet) -> Iterator[Fact]:
    """Names by label first; then by sentence, where no label gave the holder's."""
    page = layout(sheet)
    found = sorted(islice(_parts(page), _MOST), key=lambda part: part.label)
    facts = list(_combined(page, found))
    yield from facts
    held = {fact.value for fact in facts}
    for fact in _by_sentence(page):
        if fact.value not in held:
            held.add(fact.value)
            yield fact


def _parts(page: Layout) -> Iterator[Part]:
    taken = bytearray(len(page.folded))
    for part, pattern in _PATTERNS:
        for match in pattern.finditer(page.folded):
            start, end = match.span()
            if any(taken[start:end]):
                continue
            if not match["sign"] and not _stands_alone(page, start, end):
                continue
            taken[start:end] = b"\1" * (end - start)
            named = _value(page, part, start, end)
            if named and (match["sign"] or " " in named.text or not _ROLE.fullmatch(match[0])):
                yield named


def _stands_alone(page: Layout, start: int, end: int) -> bool:
    """Whether words that may be a label are one: they open a cell, and end it or a name follows."""
    before = page.text[max(page.row_start(start), start - _BESIDE) : start]
    if re.search(r"[^\s\d.()*•\-–/|]", re.split(r"\t| {3,}|/|\d\.\s", before)[-1]):
        return False
    after = page.text[end : min(page.row_end(end), end + _BESIDE)].lstrip(" ).")
    return not after or after[0] in "\t/" or after[0].isupper() or page.text[end : end + 2] == "  "


def _value(page: Layout, part: str, start: int, end: int) -> Part | None:
    for value in values_of(page, start, end, labels.ANY_LABEL):
        text = clean_name(page.text[value.start : value.end])
        if text:
            at = page.text.find(text, value.start)
            at = value.start if at < 0 else at
            return Part(part, start, at, at + len(text), text)
        if value.beside and any(letter.isalnum() for letter in page.text[value.start : value.end]):
            return None
    return None


def _combined(page: Layout, found: list[Part]) -> Iterator[Fact]:
    """One holder for a surname and the given names beside it; birth and used names stand alone.

    Under a heading such as ``Père`` or ``Conjoint`` they are that person's.
    """
    for fact, at in _whole_names(page, found):
        role = _under_heading(page, at) if fact.role == "holder" else ""
        yield replace(fact, role=role) if role else fact


def _under_heading(page: Layout, at: int) -> str:
    """Whose part of a form it is, by the last heading at most six rows above."""
    row = page.cell_at(at).row
    for match in reversed(list(_HEADING.finditer(page.folded, 0, at))):
        if page.cell_at(match.start(1)).row < row - 6:
            return ""
        return next(role for role, words in _HEADINGS.items() if re.fullmatch(words, match[1]))
    return ""


def _whole_names(page: Layout, found: list[Part]) -> Iterator[tuple[Fact, int]]:
    given = [part for part in found if part.part == "given"]
    for part in found:
        if part.part in ("full", "surname", "birth"):
            own = _nearest(part, given) if part.part != "full" else None
            if own:
                given.remove(own)
            yield _holder(page, part, own), part.label
        if part.part in ("birth", "used", "spouse"):
            role = {"birth": "birth-name", "used": "used-name", "spouse": "spouse"}[part.part]
            yield _fact(page, part, role), part.label
    for part in given:
        yield replace(_fact(page, part, "holder"), certainty=0.5), part.label


def _nearest(part: Part, given: list[Part]) -> Part | None:
    """The given names that belong to a surname: announced next after it, or next before."""
    after = [other for other in given if 0 < other.label - part.label < 400]
    before = [other for other in given if 0 < part.label - other.label < 200]
    return after[0] if after else before[-1] if before else None


def _holder(page: Layout, part: Part, given: Part | None) -> Fact:
    fact = _fact(page, part, "holder")
    if given is None:
        whole = part.part == "full" or " " in part.text or "," in part.text
        return fact if whole else replace(fact, certainty=0.7 * fact.certainty)
    other = _fact(page, given, "holder")
    place = fact.place
    if place.box and other.place.box:
        place = Place(place.file, place.page, around([place.box, other.place.box]))
    name = f"{part.text} {given.text}"
    certainty = min(fact.certainty, other.certainty)
    return Fact("name", name, name, place, "holder", certainty, private=False)


def _fact(page: Layout, part: Part, role: str) -> Fact:
    place, certainty = page.span(part.start, part.end)
    return Fact("name", part.text, part.text, place, role, certainty)


def _by_sentence(page: Layout) -> Iterator[Fact]:
    """``certifie que Mme X``, ``the student X``, ``Je soussigné X``; then ``M. X`` alone."""
    for match in _HOLDER.finditer(page.folded):
        found = name_after(page.text, match.end(), _TITLED)
        if found:
            yield _fact(page, Part("full", match.start(), *found), "holder")
    for match in _UNDERSIGNED.finditer(page.folded):
        found = name_after(page.text, match.end(), _TITLED)
        if found:
            role = _undersigned(page.folded[found[1] : found[1] + 400])
            yield _fact(page, Part("full", match.start(), *found), role)
    for match in _TITLED.finditer(page.folded):
        found = name_after(page.text, match.end(), _TITLED)
        if found and " " in found[2]:
            yield replace(_fact(page, Part("full", match.start(), *found), ""), certainty=0.5)


def _undersigned(after: str) -> str:
    """Who signs, by what they go on to say: an office that certifies is nobody of these."""
    if "heberge" in after or re.search(r"loge[rn ]", after):
        return "host"
    if re.search(r"traduct|translat|interprete", after):
        return "translator"
    if re.search(r"autorise|authori[sz]e|mon fils|ma fille|mon enfant|my (?:son|daughter)", after):
        return "parent"
    return "" if re.search(r"certif|attest", after) else "holder"
