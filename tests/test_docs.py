"""The generated pages of ``docs/`` say what the program says."""

from __future__ import annotations

from conftest import ROOT
from makers import docs


def test_pages_of_checks_and_kinds_are_current() -> None:
    """To renew: ``python -m makers.docs`` from ``tests/``."""
    assert (ROOT / "docs" / "checks.md").read_text(encoding="utf-8") == docs.checks()
    assert (ROOT / "docs" / "kinds.md").read_text(encoding="utf-8") == docs.kinds()


def test_every_decision_has_a_number_of_its_own() -> None:
    files = sorted((ROOT / "docs" / "adr").glob("*.md"))
    titles = [file.read_text(encoding="utf-8").split("\n", 1)[0] for file in files]
    numbers = [int(file.name[:4]) for file in files]
    assert numbers == list(range(1, len(files) + 1))
    assert [int(title.removeprefix("# ").split(".")[0]) for title in titles] == numbers
