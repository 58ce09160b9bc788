from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_sheets import PROSE, RECEIPT, sheet

from dossier.facts._months import with_years
from dossier.facts.dates import find, read_date

DAY = date(2003, 8, 12)
WRITINGS = (
    "12/08/2003",
    "12.08.2003",
    "12-08-2003",
    "12 / 08 / 2003",
    "12 août 2003",
    "12 AOÛT 2003",
    "12 Aout 2003",
    "12 AOUT/AUG 2003",
    "12 AUG/AOÛT 2003",
    "12 Aug 2003",
    "12th August 2003",
    "12th day of August 2003",
    "12-Aug-2003",
    "12AUG2003",
    "August 12, 2003",
    "Aug. 12, 2003",
    "2003-08-12",
    "2003/08/12",
    "2003年8月12日",
    "2003년 8월 12일",
    "12 08 2003",
    "12 de agosto de 2003",
    "12 agosto 2003",
    "12. August 2003",
    "12 augustus 2003",
    "12 sierpnia 2003",
    "12 Ağustos 2003",
    "12\naoût 2003",
)


@pytest.mark.parametrize("text", WRITINGS)
def test_writings_of_one_day(text: str) -> None:
    assert read_date(text) == DAY
    assert read_date(f"le {text} à Lyon") == DAY


@pytest.mark.parametrize(
    "text",
    [
        "31 fev 2020",
        "31/02/2020",
        "12/13/20",
        "01 44 27 44 27",
        "Tél. 01.44.27.44.27",
        "FR76 3000 6000 0112 3456 7890 189",
        "version 1.2.2003.4",
        "12 08 2003 11",
        "2026-2027",
        "n° 15763*02",
        "",
        "mai",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("Né(e) le : 12/08/2003",), [("birth", "2003-08-12")]),
        (("Date de naissance / Date of birth", "12 08 2003"), [("birth", "2003-08-12")]),
        (("Née le", "03/04/2001 à Oran"), [("birth", "2001-04-03")]),
        (("née à Lyon le 12 mai 2003",), [("birth", "2003-05-12")]),
        (("Date d'expiration : 11.02.2030",), [("expiry", "2030-02-11")]),
        (("Expiry date: 14 Mar/Mars 2031",), [("expiry", "2031-03-14")]),
        (("Fait à Paris, le 3 octobre 2026",), [("signed", "2026-10-03")]),
        (("Délivré le 1er septembre 2025",), [("issued", "2025-09-01")]),
        (("Date d'arrivée en France : 02/09/2026",), [("arrival", "2026-09-02")]),
        (
            ("valable du 01/09/2026 au 31/08/2027",),
            [("valid-from", "2026-09-01"), ("valid-until", "2027-08-31")],
        ),
        (
            ("VALID FROM   01-09-26   UNTIL   31-08-27",),
            [("valid-from", "2026-09-01"), ("valid-until", "2027-08-31")],
        ),
        (
            ("Période de paie du 01/10/2026 au 31/10/2026",),
            [("period-start", "2026-10-01"), ("period-end", "2026-10-31")],
        ),
        (
            (
                ("Date de naissance", "Lieu", "Date d'expiration"),
                ("12 08 2003", "PARIS", "11 02 2030"),
            ),
            [("birth", "2003-08-12"), ("expiry", "2030-02-11")],
        ),
        (
            (
                "Date de naissance   Lieu    Date d'expiration",
                "12/08/2003          PARIS   11/02/2030",
            ),
            [("birth", "2003-08-12"), ("expiry", "2030-02-11")],
        ),
        (
            ("Birth date 08/25/2003  Issued 09/10/2020",),
            [("birth", "2003-08-25"), ("issued", "2020-09-10")],
        ),
        (("né le l2/O8/2OO3",), [("birth", "2003-08-12")]),
        (("mariage le 3 mai 2001",), [("", "2001-05-03")]),
    ],
)
def test_roles(rows: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    assert [(fact.role, fact.value) for fact in find(sheet(*rows))] == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("le douze août deux mille trois", date(2003, 8, 12)),
        ("Le premier janvier mil neuf cent quatre-vingt-dix-neuf", date(1999, 1, 1)),
        ("le trente et un mars mil neuf cent soixante et onze", date(1971, 3, 31)),
        ("le vingt-deux juin deux mille vingt-six", date(2026, 6, 22)),
        ("LE DEUX FÉVRIER DEUX MILLE", date(2000, 2, 2)),
        ("le trente et un février deux mille", None),
        ("deux mille euros en mars", None),
    ],
)
def test_dates_in_french_words(text: str, day: date | None) -> None:
    assert read_date(text) == day


