from __future__ import annotations

import numpy as np
import pytest
from test_reading import DEJAVU, LETTER, drawn, share_read

from dossier.reading import read_either_way
from dossier.reading.crops import upright

needs_fonts = pytest.mark.skipif(not DEJAVU.is_dir(), reason="no DejaVu fonts")


@needs_fonts
@pytest.mark.parametrize("degrees", [0, 180])
def test_a_page_seen_in_a_mirror_is_read(degrees: int) -> None:
    page = drawn(LETTER)
    seen = upright(page[:, ::-1], degrees)
    mirrored, _, picture, lines = read_either_way(seen)
    assert mirrored
    assert np.array_equal(picture, page)
    assert share_read(lines, LETTER) >= 0.95


@needs_fonts
def test_a_page_as_it_is_is_not_mirrored() -> None:
    assert not read_either_way(drawn(LETTER))[0]


@needs_fonts
def test_a_page_that_no_way_reads_is_left_as_it_is() -> None:
    import cv2

    blurred = np.asarray(cv2.GaussianBlur(drawn(LETTER), (0, 0), 5), np.uint8)
    mirrored, degrees, picture, _ = read_either_way(blurred)
    assert not mirrored
    assert degrees == 0
    assert np.array_equal(picture, blurred)
