"""How good and how quick the measures of legibility are; run by hand, no network.

    python tests/benchmarks/bench_legibility.py                 made pages, severity by defect
    python tests/benchmarks/bench_legibility.py FOLDER          real pictures, by subfolder
    python tests/benchmarks/bench_legibility.py --time          CPU milliseconds

The truth of the made pages is how they were made: cycles left per letter height, pixels, grey
levels. Classical measures of sharpness are columns of the same run: Laplacian variance, the blur
effect of Crete and others (SPIE 6492, 2007) and Tenengrad. A folder may hold ``labels.csv`` with
columns ``file,readable`` (yes, no …); without it every picture counts as readable, so what is
refused is a false refusal.
"""

from __future__ import annotations

import argparse
import csv
import io
import math
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

sys.path.insert(0, str(Path(__file__).parents[1] / "legibility"))

import paper_pictures as make

from dossier.answer import Answer
from dossier.checks.legible import Legible
from dossier.formats import jpeg
from dossier.legibility import measure
from dossier.model import Applicant, Case, Legibility, Outcome, Page, Place

X_HEIGHT = 9.0
CASE = Case(date(2026, 11, 23), Applicant(), Applicant())
PAGES = ("letter sans", "letter serif", "letter mono", "letter condensed", "capitals", "table")
PAGES += ("form", "card", "receipt", "security paper", "letterhead", "blue paper", "letter bold")
Picture = NDArray[np.uint8]
Defect = Callable[[Picture, float], Picture]


def cycles(page: Picture, left: float) -> Picture:
    return make.noisy(make.blurred_to(page, X_HEIGHT, left), 2)


def defocus(page: Picture, share: float) -> Picture:
    return make.noisy(make.out_of_focus(page, share * X_HEIGHT), 2)


def size(page: Picture, x_height: float) -> Picture:
    return make.jpeg(make.reduced(page, x_height / X_HEIGHT), 85)


def shake(degrees: float) -> Defect:
    return lambda page, share: make.shaken(page, share * X_HEIGHT, degrees)


DEFECTS: dict[str, tuple[Defect, tuple[float, ...], str]] = {
    "cycles per letter height": (cycles, (3, 2.5, 2, 1.6, 1.3, 1, 0.7), "run into"),
    "defocus radius / letter height": (defocus, (0.2, 0.3, 0.4, 0.5, 0.7), "run into"),
    "letter height, px": (size, (8, 7, 6, 5, 4, 3), "px high"),
    "shake 0°, lengths / height": (shake(0), (0.3, 0.6, 0.9, 1.3), "run into"),
    "shake 45°": (shake(45), (0.3, 0.6, 0.9, 1.3), "run into"),
    "shake 90°": (shake(90), (0.3, 0.6, 0.9, 1.3), "run into"),
    "contrast, grey levels": (make.pale, (120, 80, 45, 30, 20, 10), "grey levels"),
    "brightness": (make.brighter, (0.7, 0.5, 0.3), ""),
    "noise": (make.noisy, (4, 8, 15, 25), ""),
    "JPEG quality": (lambda page, q: make.jpeg(page, int(q)), (75, 50, 30, 12), ""),
    "rotation, degrees": (make.rotated, (1, 3, 5, 10), ""),
    "glare radius / width": (make.glared, (0.04, 0.07, 0.12, 0.2), ""),
}


def judge(picture: Picture, measures: Legibility) -> Answer:
    height, width = picture.shape[:2]
    return Legible().answer(
        Page(Place("page", 1), "picture", width, height, legibility=measures), CASE
    )


# ---------------------------------------------------------------------------- classical measures


def laplacian(grey: Picture) -> float:
    return float(cv2.Laplacian(grey, cv2.CV_64F).var())


def tenengrad(grey: Picture) -> float:
    across, down = cv2.Sobel(grey, cv2.CV_32F, 1, 0), cv2.Sobel(grey, cv2.CV_32F, 0, 1)
    return float((across**2 + down**2).mean())


def crete(grey: Picture) -> float:
    """1 is sharp, 0 is blurred (one less the blur effect)."""
    values = grey.astype(np.float32)
    worst = 0.0
    for axis in (0, 1):
        shape = (1, 9) if axis == 0 else (9, 1)
        smooth = cv2.blur(values, shape)
        before = np.abs(np.diff(values, axis=1 - axis))
        after = np.abs(np.diff(smooth, axis=1 - axis))
        lost = np.maximum(0, before - after).sum()
        worst = max(worst, 1 - float(lost) / max(1.0, float(before.sum())))
    return 1 - worst


CLASSICAL = {"laplacian": laplacian, "crete": crete, "tenengrad": tenengrad}


def area_under_curve(good: list[float], bad: list[float]) -> float:
    """The chance that a readable page measures better than an unreadable one."""
    pairs = [(a > b) + 0.5 * (a == b) for a in good for b in bad]
    return sum(pairs) / len(pairs) if pairs else math.nan


def refused_at(good: list[float], bad: list[float], found: float = 0.95) -> float:
    """Share of readable pages refused where that share of the unreadable is found."""
    level = np.quantile(bad, found)
    return float((np.asarray(good) <= level).mean())


# ---------------------------------------------------------------------------- made pages


