"""Every folder in ``examples/``: the program says of it what stands beside it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import dossier
from conftest import ROOT
from dossier.applicant import from_file

CASES = sorted(path for path in (ROOT / "examples").glob("*/*") if path.is_dir())
DAY = date(2026, 11, 23)


def report_of(case: Path) -> dossier.Report:
    answers = from_file(case.with_name(f"{case.name}.applicant.yaml"))
    return dossier.check(case, route=case.parent.name, applicant=answers, on=DAY)


def as_text(report: dossier.Report) -> str:
    from dossier.language import wording
    from dossier.reports import text

    return text.render(report, wording("en"), width=100)


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_report(case: Path) -> None:
    expected = case.with_name(f"{case.name}.report.txt").read_text(encoding="utf-8")
    assert as_text(report_of(case)) == expected


def test_at_least_four_a_route() -> None:
    counts = {route.id: sum(c.parent.name == route.id for c in CASES) for route in dossier.routes()}
    assert all(count >= 4 for count in counts.values()), counts
