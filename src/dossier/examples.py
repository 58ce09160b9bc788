"""The specimen folders that come with the program: all made up, none real."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from dossier.errors import DossierError
from dossier.schema.route import load_route
from dossier.schema.suggest import did_you_mean


def examples_dir() -> Path:
    """Where they are: in the installed package, or beside ``src`` in a checkout."""
    package = Path(__file__).parent
    installed = package / "examples"
    return installed if installed.is_dir() else package.parents[1] / "examples"


def copy_example(route: str, case: str, directory: str | os.PathLike[str]) -> int:
    """Copy the papers of one example into a new or empty directory; says how many files.

    Raises:
        DossierError: no such route or case, or the directory is not empty or cannot be written.
    """
    source = _case(load_route(route).id, case)
    target = Path(directory)
    papers = [path for path in sorted(source.rglob("*")) if path.is_file()]
    try:
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise DossierError(f"{str(target)!r} is already there and not an empty folder")
        for paper in papers:
            copy = target / paper.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(paper, copy)
    except OSError as error:
        raise DossierError(f"{str(target)!r} cannot be written: {error.strerror}") from None
    return len(papers)


def _case(route: str, case: str) -> Path:
    """The folder of papers of a case: ``papers`` in it, where it has one."""
    folder = examples_dir() / route
    cases = sorted(p.name for p in folder.iterdir() if p.is_dir()) if folder.is_dir() else []
    if case not in cases:
        raise DossierError(f"{route} has no example called {case!r}{did_you_mean(case, cases)}")
    papers = folder / case / "papers"
    return papers if papers.is_dir() else folder / case
