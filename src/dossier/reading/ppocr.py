"""The default reader: PP-OCRv6 *small* on the processor, with our own steps around the networks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from dossier.model import Box, Line
from dossier.reading.alphabet import is_of_a_zone
from dossier.reading.crops import extent, flattened, size, straighten, tilt_of, turned, upright
from dossier.reading.detector import Detector
from dossier.reading.heights import HEIGHT, LOW
from dossier.reading.models import model_paths
from dossier.reading.orientation import way_up
from dossier.reading.recogniser import Read, Recogniser, decode
from dossier.reading.rows import in_reading_order
from dossier.reading.scale import detector_scale
from dossier.reading.script import UNREAD, script_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SURE = 0.97  # certainty of a line read low from which it is not read at its full height too
DOUBTFUL = 0.85  # certainty as Latin writing below which a line is also read in any
FOREIGN = 0.10  # how much surer the other writing must be
STANDING = 1.5  # a box this many times higher than wide holds a line turned on its side
LEVEL = 0.5  # degrees that a page may lean
MOST = (
    2.5  # times its size that a page may take when it is made level; a long strip would take more
)
MUTE = 0.3  # certainty below which what was read says nothing
FEWEST = 0.5  # characters for each line height of length; wide-spaced capitals have as few
TEXT_LIKE = 4.0  # a box this many times longer than high holds text, read or not


@dataclass(frozen=True, slots=True)
class Seen:
    """A line, and what is read of it when it is made lower."""

    line: NDArray[np.uint8]
    read: Read


class PpOcrReader:
    """Reads pictures of pages.

    Raises:
        NoReaderError: the networks are not installed.
    """

    def __init__(self) -> None:
        """Load both networks (a fifth of a second)."""
        detector, recogniser = model_paths()
        self.detector = Detector(detector)
        self.recogniser = Recogniser(recogniser)

    def read(self, picture: NDArray[np.uint8]) -> tuple[Line, ...]:
        """The lines of an upright picture, in reading order."""
        quads = self._quads(picture)
        page = picture.shape[0], picture.shape[1]
        return _lines(page, quads, [self._read_quad(picture, quad) for quad in quads])

    def read_any_way(self, picture: NDArray[np.uint8]) -> tuple[float, tuple[Line, ...]]:
        """Degrees clockwise the picture must be turned, and the lines of it so turned.

        Every line is cut out of the picture as it is; only its place is that on the level page.
        """
        quads = self._quads(picture)
        page = picture.shape[0], picture.shape[1]

        @cache
        def way(degrees: int) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
            return upright(picture, degrees), turned(quads, page, degrees)

        @cache
        def seen(line: int, degrees: int) -> Seen:
            picture_so, quads_so = way(degrees)
            return self._seen(straighten(picture_so, quads_so[line], HEIGHT))

        degrees = way_up(quads, lambda line, degrees: seen(line, degrees).read)
        picture, quads = way(degrees)
        reads = [
            self._read_quad(picture, quad) if _stands(quad) else self._read(seen(line, degrees))
            for line, quad in enumerate(quads)
        ]
        page, tilt = extent(page, degrees), tilt_of(quads)
        level = extent(page, tilt)
        if abs(tilt) < LEVEL or level[0] * level[1] > MOST * page[0] * page[1]:
            return degrees, _lines(page, quads, reads)
        return degrees + tilt, _lines(level, turned(quads, page, tilt), reads)

    def _quads(self, picture: NDArray[np.uint8]) -> NDArray[np.float32]:
        return self.detector.quads(picture, detector_scale(picture))

    def _read_quad(self, picture: NDArray[np.uint8], quad: NDArray[np.float32]) -> Read:
        import numpy as np

        if not _stands(quad):
            return self._read(self._seen(straighten(picture, quad, HEIGHT)))
        sides = (np.roll(quad, 1, axis=0), np.roll(quad, 3, axis=0))
        reads = [self._read(self._seen(straighten(picture, side, HEIGHT))) for side in sides]
        return max(reads, key=lambda read: read.certainty)

    def _seen(self, line: NDArray[np.uint8]) -> Seen:
        """A line read at two thirds of the cost, as Latin writing."""
        features = self.recogniser.features(flattened(line, LOW))
        return Seen(line, _covering(self._as_latin(features), line))

    def _read(self, seen: Seen) -> Read:
        """A line in Latin writing, or in another where that is clearly surer."""
        if seen.read.certainty >= SURE:
            return seen.read
        features = self.recogniser.features(seen.line)
        latin = _covering(self._as_latin(features), seen.line)
        if latin.certainty >= DOUBTFUL:
            return latin
        other = _covering(decode(self.recogniser.everything, features), seen.line)
        foreign = script_of(other.text) not in ("latin", "")
        return other if foreign and other.certainty > latin.certainty + FOREIGN else latin

    def _as_latin(self, features: NDArray[np.float32]) -> Read:
        """Latin writing; a line that seems to be of a zone by the symbols of zones alone."""
        read = decode(self.recogniser.latin, features)
        return decode(self.recogniser.zone, features) if is_of_a_zone(read.text) else read


def _stands(quad: NDArray[np.float32]) -> bool:
    wide, high = size(quad)
    return high >= STANDING * wide


def _lines(
    page: tuple[int, int], quads: NDArray[np.float32], reads: Sequence[Read]
) -> tuple[Line, ...]:
    """The lines of a page of (height, width) in pixels."""
    found = [(_said(read, quad), read, quad) for read, quad in zip(reads, quads, strict=True)]
    return in_reading_order(
        [
            Line(text, _box(quad, page), round(read.certainty, 4))
            for text, read, quad in found
            if text
        ]
    )


def _said(read: Read, quad: NDArray[np.float32]) -> str:
    """The text of a line, the sign for unread text, or "" for a mark that is no text."""
    if read.text and read.certainty >= MUTE:
        return read.text
    wide, high = size(quad)
    return UNREAD if max(wide, high) >= TEXT_LIKE * min(wide, high) else ""


def _covering(read: Read, line: NDArray[np.uint8]) -> Read:
    """The reading, less certain where it leaves most of the line out.

    Letters of a writing that it does not know the network passes over, and is sure of the rest.
    """
    expected = FEWEST * line.shape[1] / line.shape[0]
    return Read(read.text, read.certainty * min(1.0, len(read.text) / max(expected, 1.0)))


def _box(quad: NDArray[np.float32], page: tuple[int, int]) -> Box:
    height, width = page
    left, top = quad.min(axis=0)
    right, bottom = quad.max(axis=0)
    return Box(
        round(max(float(left) / width, 0.0), 4),
        round(max(float(top) / height, 0.0), 4),
        round(min(float(right) / width, 1.0), 4),
        round(min(float(bottom) / height, 1.0), 4),
    )
