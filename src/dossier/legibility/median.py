"""Percentiles in which a long line counts for more than a short one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np


def weighted_percentile(values: Sequence[float], weights: Sequence[float], percent: float) -> float:
    """The value below which ``percent`` of the weight lies; values must not be empty."""
    order = np.argsort(values)
    reached = np.cumsum(np.asarray(weights, np.float64)[order])
    place = int(np.searchsorted(reached, percent / 100 * reached[-1]))
    return float(np.asarray(values, np.float64)[order[min(place, len(order) - 1)]])
