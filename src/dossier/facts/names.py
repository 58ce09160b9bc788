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
from dossier.facts._name_sentences import TITLED, by_sentence
from dossier.facts._name_shape import clean_name, name_after, one_case
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
_PATTERNS = tuple(
    (part, label_pattern(words, labels.TRANSLATED if part == "full" else ""))
    for part, words in _ORDER
)
_ROLE = re.compile(rf"{labels.ROLE}\s*")
_MOST = 300  # labels of names that a page is asked for
_BESIDE = 200  # letters beside a label that tell whether it is one

_HEADINGS = {
    "father": r"pere|father|padre|pai|vater|le\s+pere|father/parent",
    "mother": r"mere|mother|madre|mae|mutter|la\s+mere|mother/parent",
    "spouse": r"conjoint|conjointe|epoux|epouse|spouse|conyuge",
    "parent": r"parents?|responsables?\s+lega(?:l|ux)|tuteur|guardian",
    "other": r"(?:l')?employeur|employer|(?:le\s+)?bailleur|landlord|(?:le\s+)?proprietaire"
    r"|(?:l')?organisme(?:\s+d'accueil)?|(?:l')?entreprise|(?:le\s+)?maitre\s+d'apprentissage",
    "": r"(?:l')?apprentie?(?:\(e\))?|(?:le\s+)?stagiaire|(?:le\s+|la\s+)?salariee?"
    r"|(?:le\s+|la\s+)?locataire|enfant|child|l'enfant|etudiant|student|demandeur|applicant|titulaire|intitule",
}
_HEADING = re.compile(
    rf"(?:^|\n|\t)[ ]*({'|'.join(_HEADINGS.values())})[ ]?:?[ ]*(?=\n|\t|$|[ ]{{2}}|[^\w\s:,.'])"
)


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
    known = any(fact.role == "holder" and fact.certainty >= 0.6 for fact in facts)
    for start, end, text, role, sure in by_sentence(page):
        fact = _fact(page, Part("full", start, start, end, text), role)
        if fact.value in held:
            continue
        held.add(fact.value)
        if role == "holder" and sure < 0.8 and known:  # only where nothing better tells it
            role, sure = "", 0.5
        known = known or role == "holder"
        yield replace(fact, role=role, certainty=fact.certainty if sure == 1.0 else sure)


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
                yield from _joint(page, named)


def _stands_alone(page: Layout, start: int, end: int) -> bool:
    """Whether words that may be a label are one: they open a cell, and end it or a name follows."""
    before = page.text[max(page.row_start(start), start - _BESIDE) : start]
    if re.search(r"[^\s\d.()*•\-–/|]", re.split(r"\t| {3,}|/|\d\.\s", before)[-1]):
        return False
    after = page.text[end : min(page.row_end(end), end + _BESIDE)].lstrip(" ).")
    return not after or after[0] in "\t/" or after[0].isupper() or page.text[end : end + 2] == "  "


def _value(page: Layout, part: str, start: int, end: int) -> Part | None:
    """The name behind or below a label; translations of the label may stand between them.

    A label of whole names may be the head of a column: what stands in the next cell is then the
    next head, and the name is below.
    """
    first: Part | None = None
    head = False
    for value in values_of(page, start, end, labels.ANY_LABEL):
        printed = page.text[value.start : value.end]
        if not value.beside and _TRANSLATION.search(page.folded, value.start, value.end):
            continue
        text = clean_name(printed)
        at = max(value.start, page.text.find(text, value.start)) if text else value.start
        found = Part(part, start, at, at + len(text), text)
        if part == "full" and value.beside and " " not in text:
            head = bool(re.search(r"\t| {3}", page.text[end : value.start]))
            first = found if text else None
            if head:
                continue
            return first if text or any(map(str.isalnum, printed)) else None
        if head:
            return found if " " in text else first
        if not text:
            if first or any(map(str.isalnum, printed)):
                return first
            continue
        if first:
            return Part(part, start, first.start, found.end, f"{first.text} {text}")
        if part != "full" or value.beside or " " in text:
            return found
        first = found
    return first


