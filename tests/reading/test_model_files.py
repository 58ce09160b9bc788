from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.reading import models
from dossier.reading.heights import HEIGHT, LOW, of_both_heights
from dossier.reading.protobuf import fields, inside, integers
from dossier.reading.recogniser import Recogniser, decode
from dossier.reading.weights import load


def written(number: int) -> bytes:
    """A variable-length integer as protocol buffers have it."""
    tail = []
    while number >= 0x80:
        tail.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*tail, number])


def field(number: int, value: int | bytes) -> bytes:
    if isinstance(value, int):
        return written(number << 3) + written(value)
    return written(number << 3 | 2) + written(len(value)) + value


FIELDS = st.lists(
    st.tuples(st.integers(1, 3000), st.integers(0, 2**63) | st.binary(max_size=300)), max_size=8
)


@given(FIELDS)
def test_fields_come_back_as_they_were_written(given_: list[tuple[int, int | bytes]]) -> None:
    message = memoryview(b"".join(field(*one) for one in given_))
    found = [
        (number, next(integers(value)) if isinstance(was, int) else bytes(value))
        for (number, value), (_, was) in zip(fields(message), given_, strict=True)
    ]
    assert found == given_


def test_what_lies_inside_is_found_by_its_numbers() -> None:
    inner = field(2, b"one") + field(3, 7) + field(2, b"two")
    message = memoryview(field(1, inner) + field(9, inner))
    assert [bytes(value) for value in inside(message, 1, 2)] == [b"one", b"two"]
    assert [list(integers(value)) for value in inside(message, 9, 3)] == [[7]]


def test_another_network_is_not_made_for_both_heights() -> None:
    with pytest.raises(ValueError, match="another network"):
        of_both_heights(load(models.model_paths()[0]))


def test_a_model_for_both_heights_leaves_the_first_as_it_was() -> None:
    model = load(models.model_paths()[1])
    before = bytes(model)
    both = of_both_heights(model)
    assert bytes(model) == before
    assert len(both) == len(before)
    assert both != before


@pytest.mark.parametrize("height", [HEIGHT, LOW])
def test_both_heights_take_a_line_and_see_eight_pixels_a_step(height: int) -> None:
    recogniser = Recogniser(models.model_paths()[1])
    features = recogniser.features(np.full((height, 320, 3), 255, np.uint8))
    assert features.shape == (40, 120)
    assert decode(recogniser.latin, features).text == ""
