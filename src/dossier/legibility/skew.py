"""How far the lines are from level."""

from __future__ import annotations

import math
from collections.abc import Sequence

from dossier.legibility.lines import TextLine
from dossier.legibility.median import weighted_percentile


def skew_of(lines: Sequence[TextLine]) -> float | None:
    """Degrees clockwise, the median over the lines by width; None without lines."""
    if not lines:
        return None
    slopes = [line.slope for line in lines]
    median = weighted_percentile(slopes, [line.width for line in lines], 50)
    return math.degrees(math.atan(median))
