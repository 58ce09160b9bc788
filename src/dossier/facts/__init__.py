"""Facts: each module finds one sort of thing on a page, by a function ``find``.

``find(sheet)`` yields the facts it sees and never judges them. Facts that other modules found
are not its concern; nothing here knows a route or a kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.model import Fact, Line, Place
from dossier.registry import modules

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Sheet:
    """An upright page as fact finders see it: its lines, and its pixels where it has any.

    ``picture`` is RGB, ``uint8``, of shape (height, width, 3).
    """

    place: Place
    lines: tuple[Line, ...]
    script: str = "latin"
    picture: NDArray[np.uint8] | None = None

    @property
    def text(self) -> str:
        """All lines in reading order, joined by newlines."""
        return "\n".join(line.text for line in self.lines)


def find_all(sheet: Sheet) -> Iterator[Fact]:
    """What every finder of this room sees on the page."""
    for find in finders():
        yield from find(sheet)


def finders() -> tuple[Callable[[Sheet], Iterator[Fact]], ...]:
    """The finders of this room, in the order of their names."""
    return tuple(module.find for module in modules(__name__) if hasattr(module, "find"))
