"""Random pages of other things: what people hand in by mistake, and what no rule was written for.

Nothing on them is an IBAN, a NIR, a machine-readable zone or a paper of a dossier, though they are full
of numbers; whatever is found there was invented by the finder. A page is made as lines (``lines``) or
drawn (``picture``), from the same rows.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from makers.others import matter, tables, trade
from makers.others.rows import Row

_ROOMS = (trade, matter, tables)
SORTS: dict[str, Callable[[Random], list[Row]]] = {
    name: sort
    for room in _ROOMS
    for name, sort in vars(room).items()
    if callable(sort) and getattr(sort, "__module__", "") == room.__name__
}


def rows(seed: str) -> tuple[str, list[Row], Random]:
    """What sort of thing a seed makes, its rows, and the dice to go on with."""
    name = Random(seed).choice(sorted(SORTS))
    return name, *page(name, seed)


def page(name: str, seed: str) -> tuple[list[Row], Random]:
    """A page of one sort, and the dice to go on with."""
    rng = Random(f"{name}/{seed}")
    return SORTS[name](rng), rng
