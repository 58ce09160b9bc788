"""Makers of pages whose legibility is known from how they were made, and of their defects.

Lengths are pixels; ``x_height`` is the height of a small letter. Nothing here needs a real paper.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

Picture = NDArray[np.uint8]
FONTS = Path("/usr/share/fonts")
SANS = "truetype/dejavu/DejaVuSans.ttf"
FACES = {
    "sans": SANS,
    "bold": "truetype/dejavu/DejaVuSans-Bold.ttf",
    "light": "truetype/dejavu/DejaVuSans-ExtraLight.ttf",
    "condensed": "truetype/liberation/LiberationSansNarrow-Regular.ttf",
    "condensed-bold": "truetype/liberation/LiberationSansNarrow-Bold.ttf",
    "serif": "truetype/liberation/LiberationSerif-Regular.ttf",
    "serif-italic": "truetype/liberation/LiberationSerif-Italic.ttf",
    "serif-bold": "truetype/dejavu/DejaVuSerif-Bold.ttf",
    "mono": "truetype/liberation/LiberationMono-Regular.ttf",
    "mono-bold": "truetype/dejavu/DejaVuSansMono-Bold.ttf",
    "han": "opentype/noto/NotoSansCJK-Regular.ttc",
    "han-serif": "opentype/noto/NotoSerifCJK-Regular.ttc",
    "arabic": "truetype/noto/NotoNaskhArabic-Regular.ttf",
    "kufi": "truetype/noto/NotoKufiArabic-Regular.ttf",
    "nastaliq": "truetype/noto/NotoNastaliqUrdu-Regular.ttf",
    "devanagari": "truetype/noto/NotoSansDevanagari-Regular.ttf",
}
FRENCH = (
    "le directeur de l'établissement certifie que l'étudiante dont le nom figure ci-dessous est "
    "régulièrement inscrite pour l'année universitaire en première année de master mention droit "
    "public général Université de Fribourg délivré sur sa demande pour servir et valoir ce que de "
    "droit Fait à Lyon le 14 septembre Numéro national 0912345678X né le 3 mai 2001 à Cracovie "
    "domiciliée 12 rue des Lilas 69003 Lyon régime étudiant formation initiale montant versé 438,50"
)
CHINESE = (
    "兹证明该学生自二〇二六年九月起在我校注册学习专业为公共法 出生日期 国籍 姓名 特此证明 校长"
)
ARABIC = "تشهد الجامعة بأن الطالبة مسجلة بصفة نظامية للسنة الجامعية الحالية في كلية الحقوق"
HINDI = "यह प्रमाणित किया जाता है कि छात्रा विश्वविद्यालय में नियमित रूप से पंजीकृत है जन्म तिथि"
WORDS = FRENCH.split()
OTHER_WORDS = {
    "han": CHINESE.split(),
    "han-serif": CHINESE.split(),
    "arabic": ARABIC.split(),
    "kufi": ARABIC.split(),
    "nastaliq": ARABIC.split(),
    "devanagari": HINDI.split(),
}


def font(face: str, x_height: float) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """The face at the size at which an x is that high; Pillow's own face where it is absent."""
    path = FONTS / FACES[face]
    load: Callable[[float], ImageFont.FreeTypeFont | ImageFont.ImageFont]

    def load(size: float) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
        return (
            ImageFont.truetype(str(path), size) if path.exists() else ImageFont.load_default(size)
        )

    if face in OTHER_WORDS:  # no small letters: the size at which a Latin face has that x-height
        return load(1.9 * x_height)
    box = load(200).getbbox("x")
    return load(max(2.0, 200 * x_height / (box[3] - box[1])))


def text_of(face: str, random: np.random.Generator, words: int, *, capitals: bool = False) -> str:
    chosen = random.choice(OTHER_WORDS.get(face, WORDS), words)
    joined = " ".join(str(word) for word in chosen)
    return joined.upper() if capitals else joined


