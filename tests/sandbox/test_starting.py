"""What is run when the readers are started: ours, and nothing that lies beside the papers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from dossier.collect import open_folder, snapshot
from dossier.errors import DossierError
from dossier.inspection import Inspector
from dossier.sandbox import FULL, PROCESS_ONLY, Limits, choose, forked, rlimits
from dossier.sandbox.choose import expected_tier
from dossier.sandbox.forked import Forked
from dossier.sandbox.spawned import Spawned
from dossier.sandbox.start import import_path
from makers.hostile import pdf

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="forks a zygote")

MISBEHAVE = "dossier.testing:misbehave"
LIMITS = Limits(idle=20, memory=256 * 2**20)
TRAPS = ("json", "sys", "site", "numpy", "pi_heif", "magic", "sitecustomize", "usercustomize")

READ_BOTH_WAYS = f"""
import os
from dossier.collect import open_folder
from dossier.sandbox import Limits
from dossier.sandbox.forked import Forked
from dossier.sandbox.spawned import Spawned
os.chdir("papers")
for sandbox in (Forked(Limits(), {MISBEHAVE!r}), Spawned(Limits(), {MISBEHAVE!r})):
    with open_folder("x.txt") as files, files.snapshot(files.entries[0]) as copy:
        print(sandbox.examine(copy, "x.txt").pages[0].text)
    sandbox.close()
"""


@pytest.fixture
def trapped(tmp_path: Path) -> Path:
    """A folder with papers and with modules that say so when they are run."""
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "x.txt").write_text("a good paper")
    hit = tmp_path / "hit"
    for name in TRAPS:
        (folder / f"{name}.py").write_text(
            f"open({str(hit)!r}, 'a').write('{name} ')\nraise ImportError('trap')\n"
        )
    return folder


@pytest.mark.parametrize("python_path", [None, "", os.pathsep])
def test_no_module_of_the_current_folder_is_run(trapped: Path, python_path: str | None) -> None:
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    if python_path is not None:
        environment["PYTHONPATH"] = python_path  # an empty part means the current folder
    done = subprocess.run(
        [sys.executable, "-c", READ_BOTH_WAYS],
        cwd=trapped.parent,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.split("\n")[:2] == ["a good paper"] * 2, done.stderr
    assert not (trapped.parent / "hit").exists()


def test_the_command_runs_nothing_that_lies_beside_the_papers(trapped: Path) -> None:
    """The whole reader, which loads far more; only its own folder is in front, as pip makes it."""
    command = "from dossier.__main__ import main; main()"
    done = subprocess.run(
        [sys.executable, "-P", "-c", command, "inspect", "x.txt"],
        cwd=trapped,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "text file" in done.stdout, done.stderr
    assert not (trapped.parent / "hit").exists()


def test_the_current_folder_is_not_handed_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", ["", str(tmp_path), "/usr/lib/python"])
    assert import_path() == ["/usr/lib/python"]


# ------------------------------------------------------------------ what the system does not have


def test_without_memory_files_the_paper_is_read_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshot, "_memory_file", lambda: None)
    text = "a good paper" + " " * 300_000  # more than a pipe holds
    (tmp_path / "x.txt").write_text(text)
    (tmp_path / "y.txt").write_text(text + "MISBEHAVE: abort")
    (tmp_path / "z.txt").touch()
    with open_folder(tmp_path) as files, Inspector(1, examiner=MISBEHAVE) as inspector:
        good, bad, empty = inspector.inspect_all(files)
    assert good.pages[0].text.strip() == "a good paper"
    assert [sign.code for sign in bad.signs] == ["crash"]
    assert empty.pages[0].text == ""


def test_a_memory_file_may_have_the_number_0(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("a good paper")
    code = (
        "import os\n"
        "from dossier.collect import open_folder\n"
        "from dossier.inspection import Inspector\n"
        f"with open_folder({str(tmp_path)!r}) as files, "
        f"Inspector(1, examiner={MISBEHAVE!r}) as inspector:\n"
        "    inspector.inspect_all(files)\n"
        "    with files.snapshot(files.entries[0]) as copy:\n"
        "        copy.fd = os.dup2(copy.fd, 0)\n"
        "        print(inspector._sandbox.examine(copy, 'x.txt').pages[0].text)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "a good paper\n"


@pytest.mark.skipif(expected_tier("auto") != FULL, reason="the kernel gives less anyway")
def test_memory_that_cannot_be_limited_is_not_the_full_sandbox(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "x.txt").write_text("a good paper")
    with (
        open_folder(tmp_path) as files,
        Inspector(1, examiner="without_proc:read") as inspector,
    ):
        inspector.inspect_all(files)
        assert inspector.tier == PROCESS_ONLY
    with (
        open_folder(tmp_path) as files,
        Inspector(1, True, examiner="without_proc:read") as inspector,
        pytest.raises(DossierError, match="required"),
    ):
        inspector.inspect_all(files)
    monkeypatch.setattr(rlimits, "virtual_size", lambda: 0)
    assert expected_tier("auto") == PROCESS_ONLY
    with pytest.raises(DossierError, match="required"):
        Inspector(1, True)


@pytest.mark.parametrize("doors", [(), ("landlock",), ("seccomp",)])
def test_less_than_all_doors_is_not_the_full_sandbox(
    doors: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a container that forbids one of them: it is tried out, said, and refused on request."""
    less = partial(Forked, doors=doors)
    monkeypatch.setattr(forked, "Forked", less)
    (tmp_path / "x.txt").write_text("a good paper")
    with open_folder(tmp_path) as files:
        with Inspector(1, examiner=MISBEHAVE) as inspector:
            (file,) = inspector.inspect_all(files)
            assert file.pages[0].text == "a good paper"
            assert inspector.tier == PROCESS_ONLY
        monkeypatch.setattr(choose, "expected_tier", lambda _mode: FULL)
        with (
            Inspector(1, True, examiner=MISBEHAVE) as inspector,
            pytest.raises(DossierError, match="required"),
        ):
            inspector.inspect_all(files)


