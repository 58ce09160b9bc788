"""Pictures of single lines of zones, cut out as a detector cuts them, to teach the reader with.

Texts are of the form of a zone's, but of random names and numbers, so that shapes are learnt and no
language. ``makers/zones.py`` makes whole zones to measure with: nothing is drawn from its seeds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import ceil, exp, log
from pathlib import Path
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from dossier.facts._mrz_layout import DIGITS, FILLER, LETTERS, SYMBOLS
from dossier.reading.crops import straighten
from dossier.reading.heights import HEIGHT
from makers import zones
from makers.others.setting import all_fonts

LENGTHS = (30, 36, 44)
PITCHES = (6.0, 26.0)
"""Pixels from one character to the next: of a card in a message's small photo, of a good scan."""

LOOK_ALIKES = "O0DQ1I2Z5S8B6GJMNWVUYTCK"
OFTEN = (8, 2, 3, 3, 9, 1, 2, 4, 7, 2, 2, 4, 3, 7, 6, 2, 1, 6, 5, 4, 4, 1, 1, 1, 2, 1)
"""How often each letter from A to Z stands in a name, about."""

OCR_B = (*zones.OCR_B, "OCRBS")
OCR_B_SHARE = 0.72
MARGIN = 4  # pitches left free about the lines
SMOOTH = 18  # pixels of a pitch from which drawn letters have smooth edges


@dataclass(frozen=True)
class MadeLine:
    """A line cut out of a picture, HEIGHT pixels high, and what is printed there."""

    picture: NDArray[np.uint8]
    text: str
    ocr_b: bool
    pitch: float


@dataclass(frozen=True)
class Drawing:
    """Pixels, and where the lines lie on them."""

    pixels: NDArray[np.uint8]
    quads: NDArray[np.float32]


def made(seed: str) -> Iterator[MadeLine]:
    """The two lines of one picture."""
    rng = Random(f"zone lines/{seed}")
    pitch = exp(rng.uniform(*map(log, PITCHES)))
    file, length = _face(rng), rng.choice(LENGTHS)
    rows = [text(rng, length) for _ in range(2)]
    # Small letters are drawn large and made small, as a camera makes them.
    larger = ceil(SMOOTH / pitch) if pitch < SMOOTH else 1
    placed = _placed(_drawn(rows, file, pitch * larger, rng), larger, rng)
    picture = _spoilt(placed.pixels, pitch, rng)
    for row, quad in zip(rows, placed.quads, strict=True):
        yield MadeLine(straighten(picture, quad, HEIGHT), row, Path(file).stem in OCR_B, pitch)


# --------------------------------------------------------------------------- texts


def text(rng: Random, length: int) -> str:
    """A line of names, of numbers, or of anything."""
    kind = rng.choices((_names, _numbers, _anything), (35, 50, 15))[0]
    return kind(rng, length)


def _names(rng: Random, length: int) -> str:
    codes = [code for kind in zones.CODES.values() for code in kind]
    line = rng.choice(codes) + _some(rng, LETTERS, 3)
    weights = OFTEN if rng.random() < 0.6 else None
    for _ in range(rng.randint(1, 4)):
        line += "".join(rng.choices(LETTERS, weights, k=rng.randint(1, 10)))
        line += rng.choice((FILLER, FILLER, 2 * FILLER))
    return _filled(line, length)


def _numbers(rng: Random, length: int) -> str:
    number = _some(rng, LETTERS + 4 * DIGITS + LOOK_ALIKES, rng.choice((7, 8, 9, 9, 9)))
    line = _filled(number, 9) + _some(rng, DIGITS, 1) + _some(rng, LETTERS, 3)
    line += _some(rng, DIGITS, 7) + rng.choice("MF<") + _some(rng, DIGITS, 7)
    line += _some(rng, LETTERS + DIGITS + LOOK_ALIKES, rng.choice((0, 0, 6, 8, 14)))
    end = _some(rng, DIGITS, rng.choice((0, 1, 2)))
    return _filled(line, length - len(end)) + end


