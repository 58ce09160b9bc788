"""How good and how quick the measures of legibility are; run by hand, no network.

    python tests/benchmarks/bench_legibility.py           made pages, severity by defect
    python tests/benchmarks/bench_legibility.py --time    CPU milliseconds and megabytes

Each ends with the goals it can tell of, met or not. The truth of what is made is how it was made:
cycles left per letter height, pixels, grey levels. Classical measures of sharpness are columns of
the same run: ``classical_sharpness.py``. Photos and real pictures: ``bench_legible.py``.
"""

from __future__ import annotations

import argparse
import io
import math
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

sys.path.insert(0, str(Path(__file__).parents[1] / "legibility"))

import classical_sharpness
import paper_pictures as make

from dossier.answer import Answer
from dossier.checks.legible import Legible
from dossier.formats import jpeg
from dossier.legibility import measure
from dossier.model import Applicant, Case, Legibility, Line, Outcome, Page, Place
from dossier.reading import script_of_page

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


def judge(picture: Picture, measures: Legibility, lines: tuple[Line, ...] = ()) -> Answer:
    height, width = picture.shape[:2]
    page = Page(Place("page", 1), "picture", width, height, lines, legibility=measures)
    return Legible().answer(replace(page, script=script_of_page(lines)), CASE)


def goal(name: str, value: float, wanted: float, *, at_least: bool = False) -> None:
    """One line: the figure, the goal, and whether it is met."""
    met = value >= wanted if at_least else value <= wanted
    sign = "≥" if at_least else "≤"
    print(f"{'met' if met else 'NOT MET':8} {name}: {value:.1f} ({sign} {wanted:g})")


# ---------------------------------------------------------------------------- comparison


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
        print(f"{name:14} AUC {curve:.4f}  refused at 95 % found {100 * refused:5.1f} %")
        if (level := classical_sharpness.RULES.get(name)) is not None:
            kept, found = np.mean(np.asarray(good) < level), np.mean(np.asarray(bad) < level)
            print(f"{'':14} under {level:g}: {100 * kept:.1f} % refused, {100 * found:.1f} % found")
    _run_blank()
    goal("reason right, % of refusals", 100 * right / max(1, reasons), 85, at_least=True)


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
    classical = {name: function(grey) for name, function in classical_sharpness.MEASURES.items()}
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
    print(f"good pages photographed on a table: {dict(outcomes)}\n")
    goal("blank pages found, %", 100 * sum(found) / len(found), 100, at_least=True)
    goal("sparse pages taken for blank", sum(taken), 0)


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
    works: tuple[tuple[str, float, Callable[[], object], float], ...] = (
        ("A4 at 150 dpi", a4.shape[0] * a4.shape[1] / 1e6, lambda: measure(a4), 40),
        ("photo", megapixels, lambda: measure(photo), 100),
        ("photo with its decoding", megapixels, decoded, 100),
    )
    for name, size_, work, wanted in works:
        spent = sorted(cpu(work) for _ in range(7))
        print(
            f"{name:26} {size_:5.1f} MP  median {spent[3]:6.1f} ms  best {spent[0]:6.1f} ms  "
            f"{spent[3] / size_:5.1f} ms/MP"
        )
        goal(f"{name}, ms CPU", spent[3], wanted)
    _run_memory(memory.getvalue())


def _run_memory(data: bytes) -> None:
    """What a process of its own needs above the file, its libraries loaded."""
    code = (
        "import sys, io, re, numpy as np\n"
        "from pathlib import Path\n"
        "from PIL import Image\n"
        "from dossier.formats import jpeg\n"
        "from dossier.legibility import measure\n"
        "small = io.BytesIO()\n"
        "Image.fromarray(np.full((40, 40, 3), 9, np.uint8)).save(small, 'JPEG')\n"
        "def look(data): return measure(next(jpeg.open(data).pages).picture)\n"
        "def peak(): return int(re.search(r'VmHWM:\\s+(\\d+)', status.read_text())[1]) / 1024\n"
        "status = Path('/proc/self/status')\n"
        "data = sys.stdin.buffer.read(); look(small.getvalue())\n"
        "before = peak(); look(data); print(peak() - before)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], input=data, capture_output=True, check=True)
    goal("photo, megabytes above the file", float(done.stdout), 150)


def cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return 1000 * (time.process_time() - start)


def main(arguments: Iterable[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--time", action="store_true")
    options = parser.parse_args(None if arguments is None else list(arguments))
    run_time() if options.time else run_made()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
