"""The text that belongs to a label: behind it, in the cell to its right, or below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dossier.facts._layout import Layout

_BREAK = re.compile(r"\t| {3,}|\n")
_TRANSLATED = re.compile(r" ?/ ?[a-z][a-z' .]{2,40}(?::|(?=\t|\n|$))")
"""The rest of a label in a language that is not known here: ``Nom d'usage / Alternate name``."""
_SEPARATOR = r"[\s:;/|.,()\[\]\-*_=°º…]*"


_LONGEST = 400
"""Characters of a row that may hold a value: a row without end must not be read for each label."""


@dataclass(frozen=True, slots=True)
class Value:
    """Characters of a layout's text that answer a label; ``beside`` if on the label's own row."""

    start: int
    end: int
    beside: bool


def label_pattern(words: str, also: str = "") -> re.Pattern[str]:
    """A label with its translations and brackets behind it: ``Nom / Surname (1) :``.

    ``words`` is a regular expression on folded text without named groups, ``also`` one of what
    else may stand behind the label as its translation.
    """
    other = f"|{also}" if also else ""
    again = rf"(?:[ ]?[/|(,\-][ ]?(?:{words}{other})\)?|[ ]?\((?:s|\d|e|es|n)\)|[ ]?\*)"
    return re.compile(rf"(?<![\w'])(?:{words})(?!\w){again}{{0,4}}[ ]?(?P<sign>[:=]|\.{{3,}})?")


def values_of(page: Layout, start: int, end: int, stop: re.Pattern[str]) -> Iterator[Value]:
    """What may answer the label at ``start`` to ``end``: behind it, to its right, then below.

    ``stop`` is what ends a value: other labels on the same row.
    """
    row_end = min(page.row_end(end), end + _LONGEST)
    translated = _TRANSLATED.match(page.folded, end, row_end)
    after = translated.end() if translated else end
    behind = _trim(page, after, row_end, stop)
    if behind:
        yield Value(*behind, beside=True)
    cell = page.cell_at(start)
    for other in page.below(cell, start, end, rows=2):
        first = _aligned(page, start, other.start, other.end)
        found = _trim(page, first, other.end, stop)
        if found:
            yield Value(*found, beside=False)


def _aligned(page: Layout, label: int, start: int, end: int) -> int:
    """Where below a label its column starts, if the line below holds several columns."""
    if not _BREAK.search(page.text, start, end):
        return start
    cell, under = page.cell_at(label), page.cell_at(start)
    left = _x(cell.line.box.left, cell.line.box.right, label - cell.start, len(cell.line.text))
    begins = [start] + [match.end() for match in _BREAK.finditer(page.text, start, end)]
    box, length = under.line.box, len(under.line.text)
    return min(begins, key=lambda at: abs(_x(box.left, box.right, at - under.start, length) - left))


def _x(left: float, right: float, offset: int, length: int) -> float:
    return left + (right - left) * offset / max(1, length)


def _trim(page: Layout, start: int, end: int, stop: re.Pattern[str]) -> tuple[int, int] | None:
    """The first text after separators, up to a wide gap or another label; None if there is none."""
    lead = re.compile(_SEPARATOR).match(page.folded, start, end)
    first = lead.end() if lead else start
    other = stop.search(page.folded, first, end)
    if other and other.start() == first:
        return None
    last = other.start() if other else end
    gap = _BREAK.search(page.text, first, last)
    last = gap.start() if gap else last
    while last > first and page.text[last - 1] in " \t:;/|,-(":
        last -= 1
    return (first, last) if last > first else None
