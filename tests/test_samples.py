"""The real files, where this machine has some: what may never be said of them is not said.

``tests/benchmarks/bench_samples.py`` runs all of them and prints the figures.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.bench_samples import kind_right, rows, said_of

EVERY = 3  # of the files: a part of them in every run of the tests


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
