"""Which sandbox this system can give."""

from __future__ import annotations

import os
import sys

from dossier.sandbox import FULL, OFF, PROCESS_ONLY, Limits, Sandbox


def expected_tier(mode: str) -> str:
    """The tier that files would be read in, without starting anything."""
    if mode == "off":
        return OFF
    if not _can_fork():
        return PROCESS_ONLY
    from dossier.sandbox import landlock, rlimits, seccomp

    # Without /proc nobody knows what a reader takes already, so its memory is not limited.
    has_all = landlock.version() > 0 and seccomp.is_available() and rlimits.virtual_size() > 0
    return FULL if has_all else PROCESS_ONLY


def start(mode: str, limits: Limits, examiner: str) -> Sandbox:
    """The strongest sandbox there is here.

    Raises:
        DossierError: its process does not start.
    """
    if mode == "off":
        from dossier.sandbox.inprocess import InProcess

        return InProcess(examiner)
    if _can_fork():
        from dossier.sandbox.forked import Forked

        return Forked(limits, examiner)
    from dossier.sandbox.spawned import Spawned

    return Spawned(limits, examiner)


def _can_fork() -> bool:
    """Only Linux has both memory files to hand over and frameworks that survive a fork."""
    return sys.platform == "linux" and hasattr(os, "memfd_create")
