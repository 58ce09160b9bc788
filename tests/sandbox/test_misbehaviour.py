"""Whatever the reader of one file does: one sign on that file, and the next file right."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier.collect import open_folder
from dossier.inspection import Inspector
from dossier.model import File
from dossier.sandbox import FULL, Limits
from dossier.sandbox.choose import expected_tier
from dossier.sandbox.forked import Forked
from dossier.sandbox.spawned import Spawned
from dossier.testing import BEHAVIOURS

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="forks a zygote")
needs_full = pytest.mark.skipif(expected_tier("auto") != FULL, reason="the kernel gives less")

LIMITS = Limits(idle=1.5, total=6, cpu=3, memory=256 * 2**20, answer=2**20)
MISBEHAVE = "dossier.testing:misbehave"

STOPPED = {
    "segfault": {"crash"},
    "abort": {"crash"},
    "hang": {"timeout"},
    "backtrack": {"timeout"},
    "sleep": {"timeout"},
    "memory": {"memory"},
    "flood": {"flood"},
    "flood-raw": {"flood"},
    "silence": {"no-answer"},
    "garbage": {"no-answer"},
    "wrong-shape": {"no-answer"},
    "out-of-range": {"no-answer"},
    "error": {"no-answer"},
    "close-and-stay": {"crash", "no-answer"},
}
BREAKS_OUT = sorted(set(BEHAVIOURS) - set(STOPPED))


def read(inspector: Inspector, folder: Path, *texts: str) -> list[File]:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text)
    with open_folder(folder) as collection:
        return list(inspector.inspect_all(collection))


@pytest.fixture(scope="module")
def inspector() -> Iterator[Inspector]:
    with Inspector(2, limits=LIMITS, examiner=MISBEHAVE) as made:
        yield made


@pytest.mark.parametrize("behaviour", sorted(STOPPED))
def test_one_sign_and_the_next_file_right(
    inspector: Inspector, tmp_path: Path, behaviour: str
) -> None:
    begin = time.monotonic()
    bad, good = read(inspector, tmp_path, f"MISBEHAVE: {behaviour}", "a good paper")
    assert [sign.code for sign in bad.signs] in [[code] for code in STOPPED[behaviour]]
    assert not bad.pages
    assert bad.path == "0.txt"
    assert bad.sha256
    assert bad.size == len(f"MISBEHAVE: {behaviour}")
    assert good.pages, good.signs
    assert good.pages[0].text == "a good paper"
    assert not good.signs
    assert time.monotonic() - begin < 15


@pytest.mark.parametrize("behaviour", ["segfault", "hang", "memory", "flood-raw", "silence"])
def test_what_was_read_before_is_kept(inspector: Inspector, tmp_path: Path, behaviour: str) -> None:
    (file,) = read(inspector, tmp_path, f"MISBEHAVE: {behaviour} after a page")
    assert [page.text for page in file.pages] == ([] if "flood" in behaviour else ["a good page"])
    assert [sign.code for sign in file.signs] in [[code] for code in STOPPED[behaviour]]


@needs_full
@pytest.mark.parametrize("behaviour", BREAKS_OUT)
def test_nothing_is_reached(inspector: Inspector, tmp_path: Path, behaviour: str) -> None:
    bad, good = read(inspector, tmp_path, f"MISBEHAVE: {behaviour}", "a good paper")
    assert bad.pages, bad.signs
    assert bad.pages[0].text.startswith("denied"), bad.pages[0].text
    assert good.pages, good.signs
    assert good.pages[0].text == "a good paper"


@needs_full
def test_the_tier_is_said(inspector: Inspector) -> None:
    assert inspector.tier == FULL


def test_the_parent_decides_path_size_and_checksum(inspector: Inspector, tmp_path: Path) -> None:
    import hashlib

    (file,) = read(inspector, tmp_path, "a good paper")
    assert (file.path, file.size) == ("0.txt", 12)  # the reader says 0 bytes
    assert file.sha256 == hashlib.sha256(b"a good paper").hexdigest()


def test_without_doors_the_zygote_may_die_and_is_started_again(tmp_path: Path) -> None:
    sandbox = Forked(LIMITS, MISBEHAVE, doors=())
    try:
        assert sandbox.tier == "process-only"
        for text, codes in (("MISBEHAVE: kill-parent", {"crash"}), ("a good paper", set())):
            (tmp_path / "x.txt").write_text(text)
            with open_folder(tmp_path) as files, files.snapshot(files.entries[0]) as snapshot:
                seen = sandbox.examine(snapshot, "x.txt")
            assert {sign.code for sign in seen.signs} == codes
    finally:
        sandbox.close()


def test_a_grandchild_does_not_survive(tmp_path: Path) -> None:
    sandbox = Forked(LIMITS, MISBEHAVE, doors=())
    try:
        (tmp_path / "x.txt").write_text("MISBEHAVE: fork")
        with open_folder(tmp_path) as files, files.snapshot(files.entries[0]) as snapshot:
            sandbox.examine(snapshot, "x.txt")
        zygote = sandbox._process.pid
        time.sleep(0.3)
        assert not _family(zygote)
    finally:
        sandbox.close()


def _family(session: int) -> list[int]:
    """Living processes of the zygote's session, itself left out."""
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit() or int(entry.name) == session:
            continue
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == session and fields[0] != "Z":
            found.append(int(entry.name))
    return found


