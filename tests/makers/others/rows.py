"""Rows of a page before it is set: cells of text, each beginning somewhere across the page."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

from makers.others.words import LANGUAGES, sentence


@dataclass(frozen=True)
class Row:
    """Cells as (fraction of the page's width, text); ``bars`` draws a barcode above."""

    cells: tuple[tuple[float, str], ...]
    size: float = 1.0
    bars: bool = False


def line(text: str, at: float = 0.08, size: float = 1.0) -> Row:
    return Row(((at, text),), size)


def title(text: str) -> Row:
    return line(text, 0.2, 1.7)


def gap() -> Row:
    return Row(())


def cells(*texts: str, left: float = 0.08, right: float = 0.95) -> Row:
    """Texts that share the width evenly."""
    step = (right - left) / max(1, len(texts))
    return Row(tuple((left + step * number, text) for number, text in enumerate(texts)))


def pair(label: str, value: str, at: float = 0.45) -> Row:
    return Row(((0.08, label), (at, value)))


def paragraph(rng: Random, sentences: int, width: int = 80, language: str = "") -> list[Row]:
    language = language or rng.choice(LANGUAGES)
    text = "".join(sentence(rng, language) for _ in range(sentences))
    return [line(part) for part in textwrap.wrap(text, width)]


def columns(left: Iterable[Row], right: Iterable[Row]) -> list[Row]:
    """Two stacks of rows side by side, as a newspaper sets them."""
    pairs = list(zip(left, right, strict=False))
    return [
        Row((*one.cells, *((0.52 + (x - 0.08) * 0.5, text) for x, text in other.cells)))
        for one, other in pairs
    ]
