"""How the checks' answers become findings, lines of the checklist and what is said of each file.

The engine stamps every answer with the check's name, the level the route gives it and the
source, so no check can mislabel itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from dossier.checks import Answers, Check, DocumentCheck, DossierCheck, FileCheck, PageCheck
from dossier.checks import all_checks as registered_checks
from dossier.checks.present import found, maybe, missing, unread
from dossier.checks.right_kind import right, tolerated, wrong
from dossier.fold import best, if_needed, weakest
from dossier.match import Line
from dossier.model import (
    Answer,
    Case,
    Document,
    File,
    FileReport,
    Finding,
    Level,
    Outcome,
    Page,
    Place,
    RequirementReport,
)
from dossier.schema.check_use import CheckUse
from dossier.schema.condition import Situation, holds
from dossier.schema.route import Requirement, Route

_WEIGHT = {Level.NOTE: 0, Level.ADVICE: 1, Level.REQUIRED: 2}

# Said by the engine itself while it matches, not asked of one document after another.
COMPOSED = frozenset({"present", "right-kind", "recognised"})

SomeCheck = TypeVar("SomeCheck", bound=Check)


@dataclass(frozen=True, slots=True)
class Papers:
    """What was found wrong or right with the files and pages themselves, asked once for all."""

    of_files: dict[str, tuple[Finding, ...]]
    of_pages: dict[Place, tuple[Finding, ...]]

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

    def unread(self) -> tuple[Place, ...]:
        """Files that may be fine but could not be opened here: any paper may be in them."""
        return tuple(
            Place(path)
            for path, findings in self.of_files.items()
            for finding in findings
            if finding.check == "opens" and finding.outcome is Outcome.UNCLEAR
        )


# --------------------------------------------------------------------------- files and pages


def assess_papers(files: Sequence[File], case: Case, route: Route | None) -> Papers:
    """Ask every file and page check of every file that was to be opened."""
    file_checks = _configured(FileCheck, route)  # type: ignore[type-abstract]
    page_checks = _configured(PageCheck, route)  # type: ignore[type-abstract]
    opened = [file for file in files if not file.ignored]
    return Papers(
        of_files={
            file.path: _ask(
                file_checks, lambda check, f=file: check.answer(f, case), Place(file.path)
            )
            for file in opened
        },
        of_pages={
            page.place: _spare_blank_backs(file, page, _of_page(page_checks, page, case))
            for file in opened
            for page in file.pages
        },
    )


def _of_page(checks: Sequence[PageCheck], page: Page, case: Case) -> tuple[Finding, ...]:
    return _ask(checks, lambda check: check.answer(page, case), page.place)


def _spare_blank_backs(
    file: File, page: Page, findings: tuple[Finding, ...]
) -> tuple[Finding, ...]:
    """The empty back of a scanned sheet is nobody's fault: among other pages it is a note."""
    if all(_is_blank(page) for page in file.pages) or not _is_blank(page):
        return findings
    return tuple(replace(finding, level=Level.NOTE) for finding in findings)


def _is_blank(page: Page) -> bool:
    return page.legibility is not None and page.legibility.content == "blank"


def _configured(sort: type[SomeCheck], route: Route | None) -> tuple[SomeCheck, ...]:
    settings = route.files.settings() if route else {}
    return tuple(
        check(**settings.get(name, {}))
        for name, check in registered_checks().items()
        if issubclass(check, sort) and name not in COMPOSED
    )


def _ask(checks: Iterable[SomeCheck], answer: object, place: Place) -> tuple[Finding, ...]:
    return tuple(
        finding
        for check in checks
        for finding in stamp(type(check), answer(check), type(check).level, place)  # type: ignore[operator]
    )


def stamp(
    check: type[Check], answers: Answers, level: Level, place: Place | None = None, source: str = ""
) -> Iterator[Finding]:
    """Findings of answers: an answer may weigh less than its check, never more."""
    for answer in answers if isinstance(answers, tuple) else (answers,):
        yield Finding(
            check=check.name(),
            level=min(level, answer.level or level, key=_WEIGHT.__getitem__),
            outcome=answer.outcome,
            message=answer.message,
            hint=answer.hint,
            found=answer.found,
            expected=answer.expected,
            place=answer.place or place,
            source=source,
        )


# --------------------------------------------------------------------------- lines


def assess_line(line: Line, situation: Situation, case: Case, papers: Papers) -> RequirementReport:
    """One line of the checklist: its documents' findings, folded to its outcome."""
    requirement = line.requirement
    judged = [(document, _of_document(document, line, case, papers)) for document in line.right]
    present = tuple(_present(line, case, papers, judged))
    outcome = best(
        [
            *(_folded(findings) for _, findings in judged),
            *([] if line.right else [_folded(present)]),
        ]
    )
    level, needed = _asked(requirement, situation)
    findings = (*present, *_weighed(judged, outcome))
    return RequirementReport(
        id=requirement.id,
        title=requirement.title.both(),
        level=level,
        outcome=if_needed(needed, outcome),
        documents=tuple(document for document, _ in _best_first(judged)),
        findings=_at_most(level, findings),
    )