def letter(
    x_height: float = 9,
    *,
    face: str = "sans",
    size: tuple[int, int] = (850, 1200),
    ink: tuple[int, int, int] = (20, 20, 25),
    paper: tuple[int, int, int] = (255, 255, 255),
    seed: int = 1,
    share: float = 1.0,
    capitals: bool = False,
) -> Picture:
    """A page of paragraphs; ``share`` of its height is written on."""
    random = np.random.default_rng(seed)
    image = Image.new("RGB", size, paper)
    draw, type_ = ImageDraw.Draw(image), font(face, x_height)
    pitch, top = 3.1 * x_height, 0.07 * size[1]
    per_line = max(1, int(0.82 * size[0] / (x_height * 6.5)))
    while top < 0.07 * size[1] + share * 0.86 * size[1]:
        if random.random() < 0.12:
            top += pitch
            continue
        count = per_line if random.random() < 0.8 else max(1, per_line // 2)
        text = text_of(face, random, count, capitals=capitals)
        draw.text((0.09 * size[0], top), text, font=type_, fill=ink)
        top += pitch
    return np.asarray(image)


def table(x_height: float = 8, *, seed: int = 2, size: tuple[int, int] = (850, 1200)) -> Picture:
    """A payslip: ruled cells, words and figures."""
    random = np.random.default_rng(seed)
    image = Image.new("RGB", size, "white")
    draw, type_ = ImageDraw.Draw(image), font("condensed", x_height)
    bold = font("bold", x_height * 1.5)
    draw.text((0.3 * size[0], 0.04 * size[1]), "BULLETIN DE PAIE", font=bold, fill=0)
    step = int(3.2 * x_height)
    columns = [int(size[0] * share) for share in (0.06, 0.42, 0.57, 0.72, 0.94)]
    for top in range(int(0.1 * size[1]), int(0.9 * size[1]), step):
        draw.line((columns[0], top, columns[-1], top), fill=(90, 90, 90))
        words = text_of("sans", random, 3)[:28]
        draw.text((columns[0] + 5, top + 0.6 * x_height), words, font=type_, fill=0)
        for left in columns[1:-1]:
            if random.random() < 0.8:
                figure = f"{random.integers(10, 3000)},{random.integers(10, 99)}"
                draw.text((left + 8, top + 0.6 * x_height), figure, font=type_, fill=0)
    for left in columns:
        draw.line((left, int(0.1 * size[1]), left, int(0.9 * size[1])), fill=(90, 90, 90))
    return np.asarray(image)


def form(x_height: float = 8, *, seed: int = 3, size: tuple[int, int] = (850, 1200)) -> Picture:
    """A form: labels, boxes, dotted leaders, a grid for digits."""
    random = np.random.default_rng(seed)
    image = Image.new("RGB", size, "white")
    draw, type_ = ImageDraw.Draw(image), font("sans", x_height)
    top = 0.05 * size[1]
    while top < 0.9 * size[1]:
        label = text_of("sans", random, 2)
        draw.text((0.07 * size[0], top), label + " : " + "." * 60, font=type_, fill=(10, 10, 60))
        if random.random() < 0.4:
            cell = 2.2 * x_height
            for column in range(13):
                left = 0.45 * size[0] + column * cell
                box = (left, top - 3, left + cell, top + 2.4 * x_height)
                draw.rectangle(box, outline=(120, 120, 120))
                digit = str(random.integers(0, 9))
                draw.text((left + 4, top), digit, font=type_, fill=(0, 0, 0))
        top += 3.6 * x_height
    return np.asarray(image)


def card(x_height: float = 8, *, seed: int = 4, size: tuple[int, int] = (860, 540)) -> Picture:
    """An identity card: guilloche, a portrait, labels, two machine-readable lines."""
    random = np.random.default_rng(seed)
    image = Image.new("RGB", size, (222, 232, 240))
    draw = ImageDraw.Draw(image)
    across = np.arange(size[0])
    for wave in range(40):
        rows = size[1] * wave / 40 + 9 * np.sin(across / 23 + wave) + 5 * np.sin(across / 7.1)
        colour = [(170, 205, 215), (215, 185, 205), (190, 215, 190)][wave % 3]
        draw.line(list(zip(across.tolist(), rows.tolist(), strict=True)), fill=colour)
    draw.rectangle((40, 120, 240, 380), fill=(150, 130, 120))
    draw.ellipse((90, 160, 190, 290), fill=(205, 170, 150))
    small, large = font("sans", x_height * 0.8), font("bold", x_height * 1.1)
    for row in range(6):
        top = 100 + row * 5.5 * x_height
        draw.text(
            (270, top),
            "Nom / Surname" if row % 2 else "Date de naiss.",
            font=small,
            fill=(70, 90, 140),
        )
        words = text_of("sans", random, 2, capitals=True)
        draw.text((270, top + 2 * x_height), words, font=large, fill=(25, 25, 30))
    mono = font("mono", 1.1 * x_height)
    lines = ("IDFRAMARTIN<<<<<<<<<<<<<<<<<<<<<", "9409923102854SOPHIE<<<<<<6503068F6")
    for row, text in enumerate(lines):
        draw.text((40, size[1] - 100 + 40 * row), text, font=mono, fill=(20, 20, 20))
    return np.asarray(image)


def receipt(x_height: float = 8, *, seed: int = 5) -> Picture:
    """A thermal receipt: narrow, monospaced, grey."""
    return letter(
        x_height, face="mono", size=(380, 1100), ink=(95, 90, 105), paper=(240, 238, 232), seed=seed
    )


def dot_matrix(x_height: float = 9, *, seed: int = 6) -> Picture:
    """Pale needles on listing paper with bars."""
    page = letter(x_height, face="mono", ink=(120, 120, 135), paper=(250, 250, 245), seed=seed)
    dots = np.ones(page.shape[:2], bool)
    dots[::3] = False
    dots[:, ::3] = False
    page = np.where(dots[..., None], page, np.maximum(page, 200)).astype(np.uint8)
    bars = (np.arange(page.shape[0]) // 36 % 2).astype(bool)
    tint = np.array([225, 245, 225], np.float32) / 255
    page[bars] = (page[bars] * tint).astype(np.uint8)
    return page


def security_paper(x_height: float = 9, *, seed: int = 7) -> Picture:
    """A civil-status extract: a fine pattern over the whole sheet, a stamp across the text."""
    page = letter(x_height, face="serif", seed=seed).astype(np.float32)
    rows, columns = np.mgrid[: page.shape[0], : page.shape[1]]
    waves = np.sin(columns / 3.1 + 4 * np.sin(rows / 17)) + np.sin(
        rows / 3.7 + 3 * np.sin(columns / 23)
    )
    page *= (0.9 + 0.035 * waves)[..., None] * np.array([0.93, 0.98, 0.95], np.float32)
    image = Image.fromarray(np.clip(page, 0, 255).astype(np.uint8))
    return stamped(np.asarray(image))


def stamped(page: Picture) -> Picture:
    """A round blue stamp and a signature over the lower part."""
    image = Image.fromarray(page)
    draw = ImageDraw.Draw(image)
    width, height = image.size
    for radius in (90, 84, 50):
        centre_x, centre_y = 0.65 * width, 0.8 * height
        box = (centre_x - radius, centre_y - radius, centre_x + radius, centre_y + radius)
        draw.ellipse(box, outline=(60, 70, 170), width=3)
    along = np.linspace(0, 12, 300)
    curve = [
        (0.5 * width + 20 * t + 14 * np.cos(3.1 * t), 0.83 * height + 26 * np.sin(4.3 * t))
        for t in along
    ]
    draw.line(curve, fill=(25, 30, 120), width=3)
    return np.asarray(image)


def letterhead(x_height: float = 9, *, seed: int = 8) -> Picture:
    """A big dark logo bar above ordinary text."""
    page = letter(x_height, face="light", seed=seed).copy()
    page[20:120, 40:400] = (20, 40, 110)
    image = Image.fromarray(page)
    ImageDraw.Draw(image).text((60, 40), "UNIVERSITÉ", font=font("bold", 30), fill="white")
    return np.asarray(image)


def dark_mode(x_height: float = 9, *, seed: int = 9) -> Picture:
    """A screenshot of a bank's application: light letters on dark."""
    return letter(
        x_height, size=(600, 1100), ink=(225, 225, 230), paper=(18, 22, 30), seed=seed, share=0.7
    )


def handwriting(x_height: float = 12, *, seed: int = 10) -> Picture:
    """Slanted, connected, wandering pen strokes: regular as little as a hand is."""
    random = np.random.default_rng(seed)
    image = Image.new("RGB", (850, 1200), (250, 250, 246))
    draw = ImageDraw.Draw(image)
    top = 100.0
    while top < 1080:
        left = 80.0
        while left < 730:
            points = []
            for _ in range(int(random.integers(6, 22))):
                reach = x_height * (0.5 if random.random() < 0.75 else 1.3)
                rise = reach * random.uniform(-1, 1)
                points.append((left, top + rise + random.normal(0, 1.5)))
                left += random.uniform(0.2, 0.55) * x_height
            draw.line(points, fill=(30, 40, 130), width=2, joint="curve")
            left += 1.2 * x_height
        top += 4 * x_height
    return np.asarray(Image.fromarray(np.asarray(image)))


def photographed(page: Picture, *, seed: int = 11, tilt: float = 0.06) -> Picture:
    """A phone photo of the page: a wooden table, perspective, a shadow, a little blur and noise."""
    random = np.random.default_rng(seed)
    height, width = page.shape[:2]
    out_w, out_h = int(1.25 * width), int(1.2 * height)
    rows, columns = np.mgrid[:out_h, :out_w]
    grain = 14 * np.sin(columns / 5 + 3 * np.sin(rows / 190)) + random.normal(0, 7, (out_h, out_w))
    table_ = (np.array([126, 92, 60]) + grain[..., None]).clip(0, 255).astype(np.uint8)
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    target = corners + np.array([0.12 * width, 0.1 * height], np.float32)
    target += (random.uniform(-tilt, tilt, (4, 2)) * [width, height]).astype(np.float32)
    turn = cv2.getPerspectiveTransform(corners, target)
    sheet = cv2.warpPerspective(page, turn, (out_w, out_h), flags=cv2.INTER_AREA)
    cover = cv2.warpPerspective(np.full(page.shape[:2], 255, np.uint8), turn, (out_w, out_h))
    photo = np.where(cover[..., None] > 127, sheet, table_).astype(np.float32)
    shade = 1 - 0.45 / (1 + np.exp(-(columns - 0.5 * out_w + 0.3 * rows) / (0.12 * out_w)))
    photo *= shade[..., None]
    photo = cv2.GaussianBlur(photo, (0, 0), 0.6) + random.normal(0, 4, photo.shape)
    return photo.clip(0, 255).astype(np.uint8)


# ---------------------------------------------------------------------------- defects


def blurred(page: Picture, sigma: float) -> Picture:
    return cv2.GaussianBlur(page, (0, 0), sigma) if sigma > 0 else page


def blurred_to(page: Picture, x_height: float, cycles: float) -> Picture:
    """Blurred until that many cycles per letter height are left."""
    return blurred(page, 0.34 * x_height / cycles)


def shaken(page: Picture, length: float, degrees: float) -> Picture:
    size = 2 * int(np.ceil(length / 2)) + 3
    kernel = np.zeros((size, size), np.float32)
    middle = size / 2 - 0.5
    angle = np.radians(degrees)
    for step in np.linspace(-length / 2, length / 2, 8 * size):
        column, row = middle + step * np.cos(angle), middle + step * np.sin(angle)
        kernel[round(row), round(column)] += 1
    return cv2.filter2D(page, -1, kernel / kernel.sum(), borderType=cv2.BORDER_REPLICATE)


def out_of_focus(page: Picture, radius: float) -> Picture:
    size = 2 * int(np.ceil(radius)) + 1
    rows, columns = np.mgrid[:size, :size] - size // 2
    disc = np.clip(radius + 0.5 - np.hypot(rows, columns), 0, 1).astype(np.float32)
    return cv2.filter2D(page, -1, disc / disc.sum(), borderType=cv2.BORDER_REPLICATE)


def pale(page: Picture, contrast: float, paper: float = 230) -> Picture:
    """The darkest ink ``contrast`` grey levels under the paper."""
    depth = (255 - page.astype(np.float32)) / max(1.0, 255 - float(page.min()))
    return (paper - contrast * depth).clip(0, 255).astype(np.uint8)


def noisy(page: Picture, sigma: float, seed: int = 12) -> Picture:
    noise = np.random.default_rng(seed).normal(0, sigma, page.shape)
    return (page + noise).clip(0, 255).astype(np.uint8)


def jpeg(page: Picture, quality: int) -> Picture:
    memory = io.BytesIO()
    Image.fromarray(page).save(memory, "JPEG", quality=quality)
    return np.asarray(Image.open(memory).convert("RGB"))


def gamma(page: Picture, power: float) -> Picture:
    return (255 * (page / 255.0) ** power).round().astype(np.uint8)


def brighter(page: Picture, factor: float) -> Picture:
    return (page * factor).clip(0, 255).astype(np.uint8)


def rotated(page: Picture, degrees: float) -> Picture:
    height, width = page.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    return cv2.warpAffine(page, turn, (width, height), borderValue=(255, 255, 255))


def bordered(page: Picture, width: int, grey: int) -> Picture:
    return cv2.copyMakeBorder(page, *(width,) * 4, cv2.BORDER_CONSTANT, value=(grey,) * 3)


def enlarged(page: Picture, factor: float) -> Picture:
    return cv2.resize(page, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC)


def reduced(page: Picture, factor: float) -> Picture:
    return cv2.resize(page, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)


def glared(page: Picture, radius: float, seed: int = 13) -> Picture:
    """A soft burnt-out spot; ``radius`` as a share of the width, on paper that is not white."""
    random = np.random.default_rng(seed)
    base = page.astype(np.float32) * 0.78
    rows, columns = np.mgrid[: page.shape[0], : page.shape[1]]
    centre = random.uniform(0.3, 0.7, 2) * page.shape[:2]
    distance = np.hypot(rows - centre[0], columns - centre[1]) / (radius * page.shape[1])
    light = 400 * np.exp(-(distance**2) * 0.45)
    return (base + light[..., None]).clip(0, 255).astype(np.uint8)


# ---------------------------------------------------------------------------- blank pages


def blank_pages(seed: int = 20) -> Iterator[tuple[str, Picture]]:
    """Six sorts of pages with nothing on them."""
    random = np.random.default_rng(seed)
    shade = int(random.integers(225, 256))
    clean = np.full((1200, 850, 3), shade, np.uint8)
    yield "clean", noisy(clean, 2, seed)
    yield "photo", photographed(noisy(clean, 3, seed), seed=seed)
    folded = clean.astype(np.float32)
    for row in (400, 800):
        distance = np.abs(np.arange(1200) - row)
        folded -= (18 * np.exp(-(distance**2) / 18))[:, None, None]
    yield "folded", noisy(folded.clip(0, 255).astype(np.uint8), 2, seed)
    punched = clean.copy()
    for row in (430, 770):
        cv2.circle(punched, (45, row), 12, (60, 60, 60), -1, cv2.LINE_AA)
    yield "punched", noisy(punched, 2, seed)
    specks = clean.copy()
    for _ in range(40):
        spot = (int(random.integers(20, 830)), int(random.integers(20, 1180)))
        cv2.circle(specks, spot, int(random.integers(1, 3)), (120, 120, 120), -1)
    yield "specks", noisy(specks, 2, seed)
    behind = blurred(letter(9, seed=seed), 2.2)[:, ::-1]
    through = 255 - (255 - behind.astype(np.float32)) * 0.08
    yield "shines through", noisy(through.clip(0, 255).astype(np.uint8), 2, seed)


def sparse_pages(seed: int = 30) -> Iterator[tuple[str, Picture]]:
    """Pages with hardly anything on them."""
    for name, text, place in (
        ("one line", "Cette page est laissée vide", (200, 560)),
        ("page number", "- 12 -", (400, 1130)),
        ("number alone", "7", (420, 1130)),
        ("heading", "ANNEXE II", (330, 90)),
    ):
        image = Image.new("RGB", (850, 1200), "white")
        ImageDraw.Draw(image).text(place, text, font=font("serif", 9), fill=(30, 30, 30))
        yield name, noisy(np.asarray(image), 2, seed)


READABLE: dict[str, Callable[[], Picture]] = {
    **{f"letter {face}": (lambda face=face: letter(9, face=face)) for face in FACES},
    "letter small": lambda: letter(6.5),
    "capitals": lambda: letter(9, capitals=True),
    "capitals bold": lambda: letter(9, face="bold", capitals=True),
    "capitals mono": lambda: letter(9, face="mono", capitals=True),
    "table": table,
    "form": form,
    "card": card,
    "receipt": receipt,
    "dot matrix": dot_matrix,
    "security paper": security_paper,
    "stamped": lambda: stamped(letter(9)),
    "letterhead": letterhead,
    "coloured paper": lambda: letter(9, paper=(250, 225, 150)),
    "blue paper": lambda: letter(9, paper=(150, 190, 235), ink=(40, 40, 90)),
    "dark mode": dark_mode,
    "handwriting": handwriting,
    "five lines": lambda: letter(9, share=0.08),
}
