"""Where lines stand to one another: rows of cells, and the text to the right of or below a label.

Text comes in two shapes: a line for every printed line (a text layer), or a box for every cell or
phrase (OCR). ``Layout`` brings both to one: rows from top to bottom, cells parted by a tab, rows by
a newline, with the way back from every character to its place on the page.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from dossier.facts import Sheet
from dossier.facts._text import compose, fold
from dossier.model import Box, Line, Place


@dataclass(frozen=True, slots=True)
class Cell:
    """One line of the sheet with its span of characters in the layout's text."""

    line: Line
    start: int
    row: int

    @property
    def end(self) -> int:
        """One past its last character."""
        return self.start + len(self.line.text)


@dataclass(frozen=True, slots=True)
class Layout:
    """A sheet as running text: ``text`` as printed, ``folded`` the same length for matching."""

    place: Place
    text: str
    folded: str
    cells: tuple[Cell, ...]
    starts: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def cell_at(self, offset: int) -> Cell:
        """The cell that holds a character (the one before, for a separator)."""
        return self.cells[max(0, bisect_right(self.starts, offset) - 1)]

    def span(self, start: int, end: int) -> tuple[Place, float]:
        """Where characters ``start`` to ``end`` stand, and the least certainty among them."""
        first = max(0, bisect_right(self.starts, start) - 1)
        last = bisect_left(self.starts, end)
        touched = [cell for cell in self.cells[first : min(last, first + 40)] if cell.end > start]
        if not touched:
            return self.place, 1.0
        box = around([part_of(cell, start, end) for cell in touched])
        certainty = min(cell.line.certainty for cell in touched)
        return Place(self.place.file, self.place.page, box), certainty

    def row_start(self, offset: int) -> int:
        """Where the row of a character begins."""
        return self.text.rfind("\n", 0, offset) + 1

    def row_end(self, offset: int) -> int:
        """Where the row of a character ends."""
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end

    def below(self, cell: Cell, start: int, end: int, rows: int = 2) -> Iterator[Cell]:
        """Cells under the characters ``start`` to ``end`` of a cell, nearest first."""
        yield from self._column(cell, start, end, range(cell.row + 1, cell.row + 1 + rows))

    def above(self, cell: Cell, start: int, end: int, rows: int = 2) -> Iterator[Cell]:
        """Cells over the characters ``start`` to ``end`` of a cell, nearest first."""
        yield from self._column(cell, start, end, range(cell.row - 1, cell.row - 1 - rows, -1))

    def _column(self, cell: Cell, start: int, end: int, rows: range) -> Iterator[Cell]:
        box = part_of(cell, start, end)
        height = max(box.bottom - box.top, 1e-6)
        for number in rows:
            if not 0 <= number < len(self.rows):
                return
            for other in self.rows[number]:
                gap = max(other.line.box.top - box.bottom, box.top - other.line.box.bottom)
                overlap = min(other.line.box.right, box.right) - max(other.line.box.left, box.left)
                if overlap > 0 and gap < 3.5 * height * len(rows):
                    yield other


def layout(sheet: Sheet) -> Layout:
    """The layout of a sheet; every finder asks for the same one, so the last is kept."""
    global _last
    held, found = _last
    if held is not sheet.lines or found is None or found.place != sheet.place:
        found = _lay_out(sheet)
        _last = (sheet.lines, found)
    return found


_last: tuple[tuple[Line, ...], Layout | None] = ((), None)


def _lay_out(sheet: Sheet) -> Layout:
    cells: list[Cell] = []
    rows: list[tuple[Cell, ...]] = []
    parts: list[str] = []
    offset = 0
    for number, lines in enumerate(group_rows(sheet.lines)):
        row = []
        for index, line in enumerate(lines):
            row.append(Cell(line, offset, number))
            separator = "\t" if index + 1 < len(lines) else "\n"
            parts.append(line.text + separator)
            offset += len(line.text) + 1
        cells += row
        rows.append(tuple(row))
    text = "".join(parts)
    starts = tuple(cell.start for cell in cells)
    return Layout(sheet.place, text, fold(text), tuple(cells), starts, tuple(rows))


def group_rows(lines: tuple[Line, ...]) -> list[list[Line]]:
    """Lines side by side as one row, rows from top to bottom, cells from left to right.

    Lines without height keep their order, each a row of its own.
    """
    tidy = [_tidy(line) for line in lines if line.text.strip()]
    if any(line.box.bottom <= line.box.top for line in tidy):
        return [[line] for line in tidy]
    tidy.sort(key=lambda line: (line.box.top + line.box.bottom, line.box.left))
    rows: list[list[Line]] = []
    for line in tidy:
        for row in reversed(rows[-3:]):
            if all(_beside(line.box, other.box) for other in row):
                row.append(line)
                break
        else:
            rows.append([line])
    rows.sort(key=lambda row: sum(line.box.top + line.box.bottom for line in row) / len(row))
    return [sorted(row, key=lambda line: line.box.left) for row in rows]


def _tidy(line: Line) -> Line:
    """One printed line holds no line ends and no tabs, which part rows and cells here."""
    text = compose(line.text)
    if "\n" in text or "\t" in text or "\r" in text:
        text = text.replace("\t", "   ").replace("\r", " ").replace("\n", " ")
    return line if text is line.text else Line(text, line.box, line.certainty)


def _beside(one: Box, other: Box) -> bool:
    low = min(one.bottom - one.top, other.bottom - other.top)
    apart = abs((one.top + one.bottom) - (other.top + other.bottom)) / 2
    overlap = min(one.right, other.right) - max(one.left, other.left)
    narrow = min(one.right - one.left, other.right - other.left)
    return apart < 0.5 * low and overlap < 0.3 * max(narrow, 1e-6)


def part_of(cell: Cell, start: int, end: int) -> Box:
    """The box of some characters of a cell, letters taken as equally wide."""
    box, length = cell.line.box, max(1, len(cell.line.text))
    width = box.right - box.left
    first = max(0, start - cell.start) / length
    last = min(length, max(end - cell.start, 1)) / length
    return Box(box.left + first * width, box.top, box.left + last * width, box.bottom)


def around(boxes: list[Box]) -> Box:
    """The smallest box that holds all of them."""
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )
