"""The real reader in the sandbox: what it says there is what it says outside."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier.collect import Collection, open_folder
from dossier.inspection import Inspector
from dossier.model import File
from dossier.sandbox import FULL, Limits
from dossier.sandbox.choose import expected_tier
from dossier.sandbox.spawned import Spawned
from makers.hostile import GOOD, HOSTILE, encrypted, print_of, saved

pytestmark = pytest.mark.skipif(expected_tier("auto") != FULL, reason="the kernel gives less")

READ = ("plain.pdf", "scan.pdf", "turned.jpg", "form.pdf", "owner.pdf", "half.jpg", "word.pdf")
READ += ("turned.heic", "here.heic", "x.avif")  # their decoders start threads

SONG = b"MThd\0\0\0\x06\0\x01\0\x02\x01\xe0" + b"MTrk" * 20


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("papers")
    makers = {**GOOD, **{row.name: row.make for row in HOSTILE}}
    for name in READ:
        (folder / name).write_bytes(makers[name]())
    (folder / "song.pdf").write_bytes(SONG)
    (folder / "aes.pdf").write_bytes(encrypted("", "bank", "AES-256"))
    (folder / "photo.jpg").write_bytes(saved(print_of().resize((3_024, 4_032)), "JPEG"))
    return folder


@pytest.fixture(scope="module")
def papers(folder: Path) -> Iterator[Collection]:
    with open_folder(folder) as collection:
        yield collection


@pytest.fixture(scope="module")
def sandboxed(papers: Collection) -> tuple[File, ...]:
    with Inspector(2) as inspector:
        files = inspector.inspect_all(papers)
        assert inspector.tier == FULL
    return files


def test_the_sandbox_changes_nothing(papers: Collection, sandboxed: tuple[File, ...]) -> None:
    with Inspector(1, sandbox="off") as inspector:
        assert inspector.inspect_all(papers) == sandboxed


def test_the_order_of_the_files_changes_nothing(
    papers: Collection, sandboxed: tuple[File, ...]
) -> None:
    with Inspector(1) as inspector:
        backwards = [inspector.inspect(papers, entry) for entry in reversed(papers.entries)]
    assert tuple(reversed(backwards)) == sandboxed


@pytest.mark.parametrize("name", ["plain.pdf", "turned.jpg"])
def test_a_spawned_process_says_the_same(
    name: str, papers: Collection, sandboxed: tuple[File, ...]
) -> None:
    """As on systems where processes cannot be forked safely."""
    (right,) = [file for file in sandboxed if file.path == name]
    (entry,) = [entry for entry in papers.entries if entry.path == name]
    with papers.snapshot(entry) as copy:
        (page,) = Spawned().examine(copy, name).pages
    assert (page.text, page.turned) == (right.pages[0].text, right.pages[0].turned)


def test_what_was_read(sandboxed: tuple[File, ...]) -> None:
    found = {file.path: file for file in sandboxed}
    for name in ("plain.pdf", "aes.pdf", "owner.pdf"):
        assert "Certificat de scolarite 2026-2027" in found[name].pages[0].text
    for name in ("scan.pdf", "turned.jpg", "turned.heic", "photo.jpg"):
        page = found[name].pages[0]
        assert "Certificat" in page.text, name
        assert page.source == "picture"
        assert page.legibility
        assert page.legibility.content == "text"
    (field,) = [fact for fact in found["form.pdf"].pages[0].facts if fact.type == "form-field"]
    assert (field.role, field.value) == ("nom", "MARTIN")
    assert "MARTIN" in found["form.pdf"].pages[0].text


def test_libmagic_names_what_nobody_opens(sandboxed: tuple[File, ...]) -> None:
    (song,) = [file for file in sandboxed if file.path == "song.pdf"]
    assert [(sign.code, sign.detail) for sign in song.signs] == [("unsupported", "audio/midi")]


def test_the_parent_never_loads_a_reader(folder: Path) -> None:
    code = (
        "import sys\n"
        "from dossier.collect import open_folder\n"
        "from dossier.inspection import Inspector\n"
        f"with open_folder({str(folder / 'plain.pdf')!r}) as c, Inspector(1) as i:\n"
        "    file = i.inspect_all(c)[0]\n"
        "assert file.pages, file\n"
        "bad = {'pypdf', 'pypdfium2', 'PIL', 'cv2', 'numpy', 'onnxruntime', 'pi_heif', 'magic'}\n"
        "assert not bad & set(sys.modules), bad & set(sys.modules)\n"
        "assert not {'socketserver', 'http.client', 'urllib.request'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_zygote_has_one_thread_and_nothing_open(folder: Path) -> None:
    with open_folder(folder / "plain.pdf") as collection, Inspector(1) as inspector:
        inspector.inspect_all(collection)
        zygote = Path(f"/proc/{inspector._sandbox._process.pid}")  # type: ignore[union-attr]
        assert len(list((zygote / "task").iterdir())) == 1
        opened = [str(link.readlink()) for link in (zygote / "fd").iterdir()]
        assert not [path for path in opened if path.startswith("/") and path != "/dev/null"]


def test_no_reader_is_started_for_nothing(tmp_path: Path) -> None:
    (tmp_path / ".hidden").touch()
    with open_folder(tmp_path) as collection, Inspector(1) as inspector:
        (file,) = inspector.inspect_all(collection)
        assert file.ignored == "hidden"
        assert inspector._sandbox is None


def test_no_file_is_left_behind(folder: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "TMPDIR": str(tmp_path), "HOME": str(tmp_path)}
    code = (
        "from dossier.collect import open_folder\n"
        "from dossier.inspection import Inspector\n"
        f"with open_folder({str(folder)!r}) as c, Inspector(1) as i:\n"
        "    i.inspect(c, c.entries[0])\n"
    )
    before = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, env=environment, capture_output=True
    )
    assert not list(tmp_path.rglob("*"))
    assert done.stdout == done.stderr == b""
    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == before


def test_a_file_that_cannot_be_had_is_a_sign(tmp_path: Path) -> None:
    (tmp_path / "gone.pdf").touch()
    (tmp_path / "large.pdf").touch()
    os.truncate(tmp_path / "large.pdf", 2**40)
    with open_folder(tmp_path) as collection, Inspector(1) as inspector:
        (tmp_path / "gone.pdf").unlink()
        gone, large = inspector.inspect_all(collection)
    assert [(sign.code, sign.detail) for sign in gone.signs] == [("changed", "gone")]
    assert large.signs[0].code == "too-large"


def test_a_memory_bomb_of_a_pdf_is_one_sign(tmp_path: Path) -> None:
    import zlib

    from makers.hostile import assembled, stream

    inner = zlib.compress(b"\0" * (300 * 2**20), 9)
    twice = zlib.compress(inner, 9)
    content = stream(twice, "/Filter[/FlateDecode/FlateDecode]")
    (tmp_path / "bomb.pdf").write_bytes(
        assembled(
            {
                1: b"<</Type/Catalog/Pages 2 0 R>>",
                2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
                3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
                4: content,
            }
        )
    )
    (tmp_path / "good.pdf").write_bytes(GOOD["plain.pdf"]())
    limits = Limits(idle=30, memory=400 * 2**20)
    with open_folder(tmp_path) as collection, Inspector(1, limits=limits) as inspector:
        bomb, good = inspector.inspect_all(collection)
    codes = {sign.code for sign in bomb.signs} | {s.code for p in bomb.pages for s in p.signs}
    assert codes & {"memory", "crash", "timeout", "nothing-drawn", "broken"}, bomb
    assert "Certificat" in good.pages[0].text
