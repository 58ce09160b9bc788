"""What one check says of one subject, before the engine stamps it."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.message import Message, Value
from dossier.model import Level, Outcome, Place


@dataclass(frozen=True, slots=True)
class Answer:
    """What one check says of one subject, before the engine stamps it."""

    outcome: Outcome
    message: Message
    hint: Message | None = None
    found: Value | None = None
    expected: Value | None = None
    place: Place | None = None
    level: Level | None = None  # lower than the check's own, where this answer weighs less


def passed(message: Message, **rest: object) -> Answer:
    """The wanted condition holds."""
    return Answer(Outcome.PASSED, message, **rest)  # type: ignore[arg-type]


def failed(message: Message, **rest: object) -> Answer:
    """There is evidence that the condition does not hold; name it in found, expected, place."""
    return Answer(Outcome.FAILED, message, **rest)  # type: ignore[arg-type]


def unclear(message: Message, **rest: object) -> Answer:
    """It could not be told; the message says why."""
    return Answer(Outcome.UNCLEAR, message, **rest)  # type: ignore[arg-type]


def not_needed(message: Message, **rest: object) -> Answer:
    """The question does not arise for this subject."""
    return Answer(Outcome.NOT_NEEDED, message, **rest)  # type: ignore[arg-type]
