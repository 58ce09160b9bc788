"""Percentiles: quick ones, and ones in which a long line counts for more than a short one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def weighted_percentile(values: Sequence[float], weights: Sequence[float], percent: float) -> float:
    """The value below which ``percent`` of the weight lies; values must not be empty."""
    order = np.argsort(values)
    reached = np.cumsum(np.asarray(weights, np.float64)[order])
    place = int(np.searchsorted(reached, percent / 100 * reached[-1]))
    return float(np.asarray(values, np.float64)[order[min(place, len(order) - 1)]])


def percentile(values: NDArray[np.generic], percent: float) -> float:
    """The value at ``percent`` of the ordered values, without interpolation; not of none.

    numpy's own takes ten times as long on the few hundred values of a line.
    """
    flat = values.ravel()
    place = round(percent / 100 * (flat.size - 1))
    return float(np.partition(flat, place)[place])
