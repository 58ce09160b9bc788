"""A bar is shown to people who wait, and to nobody else."""

from __future__ import annotations

import io
import threading

import pytest

from dossier import progress
from dossier.progress import on_terminal


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_nothing_in_a_pipe_or_when_quiet() -> None:
    with on_terminal(io.StringIO()) as bar:
        assert bar is None
    with on_terminal(Terminal(), quiet=True) as bar:
        assert bar is None


def test_quick_work_shows_nothing() -> None:
    stream = Terminal()
    with on_terminal(stream) as bar:
        assert bar is not None
        bar(1, 1, "passport.jpg")
    assert stream.getvalue() == ""


def test_long_work_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", -1.0)
    stream, threads = Terminal(), threading.active_count()
    with on_terminal(stream) as bar:
        assert bar is not None
        bar(3, 7, "evil\x1b[2Jname.pdf")
        assert threading.active_count() == threads  # files are read by forks
    assert "3/7" in stream.getvalue()
    assert "evil" not in stream.getvalue()
