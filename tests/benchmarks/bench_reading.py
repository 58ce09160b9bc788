"""How well and how fast pictures are read, beside other engines where they are installed:

    python tests/benchmarks/bench_reading.py [FOLDER] [--zones 400] [--seeds NAME] [--pages 3]
        [--only ENGINE] [--misread]

Made zones of all formats (``makers/zones.py``) and made pages (``makers/prose.py``). FOLDER holds
pictures and an ``expected.csv`` with the columns ``file``, ``mrz`` (lines joined by ``|``) and
``mrz_digits_right`` (``valid`` or not). Other engines: ``pip install passporteye fastmrz rapidocr
pytesseract`` beside tesseract with ``fra``. Seconds are of the processor, in the median; memory is
the process's worst.
"""

from __future__ import annotations

import argparse
import csv
import io
import multiprocessing
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from PIL import Image, ImageOps

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import reading_engines as engines
from benchmarks.reading_engines import Run
from dossier.facts.mrz import parse
from makers import capture, prose, zones

PROTECTED = ("number", "birth_text", "expiry_text")


@dataclass(frozen=True)
class Paper:
    """A picture with a zone, what is printed there, and the groups it is counted in."""

    name: str
    picture: bytes
    zone: str
    right: bool = True  # printed with right check digits
    groups: tuple[str, ...] = ()


def made(seeds: str, count: int) -> list[Paper]:
    return [
        Paper(f"{seeds}/{number} {one.format} {one.font} {one.condition} {one.dpi} dpi", capture.png(one.picture),
              one.text, True, (one.format, f"font {one.font}", one.condition, f"{one.dpi} dpi"))
        for number, one in enumerate(zones.zones(seeds, count))
    ]  # fmt: skip


