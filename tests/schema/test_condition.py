"""Conditions are unknown exactly when filling in what is not known could end either way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.model import Applicant
from dossier.schema.condition import (
    Age,
    Condition,
    Situation,
    age_on,
    every,
    holds,
    invert,
    questions,
    some,
)
from dossier.schema.countries import ALPHA_3, find
from dossier.schema.nations import country, is_any_of

ON = date(2026, 11, 23)
FLAGS = ("works_in_france", "has_french_number", "already_covered", "enrolled_in_france", "married")

# For every question: what there is to answer, as far as the conditions below can tell it apart.
ANSWERS: dict[str, tuple[Any, ...]] = {
    **dict.fromkeys(FLAGS, (True, False)),
    "nationalities": (("FRA",), ("DEU",), ("IND",), ("MCO",), ("IND", "FRA"), ("IND", "MCO")),
    "birth_country": ("FRA", "IND"),
    "birth_date": (date(2012, 1, 1), date(2009, 11, 23), date(2008, 11, 24), date(2000, 2, 29)),
    "residence_title": ("vls-ts", "vls-t", "permit"),
    "european_cover": ("ehic", "s1", "none"),
}
NEEDS = ("required", "advised", "not-needed")
QUESTION = {"nationalities": "nationality"}


def situation(translation: str | None = None, **known: Any) -> Situation:
    return Situation(Applicant(**known), ON, translation)


# --------------------------------------------------------------------------- one field


@pytest.mark.parametrize(
    ("wanted", "own", "expected"),
    [
        ("european", ("FRA",), True),
        ("european", ("CHE",), True),
        ("european", ("ISL",), True),
        ("european", ("GBR",), False),
        ("european", ("AND",), False),
        ("european", ("MCO",), False),
        ("non-european", ("XXA",), True),
        ("european", ("IND", "DEU"), True),
        ("non-european", ("IND",), True),
        ("non-european", ("IND", "DEU"), False),
        ("non-european", ("GBR",), True),
        ("non-european", None, None),
        ("french", ("FRA", "IND"), True),
        ("french", ("DEU",), False),
        (["DZ", "MAR"], ("MAR",), True),
        (["DZ", "MAR"], ("TUN",), False),
        ("Maroc", ("MAR",), True),
    ],
)
def test_nationality(wanted: object, own: tuple[str, ...] | None, expected: bool | None) -> None:
    condition = Condition.model_validate({"nationality": wanted})
    assert holds(condition, situation(nationalities=own)) is expected


@pytest.mark.parametrize(
    ("born", "on", "years"),
    [
        (date(2008, 11, 23), ON, 18),
        (date(2008, 11, 24), ON, 17),
        (date(2004, 2, 29), date(2026, 2, 28), 21),
        (date(2004, 2, 29), date(2026, 3, 1), 22),
        (ON, ON, 0),
    ],
)
def test_age_is_full_years(born: date, on: date, years: int) -> None:
    assert age_on(born, on) == years


@pytest.mark.parametrize(
    ("age", "years", "expected"),
    [
        ({"below": 16}, 15, True),
        ({"below": 16}, 16, False),
        ({"at_least": 18}, 18, True),
        ({"at_least": 18}, 17, False),
        ({"at_least": 16, "below": 18}, 18, False),
    ],
)
def test_age_bounds(age: dict[str, int], years: int, expected: bool) -> None:
    assert Age.model_validate(age).holds(years) is expected


@pytest.mark.parametrize("name", FLAGS)
def test_yes_and_no(name: str) -> None:
    for wanted, known in product((True, False), (True, False, None)):
        condition = Condition.model_validate({name: wanted})
        expected = None if known is None else wanted == known
        assert holds(condition, situation(**{name: known})) is expected


def test_words_and_lists_of_words() -> None:
    one = Condition.model_validate({"residence_title": "vls-ts"})
    some_of = Condition.model_validate({"european_cover": ["s1", "none"]})
    assert holds(one, situation(residence_title="vls-ts")) is True
    assert holds(one, situation(residence_title="vls-t")) is False
    assert holds(one, situation()) is None
    assert holds(some_of, situation(european_cover="none")) is True
    assert holds(some_of, situation(european_cover="ehic")) is False


def test_translation_waits_for_the_papers_and_asks_nothing() -> None:
    condition = Condition.model_validate({"translation": "required"})
    assert holds(condition, situation("required")) is True
    assert holds(condition, situation("advised")) is False
    assert holds(condition, situation()) is None
    assert questions(condition, situation()) == ()


# --------------------------------------------------------------------------- questions


def test_only_answers_that_could_decide_are_asked() -> None:
    condition = Condition.model_validate(
        {"nationality": "non-european", "residence_title": "vls-ts", "age": {"at_least": 18}}
    )
    assert questions(condition, situation()) == ("nationality", "birth_date", "residence_title")
    adult = {"birth_date": date(2000, 1, 1), "nationalities": ("IND",)}
    assert questions(condition, situation(**adult)) == ("residence_title",)
    assert questions(condition, situation(nationalities=("FRA",))) == ()


def test_a_decided_branch_asks_nothing() -> None:
    condition = Condition.model_validate(
        {"any": [{"married": True, "works_in_france": True}, {"already_covered": True}]}
    )
    assert questions(condition, situation(married=False)) == ("already_covered",)
    assert questions(condition, situation(already_covered=True)) == ()
    negated = Condition.model_validate({"not": {"married": True}})
    assert questions(negated, situation()) == ("married",)


# --------------------------------------------------------------------------- against brute force


@st.composite
def conditions(draw: st.DrawFn, free: list[str] | None = None, depth: int = 1) -> dict[str, Any]:
    """A condition in which every field stands once at most, as a mapping."""
    left = list(FIELDS) if free is None else free
    written: dict[str, Any] = {}
    for _ in range(draw(st.integers(1, 2))):
        if not left:
            break
        name = left.pop(draw(st.integers(0, len(left) - 1)))
        written[name] = draw(FIELDS[name])
    if depth and left and draw(st.booleans()):
        written["not"] = draw(conditions(left, depth - 1))
    if depth and left and draw(st.booleans()):
        branches = [draw(conditions(left, depth - 1)) for _ in range(2) if left]
        written["any"] = [branch for branch in branches if branch]
    return {key: value for key, value in written.items() if value not in ([], {})}


FIELDS: dict[str, st.SearchStrategy[Any]] = {
    **{name: st.booleans() for name in FLAGS},
    "nationality": st.sampled_from(["european", "non-european", "french", ["MCO", "DEU"]]),
    "birth_country": st.sampled_from(["FRA", ["IND", "CHN"]]),
    "age": st.sampled_from([{"below": 16}, {"at_least": 18}, {"at_least": 16, "below": 18}]),
    "residence_title": st.sampled_from(["vls-ts", ["vls-t", "permit"]]),
    "european_cover": st.sampled_from(["ehic", ["s1", "none"]]),
    "translation": st.sampled_from(["required", ["required", "advised"]]),
}


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    known = {name: draw(st.sampled_from((None, None, *ANSWERS[name]))) for name in ANSWERS}
    return situation(draw(st.sampled_from((None, *NEEDS))), **known)


def fillings(condition: Condition, partly: Situation) -> set[bool | None]:
    """What a condition comes to for every way to fill in what it speaks of and nobody knows."""
    spoken = used(condition)
    gaps = [n for n in ANSWERS if n in spoken and getattr(partly.applicant, n) is None]
    needs = (
        NEEDS if "translation" in spoken and partly.translation is None else (partly.translation,)
    )
    return {
        holds(
            condition,
            replace(
                partly,
                applicant=replace(partly.applicant, **dict(zip(gaps, values, strict=True))),
                translation=need,
            ),
        )
        for values in product(*(ANSWERS[name] for name in gaps))
        for need in needs
    }


def used(condition: Condition) -> set[str]:
    own = {n for n in type(condition).model_fields if getattr(condition, n) is not None}
    inner = [*(condition.any or ()), *([condition.not_] if condition.not_ else [])]
    named = {{"nationality": "nationalities", "age": "birth_date"}.get(n, n) for n in own}
    return named.union(*(used(one) for one in inner))


@settings(max_examples=80, deadline=None)
@given(conditions().filter(bool), situations())
def test_unknown_is_said_exactly_when_it_could_end_either_way(
    written: dict[str, Any], partly: Situation
) -> None:
    condition = Condition.model_validate(written)
    ends = fillings(condition, partly)
    assert None not in ends
    assert holds(condition, partly) is (ends.pop() if len(ends) == 1 else None)


@settings(deadline=None)
@given(conditions().filter(bool), situations())
def test_answering_all_questions_decides_and_no_other_answer_is_asked(
    written: dict[str, Any], partly: Situation
) -> None:
    condition = Condition.model_validate(written)
    asked = questions(condition, partly)
    field = {"nationality": "nationalities"}
    unanswered = [field.get(name, name) for name in asked]
    assert all(getattr(partly.applicant, name) is None for name in unanswered)
    answered = replace(partly.applicant, **{name: ANSWERS[name][0] for name in unanswered})
    complete = replace(partly, applicant=answered, translation=partly.translation or "required")
    assert holds(condition, complete) is not None


THREE = st.sampled_from((True, False, None))


@settings(deadline=None)
@given(st.lists(THREE, max_size=4))
def test_kleene(values: list[bool | None]) -> None:
    ways = list(product(*((True, False) if value is None else (value,) for value in values)))
    for fold, plain in ((every, all), (some, any)):
        ends = {plain(way) for way in ways}
        assert fold(values) is (ends.pop() if len(ends) == 1 else None)
    for value in values:
        assert invert(invert(value)) is value


# --------------------------------------------------------------------------- countries


def test_the_codes_are_those_of_iso_3166() -> None:
    import pycountry

    assert {one.alpha_3 for one in pycountry.countries} | {"XKX"} == ALPHA_3


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("IN", "IND"),
        ("ind", "IND"),
        ("India", "IND"),
        ("Inde", "IND"),
        ("corée, république de", "KOR"),
        ("South Korea", "KOR"),
        ("Côte d'Ivoire", "CIV"),
        ("Vietnam", "VNM"),
        ("UK", "GBR"),
        ("Kosovo", "XKX"),
        ("Turkey", "TUR"),
        ("Turquie", "TUR"),
        ("USA", "USA"),
        ("United States", "USA"),
        ("États-Unis", "USA"),
        ("Russia", "RUS"),
        ("Russie", "RUS"),
        ("Ivory Coast", "CIV"),
        ("Iran", "IRN"),
        ("Syria", "SYR"),
        ("Chine", "CHN"),
        ("Congo", "COG"),
    ],
)
def test_countries_are_known_by_code_and_by_name(written: str, code: str) -> None:
    assert country(written) == code


def test_machine_readable_zones_have_codes_of_their_own() -> None:
    assert find("D") == "DEU"
    assert find("GBN") == "GBR"
    assert find("IND") == "IND"
    assert [find(code) for code in ("XXX", "UNO", "1ND", "")] == [None] * 4
    assert find("XXA") == "XXA"


@pytest.mark.parametrize("nonsense", ["", " ", "Atlantis", "ZZ", "QQQ", "1", "😀"])
def test_nonsense_is_no_country(nonsense: str) -> None:
    with pytest.raises(ValueError, match="is not a country"):
        country(nonsense)


def test_any_of() -> None:
    assert is_any_of(("IND",), ("non-european", "french"))
    assert not is_any_of(("DEU",), ("non-european", "french"))
