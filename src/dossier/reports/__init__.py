"""Reports: each module turns a finished report into text, by a function ``render``.

``render(report, wording, **options)`` gives the whole text; it judges nothing, opens no file and
reads no clock. Names of files and words read from papers are foreign text: each format escapes
them in its own way. A file whose name ends in a module's ``SUFFIX`` is written in that format.
"""

from __future__ import annotations

from datetime import date
from pathlib import PurePath
from types import ModuleType
from typing import Protocol

from dossier.errors import DossierError
from dossier.model import FileReport, Finding, Question, RequirementReport, RouteName, Verdict
from dossier.registry import modules


class Report(Protocol):
    """What the modules of this room are given: the parts of ``dossier.Report`` they read."""

    @property
    def route(self) -> RouteName:
        """The route judged for."""

    @property
    def folder(self) -> str:
        """The name of the folder, never its whole path."""

    @property
    def on(self) -> date:
        """The day judged for."""

    @property
    def verdict(self) -> Verdict:
        """What it all came to."""

    @property
    def requirements(self) -> tuple[RequirementReport, ...]:
        """The lines of the checklist, in the route's order."""

    @property
    def files(self) -> tuple[FileReport, ...]:
        """Every entry of the folder."""

    @property
    def dossier(self) -> tuple[Finding, ...]:
        """What was said of the dossier as a whole."""

    @property
    def questions(self) -> tuple[Question, ...]:
        """What only the person can say."""

    @property
    def sandbox(self) -> str:
        """How well the files were locked in while they were read: full, process-only, off."""


def formats() -> dict[str, ModuleType]:
    """The formats a report can have, by name: ours, then plugins'."""
    return {
        module.__name__.rpartition(".")[2]: module
        for module in modules(__name__)
        if hasattr(module, "render")
    }


def format_named(name: str) -> ModuleType:
    """The module of one format.

    Raises:
        DossierError: there is no such format.
    """
    known = formats()
    if name not in known:
        raise DossierError(f"no format is called {name!r}; there are {', '.join(sorted(known))}")
    return known[name]


def format_for(output: str | None) -> str:
    """The name of the format that a file is written in by what its name ends in; else text."""
    ends = {getattr(module, "SUFFIX", None): name for name, module in formats().items()}
    return ends.get(PurePath(output or "").suffix.lower(), "text")
