"""Checks: each module asks one question of one sort of subject.

A check's name is its module's name with dashes. Its class's fields are its settings, and its
docstring is the page that ``dossier explain`` prints: a first sentence that states the wanted
condition, then the headings ``Asks:``, ``Why:``, ``What to do:`` and ``Source:``.
"""

from __future__ import annotations

from abc import abstractmethod
from functools import cache
from inspect import isabstract
from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from dossier.answer import Answer
from dossier.model import Case, Document, File, Level, Page
from dossier.registry import modules

Answers = Answer | tuple[Answer, ...]


class Check(BaseModel):
    """One question. ``level`` is what its answers weigh where the route does not say."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    level: ClassVar[Level] = Level.REQUIRED

    @classmethod
    def name(cls) -> str:
        """The name in section 6 of the design, such as ``not-expired``."""
        return cls.__module__.rpartition(".")[2].replace("_", "-")


class FileCheck(Check):
    """A question about every file that is not ignored."""

    @abstractmethod
    def answer(self, file: File, case: Case) -> Answers:
        """What this check says of the file."""


class PageCheck(Check):
    """A question about every page that was read."""

    @abstractmethod
    def answer(self, page: Page, case: Case) -> Answers:
        """What this check says of the page."""


class DocumentCheck(Check):
    """A question about a document at one line of the checklist."""

    @abstractmethod
    def answer(self, document: Document, case: Case) -> Answers:
        """What this check says of the document."""


class DossierCheck(Check):
    """A question about the dossier as a whole."""

    @abstractmethod
    def answer(self, case: Case) -> Answers:
        """What this check says of all the papers together."""


@cache
def all_checks() -> dict[str, type[Check]]:
    """Every check there is, by name: ours, then plugins'."""
    found: dict[str, type[Check]] = {}
    for module in modules("dossier.checks"):
        for value in vars(module).values():
            if (
                isinstance(value, type)
                and issubclass(value, Check)
                and value.__module__ == module.__name__
                and not isabstract(value)
            ):
                found[value.name()] = value
    return found
