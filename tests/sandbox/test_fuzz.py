"""Damaged files of every format: each has an answer, and the answer is one that is believed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier.collect.snapshot import take
from dossier.model import File
from dossier.sandbox import FULL, Limits
from dossier.sandbox.choose import expected_tier
from dossier.sandbox.forked import Forked
from makers.hostile import GOOD, HOSTILE

pytestmark = pytest.mark.skipif(expected_tier("auto") != FULL, reason="the kernel gives less")

MADE = {**GOOD, **{row.name: row.make for row in HOSTILE}}
OURS = {"no-answer", "unreadable", "no-facts", "flood"}
"""Signs that blame this program: no file may bring them about."""


@cache
def made(name: str) -> bytes:
    return MADE[name]()


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Forked]:
    opened = Forked(Limits(idle=5, total=10, cpu=10), "only_opened:read")
    yield opened
    opened.close()


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    data = bytearray(made(draw(st.sampled_from(sorted(MADE)))))
    places = st.integers(0, max(0, len(data) - 1)) | st.integers(0, min(2_000, len(data)))
    for _ in range(draw(st.integers(1, 6))):
        at, what = draw(places), draw(st.sampled_from(("set", "drop", "repeat", "number", "cut")))
        if what == "set":
            data[at : at + 1] = draw(st.binary(min_size=1, max_size=4))
        elif what == "drop":
            del data[at : at + draw(st.integers(1, 64))]
        elif what == "repeat":
            data[at:at] = data[at : at + draw(st.integers(1, 200))] * draw(st.integers(1, 3))
        elif what == "number":
            data[at : at + 4] = draw(st.sampled_from((b"\xff" * 4, b"\0" * 4, b"\x7f\xff\xff\xff")))
        else:
            del data[at:]
    return bytes(data)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=damaged())
def test_a_damaged_file_has_an_answer(sandbox: Forked, data: bytes) -> None:
    with take([data]) as snapshot:
        file = sandbox.examine(snapshot, "x.pdf")
    assert not _signs(file) & OURS, file
    assert file.pages or file.signs


def _signs(file: File) -> set[str]:
    of_pages = {sign.code for page in file.pages for sign in page.signs}
    return {sign.code for sign in file.signs} | of_pages
