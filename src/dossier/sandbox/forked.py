"""The parent's side of the zygote: hand over a sealed copy, listen, let nothing take too long."""

from __future__ import annotations

import contextlib
import json
import os
import select
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import asdict

from dossier.collect.snapshot import Snapshot
from dossier.errors import DossierError
from dossier.model import File
from dossier.sandbox import EXAMINER, FULL, PROCESS_ONLY, Limits
from dossier.sandbox.child import DOORS
from dossier.sandbox.ending import Ending, file_of
from dossier.sandbox.start import command, environment

_ENVIRONMENT = {
    "OMP_NUM_THREADS": "1",  # a process with threads cannot be forked
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    # In large pages of memory a fork costs less than half: there are fewer of them to note down.
    # Python's own allocator would not use them.
    "PYTHONMALLOC": "malloc",
    "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1",
}
_READY = 120.0  # seconds for loading all readers on a slow disk
_ENDING = 10.0  # seconds for a killed child to be gone


class Forked:
    """One zygote, any number of files at once; started again if a child manages to end it."""

    def __init__(
        self,
        limits: Limits | None = None,
        examiner: str = EXAMINER,
        doors: tuple[str, ...] = DOORS,
    ) -> None:
        """Start the zygote and wait until it is warm.

        Raises:
            DossierError: it does not start.
        """
        self._limits = limits or Limits()
        self._settings = json.dumps(
            {"limits": asdict(self._limits), "examiner": examiner, "doors": doors}
        )
        self._lock = threading.Lock()
        self._ended = False
        self._start()

    def _start(self) -> None:
        here, there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with there:
            self._process = subprocess.Popen(  # noqa: S603 - ourselves
                command("dossier.sandbox.zygote", str(there.fileno()), self._settings),
                pass_fds=(there.fileno(),),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=environment(**_ENVIRONMENT),
                start_new_session=True,
            )
        here.settimeout(_READY)
        self._control = here
        try:
            said = json.loads(here.recv(1_024))
            self.doors, is_bounded = tuple(said["doors"]), bool(said["bounded"])
        except (OSError, ValueError, KeyError):
            self._hang_up()
            raise DossierError(
                "The process that reads files does not start: a part of dossier may be missing, or "
                f"memory. Install it again with `{sys.executable} -m pip install --force-reinstall "
                "dossier-check`."
            ) from None
        self.tier = FULL if is_bounded and set(self.doors) == set(DOORS) else PROCESS_ONLY

    def examine(self, snapshot: Snapshot, path: str) -> File:
        """What the file holds, or a file with the sign of what its reader did instead."""
        answer, told = os.pipe()
        here, there = socket.socketpair()
        with here:
            try:
                with _handed(snapshot) as data:
                    sent = self._send(path, data, told, there.fileno())
            finally:
                os.close(told)
                there.close()
            try:
                ending = self._listen(answer, here) if sent else Ending()
            finally:
                os.close(answer)
        if ending.status is None:
            self._start_again()
        return file_of(ending, path, self._limits)

    def _send(self, path: str, data: int, told: int, talk: int) -> bool:
        request = json.dumps({"path": path}).encode()
        with self._lock:
            for _ in range(2):
                try:
                    socket.send_fds(self._control, [request], [data, told, talk])
                    return True
                except OSError:
                    self._revive()
        return False

    def _listen(self, answer: int, talk: socket.socket) -> Ending:
        data, cut = self._hear(answer)
        if cut:
            with contextlib.suppress(OSError):
                talk.send(b"k")
        status, peak = _how_it_ended(talk)
        return Ending(data, cut, status, peak)

    def _hear(self, answer: int) -> tuple[bytes, str]:
        """All that the child says, unless it takes too long or says too much."""
        heard: list[bytes] = []
        size, end = 0, time.monotonic() + self._limits.total
        while True:
            wait = min(self._limits.idle, end - time.monotonic())
            if wait <= 0 or not _speaks(answer, wait):
                return b"".join(heard), "timeout"
            part = os.read(answer, 65_536)
            if not part:
                return b"".join(heard), ""
            size += len(part)
            if size > self._limits.answer:
                return b"", "flood"
            heard.append(part)

    def _start_again(self) -> None:
        with self._lock:
            self._revive()

    def _revive(self) -> None:
        """Another thread may have done it already, or ended it all for good."""
        if self._ended or (self._process.poll() is None and _is_open(self._control)):
            return
        self._hang_up()
        self._start()

    def close(self) -> None:
        """Hang up for good; the zygote kills its children and ends."""
        with self._lock:
            self._ended = True
            self._hang_up()

    def _hang_up(self) -> None:
        self._control.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


@contextlib.contextmanager
def _handed(snapshot: Snapshot) -> Iterator[int]:
    """A descriptor to read the bytes from: the sealed copy, or a pipe where there is none."""
    if snapshot.fd is not None:
        yield snapshot.fd
        return
    data, into = os.pipe()
    feeding = threading.Thread(target=_feed, args=(into, snapshot.read()), daemon=True)
    feeding.start()
    try:
        yield data
    finally:
        os.close(data)  # if the child has not got it, this ends the feeding


def _feed(into: int, data: bytes) -> None:
    with contextlib.suppress(OSError), open(into, "wb", buffering=0) as stream:
        view = memoryview(data)
        while view:
            view = view[stream.write(view) :]


def _speaks(fd: int, seconds: float) -> bool:
    """Whether there is a word or a hang-up; ``select`` knows no descriptors above 1,023."""
    waiting = select.poll()
    waiting.register(fd, select.POLLIN)
    return bool(waiting.poll(seconds * 1_000))


def _is_open(control: socket.socket) -> bool:
    return not _speaks(control.fileno(), 0)  # it never speaks again, so this is a hang-up


def _how_it_ended(talk: socket.socket) -> tuple[int | None, int]:
    """The wait status and peak memory; a child that is silent and still there is killed."""
    for patience in (2.0, _ENDING):
        talk.settimeout(patience)
        try:
            told = json.loads(talk.recv(1_024))
            return int(told["status"]), int(told["peak"])
        except TimeoutError:
            with contextlib.suppress(OSError):
                talk.send(b"k")
        except (OSError, ValueError, KeyError):
            break
    return None, 0
