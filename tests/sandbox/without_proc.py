"""A reader for a system that does not tell how much memory a process takes."""

from __future__ import annotations

from dossier.model import File
from dossier.sandbox import rlimits


def read(data: bytes, path: str, on_page: object = None) -> File:
    """Nothing but its size."""
    return File(path, len(data))


def warm() -> None:
    """Called in the zygote before it asks."""
    rlimits.virtual_size = lambda: 0  # type: ignore[assignment]
