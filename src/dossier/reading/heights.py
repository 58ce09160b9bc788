"""The recogniser's network made to take lower lines too, which cost it in proportion less.

PP-OCR's recogniser takes lines 48 pixels high, halves them four times and takes the mean of the
three rows that are left. Nothing else in it knows the height. Over four rows, of which those
beyond the picture do not count, the mean is that of the three, or of the two that are left of
lines of 32 pixels: one network reads both, with the same weights.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.reading.protobuf import inside, integers

HEIGHT = 48  # pixels of a line as the network takes it
LOW = 32  # … as it takes it at two thirds of the cost

_ROWS = 3  # of HEIGHT that are left to take the mean of
_INPUT_DIMS = 7, 11, 2, 1, 2, 1  # ModelProto.graph.input.type.tensor_type.shape.dim
_SIDE = 1 << 3  # key of TensorShapeProto.Dimension.dim_value
_ANY_SIDE = 15 << 3  # key of an integer that is passed over, so that the side is of any length
_NODES = 7, 1  # ModelProto.graph.node
_SHAPES_BETWEEN = 7, 13, 1  # ModelProto.graph.value_info.name
_OPERATOR, _ATTRIBUTE = 4, 5  # of NodeProto
_NAME, _NUMBERS = 1, 8  # of AttributeProto
_NOBODY = ord("~")  # the first letter of no value's name
_POOL = b"AveragePool"


def of_both_heights(model: bytearray) -> bytearray:
    """A copy of a model for lines of HEIGHT pixels that takes lines of LOW pixels as well.

    Raises:
        ValueError: the model is not built as it must be for that.
    """
    copy = bytearray(model)
    whole = memoryview(copy)
    sides = (dim for dim in inside(whole, *_INPUT_DIMS) if dim[0] == _SIDE)
    _only(side for side in sides if side[1] == HEIGHT)[0] = _ANY_SIDE
    for value in inside(whole, *_SHAPES_BETWEEN):
        value[0] = _NOBODY  # what was noted of it holds no longer
    for name in (b"kernel_shape", b"strides"):
        _only(n for n in _of_pool(whole, name) if list(integers(n)) == [_ROWS])[0] = _ROWS + 1
    above, _, below, _ = _of_pool(whole, b"pads")
    above[0] = below[0] = 1
    return copy


def _of_pool(model: memoryview, name: bytes) -> Iterator[memoryview]:
    """The numbers of that attribute of the nodes that take a mean."""
    for node in inside(model, *_NODES):
        if any(kind == _POOL for kind in inside(node, _OPERATOR)):
            for attribute in inside(node, _ATTRIBUTE):
                if any(said == name for said in inside(attribute, _NAME)):
                    yield from inside(attribute, _NUMBERS)


def _only(places: Iterable[memoryview]) -> memoryview:
    found = list(places)
    if len(found) != 1:
        raise ValueError(f"{len(found)} places where one was expected: another network")
    return found[0]
