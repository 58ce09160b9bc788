"""One page of a PDF: what is drawn, what its text layer says, and whether the two agree."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dossier.formats import RawPage
from dossier.formats._pdf_fields import fields_of, is_written_on, notes_of
from dossier.formats._pdf_fonts import leans_on_fonts
from dossier.formats._pdf_pictures import Pictures, pictures_of
from dossier.formats._pdf_place import Placing
from dossier.formats._pdf_text import TextLayer, text_layer
from dossier.model import Box, Line, Sign

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RENDER_DPI = 200
"""Enough to read 7-point print; 8–12 ms for an A4 page."""
MAX_RENDER_DPI = 300
_COMPARE_DPI = 100  # enough to see whether text is there
MIN_RENDER_DPI = 40
MAX_PIXELS = 25_000_000

_SAME = 16  # grey levels: less is the same picture
_ALL_OF_IT = 0.85  # of the page: a scan, with the margin that scanners leave
_A_LARGE_PART = 0.25  # of the page: a photo pasted beside a line of text
_A_LABEL = 80  # letters: a caption or an app's imprint on a scan, not a text of its own
_PAPER_INCHES = ((1.5, 13.0), (2.0, 20.0))  # short and long side of papers people hand in


@dataclass(frozen=True, slots=True)
class _Seen:
    """A page's lines that are really visible, and its picture."""

    picture: NDArray[np.uint8]
    lines: tuple[Line, ...]
    hidden: int


def read_page(document: Any, number: int, has_layers: bool) -> RawPage:
    """A page as it is drawn, with the lines of its text layer that can be seen."""
    page = document[number - 1]
    place = Placing.of(page)
    pictures = pictures_of(page)
    layer = text_layer(page, place)
    scale = _scale(page, pictures, layer)
    picture = render(page, scale)
    prints_differently = has_layers and _prints_differently(page)
    leans = leans_on_fonts(page)
    seen = _seen(page, picture, scale, layer)  # from here on the text is not drawn any more
    fields = fields_of(document, page, place, picture)
    signs = _signs(seen, fields.hidden, prints_differently)
    if is_written_on(page):
        signs = (*signs, Sign("written-on"))
    height, width = picture.shape[:2]
    is_picture = _is_picture(pictures, seen.lines)
    if leans and not is_picture:
        signs = (*signs, Sign("fonts-elsewhere"))
    return RawPage(
        number,
        width,
        height,
        picture,
        lines=() if is_picture else (*seen.lines, *fields.lines, *notes_of(page, place)),
        is_picture=is_picture,
        needs_reading=_needs_reading(pictures, layer, seen, signs),
        dpi=scale * 72 if _is_paper(page) else None,
        jpeg_quality=pictures.jpeg_quality if is_picture else None,
        fields=fields.fields,
        signs=signs,
    )


def render(page: Any, scale: float, **options: Any) -> NDArray[np.uint8]:
    """The page with its forms as RGB, ``scale`` pixels a point."""
    import numpy as np

    bitmap = page.render(scale=scale, rev_byteorder=True, **options)
    drawn = bitmap.to_numpy()
    return np.ascontiguousarray(drawn[:, :, :3]) if drawn.ndim == 3 else np.dstack([drawn] * 3)


def _scale(page: Any, pictures: Pictures, layer: TextLayer) -> float:
    """A scan is drawn at its own resolution, so that what is measured is the file's own picture."""
    dpi: float = RENDER_DPI
    if pictures.dpi and (pictures.share >= _ALL_OF_IT or layer.letters < _A_LABEL):
        dpi = min(MAX_RENDER_DPI, max(MIN_RENDER_DPI, pictures.dpi))
    width, height = page.get_size()
    return min(dpi / 72, math.sqrt(MAX_PIXELS / max(1.0, width * height)))


def _seen(page: Any, picture: NDArray[np.uint8], scale: float, layer: TextLayer) -> _Seen:
    """The lines that vanish from the picture when the text is not drawn: those that can be seen."""
    if not layer.lines:
        return _Seen(picture, (), 0)
    small = min(scale, _COMPARE_DPI / 72)
    drawn = render(page, small)
    layer.hide(page)
    without = render(page, small)
    visible = tuple(line for line in layer.lines if _differ(drawn, without, line.box))
    return _Seen(picture, visible, len(layer.lines) - len(visible))


def _differ(one: NDArray[np.uint8], other: NDArray[np.uint8], box: Box) -> bool:
    import numpy as np

    a, b = _cut(one, box).astype(np.int16), _cut(other, box).astype(np.int16)
    if not a.size:
        return False
    changed = (np.abs(a - b).max(axis=2) > _SAME).sum()
    return bool(changed >= max(3, 0.002 * a.shape[0] * a.shape[1]))


def _cut(picture: NDArray[np.uint8], box: Box) -> NDArray[np.uint8]:
    height, width = picture.shape[:2]
    top, bottom = int(box.top * height), math.ceil(box.bottom * height)
    return picture[top:bottom, int(box.left * width) : math.ceil(box.right * width)]


def _is_picture(pictures: Pictures, visible: tuple[Line, ...]) -> bool:
    letters = sum(len(line.text) for line in visible)
    return letters < _A_LABEL and pictures.share > 0.02


def _needs_reading(
    pictures: Pictures, layer: TextLayer, seen: _Seen, signs: tuple[Sign, ...]
) -> bool:
    if any(sign.code == "nothing-drawn" for sign in signs):
        return False
    return (
        not seen.lines
        or not layer.is_trusted
        or pictures.share > _A_LARGE_PART
        or (_is_picture(pictures, seen.lines))
    )


def _signs(
    seen: _Seen, hidden_fields: tuple[str, ...], prints_differently: bool
) -> tuple[Sign, ...]:
    signs = []
    if is_blank(seen.picture):
        signs.append(Sign("nothing-drawn"))
    if seen.hidden:
        signs.append(Sign("hidden-text", str(seen.hidden)))
    if hidden_fields:
        signs.append(Sign("form-value-hidden", ", ".join(hidden_fields)[:200]))
    if prints_differently:
        signs.append(Sign("layers-print-off"))
    return tuple(signs)


def is_blank(picture: NDArray[np.uint8]) -> bool:
    """Nothing at all is drawn: the whole page is one colour."""
    return bool(int(picture.max()) - int(picture.min()) < _SAME)


def _prints_differently(page: Any) -> bool:
    import numpy as np

    screen = render(page, 1.0).astype(np.int16)
    paper = render(page, 1.0, optimize_mode="print").astype(np.int16)
    changed = np.abs(screen - paper).max(axis=2) > 64
    return bool(changed.sum() > 40)  # more than how edges are smoothed


def _is_paper(page: Any) -> bool:
    sides = sorted(side / 72 for side in page.get_size())
    return all(low <= side <= high for side, (low, high) in zip(sides, _PAPER_INCHES, strict=True))
