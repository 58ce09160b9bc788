"""All measures of one page, in the order in which they need each other."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from dossier.legibility import SHAKEN
from dossier.legibility.content import content_of
from dossier.legibility.contrast import tones_of
from dossier.legibility.covered import fingers_on
from dossier.legibility.dirty import dark_share
from dossier.legibility.edges import cut_edges
from dossier.legibility.glare import glare_on
from dossier.legibility.ink import Grey
from dossier.legibility.look import RUN_TOGETHER, Look, look_at
from dossier.legibility.regular import is_regular
from dossier.legibility.scale import overview_of, small_colour, window_around
from dossier.legibility.skew import skew_of
from dossier.legibility.zones import blurred_zones
from dossier.model import Legibility, Zone

SMALLEST_PICTURE = 16  # pixels; nothing can be measured on less
# An overview that shows this much leaves no doubt; else the picture itself is looked at.
CLEAR_STROKES = 0.95
CLEAR_HEIGHT = 6.0  # pixels of the overview
CLEAR_CONTRAST = 60.0
LETTER_PITCH = 1.2  # letter heights from one letter to the next, spaces included


def measure_page(
    picture: NDArray[np.uint8], *, dpi: float | None, jpeg_quality: int | None
) -> Legibility:
    """Measure a page; see :func:`dossier.legibility.measure`."""
    if picture.ndim != 3 or picture.shape[2] != 3:
        raise ValueError(f"a picture has the shape (height, width, 3), not {picture.shape}")
    if min(picture.shape[:2]) < SMALLEST_PICTURE:
        return Legibility("picture", dpi=dpi, jpeg_quality=jpeg_quality)
    grey = np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), np.uint8)
    whole = look_at(*overview_of(grey))
    near = whole if _is_clear(whole) else _nearer(grey, whole)
    return _written_down(picture, whole, near, dpi, jpeg_quality)


def _is_clear(look: Look) -> bool:
    if look.scale == 1.0:
        return True
    height = (look.height(25) or 0.0) * look.scale
    return (
        (look.strokes or 0.0) >= CLEAR_STROKES
        and height >= CLEAR_HEIGHT
        and (look.contrast or 0.0) >= CLEAR_CONTRAST
    )


def _nearer(grey: Grey, whole: Look) -> Look:
    """A look at the densest text in the picture's own pixels, if there is text to see there."""
    rows, columns = window_around(whole.found.mask, whole.scale, (grey.shape[0], grey.shape[1]))
    near = look_at(np.ascontiguousarray(grey[rows, columns]), 1.0)
    if not near.lines or near.found.letters < min(12, whole.found.letters):
        return whole
    return near


def _written_down(
    picture: NDArray[np.uint8],
    whole: Look,
    near: Look,
    dpi: float | None,
    jpeg_quality: int | None,
) -> Legibility:
    colour = small_colour(picture)
    tones = tones_of(near.ink, near.lines)
    blur = near.blur
    content = content_of(near if near.lines else whole)
    grain = content == "blank" and whole.found.beside
    return Legibility(
        content=content,
        lines=0 if grain else max(whole.found.count, len(near.lines)),
        letters=0 if grain else _letters(whole, near),
        strokes=_rounded(near.strokes, 3),
        letter_height=_rounded(near.height(50), 2),
        small_print=_rounded(near.height(25), 2),
        contrast=_rounded(near.contrast, 1),
        blur=_rounded(blur.width / near.scale if blur else None, 2),
        shake=_rounded(blur.shake if blur else None, 2),
        bars=_rounded(near.bars if blur and (blur.shake or 0.0) > SHAKEN else None, 3),
        paper=_rounded(tones.paper if tones else None, 0),
        ink=_rounded(tones.ink if tones else None, 0),
        skew=_rounded(skew_of(whole.lines), 1),
        dark_share=_rounded(dark_share(whole.ink.paper), 3),
        jpeg_quality=jpeg_quality,
        dpi=dpi,
        regular=is_regular(near),
        cut_edges=() if grain else cut_edges(whole.lines, whole.ink.grey.shape),
        zones=blurred_zones(whole) + _on_text(glare_on(colour), whole) + fingers_on(colour),
    )


def _on_text(zones: tuple[Zone, ...], look: Look) -> tuple[Zone, ...]:
    """The zones within the area of the text: a reflection on the margin hides nothing."""
    if not look.lines:
        return ()
    height, width = look.ink.grey.shape
    left = min(line.left for line in look.lines) / width
    right = max(line.right for line in look.lines) / width
    top = min(line.top for line in look.lines) / height
    bottom = max(line.bottom for line in look.lines) / height
    return tuple(
        zone
        for zone in zones
        if zone.box.left < right
        and zone.box.right > left
        and zone.box.top < bottom
        and zone.box.bottom > top
    )


def _letters(whole: Look, near: Look) -> int:
    """How many there are; where they run together, how many have room on the lines."""
    counted = max(whole.found.letters, near.found.letters)
    if near.strokes is None or near.strokes >= RUN_TOGETHER:
        return counted
    room = sum(line.width / line.height for line in near.lines) / LETTER_PITCH
    return max(counted, int(room))


def _rounded(value: float | None, digits: int) -> float | None:
    return None if value is None else round(value, digits)
