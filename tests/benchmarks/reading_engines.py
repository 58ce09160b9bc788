"""The engines that ``bench_reading.py`` sets beside each other, each as its makers ship it.

Every one runs in a process of its own, so that its memory is its own. None but dossier is a
dependency: what is not installed has no row.
"""

from __future__ import annotations

import io
import os
import tempfile
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from dossier.facts import Sheet
from dossier.facts.mrz import find, looks_like_line, parse
from dossier.model import Place
from dossier.reading import default_reader, read_page, rows, tesseract

Picture = NDArray[np.uint8]
Zone = tuple[str, bool]
"""The lines of a zone, and whether the engine says that its check digits are right."""


@dataclass(frozen=True)
class Run:
    """What an engine said of each picture, the processor's seconds, and MiB at the worst moment."""

    answers: list[Any]
    seconds: list[float]
    memory: float


def run(reader: Callable[[], Callable[[Picture], Any]], pictures: list[bytes]) -> Run:
    """Reads every picture; the engine is loaded and warm before the clock starts."""
    engine = reader()
    engine(np.full((80, 80, 3), 255, np.uint8))
    answers, seconds = [], []
    for data in pictures:
        picture = np.asarray(Image.open(io.BytesIO(data)).convert("RGB"))
        start = processor()
        answers.append(engine(picture))
        seconds.append(processor() - start)
    return Run(answers, seconds, peak())


def processor() -> float:
    """Seconds of this process and of the programs it started."""
    return sum(os.times()[:4])


def peak() -> float:
    """MiB of this process, not of those before it (as ``ru_maxrss`` would have it)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


# --------------------------------------------------------------------------- zones


def dossier_zones() -> Callable[[Picture], Zone]:
    def read(picture: Picture) -> Zone:
        _, upright, lines = read_page(picture)
        facts = list(find(Sheet(Place("picture", 1), lines, picture=upright)))
        return (facts[0].value, facts[0].proven) if facts else ("", False)

    return read


def passporteye_zones() -> Callable[[Picture], Zone]:
    from passporteye import read_mrz

    warnings.simplefilter("ignore")

    def read(picture: Picture) -> Zone:
        data = io.BytesIO()
        Image.fromarray(picture).save(data, "PNG")
        data.seek(0)
        found = read_mrz(data)
        return ("\n".join(found.aux["text"].split()), bool(found.valid)) if found else ("", False)

    return read


def fastmrz_zones() -> Callable[[Picture], Zone]:
    from fastmrz import FastMRZ

    engine = FastMRZ()

    def read(picture: Picture) -> Zone:
        with tempfile.NamedTemporaryFile(suffix=".png") as file:
            Image.fromarray(picture).save(file.name)
            found = engine.get_details(file.name)
        return str(found.get("mrz_text", "")).strip(), found.get("status") == "SUCCESS"

    return read


def in_lines(texts: list[str]) -> Zone:
    """The zone among plain lines, as they were read: the first that fits a format."""
    lines = [text.replace(" ", "") for text in texts if looks_like_line(text.replace(" ", ""))]
    for size in (3, 2):
        for start in range(len(lines) - size + 1):
            found = parse(lines[start : start + size])
            if found:
                return "\n".join(found.lines), found.valid
    return "\n".join(lines), False


def tesseract_zones() -> Callable[[Picture], Zone]:
    words = tesseract_lines()
    return lambda picture: in_lines(words(picture))


def rapidocr_zones() -> Callable[[Picture], Zone]:
    words = rapidocr_lines()
    return lambda picture: in_lines(words(picture))


# --------------------------------------------------------------------------- words


def dossier_lines() -> Callable[[Picture], list[str]]:
    default_reader()
    return lambda picture: [row.text for row in rows(read_page(picture)[2])]


def tesseract_lines() -> Callable[[Picture], list[str]]:
    import pytesseract

    os.environ["OMP_THREAD_LIMIT"] = "1"

    def read(picture: Picture) -> list[str]:
        return str(pytesseract.image_to_string(Image.fromarray(picture), lang="fra")).splitlines()

    return read


def rapidocr_lines() -> Callable[[Picture], list[str]]:
    from rapidocr import RapidOCR

    engine = RapidOCR(params={"Global.log_level": "critical"})
    return lambda picture: list(engine(picture[:, :, ::-1]).txts or ())


def installed(*modules: str) -> bool:
    return all(find_spec(module) for module in modules)


def zone_readers() -> dict[str, Callable[[], Callable[[Picture], Zone]]]:
    program = tesseract.program() is not None
    return {"dossier": dossier_zones} | {
        name: reader
        for name, reader, there in (
            ("PassportEye", passporteye_zones, program and installed("passporteye")),
            ("FastMRZ", fastmrz_zones, program and installed("fastmrz")),
            ("tesseract", tesseract_zones, program and installed("pytesseract")),
            ("rapidocr", rapidocr_zones, installed("rapidocr")),
        )
        if there
    }  # fmt: skip


def word_readers() -> dict[str, Callable[[], Callable[[Picture], list[str]]]]:
    program = tesseract.program() is not None and installed("pytesseract")
    return {
        "dossier": dossier_lines,
        **({"tesseract": tesseract_lines} if program else {}),
        **({"rapidocr": rapidocr_lines} if installed("rapidocr") else {}),
    }
