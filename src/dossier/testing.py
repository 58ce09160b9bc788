"""A reader that misbehaves on demand, to see that a program which embeds dossier is not disturbed.

Give it to an inspector instead of the real one::

    Inspector(examiner="dossier.testing:misbehave", limits=Limits(idle=2))

What it does is written in the file it reads: ``MISBEHAVE: hang``, or ``MISBEHAVE: hang after a
page``. A file that says nothing of the kind is read as one page with its text. The behaviours are
the functions of this module's ``BEHAVIOURS``; those that try to break out end with a page whose
text says ``denied`` or ``reached``.
"""

from __future__ import annotations

import ctypes
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from dossier.model import Box, File, Line, Page, Place

_ASKED = re.compile(rb"MISBEHAVE: ([a-z-]+)( after a page)?")


def misbehave(data: bytes, path: str, *, on_page: Callable[[File], object] | None = None) -> File:
    """Do what the file says."""
    asked = _ASKED.search(data)
    if asked is None:
        return _file(path, data.decode("utf-8", "replace")[:1_000])
    if asked[2] and on_page:
        on_page(_file(path, "a good page"))
    return _file(path, BEHAVIOURS[asked[1].decode("ascii")]())


def _file(path: str, text: str) -> File:
    line = Line(text, Box(0.1, 0.1, 0.9, 0.2))
    page = Page(Place(path, 1), "text", 100, 100, (line,))
    return File(path, 0, media_type="text/plain", page_count=1, pages=(page,))


def _segfault() -> str:
    ctypes.string_at(1)
    return "survived"


def _abort() -> str:
    os.abort()


def _hang() -> str:
    while True:
        pass


def _backtrack() -> str:
    re.match(r"(a+)+$", "a" * 200 + "b")
    return "survived"


def _sleep() -> str:
    time.sleep(3_600)
    return "survived"


def _memory() -> str:
    held = []
    while True:
        held.append(bytearray(64 * 2**20))


def _flood() -> str:
    return "x" * (8 * 2**20)


def _flood_raw() -> str:
    """Into every descriptor it may have, without end."""
    while True:
        for fd in range(3, 256):
            try:
                os.write(fd, b" " * 65_536)
            except OSError:
                continue


def _silence() -> str:
    os._exit(0)


def _garbage() -> str:
    return _say(b'{"path": [1, 2')


def _wrong_shape() -> str:
    return _say(b'{"path": "x", "size": "many", "pages": 3}')


def _out_of_range() -> str:
    return _say(b'{"path": "x", "size": 1, "page_count": 1e9}')


def _say(answer: bytes) -> str:
    """Answer by ourselves, as a child does that was taken over."""
    for fd in range(3, 256):
        try:
            os.write(fd, answer)
        except OSError:
            continue
    os._exit(0)


def _error() -> str:
    raise RuntimeError("a text that quotes the file")


def _fork() -> str:
    for _ in range(50):
        if os.fork() == 0:
            time.sleep(600)
            os._exit(0)
    return "reached"


def _connect() -> str:
    with socket.socket() as line:
        line.settimeout(1)
        line.connect_ex(("127.0.0.1", 9))
    return "reached"


def _read_file() -> str:
    Path("/etc/passwd").read_bytes()
    return "reached"


def _list_folder() -> str:
    next(Path("/").iterdir())
    return "reached"


def _write_file() -> str:
    place = Path(os.environ.get("TMPDIR", "/tmp")) / f"dossier-reached-{os.getpid()}"  # noqa: S108
    place.write_text("reached", encoding="utf-8")
    place.unlink()
    return "reached"


def _execute() -> str:
    subprocess.run([sys.executable, "-c", ""], check=False)
    return "reached"


def _become() -> str:
    os.execv(sys.executable, [sys.executable, "-c", ""])  # noqa: S606 - ourselves


def _kill_parent() -> str:
    os.kill(os.getppid(), signal.SIGKILL)
    return "reached"


def _look_at_parent() -> str:
    Path(f"/proc/{os.getppid()}/maps").read_bytes()
    return "reached"


def _close_and_stay() -> str:
    os.closerange(3, 4_096)
    time.sleep(3_600)
    return "survived"


def _denied(behaviour: Callable[[], str]) -> Callable[[], str]:
    def tried() -> str:
        try:
            return behaviour()
        except OSError as problem:
            return f"denied {problem.errno}"

    return tried


BEHAVIOURS: dict[str, Callable[[], str]] = {
    "segfault": _segfault,
    "abort": _abort,
    "hang": _hang,
    "backtrack": _backtrack,
    "sleep": _sleep,
    "memory": _memory,
    "flood": _flood,
    "flood-raw": _flood_raw,
    "silence": _silence,
    "garbage": _garbage,
    "wrong-shape": _wrong_shape,
    "out-of-range": _out_of_range,
    "error": _error,
    "close-and-stay": _close_and_stay,
    "fork": _denied(_fork),
    "connect": _denied(_connect),
    "read-file": _denied(_read_file),
    "list-folder": _denied(_list_folder),
    "write-file": _denied(_write_file),
    "execute": _denied(_execute),
    "become": _denied(_become),
    "kill-parent": _denied(_kill_parent),
    "look-at-parent": _denied(_look_at_parent),
}
