"""Where the shipped YAML files are: in the installed package, or beside ``src`` in a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def schemas_dir() -> Path:
    """The folder that holds ``routes`` and ``kinds``."""
    package = Path(__file__).parents[1]
    installed = package / "schemas"
    return installed if installed.is_dir() else package.parents[1] / "schemas"


@cache
def shipped(folder: str) -> tuple[str, ...]:
    """The names of the YAML files of one of its folders, without their ending."""
    return tuple(sorted(path.stem for path in (schemas_dir() / folder).glob("*.yaml")))
