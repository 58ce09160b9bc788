"""The report for other programs: JSON, version 1. Keys are only ever added.

Its own models, never a dump of what passes between the stages, so that those may change. Values
that identify a person show their last three characters unless they are asked for in full.
"""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Literal, Protocol

from pydantic import BaseModel, ConfigDict, Field

import dossier
from dossier.model import (
    Document,
    Fact,
    FileReport,
    Finding,
    KindName,
    Level,
    Outcome,
    Place,
    Private,
    Question,
    RequirementReport,
    Value,
    Verdict,
)
from dossier.reports import Report
from dossier.reports._escape import encodable
from dossier.reports.wording import Wording

# What a terminal would obey if the JSON were printed on one: all but ASCII controls, which JSON
# escapes itself, and the newlines of its own layout.
_UNSEEN = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]"
)


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class RouteV1(_Part):
    """Which route the report was made for; ``as_of`` is the day its rules were looked up."""

    id: str
    title: str
    source: str
    as_of: str


class PlaceV1(_Part):
    """Where something is; pages count from 1, paths are relative, with ``/``."""

    file: str
    page: int | None = None


class FindingV1(_Part):
    """One answer of one check about one place."""

    check: str
    level: Level
    outcome: Outcome
    message: str
    hint: str | None
    found: str | None
    expected: str | None
    place: PlaceV1 | None
    source: str


class DocumentV1(_Part):
    """Pages that are one paper of one kind, perhaps of several files."""

    kind: str
    pages: list[PlaceV1]


class RequirementV1(_Part):
    """One line of the checklist."""

    id: str
    title: str
    level: Level
    outcome: Outcome
    documents: list[DocumentV1]
    findings: list[FindingV1]


class FileDocumentV1(_Part):
    """What was recognised on some pages of one file; ``kind`` is "" if it was not."""

    kind: str
    pages: list[int]
    certainty: float = Field(ge=0, le=1)
    requirement: str | None


class FileV1(_Part):
    """One entry of the folder; ``ignored`` is the reason if it was not opened, else ""."""

    path: str
    media_type: str
    size: int = Field(ge=0)
    sha256: str
    pages: int = Field(ge=0)
    outcome: Outcome
    ignored: str
    documents: list[FileDocumentV1]
    findings: list[FindingV1]


class QuestionV1(_Part):
    """Something only the person can say, and the lines that wait for it."""

    id: str
    text: str
    needed_for: list[str]


class ReportV1(_Part):
    """A report of ``dossier check``, version 1."""

    format: Literal["dossier-report"] = "dossier-report"
    version: Literal[1] = 1
    generator: str
    route: RouteV1
    folder: str
    on: date
    verdict: Verdict
    sandbox: str
    requirements: list[RequirementV1]
    files: list[FileV1]
    findings: list[FindingV1]
    questions: list[QuestionV1]


class FactV1(_Part):
    """Something a page states; ``text`` is what was read, ``value`` its one normal form."""

    type: str
    role: str
    value: str
    text: str
    certainty: float = Field(ge=0, le=1)
    proven: bool
    place: PlaceV1


class InspectedFileV1(FileV1):
    """One file with the facts of its pages."""

    facts: list[FactV1]


class InspectionV1(_Part):
    """An inspection by ``dossier inspect``, version 1."""

    format: Literal["dossier-inspection"] = "dossier-inspection"
    version: Literal[1] = 1
    generator: str
    sandbox: str
    files: list[InspectedFileV1]


class Inspection(Protocol):
    """What ``render_inspection`` reads of ``dossier.Inspection``."""

    @property
    def files(self) -> tuple[FileReport, ...]:
        """The files in order."""

    @property
    def sandbox(self) -> str:
        """How well they were locked in while they were read."""


def render(report: Report, wording: Wording) -> str:
    """The report as JSON text, ended by a newline."""
    return _dumped(report_v1(report, wording))


