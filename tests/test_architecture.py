"""The shape of the code: layers, sizes, one question a file."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from conftest import ROOT

SOURCES = sorted((ROOT / "src" / "dossier").rglob("*.py"))


def test_every_module_says_what_it_is() -> None:
    silent = [
        path.relative_to(ROOT)
        for path in SOURCES
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_files_and_functions_stay_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 400
    long = [
        node.name
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno > 50
    ]
    assert long == []


def test_no_rooms_without_a_name() -> None:
    stems = {path.stem for path in SOURCES}
    assert stems.isdisjoint({"utils", "helpers", "common", "misc", "manager"})


def test_limits_are_by_a_clock_that_does_not_jump() -> None:
    jumping = [
        path.stem for path in SOURCES if re.search(r"\btime\.time(_ns)?\(", path.read_text())
    ]
    assert jumping == []


def test_the_clock_is_read_in_one_place() -> None:
    """``today`` and ``now`` of the calendar: monotonic time for limits is another thing."""
    readers = {
        path.stem
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in ("today", "now", "utcnow")
        and isinstance(node.value, ast.Name) and node.value.id in ("date", "datetime")
    }  # fmt: skip
    assert readers == {"clock"}
