"""One look at a picture, or at a part of one, at one scale."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from dossier.legibility.bars import bars_of
from dossier.legibility.blur import Blur, blur_of
from dossier.legibility.contrast import contrast_of
from dossier.legibility.ink import Grey, Ink, find_ink
from dossier.legibility.lines import Found, TextLine, find_lines
from dossier.legibility.median import weighted_percentile
from dossier.legibility.strokes import strokes_of
from dossier.legibility.transitions import Transitions, find_transitions


@dataclass(frozen=True)
class Look:
    """What was found at ``scale`` (pixels of this look per pixel of the given picture)."""

    ink: Ink
    found: Found
    scale: float

    @property
    def lines(self) -> tuple[TextLine, ...]:
        """The lines that were measured."""
        return self.found.lines

    @cached_property
    def strokes_by_line(self) -> tuple[float, ...]:
        """Strokes per letter height of each line."""
        return tuple(strokes_of(line, self.ink.noise) for line in self.lines)

    @cached_property
    def strokes(self) -> float | None:
        """Mean over the lines, weighted by how many letters fit into each."""
        if not self.lines:
            return None
        weights = [line.width / line.height for line in self.lines]
        return float(np.average(self.strokes_by_line, weights=weights))

    @cached_property
    def bars(self) -> float | None:
        """Share of columns with strokes one above the other, weighted as ``strokes``."""
        if not self.lines:
            return None
        weights = [line.width / line.height for line in self.lines]
        shares = [bars_of(line, self.ink.noise) for line in self.lines]
        return float(np.average(shares, weights=weights))

    def height(self, percent: float) -> float | None:
        """A percentile of the letters' height, in pixels of the given picture."""
        if not self.lines:
            return None
        heights = [line.height for line in self.lines]
        widths = [line.width / line.height for line in self.lines]
        return weighted_percentile(heights, widths, percent) / self.scale

    @cached_property
    def transitions(self) -> Transitions:
        """Where paper turns into ink."""
        return find_transitions(self.lines)

    @cached_property
    def contrast(self) -> float | None:
        """Grey levels from paper to ink at the strokes."""
        return contrast_of(self.transitions)

    @cached_property
    def blur(self) -> Blur | None:
        """Width of the strokes' borders in pixels of this look."""
        return blur_of(self.transitions)


def look_at(grey: Grey, scale: float) -> Look:
    """Look at a grey picture that was already brought to ``scale``.

    A dark page with light letters is looked at as its negative, unless these run together: then
    they are the grain of a dark table.
    """
    look = _look(grey, scale)
    if (
        look.found.letters >= ENOUGH_LETTERS
        and float(np.median(look.ink.paper[::4, ::4])) > DARK_PAGE
    ):
        return look
    if float(np.median(grey[::4, ::4])) > 170:
        return look
    negative = _look(255 - grey, scale)
    apart = (negative.strokes or 0.0) >= RUN_TOGETHER
    return negative if apart and _text(negative) > 1.5 * _text(look) else look


ENOUGH_LETTERS = 15
DARK_PAGE = 100  # grey level
RUN_TOGETHER = 0.5  # strokes per letter height


def _look(grey: Grey, scale: float) -> Look:
    ink = find_ink(grey)
    return Look(ink, find_lines(ink), scale)


def _text(look: Look) -> float:
    """Length of the lines in letter heights, as far as strokes are told apart in them."""
    return sum(
        line.width / line.height * min(strokes, 1.0)
        for line, strokes in zip(look.lines, look.strokes_by_line, strict=True)
    )
