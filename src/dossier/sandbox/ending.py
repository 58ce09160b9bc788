"""How the reading of one file ended, and the sign that makes of it."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass, replace

from dossier.model import File, Sign
from dossier.sandbox import Limits
from dossier.sandbox.answer import END, NotAnAnswerError, decode

_NEARLY_ALL = 0.5
"""Of the memory it may take: a reader that aborts there could not get more (pdfium's way)."""


@dataclass(frozen=True, slots=True)
class Ending:
    """What the parent saw. ``cut`` is why it stopped listening: ``timeout``, ``flood`` or ""."""

    data: bytes = b""
    cut: str = ""
    status: int | None = None  # of wait; None: the zygote itself is gone
    peak: int = 0  # bytes of memory at most


def file_of(ending: Ending, path: str, limits: Limits) -> File:
    """What the child said; if it did not end well, with the one sign that says why."""
    return told(ending.data, path, _sign(ending, limits))


def told(data: bytes, path: str, sign: Sign | None) -> File:
    """What was said before the end, and the sign of a bad one."""
    if sign is None and not data.endswith(END):
        sign = Sign("no-answer")
    try:
        file = decode(data)
    except NotAnAnswerError as wrong:
        return File(path, 0, signs=(sign or Sign("no-answer", str(wrong)),))
    return replace(file, signs=(*file.signs, sign)) if sign else file


def _sign(ending: Ending, limits: Limits) -> Sign | None:
    if ending.cut:
        return Sign(ending.cut)
    if ending.status is None:
        return Sign("crash", "sandbox")
    if os.WIFSIGNALED(ending.status):
        return _of_signal(os.WTERMSIG(ending.status), ending.peak, limits)
    if os.WEXITSTATUS(ending.status) or not ending.data.strip():
        return Sign("no-answer")
    return None


def _of_signal(number: int, peak: int, limits: Limits) -> Sign:
    if number == signal.SIGXCPU:
        return Sign("timeout")
    if peak >= _NEARLY_ALL * limits.memory:
        return Sign("memory")
    return Sign("crash", signal.Signals(number).name)
