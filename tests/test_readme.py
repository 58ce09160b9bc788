"""What the README shows is what happens."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

import dossier
from conftest import ROOT
from dossier.applicant import from_file
from dossier.examples import copy_example
from dossier.language import wording
from dossier.reports import text

README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


@pytest.fixture
def demo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copy_example("online-student", "last-years-certificate", tmp_path / "demo")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "demo"


@pytest.mark.slow
def test_the_report(demo: Path) -> None:
    answers = from_file(demo.with_name("demo.applicant.yaml"))
    report = dossier.check("demo", route="online-student", applicant=answers, on=date(2026, 11, 23))
    shown = blocks("text")[0].partition("\n")[2]
    assert shown == text.render(report, wording("en"))


@pytest.mark.slow
def test_the_lines_of_python(demo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exec(blocks("python")[0], {})  # noqa: S102 - our own README
    assert capsys.readouterr().out.startswith("incomplete\n")


def test_every_command_is_named() -> None:
    from dossier.cli import dossier as program

    for name in program.commands:
        assert f"dossier {name}" in README


def test_the_report_is_on_the_first_screen() -> None:
    assert README.index("Identity") < len("\n".join(README.splitlines()[:15]))