_TRANSLATION = re.compile(
    r"(?<!\w)(?:(?:sur|fore)?names?|noms?|prenoms?|apellidos?|nombres?|vornamen?|nachname|cognome)(?!\w)"
)


def _joint(page: Layout, part: Part) -> Iterator[Part]:
    """The other holder of a joint account: ``M. X OU MME Y``."""
    match = _OR.match(page.folded, part.end, page.row_end(part.end))
    found = name_after(page.text, match.end(), TITLED) if match and part.part == "full" else None
    if found:
        yield Part("full", part.label, *found)


_OR = re.compile(
    r"\s*(?:ou|et|and|or|&|/|u\.?|und|y|e)\s+(?=(?:m|mr|mme|mlle|mrs|ms|monsieur|madame)\b)"
)


def _combined(page: Layout, found: list[Part]) -> Iterator[Fact]:
    """One holder for a surname and the given names beside it; birth and used names stand alone.

    Under a heading such as ``Père`` or ``Conjoint`` they are that person's.
    """
    for fact, at in _whole_names(page, found):
        role = _under_heading(page, at) if fact.role == "holder" else ""
        if role == "other":
            yield replace(fact, role="", certainty=0.5)
        else:
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
            own = _nearest(page, part, found, given) if part.part != "full" else None
            if own:
                given.remove(own)
            yield _holder(page, part, own), part.label
        if part.part in ("birth", "used", "spouse"):
            role = {"birth": "birth-name", "used": "used-name", "spouse": "spouse"}[part.part]
            yield _fact(page, part, role), part.label
    for part in given:
        whole = part.text.count(" ") > 1  # « Nome: » is of a whole name in Portuguese
        yield replace(_fact(page, part, "holder"), certainty=0.7 if whole else 0.5), part.label


def _nearest(page: Layout, part: Part, found: list[Part], given: list[Part]) -> Part | None:
    """The given names that belong to a surname: announced next after it, or next before."""
    after = [other for other in given if 0 < other.label - part.label < 400]
    before = [other for other in given if 0 < part.label - other.label < 200]
    for other in (*after[:1], *before[-1:]):
        if not _parted(page, part, other, found):
            return other
    return None


def _parted(page: Layout, part: Part, given: Part, found: list[Part]) -> bool:
    """Whether another person's part of a form lies between a surname and given names."""
    low, high = sorted((part, given), key=lambda one: one.label)
    if _PARTY.search(page.folded, low.end, max(low.end, high.label)):
        return True
    rows = page.cell_at(high.label).row - page.cell_at(part.label).row
    between = [
        other
        for other in found
        if low.label < other.label < high.label and other.part in ("surname", "birth", "full")
    ]
    own_row = page.cell_at(part.label).row
    return abs(rows) > 2 and any(
        abs(page.cell_at(other.label).row - own_row) > 2 for other in between
    )


_PARTY = re.compile(
    r"(?<!\w)(?:employeur|employer|apprentie?|salariee?|stagiaire|bailleur|locataire|tuteur|tutrice"
    r"|maitre\s+d'|garante?|representante?|organisme|conjointe?)(?!\w)"
)


def _holder(page: Layout, part: Part, given: Part | None) -> Fact:
    fact = _fact(page, part, "holder")
    if given is None:
        if " " in part.text or "," in part.text:
            return fact
        return replace(fact, certainty=(0.5 if part.part == "full" else 0.7) * fact.certainty)
    other = _fact(page, given, "holder")
    place = fact.place
    if place.box and other.place.box:
        place = Place(place.file, place.page, around([place.box, other.place.box]))
    name = f"{fact.value} {other.value}"
    certainty = min(fact.certainty, other.certainty)
    return Fact("name", name, name, place, "holder", certainty, private=False)


def _fact(page: Layout, part: Part, role: str) -> Fact:
    place, certainty = page.span(part.start, part.end)
    return Fact("name", one_case(part.text), part.text, place, role, certainty)
