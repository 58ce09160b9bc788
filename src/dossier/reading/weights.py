"""Tensors and metadata of an ONNX file, read without the ``onnx`` package.

An ONNX file is a protocol buffer (https://protobuf.dev/programming-guides/encoding/): a list of
numbered fields. Only the few numbers of ``onnx.proto`` that are needed are named here.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_GRAPH = 7  # of ModelProto
_INITIALIZER = 5  # of GraphProto
_DIMS, _DATA_TYPE, _NAME, _RAW_DATA = 1, 2, 8, 9  # of TensorProto
_FLOAT = 1


def float_tensors(path: Path) -> Iterator[tuple[str, tuple[int, ...], NDArray[np.float32]]]:
    """Name, shape and values of every 32-bit float weight of the file.

    The values are views of the file's bytes: copy what is to be kept.
    """
    data = memoryview(path.read_bytes())
    for number, graph in _fields(data):
        if number == _GRAPH and isinstance(graph, memoryview):
            for inner, tensor in _fields(graph):
                if inner == _INITIALIZER and isinstance(tensor, memoryview):
                    yield from _tensor(tensor)


def _tensor(data: memoryview) -> Iterator[tuple[str, tuple[int, ...], NDArray[np.float32]]]:
    import numpy as np

    dims: list[int] = []
    name, kind, raw = "", 0, None
    for number, value in _fields(data):
        if number == _DIMS:
            dims += [value] if isinstance(value, int) else _packed(value)
        elif number == _DATA_TYPE and isinstance(value, int):
            kind = value
        elif number == _NAME and isinstance(value, memoryview):
            name = bytes(value).decode()
        elif number == _RAW_DATA and isinstance(value, memoryview):
            raw = value
    if kind == _FLOAT and raw is not None:
        yield name, tuple(dims), np.frombuffer(raw, "<f4").reshape(dims)


def _packed(data: memoryview) -> list[int]:
    numbers, at = [], 0
    while at < len(data):
        number, at = _varint(data, at)
        numbers.append(number)
    return numbers


def _fields(data: memoryview) -> Iterator[tuple[int, int | memoryview]]:
    at = 0
    while at < len(data):
        key, at = _varint(data, at)
        number, wire = key >> 3, key & 7
        if wire == 0:
            value, at = _varint(data, at)
            yield number, value
            continue
        if wire == 2:
            length, at = _varint(data, at)
        else:
            length = 8 if wire == 1 else 4
        yield number, data[at : at + length]
        at += length


def _varint(data: memoryview, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, at
