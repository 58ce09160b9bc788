"""The recogniser's network made to take lower lines, which costs it in proportion less.

PP-OCR's recogniser takes lines 48 pixels high, halves them four times and takes the mean of the
three rows that are left. Nothing else in it knows the height: with a mean of two rows it takes
lines of 32 pixels, with the same weights.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.reading.protobuf import inside, integers

_HALVED = 16  # times lower than the line is what the rows are taken the mean of
_INPUT_SIDES = 7, 11, 2, 1, 2, 1  # ModelProto.graph.input.type.tensor_type.shape.dim
_SIDE = 1  # TensorShapeProto.Dimension.dim_value
_NODES = 7, 1  # ModelProto.graph.node
_SHAPES_BETWEEN = 7, 13, 1  # ModelProto.graph.value_info.name
_OPERATOR, _ATTRIBUTE = 4, 5  # of NodeProto
_NAME, _NUMBERS = 1, 8  # of AttributeProto
_NOBODY = ord("~")  # the first letter of no value's name
_POOL = b"AveragePool"
_SPANS = (b"kernel_shape", b"strides")


def lowered(model: bytearray, height: int, lower: int) -> bytearray:
    """A copy of a model for lines of ``height`` pixels that takes lines of ``lower`` pixels.

    Raises:
        ValueError: the model is not built as it must be for that.
    """
    copy = bytearray(model)
    whole = memoryview(copy)
    sides = [side for dim in inside(whole, *_INPUT_SIDES) for side in inside(dim, _SIDE)]
    _replace(sides, height, lower)
    for value in inside(whole, *_SHAPES_BETWEEN):
        value[0] = _NOBODY  # what was noted of it holds no longer
    for name in _SPANS:
        rows = [next(inside(span, _NUMBERS)) for span in _pool(whole, name)]
        _replace(rows, height // _HALVED, lower // _HALVED)
    return copy


def _pool(model: memoryview, name: bytes) -> Iterator[memoryview]:
    """The attributes of that name of the nodes that take a mean."""
    for node in inside(model, *_NODES):
        if any(kind == _POOL for kind in inside(node, _OPERATOR)):
            for attribute in inside(node, _ATTRIBUTE):
                if any(said == name for said in inside(attribute, _NAME)):
                    yield attribute


def _replace(places: list[memoryview], was: int, now: int) -> None:
    """Write a number over the one place that holds another; both take one byte."""
    right = [place for place in places if list(integers(place)) == [was]]
    if len(right) != 1:
        raise ValueError(f"{len(right)} places hold {was}, not one: another network")
    right[0][0] = now