def test_the_zygote_and_its_children_end_with_the_parent(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("MISBEHAVE: sleep")
    code = (
        "import sys, threading\n"
        "from dossier.collect import open_folder\n"
        "from dossier.sandbox.forked import Forked\n"
        "from dossier.sandbox import Limits\n"
        f"sandbox = Forked(Limits(), {MISBEHAVE!r})\n"
        "print(sandbox._process.pid, flush=True)\n"
        f"files = open_folder({str(tmp_path)!r})\n"
        "sandbox.examine(files.snapshot(files.entries[0]), 'x.txt')\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
    assert parent.stdout
    zygote = int(parent.stdout.readline())
    time.sleep(0.5)
    parent.kill()
    parent.wait()
    parent.stdout.close()
    end = time.monotonic() + 5
    while time.monotonic() < end and (Path(f"/proc/{zygote}").exists() or _family(zygote)):
        time.sleep(0.05)
    assert not _family(zygote)
    assert not _is_alive(zygote)


def _is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.parametrize(
    ("behaviour", "code"),
    [("segfault", "crash"), ("sleep", "timeout"), ("silence", "no-answer"), ("memory", "memory")],
)
def test_a_spawned_process_contains_the_same(tmp_path: Path, behaviour: str, code: str) -> None:
    idle = 4 if behaviour == "sleep" else 20
    sandbox = Spawned(Limits(idle=idle, memory=256 * 2**20), MISBEHAVE)
    (tmp_path / "x.txt").write_text(f"MISBEHAVE: {behaviour}")
    with open_folder(tmp_path) as files, files.snapshot(files.entries[0]) as snapshot:
        seen = sandbox.examine(snapshot, "x.txt")
    assert [sign.code for sign in seen.signs] == [code]
    (tmp_path / "x.txt").write_text(f"MISBEHAVE: {behaviour} after a page")
    with open_folder(tmp_path) as files, files.snapshot(files.entries[0]) as snapshot:
        seen = sandbox.examine(snapshot, "x.txt")
    assert [sign.code for sign in seen.signs] == [code]
    assert [page.text for page in seen.pages] == ["a good page"]


def test_a_spawned_process_reads(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("a good paper")
    with open_folder(tmp_path) as files, files.snapshot(files.entries[0]) as snapshot:
        seen = Spawned(Limits(idle=20), MISBEHAVE).examine(snapshot, "x.txt")
    assert seen.pages[0].text == "a good paper"


def test_an_interruption_ends_at_once(tmp_path: Path) -> None:
    def interrupt(done: int, _all: int, _path: str) -> None:
        raise KeyboardInterrupt

    (tmp_path / "0.txt").write_text("a good paper")
    (tmp_path / "1.txt").write_text("MISBEHAVE: sleep")
    begin = time.monotonic()
    with (
        open_folder(tmp_path) as files,
        Inspector(2, examiner=MISBEHAVE) as inspector,
        pytest.raises(KeyboardInterrupt),
    ):
        inspector.inspect_all(files, interrupt)
    assert time.monotonic() - begin < 10


def test_nothing_is_left_open(tmp_path: Path) -> None:
    before = set(Path("/proc/self/fd").iterdir())
    with Inspector(2, limits=LIMITS, examiner=MISBEHAVE) as inspector:
        read(inspector, tmp_path, "a", "MISBEHAVE: abort", "MISBEHAVE: silence", "b")
    assert set(Path("/proc/self/fd").iterdir()) <= before
