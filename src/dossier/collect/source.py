"""What every source of entries can do, and how many of them are taken."""

from __future__ import annotations

import os
from typing import Generic, Protocol, TypeVar

from dossier.collect.snapshot import Snapshot
from dossier.model import Entry

Key = TypeVar("Key")

MAX_OPENED = 2_000
"""Files that are opened; what comes after is listed as ``too-many``."""
MAX_LISTED = 10_000
"""Entries that are listed at all; the walk ends there."""
MAX_DEPTH = 8
"""Folder levels below the one that was named."""


class Source(Protocol):
    """Where entries come from."""

    entries: list[Entry]

    def snapshot(self, entry: Entry) -> Snapshot:
        """A private copy of what one entry holds."""

    def close(self) -> None:
        """Let go of what is held open."""


class Ledger(Generic[Key]):
    """Entries with unique paths, each with what its source needs to find it again."""

    def __init__(self) -> None:
        """Nothing is entered yet."""
        self.entries: list[Entry] = []
        self._keys: dict[str, Key] = {}
        self._opened = 0

    @property
    def is_full(self) -> bool:
        """No more entries are listed."""
        return len(self.entries) >= MAX_LISTED

    def add(self, path: str, size: int, ignored: str, key: Key) -> None:
        """Enter one entry; its path gets a number where another already has it."""
        if not ignored and self._opened >= MAX_OPENED:
            ignored = "too-many"
        self._opened += not ignored
        unique = self._unique(path)
        self._keys[unique] = key
        self.entries.append(Entry(unique, size, ignored))

    def key(self, entry: Entry) -> Key:
        """What the source needs to find the entry again."""
        return self._keys[entry.path]

    def _unique(self, path: str) -> str:
        folder, slash, name = path.rpartition("/")
        stem, ending = os.path.splitext(name)  # noqa: PTH122 - a name may be any text
        unique, number = path, 2
        while unique in self._keys:
            unique, number = f"{folder}{slash}{stem} ({number}){ending}", number + 1
        return unique


def readable(name: str | bytes) -> str:
    """A name as text that can be written anywhere: bytes that are no UTF-8 become ``\\xff``."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")
