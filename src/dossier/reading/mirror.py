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
SURE = 0.95  # certainty of a line read the right way round …
LETTERS = 8  # … with so many letters
CHANCE = 1  # such lines that a page seen in a mirror may have, of letters that are their own image
PLAIN = 0.90  # … that the mirrored page must reach
GAIN = 0.15  # … and exceed the page as it is by
FEWEST = 4  # lines to go by
MUTE = 0.6  # of the lines, without a letter read: another writing, which no mirror makes plain
PROBES = 5  # lines read in a mirror first
LONG = 40  # letters; longer lines tell no more and cost more


def may_be_mirrored(lines: Sequence[Line]) -> bool:
    """Whether a page was read so badly that it is worth reading in a mirror."""
    if len(lines) < FEWEST or certainty(lines) >= MUMBLED:
        return False
    mute = sum(UNREAD in line.text for line in lines)
    return mute < MUTE * len(lines) and sum(map(_is_plain, lines)) <= CHANCE


def _is_plain(line: Line) -> bool:
    return line.certainty >= SURE and sum(map(str.isalnum, line.text)) >= LETTERS


def is_plainer(mirrored: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Whether the page reads well in a mirror, and far better than without."""
    sure = certainty(mirrored)
    return len(mirrored) >= FEWEST and sure >= PLAIN and sure >= certainty(lines) + GAIN


def telling(lines: Sequence[Line]) -> list[Line]:
    """The lines with much text in them, the longest that are not too long."""

    def length(line: Line) -> tuple[bool, float]:
        many = len(line.text)
        return many <= LONG, many if many <= LONG else -many

    return sorted(lines, key=length, reverse=True)[:PROBES]


def strip(picture: NDArray[np.uint8], lines: Sequence[Line]) -> NDArray[np.uint8]:
    """The lines cut out of the page, with what is about them, one under the other."""
    import numpy as np

    height, width = picture.shape[:2]
    cuts = []
    for line in lines:
        box = line.box
        around = (box.bottom - box.top) * height / 2
        top, bottom = int(box.top * height - around), int(box.bottom * height + around)
        left, right = int(box.left * width - around), int(box.right * width + around)
        cuts.append(picture[max(0, top) : bottom, max(0, left) : right])
    widest = max(cut.shape[1] for cut in cuts)
    return np.concatenate(
        [np.pad(cut, ((0, 0), (0, widest - cut.shape[1]), (0, 0)), mode="edge") for cut in cuts]
    )


def in_a_mirror(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The picture with left and right exchanged."""
    import numpy as np

    return np.ascontiguousarray(picture[:, ::-1])


def certainty(lines: Sequence[Line]) -> float:
    """Mean certainty over the letters, 1 where there are none."""
    letters = sum(len(line.text) for line in lines)
    return sum(line.certainty * len(line.text) for line in lines) / letters if letters else 1.0
