"""Writes ``docs/checks.md`` and ``docs/kinds.md``: ``python -m makers.docs`` from ``tests/``."""

from __future__ import annotations

from pathlib import Path

from dossier.explain import all_pages
from dossier.schema.kind import load_kinds

DOCS = Path(__file__).resolve().parents[2] / "docs"


def checks() -> str:
    """Every check as ``dossier explain`` prints it."""
    pages = "\n".join(
        f"## {page.name}\n\n```text\n{str(page).strip()}\n```\n" for page in all_pages()
    )
    return f"# Checks\n\nWhat `dossier explain NAME` prints, for every name.\n\n{pages}"


def kinds() -> str:
    """Every kind with its titles."""
    rows = "\n".join(
        f"| `{kind.id}` | {kind.title.en} | {kind.title.in_('fr')} |" for kind in load_kinds()
    )
    return (
        "# Kinds of document\n\nWhat a page can be told as; the marks are in `schemas/kinds/`, and "
        f"`dossier inspect --why FILE` shows which decided.\n\n| kind | English | French |\n|---|---|---|\n{rows}\n"
    )


def write() -> None:
    (DOCS / "checks.md").write_text(checks(), encoding="utf-8")
    (DOCS / "kinds.md").write_text(kinds(), encoding="utf-8")


if __name__ == "__main__":
    write()
