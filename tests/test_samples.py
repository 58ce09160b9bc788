"""The real files, where this machine has some: what may never be said of them is not said.

``tests/benchmarks/bench_samples.py`` runs all of them and prints the figures.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.bench_samples import Said, kind_right, kind_wrong, rows, said_of
from dossier.model import Document, Page, Place

EVERY = 3  # of the files: a part of them in every run of the tests


@pytest.mark.parametrize(
    ("truth", "told", "right", "wrong"),
    [
        ("passport", ["passport"], True, False),
        ("passport", ["passport", "passport"], True, False),  # two halves are a paper too
        ("passport", [], False, False),
        ("passport|identity-card", ["identity-card"], True, False),
        ("none", [], True, False),
        ("none", ["visa"], False, True),
        ("passport+visa", ["visa", "passport"], True, False),
        ("passport+visa", ["visa"], False, False),
        ("passport+visa", ["visa", "passport", "lease"], False, True),
        ("passport+visa|none", ["passport"], True, False),
    ],
)
def test_what_counts_as_right(truth: str, told: list[str], right: bool, wrong: bool) -> None:
    page = Page(Place("a.pdf", 1), "text", 1, 1)
    said = Said(tuple(Document(kind, (page,)) for kind in told), frozenset())
    row = {"file": "a.pdf", "kind": truth}
    assert (kind_right(row, said), kind_wrong(row, said)) == (right, wrong)


@pytest.mark.slow
def test_no_crash_no_trap_taken_and_no_good_page_refused(samples: Path) -> None:
    table = rows(samples)[::EVERY]
    said = {row["file"]: said_of(samples / row["file"]) for row in table}
    wrongly = {
        row["file"]: claims
        for row in table
        if (
            claims := [c for c in row["must_not_say"].split(";") if c and said[row["file"]].says(c)]
        )
    }
    assert wrongly == {}
    right = sum(kind_right(row, said[row["file"]]) for row in table)
    assert right >= 0.9 * len(table)


@pytest.mark.slow
def test_machine_readable_zones_are_read(samples: Path) -> None:
    table = [row for row in rows(samples) if row["mrz"] and row["readable"] == "yes"][::2]
    read = {row["file"]: said_of(samples / row["file"]).mrz for row in table}
    missed = [row["file"] for row in table if row["mrz"] not in read[row["file"]]]
    assert missed == []
