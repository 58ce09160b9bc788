"""No sandbox at all: the reader runs right here, for tests and to measure what a sandbox costs."""

from __future__ import annotations

import threading
from importlib import import_module

from dossier.collect.snapshot import Snapshot
from dossier.model import File
from dossier.sandbox import EXAMINER, OFF


class InProcess:
    """Reads in this very process; a crash of a reader is a crash of the program."""

    tier = OFF

    def __init__(self, examiner: str = EXAMINER) -> None:
        """Nothing is loaded yet."""
        self._examiner = examiner
        self._one_at_a_time = threading.Lock()  # pdfium would crash otherwise

    def examine(self, snapshot: Snapshot, path: str) -> File:
        """What the file holds."""
        module, _, name = self._examiner.partition(":")
        with self._one_at_a_time:
            file: File = getattr(import_module(module), name)(snapshot.read(), path)
        return file

    def close(self) -> None:
        """Nothing to end."""
