"""The public names, and what importing them costs."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

import dossier

HEAVY = ("numpy", "cv2", "onnxruntime", "PIL", "pypdf", "pypdfium2", "schwifty", "pycountry",
         "stdnum", "rapidfuzz", "anyascii", "rich", "jinja2", "magic", "click")  # fmt: skip


def test_public_names_stay() -> None:
    assert set(dossier.__all__) == {
        "check", "check_many", "inspect", "advise", "routes", "load_route", "Report", "Inspection",
        "Advice", "Route", "Finding", "Place", "Verdict", "Outcome", "Level", "CheckFailed",
        "DossierError",
    }  # fmt: skip
    for name in dossier.__all__:
        assert getattr(dossier, name) is not None


def test_unknown_name() -> None:
    with pytest.raises(AttributeError, match="no attribute 'chek'"):
        _ = dossier.chek


def loaded_after(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint('\\n'.join(sys.modules))"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


def test_importing_dossier_loads_almost_nothing() -> None:
    loaded = loaded_after("import dossier")
    assert {name for name in loaded if name.startswith("dossier")} == {"dossier"}


def test_a_route_loads_no_heavy_library() -> None:
    loaded = loaded_after("import dossier; dossier.load_route('online-student')")
    assert loaded.isdisjoint(HEAVY)


def test_the_parent_never_loads_a_parser_of_files() -> None:
    code = """
import dossier, tempfile, pathlib
folder = pathlib.Path(tempfile.mkdtemp())
(folder / "empty.pdf").write_bytes(b"%PDF-1.4 nothing")
dossier.check(folder, route="online-student")
"""
    parsers = {"PIL", "pypdf", "pypdfium2", "cv2", "onnxruntime", "magic", "pi_heif", "zxingcpp"}
    assert loaded_after(code).isdisjoint(parsers)


def test_dossier_and_a_route_are_quick_to_load() -> None:
    """CPU seconds over bare Python, the best of five: the machine may be busy."""

    def cpu(code: str) -> float:
        def once() -> float:
            before = time.monotonic()
            subprocess.run([sys.executable, "-c", code], check=True)
            return time.monotonic() - before

        return min(once() for _ in range(5))

    bare = cpu("pass")
    whole = cpu("import dossier; dossier.load_route('online-student')")
    # 0.1 s is the aim and what a quiet machine shows; the rest is room for a busy one.
    assert whole - bare < 0.25