ELSEWHERE = """
import os, sys
import ctypes.util, subprocess, tempfile  # these look at the platform too
import dossier.cli, dossier.inspection, dossier.pipeline
del os.memfd_create
sys.platform = "darwin"
from dossier.__main__ import main
main()
"""


def run_elsewhere(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The command as on a system that has neither memory files nor safe forks."""
    return subprocess.run(
        [sys.executable, "-c", ELSEWHERE, *arguments], capture_output=True, text=True, check=False
    )


def test_another_system_reads_in_fresh_processes_and_says_so(tmp_path: Path) -> None:
    paper = tmp_path / "x.pdf"
    paper.write_bytes(pdf())
    done = run_elsewhere("inspect", str(paper), "--format", "json")
    said = json.loads(done.stdout)
    assert said["sandbox"] == PROCESS_ONLY
    assert [document["kind"] for document in said["files"][0]["documents"]]
    assert "weaker sandbox" in done.stderr
    refused = run_elsewhere("inspect", str(paper), "--require-sandbox")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert PROCESS_ONLY in refused.stderr


def test_windows_is_told_what_to_use() -> None:
    code = "import sys\nsys.platform = 'win32'\nimport dossier"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Windows Subsystem for Linux" in done.stderr


def test_more_descriptors_than_select_knows(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("a good paper")
    code = (
        "import os, resource\n"
        "_, hard = resource.getrlimit(resource.RLIMIT_NOFILE)\n"
        "resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 2_000), hard))\n"
        "held = [os.dup(2) for _ in range(1_100)]\n"
        "from dossier.collect import open_folder\n"
        "from dossier.inspection import Inspector\n"
        f"with open_folder({str(tmp_path)!r}) as files, "
        f"Inspector(1, examiner={MISBEHAVE!r}) as inspector:\n"
        "    print(inspector.inspect_all(files)[0].pages[0].text)\n"
    )
    import resource

    if resource.getrlimit(resource.RLIMIT_NOFILE)[1] < 1_300:
        pytest.skip("this system gives no more")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout == "a good paper\n", done.stderr


def test_readers_that_do_not_start_say_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("a good paper")
    with (
        open_folder(tmp_path) as files,
        Inspector(1, examiner="dossier.testing:no_such_function") as inspector,
        pytest.raises(DossierError, match=r"does not start.*pip install"),
    ):
        inspector.inspect_all(files)


# ------------------------------------------------------------------ a spawned process


def _threads() -> set[str]:
    import threading

    return {thread.name for thread in threading.enumerate()}


def test_a_flood_leaves_no_thread_behind(tmp_path: Path) -> None:
    import time

    (tmp_path / "x.txt").write_text("MISBEHAVE: flood-raw")
    before, limits = _threads(), Limits(idle=10, answer=2**16)
    with open_folder(tmp_path) as files, files.snapshot(files.entries[0]) as copy:
        seen = Spawned(limits, MISBEHAVE).examine(copy, "x.txt")
    assert [sign.code for sign in seen.signs] == ["flood"]
    end = time.monotonic() + 5
    while _threads() - before and time.monotonic() < end:
        time.sleep(0.02)
    assert not _threads() - before


def test_closing_ends_what_a_spawned_process_reads(tmp_path: Path) -> None:
    import threading
    import time

    (tmp_path / "x.txt").write_text("MISBEHAVE: sleep")
    sandbox = Spawned(Limits(idle=30), MISBEHAVE)
    closing = threading.Timer(1.0, sandbox.close)
    closing.start()
    begin = time.monotonic()
    with open_folder(tmp_path) as files, files.snapshot(files.entries[0]) as copy:
        first = sandbox.examine(copy, "x.txt")
        second = sandbox.examine(copy, "x.txt")
    closing.join()
    assert [sign.code for file in (first, second) for sign in file.signs] == ["crash", "crash"]
    assert time.monotonic() - begin < 10
