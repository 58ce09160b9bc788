"""A folder walked by directory descriptors, and files named one by one."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from dossier.collect.names import reason_to_ignore, reason_to_skip_folder
from dossier.collect.snapshot import Snapshot, of_file
from dossier.collect.source import MAX_DEPTH, MAX_LISTED, Ledger, readable
from dossier.errors import DossierError
from dossier.model import Entry

_OPEN_FILE = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
_OPEN_FOLDER = os.O_RDONLY | os.O_NOFOLLOW | os.O_DIRECTORY | os.O_CLOEXEC

_SF_DATALESS = 0x40000000  # macOS <sys/stat.h>: the content is in the cloud only


class FolderSource:
    """Every entry below a folder. The folder itself may be a link; nothing in it is followed."""

    def __init__(self, folder: Path) -> None:
        """Walk the folder."""
        self._root = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        self._ledger: Ledger[tuple[str, ...]] = Ledger()
        self.entries = self._ledger.entries
        try:
            self._walk(self._root, ())
        except BaseException:
            self.close()
            raise

    def _walk(self, folder: int, above: tuple[str, ...]) -> None:
        for name in _names(folder):
            if self._ledger.is_full:
                return
            self._enter(folder, (*above, name))

    def _enter(self, folder: int, parts: tuple[str, ...]) -> None:
        name = parts[-1]
        try:
            status = os.stat(name, dir_fd=folder, follow_symlinks=False)
        except OSError:
            return self._add(parts, 0, "no-permission")
        if stat.S_ISDIR(status.st_mode):
            return self._enter_folder(folder, parts)
        return self._add(parts, status.st_size, _reason(folder, name, status))

    def _enter_folder(self, folder: int, parts: tuple[str, ...]) -> None:
        reason = reason_to_skip_folder(parts[-1])
        if not reason and len(parts) > MAX_DEPTH:
            reason = "too-deep"
        if reason:
            return self._add(parts, 0, reason)
        try:
            with _opened(parts[-1], _OPEN_FOLDER, folder) as inner:
                return self._walk(inner, parts)
        except OSError:
            return self._add(parts, 0, "no-permission")

    def _add(self, parts: tuple[str, ...], size: int, ignored: str) -> None:
        self._ledger.add("/".join(readable(part) for part in parts), size, ignored, parts)

    def snapshot(self, entry: Entry) -> Snapshot:
        """A private copy; every step on the way down is opened without following links."""
        *folders, name = self._ledger.key(entry)
        current = os.dup(self._root)
        try:
            for folder in folders:
                inner = os.open(folder, _OPEN_FOLDER, dir_fd=current)
                os.close(current)
                current = inner
            return _snapshot_at(name, current)
        finally:
            os.close(current)

    def close(self) -> None:
        """Let go of the folder."""
        if self._root >= 0:
            os.close(self._root)
            self._root = -1


class ListSource:
    """Files named one by one. They are what the person pointed at, so links to them are followed.

    Raises:
        DossierError: one is missing, is a folder, or is no file at all.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        """Find the files."""
        self._ledger: Ledger[Path] = Ledger()
        self.entries = self._ledger.entries
        real = list(dict.fromkeys(_existing(path) for path in paths))  # each once
        common = _common_folder(real)
        for path in real:
            shown = readable(str(path.relative_to(common)))
            ignored = "" if os.access(path, os.R_OK) else "no-permission"
            if reason_to_ignore(path.name) == "archive":
                ignored = "archive"
            self._ledger.add(shown, path.stat().st_size, ignored, path)

    def snapshot(self, entry: Entry) -> Snapshot:
        """A private copy."""
        path = self._ledger.key(entry)
        with _opened(str(path.parent), os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC) as folder:
            return _snapshot_at(path.name, folder)

    def close(self) -> None:
        """Nothing is held open."""


def _existing(path: Path) -> Path:
    try:
        real = path.resolve(strict=True)
    except (OSError, RuntimeError):
        raise DossierError(f"There is no file {str(path)!r}: check the spelling.") from None
    if real.is_dir():
        raise DossierError(f"{str(path)!r} is a folder: give one folder alone, or only files.")
    if not real.is_file():
        raise DossierError(f"{str(path)!r} is not a file: give files, a folder or a ZIP file.")
    return real


def _common_folder(paths: Sequence[Path]) -> Path:
    return Path(os.path.commonpath([path.parent for path in paths]))


def _names(folder: int) -> list[str]:
    with os.scandir(folder) as found:
        return sorted(islice((item.name for item in found), 2 * MAX_LISTED))


def _reason(folder: int, name: str, status: os.stat_result) -> str:
    if stat.S_ISLNK(status.st_mode):
        return "link"
    if not stat.S_ISREG(status.st_mode):
        return "device"
    if _is_in_the_cloud(status):
        return "cloud-placeholder"
    if ignored := reason_to_ignore(name):
        return ignored
    may_read = os.access(name, os.R_OK, dir_fd=folder, effective_ids=True)
    return "" if may_read else "no-permission"


def _is_in_the_cloud(status: os.stat_result) -> bool:
    attributes = getattr(status, "st_file_attributes", 0)
    away = (
        stat.FILE_ATTRIBUTE_OFFLINE | 0x00040000 | 0x00400000  # RECALL_ON_OPEN, …_ON_DATA_ACCESS
    )
    return bool(attributes & away or getattr(status, "st_flags", 0) & _SF_DATALESS)


def _snapshot_at(name: str, folder: int) -> Snapshot:
    with _opened(name, _OPEN_FILE, folder) as fd:
        if not stat.S_ISREG(os.fstat(fd).st_mode):
            raise OSError(errno.ENXIO, f"no longer a file: {name!r}")
        return of_file(fd)


@contextmanager
def _opened(name: str, flags: int, folder: int | None = None) -> Iterator[int]:
    fd = os.open(name, flags, dir_fd=folder)
    try:
        yield fd
    finally:
        os.close(fd)
