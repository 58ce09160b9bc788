"""The generated pages of ``docs/`` say what the program says."""

from __future__ import annotations

from conftest import ROOT
from makers import docs


def test_pages_of_checks_and_kinds_are_current() -> None:
    """To renew: ``python -m makers.docs`` from ``tests/``."""
    assert (ROOT / "docs" / "checks.md").read_text(encoding="utf-8") == docs.checks()
    assert (ROOT / "docs" / "kinds.md").read_text(encoding="utf-8") == docs.kinds()
