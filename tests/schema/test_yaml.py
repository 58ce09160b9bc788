"""Every mistake in a YAML file is told at its line and column, with its path and what was meant."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict

from dossier.errors import DossierError
from dossier.schema.route import Route
from dossier.schema.yaml import MAX_BYTES, MAX_DEPTH, load, loads, parse, plain


class Anything(BaseModel):
    model_config = ConfigDict(extra="allow")


class Line(BaseModel):
    model_config = ConfigDict(extra="forbid")

    id: str
    months: int = 0


class Small(BaseModel):
    model_config = ConfigDict(extra="forbid")

    title: str
    lines: tuple[Line, ...] = ()


LINE = """\
  - id: identity
    title: {en: Identity}
    kinds: [passport]
    hint: {en: your passport}
    source: https://example.org
    as_of: 2025-01-01
"""
ROUTE = f"""\
id: mine
title: {{en: Mine}}
source: https://example.org
as_of: 2025-01-01
requirements:
{LINE}"""


def told(text: str, model: type[BaseModel] = Small) -> list[str]:
    with pytest.raises(DossierError) as error:
        loads(dedent(text), model, "r.yaml")
    return str(error.value).splitlines()


def route_with(**lines: str) -> str:
    """The small route with some lines of its one requirement replaced, or added at the end."""
    text = ROUTE
    for key, line in lines.items():
        old = next((o for o in text.splitlines() if o.strip().startswith(f"{key}:")), None)
        if key in ("title", "source", "as_of") or old is None:
            text += f"    {key}: {line}\n"
        else:
            text = text.replace(old, f"    {key}: {line}")
    return text


# --------------------------------------------------------------------------- YAML 1.2


def test_words_that_older_yaml_turns_into_something_else_stay_text() -> None:
    value = parse("a: [NO, no, on, yes, 012, 1:30, 2025-01-01, ~, true, 1.5, 0o14]", "r").value
    assert value == {"a": ["NO", "no", "on", "yes", 12, "1:30", "2025-01-01", None, True, 1.5, 12]}


def test_norway_is_a_nationality() -> None:
    route = loads(route_with(when="{nationality: [FR, NO]}"), Route)
    when = route.requirements[0].when
    assert when is not None
    assert when.nationality == ("FRA", "NOR")


def test_an_alias_is_read_and_json_is_yaml() -> None:
    assert parse("a: &x [1]\nb: *x", "r").value == {"a": [1], "b": [1]}
    assert parse('{"a": {"b": [1, "x"]}}', "r").value == {"a": {"b": [1, "x"]}}


# --------------------------------------------------------------------------- mistakes of YAML


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: x\ntitle: y\n", "r.yaml:2:1: title: the key 'title' is already in line 1"),
        (
            "title: x\nlines:\n  - id: a\n    id: b\n",
            "r.yaml:4:5: lines[0].id: the key 'id' is already in line 3",
        ),
        (
            "title: !!python/object/apply:os.system [ls]\n",
            "r.yaml:1:8: title: the tag '!!python/object/apply:os.system' is not allowed; "
            "write plain YAML",
        ),
        ("title: !own x\n", "r.yaml:1:8: title: the tag '!own' is not allowed; write plain YAML"),
        ("a: &a [*a]\n", "r.yaml:1:4: a[0]: an alias that contains itself"),
        ("? [a, b]\n: c\n", "r.yaml:1:3: a key must be a word"),
        ("title: !!int x\n", "r.yaml:1:8: title: 'x' is not a !!int"),
    ],
)
def test_mistakes_of_yaml_have_their_place(text: str, expected: str) -> None:
    assert told(text) == [expected]


def test_syntax_has_its_place() -> None:
    (line,) = told("title: x\nlines: [a, b\nmore: c\n")
    assert line.startswith("r.yaml:3:5: ")
    (line,) = told("title: x\n\tlines: y\n")
    assert line.startswith("r.yaml:2:1: ")
    (line,) = told("title: *nobody\n")
    assert line.startswith("r.yaml:1:8: ")
    assert "undefined alias" in line


def test_two_documents_in_one_file_are_a_mistake() -> None:
    (line,) = told("title: x\n---\ntitle: y\n")
    assert line.startswith("r.yaml:2:1: ")


def test_all_equal_keys_are_told_at_once() -> None:
    assert [line[:10] for line in told("a: 1\na: 2\nb: 1\nb: 2\n")] == ["r.yaml:2:1", "r.yaml:4:1"]


def test_aliases_cannot_make_a_file_grow() -> None:
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    for i in range(1, 9):
        rows.append(f"a{i}: &a{i} [" + ", ".join([f"*a{i - 1}"] * 10) + "]")
    (line,) = told("\n".join(rows))
    assert "aliases" in line


def test_deep_nesting_is_refused_before_anything_recurses() -> None:
    (line,) = told("a: " + "[" * 900)
    assert f"nested deeper than {MAX_DEPTH} levels" in line
    assert line.startswith(f"r.yaml:1:{3 + MAX_DEPTH}: ")
    (line,) = told("a: " + "[" * 100_000)  # where newer PyYAML has a limit of its own
    assert "nested deeper" in line or "nesting depth" in line


def test_a_huge_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "huge.yaml"
    path.write_text("title: " + "x" * MAX_BYTES)
    with pytest.raises(DossierError, match="larger than 1 MB"):
        load(path, Small)


def test_a_huge_number_is_a_mistake_not_a_crash() -> None:
    (line,) = told("title: " + "9" * 5000)
    assert line.startswith("r.yaml:1:8: title: ")


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match="there is no such file"):
        load(tmp_path / "none.yaml", Small)
    with pytest.raises(DossierError, match="cannot be read"):
        load(tmp_path, Small)
    latin = tmp_path / "latin.yaml"
    latin.write_bytes("title: x\nlines: é".encode("latin-1"))
    with pytest.raises(DossierError, match=r"latin\.yaml:2: is not UTF-8"):
        load(latin, Small)


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    path = tmp_path / "bom.yaml"
    path.write_text("title: x\n", encoding="utf-8-sig")
    assert load(path, Small).title == "x"
    assert plain(path) == {"title": "x"}


# --------------------------------------------------------------------------- mistakes of a model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["r.yaml:1:1: a mapping of keys is needed, not nothing"]),
        ("[a]", ["r.yaml:1:1: a mapping of keys is needed, not a list"]),
        ("lines: []", ["r.yaml:1:1: the key 'title' is missing"]),
        (
            "title: x\ntitel: y\nlines: [{id: a, month: 3}, {months: x}]",
            [
                "r.yaml:2:1: titel: unknown key 'titel'; did you mean 'title'?",
                "r.yaml:3:17: lines[0].month: unknown key 'month'; did you mean 'months'?",
                "r.yaml:3:28: lines[1]: the key 'id' is missing",
                "r.yaml:3:37: lines[1].months: a whole number is needed, not 'x'",
            ],
        ),
        ("title: x\nlines: y", ["r.yaml:2:8: lines: a list is needed, not 'y'"]),
        ("title: 12", ["r.yaml:1:8: title: a text is needed, not 12"]),
        ("title: NO\nlines: [NO]", ["r.yaml:2:9: lines[0]: a mapping of keys is needed, not 'NO'"]),
    ],
)
def test_mistakes_of_a_model_have_their_place(text: str, expected: list[str]) -> None:
    assert told(text) == expected


# --------------------------------------------------------------------------- mistakes of a route


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        (
            {"kinds": "[pasport]"},
            "r.yaml:8:13: requirements[0].kinds[0]: no kind of document is called 'pasport'; "
            "did you mean 'passport'?",
        ),
        (
            {"kinds": "pasport"},
            "r.yaml:8:12: requirements[0].kinds: no kind of document is called 'pasport'; "
            "did you mean 'passport'?",
        ),
        (
            {"checks": "[not-expird]"},
            "r.yaml:12:14: requirements[0].checks[0]: no check is called 'not-expird'; "
            "did you mean 'not-expired'?",
        ),
        (
            {"checks": "[not_expired]"},
            "r.yaml:12:14: requirements[0].checks[0]: no check is called 'not_expired'; "
            "did you mean 'not-expired'?",
        ),
        (
            {"advice": "[issued-within: {month: 3}]"},
            "r.yaml:12:30: requirements[0].advice[0].issued-within.month: unknown key 'month'; "
            "did you mean 'months'?",
        ),
        (
            {"advice": "[issued-within: {months: soon}]"},
            "r.yaml:12:38: requirements[0].advice[0].issued-within.months: "
            "a whole number is needed, not 'soon'",
        ),
        (
            {"checks": "[isued-within: {months: 3}]"},
            "r.yaml:12:14: requirements[0].checks[0].isued-within: "
            "no check is called 'isued-within'; did you mean 'issued-within'?",
        ),
        (
            {"checks": "[right-route]"},
            "r.yaml:12:14: requirements[0].checks[0]: "
            "'right-route' is asked of all papers together; write it under the route",
        ),
        (
            {"checks": "[sharp]"},
            "r.yaml:12:14: requirements[0].checks[0]: "
            "'sharp' is asked of every file or page by itself; leave it out",
        ),
        (
            {"when": "{marred: true}"},
            "r.yaml:12:12: requirements[0].when.marred: unknown key 'marred'; "
            "did you mean 'married'?",
        ),
        (
            {"when": "{residence_title: [vls-ts, vlst]}"},
            "r.yaml:12:38: requirements[0].when.residence_title[1]: "
            "'vlst' is not one of its words; did you mean 'vls-t'?",
        ),
        (
            {"when": "{nationality: [europaen]}"},
            "r.yaml:12:26: requirements[0].when.nationality[0]: "
            "'europaen' is not a country; did you mean 'european'?",
        ),
        (
            {"when": "{age: {at_least: 18, below: 18}}"},
            "r.yaml:12:17: requirements[0].when.age: "
            "at_least must be less than below, or nobody is meant",
        ),
        (
            {"when": "{}"},
            "r.yaml:12:11: requirements[0].when: "
            "an empty condition; leave `when` out where the line always applies",
        ),
        (
            {"certainty": "doubtful"},
            "r.yaml:12:16: requirements[0].certainty: "
            "a rule that is only doubtful must not refuse; write `level: advice`",
        ),
        (
            {"advised_when": "{married: true}"},
            "r.yaml:12:5: requirements[0].advised_when: "
            "without `when` the line is asked of everybody already",
        ),
        (
            {"wrong": "[{kinds: [driving-licence, passport], hint: {en: x}}]"},
            "r.yaml:12:39: requirements[0].wrong[0].kinds[1]: "
            "'passport' is also in `kinds`, so it is not wrong",
        ),
        (
            {"tolerated": "[{kinds: student-card, hint: {en: x}}]"},
            "r.yaml:12:25: requirements[0].tolerated[0].kinds: "
            "'student-card' must be in `kinds` too, to be taken at all",
        ),
        (
            {"level": "fatal"},
            "r.yaml:12:12: requirements[0].level: 'fatal' is not one of its words; "
            "known: advice, required",
        ),
        (
            {"hint": "{fr: passeport}"},
            "r.yaml:9:11: requirements[0].hint: the key 'en' is missing",
        ),
        (
            {"note": "{en: x, de: y}"},
            "r.yaml:12:19: requirements[0].note.de: unknown key 'de'; known: en, fr",
        ),
    ],
)
def test_mistakes_of_a_route_have_their_place(changed: dict[str, str], expected: str) -> None:
    assert told(route_with(**changed), Route) == [expected]


def test_all_mistakes_of_a_route_are_told_in_one_run() -> None:
    text = ROUTE.replace("id: mine", "id: My Route").replace(
        "as_of: 2025-01-01\nreq", "as_of: soon\nreq"
    )
    text = text.replace("kinds: [passport]", "kinds: []") + "checks: [signed, rigth-route]\n"
    text = text.replace("checks:", LINE + "checks:")
    assert told(text, Route) == [
        "r.yaml:1:5: id: 'My Route' is not a name in small letters, digits and dashes",
        "r.yaml:4:8: as_of: 'soon' is not a day such as 2025-11-01, or a month or year",
        "r.yaml:8:12: requirements[0].kinds: at least one is needed",
        "r.yaml:12:9: requirements[1].id: two requirements are called 'identity'",
        "r.yaml:18:10: checks[0]: 'signed' is not asked of all papers together; it goes with a "
        "line",
        "r.yaml:18:18: checks[1]: no check is called 'rigth-route'; did you mean 'right-route'?",
    ]


# --------------------------------------------------------------------------- any text


@settings(deadline=None)
@given(st.text(max_size=60))
def test_no_text_does_anything_but_parse_or_explain_itself(text: str) -> None:
    try:
        loads(text, Anything, "r.yaml")
    except DossierError as error:
        refusal = str(error)
    else:
        refusal = "r.yaml: none"
    assert refusal.startswith("r.yaml")


@settings(deadline=None)
@given(
    st.recursive(
        st.sampled_from(
            ["a", "id", "title", "[", "]", "{", "}", ":", ",", "&x ", "*x", "- ", "\n", "!!"]
        ),
        lambda inner: st.lists(inner, max_size=6).map("".join),
        max_leaves=30,
    )
)
def test_no_scrap_of_yaml_crashes_a_route(text: str) -> None:
    try:
        loads(text, Route, "r.yaml")
    except DossierError as error:
        refusal = str(error)
    else:
        refusal = "r.yaml: none"
    assert refusal.startswith("r.yaml")
