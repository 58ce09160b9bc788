"""Protocol buffers walked in place: numbered fields, their values views of the bytes.

https://protobuf.dev/programming-guides/encoding/
"""

from __future__ import annotations

from collections.abc import Iterator

_VARINT, _EIGHT_BYTES, _DELIMITED = 0, 1, 2


def fields(message: memoryview) -> Iterator[tuple[int, memoryview]]:
    """Number and bytes of every field, those of a variable-length integer not yet decoded."""
    at = 0
    while at < len(message):
        key, at = _varint(message, at)
        wire = key & 7
        if wire == _VARINT:
            end = _varint(message, at)[1]
        elif wire == _DELIMITED:
            length, at = _varint(message, at)
            end = at + length
        else:
            end = at + (8 if wire == _EIGHT_BYTES else 4)
        yield key >> 3, message[at:end]
        at = end


def inside(message: memoryview, *path: int) -> Iterator[memoryview]:
    """Every field that is reached by these numbers, one in the other."""
    if not path:
        yield message
        return
    for number, value in fields(message):
        if number == path[0]:
            yield from inside(value, *path[1:])


def integers(value: memoryview) -> Iterator[int]:
    """The integers of a field: one, or several packed together."""
    at = 0
    while at < len(value):
        number, at = _varint(value, at)
        yield number


def _varint(data: memoryview, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, at