def render_inspection(inspection: Inspection, wording: Wording) -> str:
    """An inspection as JSON text, ended by a newline."""
    files = [
        InspectedFileV1(**_file_parts(file, wording), facts=_facts(file, wording))
        for file in inspection.files
    ]
    return _dumped(InspectionV1(generator=_generator(), sandbox=inspection.sandbox, files=files))


def report_v1(report: Report, wording: Wording) -> ReportV1:
    """The report as the published shape."""
    route = report.route
    return ReportV1(
        generator=_generator(),
        route=RouteV1(
            id=route.id, title=wording.title(route.title), source=route.source, as_of=route.as_of
        ),
        folder=encodable(report.folder),
        on=report.on,
        verdict=report.verdict,
        sandbox=report.sandbox,
        requirements=[_requirement(line, wording) for line in report.requirements],
        files=[FileV1(**_file_parts(file, wording)) for file in report.files],
        findings=[_finding(finding, wording) for finding in report.dossier],
        questions=[_question(question, wording) for question in report.questions],
    )


def _generator() -> str:
    return f"dossier {dossier.__version__}"


def _requirement(line: RequirementReport, wording: Wording) -> RequirementV1:
    return RequirementV1(
        id=line.id,
        title=wording.title(line.title),
        level=line.level,
        outcome=line.outcome,
        documents=[_document(document) for document in line.documents],
        findings=[_finding(finding, wording) for finding in line.findings],
    )


def _document(document: Document) -> DocumentV1:
    return DocumentV1(kind=document.kind, pages=[_at(page.place) for page in document.pages])


def _file_parts(report: FileReport, wording: Wording) -> dict[str, object]:
    file = report.file
    return {
        "path": encodable(file.path),
        "media_type": file.media_type,
        "size": file.size,
        "sha256": file.sha256,
        "pages": file.page_count,
        "outcome": report.outcome,
        "ignored": file.ignored,
        "documents": [_in_file(document, line, file.path) for document, line in report.documents],
        "findings": [_finding(finding, wording) for finding in report.findings],
    }


def _in_file(document: Document, line: str, path: str) -> FileDocumentV1:
    pages = [page.place.page or 1 for page in document.pages if page.place.file == path]
    return FileDocumentV1(
        kind=document.kind, pages=pages, certainty=document.certainty, requirement=line or None
    )


def _finding(finding: Finding, wording: Wording) -> FindingV1:
    return FindingV1(
        check=finding.check,
        level=finding.level,
        outcome=finding.outcome,
        message=encodable(wording.text(finding.message)),
        hint=None if finding.hint is None else encodable(wording.text(finding.hint)),
        found=_value(finding.found, wording),
        expected=_value(finding.expected, wording),
        place=None if finding.place is None else _at(finding.place),
        source=finding.source,
    )


def _value(value: Value | None, wording: Wording) -> str | None:
    """Evidence for programs: dates as ISO 8601, kinds by their names, private values masked."""
    if value is None:
        return None
    if isinstance(value, tuple):
        return ", ".join(_value(item, wording) or "" for item in value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, KindName):
        return value.kind
    if isinstance(value, Private):
        return encodable(value.value if wording.full else str(value))
    return encodable(str(value))


def _at(place: Place) -> PlaceV1:
    return PlaceV1(file=encodable(place.file), page=place.page)


def _question(question: Question, wording: Wording) -> QuestionV1:
    return QuestionV1(
        id=question.id, text=wording.text(question.text), needed_for=list(question.needed_for)
    )


def _facts(file: FileReport, wording: Wording) -> list[FactV1]:
    return [_fact(fact, wording) for page in file.file.pages for fact in page.facts]


def _fact(fact: Fact, wording: Wording) -> FactV1:
    value: Value = Private(fact.value) if fact.private else fact.value
    text: Value = Private(fact.text) if fact.private else fact.text
    return FactV1(
        type=fact.type,
        role=fact.role,
        value=_value(value, wording) or "",
        text=_value(text, wording) or "",
        certainty=fact.certainty,
        proven=fact.proven,
        place=_at(fact.place),
    )


def _dumped(model: BaseModel) -> str:
    text = json.dumps(model.model_dump(mode="json"), ensure_ascii=False, indent=2)
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"
