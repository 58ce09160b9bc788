"""A page made to keep the reader busy is answered in little more time than any other."""

from __future__ import annotations

from datetime import date
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.checks import DocumentCheck, DossierCheck, PageCheck, all_checks
from dossier.facts import Sheet, find_all
from dossier.model import Applicant, Box, Case, Document, File, Line, Page, Place
from dossier.recognise import recognise
from dossier.schema.kind import load_kinds

LETTERS = 20_000
LIMIT = 4.0  # seconds of processor; each took tens of them once, and takes less than one
PLACE = Place("page.pdf", 1)
KINDS = ("visa-validation", "birth-certificate", "translation", "form-s1106", "bank-details")
# What patterns begin with, again and again, with and without spaces between.
BEGINNINGS = (
    "confirm",
    "attestaqvali",
    "passeport",
    "nom ",
    "prénom ",
    "traduct",
    "traductaasserment",
    "inscrit",
    "naissance père ",
    "naissance الاب",
    "visa mineur",
    "visa étudiant",
    "bic identif",
    "iban fr76 ",
    "NO12 3456 ",
    "adresse prénom ",
)


def one_line(text: str) -> tuple[Line, ...]:
    whole = text * (LETTERS // len(text))
    return (Line(whole, Box(0.1, 0.1, 0.9, 0.2), 0.95),)


def rows(text: str) -> tuple[Line, ...]:
    line = (text * 50)[:50]
    return tuple(Line(line, Box(0.1, n / 401, 0.9, (n + 0.8) / 401), 0.95) for n in range(400))


def asked_everything(lines: tuple[Line, ...]) -> None:
    """Find the facts of a page of these lines, recognise it and ask every check."""
    facts = list(find_all(Sheet(PLACE, lines)))
    page = Page(PLACE, "picture", 900, 1200, lines, tuple(facts))
    recognise([File("page.pdf", 1, page_count=1, pages=(page,))], load_kinds())
    documents = tuple(Document(kind, (page,), 0.9) for kind in KINDS)
    person = Applicant(names=("LI WEI",), birth_date=date(2003, 8, 12))
    case = Case(date(2026, 11, 23), person, person, documents)
    for check in all_checks().values():
        if issubclass(check, DossierCheck):
            check().answer(case)
        elif issubclass(check, PageCheck):
            check().answer(page, case)
        elif issubclass(check, DocumentCheck):
            for document in documents:
                check().answer(document, case)


@pytest.mark.parametrize("lines", [one_line, rows])
@pytest.mark.parametrize("text", BEGINNINGS)
def test_a_hostile_page_takes_little_time(text: str, lines) -> None:
    recognise([], load_kinds())
    page = lines(text)
    start = process_time()
    asked_everything(page)
    assert process_time() - start < LIMIT


# What finders look for, beside letters that are digits to Python and to nobody else.
FRAGMENTS = (
    "IBAN|FR76|3000 6000 0112 3456 7890 189|FR７6|P<UTO|<<<<<<<<|L898902C36UTO7408122F1204159|né le"
    "|Date de naissance|12/03/2003|31.02.2026|1er janvier|٠٣/١٢/٢٠٠٣|²|①|Ⅻ|½|𝟗𝟗|2026-2027|20²6-2027"
    "|valable jusqu'au 30/0²/2027|N° 15763*02|2 99 05 75 115 042 89|2 ９９ 05|732 829 320 00074|Nom"
    "|2 99 B5 75 115 042 89"
    "|Prénom|père|mère|du 1 au 0|le 99 mars 99999|trente et un|two thousand|İ|ﬁ|ß|ǅ|\0|\u202e|visa"
    "|étudiant|S1106|cerfa n°|*|::|/|-|999999999999999999999999"
).split("|")
made_rows = st.lists(st.lists(st.sampled_from(FRAGMENTS), min_size=1).map(" ".join), max_size=6)


@settings(deadline=None)
@given(made_rows)
def test_any_mixture_of_what_is_looked_for_is_answered(texts: list[str]) -> None:
    asked_everything(
        tuple(
            Line(text[:500], Box(0.1, n / 50, 0.9, (n + 0.8) / 50), 0.95)
            for n, text in enumerate(texts)
        )
    )
