"""Files that cost far more to read than to make: one sign, in time, and the next file right."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from dossier.checks.opens import Opens
from dossier.collect import open_folder
from dossier.inspection import Inspector
from dossier.model import Applicant, Case, File
from dossier.sandbox import FULL
from dossier.sandbox.choose import expected_tier
from makers.bombs import BOMBS, LIMITS, STOPPED, Bomb
from makers.hostile import pdf

pytestmark = pytest.mark.skipif(expected_tier("auto") != FULL, reason="the kernel gives less")

CASE = Case(date(2026, 11, 23), Applicant(), Applicant())


@pytest.fixture(scope="module")
def inspector() -> Iterator[Inspector]:
    with Inspector(1, limits=LIMITS) as made:
        yield made


def read(inspector: Inspector, folder: Path, bomb: Bomb) -> tuple[File, File]:
    (folder / bomb.name).write_bytes(bomb.make())
    (folder / "zz-good.pdf").write_bytes(pdf())
    with open_folder(folder) as papers:
        first, second = inspector.inspect_all(papers)
    return first, second


@pytest.mark.parametrize("bomb", BOMBS, ids=lambda bomb: bomb.name)
def test_one_sign_in_time_and_the_next_file_right(
    bomb: Bomb, inspector: Inspector, tmp_path: Path
) -> None:
    begin = time.monotonic()
    file, good = read(inspector, tmp_path, bomb)
    assert time.monotonic() - begin < 2 * LIMITS.total
    codes = [s.code for s in file.signs] + [s.code for p in file.pages for s in p.signs]
    stopped = [code for code in codes if code in STOPPED.split()]
    assert len(stopped) == (bomb.opens == "unclear" and bool(bomb.signs & set(STOPPED.split())))
    assert bool(bomb.signs & set(codes)) or bomb.is_harmless, codes
    assert Opens().answer(file, CASE).outcome == bomb.opens, codes
    assert "no-answer" not in codes
    assert good.pages[0].text == "Certificat de scolarite 2026-2027"
    assert not good.signs


def test_the_page_before_the_bomb_is_kept(inspector: Inspector, tmp_path: Path) -> None:
    (bomb,) = [bomb for bomb in BOMBS if bomb.name == "good-then-tiles.pdf"]
    file, _ = read(inspector, tmp_path, bomb)
    assert [page.text for page in file.pages] == ["Certificat de scolarite 2026-2027"]
    assert (file.media_type, file.page_count) == ("application/pdf", 2)
    assert [sign.code for sign in file.signs] == ["timeout"]
