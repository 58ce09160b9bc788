"""Inspect: entries → files, each read in a sandbox, whatever it does to its reader."""

from __future__ import annotations

import errno
import math
import os
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import replace

from dossier.collect import Collection, Snapshot
from dossier.collect.snapshot import MAX_BYTES, DamagedError
from dossier.errors import DossierError
from dossier.model import Entry, File, Sign
from dossier.sandbox import EXAMINER, FULL, Limits, Sandbox
from dossier.sandbox.choose import expected_tier, start

Progress = Callable[[int, int, str], None]

_NO_PERMISSION = (errno.EACCES, errno.EPERM)
_GONE = (errno.ENOENT, errno.ELOOP, errno.ENOTDIR, errno.ESTALE, errno.ENXIO)


class Inspector:
    """Reads the files of a collection; a context manager. Nothing starts before the first file.

    Args:
        jobs: how many files are read at once; the number of processors if not given.
        require_sandbox: refuse to read anything in less than the full sandbox.
        sandbox: ``auto``, or ``off`` to read in this process (for tests).
        limits: what one file may cost.
        examiner: what reads a file, ``module:function``; see ``dossier.testing``.

    Raises:
        DossierError: the full sandbox is required and cannot be had here.
    """

    def __init__(
        self,
        jobs: int | None = None,
        require_sandbox: bool = False,
        *,
        sandbox: str = "auto",
        limits: Limits | None = None,
        examiner: str = EXAMINER,
    ) -> None:
        """Decide how to read; nothing is started yet."""
        self._jobs = max(1, jobs or _processors())
        self._require = require_sandbox
        self._mode = sandbox
        self._limits = limits or Limits()
        self._examiner = examiner
        self._sandbox: Sandbox | None = None
        self._ended = False
        self._lock = threading.Lock()
        self._refuse_weaker(expected_tier(sandbox))

    @property
    def tier(self) -> str:
        """``full``, ``process-only`` or ``off``: how files are, or would be, read."""
        return self._sandbox.tier if self._sandbox else expected_tier(self._mode)

    def inspect_all(
        self, collection: Collection, on_progress: Progress | None = None
    ) -> tuple[File, ...]:
        """Every entry as a file, in the order of the entries, the ignored ones too.

        ``on_progress`` is called in this thread with (files done, files in all, path just done):
        first with none done, then in whatever order they are done.
        """
        entries = collection.entries
        tell = on_progress or _tell_nobody
        limits = self._limits
        end = time.monotonic() + limits.run + limits.pace * len(entries)
        with ThreadPoolExecutor(self._jobs, "dossier-inspect") as pool:
            futures = {
                pool.submit(self.inspect, collection, entry, end): entry for entry in entries
            }
            try:
                tell(0, len(entries), "")
                for done, future in enumerate(as_completed(futures), 1):
                    future.result()
                    tell(done, len(entries), futures[future].path)
            except BaseException as problem:
                pool.shutdown(cancel_futures=True, wait=False)
                if not isinstance(problem, Exception):  # Ctrl-C does not wait for what is read now
                    self.close()
                raise
        return tuple(future.result() for future in futures)

    def inspect(self, collection: Collection, entry: Entry, end: float = math.inf) -> File:
        """One entry as a file. What is wrong with it is a sign, never an exception.

        After ``end`` of the monotonic clock it is not begun any more.
        """
        if entry.ignored:
            return File(entry.path, entry.size, ignored=entry.ignored)
        if time.monotonic() > end:
            return _unread(entry, "no-time")
        if entry.size > MAX_BYTES:
            return _unread(entry, "too-large", str(round(entry.size / 2**20)))
        try:
            snapshot = collection.snapshot(entry)
        except OSError as problem:
            return _unread(entry, *_why(problem))
        except MemoryError:
            return _unread(entry, "memory")
        with snapshot:
            return self._read(entry, snapshot)

    def _read(self, entry: Entry, snapshot: Snapshot) -> File:
        if snapshot.is_cut:
            return _unread(entry, "too-large", str(MAX_BYTES // 2**20))
        file = self._started().examine(snapshot, entry.path)
        signs = (*file.signs, Sign("changed")) if snapshot.changed else file.signs
        # What the child says of path, size and checksum is not taken over.
        return replace(
            file, path=entry.path, size=snapshot.size, sha256=snapshot.sha256, signs=signs
        )

    def _started(self) -> Sandbox:
        with self._lock:
            if self._sandbox is None and not self._ended:
                self._sandbox = self._strong_enough()
            if self._sandbox is None or self._ended:  # ended while it was getting ready, maybe
                self._end()
                raise DossierError("The reading of files was ended: make a new Inspector.")
            return self._sandbox

    def _strong_enough(self) -> Sandbox:
        sandbox = start(self._mode, self._limits, self._examiner)
        try:
            self._refuse_weaker(sandbox.tier)
        except DossierError:
            sandbox.close()
            raise
        return sandbox

    def _refuse_weaker(self, tier: str) -> None:
        if self._require and tier != FULL:
            raise DossierError(
                f"The full sandbox is required, and this system gives only {tier!r}: use Linux "
                "5.13 or later with Landlock and seccomp, or leave out --require-sandbox."
            )

    def close(self) -> None:
        """End all child processes, for good; one that is getting ready ends when it is."""
        self._ended = True
        with self._lock:
            self._end()

    def _end(self) -> None:
        sandbox, self._sandbox = self._sandbox, None
        if sandbox:
            sandbox.close()

    def __enter__(self) -> Inspector:
        """Nothing is started yet."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close."""
        self.close()


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _tell_nobody(_done: int, _all: int, _path: str) -> None:
    """Nobody watches."""


def _unread(entry: Entry, code: str, detail: str = "") -> File:
    return File(entry.path, entry.size, signs=(Sign(code, detail),))


def _why(problem: OSError) -> tuple[str, str]:
    """The sign of a file that was there when the folder was listed and cannot be copied now."""
    if isinstance(problem, DamagedError):
        return "broken", ""
    if problem.errno in _NO_PERMISSION:
        return "no-permission", ""
    if problem.errno in _GONE:
        return "changed", "gone"
    # A bad disk, no more descriptors …: the file itself may be fine.
    return "unreadable", errno.errorcode.get(problem.errno or 0, "")
