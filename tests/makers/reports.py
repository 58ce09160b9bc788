"""Writes what dossier says of each example beside it: ``python -m makers.reports`` from ``tests/``."""

from __future__ import annotations

import sys

import dossier
from dossier.applicant import from_file
from dossier.language import wording
from dossier.reports import text
from makers.examples import DAY, ROOT


def write(only: str = "") -> None:
    """The reports of all cases, or of those whose name has ``only`` in it."""
    for case in sorted(path for path in ROOT.glob("*/*") if path.is_dir()):
        if only in f"{case.parent.name}/{case.name}":
            answers = from_file(case.with_name(f"{case.name}.applicant.yaml"))
            report = dossier.check(case, route=case.parent.name, applicant=answers, on=DAY)
            shown = text.render(report, wording("en"), width=100)
            case.with_name(f"{case.name}.report.txt").write_text(shown, encoding="utf-8")


if __name__ == "__main__":
    write(*sys.argv[1:2])
