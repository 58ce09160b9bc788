"""A private, sealed copy of a file in memory, so that what is judged is what was hashed."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from dataclasses import dataclass, field

MAX_BYTES = 64 * 2**20
"""Bytes of one file that are read; a larger one is said to be too large."""
_CHUNK = 2**18


class DamagedError(OSError):
    """The container was read, and what it holds for this entry is not what was put into it."""


@dataclass(slots=True)
class Snapshot:
    """What a file held at one moment; a context manager.

    ``fd`` is a sealed memory file that nobody can alter, or None where the system has none; then
    ``read`` gives the bytes all the same. ``changed`` says that the file was written to while it
    was copied. ``is_cut`` says that it is larger than what is read.
    """

    sha256: str
    size: int
    changed: bool = False
    is_cut: bool = False
    fd: int | None = None
    _data: bytes = field(default=b"", repr=False)

    def read(self) -> bytes:
        """The bytes."""
        if self.fd is None:
            return self._data
        return os.pread(self.fd, self.size, 0) if self.size < _CHUNK else _pread_all(self.fd)

    def close(self) -> None:
        """Forget the copy."""
        if self.fd is not None:
            os.close(self.fd)
            self.fd = None
        self._data = b""

    def __enter__(self) -> Snapshot:
        """Nothing more is opened."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close."""
        self.close()


def _pread_all(fd: int) -> bytes:
    with os.fdopen(os.dup(fd), "rb") as stream:
        stream.seek(0)
        return stream.read()


def take(chunks: Iterable[bytes], changed: bool = False) -> Snapshot:
    """Copy the chunks into sealed memory, hashing them on the way."""
    fd = _memory_file()
    try:
        return _copy(chunks, fd, changed)
    except BaseException:
        if fd is not None:
            os.close(fd)
        raise


def _copy(chunks: Iterable[bytes], fd: int | None, changed: bool) -> Snapshot:
    digest, size, kept, is_cut = hashlib.sha256(), 0, [], False
    for chunk in chunks:
        if size + len(chunk) > MAX_BYTES:
            is_cut = True
            break
        digest.update(chunk)
        size += len(chunk)
        if fd is None:
            kept.append(chunk)
        else:
            _write_all(fd, chunk)
    if fd is not None:
        _seal(fd)
    return Snapshot(digest.hexdigest(), size, changed, is_cut, fd, b"".join(kept))


def of_file(fd: int) -> Snapshot:
    """A snapshot of an open regular file; ``changed`` if it moved under our hands.

    Raises:
        OSError: the file cannot be read to its end.
    """
    before = os.fstat(fd)
    snapshot = take(_chunks(fd))
    after = os.fstat(fd)
    same = (before.st_size, before.st_mtime_ns, before.st_ctime_ns) == (
        after.st_size,
        after.st_mtime_ns,
        after.st_ctime_ns,
    )
    snapshot.changed = not same or (not snapshot.is_cut and snapshot.size != after.st_size)
    return snapshot


def _chunks(fd: int) -> Iterable[bytes]:
    while chunk := os.read(fd, _CHUNK):
        yield chunk


def _memory_file() -> int | None:
    try:
        return os.memfd_create("dossier", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
    except (AttributeError, OSError):  # not Linux, or a kernel or container without it
        return None


def _write_all(fd: int, chunk: bytes) -> None:
    view = memoryview(chunk)
    while view:
        view = view[os.write(fd, view) :]


def _seal(fd: int) -> None:
    import fcntl

    os.lseek(fd, 0, os.SEEK_SET)
    seals = fcntl.F_SEAL_SEAL | fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_WRITE
    fcntl.fcntl(fd, fcntl.F_ADD_SEALS, seals)
