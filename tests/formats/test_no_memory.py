"""Too little memory for a reader is never the file's damage."""

from __future__ import annotations

from typing import NoReturn

import pytest

from dossier import examine as room
from dossier.examine import examine
from dossier.formats import _picture
from makers.hostile import GOOD, frames


def no_memory(*_: object, **__: object) -> NoReturn:
    raise MemoryError


def test_frames_of_a_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_picture, "_page", no_memory)
    file = examine(frames(3), "x.tif", read=False)
    assert [sign.code for page in file.pages for sign in page.signs] == ["memory"] * 3


def test_the_second_reader_of_a_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    import pypdf

    monkeypatch.setattr(pypdf, "PdfReader", no_memory)
    file = examine(b"%PDF-1.4", "x.pdf", read=False)
    assert [sign.code for sign in file.signs] == ["memory"]


def test_a_fault_of_ours_on_a_page_that_was_drawn_is_not_the_files(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fault(*_: object) -> NoReturn:
        raise IndexError

    monkeypatch.setattr(room, "fingerprint", fault)
    file = examine(GOOD["scan.pdf"](), "x.pdf", read=False)
    assert [(s.code, s.detail) for p in file.pages for s in p.signs] == [
        ("unreadable", "IndexError")
    ]
