"""How wide the strokes' borders are, and whether wider in one direction than in another."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dossier.legibility.median import percentile
from dossier.legibility.transitions import Transitions

# The steepest gradient of a step of height A blurred by a Gaussian σ is A / (σ √(2π)).
ROOT_TWO_PI = 2.507
FEWEST = 30  # transitions, for a percentile of them to mean something
FEWEST_SMEARED = 8  # of one direction; a long smear leaves hardly any
MANY = 200  # transitions: if one of the two main directions then has hardly any, it is smeared
SMEARED_OUT = 4.0  # how many times wider its edges then count; of measured ones 2.0–4.5


@dataclass(frozen=True, slots=True)
class Blur:
    """``width`` is σ in pixels (floor 0.8 in a sharp picture); ``shake`` how many times wider in
    the worst direction than in the best; ``direction`` of the smear, degrees, 0 along the rows."""

    width: float
    shake: float | None
    direction: int | None


def blur_of(transitions: Transitions) -> Blur | None:
    """The width of the borders, from their steepest gradients; None without strokes."""
    if len(transitions.range) < FEWEST:
        return None
    # Pale transitions are often two strokes that touch; the stronger ones are free-standing.
    strong = transitions.range >= percentile(transitions.range, 40)
    relative = transitions.gradient[strong] / transitions.range[strong]
    direction = transitions.direction[strong]
    widths: dict[int, float] = {}
    for number in range(4):
        part = relative[direction == number]
        if len(part) >= FEWEST_SMEARED:
            widths[number] = _width(part)
    whole = _width(relative)
    missing = [number for number in (0, 2) if number not in widths]
    if missing and len(relative) >= MANY:
        return Blur(whole, SMEARED_OUT, 45 * missing[0])
    if len(widths) < 2:
        return Blur(whole, None, None)
    worst = max(widths, key=lambda number: widths[number])
    return Blur(whole, widths[worst] / min(widths.values()), 45 * worst)


def _width(relative: NDArray[np.float32]) -> float:
    return 1.0 / (ROOT_TWO_PI * max(1e-6, percentile(relative, 80)))
