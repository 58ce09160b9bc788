"""From files that were read to a report: what must hold whatever is in the folder."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.model import Applicant, File, Legibility, Level, Line, Outcome, Page, Place, Sign
from dossier.pipeline import judge
from dossier.report import Report
from dossier.schema.route import load_route
from makers import layouts

ON = date(2026, 11, 23)
RULES = load_route("online-student")
SOMEBODY = Applicant(
    nationalities=("IND",),
    birth_date=date(2002, 11, 3),
    married=False,
    works_in_france=False,
    has_french_number=False,
    residence_title="vls-ts",
)
# Papers that say nothing new about the person, so that they cannot change what is asked.
NEUTRAL = ("bank-details", "school-certificate", "admission-letter", "cvec-certificate",
           "utility-bill", "rent-receipt")  # fmt: skip

kinds = st.sampled_from(NEUTRAL)
papers = st.lists(st.tuples(kinds, st.integers(0, 9_999)), max_size=4)


def file_of(name: str, page: Page) -> File:
    placed = replace(
        page,
        place=replace(page.place, file=name),
        facts=tuple(replace(f, place=replace(f.place, file=name)) for f in page.facts),
    )
    return File(name, 1, media_type="application/pdf", page_count=1, pages=(placed,))


def folder(chosen: list[tuple[str, int]]) -> list[File]:
    return [
        file_of(f"{i:02d}.pdf", layouts.page(kind, seed)) for i, (kind, seed) in enumerate(chosen)
    ]


def unreadable(name: str = "zz.jpg") -> File:
    """A page in a writing that no reader here knows: fine for a clerk, for all we can tell."""
    lines = tuple(Line("�" * 12, replace_box(0.1 + 0.05 * i), 0.3) for i in range(8))
    page = Page(Place(name, 1), "picture", 1000, 1400, lines, script="unknown")
    return File(name, 1, media_type="image/jpeg", page_count=1, pages=(page,))


def replace_box(top: float) -> layouts.Box:
    return layouts.Box(0.1, top, 0.8, top + 0.03)


def report(files: list[File]) -> Report:
    return judge(RULES, files, SOMEBODY, ON)


def outcomes(files: list[File]) -> dict[str, Outcome]:
    return {line.id: line.outcome for line in report(files).requirements}


RANK = {Outcome.FAILED: 0, Outcome.UNCLEAR: 1, Outcome.PASSED: 2}


@settings(max_examples=25, deadline=None)
@given(papers, st.randoms())
def test_order_and_names_of_files_do_not_matter(
    chosen: list[tuple[str, int]], rng: random.Random
) -> None:
    files = folder(chosen)
    shuffled = [
        file_of(f"{rng.randrange(10**6):06d}-{i}.pdf", file.pages[0])
        for i, file in enumerate(rng.sample(files, len(files)))
    ]
    assert outcomes(files) == outcomes(shuffled)


@settings(max_examples=25, deadline=None)
@given(papers, st.tuples(kinds, st.integers(0, 9_999)))
def test_another_document_never_lowers_a_line(
    chosen: list[tuple[str, int]], more: tuple[str, int]
) -> None:
    before, after = outcomes(folder(chosen)), outcomes(folder([*chosen, more]))
    for line, outcome in before.items():
        if outcome is not Outcome.NOT_NEEDED:
            assert RANK[after[line]] >= RANK[outcome], line


@settings(max_examples=25, deadline=None)
@given(papers)
def test_a_page_nobody_can_read_leaves_lines_open(chosen: list[tuple[str, int]]) -> None:
    """What passed stays passed, what failed may be on that page, and no near miss closes it."""
    before, after = outcomes(folder(chosen)), outcomes([*folder(chosen), unreadable()])
    for line, outcome in before.items():
        assert after[line] is (Outcome.UNCLEAR if outcome is Outcome.FAILED else outcome), line


@pytest.mark.parametrize(
    "closed",
    [
        File("cloud.pdf", 1, ignored="cloud-placeholder"),
        File("mine.pdf", 1, ignored="no-permission"),
        File("all.zip", 1, ignored="archive"),
        File("slow.pdf", 1, media_type="application/pdf", signs=(Sign("timeout", "60"),)),
    ],
    ids=lambda file: file.path,
)
def test_what_was_not_opened_may_hold_any_paper(closed: File) -> None:
    assert outcomes([])["bank-details"] is Outcome.FAILED
    assert outcomes([closed])["bank-details"] is Outcome.UNCLEAR


@pytest.mark.parametrize("ignored", ["system-file", "temporary-file", "device"])
def test_what_holds_no_paper_leaves_nothing_open(ignored: str) -> None:
    assert outcomes([File("x", 1, ignored=ignored)])["bank-details"] is Outcome.FAILED


def test_a_near_miss_is_named_and_the_line_is_failed() -> None:
    said = report(folder([("admission-letter", 7)]))
    line = next(line for line in said.requirements if line.id == "school-certificate")
    found = {finding.check: finding for finding in line.findings}
    assert line.outcome is Outcome.FAILED
    assert found["present"].outcome is found["right-kind"].outcome is Outcome.FAILED
    assert found["right-kind"].place == Place("00.pdf", 1)


def test_every_file_is_accounted_for() -> None:
    files = [*folder([("bank-details", 3)]), unreadable(), File("x", 1, ignored="device")]
    said = report(files)
    assert [entry.file.path for entry in said.files] == ["00.pdf", "zz.jpg", "x"]
    assert said.files[0].documents[0][1] == "bank-details"


def test_findings_come_worst_first_and_once() -> None:
    said = report(folder([("admission-letter", 7), ("bank-details", 3)])).findings
    assert len(set(said)) == len(said)
    levels = [finding.level for finding in said]
    order = [Level.REQUIRED, Level.ADVICE, Level.NOTE]
    assert levels == sorted(levels, key=order.index)


def test_an_unknown_answer_is_a_question_and_an_open_line() -> None:
    said = judge(RULES, [], Applicant(), ON)
    waits = {question.id: question.needed_for for question in said.questions}
    assert "residence" in waits["nationality"]
    lines = {line.id: line.outcome for line in said.requirements}
    assert lines["residence"] is Outcome.UNCLEAR


def test_a_missing_paper_may_be_a_page_that_is_refused_and_says_so() -> None:
    blurred = Legibility("text", lines=20, letters=300, strokes=0.2, letter_height=20.0, blur=5.0)
    file = unreadable("IMG_1.jpg")
    page = replace(file.pages[0], lines=(), script="", legibility=blurred)
    said = report([replace(file, pages=(page,))])
    line = next(line for line in said.requirements if line.id == "school-certificate")
    (missing,) = [finding for finding in line.findings if finding.check == "present"]
    assert line.outcome is Outcome.FAILED
    assert "IMG_1.jpg p. 1, which cannot be read" in str(missing.message)
