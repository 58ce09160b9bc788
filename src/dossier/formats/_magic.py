"""libmagic, where it can be had, to *name* a file that nobody here opens; it never decides.

The library is the system's, or the one inside the package ``pylibmagic``, which is loaded by its
path: importing that package would rewrite the environment and patch ``ctypes``.
"""

from __future__ import annotations

import ctypes.util
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from dossier.media_types import name_of

_MAX = 2**20
_LIBRARIES = ("libmagic.so.1", "libmagic.dylib", "libmagic.1.dylib")


@cache
def warm() -> Any:
    """The open library, None where there is none."""
    try:
        return _imported().Magic(mime=True)
    except (ImportError, OSError, AttributeError):
        return _from_package()
    except Exception:  # magic.MagicException: the library is there and its database is not
        return _from_package()


def _imported() -> Any:
    """python-magic, which loads its library when it is imported.

    It first searches with a compiler and a temporary file, and the readers' process may write
    none; on Linux it then asks for the library by its name, which is all that is needed.
    """
    search = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = _not_found
    try:
        import magic

        return magic
    finally:
        ctypes.util.find_library = search


def _not_found(name: str) -> str | None:
    return None


def _from_package() -> Any:
    folder = _folder()
    if folder is None:
        return None
    for name in _LIBRARIES:
        if (folder / name).is_file():
            return _loaded(folder, name)
    return None


def _folder() -> Path | None:
    spec = find_spec("pylibmagic")
    places = spec.submodule_search_locations if spec else None
    return Path(next(iter(places))) if places else None


def _loaded(folder: Path, library: str) -> Any:
    try:
        ctypes.CDLL(str(folder / library))
        return _imported().Magic(mime=True, magic_file=str(folder / "magic.mgc"))
    except Exception:  # a library for another system: naming is a courtesy, not a need
        return None


def description(data: bytes) -> str:
    """What people call this file, by libmagic; "" where it cannot tell."""
    library = warm()
    if library is None:
        return ""
    try:
        found = str(library.from_buffer(data[:_MAX]))
    except Exception:  # foreign bytes in a C library: it does not know
        return ""
    known = name_of(found)
    return "" if found in ("application/octet-stream", "") else known
