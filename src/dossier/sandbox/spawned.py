"""A fresh process for every file, where processes cannot be forked safely: macOS and the BSDs.

All of ``dossier`` is for POSIX systems, and Windows is not served: a folder is walked by
descriptors that follow no link (``O_NOFOLLOW``, ``dir_fd``), and a report is made its owner's
alone (``fchmod``).
"""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from dataclasses import asdict
from typing import IO

from dossier.collect.snapshot import Snapshot
from dossier.model import File, Sign
from dossier.sandbox import EXAMINER, PROCESS_ONLY, Limits, rlimits
from dossier.sandbox.ending import told
from dossier.sandbox.start import command, environment

_ENDING = 5.0  # seconds for a process that has said all to be gone


class Spawned:
    """Contains crashes and hangs, and memory bombs where ``/proc`` tells what a process has.

    What a reader may touch is not contained.
    """

    tier = PROCESS_ONLY

    def __init__(self, limits: Limits | None = None, examiner: str = EXAMINER) -> None:
        """Nothing is started before the first file."""
        self._limits = limits or Limits()
        self._examiner = examiner
        self._running: set[subprocess.Popen[bytes]] = set()
        self._ended = False

    def examine(self, snapshot: Snapshot, path: str) -> File:
        """What the file holds, or a file with the sign of what its reader did instead."""
        job = json.dumps({"path": path, "examiner": self._examiner, "limits": asdict(self._limits)})
        process = subprocess.Popen(  # noqa: S603 - ourselves
            command("dossier.sandbox.spawned", job),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(),
        )
        self._running.add(process)
        try:
            data, cut = self._talk(process, snapshot.read())
            if cut:
                process.kill()
            return told(data, path, _sign(cut, _end_of(process)))
        finally:
            process.kill()  # does nothing where it has ended
            process.wait()
            self._running.discard(process)

    def _talk(self, process: subprocess.Popen[bytes], data: bytes) -> tuple[bytes, str]:
        assert process.stdin  # noqa: S101 - asked for where it was started
        assert process.stdout  # noqa: S101
        threading.Thread(target=_feed, args=(process.stdin, data), daemon=True).start()
        if self._ended:
            process.kill()
        return self._hear(process.stdout)

    def _hear(self, stream: IO[bytes]) -> tuple[bytes, str]:
        parts: queue.Queue[bytes] = queue.Queue()
        forwarding = (stream, parts, self._limits.answer)
        threading.Thread(target=_forward, args=forwarding, daemon=True).start()
        heard: list[bytes] = []
        size, end = 0, time.monotonic() + self._limits.total
        while True:
            try:
                part = parts.get(timeout=max(0.0, min(self._limits.idle, end - time.monotonic())))
            except queue.Empty:
                return b"".join(heard), "timeout"
            if not part:
                return b"".join(heard), ""
            size += len(part)
            if size > self._limits.answer:
                return b"", "flood"
            heard.append(part)

    def close(self) -> None:
        """End what is running; what is asked for afterwards ends at once."""
        self._ended = True
        for process in tuple(self._running):
            process.kill()


def _end_of(process: subprocess.Popen[bytes]) -> int:
    """Its status; one that has said all and stays is killed."""
    try:
        return process.wait(_ENDING)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()


def _feed(stream: IO[bytes], data: bytes) -> None:
    try:
        with stream:
            stream.write(data)
    except OSError:
        return  # it ended before it had read everything


def _forward(stream: IO[bytes], parts: queue.Queue[bytes], most: int) -> None:
    """Never more than a little above ``most`` bytes, so that this ends whoever still listens."""
    with stream:
        while most >= 0 and (part := os.read(stream.fileno(), 65_536)):
            most -= len(part)
            parts.put(part)
    parts.put(b"")


def _sign(cut: str, status: int) -> Sign | None:
    if cut:
        return Sign(cut)
    if status == -signal.SIGXCPU:
        return Sign("timeout")
    return Sign("crash", str(status)) if status else None


def main(job: str) -> None:
    """The process: bytes on stdin, the answer on stdout."""
    from dossier.sandbox.child import answer_for, load

    asked = json.loads(job)
    limits = Limits(**asked["limits"])
    rlimits.apply(limits.memory, limits.cpu)
    answer_for(load(asked["examiner"]), sys.stdin.buffer.read(), asked["path"], os.dup(1))
    os._exit(0)
