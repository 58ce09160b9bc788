"""Pictures seen in a mirror, as the front camera of many phones saves them.

Letters seen in a mirror are read with a certainty of 0.5 to 0.8, the right way round above 0.9.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dossier.model import Line
from dossier.reading.script import UNREAD

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MUMBLED = 0.85  # mean certainty of the letters below which the page may be seen in a mirror
PLAIN = 0.90  # … that the mirrored page must reach
GAIN = 0.15  # … and exceed the page as it is by
FEWEST = 4  # lines to go by
MUTE = 0.6  # of the lines, without a letter read: another writing, which no mirror makes plain


def may_be_mirrored(lines: Sequence[Line]) -> bool:
    """Whether a page was read so badly that it is worth reading in a mirror."""
    mute = sum(UNREAD in line.text for line in lines)
    return len(lines) >= FEWEST and mute < MUTE * len(lines) and certainty(lines) < MUMBLED


def is_plainer(mirrored: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Whether the page reads well in a mirror, and far better than without."""
    sure = certainty(mirrored)
    return len(mirrored) >= FEWEST and sure >= PLAIN and sure >= certainty(lines) + GAIN


def in_a_mirror(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The picture with left and right exchanged."""
    import numpy as np

    return np.ascontiguousarray(picture[:, ::-1])


def certainty(lines: Sequence[Line]) -> float:
    """Mean certainty over the letters, 1 where there are none."""
    letters = sum(len(line.text) for line in lines)
    return sum(line.certainty * len(line.text) for line in lines) / letters if letters else 1.0
