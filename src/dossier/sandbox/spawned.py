"""A fresh process for every file, where processes cannot be forked safely: macOS and Windows."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
import time
from dataclasses import asdict
from typing import IO

from dossier.collect.snapshot import Snapshot
from dossier.model import File, Sign
from dossier.sandbox import EXAMINER, PROCESS_ONLY, Limits
from dossier.sandbox.answer import NotAnAnswerError, decode, encode

_START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[2]); "
    "from dossier.sandbox.spawned import main; main(sys.argv[1])"
)


class Spawned:
    """Contains crashes, hangs and, on POSIX, memory bombs; not what a reader may touch."""

    tier = PROCESS_ONLY

    def __init__(self, limits: Limits | None = None, examiner: str = EXAMINER) -> None:
        """Nothing is started before the first file."""
        self._limits = limits or Limits()
        self._examiner = examiner

    def examine(self, snapshot: Snapshot, path: str) -> File:
        """What the file holds, or a file with the sign of what its reader did instead."""
        job = json.dumps({"path": path, "examiner": self._examiner, "limits": asdict(self._limits)})
        process = subprocess.Popen(  # noqa: S603 - ourselves
            [sys.executable, "-c", _START, job, json.dumps(sys.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "ORT_DISABLE_TELEMETRY": "1"},  # it would call home
        )
        assert process.stdin  # noqa: S101 - asked for above
        assert process.stdout  # noqa: S101
        threading.Thread(target=_feed, args=(process.stdin, snapshot.read()), daemon=True).start()
        data, cut = self._hear(process.stdout)
        if cut:
            process.kill()
        return _file(path, data, cut, process.wait())

    def _hear(self, stream: IO[bytes]) -> tuple[bytes, str]:
        parts: queue.Queue[bytes] = queue.Queue(64)
        threading.Thread(target=_forward, args=(stream, parts), daemon=True).start()
        heard: list[bytes] = []
        size, end = 0, time.monotonic() + self._limits.total
        while True:
            try:
                part = parts.get(timeout=max(0.0, min(self._limits.idle, end - time.monotonic())))
            except queue.Empty:
                return b"", "timeout"
            if not part:
                return b"".join(heard), ""
            size += len(part)
            if size > self._limits.answer:
                return b"", "flood"
            heard.append(part)

    def close(self) -> None:
        """Nothing is left running."""


def _feed(stream: IO[bytes], data: bytes) -> None:
    try:
        with stream:
            stream.write(data)
    except OSError:
        return  # it ended before it had read everything


def _forward(stream: IO[bytes], parts: queue.Queue[bytes]) -> None:
    with stream:
        while part := os.read(stream.fileno(), 65_536):
            parts.put(part)
    parts.put(b"")


def _file(path: str, data: bytes, cut: str, status: int) -> File:
    if cut:
        return File(path, 0, signs=(Sign(cut),))
    if status:
        return File(path, 0, signs=(Sign("crash", str(status)),))
    try:
        return decode(data)
    except NotAnAnswerError as wrong:
        return File(path, 0, signs=(Sign("no-answer", str(wrong)),))


def main(job: str) -> None:
    """The process: bytes on stdin, the answer on stdout."""
    from dossier.sandbox.child import load

    asked = json.loads(job)
    path, limits = asked["path"], Limits(**asked["limits"])
    if os.name == "posix":
        from dossier.sandbox import rlimits

        rlimits.apply(limits.memory, limits.cpu)
    data = sys.stdin.buffer.read()
    out = os.dup(1)
    try:
        file = load(asked["examiner"])(data, path, on_page=lambda: os.write(out, b" "))
    except MemoryError:
        file = File(path, 0, signs=(Sign("memory"),))
    with os.fdopen(out, "wb") as stream:
        stream.write(encode(file))
    os._exit(0)
