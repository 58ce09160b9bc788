"""What one procedure asks: a route, its lines, and where each rule is from."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ModelWrapValidatorHandler, model_validator

from dossier.errors import DossierError
from dossier.message import Message
from dossier.schema.check_use import DocumentChecks, DossierChecks
from dossier.schema.condition import Condition
from dossier.schema.faults import Fault, checked
from dossier.schema.file_rules import FileRules
from dossier.schema.folder import schemas_dir, shipped
from dossier.schema.one_or_many import Many, as_list
from dossier.schema.suggest import did_you_mean
from dossier.schema.text import Text
from dossier.schema.words import Certainty, Day, KindName, Link, Name
from dossier.schema.yaml import load


class _Written(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Source(_Written):
    """A page that a rule is read from, as it stood on a day, and how sure that makes the rule."""

    url: Link
    as_of: Day
    certainty: Certainty = "certain"
    says: str = ""


class NearMiss(_Written):
    """Papers often handed in instead: ``hint`` says why they do not do and what does."""

    kinds: Many[KindName] = Field(min_length=1)
    hint: Text

    def hint_message(self) -> Message:
        """What to do instead."""
        return self.hint.message()


class Tolerated(_Written):
    """Kinds of a line that some offices take and others return: never failed, always advised."""

    kinds: Many[KindName] = Field(min_length=1)
    hint: Text

    def hint_message(self) -> Message:
        """What would be better."""
        return self.hint.message()


class Requirement(_Written):
    """One line of the checklist.

    ``kinds`` are what answers it, best first; ``tolerated`` are those of them that come with
    advice; ``wrong`` are papers often handed in instead. ``checks`` can fail the line, ``advice``
    only warns. ``when`` says for whom it is asked; where that is false, ``advised_when`` may still
    ask it as advice. ``hint`` is said when it is missing, ``note`` always goes with the line.
    """

    id: Name
    title: Text
    kinds: Many[KindName] = Field(min_length=1)
    when: Condition | None = None
    advised_when: Condition | None = None
    level: Literal["required", "advice"] = "required"
    checks: DocumentChecks = ()
    advice: DocumentChecks = ()
    tolerated: tuple[Tolerated, ...] = ()
    wrong: tuple[NearMiss, ...] = ()
    hint: Text
    note: Text | None = None
    source: Link
    as_of: Day
    certainty: Certainty = "certain"
    sources: tuple[Source, ...] = ()

    def hint_message(self) -> Message:
        """What would answer the line."""
        return self.hint.message()

    @model_validator(mode="wrap")
    @classmethod
    def _hold_together(
        cls, written: Any, validate: ModelWrapValidatorHandler[Requirement]
    ) -> Requirement:
        faults = _faults_of_line(written) if isinstance(written, dict) else ()
        return checked(written, validate, "requirement", faults)


class Route(_Written):
    """What one procedure asks, line by line, and of all papers together."""

    id: Name
    title: Text
    source: Link
    as_of: Day
    note: Text | None = None
    files: FileRules = FileRules()
    requirements: tuple[Requirement, ...] = Field(min_length=1)
    checks: DossierChecks = ()
    advice: DossierChecks = ()

    def requirement(self, id: str) -> Requirement:
        """The line of this id.

        Raises:
            KeyError: there is none.
        """
        return {requirement.id: requirement for requirement in self.requirements}[id]

    @model_validator(mode="wrap")
    @classmethod
    def _hold_together(cls, written: Any, validate: ModelWrapValidatorHandler[Route]) -> Route:
        faults = _faults_of_route(written) if isinstance(written, dict) else ()
        return checked(written, validate, "route", faults)


def _faults_of_line(line: dict[Any, Any]) -> Iterator[Fault]:
    """What is wrong with a line as a whole, as far as it is written well enough to tell."""
    certainty = line.get("certainty", "certain")
    if line.get("level", "required") == "required" and certainty in ("probable", "doubtful"):
        words = f"a rule that is only {certainty} must not refuse; write `level: advice`"
        yield Fault(("certainty",), words, certainty)
    if "advised_when" in line and "when" not in line:
        words = "without `when` the line is asked of everybody already"
        yield Fault(("advised_when",), words, at_key=True)
    kinds = as_list(line.get("kinds", []))
    for where, kind in _kinds_under(line, "wrong"):
        if kind in kinds:
            yield Fault(where, f"{kind!r} is also in `kinds`, so it is not wrong", kind)
    for where, kind in _kinds_under(line, "tolerated"):
        if kind not in kinds:
            yield Fault(where, f"{kind!r} must be in `kinds` too, to be taken at all", kind)


def _kinds_under(line: dict[Any, Any], key: str) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    for i, item in enumerate(as_list(line.get(key, []))):
        if isinstance(item, dict):
            for j, kind in enumerate(as_list(item.get("kinds", []))):
                yield (key, i, "kinds", j), kind


def _faults_of_route(route: dict[Any, Any]) -> Iterator[Fault]:
    seen: list[Any] = []
    for i, line in enumerate(as_list(route.get("requirements", []))):
        id = line.get("id") if isinstance(line, dict) else None
        if id is not None and id in seen:
            words = f"two requirements are called {id!r}"
            yield Fault(("requirements", i, "id"), words, id)
        seen.append(id)


@cache
def routes() -> tuple[Route, ...]:
    """The shipped routes, in the order of their ids."""
    return tuple(load_route(id) for id in shipped("routes"))


def load_route(route: str | os.PathLike[str] | Route) -> Route:
    """A route by its id, or from a YAML file by its path.

    Raises:
        DossierError: there is no such route, or its file has mistakes; every one is told.
    """
    if isinstance(route, Route):
        return route
    if isinstance(route, str) and route in shipped("routes"):
        return _load(schemas_dir() / "routes" / f"{route}.yaml")
    path = Path(route)
    if path.suffix in (".yaml", ".yml") or path.is_file():
        return load(path, Route)
    known = shipped("routes")
    raise DossierError(
        f"no route is called {os.fspath(route)!r}{did_you_mean(str(route), known)}"
        " (a route of your own is given by the path of its .yaml file)"
    )


@cache
def _load(path: Path) -> Route:
    return load(path, Route)
