"""Papers of elsewhere: other writings, multilingual forms, consulates, cards, covers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.facts.mrz import check_digit
from dossier.marks.direction import once, turned
from dossier.marks.joining import copies
from dossier.marks.reading import read
from dossier.model import Legibility, Page
from dossier.recognise import recognise
from test_recognise import KINDS, files, only, page, told

SHARP = Legibility("text", lines=9, letters=180, strokes=1.4, letter_height=20.0, blur=1.6)
UNREAD = "\n".join(["\ufffd"] * 7)
GIBBERISH = "aau ngu lu\nunvand nvavun\nnsssau ryn\nqauas inw\nsvwnun awav\nunw sai"
FRENCH = {"school-certificate", "bank-details", "visa-validation", "rent-receipt"}


def picture(text: str, measures: Legibility = SHARP, certainty: float = 0.2) -> Page:
    shown = page(text, "a.jpg", source="picture", certainty=certainty, script="unknown", facts=())
    return replace(shown, legibility=measures)


def could_be(shown: Page) -> set[str]:
    (document,) = recognise(files(shown), KINDS)
    return {document.kind} - {""} | set(document.could_be)


def test_a_clear_page_in_another_writing_is_no_french_paper() -> None:
    found = could_be(picture(UNREAD))
    assert {"birth-certificate", "marriage-certificate"} <= found
    assert not found & FRENCH
    lettered = could_be(picture(GIBBERISH, certainty=0.65))
    assert "birth-certificate" in lettered
    assert not lettered & {"school-certificate", "bank-details"}


@pytest.mark.parametrize("change", [{"strokes": 0.6}, {"blur": 4.0}, {"lines": 3}, {"letters": 20}])
def test_a_page_that_is_not_clear_may_be_anything(change: dict[str, float]) -> None:
    assert could_be(picture(UNREAD, replace(SHARP, **change))) == {"*"}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("ქორწინების მოწმობა", "marriage-certificate"),
        ("დაბადების მოწმობა", "birth-certificate"),
        ("ทะเบียนสมรส", "marriage-certificate"),
        ("VÄLJAVÕTE SÜNNIAKTIST", "birth-certificate"),
        ("RODNÝ LIST", "birth-certificate"),
        ("Πιστοποιητικό Γεννήσεως", "birth-certificate"),
        ("CHETI CHA NDOA", "marriage-certificate"),
        ("የልደት ምስክር ወረቀት", "birth-certificate"),
        ("Fødsels- og navneattest", "birth-certificate"),
    ],
)
def test_titles_in_many_languages(title: str, kind: str) -> None:
    assert only(title + "\n12.04.2003").kind == kind


@pytest.mark.parametrize(
    "title",
    [
        "شهادة ميلاد",  # as written
        "ةداهش داليم",  # letters reversed, words in order
        "داليم ةداهش",  # the whole line reversed
        "ﺷﻬﺎﺩﺓ ﻣﻴﻼﺩ",  # joined shapes
    ],
)
def test_arabic_titles_out_of_order(title: str) -> None:
    assert only(title, script="arabic").kind == "birth-certificate"


def test_words_are_turned_only_to_known_ones() -> None:
    turn = turned({"عقد"})
    assert [turn(word) for word in ("دقع", "عقد", "ملع", "decal")] == ["عقد", "عقد", "ملع", "decal"]


def test_doubled_thai_syllables() -> None:
    assert once("วันวั ที่") == "วันที่"
    assert once("ทะเบียน") == "ทะเบียน"


def test_a_multilingual_form_is_the_paper_it_is_attached_to() -> None:
    text = """EUROPEAN UNION – REGULATION (EU) 2016/1191
    MARRIAGE
    Multilingual standard form
    used as a translation aid to the public document
    Place and date: 03/05/2021"""
    assert only(text).kind == "marriage-certificate"
    text = """VERORDNUNG (EU) 2016/1191
    GEBURT
    Mehrsprachiges Formular – Übersetzungshilfe"""
    assert only(text).kind == "birth-certificate"


CONSULATE = """CONSULAT GÉNÉRAL DE LA RÉPUBLIQUE DU CONGO
ATTESTATION DE NAISSANCE
Nous certifions que Prisca MALONGA est née le 7 mai 2004 à Brazzaville,
fille de Paul MALONGA et de Odette SAMBA, suivant acte de naissance n° 55.
{signer}"""


def test_a_consul_makes_a_consular_paper_and_a_town_hall_does_not() -> None:
    assert only(CONSULATE.format(signer="Le Vice-Consul")).kind == "consular-civil-status"
    town = CONSULATE.replace("CONSULAT GÉNÉRAL DE LA", "COMMUNE DE POTO-POTO,")
    town = town.replace("ATTESTATION DE", "EXTRAIT D'ACTE DE")
    assert only(town.format(signer="L'officier de l'état civil")).kind == "birth-certificate"


def test_the_inside_of_a_family_book_goes_with_its_cover() -> None:
    cover = page("RÉPUBLIQUE FRANÇAISE\nLIVRET DE FAMILLE")
    inside = page(
        """DEUXIÈME ENFANT
        Extrait de l'acte de naissance n° 1204
        Le 2 mars 2005 est né à Pau BORDENAVE Théo
        Délivré conforme aux registres, l'officier de l'état civil""",
        number=2,
    )
    assert told(cover, inside) == [("family-record-book", 2)]


def card_back(code: str) -> str:
    first = f"{code}A1234567<".ljust(14, "<")
    first = (first + check_digit(first[5:14])).ljust(30, "<")
    birth, end = "0402202M", "3107103"
    second = birth[:6] + check_digit(birth[:6]) + "M" + end[:6] + check_digit(end[:6]) + "UTO"
    second = second.ljust(29, "<")
    digit = check_digit(first[5:30] + second[:7] + second[8:15] + second[18:29])
    return f"Domicile / Address\nRUE HAUTE 3\n{first}\n{second}{digit}\n" + "NOVAK<<ADA".ljust(
        30, "<"
    )


@pytest.mark.parametrize(
    ("code", "kind"),
    [("IDBEL", "identity-card"), ("C<ITA", "identity-card"), ("IRFRA", "residence-permit")],
)
def test_the_back_of_a_card_is_known_by_its_zone(code: str, kind: str) -> None:
    assert only(card_back(code), source="picture").kind == kind


def test_a_visa_that_names_the_passport_is_no_passport() -> None:
    zone = "V<FRAOBI<<ADA".ljust(36, "<")
    text = f"""VISA
    VALID FOR SCHENGEN STATES
    OBI, ADA
    TYPE OF VISA
    C
    DURATION OF STAY
    30 DAYS
    PASSPORT NUMBER / PASSPORT
    {zone}
    4471820022NGA0205148M2612203<<<<<<<<"""
    assert only(text).kind == "short-stay-visa"


def test_a_cover_goes_with_the_civil_status_paper_after_it() -> None:
    cover = page("公 证 书\n中华人民共和国江苏省南京市公证处")
    paper = page("出生公证书\n兹证明李华于二〇〇三年出生\n公证处\n公证员 赵", number=2)
    assert told(cover, paper) == [("birth-certificate", 2)]
    (document,) = recognise(files(cover, paper), KINDS)
    assert [one.place.page for one in document.pages] == [1, 2]
    dated = page("公 证 书\n中华人民共和国江苏省南京市公证处\n2026-04-03")
    assert len(told(dated, paper)) == 2


def test_two_white_pages_with_other_words_are_no_copies() -> None:
    one = page("Alpha beta gamma delta epsilon zeta eta theta iota", fingerprint="0" * 64)
    other = page("Un deux trois quatre cinq six sept huit neuf", number=2, fingerprint="0" * 64)
    again = replace(one, place=other.place)
    assert not copies([read(one, KINDS)], read(other, KINDS))
    assert copies([read(one, KINDS)], read(again, KINDS))
