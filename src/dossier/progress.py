"""A progress bar, for people who wait at a terminal longer than a second."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

Progress = Callable[[int, int, str], None]
_PATIENCE = 1.0  # seconds of silence before a bar appears


@contextmanager
def on_terminal(stream: TextIO, quiet: bool = False) -> Iterator[Progress | None]:
    """A function to call with (files done, files in all, name); None where nobody watches."""
    if quiet or not stream.isatty():
        yield None
        return
    bar = _Bar(stream)
    try:
        yield bar
    finally:
        bar.close()


class _Bar:
    """Appears after a second, and is wiped away at the end."""

    def __init__(self, stream: TextIO) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            console=Console(file=stream),
            transient=True,
            auto_refresh=False,  # its thread would live through the forks that read the files
        )
        self._task = self._progress.add_task("Reading", total=None)
        self._started = time.monotonic()
        self._shown = False

    def __call__(self, done: int, total: int, name: str) -> None:
        """Move on; the name of the file is not shown, names may be long or hostile."""
        self._progress.update(self._task, completed=done, total=total)
        if not self._shown and time.monotonic() - self._started > _PATIENCE:
            self._progress.start()
            self._shown = True
        if self._shown:
            self._progress.refresh()

    def close(self) -> None:
        """Wipe it away."""
        if self._shown:
            self._progress.stop()
