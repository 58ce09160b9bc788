"""The hostile folder: every entry accounted for, nothing followed, nothing altered."""

from __future__ import annotations

import errno
import os
import socket
import stat
import tempfile
import threading
import unicodedata
import warnings
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier.collect import Collection, open_folder
from dossier.collect import folder as folder_room
from dossier.collect import snapshot as snapshot_room
from dossier.collect import source as source_room
from dossier.collect.names import reason_to_ignore
from dossier.errors import DossierError


def listed(source: object) -> dict[str, str]:
    with open_folder(source) as collection:  # type: ignore[arg-type]
        return {entry.path: entry.ignored for entry in collection.entries}


def content(collection: Collection, path: str) -> bytes:
    (entry,) = [entry for entry in collection.entries if entry.path == path]
    with collection.snapshot(entry) as snapshot:
        return snapshot.read()


# ------------------------------------------------------------------ the hostile folder

NAMES = {
    "paper.pdf": "",
    "护照.pdf": "",
    "e\u0301tat civil.pdf": "",
    "\u00e9tat civil.pdf": "",
    "Passport.PDF": "",
    "passport.pdf": "",
    "\ufb01che.pdf": "",
    "a\u202egpj.exe": "",
    "zero\u200bwidth.pdf": "",
    "esc\x1b[31mred.pdf": "",
    "line\nbreak.pdf": "",
    "-rf.pdf": "",
    " lead.pdf": "",
    "=HYPERLINK(1).pdf": "",
    "CON": "",
    "what?.pdf": "",
    "a:b.pdf": "",
    "scan.pdf.exe": "",
    "x" * 251 + ".pdf": "",
    ".DS_Store": "system-file",
    "Thumbs.db": "system-file",
    "desktop.ini": "system-file",
    "._paper.pdf": "system-file",
    "~$letter.docx": "temporary-file",
    ".~lock.letter.odt#": "temporary-file",
    "paper.pdf.crdownload": "temporary-file",
    "paper.pdf.part": "temporary-file",
    ".paper.pdf.icloud": "cloud-placeholder",
    "notes.gdoc": "cloud-placeholder",
    "link.lnk": "shortcut",
    "site.url": "shortcut",
    "site.webloc": "shortcut",
    "all.zip": "archive",
    "all.rar": "archive",
    "all.7z": "archive",
    ".hidden.pdf": "hidden",
}


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    folder = tmp_path / "hostile"
    folder.mkdir()
    for name in NAMES:
        (folder / name).write_bytes(name.encode())
    (folder / os.fsdecode(b"bad\xff.pdf")).write_bytes(b"1")
    (folder / os.fsdecode(b"bad\xfe.pdf")).write_bytes(b"2")
    (folder / "zero.pdf").touch()
    (folder / "to-passwd").symlink_to("/etc/passwd")
    (folder / "to-folder").symlink_to("/etc")
    (folder / "loop").symlink_to(folder)
    (folder / "dangling").symlink_to(folder / "nothing")
    os.link(folder / "paper.pdf", folder / "hard.pdf")
    os.mkfifo(folder / "pipe.pdf")
    with suppress(PermissionError):  # only root makes one
        os.mknod(folder / "null.pdf", stat.S_IFCHR | 0o666, os.makedev(1, 3))
    with socket.socket(socket.AF_UNIX) as line:
        line.bind(str(tmp_path / "s"))
        (tmp_path / "s").rename(folder / "socket.pdf")
    with (folder / "sparse.pdf").open("wb") as stream:
        stream.truncate(2**40)
    deep = folder
    for level in range(10):
        deep = deep / f"d{level}"
    deep.mkdir(parents=True)
    (deep / "x.pdf").touch()
    (folder / "__MACOSX").mkdir()
    (folder / ".git").mkdir()
    return folder


def test_every_entry_is_accounted_for(hostile: Path) -> None:
    found = listed(hostile)
    assert len(found) >= 45
    assert found.pop("null.pdf", "device") == "device"
    for name, reason in NAMES.items():
        assert found.pop(name) == reason, name
    assert found == {
        "bad\\xff.pdf": "",
        "bad\\xfe.pdf": "",
        "zero.pdf": "",
        "hard.pdf": "",
        "sparse.pdf": "",
        "to-passwd": "link",
        "to-folder": "link",
        "loop": "link",
        "dangling": "link",
        "pipe.pdf": "device",
        "socket.pdf": "device",
        "d0/d1/d2/d3/d4/d5/d6/d7/d8": "too-deep",
        "__MACOSX": "system-file",
        ".git": "hidden",
    }


