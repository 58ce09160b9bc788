"""The two folds that make an outcome of many, and the verdict.

Within a document all checks must pass: the weakest answer stands. Within a line of the checklist
one document must pass: the best stands. ``not-needed`` takes part in neither.
"""

from __future__ import annotations

from collections.abc import Iterable

from dossier.model import Outcome, Verdict

_STRENGTH = {Outcome.FAILED: 0, Outcome.UNCLEAR: 1, Outcome.PASSED: 2}


def weakest(outcomes: Iterable[Outcome]) -> Outcome:
    """All must pass; nothing asked is ``passed``."""
    asked = [outcome for outcome in outcomes if outcome is not Outcome.NOT_NEEDED]
    return min(asked, key=_STRENGTH.__getitem__, default=Outcome.PASSED)


def best(outcomes: Iterable[Outcome]) -> Outcome:
    """One must pass; nothing there is ``failed``."""
    asked = [outcome for outcome in outcomes if outcome is not Outcome.NOT_NEEDED]
    return max(asked, key=_STRENGTH.__getitem__, default=Outcome.FAILED)


def if_needed(needed: bool | None, outcome: Outcome) -> Outcome:
    """A line that is asked only under a condition, which may be unknown.

    Where the condition is unknown, a line whose documents pass is settled either way.
    """
    if needed is False:
        return Outcome.NOT_NEEDED
    if needed is None and outcome is not Outcome.PASSED:
        return Outcome.UNCLEAR
    return outcome


def verdict(outcomes: Iterable[Outcome]) -> Verdict:
    """Complete if all passed, incomplete if one failed, else unclear."""
    return {
        Outcome.PASSED: Verdict.COMPLETE,
        Outcome.FAILED: Verdict.INCOMPLETE,
        Outcome.UNCLEAR: Verdict.UNCLEAR,
    }[weakest(outcomes)]
