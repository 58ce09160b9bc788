"""The real reader without reading pixels: many files in little time."""

from __future__ import annotations

from collections.abc import Callable

from dossier import examine
from dossier.model import File


def read(data: bytes, path: str, on_page: Callable[[File], object] | None = None) -> File:
    """Opened and drawn."""
    return examine.examine(data, path, read=False, on_page=on_page)


def warm() -> None:
    """As the whole reader does."""
    examine.warm()
