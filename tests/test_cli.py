"""The command: what goes where, and how it ends."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import dossier.pipeline
from dossier import __version__
from dossier.cli import dossier as program
from dossier.errors import DossierError
from dossier.model import Applicant, Verdict
from reports.made_reports import IBAN, PASSPORT_NUMBER, report, specimen

ROUTE = ["--route", "online-student", "--lang", "en"]


def run(*args: str, **rest: Any) -> Result:
    return CliRunner().invoke(program, list(args), prog_name="dossier", **rest)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the command asked the library for; the library answers with the specimen."""
    calls: dict[str, Any] = {}

    def check(folder: object, **rest: Any) -> object:
        calls.update(folder=folder, **rest)
        return calls.get("answer", specimen())

    monkeypatch.setattr(dossier.pipeline, "check", check)
    return calls


@pytest.mark.parametrize(
    ("verdict", "status"),
    [(Verdict.COMPLETE, 0), (Verdict.INCOMPLETE, 1), (Verdict.UNCLEAR, 3)],
)
@pytest.mark.parametrize("name", ["text", "json", "html", "markdown", "junit"])
def test_status_is_the_verdict_in_every_format(
    asked: dict[str, Any], verdict: Verdict, status: int, name: str
) -> None:
    asked["answer"] = report(verdict=verdict)
    result = run("check", "x", *ROUTE, "--format", name)
    assert result.exit_code == status
    assert result.stdout
    assert result.stderr == ""


def test_text_is_plain_in_a_pipe(asked: dict[str, Any]) -> None:
    result = run("check", "x", *ROUTE, env={"FORCE_COLOR": "1"})
    assert result.stdout.endswith("\nNot ready: 2 to fix, 1 to clear up.\n")
    assert "\x1b" not in result.stdout
    assert all(len(line) <= 100 for line in result.stdout.splitlines())


def test_everything_is_handed_on(asked: dict[str, Any], tmp_path: Path) -> None:
    answers = tmp_path / "me.yaml"
    answers.write_text("nationality: NO\nmarried: true\n", encoding="utf-8")
    run(
        *("check", "papers", *ROUTE, "--on", "2026-11-23", "--jobs", "2", "--require-sandbox"),
        *("--applicant", str(answers), "--answer", "married=no"),
        *("--answer", "names=LI WEI", "--answer", "names=WEI LI"),
    )
    assert asked["folder"] == "papers"
    assert asked["route"] == "online-student"
    assert asked["on"].isoformat() == "2026-11-23"
    assert (asked["jobs"], asked["require_sandbox"]) == (2, True)
    assert asked["applicant"] == Applicant(
        nationalities=("NOR",), married=False, names=("LI WEI", "WEI LI")
    )


@pytest.mark.parametrize(
    "args",
    [
        ["check"],
        ["check", "x"],
        ["check", "x", "--route", "online-studnet"],
        ["check", "no-such-folder", *ROUTE],
        ["check", "x", *ROUTE, "--on", "23/11/2026"],
        ["check", "x", *ROUTE, "--format", "pdf"],
        ["check", "x", *ROUTE, "--lang", "de"],
        ["check", "x", *ROUTE, "--jobs", "0"],
        ["check", "x", *ROUTE, "--answer", "married"],
        ["check", "x", *ROUTE, "--answer", "maried=no"],
        ["check", "x", *ROUTE, "--applicant", "no-such-file"],
        ["explain", "not-expird"],
        ["show", "nowhere"],
        ["example", "online-student", ".", "--case", "complet"],
        ["frobnicate"],
    ],
    ids=" ".join,
)
def test_a_wrong_call_is_2_and_says_why(args: list[str], tmp_path: Path) -> None:
    result = run(*args)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert len(result.stderr.strip()) > 10
    assert "Traceback" not in result.stderr


def test_our_own_fault_is_4_and_quotes_no_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError(f"cannot parse {IBAN}")

    monkeypatch.setattr(dossier.pipeline, "check", broken)
    result = run("check", "x", *ROUTE, env={"DOSSIER_DEBUG": None})
    assert result.exit_code == 4
    assert result.stderr.count("\n") == 1
    assert "RuntimeError" in result.stderr
    assert IBAN not in result.output
    shown = run("check", "x", *ROUTE, env={"DOSSIER_DEBUG": "1"})
    assert shown.exit_code == 4
    assert "Traceback" in shown.stderr


def test_a_message_cannot_drive_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise DossierError("no folder \x1b[2J\u202e here")

    monkeypatch.setattr(dossier.pipeline, "check", refuse)
    result = run("check", "x", *ROUTE)
    assert "\x1b" not in result.output
    assert "\u202e" not in result.output


def test_private_values_are_masked_unless_full(asked: dict[str, Any]) -> None:
    masked = run("check", "x", *ROUTE, "--format", "json").output
    assert IBAN not in masked
    assert PASSPORT_NUMBER not in masked
    assert IBAN in run("check", "x", *ROUTE, "--format", "json", "--full").stdout


