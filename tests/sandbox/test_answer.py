"""What the child says is believed only as far as it is possible."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model import Box, Fact, File, Legibility, Line, Page, Place, Sign, Zone
from dossier.sandbox.answer import END, NotAnAnswerError, decode, encode

PLACE = Place("x.pdf", 1)
PAGE = Page(
    PLACE,
    "picture",
    100,
    200,
    (Line("IBAN", Box(0, 0, 0.5, 0.1), 0.9),),
    (Fact("date", "2026-01-01", "1er janvier 2026", replace(PLACE, box=Box(0, 0, 1, 1))),),
    Legibility("text", lines=1, zones=(Zone("glare", Box(0, 0, 1, 1), 0.4),)),
    90,
    "latin",
    "0123456789abcdef" * 4,
    (Sign("hidden-text", "3"),),
)
FILE = File("x.pdf", 10, media_type="application/pdf", page_count=1, pages=(PAGE,))


def test_a_file_survives_the_way() -> None:
    assert decode(encode(FILE)) == FILE


def _page(number: int) -> Page:
    place = Place("x.pdf", number)
    return Page(place, "text", 1, 1)


def test_pages_said_one_by_one_are_one_file() -> None:
    head = File("x.pdf", 10, page_count=3)
    parts = [head, *(replace(head, pages=(_page(n),)) for n in (1, 2, 3))]
    whole = replace(head, pages=(_page(1), _page(2), _page(3)))
    assert decode(b"".join(map(encode, parts)) + END) == whole
    cut = b"".join(map(encode, parts))[:-5]
    assert decode(cut) == replace(whole, pages=whole.pages[:2])


@pytest.mark.parametrize("pages", [(1, 1), (1, 2, 3, 4)])
def test_pages_said_twice_or_too_many_are_no_answer(pages: tuple[int, ...]) -> None:
    head = File("x.pdf", 10, page_count=3)
    with pytest.raises(NotAnAnswerError):
        decode(b"".join(encode(replace(head, pages=(_page(n),))) for n in pages))


def test_lines_without_end_are_no_answer() -> None:
    with pytest.raises(NotAnAnswerError):
        decode(encode(File("x.pdf", 10)) * 10_000)


def _set(path: str, value: Any) -> bytes:
    whole = json.loads(encode(FILE))
    *way, last = path.split(".")
    inner = whole
    for step in way:
        inner = inner[int(step)] if step.isdigit() else inner[step]
    inner[int(last) if last.isdigit() else last] = value
    return json.dumps(whole).encode() + b"\n"


LIES = [
    ("page_count", 10**9),
    ("page_count", -1),
    ("page_count", 1.5),
    ("page_count", "1"),
    ("page_count", True),
    ("ignored", "link"),
    ("media_type", "x" * 10_000),
    ("pages", [json.loads(encode(FILE))["pages"][0]] * 2),
    ("pages", [json.loads(encode(FILE))["pages"][0]] * 100),
    ("pages.0.width", 10**9),
    ("pages.0.width", -1),
    ("pages.0.turned", 45),
    ("pages.0.source", "guess"),
    ("pages.0.fingerprint", "zz"),
    ("pages.0.place.file", "../../etc/passwd"),
    ("pages.0.place.page", 0),
    ("pages.0.place.page", None),
    ("pages.0.lines.0.text", "x" * 100_000),
    ("pages.0.lines.0.text", None),
    ("pages.0.lines.0.certainty", 7),
    ("pages.0.lines.0.certainty", float("nan")),
    ("pages.0.lines.0.box.left", -3),
    ("pages.0.lines.0.box.left", 0.9),
    ("pages.0.lines.0.box.right", float("inf")),
    ("pages.0.facts.0.value", "x" * 100_000),
    ("pages.0.facts.0.place.file", "other.pdf"),
    ("pages.0.facts.0.place.page", 2),
    ("pages.0.facts.0.proven", "yes"),
    ("pages.0.legibility.blur", float("nan")),
    ("pages.0.legibility.blur", 1e300),
    ("pages.0.legibility.zones.0.value", float("inf")),
    ("pages.0.signs", [{"code": "x" * 100, "detail": ""}]),
    ("signs", [{"code": "x", "detail": ""}] * 1_000),
]


@pytest.mark.parametrize(("path", "value"), LIES)
def test_a_lie_throws_the_whole_answer_away(path: str, value: Any) -> None:
    with pytest.raises(NotAnAnswerError):
        decode(_set(path, value))


def test_deep_json_is_no_answer() -> None:
    with pytest.raises(NotAnAnswerError):
        decode(b"[" * 100_000 + b"\n")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


@given(st.binary(max_size=300) | json_values.map(lambda value: json.dumps(value).encode() + b"\n"))
def test_anything_else_is_no_answer(data: bytes) -> None:
    with pytest.raises(NotAnAnswerError):
        decode(data)


paths = st.sampled_from(sorted({path for path, _ in LIES}))


@given(paths, json_values)
def test_nothing_but_our_own_exception(path: str, value: Any) -> None:
    try:
        file = decode(_set(path, value))
    except NotAnAnswerError:
        return
    assert decode(encode(file)) == file
