"""The zygote: one warmed process that forks a child for every file and never sees a foreign byte.

It talks over two sorts of sockets: ``control`` brings requests (the path and settings as JSON, and
three descriptors: the file's bytes, where the answer goes, and a socket for this request); on the
request's own socket it says how the child ended, and any word or hang-up from there kills it.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import selectors
import signal
import socket
import sys
from dataclasses import dataclass
from importlib import import_module

from dossier.model import File
from dossier.sandbox import Limits, landlock, linux, rlimits, seccomp
from dossier.sandbox.answer import encode
from dossier.sandbox.child import (
    DOORS,
    LANDLOCK,
    SECCOMP,
    Examine,
    Job,
    close_the_doors,
    load,
    run,
)

MAX_REQUEST = 65_536


def main(control: str, settings: str) -> None:
    """Warm up, say what can be shut, then serve until the parent is gone."""
    asked = json.loads(settings)
    limits = Limits(**asked["limits"])
    _keep_forks_cheap()
    _go_offline(tuple(asked["doors"]))
    examine = load(asked["examiner"])
    _warm(asked["examiner"])
    doors = _doors(limits, tuple(asked["doors"]))
    with socket.socket(fileno=int(control)) as line:
        _die_when_told()
        said = {"doors": doors, "bounded": rlimits.virtual_size() > 0}
        line.send(json.dumps(said).encode())
        _Server(line, examine, limits, doors).serve()


def _keep_forks_cheap() -> None:
    """Before any library is loaded: what ``threading`` and ``logging`` do after every fork.

    They put their locks in order, which copies some 150 pages of memory into each child. Here is
    one thread, and it holds none of them.
    """
    os.register_at_fork = _no_work_after_forks


def _no_work_after_forks(**_work: object) -> None:
    """Nothing is registered."""


def _go_offline(wanted: tuple[str, ...]) -> None:
    """Before any library is loaded: some of them write and call home (onnxruntime does)."""
    if sys.platform != "linux" or not wanted:
        return
    with contextlib.suppress(OSError):  # an older kernel; what it can shut is tried out below
        linux.gain_nothing()
        if LANDLOCK in wanted and landlock.version() > 0:
            landlock.forbid_writing()
        if SECCOMP in wanted and seccomp.is_available():
            seccomp.apply_offline()


def _warm(examiner: str) -> None:
    """Load now what could not be loaded any more in the child."""
    module = import_module(examiner.partition(":")[0])
    if hasattr(module, "warm"):
        module.warm()
    encode(File("", 0))
    rlimits.virtual_size()
    gc.collect()
    gc.freeze()


def _die_when_told() -> None:
    """Signals end this process and, as they inherit that, its children; Python would raise."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_DFL)


def _doors(limits: Limits, wanted: tuple[str, ...]) -> tuple[str, ...]:
    """The most that this kernel really shuts, tried out in a child."""
    if sys.platform != "linux":
        return ()
    for doors in (DOORS, *((door,) for door in DOORS)):
        if set(doors) <= set(wanted) and _holds(limits, doors):
            return doors
    return ()


def _holds(limits: Limits, doors: tuple[str, ...]) -> bool:
    try:
        rules = _prepare(doors)
    except OSError:
        return False
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            close_the_doors(limits, doors, rules)
            status = 0 if all(_is_shut(door) for door in doors) else 1
        finally:
            os._exit(status)
    return os.waitpid(pid, 0)[1] == 0


def _prepare(doors: tuple[str, ...]) -> int:
    """Make here, once, what every child needs to shut its doors."""
    if SECCOMP in doors:
        seccomp.prepared()
    return landlock.ruleset() if LANDLOCK in doors else -1


def _is_shut(door: str) -> bool:
    try:
        if door == LANDLOCK:
            os.close(os.open("/etc", os.O_RDONLY))
        else:
            os.kill(os.getpid(), 0)
    except PermissionError:
        return True
    return False


@dataclass(frozen=True, slots=True)
class _Child:
    pid: int
    talk: socket.socket


class _Server:
    """Single-threaded: forking with threads about is not safe."""

    def __init__(
        self, control: socket.socket, examine: Examine, limits: Limits, doors: tuple[str, ...]
    ) -> None:
        self._control, self._examine, self._limits, self._doors = control, examine, limits, doors
        self._children: dict[int, _Child] = {}
        self._selector = selectors.DefaultSelector()
        self._selector.register(control, selectors.EVENT_READ)

    def serve(self) -> None:
        """Until the parent hangs up; then every child dies."""
        self._selector.register(_woken_by_children(), selectors.EVENT_READ, "woken")
        while True:
            for key, _ in self._selector.select():
                if key.fileobj is self._control:
                    if not self._take():
                        return self._end()
                elif key.data == "woken":
                    key.fileobj.recv(4_096)  # type: ignore[union-attr]
                else:
                    _kill(key.data)
                    self._selector.unregister(key.fileobj)
            self._reap()

    def _take(self) -> bool:
        message, fds, _, _ = socket.recv_fds(self._control, MAX_REQUEST, 3)
        if not message or len(fds) != 3:
            return False
        request = json.loads(message)
        data, answer, talk = fds
        self._fork(Job(request["path"], data, answer, os.getpid(), self._limits, self._doors), talk)
        os.close(data)
        os.close(answer)
        return True

    def _fork(self, job: Job, talk: int) -> None:
        pid = os.fork()
        if pid == 0:
            run(self._examine, job)
        with contextlib.suppress(OSError):  # the child does the same; the first one wins
            os.setpgid(pid, pid)
        child = _Child(pid, socket.socket(fileno=talk))
        self._children[pid] = child
        self._selector.register(child.talk, selectors.EVENT_READ, child)

    def _reap(self) -> None:
        for pid in tuple(self._children):
            done, status, usage = os.wait4(pid, os.WNOHANG)
            if done:
                self._tell(self._children.pop(pid), status, usage.ru_maxrss)

    def _tell(self, child: _Child, status: int, peak: int) -> None:
        _kill(child)  # whatever it started
        with contextlib.suppress(KeyError):  # it was told to die before
            self._selector.unregister(child.talk)
        with contextlib.suppress(OSError):  # the parent has stopped listening
            child.talk.send(json.dumps({"status": status, "peak": peak * 1024}).encode())
        child.talk.close()

    def _end(self) -> None:
        for child in self._children.values():
            _kill(child)


def _kill(child: _Child) -> None:
    with contextlib.suppress(OSError):
        os.killpg(child.pid, signal.SIGKILL)


def _woken_by_children() -> socket.socket:
    """A socket that becomes readable when a child ends."""
    here, there = socket.socketpair()
    here.setblocking(False)
    there.setblocking(False)
    signal.set_wakeup_fd(there.detach(), warn_on_full_buffer=False)
    signal.signal(signal.SIGCHLD, lambda _number, _frame: None)
    return here
