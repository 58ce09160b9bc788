"""How often kinds are told right: ``python tests/benchmarks/bench_kinds.py [FOLDER] [options]``.

Without a folder: a confusion table over random layouts. ``--held-out`` measures on the seeds that
are not for development. With a folder that has an ``expected.csv`` (columns ``file`` and ``kind``):
over its files.
"""

from __future__ import annotations

import argparse
import csv
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from dossier.model import Document, File
from dossier.recognise import recognise
from dossier.schema.kind import load_kinds
from makers import layouts


@dataclass(frozen=True)
class Told:
    """What a page is, what was said of it, and how long that took."""

    name: str
    expected: str
    document: Document
    seconds: float

    @property
    def right(self) -> bool:
        return (self.document.kind or "none") in self.expected.split("|")

    @property
    def lost(self) -> bool:
        """Said to be no such paper at all, so that its line would be called missing."""
        possible = {self.document.kind, *self.document.could_be}
        return possible.isdisjoint({"*", *self.expected.split("|")}) and self.expected != "none"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--pages", type=int, default=40, help="pages of each kind")
    parser.add_argument("--noise", type=float, default=0.0, help="share of misread letters")
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--wrong", action="store_true", help="name the pages told wrong")
    asked = parser.parse_args()
    told = []
    rows = over_folder(asked.folder) if asked.folder else over_layouts(asked)
    for row in rows:
        told.append(row)
        if asked.wrong and not row.right:
            found = row.document
            print(
                f"  {row.name}: told as {found.kind or 'unknown'} {found.certainty:.2f}, {found.could_be}"
            )
    report(told)


def over_layouts(asked: argparse.Namespace) -> Iterator[Told]:
    first = layouts.HELD_OUT if asked.held_out else 0
    for kind in (*layouts.KINDS, *layouts.OTHERS):
        expected = kind if kind in layouts.KINDS else "none"
        for seed in range(first, first + asked.pages):
            page = layouts.page(kind, seed, noise=asked.noise)
            start = time.perf_counter()
            found = recognise([File("page.pdf", 1, pages=(page,))], load_kinds())[0]
            seconds = time.perf_counter() - start
            yield Told(f"{kind} {seed}", expected, found, seconds)


def over_folder(folder: Path) -> Iterator[Told]:
    from dossier.collect import open_folder
    from dossier.inspection import Inspector

    expected = {}
    with (folder / "expected.csv").open(encoding="utf-8") as stream:
        expected = {row["file"]: row["kind"] for row in csv.DictReader(stream)}
    with open_folder(folder) as collection, Inspector() as inspector:
        files = inspector.inspect_all(collection)
    for file in files:
        if file.path in expected and file.pages:
            start = time.perf_counter()
            found = recognise([file], load_kinds())[0]
            seconds = time.perf_counter() - start
            yield Told(file.path, expected[file.path], found, seconds)


def report(told: list[Told]) -> None:
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for row in told:
        table[row.expected][row.document.kind or "none"] += 1
    for expected, said in sorted(table.items()):
        others = ", ".join(
            f"{n} {k}" for k, n in said.most_common() if k not in expected.split("|")
        )
        right = sum(n for k, n in said.items() if k in expected.split("|"))
        print(f"{expected:30} {right:4}/{sum(said.values()):<4} {others}")
    count = len(told)
    print(f"\nright {sum(row.right for row in told) / count:.1%}", end="")
    print(
        f", a wrong kind {sum(bool(r.document.kind) and not r.right for r in told) / count:.1%}",
        end="",
    )
    print(f", lost {sum(row.lost for row in told) / count:.1%} of {count} pages", end="")
    print(f"; {1000 * sum(row.seconds for row in told) / count:.1f} ms a page")
    calibration([row for row in told if row.document.kind])


def calibration(told: list[Told]) -> None:
    for low, high in ((0.6, 0.8), (0.8, 0.9), (0.9, 0.97), (0.97, 1.01)):
        band = [row.right for row in told if low <= row.document.certainty < high]
        if band:
            share = sum(band) / len(band)
            print(f"certainty {low:.2f}–{min(high, 1):.2f}: {share:.1%} of {len(band)} right")


if __name__ == "__main__":
    main()
