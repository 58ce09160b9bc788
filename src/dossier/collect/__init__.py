"""What is in the folder, and what of it will be opened.

The folder is walked by directory descriptors; no link, pipe or device is ever followed or opened,
and nothing is written. Every entry is accounted for: either it will be opened, or it carries the
reason why not:

==================== ==========================================================================
``link``             a symbolic link
``device``           a pipe, socket or device
``system-file``      ``.DS_Store``, ``Thumbs.db``, ``desktop.ini``, ``._x``, ``__MACOSX``
``temporary-file``   ``~$x``, ``.~lock.x#``, ``x.crdownload``, ``x.part`` …
``cloud-placeholder`` ``.x.icloud``, ``x.gdoc`` …: opening it would start a download
``shortcut``         ``x.lnk``, ``x.url``, ``x.webloc``: it points elsewhere
``archive``          a ZIP, RAR, 7z … inside the folder: named, never unpacked
``hidden``           a name that starts with a dot
``too-deep``         below the eighth folder level
``too-many``         after the 2,000th file
``bomb``             an entry of a ZIP that would grow out of proportion
``encrypted``        an entry of a ZIP that needs a password
``no-permission``    the person who runs this may not read it
==================== ==========================================================================
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from dossier.collect.folder import FolderSource, ListSource
from dossier.collect.snapshot import Snapshot
from dossier.collect.source import Source
from dossier.collect.zipped import ZipSource
from dossier.errors import DossierError
from dossier.model import Entry

__all__ = ["Collection", "Snapshot", "open_folder"]

PathLike = str | os.PathLike[str]


class Collection:
    """The entries of one folder, ZIP file or list of files; a context manager.

    ``entries`` are sorted by path and their paths are unique. ``name`` is what to call it.
    """

    def __init__(self, name: str, source: Source) -> None:
        """Take the entries of the source."""
        self.name = name
        self.entries: tuple[Entry, ...] = tuple(sorted(source.entries, key=lambda e: e.path))
        self._source = source

    def snapshot(self, entry: Entry) -> Snapshot:
        """A private copy of what the entry holds now, hashed while it was copied.

        Raises:
            OSError: it can no longer be opened, or became a link or a device meanwhile.
            ValueError: the entry is one that is not to be opened.
        """
        if entry.ignored:
            raise ValueError(f"{entry.path!r} is not to be opened: {entry.ignored}")
        return self._source.snapshot(entry)

    def close(self) -> None:
        """Let go of the folder or ZIP file."""
        self._source.close()

    def __enter__(self) -> Collection:
        """Nothing more is opened."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close."""
        self.close()


def open_folder(source: PathLike | Sequence[PathLike]) -> Collection:
    """What a folder, a ZIP file, a single file or a list of files holds.

    Raises:
        DossierError: there is no such folder or file, or it cannot be read.
    """
    if isinstance(source, str | os.PathLike) or not isinstance(source, Sequence):
        return _open_one(_path(source))
    paths = [_path(item) for item in source]
    if not paths:
        raise DossierError("No file was named: give a folder, a ZIP file, or a list of files.")
    if len(paths) == 1:
        return _open_one(paths[0])
    files = ListSource(paths)
    return Collection(f"{len(files.entries)} files", files)


def _path(source: PathLike) -> Path:
    if not isinstance(source, str | bytes | os.PathLike):
        sort = type(source).__name__
        raise DossierError(f"A path is needed: of a folder, a ZIP file, or files; not {sort}.")
    text = os.fspath(source)
    if not isinstance(text, str) or not text or "\0" in text:
        raise DossierError("The folder's name is empty: give a folder, a ZIP file, or files.")
    return Path(text)


def _open_one(path: Path) -> Collection:
    try:
        real = path.resolve(strict=True)
        if real.is_dir():
            return Collection(_name(real), FolderSource(real))
        if _is_zip(real):
            return Collection(real.name, ZipSource(real))
        return Collection(real.name, ListSource([path]))
    except FileNotFoundError:
        raise DossierError(
            f"There is no folder or file {str(path)!r}: check the spelling, or give its full path."
        ) from None
    except PermissionError:
        raise DossierError(
            f"{str(path)!r} may not be read: change its permissions, or copy it to your own folder."
        ) from None
    except (OSError, RuntimeError) as problem:
        reason = getattr(problem, "strerror", None) or "it cannot be resolved"
        raise DossierError(f"{str(path)!r} cannot be opened: {reason}.") from None


def _name(folder: Path) -> str:
    return folder.name or str(folder)


def _is_zip(path: Path) -> bool:
    """A file that is to be read as a folder: named ``.zip``, whatever it then turns out to be.

    A Word document is a ZIP file too, which is why the content alone does not decide.
    """
    return path.suffix.lower() == ".zip" and path.is_file()
