"""How well and how fast pictures are read. Run by hand:

    python tests/benchmarks/bench_reading.py [FOLDER]

FOLDER holds pictures and an ``expected.csv`` with the columns ``file``, ``mrz`` (lines joined by
``|``) and ``mrz_digits_right`` (``valid`` or not). Without it only made pages are read. Other
engines stand beside ours where they are installed. Seconds are of the processor, one thread.
"""

from __future__ import annotations

import csv
import io
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from random import Random
from statistics import median

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont, ImageOps

from dossier.facts import Sheet
from dossier.facts.mrz import check_digit, find
from dossier.model import Place
from dossier.reading import read_page, rows, tesseract

Picture = NDArray[np.uint8]
FONTS = Path("/usr/share/fonts/truetype")
MONO = ("dejavu/DejaVuSansMono.ttf", "liberation/LiberationMono-Regular.ttf")
PROSE = ("dejavu/DejaVuSans.ttf", "liberation/LiberationSerif-Regular.ttf")
TEXT = """CERTIFICAT DE SCOLARITÉ – Année universitaire 2026-2027
Je soussignée, Hélène Lefèvre, responsable du service de la scolarité, certifie que Monsieur
Jérôme Gonçalves, né le 12 février 2003 à Besançon, de nationalité brésilienne, est inscrit
en deuxième année de master pour l'année universitaire 2026-2027. Droits acquittés : 254,00 €
IBAN FR76 1513 5005 0008 1027 3648 912 – BIC CEPAFRPP513 – Titulaire : M. GONÇALVES Jérôme
Le présent certificat est délivré à l'intéressé pour servir et valoir ce que de droit.
Toute fausse déclaration est passible des peines prévues à l'article 441-1 du code pénal.
Fait à Nancy, le 3 septembre 2026. Signature et cachet de l'établissement :"""


@dataclass
class Score:
    """What an engine did on zones."""

    exact: int = 0
    valid: int = 0
    wrong: int = 0  # said to be valid, and is not what is printed
    total: int = 0
    should: int = 0  # printed with right check digits
    seconds: list[float] = field(default_factory=list)

    def row(self, name: str) -> str:
        def share(part: int, whole: int) -> str:
            return f"{part}/{whole} ({100 * part / max(whole, 1):.1f} %)"

        return (
            f"{name:28} exact {share(self.exact, self.total):18} "
            f"valid {share(self.valid, self.should):18} "
            f"valid but wrong {self.wrong:3}   {median(self.seconds or [0]):.2f} s"
        )


def ours(picture: Picture) -> tuple[str, bool]:
    _, upright, lines = read_page(picture)
    facts = list(find(Sheet(Place("picture", 1), lines, picture=upright)))
    return (facts[0].value, facts[0].proven) if facts else ("", False)


def passport_eye(picture: Picture) -> tuple[str, bool]:
    from passporteye import read_mrz

    data = io.BytesIO()
    Image.fromarray(picture).save(data, "PNG")
    found = read_mrz(data)
    return ("\n".join(found.aux["text"].split()), bool(found.valid)) if found else ("", False)


def fast_mrz(picture: Picture) -> tuple[str, bool]:
    from fastmrz import FastMRZ

    found = FastMRZ().get_details(picture[:, :, ::-1], input_type="numpy")
    return str(found.get("mrz_text", "")).strip(), found.get("status") == "SUCCESS"


def zones(random: Random, count: int) -> Iterator[tuple[Picture, str]]:
    """Made passports and cards on a patterned ground, scanned at 80 to 200 dpi, a little skewed."""
    for number in range(count):
        lines = passport(random) if number % 2 else card(random)
        dpi = random.choice([80, 100, 150, 200])
        yield spoilt(drawn_zone(lines, dpi, random), random), "\n".join(lines)


def passport(random: Random) -> list[str]:
    first = f"P<{random.choice(STATES)}{word(random)}<<{word(random)}<{word(random)}"
    optional = word(random).ljust(14, "<")
    second = f"{numbered(random)}{random.choice(STATES)}{dated(random)}{random.choice('MF')}"
    second += dated(random) + optional + check_digit(optional)
    return [
        first.ljust(44, "<")[:44],
        second + check_digit(second[:10] + second[13:20] + second[21:]),
    ]


def card(random: Random) -> list[str]:
    first = f"I<{random.choice(STATES)}{numbered(random)}".ljust(30, "<")
    second = f"{dated(random)}{random.choice('MF')}{dated(random)}{random.choice(STATES)}".ljust(
        29, "<"
    )
    second += check_digit(first[5:] + second[:7] + second[8:15] + second[18:29])
    return [first, second, f"{word(random)}<<{word(random)}".ljust(30, "<")]


STATES = ("UTO", "IND", "CHN", "MAR", "D<<", "BRA", "DZA", "SEN")


def word(random: Random) -> str:
    return "".join(random.choices("ABCDEFGHIJKLMNOPQRSTUVWXYZ", k=random.randint(3, 9)))


def numbered(random: Random) -> str:
    number = "".join(random.choices("ABCDEFGHIJKLMNOPQRSTUVWXYZ" + "0123456789" * 4, k=9))
    return number + check_digit(number)


def dated(random: Random) -> str:
    text = f"{random.randint(0, 99):02}{random.randint(1, 12):02}{random.randint(1, 28):02}"
    return text + check_digit(text)


