"""The JSON keeps to its schema whatever is in the report."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.message import KindName, Message, Private
from dossier.model import (
    Document,
    File,
    FileReport,
    Finding,
    Level,
    Outcome,
    Page,
    Place,
    Question,
    RequirementReport,
    RouteName,
    Verdict,
)
from dossier.report import Report
from dossier.reports import formats
from dossier.reports.json import ReportV1
from dossier.reports.wording import Wording
from reports.made_reports import KINDS, specimen

words = st.text(st.characters(), max_size=12)  # surrogates too: names that are not UTF-8
names = st.sampled_from(["passport", "birth-certificate", ""])
places = st.builds(Place, words, st.none() | st.integers(1, 99))
scalars = (
    words | st.integers() | st.floats(allow_nan=False) | st.dates() | st.builds(Private, words)
)
values = scalars | st.builds(KindName, names) | st.lists(scalars, max_size=3).map(tuple)
messages = st.builds(lambda v: Message("of {value}", (("value", v),)), values)
findings = st.builds(
    Finding,
    st.sampled_from(["opens", "sharp"]),
    st.sampled_from(Level),
    st.sampled_from(Outcome),
    messages,
    st.none() | messages,
    st.none() | values,
    st.none() | values,
    st.none() | places,
)
several = st.lists(findings, max_size=2).map(tuple)
pages = st.builds(Page, places, st.just("text"), st.just(1), st.just(1))
documents = st.builds(
    Document, names, st.lists(pages, min_size=1, max_size=2).map(tuple), st.floats(0, 1)
)
titles = st.just({"en": "Title", "fr": "Titre"})
lines = st.builds(
    RequirementReport, names, titles, st.sampled_from(Level), st.sampled_from(Outcome),
    st.lists(documents, max_size=2).map(tuple), several,
)  # fmt: skip
files = st.builds(
    FileReport,
    st.builds(File, words, st.integers(0), ignored=st.sampled_from(["", "link"])),
    st.sampled_from(Outcome),
    st.lists(st.tuples(documents, names), max_size=2).map(tuple),
    several,
)
reports = st.builds(
    Report,
    st.builds(RouteName, words, titles, words, st.just("2025-11-01")),
    words,
    st.dates(date(2000, 1, 1)),
    st.sampled_from(Verdict),
    st.lists(lines, max_size=2).map(tuple),
    st.lists(files, max_size=2).map(tuple),
    several,
    st.lists(st.builds(Question, names, messages), max_size=2).map(tuple),
)


@pytest.fixture(scope="module")
def validator() -> Any:
    schema = ReportV1.model_json_schema(mode="serialization")
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )


@settings(max_examples=25, deadline=None)
@given(report=reports, lang=st.sampled_from(["en", "fr"]), full=st.booleans())
def test_any_report_keeps_to_the_schema(
    validator: Any, report: Report, lang: str, full: bool
) -> None:
    text = formats()["json"].render(report, Wording(lang, full, KINDS))
    validator.validate(json.loads(text))


@settings(max_examples=15, deadline=None)
@given(report=reports, width=st.integers(20, 120))
def test_any_report_can_be_said_in_every_format(report: Report, width: int) -> None:
    from xml.etree import ElementTree as ET

    for name, module in formats().items():
        options = {"width": width} if name == "text" else {}
        said = module.render(report, Wording("fr", kinds=KINDS), **options)
        said.encode("utf-8")
        if name == "junit":
            ET.fromstring(said.encode("utf-8"))  # noqa: S314 - our own


def test_the_keys_of_version_1() -> None:
    """The contract: keys are only ever added."""
    report = json.loads(formats()["json"].render(specimen(), Wording("en", kinds=KINDS)))
    assert {
        "format", "version", "generator", "route", "folder", "on", "verdict", "requirements",
        "files", "findings", "questions",
    } <= set(report)  # fmt: skip
    assert (report["format"], report["version"]) == ("dossier-report", 1)
    assert report["generator"].startswith("dossier ")
    assert report["route"] == {
        "id": "online-student",
        "title": "Online registration for international students",
        "source": "https://rules.example/route",
        "as_of": "2025-11-01",
    }
    line = report["requirements"][1]
    assert {k: line[k] for k in ("id", "title", "level", "outcome", "documents")} == {
        "id": "school-certificate",
        "title": "School certificate",
        "level": "required",
        "outcome": "failed",
        "documents": [
            {"kind": "school-certificate", "pages": [{"file": "certificat.pdf", "page": 1}]}
        ],
    }
    assert line["findings"][1] == {
        "check": "current-school-year",
        "level": "required",
        "outcome": "failed",
        "message": "is for 2025-2026; 2026-2027 is needed",
        "hint": "download this year's certificate from your school",
        "found": "2025-2026",
        "expected": "2026-2027",
        "place": {"file": "certificat.pdf", "page": 1},
        "source": "https://rules.example/route",
    }
    file = report["files"][1]
    assert file["documents"] == [
        {
            "kind": "school-certificate",
            "pages": [1],
            "certainty": 0.97,
            "requirement": "school-certificate",
        }
    ]
    assert {"path", "media_type", "size", "sha256", "pages", "outcome", "findings"} <= set(file)
    assert report["questions"][0] == {
        "id": "residence_title",
        "text": "Which visa do you have?",
        "needed_for": ["visa-validation"],
    }


def test_dates_are_for_programs_in_evidence_and_for_people_in_messages() -> None:
    report = json.loads(formats()["json"].render(specimen(), Wording("fr", kinds=KINDS)))
    assert "14 mars 2031" in report["requirements"][0]["findings"][2]["message"]
    assert report["on"] == "2026-11-23"
