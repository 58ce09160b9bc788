"""Originals in a writing that nobody here can read, told by the sworn translation beside them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

import dossier
from dossier.checks.shows_parents import ShowsParents
from dossier.model import Document, Outcome, Page, Place
from dossier.recognise import recognise
from dossier.situation import translation_need
from makers import capture, examples
from makers.people import LI
from makers.values import case
from test_recognise import KINDS, files, page
from test_recognise_foreign import GIBBERISH, SHARP, UNREAD, picture

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf")

TRANSLATION = """
TRADUCTION CERTIFIÉE CONFORME À L'ORIGINAL EN LANGUE ARABE
République libanaise
EXTRAIT D'ACTE DE NAISSANCE
Nom : KHOURY
Prénom : Maya
Née le 15 janvier 2003 à Beyrouth
Nom et prénom du père : Elias KHOURY
Nom et prénom de la mère : Rima HADDAD
Je soussignée, traductrice assermentée, expert près la cour d'appel de Lyon
"""
UNSWORN = "\n".join(TRANSLATION.strip().splitlines()[:-1])


def original(file: str, number: int = 1, text: str = UNREAD) -> Page:
    return replace(picture(text), place=Place(file, number))


def told(*pages: Page) -> list[tuple[str, int]]:
    return sorted((d.kind, len(d.pages)) for d in recognise(files(*pages), KINDS))


def test_beside_its_translation_in_one_file_it_is_a_birth_certificate() -> None:
    found = told(original("a.pdf"), page(TRANSLATION, "a.pdf", 2))
    assert found == [("birth-certificate", 1), ("translation", 1)]
    badly_read = original("a.pdf", text=GIBBERISH)
    assert ("birth-certificate", 1) in told(badly_read, page(TRANSLATION, "a.pdf", 2))


def test_its_sheets_are_one_paper() -> None:
    found = told(original("a.pdf"), original("a.pdf", 2), page(TRANSLATION, "a.pdf", 3))
    assert found == [("birth-certificate", 2), ("translation", 1)]


def test_in_a_file_of_its_own_it_must_be_the_only_one() -> None:
    translation = page(TRANSLATION, "b.pdf")
    assert ("birth-certificate", 1) in told(original("a.jpg"), translation)
    two = told(original("a.jpg"), original("c.jpg"), translation)
    assert [kind for kind, _ in two] == ["", "", "translation"]
    blurred = original("a.jpg", text=GIBBERISH)  # may be anything that was badly read
    assert ("", 1) in told(blurred, translation)


def test_it_takes_a_sworn_translation_to_tell_it() -> None:
    assert ("", 1) in told(original("a.pdf"), page(UNSWORN, "a.pdf", 2))


def test_a_page_that_is_not_clear_stays_open() -> None:
    faint = replace(original("a.pdf"), legibility=replace(SHARP, blur=4.0))
    assert ("", 1) in told(faint, page(TRANSLATION, "a.pdf", 2))


def test_it_is_judged_by_its_translation() -> None:
    documents = recognise(files(original("a.pdf"), page(TRANSLATION, "a.pdf", 2)), KINDS)
    paper = next(d for d in documents if d.kind == "birth-certificate")
    answer = ShowsParents().answer(paper, replace(case(*documents), on=date(2026, 11, 23)))
    assert isinstance(paper, Document)
    assert answer.outcome is Outcome.PASSED
    assert answer.place is not None
    assert answer.place.page == 2
    assert translation_need(documents) == "required"


def test_beside_another_civil_status_paper_a_loose_sheet_stays_open() -> None:
    consular = "CONSULAT GÉNÉRAL DU LIBAN\nCERTIFICAT CONSULAIRE DE NAISSANCE\nLe consul certifie"
    found = told(original("a.jpg"), page(TRANSLATION, "b.pdf"), page(consular, "c.pdf"))
    assert found == [("", 1), ("consular-civil-status", 1), ("translation", 1)]


# -------------------- a whole folder

CYRILLIC = """СВИДЕТЕЛЬСТВО О РОЖДЕНИИ

Гражданин(ка)  Ли
Вэй
родился(лась) 12/08/2003
двенадцатого августа две тысячи третьего года
место рождения  Владивосток
Приморский край, Российская Федерация
о чём составлена запись акта о рождении № 417
Отец  Ли Цзюнь
гражданство  Китай
Мать  Ван Фан
гражданство  Китай
Место государственной регистрации  отдел ЗАГС
Дата выдачи  20 августа 2003 г.
Руководитель органа записи актов гражданского состояния"""


def cyrillic() -> bytes:
    """A photo of a certificate in a writing that the reader was not taught."""
    image = Image.new("RGB", (1300, 1700), (238, 236, 228))
    font = ImageFont.truetype(str(FONT), 34)
    ImageDraw.Draw(image).multiline_text(
        (120, 160), CYRILLIC, fill=(30, 32, 44), font=font, spacing=34
    )
    return capture.jpeg(capture.photographed(image, 12))


@pytest.mark.skipif(not FONT.is_file(), reason="no font with Cyrillic letters")
@pytest.mark.slow
def test_a_folder_with_an_unread_original_is_judged_by_its_translation(tmp_path: Path) -> None:
    papers = examples.online(LI) | {"svidetelstvo.jpg": cyrillic()}
    del papers["birth-certificate.pdf"]
    assert verdict(tmp_path / "whole", papers) == "complete"
    del papers["traduction.pdf"]
    assert verdict(tmp_path / "untranslated", papers) != "complete"


def verdict(folder: Path, papers: dict[str, bytes]) -> str:
    folder.mkdir()
    for name, data in papers.items():
        (folder / name).write_bytes(data)
    answers = {"nationality": "CN", "works_in_france": False, "married": False}
    report = dossier.check(folder, route="online-student", applicant=answers, on=examples.DAY)
    return str(report.verdict)
