"""Pages as phones take and messaging apps send them, of which it is known whether they can be read.

What is known is physical: letter height in pixels, blur and smear in letter heights. Between the
two, where people differ, nothing is made.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
import paper_pictures as make

PAGES = ("form", "table", "card", "receipt", "security paper", "letterhead", "stamped")
FACES = tuple(face for face in make.FACES if face not in make.OTHER_WORDS)
LARGE = 14.0  # pixels that small letters are high before anything befalls them


@dataclass(frozen=True)
class Captured:
    """A picture; ``defect`` is "" for a readable one, else what the answer should name."""

    name: str
    picture: make.Picture
    defect: str


def readable(count: int, seed: int = 50) -> Iterator[Captured]:
    """Photos that anybody reads: letters of 7 pixels and more, little blur, any light."""
    for number in range(count):
        random = np.random.default_rng(seed + number)
        name, page = _page(random)
        page = make.photographed(page, seed=seed + number, tilt=0.04)
        page = _slightly_moved(page, random)
        page = make.reduced(page, random.uniform(7.5, LARGE) / LARGE)
        yield Captured(name, _sent(page, random), "")


def lost(count: int, seed: int = 5_000) -> Iterator[Captured]:
    """Photos that nobody reads: 3 pixels, one cycle per letter, or smeared by 1.4 heights."""
    for number in range(count):
        random = np.random.default_rng(seed + number)
        name, page = _page(random)
        page = make.photographed(page, seed=seed + number, tilt=0.04)
        defect = ("focus", "shaken", "small", "blurred")[number % 4]
        yield Captured(f"{name}, {defect}", _sent(_lost_by(defect, page, random), random), defect)


def _lost_by(defect: str, page: make.Picture, random: np.random.Generator) -> make.Picture:
    if defect == "small":
        return make.reduced(page, random.uniform(2.5, 3.3) / LARGE)
    page = make.reduced(page, 9 / LARGE)
    if defect == "focus":
        return make.out_of_focus(page, 9 * random.uniform(0.55, 0.8))
    if defect == "shaken":
        return make.shaken(page, 9 * random.uniform(1.4, 2.0), random.uniform(0, 180))
    return make.blurred_to(page, 9, random.uniform(0.65, 1.0))


def _page(random: np.random.Generator) -> tuple[str, make.Picture]:
    size, seed = (1100, 1500), int(random.integers(1_000_000))
    if random.random() < 0.5:
        face = str(random.choice(FACES))
        ink = tuple(int(value) for value in random.integers(0, 90, 3))
        paper = tuple(int(value) for value in random.integers(205, 256, 3))
        page = make.letter(LARGE, face=face, size=size, ink=ink, paper=paper, seed=seed)  # type: ignore[arg-type]
        if random.random() < 0.4:
            page = patterned(page, random)
        return f"letter {face}", page
    name = str(random.choice(PAGES))
    made = {
        "form": make.form, "table": make.table, "card": make.card, "receipt": make.receipt,
        "security paper": make.security_paper, "letterhead": make.letterhead,
        "stamped": lambda height, seed: make.stamped(make.letter(height, seed=seed)),
    }[name]  # fmt: skip
    return name, made(LARGE, seed=seed)


def patterned(page: make.Picture, random: np.random.Generator) -> make.Picture:
    """A guilloche in two colours under the print, as on certificates and cards."""
    rows, columns = np.mgrid[: page.shape[0], : page.shape[1]]
    shaded = page.astype(np.float32)
    for _ in range(2):
        period, wave = random.uniform(4, 14), random.uniform(20, 120)
        along, across = (rows, columns) if random.random() < 0.5 else (columns, rows)
        lines = np.sin((along + wave / 3 * np.sin(across / wave)) * 2 * np.pi / period) > 0.6
        tint = random.uniform(0.8, 0.97, 3).astype(np.float32)
        shaded = np.where(lines[..., None], shaded * tint, shaded)
    return shaded.clip(0, 255).astype(np.uint8)


def _slightly_moved(page: make.Picture, random: np.random.Generator) -> make.Picture:
    kind = random.integers(3)
    if kind == 0:
        return make.out_of_focus(page, LARGE * random.uniform(0.05, 0.2))
    if kind == 1:
        return make.shaken(page, LARGE * random.uniform(0.1, 0.35), random.uniform(0, 180))
    return make.blurred_to(page, LARGE, random.uniform(2.6, 6))


def _sent(page: make.Picture, random: np.random.Generator) -> make.Picture:
    page = make.brighter(page, random.uniform(0.7, 1.05))
    page = make.noisy(page, random.uniform(1, 5), seed=int(random.integers(1_000_000)))
    turned = cv2.getRotationMatrix2D(
        (page.shape[1] / 2, page.shape[0] / 2), random.uniform(-3, 3), 1
    )
    page = cv2.warpAffine(page, turned, page.shape[1::-1], borderMode=cv2.BORDER_REPLICATE)
    return make.jpeg(np.asarray(page, np.uint8), int(random.integers(40, 91)))
