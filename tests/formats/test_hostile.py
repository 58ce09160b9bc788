"""Every row of the threat table that bytes can show: the expected sign, the expected answer."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest

from dossier.checks.honest_name import HonestName
from dossier.checks.opens import Opens
from dossier.checks.safe_content import SafeContent
from dossier.examine import examine
from dossier.formats._sniff import sniff
from dossier.formats._suspect import suspect_signs
from dossier.model import Applicant, Case, File, Outcome
from makers.hostile import GOOD, HOSTILE, Hostile

CASE = Case(date(2026, 11, 23), Applicant(), Applicant())
STOPS = {"empty", "broken", "encrypted", "zero-pages", "truncated", "unsupported", "doubtful"}
WARNED_OF = {"attachment", "portfolio", "open-action-js", "launch", "submit-form", "remote-link"}
WARNED_OF |= {"rich-media", "form-value-hidden", "need-appearances", "layers-print-off"}
WARNED_OF |= {"polyglot", "owner-restricted", "gps", "javascript", "two-readings"}
WARNED_OF |= {"leading-bytes", "trailing-bytes", "fonts-elsewhere"}
NOTED = {"leading-bytes", "trailing-bytes", "fonts-elsewhere", "updated", "authored", "polyglot"}


def signs(file: File) -> set[str]:
    own = {sign.code for sign in file.signs}
    return own | {sign.code for page in file.pages for sign in page.signs}


@pytest.mark.parametrize("row", HOSTILE, ids=lambda row: row.name)
def test_the_sign_and_the_answer(row: Hostile) -> None:
    file = examine(row.make(), row.name, read=False)
    assert row.signs <= signs(file), signs(file)
    answer = Opens().answer(file, CASE)
    assert answer.outcome == row.opens, str(answer.message)
    warned = any(answer.outcome is Outcome.FAILED for answer in SafeContent().answer(file, CASE))
    assert warned == bool(signs(file) & WARNED_OF)
    if row.name in ("jpeg.pdf", "pdf.jpg"):
        assert HonestName().answer(file, CASE).outcome is Outcome.FAILED


@pytest.mark.parametrize("name", GOOD)
def test_odd_but_honest_files_open(name: str) -> None:
    file = examine(GOOD[name](), name, read=False)
    assert not signs(file) & (STOPS - {"truncated"}), signs(file)
    assert file.page_count == len(file.pages) == (3 if name == "frames.tif" else 1)
    assert Opens().answer(file, CASE).outcome is Outcome.PASSED
    assert HonestName().answer(file, CASE).outcome is Outcome.PASSED
    noted = signs(file) & NOTED
    assert noted == ({"leading-bytes"} if name == "junk-before.pdf" else set())
    page = file.pages[0]
    assert page.fingerprint
    assert "nothing-drawn" not in signs(file)
    assert (page.width < page.height) == (name != "x"), "upright A4"


@pytest.mark.parametrize(
    "start", [b"\xff\xd8\xff\xe0\0\x02", b"\x89PNG\r\n\x1a\n"], ids=["jpeg", "png"]
)
@pytest.mark.parametrize("rest", [b"\xff", b"\xff\xda\0\x02", b"\0\0\0\0abcd\0\0\0\0", b"\0"])
def test_the_end_of_a_picture_is_found_in_time(start: bytes, rest: bytes) -> None:
    data = start + rest * (20_000_000 // len(rest))
    begin = time.process_time()
    list(suspect_signs(data, sniff(data)))
    assert time.process_time() - begin < 2


def test_nothing_is_remembered_of_the_file_before() -> None:
    makers = {row.name: row.make for row in HOSTILE}
    locked, empty = makers["locked-rc4.pdf"](), makers["no-page.pdf"]()
    for data, code in ((locked, "encrypted"), (empty, "zero-pages"), (locked, "encrypted")):
        assert {sign.code for sign in examine(data, "x.pdf", read=False).signs} == {code}


def test_the_real_samples(samples: Path) -> None:
    import csv

    table = (samples / "expected.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(table.splitlines()):
        data = (samples / row["file"]).read_bytes()
        if len(data) > 3_000_000 or data.count(b"/Type /Page") > 40:
            continue
        file = examine(data, row["file"], read=False)
        answer = Opens().answer(file, CASE)
        expected = {"yes": Outcome.PASSED, "locked": Outcome.FAILED, "no": Outcome.FAILED}
        assert answer.outcome is expected[row["opens"]], (row["file"], str(answer.message))
        assert HonestName().answer(file, CASE).outcome is Outcome.PASSED, row["file"]
