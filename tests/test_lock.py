"""The lock is in step with what the project names; asked of files and of what is installed only."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from conftest import ROOT

LOCK = ROOT / ".ci" / "lock.txt"
pytestmark = pytest.mark.skipif(not LOCK.exists(), reason="the source archive has no lock")


def lines() -> list[str]:
    """One for each requirement, its hashes behind it."""
    text = LOCK.read_text(encoding="utf-8") if LOCK.exists() else ""
    kept = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    return [line for line in "\n".join(kept).replace("\\\n", " ").splitlines() if line.strip()]


def locked() -> list[Requirement]:
    return [Requirement(line.split("--hash")[0].strip()) for line in lines()]


def named() -> list[Requirement]:
    """What runs: tests and linters are not shipped."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    return [*map(Requirement, (*project["dependencies"], *extras["heic"], *extras["barcode"]))]


def version(pin: Requirement) -> str:
    (only,) = pin.specifier
    assert only.operator == "=="
    return only.version


@pytest.mark.parametrize("line", lines(), ids=lambda line: line.split()[0])
def test_every_line_is_one_version_with_hashes(line: str) -> None:
    pin, *hashes = line.split("--hash=")
    assert re.fullmatch(r"[\w.]+", version(Requirement(pin.strip())))
    assert hashes
    assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", one.strip()) for one in hashes)


@pytest.mark.parametrize("wanted", named(), ids=str)
def test_what_the_project_names_is_locked_within_its_bounds(wanted: Requirement) -> None:
    pins = [
        pin for pin in locked() if canonicalize_name(pin.name) == canonicalize_name(wanted.name)
    ]
    assert pins
    assert all(wanted.specifier.contains(version(pin)) for pin in pins)


def needed(pin: Requirement, extras: set[str]) -> Iterator[Requirement]:
    """What the locked release itself asks for here; unknown if another one is installed."""
    try:
        installed = distribution(pin.name)
    except PackageNotFoundError:
        return
    if installed.version == version(pin):
        for requirement in map(Requirement, installed.requires or ()):
            marker = requirement.marker
            if marker is None or any(marker.evaluate({"extra": extra}) for extra in ("", *extras)):
                yield requirement


def test_what_the_locked_need_is_locked_too() -> None:
    here = {
        canonicalize_name(pin.name): pin
        for pin in locked()
        if pin.marker is None or pin.marker.evaluate()
    }
    extras = {canonicalize_name(wanted.name): wanted.extras for wanted in named()}
    for name, pin in here.items():
        for requirement in needed(pin, extras.get(name, set())):
            other = here.get(canonicalize_name(requirement.name))
            assert other is not None, f"{name} needs {requirement}"
            assert requirement.specifier.contains(version(other)), f"{name} needs {requirement}"
