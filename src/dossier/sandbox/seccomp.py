"""seccomp: the child may make only the system calls that reading bytes in memory needs.

What is not on the list answers EPERM. A process can still start threads, and nothing else: no
program, no process, no socket, no signal to others. Kernel documentation,
userspace-api/seccomp_filter.
"""

from __future__ import annotations

import ctypes
import errno
import os
import struct
from functools import cache

from dossier.sandbox.linux import machine, syscall

_SECCOMP = {"x86_64": 317, "aarch64": 277}
_SET_MODE_FILTER, _ACTION_AVAILABLE = 1, 2
_ARCHITECTURE = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}  # linux/audit.h

_ALLOW, _ERRNO, _KILL = 0x7FFF0000, 0x00050000, 0x80000000  # linux/seccomp.h SECCOMP_RET_*
_OWN_PID = b"\xfe\xca\x0d\x70"  # stands for a number that no process has
_X32 = 0x40000000  # the other numbering of system calls on x86_64

_LOAD, _JUMP_EQUAL, _JUMP_AT_LEAST, _JUMP_ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER, _ARCH, _ARGUMENT_0 = 0, 4, 16  # offsets in struct seccomp_data; little endian
_CLONE_THREAD = 0x00010000  # linux/sched.h

# name: (x86_64, aarch64); 0 or a relative's number where the architecture does not have it
_CALLS: dict[str, tuple[int, int]] = {
    "read": (0, 63),
    "write": (1, 64),
    "close": (3, 57),
    "fstat": (5, 80),
    "newfstatat": (262, 79),
    "statx": (332, 291),
    "poll": (7, 73),
    "lseek": (8, 62),
    "mmap": (9, 222),
    "mprotect": (10, 226),
    "munmap": (11, 215),
    "brk": (12, 214),
    "rt_sigaction": (13, 134),
    "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139),
    "pread64": (17, 67),
    "readv": (19, 65),
    "writev": (20, 66),
    "sched_yield": (24, 124),
    "mremap": (25, 216),
    "madvise": (28, 233),
    "dup": (32, 23),
    "setitimer": (38, 103),
    "getpid": (39, 172),
    "exit": (60, 93),
    "uname": (63, 160),
    "fcntl": (72, 25),
    "getcwd": (79, 17),
    "readlink": (89, 78),
    "readlinkat": (267, 78),
    "gettimeofday": (96, 169),
    "getrlimit": (97, 163),
    "getrusage": (98, 165),
    "sysinfo": (99, 179),
    "times": (100, 153),
    "getuid": (102, 174),
    "getgid": (104, 176),
    "geteuid": (107, 175),
    "getegid": (108, 177),
    "sigaltstack": (131, 132),
    "gettid": (186, 178),
    "futex": (202, 98),
    "sched_getaffinity": (204, 123),
    "getdents64": (217, 61),
    "restart_syscall": (219, 128),
    "clock_gettime": (228, 113),
    "clock_getres": (229, 114),
    "clock_nanosleep": (230, 115),
    "nanosleep": (35, 101),
    "exit_group": (231, 94),
    "openat": (257, 56),
    "set_robust_list": (273, 99),
    "getrandom": (318, 278),
    "membarrier": (324, 283),
    "rseq": (334, 293),
    "stat": (4, 79),
    "lstat": (6, 79),
    "access": (21, 48),
    "faccessat": (269, 48),
    "getcpu": (309, 168),
    "arch_prctl": (158, 0),
    "open": (2, 56),
}
_CLONE = (56, 220)
_CLONE3 = 435  # glibc falls back to clone where this is not there
_TGKILL = (234, 131)
_SOCKET = (41, 198)
_AF_UNIX = 1


def is_available() -> bool:
    """This kernel takes filters, and we have the numbers of its system calls."""
    if machine() not in _SECCOMP:
        return False
    action = ctypes.c_uint32(_ERRNO)
    try:
        syscall(
            _SECCOMP[machine()],
            ctypes.c_uint(_ACTION_AVAILABLE),
            ctypes.c_uint(0),
            ctypes.byref(action),
        )
    except (OSError, AttributeError):
        return False
    return True


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def apply() -> None:
    """Give up every other system call, for good.

    Raises:
        OSError: the kernel refuses.
    """
    _install(prepared().replace(_OWN_PID, struct.pack("<I", os.getpid())))


@cache
def prepared() -> bytes:
    """The filter with a stand-in for the process's number, made once for all children."""
    return program(machine(), struct.unpack("<I", _OWN_PID)[0])


def apply_offline() -> None:
    """Give up all sockets but those between processes of this machine, for good.

    Raises:
        OSError: the kernel refuses.
    """
    _install(offline_program(machine()))


def _install(code: bytes) -> None:
    filter = _Program(len(code) // 8, code)
    syscall(
        _SECCOMP[machine()],
        ctypes.c_uint(_SET_MODE_FILTER),
        ctypes.c_uint(0),
        ctypes.byref(filter),
    )


def program(architecture: str, pid: int) -> bytes:
    """The filter as instructions of classic BPF; ``pid`` is the only process it may signal."""
    column = 0 if architecture == "x86_64" else 1
    numbers = sorted({call[column] for call in _CALLS.values()} - {0} | _zero(column))
    steps = [
        _step(_LOAD, _ARCH),
        _step(_JUMP_EQUAL, _ARCHITECTURE[architecture], yes=1),
        _step(_RETURN, _KILL),
        _step(_LOAD, _NUMBER),
        _step(_JUMP_AT_LEAST, _X32, no=1),
        _step(_RETURN, _KILL),
    ]
    for number in numbers:
        steps += [_step(_JUMP_EQUAL, number, no=1), _step(_RETURN, _ALLOW)]
    steps += _if_argument(_CLONE[column], _step(_JUMP_ANY_BIT, _CLONE_THREAD, no=1))
    steps += _if_argument(_TGKILL[column], _step(_JUMP_EQUAL, pid, no=1))
    steps += [_step(_JUMP_EQUAL, _CLONE3, no=1), _step(_RETURN, _ERRNO | errno.ENOSYS)]
    return b"".join([*steps, _step(_RETURN, _ERRNO | errno.EPERM)])


def offline_program(architecture: str) -> bytes:
    """Allows everything but ``socket`` for other families than AF_UNIX."""
    column = 0 if architecture == "x86_64" else 1
    return b"".join(
        [
            _step(_LOAD, _ARCH),
            _step(_JUMP_EQUAL, _ARCHITECTURE[architecture], yes=1),
            _step(_RETURN, _KILL),
            _step(_LOAD, _NUMBER),
            _step(_JUMP_EQUAL, _SOCKET[column], no=3),
            _step(_LOAD, _ARGUMENT_0),
            _step(_JUMP_EQUAL, _AF_UNIX, yes=1),
            _step(_RETURN, _ERRNO | errno.EPERM),
            _step(_RETURN, _ALLOW),
        ]
    )


def _zero(column: int) -> set[int]:
    """Number 0 is ``read`` on x86_64 and nothing we want on aarch64."""
    return {0} if column == 0 else set()


def _if_argument(number: int, test: bytes) -> list[bytes]:
    """Allow one call if its first argument passes the test."""
    return [
        _step(_JUMP_EQUAL, number, no=4),
        _step(_LOAD, _ARGUMENT_0),
        test,
        _step(_RETURN, _ALLOW),
        _step(_RETURN, _ERRNO | errno.EPERM),
    ]


def _step(code: int, value: int, *, yes: int = 0, no: int = 0) -> bytes:
    return struct.pack("<HBBI", code, yes, no, value)
