"""The sandbox: what reads foreign bytes runs in a child process with nothing but those bytes.

``Zygote`` (Linux) keeps one warmed process that forks a child for every file; the child gives up
the file system, the network, other programs, other processes and all memory beyond its share
before it looks at the first byte. ``Spawned`` starts a fresh process for every file where
processes cannot be forked safely. ``InProcess`` protects from nothing and is for tests.

Tiers, as reports say them: ``full``; ``process-only``, where a crash, a hang or a memory bomb is
contained but the kernel does not take files and network away; ``off``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from dossier.collect.snapshot import Snapshot
    from dossier.model import File

FULL, PROCESS_ONLY, OFF = "full", "process-only", "off"

EXAMINER = "dossier.examine:examine"
"""What the child calls: ``module:function`` of bytes, path, and a call to make for every page."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading may cost before it is stopped; each that is hit is a sign.

    ``idle`` seconds may pass between two pages, ``total`` for the whole file. ``memory`` bytes come
    on top of what the reader itself takes. ``answer`` is bytes of what the child says. No further
    file is begun after ``run`` seconds and ``pace`` more for every file of the folder.
    """

    idle: float = 60.0
    total: float = 600.0
    cpu: int = 600
    memory: int = 2 * 2**30
    answer: int = 4 * 2**20
    run: float = 600.0
    pace: float = 6.0


class Sandbox(Protocol):
    """What reads one file and is not hurt by it."""

    tier: str

    def examine(self, snapshot: Snapshot, path: str) -> File:
        """What the file holds, or a file with the sign of what its reader did instead."""

    def close(self) -> None:
        """End all processes."""
