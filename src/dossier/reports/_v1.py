"""The published shapes of the JSON, version 1: keys are only ever added, never renamed.

Models of their own, never a dump of what passes between the stages, so that those may change.
Their JSON Schema is generated from here and shipped.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from dossier.model import Level, Outcome, Verdict


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
