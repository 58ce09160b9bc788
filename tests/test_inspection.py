"""From entries to files: what is ours to blame is not the file's, and nobody waits in vain."""

from __future__ import annotations

import errno
import os
import sys
import time
import zipfile
from datetime import date
from pathlib import Path

import pytest

from dossier.checks.opens import Opens
from dossier.collect import Collection, open_folder
from dossier.errors import DossierError
from dossier.inspection import Inspector
from dossier.model import Applicant, Case, Entry, File, Level, Outcome
from dossier.pipeline import check
from dossier.sandbox import Limits
from makers.hostile import pdf

CASE = Case(date(2026, 11, 23), Applicant(), Applicant())
MISBEHAVE = "dossier.testing:misbehave"
linux = pytest.mark.skipif(sys.platform != "linux", reason="forks a zygote")


def read_with(problem: BaseException, folder: Path, monkeypatch: pytest.MonkeyPatch) -> File:
    """What comes of a file when copying it raises this."""

    def snapshot(_self: Collection, _entry: Entry) -> object:
        raise problem

    (folder / "x.pdf").write_bytes(b"%PDF-1.4")
    monkeypatch.setattr(Collection, "snapshot", snapshot)
    with open_folder(folder) as files, Inspector(1) as inspector:
        return inspector.inspect_all(files)[0]


