"""The report a person reads on a terminal."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.message import say
from dossier.model import File, FileReport, Level, Outcome, Place, Question, Verdict
from dossier.reports import text
from dossier.reports._layout import padded, width, wrapped
from dossier.reports.text import MOST_FILES
from dossier.reports.wording import Wording
from reports.made_reports import KINDS, document, file, finding, line, report, specimen

HERE = Path(__file__).parent
EN = Wording("en", kinds=KINDS)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_specimen_reads_as_written_beside(lang: str) -> None:
    """To renew after a change that was meant: write what is compared here into the file."""
    expected = (HERE / f"specimen.{lang}.txt").read_text(encoding="utf-8")
    assert text.render(specimen(), Wording(lang, kinds=KINDS)) == expected


def test_colours_change_no_word() -> None:
    import re

    coloured = text.render(specimen(), EN, colour=True)
    assert "\x1b[" in coloured
    bare = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert [x.rstrip() for x in bare.split("\n")] == text.render(specimen(), EN).split("\n")


@pytest.mark.parametrize("columns", [60, 80, 100, 140])
def test_nothing_is_wider_than_the_terminal(columns: int) -> None:
    for row in text.render(specimen(), EN, width=columns).splitlines():
        assert width(row) <= columns, row


def test_columns_align_by_what_is_seen() -> None:
    """East Asian letters take two columns, combining accents none."""
    names = ("passport.jpg", "护照.jpg", "e\u0301te\u0301.pdf")
    lines = tuple(
        line(f"l{i}", "Title", Outcome.PASSED, finding("opens", text="SEEN"),
             documents=(document("passport", Place(name, 1)),))
        for i, name in enumerate(names)
    )  # fmt: skip
    shown = text.render(report(lines, verdict=Verdict.COMPLETE), EN).splitlines()
    rows = [row for row in shown if "SEEN" in row]
    assert len(rows) == 3
    assert len({width(row[: row.index("SEEN")]) for row in rows}) == 1


@pytest.mark.parametrize(
    ("verdict", "outcomes", "end"),
    [
        (Verdict.COMPLETE, [Outcome.PASSED, Outcome.NOT_NEEDED], "Ready to hand in."),
        (Verdict.INCOMPLETE, [Outcome.FAILED, Outcome.FAILED], "Not ready: 2 to fix."),
        (
            Verdict.INCOMPLETE,
            [Outcome.FAILED, Outcome.UNCLEAR],
            "Not ready: 1 to fix, 1 to clear up.",
        ),
        (Verdict.UNCLEAR, [Outcome.UNCLEAR], "Not yet: nothing wrong found, but 1 to clear up."),
    ],
)
def test_the_last_line(verdict: Verdict, outcomes: list[Outcome], end: str) -> None:
    lines = tuple(line(f"l{i}", "Line", outcome) for i, outcome in enumerate(outcomes))
    advised = line("a", "Advised", Outcome.FAILED, level=Level.ADVICE)
    shown = text.render(report((*lines, advised), verdict=verdict), EN)
    assert shown.splitlines()[-1] == end


def test_every_line_of_the_checklist_is_there() -> None:
    """Even one without a single finding."""
    for outcome in Outcome:
        shown = text.render(report((line("x", "Some line", outcome),)), EN)
        assert "Some line" in shown, outcome


def test_what_fails_names_file_page_and_what_to_do() -> None:
    blurred = [
        finding(
            "sharp", Outcome.FAILED, "is blurred", hint="scan it again", place=Place("a.pdf", n)
        )
        for n in (2, 3, 5)
    ]
    lines = (line("x", "X", Outcome.FAILED, *blurred),)
    shown = text.render(report(lines, files=(file("a.pdf", page_count=5),)), EN)
    assert "a.pdf p. 2-3, 5" in shown
    assert shown.count("is blurred") == shown.count("→ scan it again") == 1


def test_the_wrong_route_is_said_first() -> None:
    wrong = finding("right-route", Outcome.FAILED, "is the wrong route", hint="use the other")
    shown = text.render(report((line("x", "X", Outcome.PASSED),), dossier=(wrong,)), EN)
    assert "is the wrong route" in shown.splitlines()[2]
    assert shown.endswith("Not ready: 1 to fix.\n")


def test_a_line_that_may_not_be_needed_is_no_failure() -> None:
    missing = finding("present", Outcome.FAILED, "is missing", hint="add it")
    waiting = line("marriage", "Marriage", Outcome.UNCLEAR, missing)
    asked = Question("married", say("Are you married?"), ("marriage",))
    shown = text.render(report((waiting,), questions=(asked,), verdict=Verdict.UNCLEAR), EN)
    assert " ? Marriage" in shown
    assert "✗" not in shown
    assert "depends on your answer" in shown
    assert "→ add it" in shown


def test_what_is_not_known_to_be_needed_is_not_refused() -> None:
    """Where the papers, and no answer, decide: a translation of a paper that is not there."""
    missing = finding("present", Outcome.FAILED, "is missing", hint="add it")
    waiting = line("translation", "Translation", Outcome.UNCLEAR, missing)
    shown = text.render(report((waiting,), verdict=Verdict.UNCLEAR), EN)
    assert " ? Translation" in shown
    assert "✗" not in shown
    assert "is missing; it could not be told whether it is needed" in shown


def test_a_line_that_only_advises_shows_no_cross() -> None:
    missing = finding("present", Outcome.FAILED, "is missing", level=Level.ADVICE)
    for outcome in (Outcome.FAILED, Outcome.UNCLEAR):
        advised = line("x", "Advised", outcome, missing, level=Level.ADVICE)
        shown = text.render(report((advised,), verdict=Verdict.COMPLETE), EN)
        assert " ! Advised" in shown
        assert not {"✗", "?"} & set(shown)


def test_findings_of_every_page_are_no_news_of_a_paper_that_passed() -> None:
    place = Place("a.pdf", 1)
    page = finding("legible", text="can be read", place=place)
    lines = (
        line("x", "X", Outcome.PASSED, page, finding("holder-named", text="is yours", place=place),
             documents=(document("passport", place),)),
    )  # fmt: skip
    shown = text.render(report(lines, files=(file("a.pdf", Outcome.PASSED, page),)), EN)
    assert "Passport, is yours" in shown
    assert "can be read" not in shown


def test_notes_are_for_those_who_ask() -> None:
    note = finding("safe-content", Outcome.FAILED, "has a place in it", level=Level.NOTE)
    rep = report(
        (line("x", "X", Outcome.PASSED, note),), files=(file(".DS_Store", ignored="system-file"),)
    )
    assert "has a place in it" not in text.render(rep, EN)
    assert ".DS_Store" not in text.render(rep, EN)
    assert "has a place in it" in text.render(rep, EN, notes=True)
    assert ".DS_Store" in text.render(rep, EN, notes=True)


def test_a_hundred_findings_do_not_bury_the_rest() -> None:
    many = [
        finding("sharp", Outcome.FAILED, f"fault {n}", place=Place("a.pdf", n)) for n in range(100)
    ]
    shown = text.render(report((line("x", "X", Outcome.FAILED, *many),)), EN)
    assert shown.count("fault") == 6
    assert "and 94 more" in shown


def test_complete_says_nothing_alarming() -> None:
    done = line("x", "X", Outcome.PASSED, finding("opens", text="fine"))
    shown = text.render(replace(specimen(), requirements=(done,), files=(), dossier=(),
                                questions=(), verdict=Verdict.COMPLETE), EN)  # fmt: skip
    assert not set("✗?!") & set(shown)


@given(st.text(), st.integers(8, 80))
def test_wrapping_loses_no_word(words: str, columns: int) -> None:
    lines = wrapped(words, columns)
    assert "".join(lines).replace(" ", "") == words.replace(" ", "")
    assert all(width(row) <= columns for row in lines)


@given(st.text(max_size=20), st.integers(0, 30))
def test_padding_fills(words: str, columns: int) -> None:
    assert width(padded(words, columns)) == max(width(words), columns)


def test_of_very_many_unusable_files_the_first_are_listed() -> None:
    """A folder of 2,000 notes must not push the lines of the route out of sight."""
    many = tuple(
        FileReport(File(f"{i}.dat", 1, ignored="device"), Outcome.NOT_NEEDED)
        for i in range(MOST_FILES + 12)
    )
    shown = text.render(replace(specimen(), files=many), Wording("en"))
    assert shown.count(".dat") == MOST_FILES
    assert "and 12 more; the JSON names all" in shown
