"""Weights of an ONNX file, read and mended without the ``onnx`` package.

An ONNX file is a protocol buffer; only the few numbers of ``onnx.proto`` that are needed are named.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.reading.protobuf import fields, inside, integers

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_INITIALIZERS = 7, 5  # ModelProto.graph.initializer
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
    import numpy as np

    for tensor in inside(memoryview(model), *_INITIALIZERS):
        dims: list[int] = []
        name, kind, raw = "", 0, None
        for number, value in fields(tensor):
            if number == _DIMS:
                dims += integers(value)
            elif number == _DATA_TYPE:
                (kind,) = integers(value)
            elif number == _NAME:
                name = bytes(value).decode()
            elif number == _RAW_DATA:
                raw = value
        if kind == _FLOAT and raw is not None:
            yield name, tuple(dims), np.frombuffer(raw, "<f4").reshape(dims)
