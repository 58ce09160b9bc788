"""A machine readable zone read again from its pixels, every character as one of 37 symbols.

Reading it with a page's alphabet wastes what is known: fillers come out as C or K on a patterned
ground, zeros as O. Here each character keeps the probabilities of all symbols, for a grammar to
choose from. https://www.icao.int/publications/pages/publication.aspx?docnum=9303, part 3.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.model import Box
from dossier.reading.crops import flattened, size, straighten, turned, upright
from dossier.reading.heights import HEIGHT, LOW

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from dossier.reading.ppocr import PpOcrReader

SURE = 0.97  # mean probability below which a line is cut out in other ways too
TALL = 28.0  # pixels of a line's height as the detector is shown it
WIDEST = 1600.0  # pixels of the zone as the detector is shown it
LARGEST = 3.0
SLENDER = 7.0  # a line of a zone is at least this many times wider than high
KEPT = 8  # symbols kept for each character
CROPS = ((-0.15, 0.55), (0.15, 1.0), (0.30, 0.6))
"""Other ways to cut a line out: growth of its height, and how small it is made first. A tighter,
smaller cut smooths a patterned ground away."""


@dataclass(frozen=True, slots=True)
class ZoneLine:
    """One line: for each character the symbols it may be, with logarithms of probabilities."""

    glyphs: tuple[Mapping[str, float], ...]
    box: Box
    certainty: float

    @property
    def text(self) -> str:
        """The most probable symbols."""
        return "".join(max(glyph, key=lambda s: glyph[s]) for glyph in self.glyphs)


def read_zone(
    picture: NDArray[np.uint8], boxes: Sequence[Box], *, closely: bool = True
) -> tuple[ZoneLine, ...]:
    """The lines of the zone that lies about these boxes, from top to bottom.

    ``closely`` cuts a line that is not sure out in other ways too, at up to four times the cost.

    Raises:
        NoReaderError: no engine is installed.
    """
    from dossier.reading import default_reader
    from dossier.reading.ppocr import PpOcrReader

    reader = default_reader()
    if not isinstance(reader, PpOcrReader) or not boxes:
        return ()
    left, top, right, bottom, tall = _region(picture.shape[0], picture.shape[1], boxes)
    part = picture[top:bottom, left:right]
    if min(part.shape[:2]) < 8:
        return ()
    lines = _best_way_up(reader, part, tall, CROPS if closely else ())
    return tuple(_moved(line, quad, picture, (left, top)) for line, quad in lines)


def _region(height: int, width: int, boxes: Sequence[Box]) -> tuple[int, int, int, int, float]:
    """The part of the picture to look at, and the height of a line in it, all in pixels."""
    sides = [((one.right - one.left) * width, (one.bottom - one.top) * height) for one in boxes]
    tall = min(min(side) for side in sides)
    around = 2.5 * tall
    left = min(one.left for one in boxes) * width - around
    right = max(one.right for one in boxes) * width + around
    top = min(one.top for one in boxes) * height - around
    bottom = max(one.bottom for one in boxes) * height + around
    return (
        max(0, int(left)),
        max(0, int(top)),
        min(width, int(right)),
        min(height, int(bottom)),
        max(tall, 1.0),
    )


_Crops = Sequence[tuple[float, float]]
_Found = list[tuple[ZoneLine, "NDArray[np.float32]"]]


def _best_way_up(
    reader: PpOcrReader, part: NDArray[np.uint8], tall: float, crops: _Crops
) -> _Found:
    """The lines of a part of the page, turned as it reads best; places on the part as it lies."""
    page = part.shape[0], part.shape[1]
    scale = min(LARGEST, TALL / tall, WIDEST / max(page))
    quads = reader.detector.quads(part, scale)
    standing = sum(size(quad)[1] - size(quad)[0] for quad in quads) > 0
    best: _Found = []
    for degrees in (90, 270) if standing else (0, 180):
        turned_page = upright(part, degrees)
        rows = _joined(turned(quads, page, degrees))
        read = [_read(reader, turned_page, quad, crops) for quad in rows]
        found = [
            (
                line,
                turned(quad[None], (turned_page.shape[0], turned_page.shape[1]), -degrees % 360)[0],
            )
            for line, quad in zip(read, rows, strict=True)
            if line.glyphs
        ]
        if _sure(found) > _sure(best):
            best = found
        if _sure(best) > 0.9:
            break
    return best


def _sure(found: _Found) -> float:
    characters = sum(len(line.glyphs) for line, _ in found)
    return sum(line.certainty * len(line.glyphs) for line, _ in found) / max(characters, 1)


def _joined(quads: NDArray[np.float32]) -> list[NDArray[np.float32]]:
    """Slender quadrilaterals from top to bottom, pieces of one line put together."""
    rows: list[list[NDArray[np.float32]]] = []
    slope = _slope(quads)
    for quad in sorted(quads, key=lambda one: float(one[:, 0].min())):
        row = next((row for row in rows if _beside(row[-1], quad, slope)), None)
        if row is None:
            rows.append([quad])
        else:
            row.append(quad)
    whole = [_around(row) for row in rows]
    slender = [quad for quad in whole if size(quad)[0] >= SLENDER * size(quad)[1]]
    return sorted(slender, key=lambda quad: float(quad[:, 1].mean() - slope * quad[:, 0].mean()))


def _slope(quads: NDArray[np.float32]) -> float:
    """How much the lines fall for each pixel to the right: that of the widest."""
    if not len(quads):
        return 0.0
    widest = max(quads, key=lambda quad: size(quad)[0])
    run = float(widest[1, 0] - widest[0, 0])
    return float(widest[1, 1] - widest[0, 1]) / run if run > 1 else 0.0


def _beside(one: NDArray[np.float32], other: NDArray[np.float32], slope: float) -> bool:
    high = min(size(one)[1], size(other)[1])
    step = other.mean(axis=0) - one.mean(axis=0)
    return bool(abs(step[1] - slope * step[0]) < 0.5 * high)


def _around(row: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
    import cv2
    import numpy as np

    from dossier.reading.detector import clockwise

    if len(row) == 1:
        return row[0]
    points = np.concatenate(row).astype(np.float32)
    return clockwise(np.asarray(cv2.boxPoints(cv2.minAreaRect(points)), np.float32))


def _read(
    reader: PpOcrReader, picture: NDArray[np.uint8], quad: NDArray[np.float32], crops: _Crops
) -> ZoneLine:
    """The surest reading of a line among several ways to cut it out."""
    best = _read_crop(reader, straighten(picture, quad, HEIGHT))
    for growth, smaller in crops:
        if best.certainty >= SURE:
            break
        crop = straighten(picture, _grown(quad, growth), HEIGHT)
        other = _read_crop(reader, _smoothed(crop, smaller))
        if other.certainty > best.certainty:
            best = other
    return best


def _grown(quad: NDArray[np.float32], share: float) -> NDArray[np.float32]:
    """The quadrilateral made higher by a share, its width as it was."""
    import numpy as np

    down = (quad[3] - quad[0] + quad[2] - quad[1]) / 2 * (share / 2)
    grown: NDArray[np.float32] = (quad + np.stack([-down, -down, down, down])).astype(np.float32)
    return grown


def _smoothed(crop: NDArray[np.uint8], share: float) -> NDArray[np.uint8]:
    """Made smaller and as large again."""
    import cv2
    import numpy as np

    if share == 1:
        return crop
    height, width = crop.shape[:2]
    small = cv2.resize(
        crop, (max(8, round(width * share)), round(height * share)), interpolation=cv2.INTER_AREA
    )
    return np.asarray(cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC), np.uint8)


def _read_crop(reader: PpOcrReader, crop: NDArray[np.uint8]) -> ZoneLine:
    """Read low: a second look that differs from the page's mends more than a closer one."""
    import numpy as np

    head = reader.recogniser.zone
    scores = head.probabilities(reader.recogniser.features(flattened(crop, LOW)))
    best = scores.argmax(axis=1)
    first = np.insert(best[1:] != best[:-1], 0, True)
    glyphs, sure = [], []
    for start, run in zip(
        np.flatnonzero(first), np.split(scores, np.flatnonzero(first)[1:]), strict=True
    ):
        if best[start] == 0:
            continue
        peak = run[run[:, best[start]].argmax()]
        sure.append(float(peak.max()))
        likely = np.argsort(peak[1:])[::-1][:KEPT] + 1
        glyphs.append({head.characters[i]: float(np.log(peak[i] + 1e-12)) for i in likely})
    return ZoneLine(tuple(glyphs), Box(0, 0, 0, 0), float(np.mean(sure)) if sure else 0.0)


def _moved(
    line: ZoneLine, quad: NDArray[np.float32], picture: NDArray[np.uint8], corner: tuple[int, int]
) -> ZoneLine:
    """The line with its box on the whole page."""
    height, width = picture.shape[:2]
    left, top = (quad.min(axis=0) + corner) / (width, height)
    right, bottom = (quad.max(axis=0) + corner) / (width, height)
    box = Box(
        round(max(0.0, float(left)), 4),
        round(max(0.0, float(top)), 4),
        round(min(1.0, float(right)), 4),
        round(min(1.0, float(bottom)), 4),
    )
    return ZoneLine(line.glyphs, box, line.certainty)
