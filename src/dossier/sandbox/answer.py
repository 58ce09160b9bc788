"""What the child says of a file: lines of JSON, believed only as far as they are possible.

Every line is the file as it is known by then, with the pages read since the line before; so what
was read of a file is there even if its reader is stopped on a later page.

The child read foreign bytes and may be anybody's by now. Its answer is limited in length before
it comes here; here every number is in its range and every text of bounded length, or the whole
answer is thrown away.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from dossier.model import Box, Fact, File, Legibility, Line, Page, Place, Sign

MAX_PAGES = 60  # as many as formats read
END = b"end\n"
"""The last line: a child that falls silent has not said all."""

_MAX_PARTS = MAX_PAGES + 2  # one before the first page, one after the last
_MAX_COUNT = 100_000_000  # a page takes a byte of its file at least
_MAX_PIXELS = 250_000_000  # of one side; no picture of more in all is decoded
_MAX_LINES = 20_000
_MAX_FACTS = 20_000
_MAX_ZONES = 5_000
_MAX_SIGNS = 500
_MAX_TEXT = 20_000
_MAX_WORD = 500
_SOURCES = ("text", "picture", "none")
_TURNS = (0, 90, 180, 270)


class NotAnAnswerError(Exception):
    """The child said something that no reader says."""


@cache
def _adapter() -> Any:
    from pydantic import TypeAdapter

    return TypeAdapter(File)


def encode(file: File) -> bytes:
    """A file, or what is known of it by now, as a line of JSON."""
    data: bytes = _adapter().dump_json(file)
    return data + b"\n"


def decode(data: bytes) -> File:
    """The lines that are complete as one file.

    Raises:
        NotAnAnswerError: one is no JSON, of another shape, or out of range; or there is none.
    """
    lines = data.removesuffix(END).split(b"\n")[:-1]
    if not 0 < len(lines) <= _MAX_PARTS:
        raise NotAnAnswerError("shape")
    parts = [_part(line) for line in lines]
    file = replace(parts[-1], pages=tuple(page for part in parts for page in part.pages))
    for wrong in _faults(file):
        raise NotAnAnswerError(wrong)
    return file


def _part(line: bytes) -> File:
    from pydantic import ValidationError

    try:
        file: File = _adapter().validate_json(line, strict=True)
    except (ValidationError, ValueError, RecursionError):
        raise NotAnAnswerError("shape") from None
    return file


def _faults(file: File) -> Iterator[str]:
    if not 0 <= file.page_count <= _MAX_COUNT:
        yield "page count"
    if len(file.pages) > min(MAX_PAGES, max(1, file.page_count)):
        yield "pages"
    if len(file.media_type) > _MAX_WORD or file.ignored:
        yield "file"
    yield from _of_signs(file.signs)
    numbers = [page.place.page for page in file.pages]
    if len(set(numbers)) != len(numbers):
        yield "page numbers"
    for page in file.pages:
        yield from _of_page(page, file)


def _of_page(page: Page, file: File) -> Iterator[str]:
    if not (0 <= page.width <= _MAX_PIXELS and 0 <= page.height <= _MAX_PIXELS):
        yield "page size"
    if page.source not in _SOURCES or page.turned not in _TURNS:
        yield "page"
    if len(page.lines) > _MAX_LINES or len(page.facts) > _MAX_FACTS:
        yield "lines"
    if len(page.script) > _MAX_WORD or not _is_fingerprint(page.fingerprint):
        yield "page"
    yield from _of_place(page.place, file)
    yield from _of_signs(page.signs)
    for line in page.lines:
        yield from _of_line(line)
    for fact in page.facts:
        yield from _of_fact(fact, page, file)
    if page.legibility:
        yield from _of_legibility(page.legibility)


def _is_fingerprint(text: str) -> bool:
    return not text or (len(text) == 64 and not text.strip("0123456789abcdef"))


def _of_place(place: Place, file: File) -> Iterator[str]:
    if place.file != file.path or place.page is None or not 1 <= place.page <= _MAX_COUNT:
        yield "place"
    if place.box:
        yield from _of_box(place.box)


def _of_signs(signs: tuple[Sign, ...]) -> Iterator[str]:
    if len(signs) > _MAX_SIGNS or any(
        len(sign.code) > 50 or len(sign.detail) > _MAX_WORD for sign in signs
    ):
        yield "signs"


def _of_line(line: Line) -> Iterator[str]:
    if len(line.text) > _MAX_TEXT or not _is_share(line.certainty):
        yield "line"
    yield from _of_box(line.box)


def _of_fact(fact: Fact, page: Page, file: File) -> Iterator[str]:
    texts = (fact.type, fact.role, fact.value, fact.text)
    if max(map(len, texts)) > _MAX_TEXT or not _is_share(fact.certainty):
        yield "fact"
    if fact.place.page != page.place.page:
        yield "place of a fact"
    yield from _of_place(fact.place, file)


def _of_box(box: Box) -> Iterator[str]:
    sides = (box.left, box.top, box.right, box.bottom)
    if not all(_is_share(side) for side in sides) or box.left > box.right or box.top > box.bottom:
        yield "box"


def _is_share(value: float) -> bool:
    return -0.001 <= value <= 1.001  # false for what is no number


def _of_legibility(seen: Legibility) -> Iterator[str]:
    names = Legibility.__dataclass_fields__
    numbers = [value for name in names if isinstance(value := getattr(seen, name), (int, float))]
    if not all(math.isfinite(value) and abs(value) < 1e9 for value in numbers):
        yield "measures"
    if len(seen.content) > 50 or len(seen.cut_edges) > 4 or len(seen.zones) > _MAX_ZONES:
        yield "measures"
    for zone in seen.zones:
        if len(zone.reason) > 50 or not math.isfinite(zone.value):
            yield "zone"
        yield from _of_box(zone.box)
