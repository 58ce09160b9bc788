"""Weights of an ONNX file, read and mended without the ``onnx`` package.

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


TINY = 1e-30
"""Weights nearer to zero are made zero: they change no output, and the processor takes a hundred
times as long over numbers below 1.2e-38. A quarter of a million weights of PP-OCRv6's small
detector are such numbers, left over from its training; without them it runs three times as fast."""


def load(path: Path) -> bytearray:
    """The bytes of an ONNX file, its tiny weights made zero."""
    import numpy as np

    data = bytearray(path.read_bytes())
    for _, _, values in float_tensors(data):
        values[np.abs(values) < TINY] = 0
    return data


def float_tensors(
    model: bytearray,
) -> Iterator[tuple[str, tuple[int, ...], NDArray[np.float32]]]:
    """Name, shape and values of every 32-bit float weight of a model.

    The values are views of the model's bytes: copy what is to be kept.
    """
    for number, graph in _fields(memoryview(model)):
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
