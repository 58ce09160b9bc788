"""What is said of the files and pages themselves, before anybody asks what they are for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from dossier.checks import Answers, Check, FileCheck, PageCheck, all_checks
from dossier.checks.recognised import Recognised
from dossier.model import Case, Document, File, FileReport, Finding, Level, Outcome, Page, Place
from dossier.schema.route import Route
from dossier.stamp import at_most, folded, stamp

# Entries that were not opened and may hold any paper; a pipe or a system file holds none.
_CLOSED = frozenset(
    "cloud-placeholder no-permission link archive too-deep too-many encrypted bomb".split()
)

SomeCheck = TypeVar("SomeCheck", bound=Check)


@dataclass(frozen=True, slots=True)
class Papers:
    """The findings of every file and page, asked once for all lines.

    ``unread`` are files or pages that may be fine but could not be read here: any paper may be
    in them.
    """

    of_files: Mapping[str, tuple[Finding, ...]]
    of_pages: Mapping[Place, tuple[Finding, ...]]
    unread: tuple[Place, ...] = ()

    def beneath(self, document: Document) -> tuple[Finding, ...]:
        """The findings of a document's files and pages."""
        files = dict.fromkeys(page.place.file for page in document.pages)
        return tuple(
            finding
            for findings in (
                *(self.of_files.get(file, ()) for file in files),
                *(self.of_pages.get(page.place, ()) for page in document.pages),
            )
            for finding in findings
        )


def assess_papers(files: Sequence[File], case: Case, route: Route | None) -> Papers:
    """Ask every file check and every page check of everything that was opened."""
    file_checks = _configured(FileCheck, route)  # type: ignore[type-abstract]
    page_checks = _configured(PageCheck, route)  # type: ignore[type-abstract]
    of_files, of_pages = {}, {}
    for file in files:
        if file.ignored:
            continue
        of_files[file.path] = _said(file_checks, _asking(file, case), Place(file.path))
        for page in file.pages:
            said = _said(page_checks, _asking(page, case), page.place)
            of_pages[page.place] = at_most(_weight_of(page, file), said)
    unread = tuple(Place(file.path) for file in files if _is_unread(file, of_files))
    return Papers(of_files, of_pages, unread)


def assess_file(
    file: File,
    documents: Sequence[Document],
    used: Mapping[tuple[Place, str], str],
    case: Case,
    papers: Papers,
) -> FileReport:
    """What is said of one file: its own findings, its pages', and what was recognised in it."""
    own = [d for d in documents if any(page.place.file == file.path for page in d.pages)]
    recognised = tuple(found for document in own for found in _recognised(document, file, case))
    of_pages = (finding for page in file.pages for finding in papers.of_pages.get(page.place, ()))
    findings = (*papers.of_files.get(file.path, ()), *of_pages, *recognised)
    return FileReport(
        file=file,
        outcome=Outcome.NOT_NEEDED if file.ignored else folded(findings),
        documents=tuple(
            (document, used.get((document.place, document.kind), "")) for document in own
        ),
        findings=findings,
    )


def _recognised(document: Document, file: File, case: Case) -> Iterator[Finding]:
    """What it is; nobody looks for a paper on the empty back of a sheet."""
    spared = all(_weight_of(page, file) is Level.NOTE for page in document.pages)
    level = Level.NOTE if spared else Recognised.level
    return stamp(Recognised, Recognised().answer(document, case), level, document.place)


def _configured(sort: type[SomeCheck], route: Route | None) -> tuple[SomeCheck, ...]:
    settings = route.files.settings() if route else {}
    return tuple(
        check(**settings.get(name, {}))
        for name, check in all_checks().items()
        if issubclass(check, sort)
    )


def _asking(subject: File | Page, case: Case) -> Callable[[Check], Answers]:
    return lambda check: check.answer(subject, case)  # type: ignore[attr-defined]


def _said(
    checks: Sequence[Check], ask: Callable[[Check], Answers], place: Place
) -> tuple[Finding, ...]:
    return tuple(
        finding
        for check in checks
        for finding in stamp(type(check), ask(check), type(check).level, place)
    )


def _weight_of(page: Page, file: File) -> Level:
    """The empty back of a scanned sheet is nobody's fault: among other pages it is a note."""
    spared = _is_blank(page) and not all(_is_blank(other) for other in file.pages)
    return Level.NOTE if spared else Level.REQUIRED


def _is_blank(page: Page) -> bool:
    return page.legibility is not None and page.legibility.content == "blank"


def _is_unread(file: File, of_files: Mapping[str, tuple[Finding, ...]]) -> bool:
    if file.ignored:
        return file.ignored in _CLOSED
    return any(sign.code == "unread-pages" for sign in file.signs) or any(
        finding.check == "opens" and finding.outcome is Outcome.UNCLEAR
        for finding in of_files[file.path]
    )
