"""A second engine, only where the ``tesseract`` program is installed and the networks are not."""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
from functools import cache
from typing import TYPE_CHECKING

from dossier.model import Box, Line
from dossier.reading.crops import upright
from dossier.reading.rows import in_reading_order

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SECONDS = 60
_WORD = "5"  # level of a word in Tesseract's table
_LANGUAGES = ("fra", "eng")


@cache
def program() -> str | None:
    """Where the program is, None where it is not installed."""
    return shutil.which("tesseract")


class TesseractReader:
    """Reads clean upright scans as well as the networks do, faint or skewed pages far worse."""

    def read(self, picture: NDArray[np.uint8]) -> tuple[Line, ...]:
        """The lines of an upright picture, in reading order."""
        return in_reading_order(lines_of(_table(picture), picture.shape[0], picture.shape[1]))

    def read_any_way(self, picture: NDArray[np.uint8]) -> tuple[int, tuple[Line, ...]]:
        """Degrees clockwise the picture must be turned, and the lines of it so turned."""
        best, most = (0, self.read(picture)), -1.0
        for degrees in (0, 90, 180, 270):
            lines = best[1] if degrees == 0 else self.read(upright(picture, degrees))
            certain = sum(line.certainty * len(line.text) for line in lines)
            if certain > most:
                best, most = (degrees, lines), certain
            if degrees == 0 and _settled(lines):
                break
        return best


def _settled(lines: tuple[Line, ...]) -> bool:
    letters = sum(len(line.text) for line in lines)
    return letters >= 40 and sum(x.certainty * len(x.text) for x in lines) / letters > 0.85


@cache
def _language() -> str:
    listed = _run("--list-langs", data=b"").split()
    return "+".join(name for name in _LANGUAGES if name in listed) or "eng"


def _table(picture: NDArray[np.uint8]) -> list[dict[str, str]]:
    import cv2

    data = cv2.imencode(".png", picture[:, :, ::-1])[1].tobytes()
    text = _run("stdin", "stdout", "-l", _language(), "--psm", "3", "tsv", data=data)
    return list(csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE))


def _run(*arguments: str, data: bytes) -> str:
    path = program()
    if path is None:
        return ""
    done = subprocess.run(  # noqa: S603 - our own arguments, the picture on stdin
        [path, *arguments],
        input=data,
        capture_output=True,
        timeout=_SECONDS,
        check=False,
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
    )
    return done.stdout.decode("utf-8", "replace")


def lines_of(table: list[dict[str, str]], height: int, width: int) -> list[Line]:
    """The lines of a table of words as the program prints it; the size of the page in pixels."""
    by_line: dict[tuple[str, ...], list[dict[str, str]]] = {}
    for row in table:
        if row.get("level") == _WORD and (row.get("text") or "").strip():
            key = tuple(row[name] for name in ("block_num", "par_num", "line_num"))
            by_line.setdefault(key, []).append(row)
    return [_line(words, height, width) for words in by_line.values()]


def _line(words: list[dict[str, str]], height: int, width: int) -> Line:
    lefts = [int(word["left"]) for word in words]
    tops = [int(word["top"]) for word in words]
    rights = [int(word["left"]) + int(word["width"]) for word in words]
    bottoms = [int(word["top"]) + int(word["height"]) for word in words]
    box = Box(min(lefts) / width, min(tops) / height, max(rights) / width, max(bottoms) / height)
    certainty = sum(float(word["conf"]) for word in words) / len(words) / 100
    return Line(" ".join(word["text"] for word in words), box, max(0.0, certainty))
