"""The child: gives up everything but two descriptors, reads one file, answers, ends."""

from __future__ import annotations

import fcntl
import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from dossier.model import File, Sign
from dossier.sandbox import Limits, landlock, linux, rlimits, seccomp
from dossier.sandbox.answer import encode

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
        fd, answer = _only(job.fd, job.answer)
        _leave_the_family(job.parent)
        close_the_doors(job.limits, job.doors)
        _write(answer, _answer(examine, job.path, fd, answer))
        status = 0
    finally:
        os._exit(status)


def _answer(examine: Examine, path: str, fd: int, answer: int) -> bytes:
    def still_alive() -> None:
        os.write(answer, b" ")  # JSON does not mind

    try:
        size = os.fstat(fd).st_size
        return encode(examine(_bytes(fd, size), path, on_page=still_alive))
    except MemoryError:
        return encode(File(path, 0, signs=(Sign("memory"),)))


def _bytes(fd: int, size: int) -> bytes:
    parts, at = [], 0
    while at < size and (part := os.pread(fd, size - at, at)):
        parts.append(part)
        at += len(part)
    return parts[0] if len(parts) == 1 else b"".join(parts)


def _only(fd: int, answer: int) -> tuple[int, int]:
    fd = fcntl.fcntl(fd, fcntl.F_DUPFD, _KEEP_FROM)
    answer = fcntl.fcntl(answer, fcntl.F_DUPFD, _KEEP_FROM)
    low, high = sorted((fd, answer))
    os.closerange(3, low)
    os.closerange(low + 1, high)
    os.closerange(high + 1, 4_096)
    return fd, answer


def _leave_the_family(parent: int) -> None:
    """A process group of its own, so that whatever it starts is killed with it."""
    os.setpgid(0, 0)
    signal.set_wakeup_fd(-1)
    for number in (signal.SIGCHLD, signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_DFL)
    if os.uname().sysname == "Linux":
        linux.die_with_parent()
        linux.be_unreadable()
    if os.getppid() != parent:
        os._exit(72)


def close_the_doors(limits: Limits, doors: tuple[str, ...]) -> None:
    """Give up what the file does not need; nothing that follows can undo it.

    Raises:
        OSError: the kernel refuses; then nothing is read.
    """
    rlimits.apply(limits.memory, limits.cpu)
    if not doors:
        return
    linux.gain_nothing()
    if LANDLOCK in doors:
        landlock.apply()
    if SECCOMP in doors:
        seccomp.apply()


def _write(answer: int, data: Any) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(answer, view) :]
