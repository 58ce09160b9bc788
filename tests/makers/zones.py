"""Machine-readable zones of all formats, drawn and then spoilt as cameras and scanners spoil them."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from dossier.facts._mrz_layout import DIGITS, FR_ID, LAYOUTS, LETTERS, TD1, Layout
from dossier.facts.mrz import check_digit
from makers.others.setting import all_fonts

CODES = {"TD3": ("P<", "P<", "PM", "PD", "PO"), "MRV-A": ("V<", "VD", "VC"), "MRV-B": ("V<", "VD"), "TD2": ("I<", "AC"), "TD1": ("I<", "IR", "ID", "C<"), "FR-ID": ("ID",)}  # fmt: skip
STATES = "UTO IND CHN MAR D<< BRA DZA SEN TUN USA VNM COL TUR CIV GAB LBN RUS KOR".split()
SURNAMES = "SHARMA LI BENALI NGUYEN DIOP OULD<AHMED SILVA<SANTOS KOUASSI MUELLER OKAFOR TRAN EL<AMRANI GARCIA<LOPEZ KIM WANG DO I".split()
GIVEN = "ANANYA WEI YASMINE THI<MAI FATOU<BINTA MOHAMED<AMINE JOAO CHIDI<EMEKA OLGA MINH<QUANG LINA SOO<JIN".split()
CONDITIONS = ("plain", "blur", "jpeg", "glare", "turned", "askew", "noise", "shade")
OCR_B = ("OCRB", "OCR-B", "OCRB7")
MONO = (
    "DejaVuSansMono",
    "LiberationMono-Regular",
    "FreeMono",
    "NotoSansMono-Regular",
    "CourierPrime",
)


@dataclass(frozen=True)
class MadeZone:
    """A picture with a zone on it, what is printed there, and how it was spoilt."""

    picture: Image.Image
    text: str
    format: str
    font: str
    condition: str
    dpi: int


def zones(seed: str, count: int) -> list[MadeZone]:
    return [zone(Random(f"{seed}/{number}")) for number in range(count)]


def zone(rng: Random) -> MadeZone:
    layout = rng.choice(LAYOUTS)
    rows, dpi = lines(layout, rng), rng.choice([72, 100, 150, 200, 300])
    font, condition = rng.choice(faces()), rng.choice(CONDITIONS)
    picture = spoilt(drawn(rows, font, dpi, rng), condition, dpi, rng)
    name = "OCR-B" if Path(font).stem in OCR_B else "other"
    return MadeZone(picture, "\n".join(rows), layout.name, name, condition, dpi)


def lines(layout: Layout, rng: Random) -> list[str]:
    """A zone whose every check digit is right."""
    grid = [["<"] * layout.length for _ in layout.grammar]

    def put(span: tuple[int, int, int], text: str) -> None:
        row, start, end = span
        grid[row][start:end] = text.ljust(end - start, "<")[: end - start]

    for name, text in _fields(layout, rng).items():
        if name in layout.fields:
            put(layout.fields[name], text)
    for place, covered in layout.digits.values():
        put(place, check_digit("".join("".join(grid[r][a:b]) for r, a, b in covered)))
    return ["".join(row) for row in grid]


def _fields(layout: Layout, rng: Random) -> dict[str, str]:
    surname, given = rng.choice(SURNAMES), rng.choice(GIVEN)
    if rng.random() < 0.3:
        surname = "".join(rng.choices(LETTERS, k=rng.randint(3, 12)))
    number = "".join(rng.choices(LETTERS + DIGITS * 4, k=rng.choice([8, 9, 9, 9])))
    optional = rng.choice(
        ["", "", "", "".join(rng.choices(DIGITS, k=7)), "".join(rng.choices(LETTERS + DIGITS, k=6))]
    )
    fields = {"code": rng.choice(CODES[layout.name]), "issuer": rng.choice(STATES), "nationality": rng.choice(STATES), "names": f"{surname}<<{given}",
              "surname": surname, "given": f"{given}".replace("<", "<<"), "number": number, "birth": _date(rng, 50, 108), "sex": rng.choice("MF<"),
              "expiry": _date(rng, 122, 138), "optional": optional}  # fmt: skip
    if layout is FR_ID:
        year = f"{rng.choice([*range(95, 100), *range(14)]):02}{rng.randint(1, 12):02}"
        fields |= {
            "issuer": "FRA",
            "optional": "".join(rng.choices(DIGITS, k=6)),
            "sex": rng.choice("MF"),
        }
        fields["number"] = year + "".join(rng.choices(DIGITS, k=8))
    if layout is TD1 and fields["code"] == "ID":
        fields["issuer"] = rng.choice(["FRA", "D<<", "BEL"])
    return fields


def _date(rng: Random, first: int, last: int) -> str:
    return f"{rng.randint(first, last) % 100:02}{rng.randint(1, 12):02}{rng.randint(1, 28):02}"


@cache
def faces() -> tuple[str, ...]:
    """Fonts for zones: OCR-B as often as all others, where the machine has it."""
    files = all_fonts()
    right = [file for file in files if Path(file).stem in OCR_B]
    other = [file for file in files if Path(file).stem in MONO]
    return (*(right * max(1, len(other) // max(1, len(right)))), *other)


def drawn(rows: list[str], file: str, dpi: int, rng: Random) -> Image.Image:
    """Characters a tenth of an inch apart, as the norm has it, on a page or card with a pattern."""
    wide = 0.1 * len(rows[0]) + 0.5
    image = Image.new("RGB", (round(wide * dpi), round(wide * 0.7 * dpi)), (236, 240, 234))
    draw = ImageDraw.Draw(image)
    tint = rng.randint(205, 228)
    for x in range(-image.height, image.width, max(4, dpi // rng.randint(10, 22))):
        draw.line([(x, 0), (x + image.height, image.height)], fill=(tint, tint + 8, tint + 4))
    font = ImageFont.truetype(file, 100)
    font = font.font_variant(size=10 * dpi / font.getlength("0"))
    draw.text((0.3 * dpi, 0.25 * dpi), "SPECIMEN 12 AUG 2031", fill=(40, 40, 90), font=font)
    ink = rng.randint(15, 70)
    for number, row in enumerate(rows):
        top = image.height - (0.25 * (len(rows) - number) + 0.2) * dpi
        for place, letter in enumerate(row):
            draw.text(((0.25 + 0.1 * place) * dpi, top), letter, fill=(ink,) * 3, font=font)
    return image


def spoilt(image: Image.Image, condition: str, dpi: int, rng: Random) -> Image.Image:
    """As a hurried person would hand it in; always a little askew, and a JPEG."""
    ground = (236, 240, 234)
    lean = rng.uniform(4, 8) * rng.choice([-1, 1]) if condition == "askew" else rng.uniform(-2, 2)
    image = image.rotate(lean, Image.Resampling.BICUBIC, expand=True, fillcolor=ground)
    if condition == "turned":
        image = image.rotate(rng.choice([90, 180, 270]), expand=True)
    if condition == "blur":
        image = image.filter(ImageFilter.GaussianBlur(rng.uniform(0.006, 0.011) * dpi))
    pixels = np.asarray(image, np.float32)
    if condition == "glare":
        pixels = glare(pixels, rng, (0.75, 0.95))
    if condition == "shade":
        pixels = pixels * np.linspace(rng.uniform(0.4, 0.7), 1, pixels.shape[1])[None, :, None]
    dice = np.random.default_rng(rng.randrange(2**32))
    pixels = pixels + dice.normal(0, 16 if condition == "noise" else 4, pixels.shape)
    data = io.BytesIO()
    quality = rng.choice([15, 25]) if condition == "jpeg" else rng.choice([60, 85])
    Image.fromarray(pixels.clip(0, 255).astype(np.uint8)).save(data, "JPEG", quality=quality)
    return Image.open(data).convert("RGB")


def glare(pixels: np.ndarray, rng: Random, down: tuple[float, float]) -> np.ndarray:
    """A soft bright spot that pales what is under it, ``down`` between those shares of the height."""
    height, width = pixels.shape[:2]
    y, x = np.ogrid[:height, :width]
    middle = rng.uniform(0.2, 0.8) * width, rng.uniform(*down) * height
    far = ((x - middle[0]) ** 2 + (y - middle[1]) ** 2) / (rng.uniform(0.08, 0.2) * width) ** 2
    light = rng.uniform(0.5, 0.9) * np.exp(-far)[:, :, None]
    return pixels * (1 - light) + 255 * light
