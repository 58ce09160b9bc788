"""The order of the stages: the only module that knows it.

folder → entries → files → documents → lines → findings → report
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from dossier import applicant as people
from dossier import clock
from dossier.assess import assess_dossier, assess_line
from dossier.collect import open_folder
from dossier.fold import verdict
from dossier.inspection import Inspector
from dossier.match import Line, match
from dossier.model import (
    Applicant,
    Case,
    File,
    Level,
    Outcome,
    Place,
    Question,
    RequirementReport,
    RouteName,
)
from dossier.papers import assess_file, assess_papers
from dossier.recognise import recognise
from dossier.report import Inspection, Report
from dossier.schema.condition import Situation, questions
from dossier.schema.kind import load_kinds
from dossier.schema.route import Requirement, Route, load_route
from dossier.situation import translation_need

Source = str | os.PathLike[str] | Sequence[str | os.PathLike[str]]
Answers = Mapping[str, Any] | Applicant | str | os.PathLike[str] | None
Progress = Callable[[int, int, str], None]


def check(
    folder: Source,
    *,
    route: str | os.PathLike[str] | Route,
    applicant: Answers = None,
    on: date | None = None,
    jobs: int | None = None,
    require_sandbox: bool = False,
    on_progress: Progress | None = None,
) -> Report:
    """Check a folder (or a ZIP file, or a list of files) against a route.

    Args:
        folder: what would be handed in; never written to.
        route: an id such as ``online-student``, the path of a YAML file, or a Route.
        applicant: what the person says of themselves, or the path of a file that says it; all
            answers are optional.
        on: the day judged for; today if not given.
        jobs: how many files are read at once; the number of processors if not given.
        require_sandbox: refuse to read anything where the full sandbox cannot be had.
        on_progress: called with (files done, files in all, name of the file just done).

    Raises:
        DossierError: the call was wrong; what is wrong with the papers is in the report.
    """
    with Inspector(jobs, require_sandbox) as inspector:
        return check_with(inspector, folder, route, applicant, on, on_progress)


def check_with(
    inspector: Inspector,
    folder: Source,
    route: str | os.PathLike[str] | Route,
    applicant: Answers = None,
    on: date | None = None,
    on_progress: Progress | None = None,
) -> Report:
    """``check`` with readers that are already there: they take a second to start.

    Raises:
        DossierError: as ``check``.
    """
    rules, answers, day = load_route(route), people.given(applicant), clock.day(on)
    with open_folder(folder) as collection:
        files = inspector.inspect_all(collection, on_progress)
        tier = inspector.tier
        return judge(rules, files, answers, day, folder=collection.name, sandbox=tier)


def judge(
    route: Route,
    files: Sequence[File],
    answers: Applicant,
    on: date,
    *,
    folder: str = "",
    sandbox: str = "off",
) -> Report:
    """The pure half: files that were read → report. Opens nothing and reads no clock."""
    documents = recognise(files, load_kinds())
    known = people.merge(answers, people.seen_in(documents, on))
    situation = Situation(known, on, translation_need(documents))
    case = Case(on, known, answers, tuple(documents), tuple(files), route.id)
    papers = assess_papers(files, case, route)
    lines = match(route, documents)
    requirements = tuple(assess_line(line, situation, case, papers) for line in lines)
    dossier = assess_dossier(route, case)
    used = _used(lines)
    return Report(
        route=RouteName(route.id, route.title.both(), str(route.source), str(route.as_of)),
        folder=folder,
        on=on,
        verdict=verdict(
            [
                *(line.outcome for line in requirements if line.level is Level.REQUIRED),
                *(finding.outcome for finding in dossier if finding.level is Level.REQUIRED),
            ]
        ),
        requirements=requirements,
        files=tuple(assess_file(file, documents, used, case, papers) for file in files),
        dossier=dossier,
        questions=_questions(lines, requirements, situation),
        sandbox=sandbox,
    )


def inspect(
    source: Source,
    *,
    on: date | None = None,
    jobs: int | None = None,
    require_sandbox: bool = False,
    on_progress: Progress | None = None,
) -> Inspection:
    """What can be read from one file or several, without a route.

    Raises:
        DossierError: there is no such file.
    """
    with open_folder(source) as collection, Inspector(jobs, require_sandbox) as inspector:
        files = inspector.inspect_all(collection, on_progress)
        documents = recognise(files, load_kinds())
        nobody = Applicant()
        case = Case(clock.day(on), nobody, nobody, tuple(documents), tuple(files))
        papers = assess_papers(files, case, None)
        reports = tuple(assess_file(file, documents, {}, case, papers) for file in files)
        return Inspection(reports, inspector.tier)


def _used(lines: Sequence[Line]) -> dict[tuple[Place, str], str]:
    """The first line that each document answers, by its first page and its kind."""
    used: dict[tuple[Place, str], str] = {}
    for line in lines:
        for document in line.right:
            used.setdefault((document.place, document.kind), line.requirement.id)
    return used


def _questions(
    lines: Sequence[Line], requirements: Sequence[RequirementReport], situation: Situation
) -> tuple[Question, ...]:
    """What the person could answer to settle a line that waits for it."""
    waiting: dict[str, list[str]] = {}
    for line, requirement in zip(lines, requirements, strict=True):
        if requirement.outcome is Outcome.UNCLEAR:
            for question in _open_questions(line.requirement, situation):
                waiting.setdefault(question, []).append(requirement.id)
    return tuple(Question(id, people.question(id), tuple(lines)) for id, lines in waiting.items())


def _open_questions(requirement: Requirement, situation: Situation) -> tuple[str, ...]:
    conditions = (requirement.when, requirement.advised_when)
    asked = (questions(condition, situation) for condition in conditions if condition)
    return tuple(dict.fromkeys(question for some in asked for question in some))