@pytest.mark.parametrize("name", ["EMFILE", "ENFILE", "ENOMEM", "EIO", "ENOSPC", "ETIMEDOUT"])
def test_a_trouble_of_the_computer_is_not_the_files(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = getattr(errno, name)
    file = read_with(OSError(number, os.strerror(number)), tmp_path, monkeypatch)
    assert [(sign.code, sign.detail) for sign in file.signs] == [("unreadable", name)]
    assert Opens().answer(file, CASE).outcome is Outcome.UNCLEAR


@pytest.mark.parametrize(
    ("problem", "code"),
    [
        (MemoryError(), "memory"),
        (PermissionError(errno.EACCES, ""), "no-permission"),
        (FileNotFoundError(errno.ENOENT, ""), "changed"),
        (OSError(errno.ESTALE, ""), "changed"),
    ],
)
def test_other_reasons_have_their_own_signs(
    problem: BaseException, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = read_with(problem, tmp_path, monkeypatch)
    assert [sign.code for sign in file.signs] == [code]
    assert Opens().answer(file, CASE).outcome is Outcome.UNCLEAR


def test_a_file_that_became_a_pipe_is_not_damaged(tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(b"a")
    with open_folder(tmp_path) as files, Inspector(1) as inspector:
        (tmp_path / "x.pdf").unlink()
        os.mkfifo(tmp_path / "x.pdf")
        (file,) = inspector.inspect_all(files)
    assert [sign.code for sign in file.signs] == ["changed"]


# ------------------------------------------------------------------ ZIP files


def zipped(folder: Path, name: str = "x.pdf") -> Path:
    path = folder / "papers.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(name, b"a good paper")
    return path


def altered(path: Path, at: int, data: bytes) -> File:
    whole = bytearray(path.read_bytes())
    whole[at : at + len(data)] = data
    path.write_bytes(whole)
    with open_folder(path) as files, Inspector(1, examiner=MISBEHAVE) as inspector:
        return inspector.inspect_all(files)[0]


@linux
def test_a_name_in_a_zip_that_is_no_utf8_raises_nothing(tmp_path: Path) -> None:
    file = altered(zipped(tmp_path, "é.pdf"), 30, b"\xff\xff")
    assert [(sign.code, sign.detail) for sign in file.signs] == [("unreadable", "EBADMSG")]
    assert Opens().answer(file, CASE).outcome is Outcome.UNCLEAR


@linux
def test_bytes_in_a_zip_that_are_not_what_was_packed_are_damage(tmp_path: Path) -> None:
    file = altered(zipped(tmp_path), 30 + len("x.pdf"), b"A")
    assert [sign.code for sign in file.signs] == ["broken"]
    assert Opens().answer(file, CASE).outcome is Outcome.FAILED


# ------------------------------------------------------------------ progress, interruption


@linux
def test_progress_starts_at_none_and_counts_what_is_done(tmp_path: Path) -> None:
    (tmp_path / "0.txt").write_text("MISBEHAVE: sleep")
    for number in range(1, 5):
        (tmp_path / f"{number}.txt").write_text("a good paper")
    told: list[tuple[int, int, str]] = []
    limits = Limits(idle=2)
    with open_folder(tmp_path) as files, Inspector(2, limits=limits, examiner=MISBEHAVE) as readers:
        found = readers.inspect_all(files, lambda *said: told.append(said))
        paths = [entry.path for entry in files.entries]
    assert [file.path for file in found] == paths  # whatever was done first
    assert told[0] == (0, 5, "")
    assert [done for done, _, _ in told] == list(range(6))
    assert told[-1] == (5, 5, "0.txt")  # the slow one holds up no other
    assert sorted(path for _, _, path in told[1:]) == paths


@linux
def test_an_interruption_while_the_readers_get_ready_is_not_forgotten(tmp_path: Path) -> None:
    def interrupt(done: int, _all: int, _path: str) -> None:
        assert done == 0
        raise KeyboardInterrupt

    (tmp_path / "0.txt").write_text("MISBEHAVE: sleep")
    begin = time.monotonic()
    with open_folder(tmp_path) as files:
        inspector = Inspector(1, limits=Limits(idle=20), examiner=MISBEHAVE)
        with pytest.raises(KeyboardInterrupt):
            inspector.inspect_all(files, interrupt)
        assert inspector._sandbox is None
        with pytest.raises(DossierError, match="ended"):
            inspector.inspect_all(files)
    assert time.monotonic() - begin < 10


@linux
def test_an_error_in_one_folder_does_not_end_the_readers_of_others(tmp_path: Path) -> None:
    def fail(_done: int, _all: int, _path: str) -> None:
        raise RuntimeError("a fault of the caller's")

    (tmp_path / "0.txt").write_text("a good paper")
    with open_folder(tmp_path) as files, Inspector(1, examiner=MISBEHAVE) as inspector:
        with pytest.raises(RuntimeError):
            inspector.inspect_all(files, fail)
        assert inspector.inspect_all(files)[0].pages


@linux
def test_a_run_ends(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text("MISBEHAVE: sleep")
    (tmp_path / "9.txt").write_text("a good paper")
    limits = Limits(idle=1, run=0.5, pace=0)
    with (
        open_folder(tmp_path) as files,
        Inspector(1, limits=limits, examiner=MISBEHAVE) as inspector,
    ):
        first, *rest = inspector.inspect_all(files)
    assert [sign.code for sign in first.signs] == ["timeout"]
    assert [[sign.code for sign in file.signs] for file in rest] == [["no-time"]] * 3
    answer = Opens().answer(rest[-1], CASE)
    assert answer.outcome is Outcome.UNCLEAR
    assert "not looked at" in str(answer.message)


# ------------------------------------------------------------------ names that look alike


def test_names_that_look_alike_keep_their_own_papers(tmp_path: Path) -> None:
    papers = {
        "\u00e9tat.pdf": "Certificat de scolarite 2026-2027",
        "e\u0301tat.pdf": "IBAN FR76 3000 6000 0112 3456 7890 189",
        "ETAT.PDF": "Bulletin de paie",
        "etat.pdf": "Facture",
    }
    for name, text in papers.items():
        content = f"BT /F 14 Tf 72 700 Td ({text}) Tj ET".encode()
        (tmp_path / name).write_bytes(pdf(content))
    report = check(tmp_path, route="online-student", on=date(2026, 11, 23))
    assert {file.file.path: file.file.pages[0].text for file in report.files} == papers
    for file in report.files:
        assert {page.place.file for page in file.file.pages} == {file.file.path}
        for document, _ in file.documents:
            assert {page.place.file for page in document.pages} == {file.file.path}
    found = {f.place.file: f.found for f in report.findings if f.check == "distinct-name"}
    assert found == {"etat.pdf": "ETAT.PDF", "\u00e9tat.pdf": "e\u0301tat.pdf"}
    assert all(f.level is Level.ADVICE for f in report.findings if f.check == "distinct-name")