def test_names_stay_text_and_lead_to_their_own_bytes(hostile: Path) -> None:
    with open_folder(hostile) as collection:
        assert content(collection, "bad\\xff.pdf") == b"1"
        assert content(collection, "bad\\xfe.pdf") == b"2"
        for entry in collection.entries:
            entry.path.encode("utf-8")
            if entry.path in NAMES and not entry.ignored:
                assert content(collection, entry.path) == entry.path.encode()
        twins = {e.path for e in collection.entries if "tat civil" in e.path}
        assert {unicodedata.normalize("NFC", path) for path in twins} == {"état civil.pdf"}
        assert len(twins) == 2


def test_nothing_is_altered(hostile: Path) -> None:
    def state() -> dict[str, tuple[int, int, int]]:
        paths = [hostile, *hostile.rglob("*")]
        return {
            str(p): (s.st_mtime_ns, s.st_ctime_ns, s.st_size) for p in paths for s in [p.lstat()]
        }

    before = state()
    with open_folder(hostile) as collection:
        for entry in collection.entries:
            if not entry.ignored and entry.size < 2**20:
                collection.snapshot(entry).close()
    assert state() == before


def test_a_huge_file_is_cut_not_swallowed(hostile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshot_room, "MAX_BYTES", 2**20)
    with open_folder(hostile) as collection:
        (entry,) = [entry for entry in collection.entries if entry.path == "sparse.pdf"]
        assert entry.size == 2**40
        with collection.snapshot(entry) as snapshot:
            assert snapshot.is_cut
            assert snapshot.size <= 2**20


def test_what_is_ignored_is_never_opened(hostile: Path) -> None:
    with open_folder(hostile) as collection:
        for entry in collection.entries:
            if entry.ignored:
                with pytest.raises(ValueError, match="not to be opened"):
                    collection.snapshot(entry)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can leave its own rights")
def test_no_permission_is_said() -> None:
    with tempfile.TemporaryDirectory() as above:  # pytest's own are closed to others
        Path(above).chmod(0o755)
        _no_permission(Path(above) / "f")


def _no_permission(folder: Path) -> None:
    (folder / "closed").mkdir(parents=True)
    (folder / "secret.pdf").write_bytes(b"x")
    (folder / "secret.pdf").chmod(0)
    (folder / "closed").chmod(0)
    os.seteuid(65_534)
    try:
        found = listed(folder)
    finally:
        os.seteuid(0)
    assert found == {"closed": "no-permission", "secret.pdf": "no-permission"}


def test_dataless_files_are_never_opened() -> None:
    class Away:
        st_flags = 0x40000000
        st_file_attributes = 0

    class Offline:
        st_flags = 0
        st_file_attributes = 0x00400000

    class Here:
        st_flags = 0
        st_file_attributes = 0x20

    assert folder_room._is_in_the_cloud(Away())  # type: ignore[arg-type]
    assert folder_room._is_in_the_cloud(Offline())  # type: ignore[arg-type]
    assert not folder_room._is_in_the_cloud(Here())  # type: ignore[arg-type]


# ------------------------------------------------------------------ files that move


def test_a_file_that_grows_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = tmp_path / "x.pdf"
    paper.write_bytes(b"a" * 600_000)
    assert _changed(tmp_path, monkeypatch, lambda: paper.open("ab").close()) is False
    assert _changed(tmp_path, monkeypatch, lambda: _append(paper)) is True


def test_a_file_that_is_rewritten_or_cut_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = tmp_path / "x.pdf"
    paper.write_bytes(b"a" * 600_000)
    assert _changed(tmp_path, monkeypatch, lambda: paper.write_bytes(b"b" * 600_000)) is True
    assert _changed(tmp_path, monkeypatch, lambda: os.truncate(paper, 300_000)) is True


def _append(path: Path) -> None:
    with path.open("ab") as stream:
        stream.write(b"more")


def _changed(folder: Path, monkeypatch: pytest.MonkeyPatch, act: object) -> bool:
    real = os.read
    done = threading.Event()

    def reading(fd: int, size: int) -> bytes:
        data = real(fd, size)
        if not done.is_set():
            done.set()
            act()  # type: ignore[operator]
        return data

    with open_folder(folder) as collection, monkeypatch.context() as patch:
        patch.setattr(snapshot_room.os, "read", reading)
        with collection.snapshot(collection.entries[0]) as snapshot:
            return snapshot.changed


def test_a_file_swapped_for_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(b"a")
    with open_folder(tmp_path) as collection:
        (tmp_path / "x.pdf").unlink()
        (tmp_path / "x.pdf").symlink_to("/etc/passwd")
        with pytest.raises(OSError) as raised:  # noqa: PT011 - the number is looked at
            collection.snapshot(collection.entries[0])
        assert raised.value.errno == errno.ELOOP


