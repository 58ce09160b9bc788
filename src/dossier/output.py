"""Where a report goes: to the terminal, or to a new file that only its owner can read."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import IO

from dossier.errors import DossierError


def must_be_free(output: str | None, force: bool) -> None:
    """Refuse before the long work to write where nothing can be, or where something is.

    Raises:
        DossierError: there is no such folder; or a file is there, and ``force`` was not given.
    """
    if output and not Path(output).parent.is_dir():
        raise DossierError(f"{output!r} cannot be written: there is no such folder")
    if output and not force and os.path.lexists(output):
        raise DossierError(f"{output!r} is already there; --force replaces it")


def put(text: str, output: str | None = None, force: bool = False) -> None:
    """Print, or write to a file of mode 0600: a report names a person.

    Raises:
        DossierError: the file is already there, or cannot be written.
    """
    if output is None:
        _print(text)
        return
    try:
        if force:
            # A new file, so that neither a link nor the old file's rights are followed.
            Path(output).unlink(missing_ok=True)
        with open(output, "x", encoding="utf-8", opener=_private) as file:
            _write(file, text)
    except FileExistsError:
        raise DossierError(f"{output!r} is already there; --force replaces it") from None
    except OSError as error:
        raise DossierError(f"{output!r} cannot be written: {error.strerror}") from None


def _print(text: str) -> None:
    """A terminal that knows only ASCII gets question marks, not a traceback."""
    encoding = sys.stdout.encoding or "utf-8"
    try:
        sys.stdout.write(text.encode(encoding, "replace").decode(encoding))
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise DossierError(f"the output cannot be written: {error.strerror}") from None


def _write(file: IO[str], text: str) -> None:
    os.fchmod(file.fileno(), 0o600)
    file.write(text)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
