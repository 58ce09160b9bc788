"""Is the form filled in?"""

from __future__ import annotations

import re

from dossier.answer import Answer, failed, passed, unclear
from dossier.checks import DocumentCheck
from dossier.checks._names import known_names, standing
from dossier.checks._written_lines import LABELS, lines_written_on
from dossier.message import say
from dossier.model import Box, Case, Document, Fact

# What boxes hold that were never touched, by PDF 32000-1, 12.7.4.2 (button fields).
_UNTOUCHED = frozenset({"", "off", "/off"})
_BUTTON = frozenset({"on", "/on", "yes", "/yes", "oui", "/oui", "1", "/1"})
_NEEDED = {
    "birth date": re.compile(r"naissance|birth|\bdob\b", re.I),
    "address": re.compile(r"adresse|address|\brue\b|street", re.I),
    "first name": re.compile(r"pr[ée]nom|first.?name|given", re.I),
}
WRITTEN = 4  # of the five lines that every such form has
_HINT = say("fill in the form on the screen or by hand, and save or scan it again")


class FilledIn(DocumentCheck):
    """The form is filled in.

    Asks: whether the fields of the PDF form hold something, or the applicant's name is printed on
    it. Handwriting is not read: a form filled in by hand passes if something stands behind most of
    its labels, and is left open otherwise; so is one on which somebody typed or drew over the
    fields, as viewers on a Mac or a tablet do.

    Why: the office cannot register anybody from an empty form, and sends back one without names,
    birth or address.

    What to do: fill in every field that applies to you: birth name, first names, birth date and
    place, address, nationality; then sign it.

    Source: https://fill.io/in-de-permettre-votre-affiliation-au-rgime-gnral-7eab1bee (the form's
    fields, before 2021); https://forum-assures.ameli.fr/questions/3422902 (form completed and
    signed, November 2025).
    """

    def answer(self, document: Document, case: Case) -> Answer:
        """Fields of a PDF form first; on paper, the applicant's name printed on it."""
        fields = [field for field in document.stated("form-field") if not _is_button(field)]
        filled = [field for field in fields if _content(field)]
        written = standing(known_names(case, beside=document), document)
        if fields and not filled and not written and not _touched(document, fields):
            return failed(
                say("is empty: none of its {count} fields is filled in", count=len(fields)),
                hint=_HINT,
                found=0,
                expected=len(fields),
                place=fields[0].place,
            )
        empty = _needed_but_empty(fields)
        if filled and not empty:
            return passed(
                say("{count} of {all} fields are filled in", count=len(filled), all=len(fields)),
                found=len(filled),
                expected=len(fields),
                place=filled[0].place,
            )
        if filled:
            return unclear(say("these fields seem empty: {fields}", fields=empty), hint=_HINT)
        if written:
            return passed(say("your name is on it"), place=document.place)
        return _by_hand(document)


def _by_hand(document: Document) -> Answer:
    """Whether something stands on most of the lines of a form on paper."""
    lines = lines_written_on(document)
    if len(lines) >= WRITTEN:
        return passed(
            say("something is written on its lines; by hand it cannot be read here"),
            found=len(lines),
            expected=len(LABELS),
            place=document.place,
        )
    return unclear(say("what is written by hand cannot be read here"), hint=_HINT)


def _content(field: Fact) -> str:
    value = field.value.strip()
    return "" if value.lower() in _UNTOUCHED else value


def _is_button(field: Fact) -> bool:
    """Whether it is a box to tick: these say nothing about names and dates."""
    return field.value.strip().lower() in (_UNTOUCHED - {""}) | _BUTTON


def _touched(document: Document, fields: list[Fact]) -> bool:
    """Whether somebody wrote on it beside its fields, or over them.

    Ink on a print of it, a digital signature, notes and drawings of a viewer, or a line of text
    that lies in a field, where a form prints nothing.
    """
    if any(fact.value in ("ink", "digital") for fact in document.stated("signature")):
        return True
    if any(sign.code == "written-on" for page in document.pages for sign in page.signs):
        return True
    return any(
        _lies_in(line.box, field.place.box)
        for field in fields
        for page in document.pages
        if page.place.page == field.place.page and page.place.file == field.place.file
        for line in page.lines
    )


def _lies_in(line: Box | None, field: Box | None) -> bool:
    """Whether a line begins and ends in a field, give or take half its height."""
    if line is None or field is None:
        return False
    middle, spare = (line.top + line.bottom) / 2, (field.bottom - field.top) / 2
    return (
        field.top - spare <= middle <= field.bottom + spare
        and field.left - 0.01 <= line.left < field.right
        and line.right <= field.right + 0.01
    )


def _needed_but_empty(fields: list[Fact]) -> tuple[str, ...]:
    """What every such form asks for and no field of that name holds."""
    empty = []
    for what, pattern in _NEEDED.items():
        asked = [field for field in fields if pattern.search(field.role)]
        if asked and not any(_content(field) for field in asked):
            empty.append(what)
    return tuple(empty)
