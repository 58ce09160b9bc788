"""How the reading of one file ended, and the sign that makes of it."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass

from dossier.model import File, Sign
from dossier.sandbox import Limits
from dossier.sandbox.answer import NotAnAnswerError, decode

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
    """What the child said, or a file with the one sign that says why it said nothing."""
    sign = _sign(ending, limits)
    if sign is None:
        try:
            return decode(ending.data)
        except NotAnAnswerError as wrong:
            sign = Sign("no-answer", str(wrong))
    return File(path, 0, signs=(sign,))


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
