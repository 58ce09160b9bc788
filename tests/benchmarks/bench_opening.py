"""Opens every file of a folder: outcomes, crashes, hangs, times, memory, and the sandbox's cost.

    python tests/benchmarks/bench_opening.py FOLDER [--jobs N] [--idle SECONDS] [--quick] [--compare]
    python tests/benchmarks/bench_opening.py honest|hostile|bombs …

``--quick`` opens and draws, and reads no pixels. ``--compare`` reads everything a second time
without a sandbox and lists every difference. Instead of a folder, one of the sets that the tests
make; bombs would end this program if they were read without a sandbox, so they are not compared.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from dossier.checks.opens import Opens
from dossier.collect import Collection, open_folder
from dossier.inspection import Inspector
from dossier.model import Applicant, Case, Entry, File
from dossier.sandbox import Limits

sys.path.insert(0, str(Path(__file__).parents[1]))

CASE = Case(date.today(), Applicant(), Applicant())  # noqa: DTZ011 - opens looks at no day
STOPPED = {"crash", "timeout", "memory", "flood", "no-answer"}
QUICK, WHOLE = "bench_opening:quick", "dossier.examine:examine"


def quick(data: bytes, path: str, on_page: object = None) -> File:
    """Open and draw; read nothing."""
    from dossier.examine import examine

    return examine(data, path, read=False)


def warm() -> None:
    """As the whole reader does."""
    from dossier import examine

    examine.warm()


def main() -> None:
    asked = _arguments()
    examiner = QUICK if asked.quick else WHOLE
    limits = Limits(idle=asked.idle)
    with _folder(asked.folder) as folder, open_folder(folder) as collection:
        with Inspector(asked.jobs, limits=limits, examiner=examiner) as inspector:
            files, seconds = _timed(inspector, collection, asked.jobs)
            print(f"tier {inspector.tier}, {asked.jobs} at once")
        _print_outcomes(files)
        _print_times(seconds, limits)
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"peak memory of a process {peak:.0f} MB")
        if asked.compare:
            _compare(collection, files, examiner)
    _print_cost()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--idle", type=float, default=Limits().idle)
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--compare", action="store_true")
    asked = parser.parse_args()
    asked.compare = asked.compare and asked.folder != "bombs"
    return asked


@contextmanager
def _folder(asked: str) -> Iterator[Path]:
    """The folder that was named, or a set that is made for this run."""
    if asked not in MADE:
        yield Path(asked)
        return
    with tempfile.TemporaryDirectory() as folder:
        for name, make in MADE[asked]().items():
            (Path(folder) / name).write_bytes(make())
        yield Path(folder)


def _honest() -> dict[str, Callable[[], bytes]]:
    from makers.hostile import GOOD

    return dict(GOOD)


def _hostile() -> dict[str, Callable[[], bytes]]:
    from makers.hostile import HOSTILE

    return {row.name: row.make for row in HOSTILE}


def _bombs() -> dict[str, Callable[[], bytes]]:
    from makers.bombs import BOMBS

    return {bomb.name: bomb.make for bomb in BOMBS}


MADE = {"honest": _honest, "hostile": _hostile, "bombs": _bombs}


def _timed(
    inspector: Inspector, collection: Collection, jobs: int
) -> tuple[list[File], list[float]]:
    def one(entry: Entry) -> tuple[File, float]:
        begin = time.monotonic()
        return inspector.inspect(collection, entry), time.monotonic() - begin

    with ThreadPoolExecutor(jobs) as pool:
        done = list(pool.map(one, collection.entries))
    return [file for file, _ in done], [seconds for _, seconds in done]


def _print_outcomes(files: Sequence[File]) -> None:
    read = [file for file in files if not file.ignored]
    outcomes = Counter(str(Opens().answer(file, CASE).outcome) for file in read)
    signs = Counter(sign.code for file in read for sign in file.signs)
    ignored = Counter(file.ignored for file in files if file.ignored)
    print(f"{len(files)} entries, {len(read)} opened, ignored {dict(ignored)}")
    print(f"opens: {dict(outcomes)}")
    print(f"signs: {dict(signs.most_common())}")
    stopped = {code: count for code, count in signs.items() if code in STOPPED}
    print(f"readers stopped: {stopped or 'none'}; parent crashes 0 (this line is its proof)")


def _print_times(seconds: Sequence[float], limits: Limits) -> None:
    ordered = sorted(seconds) or [0.0]
    at = [ordered[min(len(ordered) - 1, int(len(ordered) * share))] for share in (0.5, 0.99)]
    hangs = sum(took > limits.total + 30 for took in seconds)
    print(f"hangs beyond every limit: {hangs}")
    print(f"seconds a file: p50 {at[0]:.3f}, p99 {at[1]:.3f}, max {ordered[-1]:.3f}")


def _compare(collection: Collection, files: Sequence[File], examiner: str) -> None:
    with Inspector(1, sandbox="off", examiner=examiner) as inspector:
        outside = inspector.inspect_all(collection)
    different = [one.path for one, other in zip(files, outside, strict=True) if one != other]
    print(f"sandboxed and unsandboxed differ on {len(different)}: {different[:10]}")


def _print_cost() -> None:
    """Processor time of a file that needs nothing: what forking and shutting the doors costs."""
    with tempfile.TemporaryDirectory() as folder:
        for number in range(200):
            (Path(folder) / f"{number}.txt").write_text("a good paper")
        for name, mode in (("sandboxed", "auto"), ("in-process", "off")):
            print(f"{name}: {_cost(folder, mode):.2f} ms of processor a file")


def _cost(folder: str, mode: str) -> float:
    with (
        open_folder(folder) as collection,
        Inspector(1, sandbox=mode, examiner="bench_opening:nothing") as inspector,
    ):
        inspector.inspect(collection, collection.entries[0])
        costs = []
        for _ in range(3):
            with _spent(inspector) as spent:
                inspector.inspect_all(collection)
            costs.append(spent[0] * 1_000 / len(collection.entries))
        return statistics.median(costs)


def nothing(data: bytes, path: str, on_page: object = None) -> File:
    """What costs nothing, so that the rest is the sandbox; it is warm as the real reader is."""
    return File(path, len(data))


@contextmanager
def _spent(inspector: Inspector) -> Iterator[list[float]]:
    """Seconds of processor of this process, the zygote and its children."""
    spent, before = [0.0], _processor(inspector)
    yield spent
    spent[0] = _processor(inspector) - before


def _processor(inspector: Inspector) -> float:
    zygote = getattr(getattr(inspector, "_sandbox", None), "_process", None)
    used = time.process_time()
    if zygote is not None:
        fields = Path(f"/proc/{zygote.pid}/stat").read_text().rpartition(")")[2].split()
        used += sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
    return used


if __name__ == "__main__":
    main()