def run_made() -> None:
    pages = {name: make.READABLE[name]() for name in PAGES}
    scores: dict[str, tuple[list[float], list[float]]] = defaultdict(lambda: ([], []))
    right, reasons = 0, 0
    print(f"{len(pages)} pages; refused % / refused or doubted %\n")
    for defect, (spoil, levels, reason) in DEFECTS.items():
        cells = []
        for level in levels:
            outcomes: Counter[Outcome] = Counter()
            for picture in pages.values():
                spoilt = spoil(picture, level)
                measures = measure(spoilt)
                answer = judge(spoilt, measures)
                outcomes[answer.outcome] += 1
                if answer.outcome is Outcome.FAILED and reason:
                    reasons += 1
                    right += reason in str(answer.message)
                if defect.startswith(("cycles", "defocus", "letter height")):
                    _note(scores, spoilt, measures, defect, level)
            refused = 100 * outcomes[Outcome.FAILED] / len(pages)
            doubted = refused + 100 * outcomes[Outcome.UNCLEAR] / len(pages)
            cells.append(f"{level:g}: {refused:.0f}/{doubted:.0f}")
        print(f"{defect:32} " + "  ".join(cells))
    print(f"\nreason right in {right} of {reasons} refusals")
    print("\nreadable against unreadable pages of the first three defects")
    for name, (good, bad) in scores.items():
        curve, refused = area_under_curve(good, bad), refused_at(good, bad)
        print(f"{name:12} AUC {curve:.4f}  refused at 95 % found {100 * refused:5.1f} %")
    _run_blank()


# Where the law of legibility leaves no doubt: under 2 % and over 50 % of the letters wrong.
CLEAR = {"cycles": (2.0, 1.0), "letter height": (5.0, 3.0), "defocus": (0.3, 0.5)}


def _note(
    scores: dict[str, tuple[list[float], list[float]]],
    picture: Picture,
    measures: Legibility,
    defect: str,
    level: float,
) -> None:
    good, bad = next(limits for name, limits in CLEAR.items() if defect.startswith(name))
    readable = level >= good if good > bad else level <= good
    lost = level <= bad if good > bad else level >= bad
    if readable == lost:
        return
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    strokes, height = measures.strokes or 0.0, measures.letter_height or 0.0
    ours = {"strokes": strokes, "the rule": min(strokes / 0.5, height / 4.3)}
    classical = {name: function(grey) for name, function in CLASSICAL.items()}
    for name, value in {**ours, **classical}.items():
        scores[name][0 if readable else 1].append(value)


def _run_blank() -> None:
    found = [measure(page).content == "blank" for n in range(8) for _, page in make.blank_pages(n)]
    taken = [measure(page).content == "blank" for n in range(4) for _, page in make.sparse_pages(n)]
    print(
        f"\nblank found {sum(found)}/{len(found)}; sparse taken for blank {sum(taken)}/{len(taken)}"
    )
    outcomes: Counter[str] = Counter()
    for number, page in enumerate(make.READABLE.values()):
        picture = make.photographed(page(), seed=100 + number)
        outcomes[judge(picture, measure(picture)).outcome.value] += 1
    print(f"good pages photographed on a table: {dict(outcomes)}")


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
    return int(good[Outcome.FAILED] > 0.01 * max(1, good.total()))


def _print_source(name: str, outcomes: Counter[Outcome]) -> None:
    total, refused = outcomes.total(), outcomes[Outcome.FAILED]
    low, high = wilson(refused, total)
    doubted = 100 * outcomes[Outcome.UNCLEAR] / max(1, total)
    print(
        f"{name:50} {total:5} {100 * refused / max(1, total):5.1f} % "
        f"({100 * low:.1f}–{100 * high:.1f}) {doubted:5.1f} %"
    )


# ---------------------------------------------------------------------------- time


def run_time() -> None:
    cv2.setNumThreads(1)
    a4 = make.letter(10.4, size=(1240, 1754))
    photo = make.photographed(make.letter(25, size=(2400, 3300)))
    memory = io.BytesIO()
    Image.fromarray(photo).save(memory, "JPEG", quality=85)

    def decoded() -> Legibility:
        page = next(jpeg.open(memory.getvalue()).pages)
        assert page.picture is not None
        return measure(page.picture, jpeg_quality=page.jpeg_quality)

    megapixels = photo.shape[0] * photo.shape[1] / 1e6
    for name, size_, work in (
        ("A4 at 150 dpi", a4.shape[0] * a4.shape[1] / 1e6, lambda: measure(a4)),
        ("photo", megapixels, lambda: measure(photo)),
        ("photo with its decoding", megapixels, decoded),
    ):
        spent = sorted(cpu(work) for _ in range(7))
        print(
            f"{name:26} {size_:5.1f} MP  median {spent[3]:6.1f} ms  best {spent[0]:6.1f} ms  "
            f"{spent[3] / size_:5.1f} ms/MP"
        )


def cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return 1000 * (time.process_time() - start)


def main(arguments: Iterable[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--time", action="store_true")
    options = parser.parse_args(None if arguments is None else list(arguments))
    if options.time:
        run_time()
    elif options.folder:
        return run_real(options.folder)
    else:
        run_made()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