def _asked(requirement: Requirement, situation: Situation) -> tuple[Level, bool | None]:
    """At which level the line is asked, and whether it is needed."""
    level = Level(requirement.level)
    needed = True if requirement.when is None else holds(requirement.when, situation)
    if needed is False and requirement.advised_when is not None:
        return Level.ADVICE, holds(requirement.advised_when, situation)
    return level, needed


def _of_document(document: Document, line: Line, case: Case, papers: Papers) -> tuple[Finding, ...]:
    requirement = line.requirement
    asked = (
        *((use, Level.REQUIRED) for use in requirement.checks),
        *((use, Level.ADVICE) for use in requirement.advice),
    )
    return (
        *papers.beneath(document),
        *_stamped("present", found(document), requirement, document.place),
        *_stamped("right-kind", _kind_of(document, requirement), requirement, document.place),
        *(
            finding
            for use, level in asked
            for finding in _used(use, level, document, case, requirement)
        ),
    )


def _kind_of(document: Document, requirement: Requirement) -> Answer:
    """Right; or, for a kind that some offices return, right with a warning."""
    for some in requirement.tolerated:
        if document.kind in some.kinds:
            return tolerated(document, some.hint_message())
    return right(document)


def _used(
    use: CheckUse, level: Level, document: Document, case: Case, requirement: Requirement
) -> Iterator[Finding]:
    check = use.check()
    if not isinstance(check, DocumentCheck):
        raise TypeError(f"{use.name} is not a check of a document")
    source = requirement.source or ""
    return stamp(type(check), check.answer(document, case), level, document.place, source)


def _present(
    line: Line, case: Case, papers: Papers, judged: Sequence[tuple[Document, tuple[Finding, ...]]]
) -> Iterator[Finding]:
    """What is said where no right document is there: missing, the wrong paper, or perhaps one."""
    if judged:
        return
    requirement = line.requirement
    open_ = [
        document
        for document in line.maybe
        if _folded(papers.beneath(document)) is not Outcome.FAILED
    ]
    if open_:
        yield from _stamped("present", maybe(open_[0]), requirement, open_[0].place)
    elif papers.unread():
        yield from _stamped("present", unread(papers.unread()[0]), requirement, None)
    else:
        yield from _stamped("present", missing(requirement.hint_message()), requirement, None)
    for document, miss in line.wrong:
        answer = wrong(document, tuple(requirement.kinds), miss.hint_message())
        yield from _stamped("right-kind", answer, requirement, document.place)


def _stamped(
    name: str, answer: Answer, requirement: Requirement, place: Place | None
) -> Iterator[Finding]:
    check = registered_checks()[name]
    return stamp(check, answer, Level.REQUIRED, place, requirement.source or "")


def _folded(findings: Iterable[Finding]) -> Outcome:
    return weakest(f.outcome for f in findings if f.level is Level.REQUIRED)


def _weighed(
    judged: Sequence[tuple[Document, tuple[Finding, ...]]], outcome: Outcome
) -> Iterator[Finding]:
    """An old bill beside a new one does no harm: what does not settle the line is a note."""
    for _, findings in _best_first(judged):
        settles = _folded(findings) is outcome
        yield from findings if settles else _at_most(Level.NOTE, findings)


def _best_first(
    judged: Sequence[tuple[Document, tuple[Finding, ...]]],
) -> list[tuple[Document, tuple[Finding, ...]]]:
    """The document that settles the line comes first; the others follow in their order."""
    rank = {Outcome.PASSED: 0, Outcome.UNCLEAR: 1, Outcome.FAILED: 2}
    return sorted(judged, key=lambda pair: rank[_folded(pair[1])])


def _at_most(level: Level, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(replace(f, level=min(f.level, level, key=_WEIGHT.__getitem__)) for f in findings)


# --------------------------------------------------------------------------- dossier and files


def assess_dossier(route: Route, case: Case) -> tuple[Finding, ...]:
    """The checks about all papers together."""
    asked = (
        *((use, Level.REQUIRED) for use in route.checks),
        *((use, Level.ADVICE) for use in route.advice),
    )
    return tuple(
        finding for use, level in asked for finding in _of_dossier(use, level, case, route)
    )


def _of_dossier(use: CheckUse, level: Level, case: Case, route: Route) -> Iterator[Finding]:
    check = use.check()
    if not isinstance(check, DossierCheck):
        raise TypeError(f"{use.name} is not a check of the dossier")
    return stamp(type(check), check.answer(case), level, None, route.source)


def assess_file(
    file: File, documents: Sequence[Document], used: dict[Place, str], case: Case, papers: Papers
) -> FileReport:
    """What is said of one file: its own findings, its pages', and what was recognised in it."""
    own = [d for d in documents if any(page.place.file == file.path for page in d.pages)]
    check = registered_checks()["recognised"]
    assert issubclass(check, DocumentCheck)  # noqa: S101 - its own module says so
    recognised = tuple(
        finding
        for document in own
        for finding in stamp(check, check().answer(document, case), check.level, document.place)
    )
    findings = (
        *papers.of_files.get(file.path, ()),
        *(finding for page in file.pages for finding in papers.of_pages[page.place]),
        *recognised,
    )
    return FileReport(
        file=file,
        outcome=Outcome.NOT_NEEDED if file.ignored else _folded(findings),
        documents=tuple((document, used.get(document.place, "")) for document in own),
        findings=findings if not file.ignored else (),
    )
