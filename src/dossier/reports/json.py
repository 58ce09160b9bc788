"""The report for other programs: JSON, version 1, whose shapes are in ``_v1.py``.

Values that identify a person show their last three characters unless they are asked for in full.
"""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Protocol

from pydantic import BaseModel

import dossier
from dossier.message import KindName, Private, Value
from dossier.model import Document, Fact, FileReport, Finding, Place, Question, RequirementReport
from dossier.reports import Report
from dossier.reports._escape import encodable
from dossier.reports._v1 import (
    DocumentV1,
    FactV1,
    FileDocumentV1,
    FileV1,
    FindingV1,
    InspectedFileV1,
    InspectionV1,
    PlaceV1,
    QuestionV1,
    ReportV1,
    RequirementV1,
    RouteV1,
)
from dossier.reports.wording import Wording

__all__ = ["InspectionV1", "ReportV1", "render", "render_inspection", "report_v1"]

# What a terminal would obey if the JSON were printed on one: all but ASCII controls, which JSON
# escapes itself, and the newlines of its own layout.
_UNSEEN = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]"
)


class Inspection(Protocol):
    """What ``render_inspection`` reads of ``dossier.Inspection``."""

    @property
    def files(self) -> tuple[FileReport, ...]:
        """The files in order."""

    @property
    def sandbox(self) -> str:
        """How well they were locked in while they were read."""


SUFFIX = ".json"


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
            id=encodable(route.id),
            title=encodable(wording.title(route.title)),
            source=encodable(route.source),
            as_of=route.as_of,
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
        title=encodable(wording.title(line.title)),
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
        id=question.id,
        text=encodable(wording.text(question.text)),
        needed_for=list(question.needed_for),
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