def test_a_folder_swapped_for_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "f").mkdir()
    (tmp_path / "f" / "passwd").write_bytes(b"a")
    with open_folder(tmp_path) as collection:
        (tmp_path / "f").rename(tmp_path / "g")
        (tmp_path / "f").symlink_to("/etc")
        with pytest.raises(OSError):  # noqa: PT011
            collection.snapshot(collection.entries[0])


def test_a_file_swapped_for_a_pipe_does_not_hang(tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(b"a")
    with open_folder(tmp_path) as collection:
        (tmp_path / "x.pdf").unlink()
        os.mkfifo(tmp_path / "x.pdf")
        with pytest.raises(OSError, match="no longer a file"):
            collection.snapshot(collection.entries[0])


def test_the_snapshot_is_sealed_and_hashed(tmp_path: Path) -> None:
    import hashlib

    data = os.urandom(700_001)
    (tmp_path / "x.pdf").write_bytes(data)
    with open_folder(tmp_path) as collection, collection.snapshot(collection.entries[0]) as copy:
        assert copy.sha256 == hashlib.sha256(data).hexdigest()
        assert copy.size == len(data)
        assert copy.read() == data
        if copy.fd is not None:
            with pytest.raises(PermissionError):
                os.write(copy.fd, b"x")


def test_without_memory_files_bytes_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "memfd_create", raising=False)
    (tmp_path / "x.pdf").write_bytes(b"abc")
    with open_folder(tmp_path) as collection, collection.snapshot(collection.entries[0]) as copy:
        assert copy.fd is None
        assert copy.read() == b"abc"


# ------------------------------------------------------------------ how many


def test_the_two_thousand_and_first_file_is_listed_only(tmp_path: Path) -> None:
    for number in range(2_003):
        (tmp_path / f"{number:05}.pdf").touch()
    found = listed(tmp_path)
    assert len(found) == 2_003
    assert [path for path, reason in found.items() if reason == "too-many"] == [
        "02000.pdf",
        "02001.pdf",
        "02002.pdf",
    ]


def test_the_listing_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_room, "MAX_LISTED", 5)
    for number in range(20):
        (tmp_path / str(number)).touch()
    assert len(listed(tmp_path)) == 5


def test_an_empty_folder_is_fine(tmp_path: Path) -> None:
    assert listed(tmp_path) == {}


# ------------------------------------------------------------------ sources


