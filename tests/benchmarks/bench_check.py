"""Seconds per file and per dossier, by stage.

``python tests/benchmarks/bench_check.py [FOLDER …]``

Wall seconds of this process and its children on one job; the examples are read where no folder is
given. Rounds are repeated and the median is printed, because machines are shared.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from dossier.applicant import from_answers
from dossier.collect import open_folder
from dossier.inspection import Inspector
from dossier.language import wording
from dossier.model import File
from dossier.pipeline import judge
from dossier.recognise import recognise
from dossier.reports import text
from dossier.schema.kind import load_kinds
from dossier.schema.route import load_route

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 3
T = TypeVar("T")


def timed(call: Callable[[], T]) -> tuple[float, T]:
    start = time.perf_counter()
    result = call()
    return time.perf_counter() - start, result


def once(folder: Path, route_id: str) -> dict[str, float]:
    """The seconds of each stage for one folder."""
    seconds: dict[str, float] = {}
    seconds["rules"], route = timed(lambda: load_route(route_id))
    seconds["kinds"], kinds = timed(load_kinds)
    seconds["collect"], collection = timed(lambda: open_folder(folder))
    with collection, Inspector(1) as inspector:
        files: list[File] = []
        readable = [entry for entry in collection.entries if not entry.ignored]
        for number, entry in enumerate(readable):
            spent, file = timed(lambda entry=entry: inspector.inspect(collection, entry))
            files.append(file)
            name = "first file (starts the readers)" if number == 0 else f"{_sort(file)}, a page"
            pages = 1 if number == 0 else max(1, len(file.pages))
            seconds[name] = max(seconds.get(name, 0), spent / pages)
    seconds["recognise"], _ = timed(lambda: recognise(files, kinds))
    answers = from_answers({})
    seconds["recognise, match, assess"], report = timed(
        lambda: judge(route, files, answers, date(2026, 11, 23))
    )
    seconds["text report"], _ = timed(lambda: text.render(report, wording("en")))
    return seconds


def _sort(file: File) -> str:
    pictures = any(page.source == "picture" for page in file.pages)
    return f"{file.media_type.rpartition('/')[2]} {'read from pixels' if pictures else 'as text'}"


def start_up() -> float:
    """Seconds of a whole process that imports dossier and loads a route, over bare Python."""

    def process(code: str) -> float:
        call = [sys.executable, "-c", code]
        return min(timed(lambda: subprocess.run(call, check=True))[0] for _ in range(5))

    return process("import dossier; dossier.load_route('online-student')") - process("pass")


def main(folders: list[Path]) -> None:
    rows: dict[str, list[float]] = {}
    for folder in folders:
        for _ in range(ROUNDS):
            for stage, seconds in once(folder, folder.parent.name).items():
                rows.setdefault(stage, []).append(seconds)
    for stage, values in rows.items():
        print(f"{stage:34} median {statistics.median(values) * 1000:8.1f} ms   n={len(values)}")
    print(f"{'import dossier and a route':34} best   {start_up() * 1000:8.1f} ms")


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:]]
    main(given or sorted((ROOT / "examples").glob("*/complete")))