def test_births_of_others_are_not_the_holders() -> None:
    rows = (
        "ACTE DE NAISSANCE",
        "Le douze août deux mille trois, à quatorze heures, est née",
        "Léa DUPONT, de Jean DUPONT, né à Paris le 3 mai 1970, et",
        "de Anne MARTIN, née à Nice le 4 juin 1972, son épouse",
    )
    births = [fact.value for fact in find(sheet(*rows)) if fact.role == "birth"]
    assert births == ["2003-08-12"]
    rows = (
        "Je soussigné, M. Ahmed BEN ALI, né le 3 mars 1970, certifie héberger",
        "Mme Priya SHARMA, née le 12/08/2003",
    )
    births = [fact.value for fact in find(sheet(*rows)) if fact.role == "birth"]
    assert births == ["2003-08-12"]
    (own,) = find(sheet("Mme Priya SHARMA,", "de nationalité indienne, née le 12/08/2003,"))
    assert own.role == "birth"
    (own,) = find(sheet("MME SHARMA DE NATIONALITE INDIENNE NEE LE 12/08/2003"))
    assert own.role == "birth"
    (own,) = find(sheet("Je soussignée Priya SHARMA, née le 12/08/2003, déclare sur l'honneur"))
    assert own.role == "birth"


def test_a_town_and_a_day_are_where_and_when_it_was_signed() -> None:
    assert [f.role for f in find(sheet("Écully, le 5 octobre 2026"))] == ["signed"]


def test_chinese_passports_print_months_twice() -> None:
    assert read_date("15 3月/MAR 2021") == date(2021, 3, 15)


def test_a_year_of_two_digits_needs_a_role() -> None:
    assert list(find(sheet("réf. 01-09-26"))) == []
    assert [f.value for f in find(sheet("Date of birth", "12 AUG/AOÛT 03"))] == ["2003-08-12"]
    assert [f.value for f in find(sheet("né le 12/08/78"))] == ["1978-08-12"]


def test_lost_spaces_need_a_role_too() -> None:
    assert [f.value for f in find(sheet("Date of birth", "13071990"))] == ["1990-07-13"]
    assert [f.value for f in find(sheet("Date of birth", "13 071990"))] == ["1990-07-13"]
    assert list(find(sheet("réf. 13071990"))) == []


def test_misread_digits_lower_the_certainty() -> None:
    (mended,) = find(sheet("né le 12/O8/2003", certainty=0.9))
    (clean,) = find(sheet("né le 12/08/2003"))
    assert mended.certainty < 0.7 < clean.certainty


def test_prose_and_receipts_have_no_dates() -> None:
    assert list(find(sheet(*PROSE, *RECEIPT))) == []


@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["{:%d/%m/%Y}", "{:%Y-%m-%d}", "{:%d.%m.%Y}"]),
)
def test_round_trip(day: date, writing: str) -> None:
    assert read_date(writing.format(day)) == day


@given(st.text(max_size=200))
def test_any_text_is_survived(text: str) -> None:
    list(find(sheet(f"né le {text}")))
    read_date(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("28 2월/FEB 2031", date(2031, 2, 28)),
        ("07 11月/NOV 2034", date(2034, 11, 7)),
        ("07 11/NOV 2034", date(2034, 11, 7)),
        ("16 يونيو/JUN 2029", date(2029, 6, 16)),
        ("03 MAR/MAR 2030", date(2030, 3, 3)),
        ("25/JUN 2030", date(2030, 6, 25)),
        ("06/JUN/2030", date(2030, 6, 6)),
    ],
)
def test_a_month_in_two_writings_has_its_day_on_the_left(text: str, day: date) -> None:
    assert [fact.value for fact in find(sheet(text))] == [day.isoformat()]


