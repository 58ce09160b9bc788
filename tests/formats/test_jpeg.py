"""JPEG is decoded the quick way and comes out as Pillow would give it, damage told."""

from __future__ import annotations

import io
import random

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageOps

from dossier.formats import jpeg
from dossier.formats._picture import open_picture

CELLS = np.random.default_rng(3).integers(0, 255, (9, 7, 3)).astype(np.uint8)
PICTURE = np.kron(CELLS, np.ones((24, 24, 1), np.uint8))


def saved(mode: str = "RGB", **how: object) -> bytes:
    memory = io.BytesIO()
    Image.fromarray(PICTURE).convert(mode).save(memory, "JPEG", quality=85, **how)
    return memory.getvalue()


def pixels(data: bytes) -> NDArray[np.uint8]:
    page = next(jpeg.open(data).pages)
    assert page.picture is not None
    assert (page.height, page.width) == page.picture.shape[:2]
    return page.picture


@pytest.mark.parametrize("orientation", range(10))
def test_the_picture_lies_as_the_camera_says(orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = saved(exif=exif)
    wanted = ImageOps.exif_transpose(Image.open(io.BytesIO(data)))
    assert np.array_equal(pixels(data), np.asarray(wanted))


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
@pytest.mark.parametrize("progressive", [False, True])
def test_every_sort_is_decoded_as_pillow_does(mode: str, progressive: bool) -> None:
    data = saved(mode, progressive=progressive)
    assert np.array_equal(pixels(data), np.asarray(Image.open(io.BytesIO(data)).convert("RGB")))


@pytest.mark.parametrize("seed", range(40))
def test_damage_is_told_as_pillow_tells_it(seed: int) -> None:
    chance, data = random.Random(seed), bytearray(saved())
    if seed % 2:
        del data[chance.randrange(len(data) // 3, len(data)) :]
    else:
        for _ in range(10):
            data[chance.randrange(len(data) // 3, len(data))] = chance.randrange(256)
    careful = open_picture(bytes(data), "image/jpeg", ("JPEG",))
    assert jpeg.open(bytes(data)).signs == careful.signs
