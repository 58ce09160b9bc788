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


def copy_example(
    route: str, case: str, directory: str | os.PathLike[str]
) -> tuple[int, Path | None]:
    """Copy the papers of one example into a new or empty directory.

    Says how many files it were, and where the applicant's answers are: beside the directory, not
    in it, because they are not handed in.

    Raises:
        DossierError: no such route or case, or the directory is not empty or cannot be written.
    """
    source, target = _case(load_route(route).id, case), Path(directory)
    answers = source.with_name(f"{source.name}.applicant.yaml")
    beside = target.with_name(f"{target.name}.applicant.yaml") if answers.is_file() else None
    try:
        _must_be_free(target, beside)
        shutil.copytree(source, target, dirs_exist_ok=True)
        if beside:
            shutil.copyfile(answers, beside)
    except OSError as error:
        raise DossierError(f"{str(target)!r} cannot be written: {error.strerror}") from None
    return sum(path.is_file() for path in target.rglob("*")), beside


def _must_be_free(target: Path, beside: Path | None) -> None:
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise DossierError(f"{str(target)!r} is already there and not an empty folder")
    if beside and beside.exists():
        raise DossierError(f"{str(beside)!r} is already there")


def _case(route: str, case: str) -> Path:
    """The folder of the papers of a case."""
    folder = examples_dir() / route
    cases = sorted(p.name for p in folder.iterdir() if p.is_dir()) if folder.is_dir() else []
    if case not in cases:
        raise DossierError(f"{route} has no example called {case!r}{did_you_mean(case, cases)}")
    return folder / case