@pytest.mark.parametrize("text", ["11/NOV 2034", "2월/FEB 2031"])
def test_a_month_without_its_day_is_no_date(text: str) -> None:
    assert list(find(sheet(text))) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("the Ninth day of May Two Thousand and One", "2001-05-09"),
        ("Twenty-first June 2003", "2003-06-21"),
        ("Second March nineteen ninety-nine", "1999-03-02"),
        ("el treinta de abril de dos mil cinco", "2005-04-30"),
        ("a los veintitrés días del mes de mayo del año mil novecientos noventa y ocho",
         "1998-05-23"),
        ("aos trinta e um de janeiro de dois mil e quatro", "2004-01-31"),
        ("Jo 09 Mo 11 An 2003", "2003-11-09"),
    ],
)  # fmt: skip
def test_days_in_words_of_other_languages(text: str, day: str) -> None:
    assert [fact.value for fact in find(sheet(text))] == [day]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            (
                "déclare accueillir à mon domicile depuis plusieurs mois M. Ali TAZI, né le",
                "09/05/2004 à Rabat, et ce depuis le 2 octobre 2026.",
            ),
            [("birth", "2004-05-09"), ("", "2026-10-02")],
        ),
        (
            ("Acte n° 8 du 03/04/2002 du registre", "Le deux avril deux mille deux est née X"),
            [("", "2002-04-03"), ("birth", "2002-04-02")],
        ),
        (("ÉPOUX OU PÈRE", "VASSEUR Loïc, né le 2 mai 1970"), [("", "1970-05-02")]),
        (("Votre facture de gaz du 4 mai 2026",), [("issued", "2026-05-04")]),
        (("Brest le 14/05/2026",), [("signed", "2026-05-14")]),
        (("Prélèvement le 14/05/2026",), [("", "2026-05-14")]),
        (
            ("Début des cours : 5 octobre 2026", "Fin des cours : 25 juin 2027"),
            [("period-start", "2026-10-05"), ("period-end", "2027-06-25")],
        ),
        (
            (
                "Votre carte, valable du 02/03/2026 au 01/03/2030, est en cours de production.",
                "Cette attestation vaut autorisation de séjour et au plus tard le 05/09/2026.",
            ),
            [("", "2026-03-02"), ("", "2030-03-01"), ("valid-until", "2026-09-05")],
        ),
    ],
)
def test_a_role_is_of_its_own_date_only(
    rows: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    assert [(fact.role, fact.value) for fact in find(sheet(*rows))] == expected


@pytest.mark.parametrize(
    "rows",
    [
        ("Acte de naissance", "Lieu de naissance — Kazan", "Acte n° — 618 du 5 avril 2000"),
        (("PADRE", "Javier Moreno, nacido en Huesca el 3/5/1970"),),
        (("Né le : 1 mai 2000", "Mère"), ("Fecha de inscripción", "13 de febrero de 2004")),
    ],
)  # fmt: skip
def test_what_is_not_the_holders_birth(rows: tuple[object, ...]) -> None:
    found = [fact.value for fact in find(sheet(*rows)) if fact.role == "birth"]  # type: ignore[arg-type]
    assert set(found) <= {"2000-05-01"}


@pytest.mark.parametrize("name", ["TATA Ratan", "Surname: PAI", "Anna Mae"])
def test_names_that_are_words_for_parents_elsewhere(name: str) -> None:
    page = sheet(name, "Date of birth: 12/03/2003")
    assert [(fact.role, fact.value) for fact in find(page)] == [("birth", "2003-03-12")]


def test_a_birth_in_words_after_a_misread_figure() -> None:
    page = sheet(
        "Fédération de Russie. Document revêtu de l'apostille n° 26-187, et traduit en entier.",
        "Nom, prénom, patronyme — VOLKOVA Ekaterina Andreïevna",
        "Née le — 29 mars 2u0o (vingt-neuf mars deux mille)",
    )
    assert [(fact.role, fact.value) for fact in find(page)] == [("birth", "2000-03-29")]


@pytest.mark.parametrize("year", ["2ooz", "20o2", "zoo2", "2Oo2"])
def test_old_style_figures_that_were_read_as_letters(year: str) -> None:
    page = sheet(f"né le 2 novembre {year} à Belo Horizonte")
    assert [(fact.role, fact.value) for fact in find(page)] == [("birth", "2002-11-02")]


@pytest.mark.parametrize(
    "word", ["zool", "appt 200l", "le 3 mai 201b", "mai zool", "20bi", "mai a2oo2"]
)
def test_words_are_no_years(word: str) -> None:
    assert with_years(word) == word


def test_a_date_of_another_calendar_is_left_out() -> None:
    page = sheet(("Date of birth", "2059-05-09 B.S. (25 August 2002 A.D.)"))
    assert [(fact.role, fact.value) for fact in find(page)] == [("birth", "2002-08-25")]
    assert [fact.value for fact in find(sheet("Delivered 2026-09-01 by post"))] == ["2026-09-01"]


def test_a_sentence_above_a_date_is_no_label_of_it() -> None:
    page = sheet(
        "that in Denpasar on 17 January 2004 was born Bagus Arya Wijaya, first child, male, of the",
        "Denpasar, 22 Januari 2004",
    )
    assert [fact.role for fact in find(page) if fact.value == "2004-01-22"] == ["signed"]
    label = "Date et lieu de naissance / Date and place of birth / Fecha y lugar de nacimiento"
    assert [fact.role for fact in find(sheet(label, "22/01/2004"))] == ["birth"]


def test_a_year_in_words_is_read_whole_or_not_at_all() -> None:
    assert read_date("le huit mars mil neuf cent quatre-vingt-dix-huit") == date(1998, 3, 8)
    assert read_date("le huit mars mil neuf cent quatre-vinst-dix-huit") is None


@pytest.mark.parametrize(
    "row",
    [
        "EXTRAIT D'ACTE DE NAISSANCE N° 2219 du 10 octobre 2001",
        "N° 2219 du 10 octobre 2001",
        "Mère : Helen PEMBERTON née à Wakefield. Enregistré le 19 juin 2002.",
    ],
)
def test_the_day_of_an_entry_is_no_birth(row: str) -> None:
    page = sheet("EXTRAIT D'ACTE DE NAISSANCE", row)
    assert [fact.role for fact in find(page) if fact.role == "birth"] == []


def test_a_name_behind_the_word_is_no_label_of_a_spouse() -> None:
    page = sheet("Nom : DUPONT Épouse : MARTIN", "Né(e) le : 12.03.2003 BS Basel")
    assert [(fact.role, fact.value) for fact in find(page)] == [("birth", "2003-03-12")]
