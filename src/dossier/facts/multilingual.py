"""Civil-status forms printed in many languages, which stand beside or instead of a translation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.facts import Sheet
from dossier.facts._layout import Layout, layout
from dossier.model import Fact

# Regulation (EU) 2016/1191: forms attached to public documents, article 7 and annexes.
_EU = re.compile(r"2016\s?/\s?1191")
# Convention no. 16 of the International Commission on Civil Status, Vienna, 8 September 1976:
# form A is of a birth, B of a marriage, C of a death.
_VIENNA = re.compile(r"convention.{0,40}(?:vienne|vienna|wien)|(?:vienne|vienna|wien).{0,60}\b1976")
_LETTER = re.compile(r"\bform(?:ul[ae]?r?|ule?|ulaire|ulario|ulier)?\s+([abc])\b")
_OF_STATUS = re.compile(r"etat\s+civil|civil\s+(?:registry|status)|extrait|auszug|estratto|extract")
_BY_LETTER = {"a": "birth", "b": "marriage", "c": "death"}
_WORDS = (
    ("birth", r"naissance|birth|geburt|nascita|nacimiento|nascimento|geboorte|urodzen|naroz|naroden"
     r"|szulet|naster|rodenj|rojstv|dzimsan|gimim|sunni|syntym|fodel|fodsel|γεννησ|ражд|breith"
     r"|twelid"),
    ("marriage", r"mariage|marriage|eheschliess|matrimoni|casamento|huwelijk|malzenstw|manzelst"
     r"|hazassag|casator|\bbrak\w?\b|zakonsk|laulib|santuok|abielu|avioliit|aktenskap|aegteskab"
     r"|posadh|γαμο|брак"),
    ("death", r"deces|\bdeath|tod\b|sterbe|morte\b|defuncion|obito|overlijden|zgon|umrti|halal"),
)  # fmt: skip
_NAMED = tuple((value, re.compile(words)) for value, words in _WORDS)
_SHORT = 8  # words of a line that may be the form's title


def find(sheet: Sheet) -> Iterator[Fact]:
    """``birth``, ``marriage`` or ``death``: what the form is of; its role is ``eu`` or ``ciec``."""
    page = layout(sheet)
    regulation = _EU.search(page.folded)
    if regulation:
        subject = _titled(page)
        if subject:
            yield _fact(page, subject, "eu", regulation)
        return
    letter = _LETTER.search(page.folded)
    treaty = _VIENNA.search(page.folded)
    if letter and (treaty or _OF_STATUS.search(page.folded)):
        yield _fact(page, _BY_LETTER[letter[1]], "ciec", letter)
    elif treaty and (subject := _titled(page)):
        yield _fact(page, subject, "ciec", treaty)


def _titled(page: Layout) -> str:
    """What a short line names first, from the top."""
    for cell in page.cells:
        if len(cell.line.text.split()) <= _SHORT:
            for value, pattern in _NAMED:
                if pattern.search(page.folded, cell.start, cell.end):
                    return value
    return ""


def _fact(page: Layout, value: str, role: str, match: re.Match[str]) -> Fact:
    place, read = page.span(match.start(), match.end())
    return Fact("multilingual-form", value, match[0], place, role, round(0.95 * read, 3))
