"""How much darker the ink is than the paper, at the strokes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from dossier.legibility.ink import Ink
from dossier.legibility.lines import TextLine
from dossier.legibility.median import percentile
from dossier.legibility.transitions import Transitions


def contrast_of(transitions: Transitions) -> float | None:
    """Median range from paper to ink, grey levels 0–255; None if there is no stroke."""
    if not len(transitions.range):
        return None
    return float(np.median(transitions.range))


@dataclass(frozen=True, slots=True)
class Tones:
    """Grey levels of the paper beside the letters and of the ink."""

    paper: float
    ink: float


def tones_of(ink: Ink, lines: Iterable[TextLine]) -> Tones | None:
    """Median paper under the lines and median of their darker ink."""
    papers, inks = [], []
    for line in lines:
        area = (slice(line.top, line.bottom), slice(line.left, line.right))
        paper = percentile(ink.paper[area][::4, ::4], 50)
        papers.append(paper)
        inks.append(paper - percentile(line.raw[::2, ::2], 95))
    if not papers:
        return None
    return Tones(float(np.median(papers)), float(np.median(inks)))
