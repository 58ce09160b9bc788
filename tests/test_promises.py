"""What README promises of a whole run: no network, nothing written, nothing private said."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from conftest import ROOT
from dossier.collect import open_folder
from dossier.inspection import Inspector
from dossier.language import wording
from dossier.pipeline import check
from dossier.report import Report
from dossier.reports import format_named
from dossier.sandbox import Limits
from makers.hostile import form, pdf, print_of, saved, signed_by

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the full sandbox is Linux's")

EXAMPLE = ROOT / "examples" / "online-student" / "complete"

# Ends the process at the first attempt, so that no ``except`` can swallow it.
NO_NETWORK = """
import os, sys

def refuse(event, arguments):
    asked = event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.getnameinfo")
    reached = event in ("socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg")
    address = arguments[1] if reached else None
    if asked or isinstance(address, tuple):
        os.write(2, f"NETWORK {event} {arguments[1:]}".encode())
        os._exit(99)

sys.addaudithook(refuse)
"""


@dataclass(frozen=True)
class Home:
    """Every folder that a program may write to unasked, all empty."""

    root: Path

    def environment(self) -> dict[str, str]:
        names = {"HOME": "home", "TMPDIR": "tmp", "XDG_CACHE_HOME": "cache"}
        folders = {variable: self.root / name for variable, name in names.items()}
        for folder in (*folders.values(), self.cwd):
            folder.mkdir(exist_ok=True)
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "DOSSIER_"))}
        # Python's own compiled files are written beside the code by whoever is first.
        paths = {variable: str(folder) for variable, folder in folders.items()}
        return {**kept, **paths, "PYTHONDONTWRITEBYTECODE": "1"}

    @property
    def cwd(self) -> Path:
        return self.root / "cwd"

    def written(self) -> list[Path]:
        return [path for path in self.root.rglob("*") if not path.is_dir()]

    def run(self, code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        environment = self.environment()
        return subprocess.run(
            [sys.executable, "-c", code, *arguments],
            cwd=self.cwd,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def state(folder: Path) -> dict[Path, tuple[int, int, int]]:
    paths = [folder, *folder.rglob("*")]
    return {p: (s.st_mtime_ns, s.st_ctime_ns, s.st_size) for p in paths for s in [p.stat()]}


COMMAND = "from dossier.__main__ import main; main()"


def test_a_check_reaches_for_no_network_and_writes_nothing(home: Home) -> None:
    before = state(EXAMPLE)
    done = home.run(
        NO_NETWORK + COMMAND, "check", str(EXAMPLE), "--route", "online-student", "--quiet"
    )
    assert done.returncode in (0, 1, 3), done.stderr
    assert "passport" in done.stdout
    assert done.stderr == ""
    assert home.written() == []
    assert state(EXAMPLE) == before


def test_the_readers_themselves_reach_for_no_network_and_write_nothing(home: Home) -> None:
    """Without the sandbox, which would forbid both and hide it."""
    code = (
        "from dossier.collect import open_folder\n"
        "from dossier.inspection import Inspector\n"
        f"with open_folder({str(EXAMPLE)!r}) as files, Inspector(1, sandbox='off') as inspector:\n"
        "    found = inspector.inspect_all(files)\n"
        "print(sum(bool(page.text) for file in found for page in file.pages))\n"
    )
    done = home.run(NO_NETWORK + code)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= 5
    assert home.written() == []


def test_an_attempt_would_be_seen(home: Home) -> None:
    for attempt in ("socket.create_connection(('127.0.0.1', 9))", "socket.getaddrinfo('x', 1)"):
        done = home.run(NO_NETWORK + f"import socket\ntry:\n {attempt}\nexcept OSError: pass")
        assert done.returncode == 99
    home.run("import tempfile; tempfile.NamedTemporaryFile(delete=False)")
    assert len(home.written()) == 1


# ------------------------------------------------------------------ what is private stays so

NIR = "2990575115042"
NIR += f"{97 - int(NIR) % 97:02}"
IBAN = "FR7630006000011234567890189"  # the specimen of French banks
FIELD = "QUAGGAPORT-4417"
AUTHOR = "OKAPIHAND-2209"
GPS = ((48.0, 51.0, 24.37), (2.0, 21.0, 8.41))
SECRETS = (NIR[:13], IBAN[4:], FIELD, AUTHOR, "2437", "24.37", "8.41", "48.8567", "2.3523")


def _text(*lines: str) -> bytes:
    rows = " ".join(f"0 -40 Td ({line}) Tj" for line in lines)
    return pdf(f"BT /F 14 Tf 72 760 Td {rows} ET".encode("cp1252"))


def _photo() -> bytes:
    from PIL import Image

    exif = Image.Exif()
    exif[0x013B] = AUTHOR
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2], gps[3], gps[4] = "N", GPS[0], "E", GPS[1]
    return saved(print_of(), "JPEG", exif=exif)


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("secret")
    iban = " ".join(IBAN[at : at + 4] for at in range(0, len(IBAN), 4))
    number = f"{NIR[0]} {NIR[1:3]} {NIR[3:5]} {NIR[5:7]} {NIR[7:10]} {NIR[10:13]} {NIR[13:]}"
    bank = ("RELEVE D'IDENTITE BANCAIRE", f"IBAN : {iban}", "BIC : AGRIFRPPXXX", "Titulaire")
    insured = ("ATTESTATION DE DROITS", "Assurance maladie", f"Numero de securite sociale {number}")
    (folder / "rib.pdf").write_bytes(_text(*bank))
    (folder / "droits.pdf").write_bytes(_text(*insured))
    (folder / "form.pdf").write_bytes(form(FIELD))
    (folder / "authored.pdf").write_bytes(signed_by(AUTHOR))
    (folder / "photo.jpg").write_bytes(_photo())
    (folder / "torn.pdf").write_bytes(_text(*bank, *insured)[:400])
    return folder


def said(text: str) -> str:
    return re.sub(r"[\s ]", "", text)


def leaks(text: str) -> list[str]:
    return [secret for secret in SECRETS if secret in said(text)]


@pytest.mark.parametrize(
    "call",
    [("check", "--route", "online-student"), ("inspect", "--format", "json", "--why")],
    ids=" ".join,
)
def test_no_command_says_a_private_value(call: tuple[str, ...], home: Home, papers: Path) -> None:
    loud = "import logging; logging.basicConfig(level=logging.DEBUG)\n" + COMMAND
    done = home.run(loud, *call, str(papers))
    assert done.returncode in (0, 1, 3), done.stderr
    assert "rib.pdf" in done.stdout
    assert leaks(done.stdout) == []
    assert leaks(done.stderr) == []


@pytest.fixture(scope="module")
def report(papers: Path) -> Report:
    return check(papers, route="online-student", on=date(2026, 11, 23))


@pytest.mark.parametrize("name", ["text", "json", "html", "markdown", "junit"])
def test_no_report_says_a_private_value(name: str, report: Report) -> None:
    for lang in ("en", "fr"):
        shown = format_named(name).render(report, wording(lang))
        assert "rib.pdf" in shown
        assert leaks(shown) == []


def test_the_private_values_were_read(home: Home, papers: Path) -> None:
    done = home.run(COMMAND, "inspect", "--format", "json", "--full", str(papers))
    assert {NIR[:13], IBAN[4:], FIELD} <= set(leaks(done.stdout))


def test_a_fault_of_ours_quotes_no_paper(home: Home, papers: Path) -> None:
    faulty = (
        "import dossier.pipeline as p\n"
        "def fault(files, *_): raise ValueError(files[0].pages[0].text + repr(files))\n"
        "p.recognise = fault\n"
    )
    done = home.run(faulty + COMMAND, "inspect", str(papers))
    assert done.returncode == 4
    assert "ValueError" in done.stderr
    assert leaks(done.stdout + done.stderr) == []
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("behaviour", ["segfault", "abort", "error", "memory", "garbage"])
def test_a_reader_that_dies_quotes_no_paper(
    behaviour: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "x.pdf").write_text(f"{NIR} {IBAN} {FIELD} MISBEHAVE: {behaviour}")
    limits = Limits(idle=5, memory=256 * 2**20)
    with (
        open_folder(tmp_path) as files,
        Inspector(1, limits=limits, examiner="dossier.testing:misbehave") as inspector,
    ):
        (file,) = inspector.inspect_all(files)
    assert file.signs
    assert leaks(repr(file)) == []
    assert capfd.readouterr() == ("", "")
