"""What a PDF would do when it is opened: found by a walk over its objects and over its bytes.

Nothing is executed. A strict reader drops a damaged action that a tolerant viewer still runs, so
the bytes are searched too; what lies in compressed objects only the walk finds.
"""

from __future__ import annotations

import re
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from dossier.formats._pdf_reader import unlocked
from dossier.model import Sign

_MAX_OBJECTS = 20_000
_MAX_DEPTH = 60
_SECONDS = 4

# ISO 32000-1, table 198: types of action, by the code of the sign they are
_ACTIONS = {
    "/Launch": "launch",
    "/SubmitForm": "submit-form",
    "/ImportData": "submit-form",
    "/GoToR": "remote-link",
    "/GoToE": "remote-link",
    "/Rendition": "rich-media",
    "/RichMediaExecute": "rich-media",
    "/JavaScript": "javascript",
}
_MEDIA = {"/RichMedia", "/Movie", "/Sound", "/Screen", "/3D"}  # table 169: types of annotation

_RAW = re.compile(
    rb"/S\s*/(Launch|SubmitForm|ImportData|GoToR|GoToE|Rendition|RichMediaExecute|JavaScript)\b"
)
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")  # 7.3.5: a letter of a name
_ESCAPED_NAME = re.compile(rb"/[^\s()<>\[\]{}/%#]{0,40}#[^\s()<>\[\]{}/%]{2,120}")
_MAX_ESCAPED = 100_000  # names: no file has as many, and each costs time
_INTERESTING = re.compile(
    rb"/(JavaScript|JS|Launch|SubmitForm|ImportData|GoToR|GoToE|Rendition|RichMedia|Movie|Sound"
    rb"|Screen|3D|Collection|OpenAction|AA|URI|NeedAppearances|ObjStm|Filespec|EmbeddedFile|FFilter|FDecodeParms)"
)


class _TooLong(Exception):
    """The walk took longer than it is worth."""


def active_signs(data: bytes) -> tuple[Sign, ...]:
    """Signs of active content, attachments and portfolios, each once."""
    plain = _ESCAPED_NAME.sub(_unescaped, data, _MAX_ESCAPED)
    codes = {_ACTIONS["/" + name.decode()] for name in _RAW.findall(plain)}
    if _INTERESTING.search(plain):
        codes |= _walked(data)
    if "open-action-js" in codes:
        codes.discard("javascript")
    return tuple(Sign(code) for code in sorted(codes))


def _unescaped(name: re.Match[bytes]) -> bytes:
    return _ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), name[0])


def _walked(data: bytes) -> set[str]:
    codes: set[str] = set()
    try:
        with within(_SECONDS):
            reader = unlocked(data)
            if reader is None:
                return codes
            root = reader.trailer["/Root"].get_object()
            codes.update(_of_catalog(root))
            codes.update(_of_objects(root))
    except Exception:  # foreign bytes: pypdf gives up on files that open; the raw scan stands
        return codes
    return codes


def _of_catalog(root: Any) -> Iterator[str]:
    if "/Collection" in root:
        yield "portfolio"
    form = _plain(root.get("/AcroForm")) or {}
    if form.get("/NeedAppearances") and any(_lacks_appearance(item) for item in _fields(form)):
        yield "need-appearances"
    for action in _actions_at_opening(root):
        kind = action.get("/S")
        if kind == "/JavaScript":
            yield "open-action-js"
        elif kind == "/URI":
            yield "remote-link"


def _fields(form: Any) -> Iterator[Any]:
    queue = list(_plain(form.get("/Fields")) or [])
    for _ in range(2_000):
        if not queue:
            return
        item = _plain(queue.pop())
        if isinstance(item, dict):
            yield item
            queue.extend(_plain(item.get("/Kids")) or [])


def _lacks_appearance(field: Any) -> bool:
    return (
        field.get("/FT") == "/Tx"
        and bool(field.get("/V"))
        and "/AP" not in field
        and ("/Kids" not in field)
    )


def _actions_at_opening(root: Any) -> Iterator[Any]:
    holders = [root.get("/OpenAction"), *(_plain(root.get("/AA")) or {}).values()]
    for holder in holders:
        action = _plain(holder)
        for _ in range(10):
            if not isinstance(action, dict):
                break
            yield action
            action = _plain(action.get("/Next"))
    names = _plain((_plain(root.get("/Names")) or {}).get("/JavaScript"))
    if names:  # document-level scripts run at opening too (12.6.4.16)
        yield {"/S": "/JavaScript"}


def _of_objects(root: Any) -> Iterator[str]:
    for item in _everything(root):
        if not isinstance(item, dict):
            continue
        kind = item.get("/S")
        if isinstance(kind, str) and kind in _ACTIONS:
            yield _ACTIONS[kind]
        if "/F" in item and hasattr(item, "get_data"):  # table 5: a stream's content elsewhere
            yield "remote-link"
        if item.get("/Subtype") in _MEDIA:
            yield "rich-media"
        if item.get("/Subtype") == "/FileAttachment" or (
            "/EF" in item and item.get("/Type") in ("/Filespec", "/F", None)
        ):
            yield "attachment"


def _everything(root: Any) -> Iterator[Any]:
    """Every object that can be reached, each once, no stream decoded."""
    queue, seen = [(root, 0)], set()
    for _ in range(_MAX_OBJECTS):
        if not queue:
            return
        holder, depth = queue.pop()
        number = getattr(holder, "idnum", None)
        if number is not None and number in seen:
            continue
        seen.add(number)
        item = _plain(holder)
        yield item
        if depth < _MAX_DEPTH:
            inner = item.values() if isinstance(item, dict) else item
            if isinstance(item, (dict, list)):
                queue.extend((value, depth + 1) for value in _raw(item, inner))


def _raw(item: Any, inner: Any) -> Iterator[Any]:
    """Values as they are written: references not yet followed, plain numbers left out."""
    import pypdf.generic as generic

    values = dict.values(item) if isinstance(item, dict) else list.__iter__(item)
    for value in values:
        if isinstance(value, (generic.IndirectObject, dict, list)):
            yield value


def _plain(value: Any) -> Any:
    return value.get_object() if hasattr(value, "get_object") else value


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Stop what runs in here after some seconds; only the main thread can be stopped so."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise _TooLong

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
