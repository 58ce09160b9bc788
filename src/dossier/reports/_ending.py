"""How a report ends: what the person is asked, and the verdict in one breath."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.message import say
from dossier.model import Level, Outcome, Verdict
from dossier.reports import Report
from dossier.reports.wording import Wording

# What an answer looks like where yes or no is not one.
_EXAMPLES = {
    "nationality": "IN",
    "birth_date": "2003-05-14",
    "birth_country": "IN",
    "european_cover": "ehic",
    "residence_title": "vls-ts",
    "names": '"LI WEI"',
}


def questions(report: Report, wording: Wording) -> Iterator[tuple[str, str]]:
    """What only the person can say, and the option that says it."""
    for question in report.questions:
        yield wording.text(question.text), answer_option(question.id)


def answer_option(question: str) -> str:
    """How a question is answered on the command line, with an example of an answer."""
    return f"--answer {question}={_EXAMPLES.get(question, 'no')}"


def verdict(report: Report, wording: Wording) -> str:
    """The last line: whether it is ready, else how much is left to do."""
    to_fix, to_clear = _count(report, Outcome.FAILED), _count(report, Outcome.UNCLEAR)
    if report.verdict is Verdict.COMPLETE:
        warnings = _warnings(report)
        message = (
            say("Ready to hand in; {warnings} worth a second look (!).", warnings=warnings)
            if warnings
            else say("Ready to hand in.")
        )
    elif report.verdict is Verdict.UNCLEAR:
        message = say("Not yet: nothing wrong found, but {unclear} to clear up.", unclear=to_clear)
    elif to_clear:
        message = say(
            "Not ready: {failed} to fix, {unclear} to clear up.", failed=to_fix, unclear=to_clear
        )
    else:
        message = say("Not ready: {failed} to fix.", failed=to_fix)
    return wording.text(message)


def _count(report: Report, outcome: Outcome) -> int:
    """Lines of the checklist, and answers about all papers, that decide and came to this."""
    lines = [line.outcome for line in report.requirements if line.level is Level.REQUIRED]
    whole = [f.outcome for f in report.dossier if f.level is Level.REQUIRED]
    return [*lines, *whole].count(outcome)


def _warnings(report: Report) -> int:
    """What is advised and does not hold: it decides nothing, and some offices ask for it."""
    needed = (line for line in report.requirements if line.outcome is not Outcome.NOT_NEEDED)
    said = [*report.dossier, *(finding for line in needed for finding in line.findings)]
    return sum(
        finding.level is Level.ADVICE and finding.outcome in (Outcome.FAILED, Outcome.UNCLEAR)
        for finding in said
    )
