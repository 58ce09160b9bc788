"""Stamps as coloured ink: patches of blue, violet, red or green that are no printed text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dossier.facts import Sheet
from dossier.model import Box, Fact, Place

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_WIDTH = 320
_COLOUR = 50
_CELLS = 3
_MOST, _PAPER = 0.035, 150
"""More colour than that, or a darker page, is a card or a photo, where patches mean nothing."""


def find(sheet: Sheet) -> Iterator[Fact]:
    """Coloured patches as large as a stamp and as loose as one, at most four a page.

    A stamp is 1.5 to 6 cm across on A4, and its strokes cover a part of its area; photos, logos
    in full colour and coloured paper fill theirs, and lines of text in colour are low.
    """
    if sheet.picture is None:
        return
    import cv2
    import numpy as np

    height, width = sheet.picture.shape[:2]
    scale = _WIDTH / max(1, width)
    if width < 200 or height < 200:
        return
    size = (_WIDTH, max(1, int(height * scale)))
    small = np.asarray(cv2.resize(sheet.picture, size, interpolation=cv2.INTER_AREA), np.uint8)
    tint = _coloured(small)
    if tint.mean() > _MOST or np.median(small.min(axis=2)) < _PAPER:
        return
    joined = cv2.dilate(tint.astype(np.uint8), np.ones((_CELLS * 2 + 1,) * 2, np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    found = 0
    for left, top, across, down, _ in stats[1:]:
        inside = tint[top : top + down, left : left + across]
        if found < 4 and _like_a_stamp(int(across), int(down), float(inside.mean())):
            found += 1
            box = _box((int(left), int(top), int(across), int(down)), small.shape[0])
            yield Fact("stamp", "ink", "", Place(sheet.place.file, sheet.place.page, box), "", 0.6)


def _coloured(picture: NDArray[np.uint8]) -> NDArray[np.bool_]:
    import numpy as np

    high = picture.max(axis=2).astype(np.int16)
    low = picture.min(axis=2).astype(np.int16)
    return np.asarray((high - low > _COLOUR) & (low < 200))


def _like_a_stamp(across: int, down: int, filled: float) -> bool:
    """Size and looseness; a long low patch is a pen's line if it is thin, a logo if it is dense."""
    wide = 0.07 <= across / _WIDTH <= 0.4
    if not (wide and 0.05 <= down / _WIDTH <= 0.4 and 0.3 <= across / down <= 4):
        return False
    return 0.12 <= filled < 0.45 if across > _LOW * down else filled < 0.6


_LOW = 2.2
"""Length by height from which a patch is low: signatures are 2.4 to 4, most stamps below 2.2."""


def _box(rect: tuple[int, int, int, int], height: int) -> Box:
    left, top, across, down = rect
    return Box(
        left / _WIDTH,
        top / height,
        min(1.0, (left + across) / _WIDTH),
        min(1, (top + down) / height),
    )
