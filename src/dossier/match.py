"""Which documents answer which line of the checklist.

A document answers every line that lists its kind: a marriage certificate may prove both the civil
status and the marriage, under two headings. So another document can only add to a line, never
take one away from it (``docs/adr/0003-a-document-may-answer-two-lines.md``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dossier.checks._kinds import may_be
from dossier.model import Document
from dossier.schema.route import NearMiss, Requirement, Route


@dataclass(frozen=True, slots=True)
class Line:
    """One requirement with the documents that answer it, miss it, or may be it.

    ``right`` are of a kind it accepts, in its order of preference; ``wrong`` are known near misses
    that answer no other line; ``maybe`` could not be recognised and may be what is asked, or may
    bear it on the same sheet.
    """

    requirement: Requirement
    right: tuple[Document, ...] = ()
    wrong: tuple[tuple[Document, NearMiss], ...] = ()
    maybe: tuple[Document, ...] = ()


def match(route: Route, documents: Sequence[Document]) -> tuple[Line, ...]:
    """The lines of the route, in its order, with their documents."""
    wanted = {kind for requirement in route.requirements for kind in requirement.kinds}
    return tuple(_line(requirement, documents, wanted) for requirement in route.requirements)


def _line(requirement: Requirement, documents: Sequence[Document], wanted: set[str]) -> Line:
    near = {kind: miss for miss in requirement.wrong for kind in miss.kinds}
    return Line(
        requirement,
        right=tuple(
            document
            for kind in requirement.kinds
            for document in documents
            if document.kind == kind
        ),
        wrong=tuple(
            (document, near[document.kind])
            for document in documents
            if document.kind in near and document.kind not in wanted
        ),
        maybe=tuple(
            document
            for document in documents
            if document.kind not in requirement.kinds and may_be(document, requirement.kinds)
        ),
    )
