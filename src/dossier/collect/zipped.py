"""A ZIP file read as a folder: never unpacked to disk, every amount bounded.

Only stored and deflated entries are read, and only through Python's own ``zipfile``.
"""

from __future__ import annotations

import errno
import stat
import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, BinaryIO

from dossier.collect.names import reason_to_ignore, reason_to_skip_folder
from dossier.collect.snapshot import MAX_BYTES, DamagedError, Snapshot, take
from dossier.collect.source import MAX_DEPTH, Ledger
from dossier.errors import DossierError
from dossier.model import Entry

MAX_DIRECTORY = 4 * 2**20
"""Bytes of the ZIP file's own list of entries: room for some 40,000 names."""
MAX_TOTAL = 2 * 2**30
"""Bytes of all entries together, unpacked."""
MAX_RATIO = 500
"""How many times larger an entry may become; a blank scan reaches 200 or so."""
_SMALL = 16 * 2**20  # an entry this small harms nobody, however well it packed

_END = b"PK\x05\x06"  # PKWARE APPNOTE 4.3.16, end of central directory record
_END_SIZE = 22
_LOCATOR_64 = b"PK\x06\x07"  # 4.3.15
_SIZE_64 = 56 + 20  # 4.3.14 and 4.3.15: the record and its locator stand right before


class ZipSource:
    """The entries of a ZIP file.

    Raises:
        DossierError: it is no ZIP file that can be read, or its list of entries is too long.
    """

    def __init__(self, path: Path) -> None:
        """Read the list of entries."""
        self._ledger: Ledger[zipfile.ZipInfo] = Ledger()
        self.entries = self._ledger.entries
        self._stream = path.open("rb")
        try:
            self._zip = _open(self._stream, path.name)
            self._enter_all()
        except BaseException:
            self._stream.close()
            raise

    def _enter_all(self) -> None:
        total = 0
        for info in sorted(self._zip.infolist(), key=lambda info: info.filename):
            if self._ledger.is_full:
                return
            path = _shown(info)
            if info.is_dir() or not path:
                continue
            reason = _reason(info, path)
            total += 0 if reason else info.file_size
            if not reason and total > MAX_TOTAL:
                reason = "too-many"
            self._ledger.add(path, info.file_size, reason, info)

    def snapshot(self, entry: Entry) -> Snapshot:
        """A private copy of one entry, unpacked into memory.

        Raises:
            DamagedError: it is not unpacked to what was packed.
            OSError: the ZIP file cannot be read at its place.
        """
        info = self._ledger.key(entry)
        with _opened(self._zip, info) as stream:
            try:
                return take(_chunks(stream))
            except (OSError, MemoryError):
                raise
            except Exception as bad:  # foreign bytes in zipfile and zlib
                raise DamagedError(f"damaged in the ZIP file: {type(bad).__name__}") from None

    def close(self) -> None:
        """Let go of the ZIP file."""
        self._zip.close()
        self._stream.close()


def _open(stream: BinaryIO, name: str) -> zipfile.ZipFile:
    if _directory_size(stream) > MAX_DIRECTORY:
        raise DossierError(f"{name!r} lists too many entries: unpack it and give the folder.")
    try:
        return zipfile.ZipFile(stream)
    except Exception:  # the one place where foreign bytes meet zipfile
        raise DossierError(
            f"{name!r} is not a ZIP file that can be read: unpack it and give the folder."
        ) from None


def _directory_size(stream: BinaryIO) -> int:
    """How long the list of entries says it is; asked before zipfile loads all of it."""
    stream.seek(0, 2)
    start = max(0, stream.tell() - 65_535 - _END_SIZE - _SIZE_64)
    stream.seek(start)
    tail = stream.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) < at + _END_SIZE:
        return 0  # zipfile will say that it is none
    (size,) = struct.unpack_from("<L", tail, at + 12)
    if at >= _SIZE_64 and tail[at - 20 : at - 16] == _LOCATOR_64:
        (size,) = struct.unpack_from("<Q", tail, at - _SIZE_64 + 40)
    return int(size)


def _shown(info: zipfile.ZipInfo) -> str:
    name = info.filename
    if not info.flag_bits & 0x800:  # APPNOTE 4.4.4, bit 11: the name is UTF-8
        name = _as_utf8(name)
    parts = name.replace("\\", "/").split("/")
    return "/".join(part for part in parts if part not in ("", ".", ".."))


def _as_utf8(name: str) -> str:
    """macOS and many programs write UTF-8 without saying so."""
    try:
        return name.encode("cp437").decode("utf-8")
    except UnicodeError:
        return name


def _reason(info: zipfile.ZipInfo, path: str) -> str:
    *folders, name = path.split("/")
    for folder in folders:
        if reason := reason_to_skip_folder(folder):
            return reason
    if len(folders) > MAX_DEPTH:
        return "too-deep"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "link"
    return reason_to_ignore(name) or _reason_of_content(info)


def _reason_of_content(info: zipfile.ZipInfo) -> str:
    if info.flag_bits & 0x1:  # APPNOTE 4.4.4, bit 0
        return "encrypted"
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return "archive"
    if info.file_size > _SMALL and info.file_size > MAX_RATIO * max(1, info.compress_size):
        return "bomb"
    return ""


def _opened(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> IO[bytes]:
    """The entry's bytes; where only its own header is odd, others may well unpack it."""
    try:
        return archive.open(info)
    except (OSError, MemoryError):
        raise
    except Exception as bad:  # foreign bytes: a name that is no UTF-8, two headers that disagree
        reason = f"header in the ZIP file: {type(bad).__name__}"
        raise OSError(errno.EBADMSG, reason) from None


def _chunks(stream: IO[bytes]) -> Iterator[bytes]:
    left = MAX_BYTES + 1
    while left > 0 and (chunk := stream.read(min(left, 2**18))):
        left -= len(chunk)
        yield chunk
