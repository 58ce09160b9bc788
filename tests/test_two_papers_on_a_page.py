"""An open passport with the visa beside its photo: one picture, two papers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.facts import Sheet, find_all
from dossier.marks.parts import bears_another_zone, cuts, parts
from dossier.model import Box, Fact, File, Line, Page, Place
from dossier.recognise import recognise
from dossier.schema.kind import load_kinds
from makers.people import LI

PLACE = Place("open.jpg", 1)
UNTIL = date(2027, 8, 19)
PASSPORT = (
    "PASSPORT   CHINA", "Passport No. EJ1234567", "Surname LI", "Given names WEI",
    "Date of birth 12 AUG 2003", "Date of expiry 14 MAR 2031",
)  # fmt: skip
VISA = (
    "VISA   FRANCE", "TYPE OF VISA D", "NUMBER OF ENTRIES MULT", "SURNAME, NAME LI, WEI",
    "REMARKS ETUDIANT VLS-TS",
)  # fmt: skip


def sheet(words: tuple[str, ...], zone: tuple[str, str], role: str, top: float) -> Page:
    """Half a page: lines from ``top`` downwards, the zone at its foot."""
    texts = (*words, *zone)
    boxes = [Box(0.1, top + 0.05 * i, 0.9, top + 0.05 * i + 0.03) for i in range(len(texts))]
    lines = tuple(Line(text, box, 0.98) for text, box in zip(texts, boxes, strict=True))
    foot = Box(0.1, boxes[-2].top, 0.9, boxes[-1].bottom)
    value = "\n".join(zone)
    mrz = Fact("mrz", value, value, replace(PLACE, box=foot), role, 0.98, proven=True, private=True)
    return Page(PLACE, "picture", 1500, 2000, lines, (mrz,), script="latin")


def both(passport_first: bool = True) -> Page:
    tops = (0.02, 0.52) if passport_first else (0.52, 0.02)
    one = sheet(PASSPORT, LI.passport_mrz(), "TD3", tops[0])
    two = sheet(VISA, LI.visa_mrz("420815763", UNTIL), "MRV-A", tops[1])
    return replace(one, lines=(*one.lines, *two.lines), facts=(*one.facts, *two.facts))


def told(page: Page) -> list[str]:
    file = File("open.jpg", 1, media_type="image/jpeg", page_count=1, pages=(page,))
    return sorted(document.kind for document in recognise([file], load_kinds()))


@pytest.mark.parametrize("passport_first", [True, False])
def test_each_paper_is_told_with_its_own_zone(passport_first: bool) -> None:
    page = both(passport_first)
    assert told(page) == ["long-stay-visa", "passport"]
    for part in parts(page):
        assert [fact.role for fact in part.facts] in (["TD3"], ["MRV-A"])


def test_one_zone_leaves_the_page_whole() -> None:
    page = sheet(PASSPORT, LI.passport_mrz(), "TD3", 0.1)
    assert parts(page) == (page,)
    assert not bears_another_zone(page)


def test_a_zone_that_is_half_hidden_keeps_its_line_open() -> None:
    """The first letters of the passport's zone are under a thumb: not read, and not missing."""
    page = both()
    hidden = replace(page, facts=tuple(fact for fact in page.facts if fact.role == "MRV-A"))
    assert bears_another_zone(hidden)
    documents = recognise([File("open.jpg", 1, page_count=1, pages=(hidden,))], load_kinds())
    assert any("passport" in document.could_be or document.kind == "passport"
               for document in documents)  # fmt: skip


RIB = (
    "RELEVÉ D'IDENTITÉ BANCAIRE", "Titulaire : M. LI WEI", "BIC : AGRIFRPP",
    "IBAN : FR76 3000 6000 0112 3456 7890 189", "Domiciliation : agence de Nancy",
)  # fmt: skip
CERTIFICATE = (
    "UNIVERSITÉ DE LORRAINE", "CERTIFICAT DE SCOLARITÉ", "Année universitaire 2026-2027",
    "Monsieur LI Wei est régulièrement inscrit en master", "Le président de l'université",
)  # fmt: skip


def written(*blocks: tuple[tuple[str, ...], float], beside: bool = False) -> Page:
    """A page of blocks of lines, each from a height downwards, or side by side."""
    lines = []
    for number, (texts, top) in enumerate(blocks):
        left, right = (0.05 + 0.5 * number, 0.45 + 0.5 * number) if beside else (0.1, 0.9)
        lines += [
            Line(text, Box(left, top + 0.03 * i, right, top + 0.03 * i + 0.02), 0.98)
            for i, text in enumerate(texts)
        ]
    page = Page(PLACE, "picture", 1500, 2000, tuple(lines), script="latin")
    return replace(page, facts=tuple(find_all(Sheet(PLACE, page.lines))))


def test_papers_without_a_zone_are_parted_where_the_page_is_empty() -> None:
    two = ["bank-details", "school-certificate"]
    assert told(written((CERTIFICATE, 0.05), (RIB, 0.6))) == two
    assert told(written((RIB, 0.05), (CERTIFICATE, 0.6))) == two
    assert told(written((CERTIFICATE, 0.3), (RIB, 0.3), beside=True)) == two


def test_a_passport_and_a_paper_under_it_are_two() -> None:
    passport = sheet(PASSPORT, LI.passport_mrz(), "TD3", 0.02)
    rib = written((RIB, 0.7))
    page = replace(
        passport, lines=(*passport.lines, *rib.lines), facts=(*passport.facts, *rib.facts)
    )
    assert told(page) == ["bank-details", "passport"]


def test_one_paper_with_an_empty_strip_stays_one() -> None:
    upper, lower = CERTIFICATE[:3], CERTIFICATE[3:]
    assert told(written((upper, 0.05), (lower, 0.6))) == ["school-certificate"]
    notes = ("Fait à Nancy le 3 octobre 2026", "Page 1", "Scolarité centrale", "Cachet")
    assert told(written((CERTIFICATE, 0.05), (notes, 0.7))) == ["school-certificate"]


@given(
    st.lists(
        st.tuples(st.floats(0, 0.95), st.floats(0.001, 0.05)).map(lambda s: (s[0], s[0] + s[1])),
        max_size=30,
    )
)
def test_every_cut_parts_all_lines_in_two(spans: list[tuple[float, float]]) -> None:
    lines = tuple(Line(str(i), Box(0.1, top, 0.9, foot)) for i, (top, foot) in enumerate(spans))
    page = Page(PLACE, "picture", 1500, 2000, lines)
    for above, below in cuts(page):
        assert sorted((*above.lines, *below.lines), key=str) == sorted(lines, key=str)
        assert max(line.box.bottom for line in above.lines) < min(
            line.box.top for line in below.lines
        )


def test_a_certificate_with_a_card_to_cut_out_stays_one() -> None:
    card = ("CARTE D'ÉTUDIANT", "LI Wei", "N° étudiant 22104518", "Année 2026-2027")
    assert told(written((CERTIFICATE, 0.05), (card, 0.7))) == ["school-certificate"]
