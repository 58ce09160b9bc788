"""Advice on the route, for a terminal."""

from __future__ import annotations

from typing import Protocol

from dossier.message import Message
from dossier.reports._ending import answer_option
from dossier.reports.wording import Wording


class Advice(Protocol):
    """What is read of ``dossier.Advice``."""

    @property
    def text(self) -> Message:
        """The advice, or the question."""

    @property
    def route(self) -> str | None:
        """The route to take."""

    @property
    def question(self) -> str | None:
        """The answer that decides next."""

    @property
    def reasons(self) -> tuple[Message, ...]:
        """What goes with it."""

    @property
    def source(self) -> str:
        """Where the rule is from."""


def render_advice(advice: Advice, wording: Wording) -> str:
    """The route and how to check for it, or the question that decides and how to answer it."""
    said = wording.text(advice.text)
    lines = [f"{advice.route}: {said}" if advice.route else said]
    if advice.question:
        lines.append(f"  {answer_option(advice.question)}")
    lines += [f"  {wording.text(reason)}" for reason in advice.reasons]
    if advice.source:
        lines.append(f"  {advice.source}")
    return "\n".join(lines) + "\n"
