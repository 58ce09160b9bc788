"""Whether the writing stands on lines as print does."""

from __future__ import annotations

from dossier.legibility.look import Look
from dossier.legibility.median import weighted_percentile

FEWEST_LINES = 3
STEEP = 0.5  # of 1: print ends at its base line (0.65 and more, blurred or not), a hand does not
SHARE = 0.5  # of a line that the small letters take: print 0.54–0.95, a hand and Arabic 0.33–0.5
SPREAD = 2.2  # upper by lower quartile of the letters' height


def is_regular(look: Look) -> bool:
    """False for handwriting and for scripts without the two heights of Latin letters.

    Too little text is regular: there is nothing to say against it.
    """
    if len(look.lines) < FEWEST_LINES:
        return True
    widths = [line.width for line in look.lines]
    steep = weighted_percentile([line.band.steep for line in look.lines], widths, 50)
    share = weighted_percentile([line.band.share for line in look.lines], widths, 50)
    heights = [line.height for line in look.lines]
    lower = weighted_percentile(heights, widths, 25)
    upper = weighted_percentile(heights, widths, 75)
    return steep >= STEEP and share >= SHARE and upper <= SPREAD * lower
