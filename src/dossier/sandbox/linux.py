"""The few calls of Linux that Python has no name for, by ctypes."""

from __future__ import annotations

import ctypes
import os
import platform
import signal
from functools import cache

_PR_SET_PDEATHSIG = 1  # linux/prctl.h
_PR_SET_DUMPABLE = 4
_PR_SET_NO_NEW_PRIVS = 38


@cache
def libc() -> ctypes.CDLL:
    """The C library."""
    return ctypes.CDLL(None, use_errno=True)


def syscall(number: int, *arguments: object) -> int:
    """A system call.

    Raises:
        OSError: it failed.
    """
    result = libc().syscall(ctypes.c_long(number), *arguments)
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))
    return int(result)


def prctl(option: int, value: int) -> None:
    """An operation on this process.

    Raises:
        OSError: it failed.
    """
    zero = ctypes.c_ulong(0)
    if libc().prctl(option, ctypes.c_ulong(value), zero, zero, zero) != 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))


def die_with_parent() -> None:
    """Be killed when the parent ends, however it ends."""
    prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def be_unreadable() -> None:
    """No core dump, and no other process of this user looks into our memory."""
    prctl(_PR_SET_DUMPABLE, 0)


def gain_nothing() -> None:
    """Never more rights again; the kernel asks this before it takes a filter from a plain user."""
    prctl(_PR_SET_NO_NEW_PRIVS, 1)


@cache
def machine() -> str:
    """The processor's architecture, ``x86_64`` or ``aarch64`` where filters are known for it."""
    return platform.machine()
