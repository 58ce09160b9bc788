"""What one file holds: opened, turned upright, read, measured, its facts found.

Runs in the child process. This is the one place where foreign bytes may raise anything: whatever
comes out of a reader becomes a sign with the class of the exception, never its text, which may
quote the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from dossier.formats import Field, Opened, RawPage, format_of
from dossier.formats._magic import description
from dossier.formats._sniff import sniff
from dossier.formats._suspect import suspect_signs
from dossier.media_types import EMPTY, TEXT, UNKNOWN, name_of
from dossier.model import MIRRORED, Box, Fact, File, Legibility, Line, Page, Place, Sign

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from dossier.facts import Sheet

Result = TypeVar("Result")

_COVERED = 0.4  # of a line read from pixels: the text layer already has it


def examine(
    data: bytes,
    path: str,
    *,
    read: bool = True,
    on_page: Callable[[File], object] | None = None,
) -> File:
    """Everything that can be learnt of the file without knowing what it is for.

    ``read`` False leaves pixels unread and unmeasured, which is much faster. ``on_page`` is called
    once the file is open and after every page, with that page alone in the file, so that what was
    read of it is not lost with the rest. Path, size and checksum are the caller's to fill in: what
    is said here is not to be trusted on them.
    """
    media_type = sniff(data)
    module = format_of(media_type)
    if module is None:
        return File(path, len(data), media_type=media_type, signs=_unsupported(data, media_type))
    opened, sign = _guarded("broken", lambda: module.open(data))
    if opened is None:
        return File(path, len(data), media_type=media_type, signs=(sign,) if sign else ())
    signs = (*opened.signs, *suspect_signs(data, media_type))
    file = File(
        path,
        len(data),
        media_type=opened.media_type,
        page_count=opened.page_count,
        signs=tuple(dict.fromkeys(signs)),
    )
    tell = on_page or _tell_nobody
    tell(file)
    pages = []
    for page in _pages(opened, path, read):
        pages.append(page)
        tell(replace(file, pages=(page,)))
    return replace(file, pages=tuple(pages))


def _tell_nobody(_file: File) -> None:
    """Nobody listens before the end."""


def _unsupported(data: bytes, media_type: str) -> tuple[Sign, ...]:
    if media_type == EMPTY:
        return (Sign("empty"),)
    known = name_of(media_type)
    if media_type in (UNKNOWN, TEXT):
        known = description(data) or known
    return (Sign("unsupported", known),)


def _guarded(code: str, call: Callable[[], Result]) -> tuple[Result | None, Sign | None]:
    """What the call gives, or the sign of how it failed."""
    try:
        return call(), None
    except MemoryError:
        return None, Sign("memory")
    except Exception as problem:  # the boundary to foreign bytes: it becomes a fact of the file
        return None, Sign(code, type(problem).__name__)


def _pages(opened: Opened, path: str, read: bool) -> Iterator[Page]:
    pages, number = iter(opened.pages), 0
    while True:
        number += 1
        raw, sign = _guarded("broken", lambda: next(pages, None))
        if sign is not None:
            yield Page(Place(path, number), "none", 0, 0, signs=(sign,))
            return  # an iterator that raised has ended
        if raw is None:
            return
        yield _page(raw, Place(path, raw.number), read)


def _page(raw: RawPage, place: Place, read: bool) -> Page:
    page, sign = _guarded("unreadable", lambda: _learnt(raw, place, read))  # it was drawn
    if page is None:
        signs = (*raw.signs, *((sign,) if sign else ()))
        return Page(place, "none", raw.width, raw.height, raw.lines, signs=signs)
    return page


def _learnt(raw: RawPage, place: Place, read: bool) -> Page:
    """The upright page with its lines, measures and facts.

    Places are those on the page made level; how sharp it is shows on the picture as it came.
    """
    from dossier.reading import in_reading_order, script_of_page
    from dossier.reading.crops import quarters, upright

    signs = list(raw.signs)
    picture, lines = raw.picture, in_reading_order(raw.lines)
    level, turned, tilt = picture, 0, 0.0
    if read and raw.needs_reading and picture is not None:
        pixels, sign = _guarded("no-ocr", lambda: _read(raw))
        if pixels is not None:
            mirrored, degrees, level, lines = pixels
            turned, tilt = quarters(degrees)
            picture = upright(picture, turned) if tilt else level
            signs += [Sign(MIRRORED)] if mirrored else []
        else:
            signs.append(sign or Sign("no-ocr"))
    legibility, sign = _guarded(
        "not-measured", lambda: _measured(raw, picture, tilt) if read else None
    )
    signs += [sign] if sign else []
    script = script_of_page(lines)
    found = _facts(raw, place, turned)
    facts, faults = _found(place, lines, script, level if read else None)
    signs += faults
    height, width = picture.shape[:2] if picture is not None else (raw.height, raw.width)
    return Page(
        place,
        _source(raw, lines),
        width,
        height,
        lines,
        (*found, *facts),
        legibility,
        turned,
        script,
        "" if picture is None or _is_blank(raw) else fingerprint(picture),
        tuple(signs),
    )


def _read(raw: RawPage) -> tuple[bool, float, NDArray[np.uint8], tuple[Line, ...]]:
    """Pixels read; on a page with a text layer only what the layer does not hold is added."""
    from dossier import reading

    assert raw.picture is not None  # noqa: S101 - asked by the caller
    if not raw.lines:
        return reading.read_either_way(raw.picture)
    pixels = reading.default_reader().read(raw.picture)
    new = [line for line in pixels if not _is_known(line.box, raw.lines)]
    return False, 0, raw.picture, reading.in_reading_order([*raw.lines, *new])


def _is_known(box: Box, lines: tuple[Line, ...]) -> bool:
    area = (box.right - box.left) * (box.bottom - box.top)
    shared = sum(_common(box, line.box) for line in lines)
    return area <= 0 or shared >= _COVERED * area


def _common(one: Box, other: Box) -> float:
    width = min(one.right, other.right) - max(one.left, other.left)
    height = min(one.bottom, other.bottom) - max(one.top, other.top)
    return max(0.0, width) * max(0.0, height)


def _source(raw: RawPage, lines: tuple[Line, ...]) -> str:
    if raw.lines:
        return "text"
    return "picture" if lines or (raw.needs_reading and raw.picture is not None) else "none"


def _is_blank(raw: RawPage) -> bool:
    return any(sign.code == "nothing-drawn" for sign in raw.signs)


def _measured(raw: RawPage, picture: NDArray[np.uint8] | None, tilt: float) -> Legibility | None:
    """Measures of pages that are pictures; what a program drew is as sharp as the screen.

    Zones are placed on the page turned by so many degrees more, as its lines are.
    """
    from dossier.legibility import measure

    if picture is None or not (raw.is_picture or _is_blank(raw)):
        return None
    found = measure(picture, dpi=raw.dpi, jpeg_quality=raw.jpeg_quality)
    if not tilt:
        return found
    size = picture.shape[0], picture.shape[1]
    zones = (replace(zone, box=turned_box(zone.box, tilt, size)) for zone in found.zones)
    return replace(found, zones=tuple(zones))


def _found(
    place: Place, lines: tuple[Line, ...], script: str, picture: NDArray[np.uint8] | None
) -> tuple[tuple[Fact, ...], list[Sign]]:
    """The facts of a page; a finder that fails on it costs its own facts only, and one sign."""
    from dossier.facts import Sheet, finders

    sheet = Sheet(place, lines, script, picture)
    facts: list[Fact] = []
    faults: list[Sign] = []
    for find in finders():
        found, sign = _guarded("no-facts", partial(_listed, find, sheet))
        facts += found or ()
        faults += [sign] if sign else []
    return tuple(facts), faults


def _listed(find: Callable[[Sheet], Iterator[Fact]], sheet: Sheet) -> tuple[Fact, ...]:
    return tuple(find(sheet))


def _facts(raw: RawPage, place: Place, turned: int) -> tuple[Fact, ...]:
    return tuple(_fact(field, place, turned) for field in raw.fields)


def _fact(field: Field, place: Place, turned: int) -> Fact:
    box = turned_box(field.box, turned) if field.box else None
    return Fact(
        field.type,
        field.value,
        field.value,
        replace(place, box=box),
        role=field.name,
        private=field.type == "form-field" and bool(field.value),
    )


def turned_box(box: Box, degrees: float, size: tuple[int, int] = (1000, 1000)) -> Box:
    """What a box reaches over after its page of (height, width) was turned clockwise."""
    import numpy as np

    from dossier.reading.crops import extent, turned

    height, width = size
    corners = [
        (box.left, box.top),
        (box.right, box.top),
        (box.right, box.bottom),
        (box.left, box.bottom),
    ]
    quad = np.array([[(x * width, y * height) for x, y in corners]], np.float32)
    high, wide = extent(size, degrees)
    points = (turned(quad, size, degrees)[0] / (wide, high)).clip(0, 1)
    (left, top), (right, bottom) = points.min(axis=0), points.max(axis=0)
    return Box(float(left), float(top), float(right), float(bottom))


def fingerprint(picture: NDArray[np.uint8]) -> str:
    """A 256-bit difference hash: is each of 16 × 16 cells darker than the next one to its right?"""
    import cv2
    import numpy as np

    grey: Any = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    cells = cv2.resize(grey, (17, 16), interpolation=cv2.INTER_AREA).astype(np.int16)
    return np.packbits(cells[:, :-1] < cells[:, 1:]).tobytes().hex()


def warm() -> None:
    """Load every reader and all it leans on, as nothing can be loaded in the sandbox.

    The pages it reads are its own. One thread each: a process with threads cannot be forked.
    """
    import cv2

    from dossier.formats import _magic, _specimens, heic

    cv2.setNumThreads(1)
    _magic.warm()
    heic.warm()
    for data, name in _specimens.specimens():
        examine(data, name)
