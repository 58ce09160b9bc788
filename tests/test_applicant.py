"""Answers are read strictly; what papers say for sure is added, and nothing is guessed."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.applicant import (
    QUESTIONS,
    from_answers,
    from_file,
    merge,
    question,
    seen_in,
)
from dossier.errors import DossierError
from dossier.facts.mrz import check_digit
from dossier.model import Applicant, Document, Fact, Page, Place

ON = date(2026, 11, 23)
PLACE = Place("paper.pdf", 1)


def refused(answers: dict[str, Any]) -> list[str]:
    with pytest.raises(DossierError) as error:
        from_answers(answers)
    return str(error.value).splitlines()


# --------------------------------------------------------------------------- answers


def test_nothing_answered_is_nothing_known() -> None:
    assert from_answers({}) == Applicant()


def test_an_applicant_is_taken_as_it_is() -> None:
    known = Applicant(married=True)
    assert from_answers(known) is known


@pytest.mark.parametrize("word", ["yes", "Yes", "true", "True", "oui", "y", "1", True, 1])
def test_yes(word: object) -> None:
    assert from_answers({"works_in_france": word}).works_in_france is True


@pytest.mark.parametrize("word", ["no", "NO", "false", "non", "n", "0", False, 0])
def test_no(word: object) -> None:
    assert from_answers({"works_in_france": word}).works_in_france is False


@pytest.mark.parametrize("word", ["", "?", "unknown", None])
@pytest.mark.parametrize("name", sorted(set(QUESTIONS) - {"names"}))
def test_every_answer_may_be_unknown(name: str, word: object) -> None:
    assert from_answers({name: word}) == Applicant()


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("IN", ("IND",)),
        ("IN,CN", ("IND", "CHN")),
        ("IND, china", ("IND", "CHN")),
        (["IN", "Chine"], ("IND", "CHN")),
        (("NO",), ("NOR",)),
        ("NO", ("NOR",)),
        ("IN,IND,India", ("IND",)),
        ("française", ("FRA",)),
    ],
)
def test_nationalities(written: object, codes: tuple[str, ...]) -> None:
    assert from_answers({"nationality": written}).nationalities == codes


@pytest.mark.parametrize(
    "written", ["2004-05-31", "31/05/2004", "31.05.2004", " 2004-05-31 ", date(2004, 5, 31)]
)
def test_birth_dates_are_iso_or_day_first(written: object) -> None:
    assert from_answers({"birth_date": written}).birth_date == date(2004, 5, 31)


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("VLS-TS", "vls-ts"),
        ("vlsts", "vls-ts"),
        ("vls ts", "vls-ts"),
        ("passeport talent", "talent"),
    ],
)
def test_titles_of_residence(written: str, title: str) -> None:
    assert from_answers({"residence-title": written}).residence_title == title


def test_names_are_one_or_several() -> None:
    assert from_answers({"names": "WEI, Li; LI Wei"}).names == ("WEI, Li", "LI Wei")
    assert from_answers({"names": ["LI Wei", "LI Wang Wei"]}).names == ("LI Wei", "LI Wang Wei")
    assert from_answers({"names": ""}).names == ()


def test_all_mistakes_are_told_with_what_was_meant() -> None:
    assert refused(
        {
            "nationalty": "IN",
            "nationality": "Frence",
            "works_in_france": "maybe",
            "birth_date": "2004-31-05",
            "residence_title": "vls-tt",
            "european_cover": "card",
            "birth_country": 91,
            "married": ["yes", "no"],
        }
    ) == [
        "the answer nationality: 'Frence' is not a country; did you mean 'France'?",
        "the answer birth_date: '2004-31-05' is not a date such as 2004-05-31",
        "the answer birth_country: 91 is not a country; write its code, such as IN or IND",
        "the answer works_in_france: 'maybe' is neither yes nor no",
        "the answer married: ['yes', 'no'] is neither yes nor no",
        "the answer european_cover: 'card' is not one of its words; known: ehic, none, s1",
        "the answer residence_title: 'vls-tt' is not one of its words; did you mean 'vls-t'?",
        "no answer is called 'nationalty'; did you mean 'nationality'?",
    ]


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from([*QUESTIONS, "x"]), st.text() | st.integers() | st.none()))
def test_no_answer_crashes(answers: dict[str, Any]) -> None:
    try:
        known = from_answers(answers)
    except DossierError:
        return
    assert isinstance(known, Applicant)


def test_answers_from_a_file(tmp_path: Path) -> None:
    yaml = tmp_path / "me.yaml"
    yaml.write_text("nationality: [NO]\nworks_in_france: no\nbirth_date: 2004-05-31\n")
    assert from_file(yaml) == Applicant(
        nationalities=("NOR",), works_in_france=False, birth_date=date(2004, 5, 31)
    )
    file = tmp_path / "me.json"
    file.write_text(json.dumps({"married": True}))
    assert from_file(file) == Applicant(married=True)


def test_mistakes_in_a_file_have_their_place(tmp_path: Path) -> None:
    path = tmp_path / "me.yaml"
    path.write_text("nationality: [IN, XQ]\nmaried: yes\nmarried: perhaps\n")
    with pytest.raises(DossierError) as error:
        from_file(path)
    first, *rest = str(error.value).splitlines()
    assert first.startswith(f"{path}:1:14: nationality: 'XQ' is not a country")
    assert rest == [
        f"{path}:2:1: maried: unknown key 'maried'; did you mean 'married'?",
        f"{path}:3:10: married: 'perhaps' is neither yes nor no",
    ]


def test_every_answer_has_a_question_in_two_languages() -> None:
    own = {"nationality" if f.name == "nationalities" else f.name for f in fields(Applicant)}
    assert set(QUESTIONS) == own
    for id, text in QUESTIONS.items():
        assert text.en.endswith("?") or "?" in text.en
        assert text.fr
        assert str(question(id)) == text.en


# --------------------------------------------------------------------------- papers


def td3(nationality: str = "IND", birth: str = "040531", issuer: str | None = None) -> str:
    """A zone of a passport with true check digits, as two lines."""
    number, expiry, optional = "Z1234567<", "310314", "<" * 14
    fixed = [part + check_digit(part) for part in (number, birth, expiry, optional)]
    composite = check_digit("".join((fixed[0], fixed[1], fixed[2], fixed[3])))
    first = f"P<{issuer or nationality}".ljust(5, "<") + "SHARMA<<ASHA"
    second = fixed[0] + nationality.ljust(3, "<") + fixed[1] + "F" + fixed[2] + fixed[3] + composite
    return first.ljust(44, "<") + "\n" + second


def fact(type: str, value: str, role: str = "", **rest: Any) -> Fact:
    return Fact(type, value, value, PLACE, role, **rest)


def paper(kind: str, *facts: Fact) -> Document:
    return Document(kind, (Page(PLACE, "text", 100, 100, facts=facts),), 1.0)


def passport(nationality: str = "IND", birth: str = "040531", **rest: Any) -> Document:
    return paper("passport", fact("mrz", td3(nationality, birth), "TD3", proven=True, **rest))


def test_a_passport_says_nationality_and_birth_date() -> None:
    seen = seen_in([passport()], ON)
    assert seen == Applicant(nationalities=("IND",), birth_date=date(2004, 5, 31))


def test_germany_has_a_code_of_its_own() -> None:
    assert seen_in([passport("D<<")], ON).nationalities == ("DEU",)


def test_people_without_a_country_are_no_europeans() -> None:
    assert seen_in([passport("XXA")], ON).nationalities == ("XXA",)
    assert from_answers({"nationality": "stateless"}).nationalities == ("XXA",)
    assert from_answers({"nationality": "réfugiée"}).nationalities == ("XXB",)


@pytest.mark.parametrize("code", ["UNO", "XXX", "ZZZ"])
def test_codes_of_no_country_are_not_guessed(code: str) -> None:
    assert seen_in([passport(code)], ON) == Applicant(birth_date=date(2004, 5, 31))


def test_an_unproven_zone_says_nothing() -> None:
    unproven = paper("passport", fact("mrz", td3(), "TD3"))
    assert seen_in([unproven], ON) == Applicant()


def test_dual_nationals_hand_in_two() -> None:
    both = seen_in([passport("IND"), passport("FRA")], ON)
    assert both.nationalities == ("IND", "FRA")


def test_two_people_are_not_one() -> None:
    """A host's passport beside the applicant's: neither is taken, unless another paper tells."""
    two = [passport("IND"), passport("FRA", "700101")]
    assert seen_in(two, ON) == Applicant()
    school = paper("school-certificate", fact("date", "2004-05-31", "birth"))
    assert seen_in([*two, school], ON) == Applicant(
        nationalities=("IND",), birth_date=date(2004, 5, 31)
    )


def test_a_birth_date_on_two_different_papers_is_enough() -> None:
    born = fact("date", "2004-05-31", "birth")
    one, other = paper("school-certificate", born), paper("birth-certificate", born)
    assert seen_in([one], ON).birth_date is None
    assert seen_in([one, one], ON).birth_date is None
    assert seen_in([one, other], ON).birth_date == date(2004, 5, 31)


@pytest.mark.parametrize(
    ("document", "title"),
    [
        (paper("long-stay-visa", fact("visa-remark", "vls-ts")), "vls-ts"),
        (paper("long-stay-visa", fact("visa-remark", "vls-t")), "vls-t"),
        (paper("long-stay-visa", fact("visa-remark", "card-to-request")), "card-to-request"),
        (paper("long-stay-visa", fact("visa-remark", "student")), None),
        (paper("long-stay-visa", fact("visa-remark", "vls-ts", certainty=0.5)), None),
        (paper("long-stay-visa"), None),
        (paper("visa-validation"), "vls-ts"),
        (paper("residence-permit"), "permit"),
        (paper("residence-permit", fact("date", "2025-01-01", "expiry")), None),
        (paper("residence-renewal-receipt"), "receipt"),
        (paper("residence-prolongation"), "receipt"),
        (paper("residence-first-receipt"), None),
        (paper("residence-deposit-receipt"), None),
        (paper("school-certificate"), None),
    ],
)
def test_titles_seen(document: Document, title: str | None) -> None:
    assert seen_in([document], ON).residence_title == title


def test_a_permit_in_force_comes_before_the_visa_it_followed() -> None:
    visa = paper("long-stay-visa", fact("visa-remark", "vls-ts"))
    permit = paper("residence-permit", fact("date", "2027-09-30", "expiry"))
    assert seen_in([visa, permit], ON).residence_title == "permit"


OWN = fact("name", "ASHA SHARMA", "holder")
EMPLOYER = fact("siret", "73282932000074")
MONTH = fact("month", "2026-10")
START = fact("date", "2026-10-01", "period-start")


@pytest.mark.parametrize(
    ("document", "works"),
    [
        (paper("payslip", OWN, EMPLOYER, MONTH), True),
        (paper("payslip", EMPLOYER, MONTH), None),
        (paper("payslip", fact("name", "RAVI SHARMA", "holder"), EMPLOYER, MONTH), None),
        (paper("payslip", OWN, MONTH), None),
        (paper("payslip", OWN, EMPLOYER, fact("month", "2026-03")), None),
        (paper("payslip", OWN, EMPLOYER), None),
        (paper("doctoral-contract", OWN, START), True),
        (paper("doctoral-contract", OWN, fact("date", "2027-01-01", "period-start")), None),
        (
            paper(
                "apprenticeship-contract",
                OWN,
                fact("date", "2024-09-01", "period-start"),
                fact("date", "2026-08-31", "period-end"),
            ),
            None,
        ),
        (paper("work-contract", OWN, START), None),
        (paper("work-contract", OWN, START, EMPLOYER), True),
        (paper("scholarship-award", OWN, START, EMPLOYER, MONTH), None),
        (paper("internship-agreement", OWN, START, EMPLOYER, MONTH), None),
    ],
)
def test_work_seen(document: Document, works: bool | None) -> None:
    assert seen_in([passport(), document], ON).works_in_france is works


NUMBER = "204059912345623"  # born in May 2004, as the passport says


@pytest.mark.parametrize(
    ("document", "has"),
    [
        (paper("caf-certificate", fact("nir", NUMBER, "nir", proven=True)), True),
        (paper("caf-certificate", fact("nir", NUMBER, "nir")), None),
        (paper("caf-certificate"), None),
        (paper("payslip", fact("nir", NUMBER, "nir", proven=True)), True),
        (paper("payslip", fact("nir", "7040599123456", "provisional", proven=True)), None),
        (paper("form-s1106", fact("nir", NUMBER, "nir", proven=True)), None),
        (paper("caf-certificate", fact("nir", "270019912345699", "nir", proven=True)), None),
    ],
)
def test_numbers_seen(document: Document, has: bool | None) -> None:
    assert seen_in([passport(), document], ON).has_french_number is has


def test_a_number_of_nobody_known_is_not_theirs() -> None:
    """Without a birth date, a number may as well be a spouse's."""
    letter = paper("caf-certificate", fact("nir", NUMBER, "nir", proven=True))
    assert seen_in([letter], ON).has_french_number is None


def test_covers_seen() -> None:
    card = paper("european-health-card", fact("date", "2027-12-31", "expiry"))
    over = paper("european-health-card", fact("date", "2025-12-31", "expiry"))
    assert seen_in([card], ON).european_cover == "ehic"
    assert seen_in([over], ON).european_cover is None
    assert seen_in([card, paper("form-s1")], ON).european_cover == "s1"


# --------------------------------------------------------------------------- both


def test_what_is_said_comes_before_what_is_seen() -> None:
    said = Applicant(nationalities=("CHN",), names=("LI Wei",))
    seen = Applicant(nationalities=("IND",), birth_date=date(2004, 5, 31))
    assert merge(said, seen) == Applicant(
        nationalities=("CHN",), birth_date=date(2004, 5, 31), names=("LI Wei",)
    )
    assert merge(Applicant(married=False), Applicant(married=True)).married is False