def test_output_is_private_and_replaces_nothing(asked: dict[str, Any], tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    args = ["check", "x", *ROUTE, "--format", "json", "--output", str(file)]
    old = os.umask(0)
    try:
        assert run(*args).exit_code == 1
    finally:
        os.umask(old)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert json.loads(file.read_text(encoding="utf-8"))["verdict"] == "incomplete"
    file.write_text("mine", encoding="utf-8")
    again = run(*args)
    assert (again.exit_code, file.read_text(encoding="utf-8")) == (2, "mine")
    assert "--force" in again.stderr
    assert run(*args, "--force").exit_code == 1
    assert file.read_text(encoding="utf-8") != "mine"


@pytest.mark.parametrize(
    ("name", "begins"),
    [("r.html", "<!doctype"), ("r.JSON", "{"), ("r.md", "#"), ("r.xml", "<?xml"), ("r", "Online")],
)
def test_a_file_is_written_in_the_format_its_name_ends_in(
    asked: dict[str, Any], tmp_path: Path, name: str, begins: str
) -> None:
    assert run("check", "x", *ROUTE, "--output", str(tmp_path / name)).exit_code == 1
    written = (tmp_path / name).read_text(encoding="utf-8")
    assert written.lower().startswith(begins.lower())
    args = "--format", "text", "--output", str(tmp_path / "other.html")
    assert run("check", "x", *ROUTE, *args).exit_code == 1
    assert (tmp_path / "other.html").read_text(encoding="utf-8").startswith("Online")


def test_force_does_not_write_through_a_link(asked: dict[str, Any], tmp_path: Path) -> None:
    paper, link = tmp_path / "passport.jpg", tmp_path / "report.txt"
    paper.write_text("a paper", encoding="utf-8")
    link.symlink_to(paper)
    assert run("check", "x", *ROUTE, "--output", str(link), "--force").exit_code == 1
    assert paper.read_text(encoding="utf-8") == "a paper"


def test_output_in_no_folder_is_a_wrong_call(asked: dict[str, Any], tmp_path: Path) -> None:
    result = run("check", "x", *ROUTE, "--output", str(tmp_path / "no" / "report.txt"))
    assert result.exit_code == 2
    assert "cannot be written" in result.stderr


def test_a_weaker_sandbox_is_told_on_stderr(asked: dict[str, Any]) -> None:
    from dataclasses import replace

    asked["answer"] = replace(specimen(), sandbox="process-only")
    assert "process-only" in run("check", "x", *ROUTE).stderr
    assert run("check", "x", *ROUTE, "--quiet").stderr == ""


def test_the_language_is_the_systems(asked: dict[str, Any]) -> None:
    args = ["check", "x", "--route", "online-student"]
    french = {"LC_ALL": "fr_FR.UTF-8", "DOSSIER_LANG": None}
    assert "Inscription en ligne" in run(*args, env=french).stdout
    assert "Online registration" in run(*args, env=french | {"DOSSIER_LANG": "en"}).stdout


def test_routes_and_show() -> None:
    listed = run("routes", "--lang", "en").stdout
    assert [line.split()[0] for line in listed.splitlines()] == [
        "online-student",
        "postal-s1106",
        "postal-s1106a",
    ]
    shown = run("show", "postal-s1106", "--lang", "en").stdout
    assert shown.count("[ ]") == 10
    assert "https://" in shown


def test_advise_names_the_question_and_then_the_route() -> None:
    asked = run("advise", "--lang", "en")
    assert asked.exit_code == 0
    assert "--answer already_covered=no" in asked.stdout
    told = run(
        *("advise", "--lang", "en", "--answer", "already_covered=no"),
        *("--answer", "works_in_france=yes", "--answer", "farm_work=no"),
        *("--answer", "language_assistant=no", "--answer", "posted_worker=no"),
    )
    assert told.stdout.startswith("postal-s1106a: ")


def test_explain_lists_and_explains() -> None:
    listed = run("explain").stdout.splitlines()
    assert "current-school-year" in {line.split()[0] for line in listed}
    page = run("explain", "current_school_year").stdout
    assert page.startswith("current-school-year: ")
    for heading in ("Asks", "Why", "What to do", "Source"):
        assert f"\n\n{heading}\n  " in page


def test_example_goes_into_an_empty_folder_only(tmp_path: Path) -> None:
    demo = tmp_path / "demo"
    result = run("example", "online-student", str(demo))
    assert result.exit_code == 0
    assert any(demo.iterdir())
    assert not list(demo.glob("*.yaml"))
    again = run("example", "online-student", str(demo))
    assert again.exit_code == 2
    assert "not an empty folder" in again.stderr


def test_version_and_module() -> None:
    assert run("--version").stdout == f"dossier {__version__}\n"
    ran = subprocess.run(
        [sys.executable, "-m", "dossier", "--version"], capture_output=True, text=True, check=True
    )
    assert ran.stdout == f"dossier {__version__}\n"
