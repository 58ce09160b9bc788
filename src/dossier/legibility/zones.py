"""Parts of a page that are worse than the rest of it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from dossier.legibility.look import Look
from dossier.model import Box, Zone

PARTS = (3, 2)  # rows and columns a page is told apart in
FEWEST_LINES = 3
FEWEST_HEIGHTS = 40.0  # letter heights of text in a part, about as many letters
BLURRED = 0.5  # strokes per letter height, as for a page
CLEAR = 0.75  # the rest must be better, else it is the page that is blurred


def blurred_zones(look: Look) -> tuple[Zone, ...]:
    """The parts whose letters run together while those of the page do not."""
    if look.strokes is None or look.strokes < CLEAR:
        return ()
    return tuple(_zones(look))


def _zones(look: Look) -> Iterator[Zone]:
    height, width = look.ink.grey.shape
    for row in range(PARTS[0]):
        for column in range(PARTS[1]):
            members = [
                (line, strokes)
                for line, strokes in zip(look.lines, look.strokes_by_line, strict=True)
                if int(PARTS[0] * (line.top + line.bottom) / 2 / height) == row
                and int(PARTS[1] * (line.left + line.right) / 2 / width) == column
            ]
            weights = [line.width / line.height for line, _ in members]
            if len(members) < FEWEST_LINES or sum(weights) < FEWEST_HEIGHTS:
                continue
            mean = float(np.average([strokes for _, strokes in members], weights=weights))
            if mean < BLURRED:
                box = Box(
                    min(line.left for line, _ in members) / width,
                    min(line.top for line, _ in members) / height,
                    max(line.right for line, _ in members) / width,
                    max(line.bottom for line, _ in members) / height,
                )
                yield Zone("out-of-focus", box, round(mean, 2))
