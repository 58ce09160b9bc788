"""Reading: the picture of a page → lines of text, whichever way up it lies.

An engine is anything with the two methods of :class:`Reader`. The networks and the libraries that
run them are loaded when the first picture is read.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Protocol

from dossier.model import Line
from dossier.reading import mirror
from dossier.reading.models import NoReaderError
from dossier.reading.rows import in_reading_order, rows
from dossier.reading.script import script_of, script_of_page

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = [
    "NoReaderError",
    "Reader",
    "default_reader",
    "in_reading_order",
    "read_either_way",
    "read_page",
    "rows",
    "script_of",
    "script_of_page",
]


class Reader(Protocol):
    """Reads pictures; each is RGB, ``uint8``, of shape (height, width, 3)."""

    def read(self, picture: NDArray[np.uint8]) -> tuple[Line, ...]:
        """The lines of an upright picture, in reading order, one for each piece of a row."""

    def read_any_way(self, picture: NDArray[np.uint8]) -> tuple[float, tuple[Line, ...]]:
        """Degrees clockwise (0 to 360) to turn the picture, and its lines so turned."""


@cache
def default_reader() -> Reader:
    """The best engine there is, made once for each process.

    Raises:
        NoReaderError: no engine is installed.
    """
    from dossier.reading import tesseract
    from dossier.reading.ppocr import PpOcrReader

    try:
        return PpOcrReader()
    except NoReaderError:
        if tesseract.program() is None:
            raise
    return tesseract.TesseractReader()


def read_page(
    picture: NDArray[np.uint8], reader: Reader | None = None
) -> tuple[float, NDArray[np.uint8], tuple[Line, ...]]:
    """Degrees clockwise the picture had to be turned, the picture so turned, and its lines.

    Raises:
        NoReaderError: no engine is installed.
    """
    from dossier.reading.crops import upright

    degrees, lines = (reader or default_reader()).read_any_way(picture)
    return degrees, upright(picture, degrees), lines


def read_either_way(
    picture: NDArray[np.uint8], reader: Reader | None = None
) -> tuple[bool, float, NDArray[np.uint8], tuple[Line, ...]]:
    """Whether the picture was seen in a mirror; then as :func:`read_page`, out of the mirror.

    Raises:
        NoReaderError: no engine is installed.
    """
    as_it_is = read_page(picture, reader)
    if mirror.may_be_mirrored(as_it_is[2]) and _some_are_plainer(as_it_is[1], as_it_is[2], reader):
        mirrored = read_page(mirror.in_a_mirror(picture), reader)
        if mirror.is_plainer(mirrored[2], as_it_is[2]):
            return True, *mirrored
    return False, *as_it_is


def _some_are_plainer(
    picture: NDArray[np.uint8], lines: tuple[Line, ...], reader: Reader | None
) -> bool:
    """Whether a few of the lines read far better in a mirror, at a fraction of the page's cost."""
    from dossier.reading.crops import upright

    some = mirror.telling(lines)
    strip = mirror.in_a_mirror(mirror.strip(picture, some))
    read = (reader or default_reader()).read
    return any(mirror.is_plainer(read(upright(strip, way)), some) for way in (0, 180))