def test_a_single_file_and_a_list(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    (tmp_path / "a" / "x.pdf").write_bytes(b"1")
    (tmp_path / "b" / "x.pdf").write_bytes(b"2")
    with open_folder(tmp_path / "a" / "x.pdf") as collection:
        assert (collection.name, content(collection, "x.pdf")) == ("x.pdf", b"1")
    with open_folder([tmp_path / "a" / "x.pdf", tmp_path / "b" / "x.pdf"]) as collection:
        assert content(collection, "a/x.pdf") == b"1"
        assert content(collection, "b/x.pdf") == b"2"


def test_a_file_named_twice_is_there_once(tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(b"1")
    (tmp_path / "y.pdf").write_bytes(b"1")
    (tmp_path / "link.pdf").symlink_to(tmp_path / "x.pdf")
    x, y, link = tmp_path / "x.pdf", tmp_path / "y.pdf", tmp_path / "link.pdf"
    assert listed([x, x]) == {"x.pdf": ""}
    with open_folder([x, link, y, x]) as collection:
        assert [entry.path for entry in collection.entries] == ["x.pdf", "y.pdf"]
        assert collection.name == "2 files"


def test_a_number_stands_before_the_ending(tmp_path: Path) -> None:
    path = tmp_path / "papers.zip"
    names = [*["d.x/a.pdf"] * 3, "d.x/a (2).pdf", "d.x/b", "d.x/b"]
    with zipfile.ZipFile(path, "w") as archive, warnings.catch_warnings(action="ignore"):
        for number, name in enumerate(names, 1):
            archive.writestr(name, str(number))
    with open_folder(path) as collection:
        found = {e.path: content(collection, e.path) for e in collection.entries}
    copies = {"d.x/a.pdf", "d.x/a (2).pdf", "d.x/a (3).pdf", "d.x/a (4).pdf"}
    assert set(found) == copies | {"d.x/b", "d.x/b (2)"}
    assert sorted(found.values()) == [b"1", b"2", b"3", b"4", b"5", b"6"]


def test_a_folder_named_by_a_link_is_walked(tmp_path: Path) -> None:
    (tmp_path / "f").mkdir()
    (tmp_path / "f" / "x.pdf").touch()
    (tmp_path / "link").symlink_to(tmp_path / "f")
    assert listed(tmp_path / "link") == {"x.pdf": ""}


@pytest.mark.parametrize("source", ["", "no-such-folder", "a\0b", [], ["no-such-file.pdf", "x"]])
def test_a_wrong_call_says_what_to_do(source: object) -> None:
    with pytest.raises(DossierError, match=r"[:.]"):
        open_folder(source)  # type: ignore[arg-type]


def test_a_folder_in_a_list_is_a_wrong_call(tmp_path: Path) -> None:
    (tmp_path / "x").touch()
    with pytest.raises(DossierError, match="is a folder"):
        open_folder([tmp_path, tmp_path / "x"])


# ------------------------------------------------------------------ ZIP files


def test_a_zip_is_read_as_a_folder(tmp_path: Path) -> None:
    path = tmp_path / "papers.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("d/x.pdf", b"abc" * 1_000)
        archive.writestr("护照.pdf", b"1")
        archive.writestr("../../etc/passwd", b"2")
        archive.writestr("/abs.pdf", b"3")
        archive.writestr("win\\dows.pdf", b"4")
        archive.writestr("__MACOSX/._x.pdf", b"5")
        archive.writestr("inner.zip", b"6")
        archive.writestr("/".join("abcdefghij") + "/x.pdf", b"7")
        link = zipfile.ZipInfo("link.pdf")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    before = set(tmp_path.rglob("*"))
    with open_folder(path) as collection:
        assert {entry.path: entry.ignored for entry in collection.entries} == {
            "d/x.pdf": "",
            "护照.pdf": "",
            "etc/passwd": "",
            "abs.pdf": "",
            "win/dows.pdf": "",
            "__MACOSX/._x.pdf": "system-file",
            "inner.zip": "archive",
            "a/b/c/d/e/f/g/h/i/j/x.pdf": "too-deep",
            "link.pdf": "link",
        }
        assert content(collection, "d/x.pdf") == b"abc" * 1_000
        assert content(collection, "etc/passwd") == b"2"
    assert set(tmp_path.rglob("*")) == before


def test_a_bomb_in_a_zip_is_named(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("bomb.pdf", b"\0" * (40 * 2**20))
        archive.writestr("blank.bmp", b"\0" * (4 * 2**20))
    assert listed(path) == {"bomb.pdf": "bomb", "blank.bmp": ""}


def test_a_zip_that_lies_about_a_size_is_not_believed(tmp_path: Path) -> None:
    path = tmp_path / "lie.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("x.pdf", b"abc" * 100_000)
    data = bytearray(path.read_bytes())
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    path.write_bytes(data)
    with open_folder(path) as collection, pytest.raises(OSError, match="damaged"):
        collection.snapshot(collection.entries[0])


def test_an_encrypted_entry_is_named(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("x.pdf", b"abc")
    data = bytearray(path.read_bytes())
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    assert listed(path) == {"x.pdf": "encrypted"}


@pytest.mark.parametrize("data", [b"", b"PK\x05\x06", b"no zip", b"PK\x03\x04" + b"\0" * 50])
def test_a_broken_zip_says_what_to_do(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.zip").write_bytes(data)
    with pytest.raises(DossierError, match="unpack it"):
        open_folder(tmp_path / "x.zip")


def test_a_zip_with_an_endless_list_is_not_loaded(tmp_path: Path) -> None:
    end = b"PK\x05\x06" + b"\0" * 8 + (50 * 2**20).to_bytes(4, "little") + b"\0" * 6
    (tmp_path / "x.zip").write_bytes(b"\0" * (51 * 2**20) + end)
    with pytest.raises(DossierError, match="too many entries"):
        open_folder(tmp_path / "x.zip")


@given(st.binary(max_size=400))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_zip_raises_anything_else(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("x.pdf", b"abc")
    good = path.read_bytes()
    path.write_bytes(good[: len(good) // 2] + data + good[len(good) // 2 + len(data) // 2 :])
    try:
        with open_folder(path) as collection:
            for entry in collection.entries:
                if not entry.ignored:
                    try:
                        collection.snapshot(entry).close()
                    except OSError:
                        continue
    except DossierError:
        return


@given(st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1))
def test_any_name_has_one_reason(name: str) -> None:
    assert reason_to_ignore(name) in {
        "",
        "system-file",
        "temporary-file",
        "cloud-placeholder",
        "shortcut",
        "archive",
        "hidden",
    }


@pytest.mark.parametrize("source", [123, None, [1], b"", object()])
def test_what_is_no_path_is_a_wrong_call(source: object) -> None:
    with pytest.raises(DossierError):
        open_folder(source)  # type: ignore[arg-type]
