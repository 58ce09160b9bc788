"""Parts of a page that are worse than the rest of it."""

from __future__ import annotations

import statistics
from collections.abc import Iterator

from dossier.legibility.blur import blur_of
from dossier.legibility.lines import TextLine
from dossier.legibility.look import Look
from dossier.legibility.median import weighted_percentile
from dossier.legibility.strokes import strokes_of
from dossier.legibility.transitions import find_transitions
from dossier.model import Box, Zone

PARTS = (3, 2)  # rows and columns a page is told apart in
FEWEST_LINES = 3
FEWEST_HEIGHTS = 40.0  # letter heights of text in a part, about as many letters
BLURRED = 0.5  # strokes per letter height, as for a page
SOFT = 0.18  # edge width by letter height
LIKE = (0.75, 1.6)  # times the usual letters' height: blur makes them look higher
CLEAR = 0.75  # the rest must be better, else it is the page that is blurred


def blurred_zones(look: Look) -> tuple[Zone, ...]:
    """The parts whose letters run together while those of the page do not."""
    if look.strokes is None or look.strokes < CLEAR:
        return ()
    measured = list(zip(look.lines, look.strokes_by_line, strict=True))
    usual = statistics.median(line.height for line in look.lines)
    measured += [
        (line, strokes_of(line, look.ink.noise))
        for line in look.found.pale
        if LIKE[0] * usual <= line.height <= LIKE[1] * usual
    ]
    return tuple(_zones(measured, look.ink.grey.shape))


def _zones(measured: list[tuple[TextLine, float]], shape: tuple[int, ...]) -> Iterator[Zone]:
    height, width = shape
    for row in range(PARTS[0]):
        for column in range(PARTS[1]):
            members = [
                (line, strokes)
                for line, strokes in measured
                if int(PARTS[0] * (line.top + line.bottom) / 2 / height) == row
                and int(PARTS[1] * (line.left + line.right) / 2 / width) == column
            ]
            weights = [line.width / line.height for line, _ in members]
            if len(members) < FEWEST_LINES or sum(weights) < FEWEST_HEIGHTS:
                continue
            middle = weighted_percentile([strokes for _, strokes in members], weights, 50)
            lost = [line for line, strokes in members if strokes < BLURRED]
            if middle < BLURRED and _is_soft(lost):
                box = Box(
                    min(line.left for line, _ in members) / width,
                    min(line.top for line, _ in members) / height,
                    max(line.right for line, _ in members) / width,
                    max(line.bottom for line, _ in members) / height,
                )
                yield Zone("out-of-focus", box, round(middle, 2))


def _is_soft(lines: list[TextLine]) -> bool:
    """Whether the edges are wide too; a pattern's lines have few strokes, but sharp ones."""
    blur = blur_of(find_transitions(lines))
    heights = [line.height for line in lines]
    height = weighted_percentile(heights, [line.width for line in lines], 50)
    return blur is not None and blur.width / height >= SOFT
