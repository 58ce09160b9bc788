"""How often a page is refused, doubted and kept, on photos whose truth is known; no network.

    python tests/benchmarks/bench_legible.py --photos 100          made photos, readable and lost
    python tests/benchmarks/bench_legible.py --photos 48 --read    the same, read as well
    python tests/benchmarks/bench_legible.py FOLDER                real pictures, by subfolder

Each ends with the goals it can tell of, met or not. ``--seed`` makes other photos. A folder may
hold ``labels.csv`` with columns ``file,readable`` (yes, no …); without it every picture counts as
readable, so what is refused is a false refusal.
"""

from __future__ import annotations

import argparse
import csv
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

sys.path.insert(0, str(Path(__file__).parents[1] / "legibility"))

import captured_pages as captured
from bench_legibility import Picture, goal, judge

from dossier.legibility import measure
from dossier.model import Level, Outcome
from dossier.reading import default_reader

REASONS = {
    "focus": ("run into",),
    "blurred": ("run into",),
    "shaken": ("run into", "shaken"),
    "small": ("px high",),
}


# ---------------------------------------------------------------------------- made photos


def run_photos(count: int, read: bool, seed: int) -> None:
    made = (captured.readable(count, 50 + seed), captured.lost(count, 5_000 + seed))
    good, bad = (_shares(pages, read) for pages in made)
    goal("readable refused, %", good[Outcome.FAILED], 0.3)
    goal("readable doubted, %", good[Outcome.UNCLEAR], 5)
    goal("lost refused, %", bad[Outcome.FAILED], 85, at_least=True)
    goal(
        "lost refused or doubted, %", bad[Outcome.FAILED] + bad[Outcome.UNCLEAR], 98, at_least=True
    )
    goal("reason right, % of refusals", bad["right"], 85, at_least=True)


def _shares(pages: Iterable[captured.Captured], read: bool) -> dict[Outcome | str, float]:
    """Percent of each outcome by what decides: advice decides nothing."""
    outcomes: Counter[tuple[str, Outcome]] = Counter()
    right = 0
    for page in pages:
        lines = default_reader().read(page.picture) if read else ()
        answer = judge(page.picture, measure(page.picture), lines)
        outcome = Outcome.PASSED if answer.level is Level.ADVICE else answer.outcome
        outcomes[page.defect or "readable", outcome] += 1
        said = str(answer.message)
        named = any(reason in said for reason in REASONS.get(page.defect, ()))
        right += outcome is Outcome.FAILED and named
        if (outcome is Outcome.FAILED) != bool(page.defect):
            print(f"{outcome.value:8} {page.name}: {said}")
    for (defect, outcome), number in sorted(outcomes.items()):
        print(f"{defect:10} {outcome.value:10} {number}")
    total: Counter[Outcome | str] = Counter()
    for (_, outcome), number in outcomes.items():
        total[outcome] += number
    shares: dict[Outcome | str, float] = {
        outcome: 100 * total[outcome] / outcomes.total() for outcome in Outcome
    }
    return {**shares, "right": 100 * right / max(1, total[Outcome.FAILED])}


# ---------------------------------------------------------------------------- real pictures


def wilson(count: int, total: int) -> tuple[float, float]:
    """95 % interval of a share (E. B. Wilson, JASA 22 (1927) 209–212)."""
    if not total:
        return 0.0, 1.0
    z, share = 1.96, count / total
    middle = (share + z * z / (2 * total)) / (1 + z * z / total)
    spread = math.sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    spread *= z / (1 + z * z / total)
    return max(0.0, middle - spread), min(1.0, middle + spread)


def pictures_in(folder: Path) -> Iterator[tuple[Path, Picture]]:
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() not in {".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".bmp"}:
            continue
        with Image.open(path) as image:
            upright = ImageOps.exif_transpose(image).convert("RGBA")
        paper = Image.new("RGBA", upright.size, "white")
        paper.alpha_composite(upright)
        yield path, np.asarray(paper.convert("RGB"))


def labels_of(folder: Path) -> dict[str, str]:
    for name in ("labels.csv", "expected.csv"):
        if (folder / name).exists():
            with (folder / name).open(encoding="utf-8", newline="") as rows:
                return {row["file"]: row["readable"] for row in csv.DictReader(rows)}
    return {}


def run_real(folder: Path) -> int:
    labels = labels_of(folder)
    by_source: dict[tuple[str, str], Counter[Outcome]] = defaultdict(Counter)
    for path, picture in pictures_in(folder):
        name = path.relative_to(folder).as_posix()
        label = labels.get(name, "yes")
        answer = judge(picture, measure(picture))
        by_source[name.partition("/")[0], label][answer.outcome] += 1
        if answer.outcome in {Outcome.FAILED, Outcome.UNCLEAR}:
            print(f"{answer.outcome:8} {label:8} {name}: {answer.message}")
    print("\nsource, label: pictures, refused (95 % interval), doubted")
    for (source, label), outcomes in by_source.items():
        _print_source(f"{source}, {label}", outcomes)
    good: Counter[Outcome] = Counter()
    for (_, label), outcomes in by_source.items():
        if label == "yes":
            good += outcomes
    _print_source("all readable", good)
    goal("readable refused, %", 100 * good[Outcome.FAILED] / max(1, good.total()), 0.3)
    goal("readable doubted, %", 100 * good[Outcome.UNCLEAR] / max(1, good.total()), 5)
    return int(good[Outcome.FAILED] > 0.01 * max(1, good.total()))


def _print_source(name: str, outcomes: Counter[Outcome]) -> None:
    total, refused = outcomes.total(), outcomes[Outcome.FAILED]
    low, high = wilson(refused, total)
    doubted = 100 * outcomes[Outcome.UNCLEAR] / max(1, total)
    print(
        f"{name:50} {total:5} {100 * refused / max(1, total):5.1f} % "
        f"({100 * low:.1f}–{100 * high:.1f}) {doubted:5.1f} %"
    )


def main(arguments: Iterable[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--photos", type=int, default=100, metavar="COUNT")
    parser.add_argument("--read", action="store_true", help="what was read counts too")
    parser.add_argument("--seed", type=int, default=0, help="other photos")
    options = parser.parse_args(None if arguments is None else list(arguments))
    if options.folder:
        return run_real(options.folder)
    run_photos(options.photos, options.read, options.seed)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
