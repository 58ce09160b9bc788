"""The child: gives up everything but two descriptors, reads one file, answers, ends."""

from __future__ import annotations

import fcntl
import os
import signal
import stat
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib import import_module

from dossier.model import File, Sign
from dossier.sandbox import Limits, landlock, linux, rlimits, seccomp
from dossier.sandbox.answer import END, encode

Examine = Callable[..., File]

LANDLOCK, SECCOMP = "landlock", "seccomp"
DOORS = (LANDLOCK, SECCOMP)
"""What a Linux kernel can shut behind a process."""

_KEEP_FROM = 100  # the two descriptors are moved here and everything else is closed


@dataclass(frozen=True, slots=True)
class Job:
    """One file to read: descriptors of its bytes and for the answer, and what to give up first."""

    path: str
    fd: int
    answer: int
    parent: int
    limits: Limits
    doors: tuple[str, ...]


def load(examiner: str) -> Examine:
    """What reads a file, by ``module:function``."""
    module, _, name = examiner.partition(":")
    found: Examine = getattr(import_module(module), name)
    return found


def run(examine: Examine, job: Job) -> None:
    """Everything the child does; never returns."""
    status = 71
    try:
        rules = landlock.ruleset() if LANDLOCK in job.doors else None
        fd, answer, *rest = _only(job.fd, job.answer, *([] if rules is None else [rules]))
        _leave_the_family(job.parent)
        close_the_doors(job.limits, job.doors, *rest)
        answer_for(examine, _bytes(fd), job.path, answer)
        status = 0
    finally:
        os._exit(status)


def answer_for(examine: Examine, data: bytes, path: str, answer: int) -> None:
    """Read the file and say what it holds, each page as soon as it is read."""
    known, told = File(path, 0), 0

    def tell(part: File) -> None:
        nonlocal known, told
        known, told = replace(part, pages=()), told + len(part.pages)
        _write(answer, encode(part))

    try:
        file = examine(data, path, on_page=tell)
        _write(answer, encode(replace(file, pages=file.pages[told:])) + END)
    except MemoryError:
        _write(answer, encode(replace(known, signs=(*known.signs, Sign("memory")))) + END)


def _bytes(fd: int) -> bytes:
    """All of a memory file, whose offset others may have moved, or of a pipe to its end."""
    status = os.fstat(fd)
    if stat.S_ISFIFO(status.st_mode):
        with open(fd, "rb", buffering=0, closefd=False) as stream:
            return stream.read()
    parts, at = [], 0
    while at < status.st_size and (part := os.pread(fd, status.st_size - at, at)):
        parts.append(part)
        at += len(part)
    return parts[0] if len(parts) == 1 else b"".join(parts)


def _only(*fds: int) -> tuple[int, ...]:
    """Close everything but these descriptors, which get numbers out of the way."""
    kept = tuple(fcntl.fcntl(fd, fcntl.F_DUPFD, _KEEP_FROM) for fd in fds)
    start = 3
    for fd in sorted(kept):
        os.closerange(start, fd)
        start = fd + 1
    os.closerange(start, 4_096)
    return kept


def _leave_the_family(parent: int) -> None:
    """A process group of its own, so that whatever it starts is killed with it."""
    os.setpgid(0, 0)
    signal.set_wakeup_fd(-1)
    if sys.platform == "linux":
        linux.die_with_parent()
        linux.be_unreadable()
    if os.getppid() != parent:
        os._exit(72)


def close_the_doors(limits: Limits, doors: tuple[str, ...], rules: int = -1) -> None:
    """Give up what the file does not need; nothing that follows can undo it.

    ``rules`` are Landlock's, made before.

    Raises:
        OSError: the kernel refuses; then nothing is read.
    """
    rlimits.apply(limits.memory, limits.cpu)
    if not doors:
        return
    linux.gain_nothing()
    if LANDLOCK in doors:
        landlock.apply(rules)
    if SECCOMP in doors:
        seccomp.apply()


def _write(answer: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(answer, view) :]
