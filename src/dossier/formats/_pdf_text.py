"""The text layer of a PDF page as lines with their boxes, and whether it can be trusted."""

from __future__ import annotations

from ctypes import byref
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from dossier.formats._pdf_place import Placing, on_page
from dossier.model import Line

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_MAX_LETTERS = 40_000  # a dense A4 page has 6,000
_MAX_OBJECTS = 20_000
_INVISIBLE = 3  # ISO 32000-1, table 106: neither fill nor stroke

_COLUMN_GAP = 2.0  # letter heights: wider gaps separate columns, as they do for the eye
_WORD_GAP = 0.18  # letter heights: where the layer has no space of its own
_SAME_ROW = 0.6  # of the lower of two heights
_TOO_MANY_UNKNOWN = 0.15  # of the letters: a font without a key to its glyphs
_UPRIGHT = 0.5  # of the steps from letter to letter


@dataclass(frozen=True, slots=True)
class TextLayer:
    """Lines as the layer has them; ``letters`` counts what is no space."""

    lines: tuple[Line, ...] = ()
    letters: int = 0
    is_trusted: bool = True
    _page: Any = field(default=None, repr=False)

    def hide(self, page: Any) -> None:
        """Leave the text out of every later rendering of this page."""
        import pypdfium2.raw as pdfium

        texts = page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_TEXT,), max_depth=8)
        for number, item in enumerate(texts):
            if number >= _MAX_OBJECTS:
                return
            pdfium.FPDFTextObj_SetTextRenderMode(item, _INVISIBLE)


def text_layer(page: Any, place: Placing) -> TextLayer:
    """The lines of the page's text layer, top to bottom as the file orders them.

    It is not trusted where many glyphs have no letter, or most of it runs down or backwards; then
    there are no lines.
    """
    letters, rows, unknown = _letters(page)
    visible = sum(not letter.isspace() for letter in letters)
    if not visible:
        return TextLayer()
    boxes = place.boxes(rows)
    if unknown > _TOO_MANY_UNKNOWN * visible or not _is_upright(letters, boxes):
        return TextLayer((), visible, is_trusted=False)
    runs = _runs(letters, boxes)
    lines = tuple(line for run in _joined(runs) if (line := _line(run)))
    return TextLayer(lines, visible)


def _letters(page: Any) -> tuple[list[str], NDArray[np.float64], int]:
    import numpy as np
    import pypdfium2.raw as pdfium

    text = page.get_textpage()
    count = min(text.count_chars(), _MAX_LETTERS)
    letters, rows, unknown, rect = [], np.zeros((max(0, count), 4)), 0, pdfium.FS_RECTF()
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(text, index)
        letters.append(_letter(code))
        pdfium.FPDFText_GetLooseCharBox(text, index, byref(rect))
        rows[index] = (rect.left, rect.bottom, rect.right, rect.top)
        unknown += _is_unknown(code) or pdfium.FPDFText_HasUnicodeMapError(text, index) == 1
    return letters, rows, unknown


def _letter(code: int) -> str:
    if code in (0x2, 0xFFFE, 0xAD):  # how pdfium says: a hyphen at the end of a line
        return "-"
    return "\ufffd" if 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code)


def _is_unknown(code: int) -> bool:
    return (
        code in (0, 0xFFFD) or 0xE000 <= code < 0xF900 or (code < 32 and code not in (2, 9, 10, 13))
    )


def _is_upright(letters: list[str], boxes: NDArray[np.float64]) -> bool:
    """Most steps from one letter to the next go across; to the right, or the script goes left."""
    import numpy as np

    solid = np.array([not letter.isspace() for letter in letters])
    pairs = np.flatnonzero(solid[:-1] & solid[1:])
    if not len(pairs):
        return True
    centres = (boxes[:, :2] + boxes[:, 2:]) / 2
    steps = centres[pairs + 1] - centres[pairs]
    across = np.abs(steps[:, 0]) >= np.abs(steps[:, 1])
    if across.mean() < _UPRIGHT:
        return False
    leftwards = sum("\u0590" <= letter <= "\u08ff" for letter in letters) > len(letters) / 4
    return leftwards or bool((steps[across][:, 0] >= 0).mean() >= _UPRIGHT)


@dataclass(frozen=True, slots=True)
class _Run:
    text: str
    row: NDArray[np.float64]  # left, top, right, bottom

    @property
    def height(self) -> float:
        return float(self.row[3] - self.row[1])


def _runs(letters: list[str], boxes: NDArray[np.float64]) -> list[_Run]:
    """Letters up to the next line break or column gap."""
    runs: list[_Run] = []
    start = 0
    for index, letter in enumerate((*letters, "\n")):
        if letter in "\r\n" or (index > start and _is_apart(letters, boxes, start, index)):
            runs.extend(_run(letters, boxes, start, index))
            start = index + 1 if letter in "\r\n" else index
    return runs


def _is_apart(letters: list[str], boxes: NDArray[np.float64], start: int, index: int) -> bool:
    if letters[index].isspace():
        return False
    before = index - 1
    while before > start and letters[before].isspace():
        before -= 1
    if letters[before].isspace():
        return False
    height = boxes[index][3] - boxes[index][1]
    gap = boxes[index][0] - boxes[before][2]
    back = boxes[before][0] - boxes[index][2]
    # a page is wider or lower than it is tall, so both sides are fractions: A4 is 1 to 1.41
    return bool(max(gap, back) > _COLUMN_GAP * height * 1.4)


def _run(letters: list[str], boxes: NDArray[np.float64], start: int, end: int) -> tuple[_Run, ...]:
    import numpy as np

    solid = [index for index in range(start, end) if not letters[index].isspace()]
    if not solid:
        return ()
    part = boxes[solid]
    row = np.concatenate([part[:, :2].min(axis=0), part[:, 2:].max(axis=0)])
    return (_Run(" ".join("".join(letters[start:end]).split()), row),)


def _joined(runs: list[_Run]) -> list[_Run]:
    """Pieces of one row that follow each other, put together again."""
    import numpy as np

    whole: list[_Run] = []
    for run in runs:
        if whole and (gap := _gap(whole[-1], run)) is not None:
            last = whole.pop()
            space = " " if gap > _WORD_GAP * last.height else ""
            row = np.concatenate(
                [np.minimum(last.row[:2], run.row[:2]), np.maximum(last.row[2:], run.row[2:])]
            )
            whole.append(_Run(last.text + space + run.text, row))
        else:
            whole.append(run)
    return whole


def _gap(last: _Run, run: _Run) -> float | None:
    """How far the second starts after the first on the same row, None if it does not."""
    common = min(last.row[3], run.row[3]) - max(last.row[1], run.row[1])
    lower = min(last.height, run.height)
    if lower <= 0 or common < _SAME_ROW * lower:
        return None
    gap = float(run.row[0] - last.row[2])
    return gap if -0.3 * lower <= gap <= _COLUMN_GAP * 0.5 * lower else None


def _line(run: _Run) -> Line | None:
    box = on_page(run.row)
    return Line(run.text, box) if box and run.text else None
