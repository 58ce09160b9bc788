"""What one procedure asks: a route, its lines, and where each rule is from."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from dossier.checks import DocumentCheck, DossierCheck, all_checks
from dossier.errors import DossierError
from dossier.model import Message
from dossier.schema.check_use import CheckUse
from dossier.schema.condition import Condition
from dossier.schema.faults import Fault, raise_all
from dossier.schema.file_rules import FileRules
from dossier.schema.folder import schemas_dir, shipped
from dossier.schema.one_or_many import Many
from dossier.schema.suggest import did_you_mean
from dossier.schema.text import Text
from dossier.schema.yaml import load

Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Link = Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d\d(-\d\d)?)?$")]
Certainty = Literal["certain", "probable", "doubtful"]


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

    kinds: Many[Name] = Field(min_length=1)
    hint: Text

    def hint_message(self) -> Message:
        """What to do instead."""
        return self.hint.message()


class Tolerated(_Written):
    """Kinds of a line that some offices take and others return: never failed, always advised."""

    kinds: Many[Name] = Field(min_length=1)
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
    kinds: Many[Name] = Field(min_length=1)
    when: Condition | None = None
    advised_when: Condition | None = None
    level: Literal["required", "advice"] = "required"
    checks: tuple[CheckUse, ...] = ()
    advice: tuple[CheckUse, ...] = ()
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

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        raise_all("requirement", self._faults())
        return self

    def _faults(self) -> Iterator[Fault]:
        if self.level == "required" and self.certainty != "certain":
            words = f"a rule that is only {self.certainty} must not refuse; write level: advice"
            yield Fault(("certainty",), words, self.certainty)
        if self.advised_when is not None and self.when is None:
            yield Fault(("advised_when",), "without `when` the line is asked of everybody already")
        for i, near in enumerate(self.wrong):
            for kind in set(near.kinds) & set(self.kinds):
                yield Fault(("wrong", i, "kinds"), f"{kind!r} is also in `kinds`", kind)
        for i, some in enumerate(self.tolerated):
            for kind in set(some.kinds) - set(self.kinds):
                yield Fault(("tolerated", i, "kinds"), f"{kind!r} must be in `kinds` too", kind)
        yield from _misplaced(self.checks, "checks", DossierCheck, "of the whole dossier")
        yield from _misplaced(self.advice, "advice", DossierCheck, "of the whole dossier")
        yield from self._unknown_kinds()

    def _unknown_kinds(self) -> Iterator[Fault]:
        known = shipped("kinds")
        places: list[tuple[tuple[str | int, ...], tuple[str, ...]]] = [(("kinds",), self.kinds)]
        places += [(("wrong", i, "kinds"), near.kinds) for i, near in enumerate(self.wrong)]
        for where, kinds in places:
            for i, kind in enumerate(kinds):
                if kind not in known:
                    words = f"no kind of document is called {kind!r}" + did_you_mean(kind, known)
                    yield Fault((*where, i), words, kind)


class Route(_Written):
    """What one procedure asks, line by line, and of all papers together."""

    id: Name
    title: Text
    source: Link
    as_of: Day
    note: Text | None = None
    files: FileRules = FileRules()
    requirements: tuple[Requirement, ...] = Field(min_length=1)
    checks: tuple[CheckUse, ...] = ()
    advice: tuple[CheckUse, ...] = ()

    def requirement(self, id: str) -> Requirement:
        """The line of this id.

        Raises:
            KeyError: there is none.
        """
        return {requirement.id: requirement for requirement in self.requirements}[id]

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        raise_all("route", self._faults())
        return self

    def _faults(self) -> Iterator[Fault]:
        seen: set[str] = set()
        for i, requirement in enumerate(self.requirements):
            if requirement.id in seen:
                words = f"two requirements are called {requirement.id!r}"
                yield Fault(("requirements", i, "id"), words, requirement.id)
            seen.add(requirement.id)
        yield from _misplaced(self.checks, "checks", DocumentCheck, "of a document")
        yield from _misplaced(self.advice, "advice", DocumentCheck, "of a document")


def _misplaced(
    uses: tuple[CheckUse, ...], field: str, not_here: type[Any], sort: str
) -> Iterator[Fault]:
    for i, use in enumerate(uses):
        if issubclass(all_checks().get(use.name, object), not_here):
            yield Fault(
                (field, i), f"{use.name!r} is a check {sort}; it does not go here", use.name
            )


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
        " A route of your own is given by the path of its .yaml file."
    )


@cache
def _load(path: Path) -> Route:
    return load(path, Route)
