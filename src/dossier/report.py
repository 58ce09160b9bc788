"""What a check returns: the whole report as one frozen value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dossier.model import (
    FileReport,
    Finding,
    Level,
    Outcome,
    Question,
    RequirementReport,
    RouteName,
    Verdict,
)

_WORST_FIRST = {Outcome.FAILED: 0, Outcome.UNCLEAR: 1, Outcome.NOT_NEEDED: 2, Outcome.PASSED: 3}
_WEIGHTIEST_FIRST = {Level.REQUIRED: 0, Level.ADVICE: 1, Level.NOTE: 2}


@dataclass(frozen=True, slots=True)
class Report:
    """The answer to "is this dossier ready for this route, on this day?"."""

    route: RouteName
    folder: str
    on: date
    verdict: Verdict
    requirements: tuple[RequirementReport, ...]
    files: tuple[FileReport, ...]
    dossier: tuple[Finding, ...] = ()
    questions: tuple[Question, ...] = ()
    sandbox: str = "off"

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything that is not passed, worst first, each once."""
        seen = dict.fromkeys(self._all_findings())
        return tuple(
            sorted(
                (f for f in seen if f.outcome in (Outcome.FAILED, Outcome.UNCLEAR)),
                key=lambda f: (_WEIGHTIEST_FIRST[f.level], _WORST_FIRST[f.outcome]),
            )
        )

    def _all_findings(self) -> Iterator[Finding]:
        yield from self.dossier
        for requirement in self.requirements:
            if requirement.outcome is not Outcome.NOT_NEEDED:
                yield from requirement.findings
        for file in self.files:
            yield from file.findings

    def to_json(self, *, full: bool = False, lang: str = "en") -> str:
        """The report as JSON, version 1; ``full`` shows what is masked otherwise."""
        from dossier.language import wording
        from dossier.reports import json

        return json.render(self, wording(lang, full=full))


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was read of some files, without a route."""

    files: tuple[FileReport, ...]
    sandbox: str = "off"

    def to_json(self, *, full: bool = False, lang: str = "en") -> str:
        """The inspection as JSON, version 1."""
        from dossier.language import wording
        from dossier.reports import json

        return json.render_inspection(self, wording(lang, full=full))
