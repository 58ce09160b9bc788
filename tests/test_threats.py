"""The threat table is complete: each row is shown by something that exists."""

from __future__ import annotations

import ast

import pytest

from conftest import ROOT
from makers.bombs import BOMBS
from makers.hostile import HOSTILE
from makers.threats import THREATS

FILES = {row.name for row in HOSTILE} | {bomb.name for bomb in BOMBS}


def functions(path: str) -> set[str]:
    tree = ast.parse((ROOT / "tests" / path).read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_no_row_is_missing() -> None:
    assert sorted(THREATS) == list(range(1, 31))


@pytest.mark.parametrize("number", THREATS)
def test_every_row_is_shown_by_what_exists(number: int) -> None:
    threat = THREATS[number]
    assert threat.files or threat.tests
    assert threat.files <= FILES
    for name in threat.tests:
        path, _, function = name.partition("::")
        assert function in functions(path), name


def test_every_hostile_file_belongs_to_a_threat() -> None:
    assert set().union(*(threat.files for threat in THREATS.values())) == FILES
