"""How often the way up of a page is right, and what it costs to find; run by hand, no network.

    python tests/benchmarks/bench_orientation.py [--photos 25]

Made photos of pages, each turned four ways. The time is that of the lines read to tell, in the
median; finding where the lines are is not in it, as every page needs that to be read.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from statistics import median

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).parents[1] / "legibility"))

import captured_pages as captured
from bench_legibility import goal

from dossier.reading import ppocr
from dossier.reading.orientation import ReadWay, way_up


class Found(Exception):
    """The way up is known; the rest of the page need not be read."""

    def __init__(self, degrees: int, milliseconds: float) -> None:
        self.degrees, self.milliseconds = degrees, milliseconds


def timed(quads: NDArray[np.float32], read: ReadWay) -> int:
    start = time.process_time()
    degrees = way_up(quads, read)
    raise Found(degrees, 1000 * (time.process_time() - start))


def main(arguments: Iterable[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--photos", type=int, default=25, metavar="COUNT")
    options = parser.parse_args(None if arguments is None else list(arguments))
    ppocr.way_up = timed
    reader, right, spent = ppocr.PpOcrReader(), 0, []
    for page in captured.readable(options.photos):
        for quarters in range(4):
            turned = np.ascontiguousarray(np.rot90(page.picture, quarters))
            try:
                reader.read_any_way(turned)
            except Found as found:
                right += found.degrees == 90 * quarters
                spent.append(found.milliseconds)
                if found.degrees != 90 * quarters:
                    print(f"{page.name}, turned by {90 * quarters}: {found.degrees}")
    goal("way up right, %", 100 * right / len(spent), 97, at_least=True)
    goal("lines read to tell, ms CPU", median(spent), 120)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
