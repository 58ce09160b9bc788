"""The shipped routes: every line of the contract, its source and date, and for whom it is."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from dossier.checks import DocumentCheck, DossierCheck, all_checks
from dossier.errors import DossierError
from dossier.model import Applicant
from dossier.schema.check_use import CheckUse
from dossier.schema.condition import Situation, holds
from dossier.schema.export import as_text, schemas
from dossier.schema.folder import schemas_dir, shipped
from dossier.schema.route import Requirement, Route, load_route, routes
from dossier.schema.text import Text
from dossier.schema.yaml import plain

LINES = {
    "online-student": (
        "identity school-certificate residence visa-validation civil-status translation "
        "marriage-certificate bank-details parental-authorisation european-cover"
    ),
    "postal-s1106": (
        "form identity civil-status marriage-certificate translation address bank-details "
        "residence visa-validation school-certificate"
    ),
    "postal-s1106a": (
        "form work identity residence visa-validation civil-status translation bank-details"
    ),
}
ON = date(2026, 11, 23)
EVERY_LINE = [
    pytest.param(route, line, id=f"{route.id}/{line.id}")
    for route in routes()
    for line in route.requirements
]


def test_the_routes_are_those_of_the_contract() -> None:
    assert {route.id: " ".join(r.id for r in route.requirements) for route in routes()} == LINES
    assert shipped("routes") == tuple(sorted(LINES))


@pytest.mark.parametrize("route", routes(), ids=lambda route: route.id)
def test_a_route_says_where_it_is_from_in_two_languages(route: Route) -> None:
    assert route.source.startswith("https://")
    assert route.as_of >= "2025"
    assert route.title.fr
    assert route.note is not None
    assert route.note.fr


@pytest.mark.parametrize(("route", "line"), EVERY_LINE)
def test_a_line_has_source_date_and_words_in_two_languages(route: Route, line: Requirement) -> None:
    assert line.source.startswith("http")
    assert line.as_of >= "2021"
    texts = [line.title, line.hint, *(n.hint for n in (*line.wrong, *line.tolerated))]
    assert all(text.fr and text.fr != text.en for text in texts if text.en != "Translation")


@pytest.mark.parametrize(("route", "line"), EVERY_LINE)
def test_only_what_is_certain_can_refuse(route: Route, line: Requirement) -> None:
    assert line.certainty == "certain" or line.level == "advice"


@pytest.mark.parametrize(("route", "line"), EVERY_LINE)
def test_checks_are_there_and_of_the_right_sort(route: Route, line: Requirement) -> None:
    for use in (*line.checks, *line.advice):
        assert isinstance(use.check(), DocumentCheck)
    for use in (*route.checks, *route.advice):
        assert isinstance(use.check(), DossierCheck)


def test_every_check_of_a_document_or_dossier_is_asked_somewhere() -> None:
    """All but those that the engine composes itself while it matches."""
    asked = {
        use.name
        for route in routes()
        for part in (route, *route.requirements)
        for use in (*part.checks, *part.advice)
    }
    there = {n for n, c in all_checks().items() if issubclass(c, DocumentCheck | DossierCheck)}
    assert there - asked == {"present", "recognised", "right-kind"}


def test_settings_reach_the_checks() -> None:
    form = load_route("postal-s1106a").requirement("form")
    (right_form,) = (use.check() for use in form.checks if use.name == "right-form")
    assert right_form.model_dump()["accept"] == ("s1106a",)
    assert right_form.model_dump()["tolerate"] == ("s1106",)


def test_settings_of_the_file_checks_fit_them() -> None:
    settings = load_route("online-student").files.settings()
    assert settings["within-size"] == {"max_megabytes": 5.0, "assumed": True}
    for name, values in settings.items():
        if name in all_checks():
            all_checks()[name](**values)


# --------------------------------------------------------------------------- for whom


def asked(route: str, line: str, translation: str | None = None, **known: Any) -> bool | None:
    requirement = load_route(route).requirement(line)
    assert requirement.when is not None
    return holds(requirement.when, Situation(Applicant(**known), ON, translation))


BORN = {17: date(2009, 1, 1), 18: date(2008, 11, 23), 15: date(2011, 1, 1), 16: date(2010, 1, 1)}


@pytest.mark.parametrize("route", LINES)
@pytest.mark.parametrize(
    ("nationality", "expected"),
    [
        ("IND", True),
        ("GBR", True),
        ("AND", True),
        ("MCO", False),
        ("DEU", False),
        ("CHE", False),
        ("FRA", False),
    ],
)
def test_residence_is_for_non_europeans(route: str, nationality: str, expected: bool) -> None:
    assert asked(route, "residence", nationalities=(nationality,)) is expected
    assert asked(route, "residence") is None


@pytest.mark.parametrize("route", LINES)
@pytest.mark.parametrize(
    ("nationality", "title", "age", "expected"),
    [
        ("IND", "vls-ts", 18, True),
        ("IND", "vls-ts", 17, False),
        ("IND", "vls-t", 18, False),
        ("IND", "card-to-request", 18, False),
        ("IND", "permit", 18, False),
        ("IND", None, 18, None),
        ("IND", "vls-ts", None, None),
        ("DZA", "vls-ts", 18, False),
        ("MCO", None, 18, False),
        ("AND", None, 18, False),
        ("DEU", None, 18, False),
        (None, None, 17, False),
    ],
)
def test_validation_is_for_adults_with_a_vls_ts(
    route: str, nationality: str | None, title: str | None, age: int | None, expected: bool | None
) -> None:
    known: dict[str, Any] = {
        "nationalities": (nationality,) if nationality else None,
        "residence_title": title,
        "birth_date": BORN[age] if age else None,
    }
    assert asked(route, "visa-validation", **known) is expected


def test_a_missing_validation_only_advises_on_the_postal_route_of_students() -> None:
    levels = {id: load_route(id).requirement("visa-validation").level for id in LINES}
    assert levels == {
        "online-student": "required",
        "postal-s1106": "advice",
        "postal-s1106a": "required",
    }


def test_parents_sign_below_sixteen() -> None:
    for age, expected in ((15, True), (16, False)):
        birth = BORN[age]
        assert asked("online-student", "parental-authorisation", birth_date=birth) is expected


@pytest.mark.parametrize(
    ("nationalities", "expected"),
    [(("DEU",), True), (("NOR",), True), (("FRA",), False), (("IND",), False), (None, None)],
)
def test_cover_is_asked_of_europeans_but_the_french(
    nationalities: tuple[str, ...] | None, expected: bool | None
) -> None:
    assert asked("online-student", "european-cover", nationalities=nationalities) is expected


@pytest.mark.parametrize("route", LINES)
def test_translation_is_required_advised_or_neither(route: str) -> None:
    line = load_route(route).requirement("translation")
    assert line.advised_when is not None
    for need, required, advised in (
        ("required", True, False),
        ("advised", False, True),
        ("not-needed", False, False),
        (None, None, None),
    ):
        assert asked(route, "translation", need) is required
        assert holds(line.advised_when, Situation(Applicant(), ON, need)) is advised


def test_the_marriage_certificate_only_advises() -> None:
    for route in ("online-student", "postal-s1106"):
        assert load_route(route).requirement("marriage-certificate").level == "advice"
        assert asked(route, "marriage-certificate", married=True) is True
        assert asked(route, "marriage-certificate", married=False) is False


# --------------------------------------------------------------------------- papers


@pytest.mark.parametrize("route", LINES)
def test_identity_is_a_passport_or_an_identity_card(route: str) -> None:
    line = load_route(route).requirement("identity")
    assert line.kinds == ("passport", "identity-card")
    assert "driving-licence" in wrong(line)


def test_look_alikes_are_said_to_be_the_wrong_paper() -> None:
    online, post, work = (load_route(id) for id in LINES)
    assert {"admission-letter", "cvec-certificate", "student-card"} <= wrong(
        online.requirement("school-certificate")
    )
    assert {"residence-deposit-receipt", "short-stay-visa"} <= wrong(
        online.requirement("residence")
    )
    assert {"form-s1", "form-s1110", "form-s1106a"} <= wrong(post.requirement("form"))
    assert {"internship-agreement", "scholarship-award", "hosting-agreement"} <= wrong(
        work.requirement("work")
    )


def test_a_european_card_is_cover_if_it_lasts_the_school_year() -> None:
    line = load_route("online-student").requirement("european-cover")
    assert "european-health-card" in line.kinds
    assert [use.name for use in line.checks] == ["covers-school-year"]


def wrong(line: Requirement) -> set[str]:
    return {kind for near in line.wrong for kind in near.kinds}


def test_the_older_form_is_taken_from_workers() -> None:
    line = load_route("postal-s1106a").requirement("form")
    assert line.kinds == ("form-s1106a", "form-s1106")
    assert "form-s1106" not in wrong(line)


def test_an_age_is_only_advised() -> None:
    """No official page gives one for a paper of these routes."""
    for route in routes():
        for line in route.requirements:
            assert "issued-within" not in {use.name for use in line.checks}


# --------------------------------------------------------------------------- loading


def test_a_route_of_ones_own_is_loaded_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text((schemas_dir() / "routes" / "online-student.yaml").read_text("utf-8"), "utf-8")
    assert load_route(path) == load_route(str(path)) == load_route("online-student")
    assert load_route(load_route(path)) == load_route(path)


def test_an_unknown_route_is_told_with_what_was_meant() -> None:
    with pytest.raises(DossierError, match="did you mean 'online-student'"):
        load_route("online-studnt")
    with pytest.raises(DossierError, match="there is no such file"):
        load_route("none.yaml")


def test_a_check_may_be_written_in_three_ways() -> None:
    plain_, with_settings, whole = (
        CheckUse.model_validate(written)
        for written in (
            "issued-within",
            {"issued-within": {"months": 2}},
            {"name": "issued-within", "settings": {"months": 2}},
        )
    )
    assert plain_.check().model_dump()["months"] == 3
    assert with_settings == whole
    assert whole.check().model_dump()["months"] == 2


def test_texts_bring_their_translation_along() -> None:
    message = Text(en="in {braces}", fr="entre {accolades}").message()
    assert str(message) == "in {braces}"
    assert dict(message.translations)["fr"].format() == "entre {accolades}"


def test_loading_a_route_loads_nothing_heavy() -> None:
    heavy = (
        "cv2 numpy onnxruntime PIL pypdf pypdfium2 schwifty pycountry stdnum rapidfuzz rich jinja2"
    )
    code = (
        "import sys; from dossier.schema.route import load_route; load_route('online-student');"
        f"print(*[name for name in {heavy.split()!r} if name in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.split() == []


# --------------------------------------------------------------------------- JSON Schemas


@pytest.mark.parametrize("name", schemas())
def test_the_shipped_json_schemas_are_current(name: str) -> None:
    shipped_text = (schemas_dir() / name).read_text("utf-8")
    again = "run `python -m dossier.schema.export`"
    assert shipped_text == as_text(schemas()[name]), again


def schema(name: str) -> jsonschema.Draft202012Validator:
    content = json.loads((schemas_dir() / name).read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(content)
    return jsonschema.Draft202012Validator(content)


@pytest.mark.parametrize("folder", ["routes", "kinds"])
def test_the_shipped_files_keep_to_their_json_schemas(folder: str) -> None:
    validator = schema(f"{folder[:-1]}.schema.json")
    for name in shipped(folder):
        validator.validate(plain(schemas_dir() / folder / f"{name}.yaml"))


def test_the_json_schema_of_routes_refuses_what_the_loader_refuses() -> None:
    validator = schema("route.schema.json")
    good = plain(schemas_dir() / "routes" / "postal-s1106.yaml")
    for key, value in (("id", 3), ("checks", ["rigth-route"]), ("requirements", []), ("new", 1)):
        assert not validator.is_valid({**good, key: value}), key
    line = {**good["requirements"][0], "advice": [{"issued-within": {"month": 3}}]}
    assert not validator.is_valid({**good, "requirements": [line]})


def test_the_json_schema_of_answers_takes_what_the_door_takes() -> None:
    validator = schema("applicant.schema.json")
    validator.validate({"nationality": ["IN", "CN"], "works_in_france": False, "married": "no"})
    assert not validator.is_valid({"residence_title": "vlst"})


def test_an_editor_accepts_a_rule_bare_or_whole() -> None:
    import json

    import jsonschema

    from dossier.schema.folder import schemas_dir

    schema = json.loads((schemas_dir() / "route.schema.json").read_text(encoding="utf-8"))
    rules = {"$defs": schema["$defs"], "$ref": "#/$defs/FileRules"}
    for written in ({"max_pages": 3}, {"max_pages": {"value": 3, "assumed": True}}):
        jsonschema.validate(written, rules)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"max_pages": {"value": 3, "assmed": True}}, rules)