def _anything(rng: Random, length: int) -> str:
    return _some(rng, SYMBOLS + LOOK_ALIKES + 2 * FILLER, length)


def _some(rng: Random, symbols: str, count: int) -> str:
    return "".join(rng.choices(symbols, k=count))


def _filled(line: str, length: int) -> str:
    return line.ljust(length, FILLER)[:length]


# --------------------------------------------------------------------------- drawing


@cache
def faces() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Files of OCR-B, and of other fonts with characters of one width."""
    files = all_fonts()
    right = tuple(file for file in files if Path(file).stem in OCR_B)
    return right, tuple(file for file in files if Path(file).stem in zones.MONO)


def _face(rng: Random) -> str:
    right, other = faces()
    return rng.choice(right if right and (rng.random() < OCR_B_SHARE or not other) else other)


def _drawn(rows: list[str], file: str, pitch: float, rng: Random) -> Drawing:
    """Lines on a patterned ground, and quadrilaterals about them as a detector gives them."""
    image = _ground(round((len(rows[0]) + 2 * MARGIN) * pitch), round(10 * pitch), pitch, rng)
    draw, font = ImageDraw.Draw(image), ImageFont.truetype(file, 100)
    font = font.font_variant(size=max(4, 100 * pitch / font.getlength("0")))
    _, above, _, below = font.getbbox("H")
    ink, lead = rng.randint(0, 95), rng.uniform(1.6, 2.3) * pitch
    fill = (ink, max(0, ink + rng.randint(-8, 8)), ink + rng.randint(0, 25))
    stroke = rng.choice((0, 0, 0, int(0.03 * pitch)))
    quads = []
    for number, row in enumerate(rows):
        top = 3 * pitch + number * lead
        for place, letter in enumerate(row):
            x = (MARGIN + place + rng.uniform(-0.02, 0.02)) * pitch
            y = top - above + rng.uniform(-0.02, 0.02) * pitch
            draw.text((x, y), letter, fill=fill, font=font, stroke_width=stroke)
        quads.append(_found(len(row), top + (below - above) / 2, pitch, rng))
    return Drawing(np.asarray(image), np.array(quads, np.float32))


def _found(length: int, middle: float, pitch: float, rng: Random) -> list[tuple[float, float]]:
    """A line's corners as a detector finds them: not quite its middle, and space to spare."""
    middle += rng.uniform(-0.12, 0.12) * pitch
    half = rng.uniform(1.35, 2.0) * pitch / 2
    left = (MARGIN - rng.uniform(-0.05, 1.2)) * pitch
    right = (MARGIN + length + rng.uniform(-0.1, 1.2)) * pitch
    return [(left, middle - half), (right, middle - half), (right, middle + half), (left, middle + half)]  # fmt: skip


def _ground(width: int, height: int, pitch: float, rng: Random) -> Image.Image:
    """Paper or a card, often with straight or waving lines as banknotes have them."""
    ground = tuple(rng.randint(170, 255) for _ in range(3))
    image = Image.new("RGB", (width, height), ground)
    draw = ImageDraw.Draw(image)
    if rng.random() < 0.6:
        _hatched(draw, image.size, ground, pitch, rng)
        for _ in range(rng.choice((0, rng.randint(1, 8)))):
            _waved(draw, image.size, ground, pitch, rng)
    return image


def _hatched(draw: ImageDraw.ImageDraw, size: tuple[int, int], ground: tuple[int, ...], pitch: float, rng: Random) -> None:  # fmt: skip
    width, height = size
    tint, lean = _darker(ground, rng.randint(6, 50)), rng.uniform(-1, 1)
    thick = max(1, int(pitch * rng.uniform(0.03, 0.12)))
    for x in range(-height, width + height, max(3, int(pitch * rng.uniform(0.3, 1.5)))):
        draw.line([(x, 0), (x + lean * height, height)], fill=tint, width=thick)


