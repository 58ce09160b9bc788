"""How documents are judged: the lines of the checklist, and the dossier as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dossier.answer import Answer
from dossier.checks import Check, DocumentCheck, DossierCheck
from dossier.checks.present import Present, found, lost, maybe, missing, not_asked, unread
from dossier.checks.right_kind import RightKind, right, tolerated, wrong
from dossier.fold import best, if_needed
from dossier.match import Line
from dossier.model import Case, Document, Finding, Level, Outcome, Place, RequirementReport
from dossier.papers import Papers
from dossier.schema.check_use import CheckUse
from dossier.schema.condition import Situation, holds
from dossier.schema.route import Requirement, Route
from dossier.stamp import at_most, folded, stamp

Judged = tuple[Document, tuple[Finding, ...]]

_BEST_FIRST = {Outcome.PASSED: 0, Outcome.UNCLEAR: 1, Outcome.FAILED: 2}


def assess_line(line: Line, situation: Situation, case: Case, papers: Papers) -> RequirementReport:
    """One line of the checklist: the findings of its documents, folded to its outcome."""
    requirement = line.requirement
    judged = sorted(
        ((document, _of_document(document, requirement, case, papers)) for document in line.right),
        key=lambda pair: _BEST_FIRST[folded(pair[1])],
    )
    doubt = _doubt(line, papers)
    outcome = best([*(folded(said) for _, said in judged), *([doubt.outcome] if doubt else [])])
    level, needed = asked(requirement, situation)
    if needed is False:
        findings = tuple(_stamped(Present, not_asked(), requirement))
    else:
        findings = (*_absent(line, judged, doubt), *_weighed(judged, outcome))
    return RequirementReport(
        id=requirement.id,
        title=requirement.title.both(),
        level=level,
        outcome=if_needed(needed, outcome),
        documents=tuple(document for document, _ in judged),
        findings=at_most(level, findings),
    )


def asked(requirement: Requirement, situation: Situation) -> tuple[Level, bool | None]:
    """At which level the line is asked in this situation, and whether it is needed at all."""
    needed = True if requirement.when is None else holds(requirement.when, situation)
    if needed is False and requirement.advised_when is not None:
        return Level.ADVICE, holds(requirement.advised_when, situation)
    return Level(requirement.level), needed


def _doubt(line: Line, papers: Papers) -> Answer | None:
    """The answer that something unread may be what is asked, if something may.

    A page that a clerk could not read either is no doubt: it would be refused as any paper.
    """
    for document in line.maybe:
        if folded(papers.beneath(document)) is not Outcome.FAILED:
            return maybe(document, line.requirement.hint_message())
    return unread(papers.unread[0], line.requirement.hint_message()) if papers.unread else None


def _absent(line: Line, judged: Sequence[Judged], doubt: Answer | None) -> Iterator[Finding]:
    """What is said where no document passes: perhaps there, missing, the wrong paper."""
    if any(folded(said) is not Outcome.FAILED for _, said in judged):
        return
    requirement = line.requirement
    if doubt:
        yield from _stamped(Present, doubt, requirement)
    elif not judged:
        answer = lost(line.maybe[0]) if line.maybe else missing(requirement.hint_message())
        yield from _stamped(Present, answer, requirement)
    if not judged:
        level = Level.ADVICE if doubt else Level.REQUIRED
        for document, miss in line.wrong:
            answer = wrong(document, tuple(requirement.kinds), miss.hint_message())
            yield from at_most(level, _stamped(RightKind, answer, requirement, document.place))


def _weighed(judged: Sequence[Judged], outcome: Outcome) -> Iterator[Finding]:
    """Only what settles the line weighs: an old bill beside a new one does no harm.

    Where an unread page keeps the line open, what failed is still worth knowing: advice.
    """
    settled = any(folded(said) is outcome for _, said in judged)
    for _, said in judged:
        if folded(said) is outcome:
            yield from said
        else:
            yield from at_most(Level.NOTE if settled else Level.ADVICE, said)


def _of_document(
    document: Document, requirement: Requirement, case: Case, papers: Papers
) -> tuple[Finding, ...]:
    here = document.place
    return (
        *papers.beneath(document),
        *_stamped(Present, found(document), requirement, here),
        *_stamped(RightKind, _kind_of(document, requirement), requirement, here),
        *_used(requirement.checks, Level.REQUIRED, document, case, requirement),
        *_used(requirement.advice, Level.ADVICE, document, case, requirement),
    )


def _kind_of(document: Document, requirement: Requirement) -> Answer:
    """Right; or, for a kind that some offices return, right with a warning."""
    for some in requirement.tolerated:
        if document.kind in some.kinds:
            return tolerated(document, some.hint_message())
    return right(document)


def _used(
    uses: Iterable[CheckUse],
    level: Level,
    document: Document,
    case: Case,
    requirement: Requirement,
) -> Iterator[Finding]:
    for use in uses:
        check = use.check()
        if not isinstance(check, DocumentCheck):
            raise TypeError(f"{use.name} is not a check of a document")
        answers = check.answer(document, case)
        yield from stamp(type(check), answers, level, document.place, requirement.source)


def _stamped(
    check: type[Check], answer: Answer, requirement: Requirement, place: Place | None = None
) -> Iterator[Finding]:
    return stamp(check, answer, Level.REQUIRED, place, requirement.source)


def assess_dossier(route: Route, case: Case) -> tuple[Finding, ...]:
    """The checks about all papers together."""
    return (
        *_of_dossier(route.checks, Level.REQUIRED, case, route),
        *_of_dossier(route.advice, Level.ADVICE, case, route),
    )


def _of_dossier(
    uses: Iterable[CheckUse], level: Level, case: Case, route: Route
) -> Iterator[Finding]:
    for use in uses:
        check = use.check()
        if not isinstance(check, DossierCheck):
            raise TypeError(f"{use.name} is not a check of the dossier")
        yield from stamp(type(check), check.answer(case), level, None, route.source)
