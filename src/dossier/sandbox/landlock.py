"""Landlock: this process gives up the file system and TCP, without being root.

Kernel documentation, userspace-api/landlock. What stays readable is the installed programs
themselves, the fonts that PDFs lean on, and ``/dev/urandom`` (AES-256 asks for it); nobody's
papers are there.
"""

from __future__ import annotations

import ctypes
import os
import site
import sys
import sysconfig
from functools import cache
from pathlib import Path

from dossier.sandbox.linux import syscall

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same on every architecture
_ASK_VERSION = 1
_PATH_BENEATH = 1

_READ_FILE, _READ_DIR = 1 << 2, 1 << 3  # linux/landlock.h LANDLOCK_ACCESS_FS_*
_READING = 0b1101 | 1 << 15  # execute, read files, read folders, ask devices
_ALL_SINCE = ((1, (1 << 13) - 1), (2, 1 << 13), (3, 1 << 14), (5, 1 << 15))
_ALL_NET = 0b11  # bind and connect TCP, since version 4
_ALL_SCOPES = 0b11  # abstract UNIX sockets and signals, since version 6

_FONTS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/usr/share/X11/fonts",
)


class _Ruleset(ctypes.Structure):
    _fields_ = (
        ("handled_access_fs", ctypes.c_uint64),
        ("handled_access_net", ctypes.c_uint64),
        ("scoped", ctypes.c_uint64),
    )


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (("allowed_access", ctypes.c_uint64), ("parent_fd", ctypes.c_int32))


def version() -> int:
    """The version of Landlock's interface this kernel has, 0 if none or switched off."""
    try:
        return syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint32(_ASK_VERSION))
    except (OSError, AttributeError):
        return 0


@cache
def ruleset() -> int:
    """A descriptor of the rules, made once in the zygote for all its children.

    Raises:
        OSError: the kernel refuses.
    """
    made = _create(version())
    for path in readable_paths():
        _allow_reading(made, path)
    return made


def apply(rules: int) -> None:
    """Give up the file system and the network, for good.

    Raises:
        OSError: the kernel refuses.
    """
    syscall(_RESTRICT_SELF, ctypes.c_int(rules), ctypes.c_uint32(0))
    os.close(rules)


def forbid_writing() -> None:
    """Give up changing files, and TCP; reading stays as it is.

    Raises:
        OSError: the kernel refuses.
    """
    apply(_create(version(), ~_READING))


def _create(known: int, among: int = -1) -> int:
    rules = _Ruleset(
        sum(bits for since, bits in _ALL_SINCE if known >= since) & among,
        _ALL_NET if known >= 4 else 0,
        _ALL_SCOPES if known >= 6 and among == -1 else 0,
    )
    size = 24 if known >= 6 else 16 if known >= 4 else 8
    return syscall(_CREATE_RULESET, ctypes.byref(rules), ctypes.c_size_t(size), ctypes.c_uint32(0))


def _allow_reading(rules: int, path: str) -> None:
    try:
        fd = os.open(path, getattr(os, "O_PATH", 0) | os.O_CLOEXEC)
    except OSError:
        return
    try:
        access = _READ_FILE | (_READ_DIR if Path(path).is_dir() else 0)
        rule = _PathBeneath(access, fd)
        kind = ctypes.c_int(_PATH_BENEATH)
        syscall(_ADD_RULE, ctypes.c_int(rules), kind, ctypes.byref(rule), ctypes.c_uint32(0))
    finally:
        os.close(fd)


@cache
def readable_paths() -> tuple[str, ...]:
    """What a child may still read: code that is installed, fonts, randomness."""
    names = ("stdlib", "platstdlib", "purelib", "platlib")
    code = {sysconfig.get_path(name) for name in names}
    code |= {*site.getsitepackages(), str(Path(__file__).resolve().parents[1])}
    if site.ENABLE_USER_SITE:
        code.add(site.getusersitepackages())
    code &= {path for path in code if path and Path(path).is_dir()}
    for package in ("cv2", "numpy", "onnxruntime", "PIL", "pypdfium2"):  # wherever they are
        found = getattr(sys.modules.get(package), "__file__", None)
        code |= {str(Path(found).parent)} if found else set()
    return (*sorted(code), *_FONTS, "/dev/urandom")
