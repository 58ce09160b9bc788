"""Kinds told and facts read on a folder of real files.

``python tests/benchmarks/bench_samples.py [FOLDER]``

The folder has an ``expected.csv``: file, kind (``a|b`` either, ``none``), findings
(``check=outcome;…``), must_not_say (``kind:x``, ``any-kind``, ``check=outcome``), mrz.
Without the folder given, ``DOSSIER_SAMPLES`` or ``../shared/samples`` is read.
"""

from __future__ import annotations

import csv
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import dossier
from dossier.model import Applicant, Case, Document, FileReport, Level, Outcome

DAY = date(2026, 11, 23)


@dataclass(frozen=True)
class Said:
    """What dossier said of one file."""

    kinds: frozenset[str]
    findings: frozenset[str]
    mrz: tuple[str, ...]

    def says(self, claim: str) -> bool:
        if claim == "any-kind":
            return bool(self.kinds)
        if claim.startswith("kind:"):
            return claim[5:] in self.kinds
        return claim in self.findings


def said_of(path: Path) -> Said:
    report = dossier.inspect(path, on=DAY).files[0]
    findings = {
        f"{finding.check}={finding.outcome}"
        for finding in report.findings
        if finding.level is not Level.NOTE or finding.outcome is Outcome.PASSED
    } | set(document_checks(report))
    facts = [fact for page in report.file.pages for fact in page.facts if fact.type == "mrz"]
    return Said(
        kinds=frozenset(document.kind for document, _ in report.documents if document.kind),
        findings=frozenset(findings),
        mrz=tuple(fact.value.replace("\n", "|") for fact in facts),
    )


def document_checks(report: FileReport) -> Iterator[str]:
    """The checks of a document that need no route, as any route would ask them."""
    from dossier.checks.both_sides import BothSides
    from dossier.checks.mrz_valid import MrzValid
    from dossier.checks.not_expired import NotExpired

    documents = tuple(document for document, _ in report.documents)
    nobody = Applicant()
    case = Case(DAY, nobody, nobody, documents, (report.file,))
    for document in documents:
        yield from _answers(document, case, (NotExpired(), MrzValid(), BothSides()))


def _answers(document: Document, case: Case, checks: tuple[object, ...]) -> Iterator[str]:
    if document.kind:
        for check in checks:
            answers = check.answer(document, case)  # type: ignore[attr-defined]
            for answer in answers if isinstance(answers, tuple) else (answers,):
                yield f"{check.name()}={answer.outcome}"  # type: ignore[attr-defined]


def rows(folder: Path) -> list[dict[str, str]]:
    with (folder / "expected.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def kind_right(row: dict[str, str], said: Said) -> bool:
    wanted = set(row["kind"].split("|"))
    return said.kinds <= wanted if said.kinds else "none" in wanted


def main(folder: Path) -> None:
    right = mrz_right = mrz_all = found = wanted = taken = 0
    seconds = []
    table = rows(folder)
    for row in table:
        start = time.monotonic()
        said = said_of(folder / row["file"])
        seconds.append(time.monotonic() - start)
        missed = [c for c in row["findings"].split(";") if c and not said.says(c)]
        wrongly = [c for c in row["must_not_say"].split(";") if c and said.says(c)]
        right += kind_right(row, said)
        wanted += len([c for c in row["findings"].split(";") if c])
        found += len([c for c in row["findings"].split(";") if c]) - len(missed)
        taken += len(wrongly)
        if row["mrz"]:
            mrz_all += 1
            mrz_right += row["mrz"] in said.mrz
        if (
            missed
            or wrongly
            or not kind_right(row, said)
            or (row["mrz"] and row["mrz"] not in said.mrz)
        ):
            print(f"{row['file']}: kind {row['kind']} told {','.join(sorted(said.kinds)) or 'none'}"
                  f"{'; missed ' + ' '.join(missed) if missed else ''}"
                  f"{'; said wrongly ' + ' '.join(wrongly) if wrongly else ''}"
                  f"{'; mrz differs' if row['mrz'] and row['mrz'] not in said.mrz else ''}")  # fmt: skip
    print(f"files {len(table)}; kinds right {right} ({right / len(table):.1%}); "
          f"expected findings {found}/{wanted}; said wrongly {taken}; "
          f"MRZ exact {mrz_right}/{mrz_all}; seconds a file, median "
          f"{sorted(seconds)[len(seconds) // 2]:.2f}, worst {max(seconds):.1f}")  # fmt: skip


if __name__ == "__main__":
    default = os.environ.get("DOSSIER_SAMPLES", "../shared/samples")
    main(Path(sys.argv[1] if len(sys.argv) > 1 else default))
