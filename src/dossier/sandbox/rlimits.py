"""Limits of POSIX on one process: memory, processor, files."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_OPEN_FILES = 64


@cache
def virtual_size() -> int:
    """Bytes of address space this process took when first asked, 0 where the system is silent."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (OSError, ValueError, IndexError):
        return 0
    import resource

    return pages * resource.getpagesize()


def apply(memory: int, cpu: int) -> None:
    """Take this process down to ``memory`` bytes above what it has, and ``cpu`` seconds in all."""
    import resource

    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_FSIZE, 0)
    _lower(resource.RLIMIT_NOFILE, _OPEN_FILES)
    _lower(resource.RLIMIT_CPU, cpu)
    if size := virtual_size():
        _lower(resource.RLIMIT_AS, size + memory)


def _lower(which: int, limit: int) -> None:
    import resource

    _, hard = resource.getrlimit(which)
    if hard != resource.RLIM_INFINITY:
        limit = min(limit, hard)
    resource.setrlimit(which, (limit, limit))