def given(folder: Path) -> list[Paper]:
    with (folder / "expected.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row.get("mrz")]
    return [
        Paper(row["file"], capture.png(ImageOps.exif_transpose(Image.open(folder / row["file"])).convert("RGB")),
              row["mrz"].replace("|", "\n"), (row.get("mrz_digits_right") or "valid") == "valid")
        for row in rows
        if not row["file"].lower().endswith(".pdf")
    ]  # fmt: skip


def alone(reader: Callable[[], Any], pictures: list[bytes]) -> Run | str:
    """An engine's run in a process of its own, or why there was none."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        try:
            return pool.submit(engines.run, reader, pictures).result()
        except Exception as problem:  # another's engine: whatever it raises is its row
            return f"does not run as shipped: {type(problem).__name__}: {str(problem)[:120]}"


# --------------------------------------------------------------------------- zones


def same(found: str, wanted: str) -> bool:
    """Whether what check digits protect is as printed; of lines that fit no format, by what they hold."""
    one, other = parse(found.split("\n")), parse(wanted.split("\n"))
    if one is None or other is None:
        return other is not None and all(getattr(other, field) in found for field in PROTECTED)
    return all(getattr(one, field) == getattr(other, field) for field in PROTECTED)


def share(part: int, whole: int) -> str:
    return f"{part}/{whole} ({100 * part / whole:.1f} %)" if whole else "0/0"


def zone_row(papers: list[tuple[Paper, engines.Zone]]) -> str:
    exact = sum(found == paper.zone for paper, (found, _) in papers)
    valid = sum(proven and paper.right for paper, (_, proven) in papers)
    wrong = [(paper, found) for paper, (found, proven) in papers if proven and found != paper.zone]
    numbers = sum(not same(found, paper.zone) for paper, found in wrong)
    said = sum(proven for _, (_, proven) in papers)
    return (
        f"exact {share(exact, len(papers)):17} valid {share(valid, sum(p.right for p, _ in papers)):17} "
        f"valid but wrong {share(len(wrong), said)}: protected {numbers}, names and codes {len(wrong) - numbers}"
    )


def compare_zones(title: str, papers: list[Paper], only: str, misread: bool) -> None:
    for name, reader in engines.zone_readers().items():
        if only in ("", name):
            result = alone(reader, [paper.picture for paper in papers])
            if isinstance(result, str):
                print(f"{title}, {name}: {result}", flush=True)
                continue
            answers = list(zip(papers, result.answers, strict=True))
            print(f"{title}, {name:12} {zone_row(answers)}; {median(result.seconds):.2f} s, {result.memory:.0f} MiB", flush=True)  # fmt: skip
            if name == "dossier":
                by_group(answers)
                if misread:
                    differences(answers)


def by_group(answers: list[tuple[Paper, engines.Zone]]) -> None:
    groups = dict.fromkeys(group for paper, _ in answers for group in paper.groups)
    for group in sorted(groups):
        print(f"    {group:12} {zone_row([row for row in answers if group in row[0].groups])}")


def differences(answers: list[tuple[Paper, engines.Zone]]) -> None:
    """What was misread, so that it can be mended, and which letters for which."""
    swaps: Counter[str] = Counter()
    for paper, (found, proven) in answers:
        if found != paper.zone:
            print(f"  {paper.name}{' VALID' if proven else ''}\n    {paper.zone.replace(chr(10), '|')}\n    {found.replace(chr(10), '|')}")  # fmt: skip
            if len(found) == len(paper.zone):
                swaps.update(f"{a}→{b}" for a, b in zip(paper.zone, found, strict=True) if a != b)
    print("  misread letters:", ", ".join(f"{swap} {count}" for swap, count in swaps.most_common(25)))  # fmt: skip


# --------------------------------------------------------------------------- words

Pages = list[tuple[bytes, list[str]]]


def pages(count: int) -> dict[str, Pages]:
    """Sets of pages with their words: as many as a certificate or a RIB has, then full ones."""
    sets = {"A4 150 dpi 11 pt apart": (150, 11, 4.5), "A4 150 dpi 10 pt": (150, 10, 1.7), "A4 100 dpi 10 pt": (100, 10, 1.7), "A4 150 dpi 8 pt dense": (150, 8, 1.3),
            "A4 150 dpi 7 pt dense": (150, 7, 1.3), "A4 200 dpi 7 pt dense": (200, 7, 1.3)}  # fmt: skip
    made: dict[str, Pages] = {
        name: [_kept(*prose.page(dpi, points, number, lead)) for number in range(count)]
        for name, (dpi, points, lead) in sets.items()
    }
    photos = {"photo 12 MP 11 pt apart": (11, 4.5), "photo 12 MP 10 pt": (10, 1.7)}
    return made | {
        name: [_kept(*prose.phone_photo(number, points, lead)) for number in range(count)]
        for name, (points, lead) in photos.items()
    }


def _kept(picture: Image.Image, words: list[str]) -> tuple[bytes, list[str]]:
    data = io.BytesIO()
    picture.save(data, "JPEG", quality=88)
    return data.getvalue(), words


def plain(words: Iterable[str]) -> Counter[str]:
    """Words with one sort of apostrophe and dash, as readers differ on them."""
    return Counter(word.translate(str.maketrans("’–—", "'--")) for word in words)


def accented(words: Counter[str]) -> int:
    return sum(
        count for word, count in words.items() if any(c.isalpha() and c > "\x7f" for c in word)
    )


def word_row(papers: Pages, result: Run) -> str:
    printed = plain(word for _, words in papers for word in words)
    missed: Counter[str] = Counter()
    for (_, words), lines in zip(papers, result.answers, strict=True):
        missed += plain(words) - plain(" ".join(lines).split())
    return (
        f"words {100 - 100 * missed.total() / printed.total():5.1f} %, "
        f"accented {100 - 100 * accented(missed) / accented(printed):5.1f} % of {printed.total()}; "
        f"{median(result.seconds):.2f} s a page, {result.memory:.0f} MiB; "
        f"missed {', '.join(word for word, _ in missed.most_common(4))}"
    )


def compare_pages(count: int, only: str) -> None:
    for title, papers in pages(count).items():
        for name, reader in engines.word_readers().items():
            if only in ("", name):
                result = alone(reader, [picture for picture, _ in papers])
                said = result if isinstance(result, str) else word_row(papers, result)
                print(f"{title:22} {name:10} {said}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--zones", type=int, default=400, help="made zones")
    parser.add_argument("--seeds", default="development", help="name of their seeds")
    parser.add_argument("--pages", type=int, default=3, help="pages of each sort")
    parser.add_argument("--only", default="", metavar="ENGINE")
    parser.add_argument("--misread", action="store_true", help="print every zone misread")
    asked = parser.parse_args()
    if asked.pages:
        compare_pages(asked.pages, asked.only)
    if asked.zones:
        compare_zones(f"{asked.zones} made zones", made(asked.seeds, asked.zones), asked.only, asked.misread)  # fmt: skip
    if asked.folder:
        papers = given(asked.folder)
        compare_zones(f"{len(papers)} given zones", papers, asked.only, asked.misread)


if __name__ == "__main__":
    main()
