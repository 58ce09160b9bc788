"""The filter of system calls, run here as the kernel would run it, for both architectures."""

from __future__ import annotations

import re
import struct
from pathlib import Path

import pytest

from dossier.sandbox.seccomp import _ARCHITECTURE, _CALLS, _CLONE, _CLONE3, _TGKILL, program

PID = 4_711
ALLOW, REFUSE, NOT_THERE, KILL = "allow", "refuse", "not there", "kill"
ARCHITECTURES = ("x86_64", "aarch64")

# What a reader that was taken over would want: (x86_64, aarch64), None where there is none.
WANTED = {
    "execve": (59, 221),
    "execveat": (322, 281),
    "fork": (57, None),
    "vfork": (58, None),
    "socket": (41, 198),
    "connect": (42, 203),
    "kill": (62, 129),
    "tkill": (200, 130),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "pidfd_open": (434, 434),
    "unlinkat": (263, 35),
    "mount": (165, 40),
    "bpf": (321, 280),
    "io_uring_setup": (425, 425),
    "memfd_create": (319, 279),
    "prctl": (157, 167),
    "setrlimit": (160, 164),
    "prlimit64": (302, 261),
    "io_setup": (206, 0),
}


def ruled(architecture: str, number: int, argument: int = 0, claims: str = "") -> str:
    """What the filter says to one call; classic BPF, as Linux's networking/filter describes it."""
    asked = {0: number, 4: _ARCHITECTURE[claims or architecture], 16: argument}
    code = program(architecture, PID)
    steps = [struct.unpack_from("<HBBI", code, at) for at in range(0, len(code), 8)]
    held, at = 0, 0
    while True:
        what, yes, no, value = steps[at]
        at += 1
        if what == 0x20:
            held = asked[value]
        elif what == 0x06:
            return {0x7FFF0000: ALLOW, 0x00050001: REFUSE, 0x00050026: NOT_THERE}.get(value, KILL)
        else:
            holds = {0x15: held == value, 0x35: held >= value, 0x45: bool(held & value)}[what]
            at += yes if holds else no


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_what_is_not_on_the_list_is_refused(architecture: str) -> None:
    column = ARCHITECTURES.index(architecture)
    listed = {numbers[column] for numbers in _CALLS.values()}
    special = {_CLONE[column], _CLONE3, _TGKILL[column]}
    for number in set(range(500)) - listed - special:
        assert ruled(architecture, number) == REFUSE, number
    for name, numbers in WANTED.items():
        if numbers[column] is not None:
            assert ruled(architecture, numbers[column]) == REFUSE, name


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_what_reading_needs_is_allowed(architecture: str) -> None:
    column = ARCHITECTURES.index(architecture)
    for name, numbers in _CALLS.items():
        if numbers[column] or name == "read":
            assert ruled(architecture, numbers[column]) == ALLOW, name


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_threads_but_no_processes_and_signals_only_to_itself(architecture: str) -> None:
    column = ARCHITECTURES.index(architecture)
    assert ruled(architecture, _CLONE[column], 0x00010000 | 17) == ALLOW
    assert ruled(architecture, _CLONE[column], 17) == REFUSE
    assert ruled(architecture, _CLONE3) == NOT_THERE
    assert ruled(architecture, _TGKILL[column], PID) == ALLOW
    assert ruled(architecture, _TGKILL[column], PID + 1) == REFUSE


def test_calls_by_another_numbering_end_the_reader() -> None:
    assert ruled("x86_64", 0, claims="aarch64") == KILL
    assert ruled("aarch64", 63, claims="x86_64") == KILL
    assert ruled("x86_64", 0x40000000) == KILL  # x32


HEADERS = (
    ("x86_64", Path("/usr/include/x86_64-linux-gnu/asm/unistd_64.h")),
    ("aarch64", Path("/usr/include/asm-generic/unistd.h")),
)
# aarch64 has no call of this name: the one that glibc makes instead.
INSTEAD = {
    "poll": "ppoll",
    "readlink": "readlinkat",
    "stat": "newfstatat",
    "lstat": "newfstatat",
    "access": "faccessat",
    "open": "openat",
    "newfstatat": "fstatat",
}


@pytest.mark.parametrize(("architecture", "header"), HEADERS)
def test_the_numbers_are_the_kernels(architecture: str, header: Path) -> None:
    if not header.exists():
        pytest.skip("no headers of the kernel here")
    text = header.read_text(encoding="utf-8")
    found = dict(re.findall(r"#define __NR(?:3264)?_(\w+) (\d+)", text))
    known = {name: int(number) for name, number in found.items()}
    column = ARCHITECTURES.index(architecture)
    others = {"clone": _CLONE, "clone3": (_CLONE3, _CLONE3), "tgkill": _TGKILL}
    for name, numbers in {**_CALLS, **others}.items():
        if name == "arch_prctl" and column:
            continue
        right = known.get(name, known.get(INSTEAD.get(name, "")))
        if right is None:
            right = known[INSTEAD[INSTEAD[name]]]
        assert numbers[column] == right, name