def drawn_zone(lines: list[str], dpi: int, random: Random) -> Picture:
    """Characters a tenth of an inch apart, as the norm has it."""
    image = Image.new("RGB", (round(4.92 * dpi), round(3.46 * dpi)), (235, 240, 235))
    draw = ImageDraw.Draw(image)
    for x in range(0, image.width, 7):
        draw.line([(x, 0), (x + 40, image.height)], fill=(215, 225, 220))
    font = ImageFont.truetype(str(FONTS / random.choice(MONO)), 100)
    font = font.font_variant(size=10 * dpi / font.getlength("0" * 1))
    draw.text((0.3 * dpi, 0.3 * dpi), "PASSEPORT  PASSPORT", fill=(40, 40, 90), font=font)
    for number, line in enumerate(lines):
        place = (0.25 * dpi, (2.4 + 0.25 * number) * dpi)
        draw.text(place, line, fill=(30, 30, 30), font=font)
    return np.asarray(image)


def spoilt(picture: Picture, random: Random) -> Picture:
    """A little skewed, noisy, and saved as a JPEG of middling quality."""
    image = Image.fromarray(picture).rotate(
        random.uniform(-3, 3), Image.Resampling.BICUBIC, fillcolor=(235, 240, 235), expand=True
    )
    noise = np.random.default_rng(random.randrange(2**32)).normal(0, 6, (*image.size[::-1], 3))
    image = Image.fromarray((np.asarray(image) + noise).clip(0, 255).astype(np.uint8))
    data = io.BytesIO()
    image.save(data, "JPEG", quality=random.choice([30, 60, 85]))
    return np.asarray(Image.open(data).convert("RGB"))


def printed(folder: Path) -> Iterator[tuple[str, Picture, str, bool]]:
    with (folder / "expected.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            path = folder / row["file"]
            if row.get("mrz") and path.suffix.lower() != ".pdf":
                image = ImageOps.exif_transpose(Image.open(path)).convert("RGB")
                right = row.get("mrz_digits_right", "valid") == "valid"
                yield row["file"], np.asarray(image), row["mrz"].replace("|", "\n"), right


def score(
    engine: Callable[[Picture], tuple[str, bool]],
    papers: list[tuple[str, Picture, str, bool]],
) -> Score:
    total = Score()
    for name, picture, wanted, right in papers:
        start = time.process_time()
        found, valid = engine(picture)
        total.seconds.append(time.process_time() - start)
        total.total += 1
        total.should += right
        total.exact += found == wanted
        total.valid += valid and right
        total.wrong += valid and found != wanted
        if found != wanted:
            print(f"  {engine.__name__}: {name}: {found.replace(chr(10), '|')}", file=sys.stderr)
    return total


def page(dpi: int, points: float, font: str) -> tuple[Picture, list[str]]:
    """A letter of some 200 words on A4, with its words."""
    unit = dpi / 72
    image = Image.new("RGB", (round(595 * unit), round(842 * unit)), (250, 249, 245))
    face = ImageFont.truetype(str(FONTS / font), round(points * unit))
    draw, words, top = ImageDraw.Draw(image), [], 60 * unit
    for line in (TEXT + "\n" + TEXT).splitlines():
        draw.text((50 * unit, top), line, fill=(30, 30, 35), font=face)
        top += points * 1.7 * unit
        words += line.split()
    noise = np.random.default_rng(0).normal(0, 4, (image.height, image.width, 3))
    return (np.asarray(image) + noise).clip(0, 255).astype(np.uint8), words


def found_words(picture: Picture) -> list[str]:
    return " ".join(row.text for row in rows(read_page(picture)[2])).split()


def tesseract_words(picture: Picture) -> list[str]:
    return " ".join(line.text for line in tesseract.TesseractReader().read(picture)).split()


def pages(name: str, engine: Callable[[Picture], list[str]]) -> None:
    for dpi, points, font in ((150, 10, PROSE[0]), (150, 8, PROSE[1]), (100, 10, PROSE[1])):
        picture, words = page(dpi, points, font)
        start = time.process_time()
        read = Counter(word.replace("’", "'") for word in engine(picture))
        seconds = time.process_time() - start
        missed = Counter(words) - read
        accented = [word for word in words if not word.isascii()]
        lost = sum(count for word, count in missed.items() if not word.isascii())
        print(
            f"{name:12} {dpi} dpi, {points} pt, {len(words)} words: "
            f"{100 - 100 * missed.total() / len(words):.1f} % of words, "
            f"{100 - 100 * lost / len(accented):.1f} % of accented, {seconds:.2f} s"
        )


def main() -> None:
    engines: list[tuple[str, Callable[[Picture], tuple[str, bool]]]] = [("dossier", ours)]
    if tesseract.program() and find_spec("passporteye"):
        engines.append(("PassportEye", passport_eye))
    if tesseract.program() and find_spec("fastmrz"):
        engines.append(("FastMRZ", fast_mrz))
    made = [(f"made {i}", p, w, True) for i, (p, w) in enumerate(zones(Random(7), 40))]
    papers = list(printed(Path(sys.argv[1]))) if len(sys.argv) > 1 else []
    ours(np.zeros((64, 64, 3), np.uint8))  # loads the networks
    for name, engine in engines:
        print(score(engine, made).row(f"{name}, {len(made)} made"))
        if papers:
            print(score(engine, papers).row(f"{name}, {len(papers)} given"))
    pages("dossier", found_words)
    if tesseract.program():
        pages("tesseract", tesseract_words)


if __name__ == "__main__":
    main()
