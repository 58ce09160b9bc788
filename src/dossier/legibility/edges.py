"""Whether text runs off the picture."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.legibility.lines import TextLine

FEWEST = 3  # lines that touch a side, and
SHARE = 0.15  # of all lines: one line may reach the side of a page by design
LETTERS = 5  # of a line cut along its length


def cut_edges(lines: Sequence[TextLine], shape: tuple[int, ...]) -> tuple[str, ...]:
    """The sides (left, right, top, bottom) at which lines of text end with the picture."""
    height, width = shape[:2]
    wanted = max(FEWEST, SHARE * len(lines))
    sides = []
    if sum(line.left <= 1 for line in lines) >= wanted:
        sides.append("left")
    if sum(line.right >= width - 1 for line in lines) >= wanted:
        sides.append("right")
    long = [line for line in lines if line.letters >= LETTERS and line.width < 0.95 * width]
    if any(line.top <= 0 and _is_cut(line, top=True) for line in long):
        sides.append("top")
    if any(line.bottom >= height and _is_cut(line, top=False) for line in long):
        sides.append("bottom")
    return tuple(sides)


def _is_cut(line: TextLine, *, top: bool) -> bool:
    """The outermost row goes through many letters, as it does not through a border's shadow."""
    row = line.raw[0 if top else -1]
    share = float((row > 0.4 * line.raw.max(initial=0)).mean())
    return 0.1 < share < 0.7
