"""Checks of a file: format, name, size, pages, content, twice."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dossier.checks.accepted_format import AcceptedFormat
from dossier.checks.distinct_name import DistinctName
from dossier.checks.honest_name import HonestName
from dossier.checks.opens import Opens
from dossier.checks.safe_content import _NOTES, _ORDINARY, _WARNS, SafeContent
from dossier.checks.unique import Unique
from dossier.checks.within_pages import WithinPages
from dossier.checks.within_size import WithinSize
from dossier.model import Applicant, Box, Case, File, Level, Line, Outcome, Page, Place, Sign


def case(*files: File) -> Case:
    return Case(date(2026, 11, 23), Applicant(), Applicant(), files=files)


def pdf(path: str = "x.pdf", **rest: Any) -> File:
    given = {"media_type": "application/pdf", "page_count": 1, "sha256": path, **rest}
    return File(path, given.pop("size", 1_000), **given)


def page(text: str, fingerprint: int, path: str = "x.pdf", number: int = 1) -> Page:
    line = Line(text, Box(0, 0, 1, 1))
    return Page(Place(path, number), "text", 10, 10, (line,), fingerprint=f"{fingerprint:064x}")


def test_format() -> None:
    check = AcceptedFormat(formats=("pdf", "jpeg"))
    assert check.answer(pdf(), case()).outcome is Outcome.PASSED
    answer = check.answer(pdf(media_type="image/heic"), case())
    assert (answer.outcome, answer.found, answer.level) == (
        Outcome.FAILED,
        "HEIC picture",
        None,
    )
    assumed = AcceptedFormat(formats=("pdf",), assumed=True)
    assert assumed.answer(pdf(media_type="image/png"), case()).level is Level.ADVICE
    assert AcceptedFormat().answer(pdf(), case()).outcome is Outcome.NOT_NEEDED
    assert check.answer(pdf(media_type=""), case()).outcome is Outcome.NOT_NEEDED


@pytest.mark.parametrize(
    ("path", "media_type", "outcome"),
    [
        ("a.pdf", "application/pdf", "passed"),
        ("A.PDF", "application/pdf", "passed"),
        ("a.jpeg", "image/jpeg", "passed"),
        ("a.jfif", "image/jpeg", "passed"),
        ("scan.2026", "application/pdf", "passed"),
        ("a.pdf", "image/jpeg", "failed"),
        ("a.jpg", "image/heic", "failed"),
        ("a.pdf", "text/html", "failed"),
        ("scan", "application/pdf", "failed"),
        ("a.pdf", "", "not-needed"),
    ],
)
def test_name(path: str, media_type: str, outcome: str) -> None:
    assert HonestName().answer(pdf(path, media_type=media_type), case()).outcome == outcome


def test_size_and_pages() -> None:
    size = WithinSize(max_megabytes=5)
    assert size.answer(pdf(size=5_000_000), case()).outcome is Outcome.PASSED
    assert size.answer(pdf(size=5_000_001), case()).outcome is Outcome.FAILED
    assumed = WithinSize(max_megabytes=5, assumed=True)
    assert assumed.answer(pdf(size=9_000_000), case()).level is Level.ADVICE
    assert WithinSize().answer(pdf(), case()).outcome is Outcome.NOT_NEEDED
    pages = WithinPages(max_pages=10)
    assert pages.answer(pdf(page_count=10), case()).outcome is Outcome.PASSED
    assert pages.answer(pdf(page_count=11), case()).outcome is Outcome.FAILED
    long = pdf(page_count=99, signs=(Sign("unread-pages", "39"),))
    answer = WithinPages().answer(long, case())
    assert (answer.outcome, answer.level) == (Outcome.FAILED, Level.ADVICE)


@pytest.mark.parametrize(
    ("signs", "outcome"),
    [
        ((), "passed"),
        ((Sign("repaired"),), "passed"),
        ((Sign("truncated", "99"),), "passed"),
        ((Sign("truncated", "52"),), "failed"),
        ((Sign("encrypted", "password"),), "failed"),
        ((Sign("doubtful", "3"),), "unclear"),
        ((Sign("crash", "SIGSEGV"),), "unclear"),
        ((Sign("timeout"),), "unclear"),
        ((Sign("missing-extra", "heic"),), "unclear"),
        ((Sign("too-large", "99"),), "unclear"),
    ],
)
def test_opens(signs: tuple[Sign, ...], outcome: str) -> None:
    answer = Opens().answer(pdf(signs=signs), case())
    assert answer.outcome == outcome
    assert "{" not in str(answer.message)


def test_no_limit_that_is_hit_is_ever_a_pass() -> None:
    stopped = ("crash", "timeout", "memory", "flood", "no-answer", "changed", "no-permission")
    for code in (*stopped, "unreadable", "too-large", "too-many-pixels"):
        assert Opens().answer(pdf(signs=(Sign(code),)), case()).outcome is Outcome.UNCLEAR


@pytest.mark.parametrize(
    ("codes", "outcome"),
    [
        (("broken",), "failed"),
        (("broken", "broken"), "failed"),
        (("memory",), "unclear"),
        (("too-many-pixels",), "unclear"),
        (("unreadable",), "unclear"),
        (("broken", "memory"), "unclear"),
        (("broken", ""), "unclear"),
        (("", "hidden-text"), "passed"),
    ],
)
def test_only_pages_that_nobody_draws_fail(codes: tuple[str, ...], outcome: str) -> None:
    pages = tuple(
        Page(Place("x.pdf", number), "none", 10, 10, signs=(Sign(code),) if code else ())
        for number, code in enumerate(codes, 1)
    )
    answer = Opens().answer(pdf(pages=pages, page_count=len(pages)), case())
    assert answer.outcome == outcome


def test_content() -> None:
    assert [a.outcome for a in SafeContent().answer(pdf(), case())] == [Outcome.PASSED]
    signs = (Sign("launch"), Sign("gps"), Sign("launch"))
    levels = [answer.level for answer in SafeContent().answer(pdf(signs=signs), case())]
    assert levels == [Level.ADVICE, Level.NOTE]


@pytest.mark.parametrize("code", _ORDINARY)
def test_what_is_ordinary_is_noted_and_passes(code: str) -> None:
    fine, note = SafeContent().answer(pdf(signs=(Sign(code),)), case())
    assert (fine.outcome, fine.level) == (Outcome.PASSED, None)
    assert (note.outcome, note.level) == (Outcome.PASSED, Level.NOTE)


BREAKING = {*_WARNS, *_NOTES, *_ORDINARY} - {"portfolio", "attachment", "gps", "signed"}


@pytest.mark.parametrize("code", sorted(BREAKING))
def test_no_advice_breaks_a_signature(code: str) -> None:
    answers = SafeContent().answer(pdf(signs=(Sign(code), Sign("signed"))), case())
    assert {answer.hint for answer in answers} == {None}
    assert "signature" in str(answers[-1].message)
    assert len(answers) == 2 + (code in _ORDINARY)


@pytest.mark.parametrize(
    ("one", "other", "is_alike"),
    [
        ("Passport.PDF", "passport.pdf", True),
        ("e\u0301tat civil.pdf", "\u00e9tat civil.pdf", True),
        ("E\u0301TAT.pdf", "\u00e9tat.pdf", True),
        ("fiche.pdf", "\ufb01che.pdf", True),
        ("STRASSE.pdf", "stra\u00dfe.pdf", True),
        ("A/scan.pdf", "a/scan.pdf", True),
        ("etat.pdf", "\u00e9tat.pdf", False),
        ("a/scan.pdf", "b/scan.pdf", False),
        ("scan 1.pdf", "scan 2.pdf", False),
    ],
)
def test_a_name_that_others_take_for_another(one: str, other: str, is_alike: bool) -> None:
    first, later = sorted((pdf(one), pdf(other)), key=lambda file: file.path)
    files = case(first, later)
    assert DistinctName().answer(first, files).outcome is Outcome.PASSED
    answer = DistinctName().answer(later, files)
    assert answer.outcome == ("failed" if is_alike else "passed")
    assert answer.found == (first.path if is_alike else None)
    assert "\u0301" not in str(answer.message), "the two would look the same there"


def test_twice() -> None:
    one, same = pdf("a.pdf", sha256="1"), pdf("b.pdf", sha256="1")
    assert Unique().answer(one, case(one, same)).outcome is Outcome.PASSED
    answer = Unique().answer(same, case(one, same))
    assert (answer.outcome, answer.found) == (Outcome.FAILED, "a.pdf")


def test_two_pictures_of_one_page() -> None:
    text = "Certificat de scolarité 2026-2027 LI WEI"
    one = pdf("a.pdf", pages=(page(text, 0xFF),))
    again = pdf("b.pdf", pages=(page(text, 0xFE),))
    assert Unique().answer(again, case(one, again)).outcome is Outcome.FAILED


@pytest.mark.parametrize(
    ("text", "fingerprint"),
    [
        ("Certificat de scolarité 2025-2026 LI WEI", 0xFF),  # another year on the same form
        ("Certificat de scolarité 2026-2027 LI WEI", (1 << 60) - 1),  # another picture
        ("", 0xFF),  # nothing read: not to be told apart
    ],
)
def test_what_only_looks_alike_is_not_twice(text: str, fingerprint: int) -> None:
    one = pdf("a.pdf", pages=(page("Certificat de scolarité 2026-2027 LI WEI", 0xFF),))
    other = pdf("b.pdf", pages=(page(text, fingerprint),))
    assert Unique().answer(other, case(one, other)).outcome is Outcome.PASSED
