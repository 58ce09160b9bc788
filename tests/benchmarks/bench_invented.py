"""Facts and kinds invented on pages of other things:

    python tests/benchmarks/bench_invented.py [--pages 1000] [--pictures 200] [--held-out] [FOLDER…]

Random pages that hold no IBAN, NIR or machine-readable zone and are no paper of a dossier
(``makers/others``), half of them with misread letters, then some drawn, photographed or scanned, and
read from pixels. ``--held-out`` draws a fresh name for the seeds, which it prints; ``--seeds NAME``
repeats it. A FOLDER with an ``expected.csv`` is searched for zones where none is printed, and what
else was found there is listed to be looked at.
"""

from __future__ import annotations

import argparse
import secrets
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from dossier.examine import examine
from dossier.facts import Sheet, find_all
from dossier.model import Fact, File, Page, Place
from dossier.recognise import recognise
from dossier.schema.kind import load_kinds
from makers import capture, layouts, others
from makers.others import setting

TYPES = ("iban", "mrz", "nir")
ALSO = ("bic", "siret", "ine", "foreigner-number", "visa-number", "card-number", "2d-doc", "cerfa")


@dataclass(frozen=True)
class Told:
    """What was said of one page of something else."""

    name: str
    facts: tuple[Fact, ...]
    kinds: tuple[str, ...]
    seconds: float


def written(seeds: Iterable[str], noise: float = 0.02) -> Iterator[Told]:
    """Pages as text: every second one as a reader of pixels might misread it."""
    for number, seed in enumerate(seeds):
        name, rows, rng = others.rows(seed)
        misread = bool(number % 2)
        lines = setting.lines(rows, rng, 0.97 if misread else 1.0)
        if misread:
            spoilt = [layouts.misread(line.text, noise, rng) for line in lines]
            lines = tuple(
                type(line)(text, line.box, line.certainty)
                for line, text in zip(lines, spoilt, strict=True)
            )
        place, start = Place("page.pdf", 1), time.process_time()
        facts = tuple(find_all(Sheet(place, lines)))
        source = "picture" if misread else "text"
        page = Page(place, source, 1240, 1754, lines, facts, script="latin")
        yield told(f"{name} {seed}", File("page.pdf", 1, pages=(page,)), start)


def drawn(seeds: Iterable[str]) -> Iterator[Told]:
    """Pages as pictures: drawn, scanned or photographed, some lying on their side."""
    for seed in seeds:
        name, data = shot(seed)
        start = time.process_time()
        yield told(f"{name} {seed}", examine(data, "page.jpg"), start)


def shot(seed: str) -> tuple[str, bytes]:
    """A page's name, and the JPEG that somebody made of it."""
    name, rows, rng = others.rows(seed)
    page = setting.picture(rows, rng, rng.choice([100, 150, 200]))
    taken = rng.choice([capture.scanned, capture.photographed, lambda page, _: page])
    page = taken(page, rng.randrange(2**32))
    page = page.rotate(rng.choice([0] * 7 + [90, 180, 270]), expand=True)
    return name, capture.jpeg(page, rng.choice([40, 70, 90]))


def told(name: str, file: File, start: float) -> Told:
    documents = recognise([file], load_kinds())
    seconds = time.process_time() - start
    facts = tuple(fact for page in file.pages for fact in page.facts)
    return Told(name, facts, tuple(one.kind for one in documents if one.kind), seconds)


def report(title: str, pages: Iterable[Told], *, show: bool = True) -> int:
    """Prints what was invented, and counts it."""
    found, proven, also, wrong, seconds = Counter[str](), Counter[str](), Counter[str](), 0, []
    for page in pages:
        seconds.append(page.seconds)
        also.update(fact.type for fact in page.facts if fact.type in ALSO)
        wrong += bool(page.kinds)
        if page.kinds and show:
            print(f"  {page.name}: called {', '.join(page.kinds)}", flush=True)
        for fact in page.facts:
            if fact.type in TYPES:
                found[fact.type] += 1
                proven[fact.type] += fact.proven
                if show:
                    print(f"  {page.name}: {fact.type} {fact.role} {'proven' if fact.proven else fact.certainty} {fact.text!r}", flush=True)  # fmt: skip
    counts = ", ".join(f"{type} {found[type]} ({proven[type]} proven)" for type in TYPES)
    print(f"{title}: {len(seconds)} pages; invented {counts}; called a paper {wrong}; "
          f"CPU {1000 * median(seconds):.0f} ms a page in the median, worst {max(seconds):.1f} s")  # fmt: skip
    print(f"  other numbers found there: {dict(also)}")
    return found.total() + wrong


def over(folder: Path) -> None:
    """A folder's files: zones where the table has none, and every IBAN and NIR."""
    from benchmarks.bench_samples import rows

    zones = 0
    for row in rows(folder):
        file = examine((folder / row["file"]).read_bytes(), row["file"])
        for fact in (fact for page in file.pages for fact in page.facts if fact.type in TYPES):
            if fact.type != "mrz" or not row.get("mrz"):
                zones += fact.type == "mrz"
                print(f"  {row['file']}: {fact.type} {fact.role} {'proven' if fact.proven else fact.certainty} {fact.value!r}", flush=True)  # fmt: skip
    print(f"{folder}: zones where the table has none {zones}; IBANs and NIRs are listed above")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--pages", type=int, default=1000, help="pages of text")
    parser.add_argument("--pictures", type=int, default=200, help="pages read from pixels")
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--seeds", default="development", help="name of the seeds")
    asked = parser.parse_args()
    name = secrets.token_hex(6) if asked.held_out else asked.seeds
    print(f"{len(others.SORTS)} sorts of pages; seeds {name}")
    if asked.pages:
        report("as text", written(f"{name}/{number}" for number in range(asked.pages)))
    if asked.pictures:
        report("as pictures", drawn(f"{name}/{number}" for number in range(asked.pictures)))
    for folder in asked.folders:
        over(folder)


if __name__ == "__main__":
    main()
