"""Rows set on a page: as lines with boxes, or drawn in a font of this machine."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from shutil import which

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from dossier.model import Box, Line
from makers.others.rows import Row

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont
LETTER = 0.5  # a letter's mean width, as a share of the font's size
STRIP, SHEET, SCREEN = (0.42, 40), (0.707, 92), (1.6, 70)
"""Width by height of the page, and letters in a full line."""


@dataclass(frozen=True)
class Item:
    """A piece of text at a place, in fractions of the page; ``size`` of its height."""

    text: str
    left: float
    top: float
    size: float
    bars: bool = False


def set_page(rows: list[Row], rng: Random) -> tuple[float, list[Item]]:
    """The page's width by its height, and what stands where; what does not fit is left off."""
    aspect, full = rng.choice([STRIP, SHEET, SHEET, SHEET, SHEET, SCREEN])
    widest = max((len(text) + x * full for row in rows for x, text in row.cells), default=full)
    size = aspect / (max(full, min(widest, 1.5 * full)) * LETTER)
    room, lead = 0.94, rng.uniform(1.25, 1.7)
    tall = sum((row.size + 3 * row.bars) * size * lead for row in rows) or 1
    lead *= max(1 / lead, min(1.0, room / tall))
    items, top = [], 0.03
    for row in rows:
        top += 3 * row.bars * size * lead
        if top + row.size * size > 0.99:
            break
        items += [Item(text, x, top, row.size * size, row.bars) for x, text in row.cells if text]
        top += row.size * size * lead
    return aspect, items


def lines(rows: list[Row], rng: Random, certainty: float = 1.0) -> tuple[Line, ...]:
    """As a reader would give them, each cell a line."""
    aspect, items = set_page(rows, rng)
    return tuple(
        Line(item.text, Box(item.left, item.top, right, item.top + item.size), certainty)
        for item in items
        if (right := min(0.99, item.left + len(item.text) * LETTER * item.size / aspect)) > item.left
    )  # fmt: skip


@cache
def fonts() -> tuple[str, ...]:
    """Files of fonts that have what French needs: those of the machine, else reportlab's."""
    return all_fonts(":lang=fr:scalable=true")


@cache
def all_fonts(pattern: str = ":scalable=true") -> tuple[str, ...]:
    found: list[str] = []
    if program := which("fc-list"):
        said = subprocess.run([program, pattern, "file"], capture_output=True, text=True, check=False)  # fmt: skip
        found = [
            line.strip(": ") for line in said.stdout.splitlines() if ".tt" in line or ".otf" in line
        ]
    if not found:
        import reportlab

        found = [str(path) for path in (Path(reportlab.__file__).parent / "fonts").glob("*.ttf")]
    return tuple(sorted(found))


def font(rng: Random, pixels: int) -> Font:
    try:
        return ImageFont.truetype(rng.choice(fonts()), pixels)
    except (OSError, IndexError):
        return ImageFont.load_default(pixels)


def picture(rows: list[Row], rng: Random, dpi: int = 150) -> Image.Image:
    """The page on paper, drawn."""
    aspect, items = set_page(rows, rng)
    width = round((8.27 if aspect < 1 else 11.7) * dpi * (0.4 if aspect < 0.5 else 1))
    image = _paper(width, round(width / aspect), rng)
    draw, name = ImageDraw.Draw(image), rng.random()
    ink = tuple(rng.randint(0, 70) for _ in range(3))
    for item in items:
        pixels = max(6, round(item.size * image.height * 0.92))
        face = font(Random(name), pixels)
        place = (item.left * width, item.top * image.height)
        draw.text(place, item.text, fill=ink, font=face)
        if item.bars:
            _bars(draw, place, pixels, rng)
    if rng.random() < 0.3:
        _rules(draw, items, image, ink)
    return image


def _paper(width: int, height: int, rng: Random) -> Image.Image:
    """White or tinted, perhaps with a pattern of lines or a photograph's blot on it."""
    image = Image.new("RGB", (width, height), tuple(rng.randint(225, 255) for _ in range(3)))
    draw = ImageDraw.Draw(image)
    if rng.random() < 0.25:
        tint = tuple(rng.randint(190, 225) for _ in range(3))
        for x in range(-height, width, rng.randint(9, 40)):
            draw.line([(x, 0), (x + height, height)], fill=tint)
    if rng.random() < 0.25:
        side = width // rng.randint(3, 6)
        noise = np.random.default_rng(rng.randrange(2**32)).integers(60, 200, (8, 8, 3), np.uint8)
        blot = Image.fromarray(noise).resize((side, side), Image.Resampling.BICUBIC)
        image.paste(blot, (rng.randrange(width - side), rng.randrange(max(1, height - side))))
    return image


def _bars(draw: ImageDraw.ImageDraw, place: tuple[float, float], size: int, rng: Random) -> None:
    x, bottom = place[0], place[1] - 2
    for _ in range(60):
        wide = rng.randint(1, 4)
        draw.rectangle([x, bottom - 2.6 * size, x + wide - 0.5, bottom], fill=(10, 10, 10))
        x += wide + rng.randint(1, 4)


def _rules(draw: ImageDraw.ImageDraw, items: list[Item], image: Image.Image, ink: tuple[int, ...]) -> None:  # fmt: skip
    for top in {item.top for item in items}:
        y = top * image.height - 2
        draw.line([(0.04 * image.width, y), (0.97 * image.width, y)], fill=ink)