def _waved(draw: ImageDraw.ImageDraw, size: tuple[int, int], ground: tuple[int, ...], pitch: float, rng: Random) -> None:  # fmt: skip
    width, height = size
    swing, middle = rng.uniform(0.2, 2) * pitch, rng.uniform(0, height)
    turns, start = rng.uniform(0.17, 1.3) / pitch, rng.uniform(0, 6)
    x = np.arange(0, width, max(2, pitch / 3))
    points = np.column_stack([x, middle + swing * np.sin(x * turns + start)])
    thick = max(1, int(pitch * 0.06))
    draw.line([tuple(p) for p in points], fill=_darker(ground, rng.randint(10, 60)), width=thick)


def _darker(colour: tuple[int, ...], by: int) -> tuple[int, ...]:
    return tuple(max(0, part - by) for part in colour)


# --------------------------------------------------------------------------- what a camera does


def _placed(drawing: Drawing, larger: int, rng: Random) -> Drawing:
    """As it lies before a camera: stretched, in perspective, a few degrees askew, and smaller."""
    height, width = drawing.pixels.shape[:2]
    corners = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    target = corners / larger * (rng.uniform(0.85, 1.12), 1)
    wide, high = target[2]
    depth = rng.choice((0, 0, rng.uniform(0, 0.05), rng.uniform(0, 0.3)))
    target += [(rng.uniform(-depth, depth) * wide * 0.3, rng.uniform(-depth, depth) * high) for _ in corners]  # fmt: skip
    angle = np.deg2rad(rng.uniform(-3, 3))
    target = target @ [[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]]
    target = (target - target.min(axis=0)).astype(np.float32)
    turn = cv2.getPerspectiveTransform(corners, target)
    pixels = cv2.GaussianBlur(drawing.pixels, (0, 0), 0.45 * larger) if larger > 1 else drawing.pixels  # fmt: skip
    size = tuple(int(side) + 2 for side in target.max(axis=0))
    placed = cv2.warpPerspective(pixels, turn, size, borderMode=cv2.BORDER_REPLICATE)
    return Drawing(placed, cv2.perspectiveTransform(drawing.quads, turn))


def _spoilt(picture: NDArray[np.uint8], pitch: float, rng: Random) -> NDArray[np.uint8]:
    """Blurred, shaken, in shade or glare, pale or dark, noisy, grey; at last a JPEG."""
    pixels = picture.astype(np.float32)
    if rng.random() < 0.5:
        pixels = cv2.GaussianBlur(pixels, (0, 0), pitch * rng.uniform(0.02, 0.12))
    if rng.random() < 0.2:
        pixels = _shaken(pixels, max(2, int(pitch * rng.uniform(0.1, 0.25))), rng)
    if rng.random() < 0.3:
        pixels = pixels * np.linspace(rng.uniform(0.4, 0.8), 1, pixels.shape[1])[:, None]
    if rng.random() < 0.15:
        pixels = zones.glare(pixels, rng, (0.3, 0.8))
    pixels = (pixels - 128) * rng.uniform(0.5, 1.25) + 128 + rng.uniform(-20, 20)
    dice = np.random.default_rng(rng.randrange(2**32))
    pixels = (pixels + dice.normal(0, rng.choice((1, 3, 6, 14)), pixels.shape)).clip(0, 255)
    if rng.random() < 0.25:
        pixels = np.repeat(pixels.mean(axis=2, keepdims=True), 3, axis=2)
    return _jpeg(pixels.astype(np.uint8), rng.choice((15, 25, 40, 60, 75, 85, 92)))


def _shaken(pixels: NDArray[np.float32], far: int, rng: Random) -> NDArray[np.float32]:
    """Along the lines or across them."""
    way = np.full((1, far) if rng.random() < 0.5 else (far, 1), 1 / far, np.float32)
    return np.asarray(cv2.filter2D(pixels, -1, way), np.float32)


def _jpeg(picture: NDArray[np.uint8], quality: int) -> NDArray[np.uint8]:
    _, data = cv2.imencode(".jpg", picture[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, quality])
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR)[:, :, ::-1], np.uint8)
