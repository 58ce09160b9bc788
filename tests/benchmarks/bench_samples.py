"""Kinds told and facts read on folders of files that nobody here made.

``python tests/benchmarks/bench_samples.py [FOLDER…] [--on DATE] [--quiet]``

A folder has an ``expected.csv``; of its columns only ``file`` and ``kind`` must be there:

- ``kind``: ``a|b`` either is right, ``none`` no paper of a dossier, ``a+b`` two papers in one file;
- ``findings`` (``check=outcome;…``), ``must_not_say`` (``kind:x``, ``any-kind``, ``check=outcome``);
- ``mrz`` (lines joined by ``|``), ``iban`` (``;`` between several), ``dates`` (``birth=2003-08-12;…``),
  ``names`` (``holder=LI Wei;…``, in any order of words and capitals).

Without a folder given, ``DOSSIER_SAMPLES`` or ``../shared/samples`` is read.
"""

from __future__ import annotations

import argparse
import csv
import os
import resource
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from statistics import median

from dossier.collect import open_folder
from dossier.inspection import Inspector
from dossier.model import Applicant, Case, Document, Fact, FileReport, Level, Outcome
from dossier.papers import assess_file, assess_papers
from dossier.recognise import recognise
from dossier.schema.kind import load_kinds

DAY = date(2026, 11, 23)
BANDS = (0.0, 0.6, 0.8, 0.9, 0.97, 1.01)
FACTS = ("mrz", "iban", "dates", "names")


@dataclass(frozen=True)
class Said:
    """What dossier said of one file."""

    documents: tuple[Document, ...]
    findings: frozenset[str]
    facts: tuple[Fact, ...] = ()
    pages: int = 1
    seconds: float = 0.0

    @property
    def kinds(self) -> frozenset[str]:
        return frozenset(document.kind for document in self.documents if document.kind)

    @property
    def mrz(self) -> tuple[str, ...]:
        return tuple(f.value.replace("\n", "|") for f in self.facts if f.type == "mrz")

    def says(self, claim: str) -> bool:
        if claim == "any-kind":
            return bool(self.kinds)
        if claim.startswith("kind:"):
            return claim[5:] in self.kinds
        return claim in self.findings

    def reads(self, column: str, value: str) -> bool:
        """Whether a fact is read exactly as it is printed."""
        role, _, text = value.partition("=")
        if column == "mrz":
            return value in self.mrz
        if column == "iban":
            return value in {fact.value for fact in self.facts if fact.type == "iban"}
        found = [f.value for f in self.facts if f.type == column[:-1] and f.role == role]
        return _words(text) in [_words(other) for other in found]


def _words(name: str) -> list[str]:
    return sorted(name.casefold().replace(",", " ").split())


def said_of(path: Path, on: date = DAY, inspector: Inspector | None = None) -> Said:
    """One file, as ``dossier inspect`` sees it; the readers of ``inspector`` if it is given."""
    if inspector is None:
        with Inspector(1) as own:
            return said_of(path, on, own)
    start = time.perf_counter()
    with open_folder(path) as collection:
        files = inspector.inspect_all(collection)
    documents = tuple(recognise(files, load_kinds()))
    case = Case(on, Applicant(), Applicant(), documents, tuple(files))
    report = assess_file(files[0], documents, {}, case, assess_papers(files, case, None))
    seconds = time.perf_counter() - start
    findings = {
        f"{finding.check}={finding.outcome}"
        for finding in report.findings
        if finding.level is not Level.NOTE or finding.outcome is Outcome.PASSED
    } | set(document_checks(report, case))
    facts = tuple(fact for page in report.file.pages for fact in page.facts)
    return Said(documents, frozenset(findings), facts, len(report.file.pages), seconds)


def document_checks(report: FileReport, case: Case) -> Iterator[str]:
    """The checks of a document that need no route, as any route would ask them."""
    from dossier.checks.both_sides import BothSides
    from dossier.checks.mrz_valid import MrzValid
    from dossier.checks.not_expired import NotExpired

    for document, _ in report.documents:
        if document.kind:
            for check in (NotExpired(), MrzValid(), BothSides()):
                answers = check.answer(document, case)
                for answer in answers if isinstance(answers, tuple) else (answers,):
                    yield f"{check.name()}={answer.outcome}"


