"""What is the same in all formats: nothing private, nothing that acts, nothing forgotten."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree as ET

import pytest

from dossier.errors import DossierError
from dossier.message import Private, say
from dossier.model import Fact, File, FileReport, Outcome, Page, Place, Question
from dossier.report import Inspection, Report
from dossier.reports import format_named, formats
from dossier.reports.inspected import render_text
from dossier.reports.json import render_inspection
from dossier.reports.wording import Wording
from reports.made_reports import (
    IBAN,
    KINDS,
    PASSPORT_NUMBER,
    document,
    file,
    finding,
    line,
    report,
    specimen,
)

EN = Wording("en", kinds=KINDS)
FULL = Wording("en", full=True, kinds=KINDS)
FORMATS = ["html", "json", "junit", "markdown", "text"]

HOSTILE = [
    "\x1b[2J\x1b]0;owned\x07.pdf",
    "passport\u202egpj.exe",
    "a\u200bb\u2066c\ufeff.pdf",
    "<script>alert(1)</script>.pdf",
    '"><img src=x onerror=alert(1)>.jpg',
    "](javascript:alert(1))[x|y`z.pdf",
    "]]>&lt;!--.pdf",
    "{{ 7 * 7 }}{% raw %}.pdf",
    "{name} %s {0}.pdf",
    "=HYPERLINK(\"http://x\").pdf",
    "two\nlines\r\x85\u2028.pdf",
    "stray\udcff\ud800bytes.pdf",
    "nul\x00\ufffe.pdf",
    "签证 – вид – تأشيرة.pdf",
]  # fmt: skip

UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]")


def hostile(name: str) -> Report:
    """A report in which a name stands wherever foreign text may stand."""
    at, spare, bad = Place(name, 1), Place(name + "2", 1), Place(name + "3", 2)
    seen = finding("holder-named", text="of {name}", name=name, place=at)
    wrong = finding(
        "right-kind", Outcome.FAILED, "is {name}", name=name, place=at, found=name, expected=name
    )
    closed = finding("opens", Outcome.FAILED, "cannot be opened", place=bad)
    good = document("passport", at)
    return report(
        requirements=(
            line("identity", "Identity", Outcome.PASSED, seen, documents=(good,)),
            line("residence", name, Outcome.FAILED, wrong, documents=(good,)),
        ),
        files=(
            file(name, documents=((good, "identity"),)),
            file(name + "2", documents=((document("student-card", spare), ""),)),
            file(name + "3", Outcome.FAILED, closed, page_count=3),
            file(name + "4", ignored="link"),
        ),
        dossier=(finding("same-holder", Outcome.UNCLEAR, "{name}?", name=name),),
        questions=(Question("married", say("Is {name} you?", name=name)),),
        folder=name,
    )


def test_every_format_is_there() -> None:
    assert sorted(formats()) == FORMATS
    with pytest.raises(DossierError, match=r"pdf.*html, json"):
        format_named("pdf")


@pytest.mark.parametrize("name", FORMATS)
def test_private_values_are_masked(name: str) -> None:
    masked = format_named(name).render(specimen(), EN)
    for secret in (IBAN, PASSPORT_NUMBER, IBAN[4:20]):
        assert secret not in masked
    if name != "junit":  # which says nothing of a line that passed
        assert "FR76 ···· 189" in masked
        assert IBAN in format_named(name).render(specimen(), FULL)


@pytest.mark.parametrize("foreign", HOSTILE, ids=ascii)
@pytest.mark.parametrize("name", FORMATS)
def test_foreign_text_does_nothing(name: str, foreign: str) -> None:
    text = format_named(name).render(hostile(foreign), EN)
    text.encode("utf-8")
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]", text
    )
    if name == "html":
        assert not re.search(r"<(script|img|link|iframe|object)\b", text)
        assert "&lt;script" in text or "<script" not in foreign
    if name == "markdown":
        assert not re.search(r"(?<!\\)[<\[`](?!br>)", text)
        assert (
            len({row.count("|") - row.count(r"\|") for row in text.split("\n") if row[:1] == "|"})
            == 1
        )


def test_json_gives_names_back() -> None:
    for name in HOSTILE[:11]:
        assert (
            json.loads(format_named("json").render(hostile(name), EN))["files"][0]["path"] == name
        )


def test_junit_counts_agree() -> None:
    suite = ET.fromstring(format_named("junit").render(specimen(), EN).encode())[0]  # noqa: S314
    for tag, count in (("testcase", "tests"), ("*/failure", "failures"), ("*/error", "errors")):
        assert len(suite.findall(tag)) == int(suite.get(count, "-1"))
    failed = {case.get("name") for case in suite if case.find("failure") is not None}
    assert failed == {"school-certificate", "civil-status"}
    assert [case.get("name") for case in suite if case.find("error") is not None] == [
        "visa-validation"
    ]


def test_html_stands_alone() -> None:
    html = format_named("html").render(specimen(), EN)
    assert not re.search(r"\b(src|href|action|on\w+)\s*=|url\(|@import|<script|<link", html)
    assert "default-src 'none'" in html
    assert html.index("Not ready: 2 to fix") < html.index("School certificate")


def inspection() -> Inspection:
    place = Place("rib.pdf", 2)
    facts = (
        Fact("iban", IBAN, f"IBAN {IBAN}", place, proven=True, private=True),
        Fact("school-year", "2026-2027", "2026/2027", place),
        Fact("name", "x", "\x1b[2J", place, role="holder\x1b"),
    )
    page = Page(place, "text", 10, 10, facts=facts)
    blank = finding("not-blank", Outcome.FAILED, "the page is empty", place=Place("rib.pdf", 1))
    read = File("rib.pdf", 10, "ab" * 32, "application/pdf", 2, (page,))
    found = ((document("bank-details", place), ""),)
    return Inspection((FileReport(read, Outcome.FAILED, found, (blank,)),), "full")


def test_inspection_masks_and_shows_facts() -> None:
    masked = json.loads(render_inspection(inspection(), EN))
    assert (masked["format"], masked["version"]) == ("dossier-inspection", 1)
    iban, year, _ = masked["files"][0]["facts"]
    assert (iban["value"], iban["text"]) == ("FR76 ···· 189", "···· 189")
    assert (year["value"], year["text"]) == ("2026-2027", "2026/2027")
    assert year["place"] == {"file": "rib.pdf", "page": 2}
    assert masked["files"][0]["documents"][0]["requirement"] is None
    assert IBAN in render_inspection(inspection(), FULL)


def test_inspection_as_text() -> None:
    text = render_text(inspection(), EN)
    assert text.startswith("rib.pdf  (application/pdf, 2 page(s))\n = bank details (p. 2, 97%)\n")
    assert "iban" in text
    assert "FR76 ···· 189" in text
    assert " ✗ p. 1: the page is empty\n" in text
    assert IBAN not in text
    assert "\x1b" not in text
    assert IBAN in render_text(inspection(), FULL)


def test_values_that_are_private_stay_so_inside_lists() -> None:
    many = finding("same-holder", Outcome.FAILED, "differ", found=(Private(IBAN), "x"))
    text = format_named("json").render(report(dossier=(many,)), EN)
    assert json.loads(text)["findings"][0]["found"] == "FR76 ···· 189, x"
