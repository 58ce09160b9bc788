"""From a born-digital page to what people really send: a scan, or a phone's photo."""

from __future__ import annotations

import io
import random

import numpy as np
import pypdfium2
from PIL import Image, ImageFilter


def render(pdf: bytes, dpi: int = 200, page: int = 0) -> Image.Image:
    """One page of a PDF as a picture."""
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    picture = document[page].render(scale=dpi / 72, may_draw_forms=True).to_pil().convert("RGB")
    document.close()
    return picture


def scan(pdf: bytes, *, dpi: int = 150, seed: int = 1, page: int = 0) -> Image.Image:
    """A flatbed scan: a little askew, paper grain, the scanner's blur."""
    return scanned(render(pdf, dpi, page), seed)


def scanned(picture: Image.Image, seed: int = 1) -> Image.Image:
    """What a flatbed makes of a page."""
    rng = random.Random(seed)
    turned = picture.rotate(rng.uniform(-0.8, 0.8), Image.Resampling.BICUBIC, fillcolor="white")
    soft = turned.filter(ImageFilter.GaussianBlur(0.5))
    return _grain(soft, seed, 2.0)


def photo(pdf: bytes, *, dpi: int = 250, seed: int = 1, page: int = 0) -> Image.Image:
    """A phone's photo: perspective, a table around the paper, uneven light, grain."""
    return photographed(render(pdf, dpi, page), seed)


def photographed(paper: Image.Image, seed: int = 1) -> Image.Image:
    """What a phone makes of a page on a table."""
    rng = random.Random(seed)
    width, height = paper.size
    margin = int(0.06 * max(width, height))
    table = (rng.randint(70, 120), rng.randint(55, 85), rng.randint(40, 65))
    canvas = Image.new("RGB", (width + 2 * margin, height + 2 * margin), table)
    canvas.paste(paper, (margin, margin))
    moved = canvas.transform(
        canvas.size, Image.Transform.QUAD, _corners(canvas.size, rng), Image.Resampling.BICUBIC,
        fillcolor=table,
    )  # fmt: skip
    return _grain(_light(moved.filter(ImageFilter.GaussianBlur(0.6)), rng), seed, 3.0)


def _corners(size: tuple[int, int], rng: random.Random) -> tuple[float, ...]:
    width, height = size

    def near(x: float, y: float) -> tuple[float, float]:
        return x + rng.uniform(-0.02, 0.02) * width, y + rng.uniform(-0.02, 0.02) * height

    return (*near(0, 0), *near(0, height), *near(width, height), *near(width, 0))


def _light(picture: Image.Image, rng: random.Random) -> Image.Image:
    pixels = np.asarray(picture, dtype=np.float32)
    across = np.linspace(rng.uniform(0.75, 0.9), 1.0, pixels.shape[1], dtype=np.float32)
    down = np.linspace(1.0, rng.uniform(0.8, 0.95), pixels.shape[0], dtype=np.float32)
    lit = pixels * across[None, :, None] * down[:, None, None]
    return Image.fromarray(np.clip(lit, 0, 255).astype(np.uint8))


def _grain(picture: Image.Image, seed: int, sigma: float) -> Image.Image:
    pixels = np.asarray(picture, dtype=np.float32)
    noise = np.random.default_rng(seed).normal(0, sigma, pixels.shape[:2]).astype(np.float32)
    return Image.fromarray(np.clip(pixels + noise[:, :, None], 0, 255).astype(np.uint8))


def jpeg(picture: Image.Image, quality: int = 70) -> bytes:
    """The picture as a JPEG file."""
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality)
    return out.getvalue()


def png(picture: Image.Image) -> bytes:
    """The picture as a PNG file."""
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def scanned_pdf(pictures: list[Image.Image], *, dpi: int = 150, quality: int = 60) -> bytes:
    """Pictures as the pages of one PDF, as a scanner saves them."""
    out = io.BytesIO()
    first, *rest = [Image.open(io.BytesIO(jpeg(picture, quality))) for picture in pictures]
    first.save(out, "PDF", save_all=True, append_images=rest, resolution=dpi)
    return out.getvalue()


def joined(pdfs: list[bytes]) -> bytes:
    """Several PDFs as one."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter()
    for pdf in pdfs:
        writer.append(PdfReader(io.BytesIO(pdf)))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
