"""How a check's answer becomes a finding: stamped with the check's name, a level and a source.

A check cannot mislabel itself, and an answer may weigh less than its check, never more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dossier.checks import Answers, Check
from dossier.fold import weakest
from dossier.model import Finding, Level, Outcome, Place

_WEIGHT = {Level.NOTE: 0, Level.ADVICE: 1, Level.REQUIRED: 2}


def stamp(
    check: type[Check], answers: Answers, level: Level, place: Place | None = None, source: str = ""
) -> Iterator[Finding]:
    """The findings of a check's answers, at this level at most."""
    for answer in answers if isinstance(answers, tuple) else (answers,):
        yield Finding(
            check=check.name(),
            level=lower(level, answer.level or level),
            outcome=answer.outcome,
            message=answer.message,
            hint=answer.hint,
            found=answer.found,
            expected=answer.expected,
            place=answer.place or place,
            source=source,
        )


def lower(one: Level, other: Level) -> Level:
    """The one of two levels that weighs less."""
    return min(one, other, key=_WEIGHT.__getitem__)


def at_most(level: Level, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The same findings, none weightier than this."""
    return tuple(replace(finding, level=lower(finding.level, level)) for finding in findings)


def folded(findings: Iterable[Finding]) -> Outcome:
    """What findings about one document come to: those at level ``required`` decide."""
    return weakest(finding.outcome for finding in findings if finding.level is Level.REQUIRED)
