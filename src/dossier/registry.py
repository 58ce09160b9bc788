"""The modules of a room, then what plugins add: a new file is a new check, fact or format."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib.metadata import entry_points
from types import ModuleType


@cache
def modules(room: str) -> tuple[ModuleType, ...]:
    """Every public module of a package such as ``dossier.facts``, in the order of their names.

    Entry points of the group of the same name come after; a plugin adds and never replaces.

    Raises:
        ValueError: two modules have the same name.
    """
    found = tuple(_own(room)) + tuple(point.load() for point in entry_points(group=room))
    names = [module.__name__.rpartition(".")[2] for module in found]
    doubled = {name for name in names if names.count(name) > 1}
    if doubled:
        raise ValueError(f"{room} has two modules named {', '.join(sorted(doubled))}")
    return found


def _own(room: str) -> Iterator[ModuleType]:
    package = importlib.import_module(room)
    for info in pkgutil.iter_modules(package.__path__):
        if not info.name.startswith("_") and not info.ispkg:
            yield importlib.import_module(f"{room}.{info.name}")