def rows(folder: Path) -> list[dict[str, str]]:
    with (folder / "expected.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def parts(row: dict[str, str]) -> list[set[str]]:
    """The papers of a file, each with the kinds it may be called."""
    return [set(part.split("|")) for part in row["kind"].split("+")]


def kind_right(row: dict[str, str], said: Said) -> bool:
    """Every paper is told, and nothing else is. What is none may be left untold."""
    wanted = parts(row)
    told = all(part & said.kinds or "none" in part for part in wanted)
    return told and said.kinds <= set().union(*wanted)


def kind_wrong(row: dict[str, str], said: Said) -> bool:
    """Something is called what it is not; a paper left untold is not wrong."""
    return not said.kinds <= set().union(*parts(row))


def listed(row: dict[str, str], column: str) -> list[str]:
    return [value for value in (row.get(column) or "").split(";") if value]


def faults(row: dict[str, str], said: Said) -> str:
    """What is not as expected of one file, "" if all is."""
    kinds = ",".join(sorted(said.kinds)) or "none"
    found = [] if kind_right(row, said) else [f"kind {row['kind']} told {kinds}"]
    found += [f"missed {claim}" for claim in listed(row, "findings") if not said.says(claim)]
    found += [f"said wrongly {c}" for c in listed(row, "must_not_say") if said.says(c)]
    found += [
        f"{column} differs {value}"
        for column in FACTS
        for value in listed(row, column)
        if not said.reads(column, value)
    ]
    return "; ".join(found)


Answers = Sequence[tuple[dict[str, str], Said]]


def share(part: int, whole: int) -> str:
    return f"{part}/{whole} ({100 * part / whole:.1f} %)" if whole else "none asked"


def confusion(answers: Answers) -> None:
    """By what each file is: how many were told, and what the others were told as."""
    for kind in sorted({row["kind"] for row, _ in answers}):
        told = [(row, said) for row, said in answers if row["kind"] == kind]
        missed = Counter(
            " + ".join(sorted(said.kinds)) or "none"
            for row, said in told
            if not kind_right(row, said)
        )
        others = ", ".join(f"{count} {other}" for other, count in missed.most_common())
        print(f"  {kind:44} {len(told) - missed.total():3}/{len(told):<3} {others}")


def calibration(answers: Answers) -> None:
    """Of the pages called something with some certainty, how many are that."""
    called = [
        (document.certainty, document.kind in set().union(*parts(row)))
        for row, said in answers
        for document in said.documents
        if document.kind
        for _ in document.pages
    ]
    bands = [*pairwise(BANDS), (0.9, BANDS[-1])]
    for low, high in bands:
        right = [is_right for certainty, is_right in called if low <= certainty < high]
        if right:
            print(f"  certainty {low:.2f} to {min(high, 1):.2f}: {share(sum(right), len(right))}")


def figures(answers: Answers) -> None:
    claims = [said.says(claim) for row, said in answers for claim in listed(row, "findings")]
    taken = sum(said.says(claim) for row, said in answers for claim in listed(row, "must_not_say"))
    right = sum(kind_right(row, said) for row, said in answers)
    wrong = sum(kind_wrong(row, said) for row, said in answers)
    several = [(row, said) for row, said in answers if "+" in row["kind"]]
    parted = sum(
        len(parts(row)) == len([d for d in said.documents if d.kind]) for row, said in several
    )
    print(f"files {len(answers)}, pages {sum(said.pages for _, said in answers)}")
    print(f"kinds right {share(right, len(answers))}, a wrong kind {share(wrong, len(answers))}")
    print(f"several papers in a file: parted into as many {share(parted, len(several))}")
    print(f"expected findings {share(sum(claims), len(claims))}; said wrongly {taken}")
    for column in FACTS:
        exact = [s.reads(column, value) for row, s in answers for value in listed(row, column)]
        print(f"{column} exact {share(sum(exact), len(exact))}")


def times(answers: Answers, processor: float) -> None:
    each = [said.seconds / max(1, said.pages) for _, said in answers]
    pages = sum(max(1, said.pages) for _, said in answers)
    print(f"seconds a page (clock): median {median(each):.2f}, worst {max(each):.1f}; of the "
          f"processor, with the readers' start: mean {processor / pages:.2f}")  # fmt: skip


def processor_seconds() -> float:
    """Used by this process and by those it waited for."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def measure(folder: Path, on: date, quiet: bool) -> None:
    answers: list[tuple[dict[str, str], Said]] = []
    before = processor_seconds()
    with Inspector(1) as inspector:
        for row in rows(folder):
            said = said_of(folder / row["file"], on, inspector)
            answers.append((row, said))
            if not quiet and (found := faults(row, said)):
                print(f"  {row['file']}: {found}", flush=True)
    confusion(answers)
    figures(answers)
    calibration(answers)
    times(answers, processor_seconds() - before)


def main() -> None:
    default = os.environ.get("DOSSIER_SAMPLES", "../shared/samples")
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folders", nargs="*", type=Path, default=[Path(default)])
    parser.add_argument("--on", type=date.fromisoformat, default=DAY, help="the day judged for")
    parser.add_argument("--quiet", action="store_true", help="figures only")
    asked = parser.parse_args()
    for folder in asked.folders:
        print(folder)
        measure(folder, asked.on, asked.quiet)


if __name__ == "__main__":
    main()
