"""The checklist of a route, to print and tick."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.conditions import in_words
from dossier.message import KindName, say
from dossier.reports._layout import wrapped
from dossier.reports.wording import Wording
from dossier.schema.route import Requirement, Route

_COLUMNS = 88


def checklist(route: Route, wording: Wording) -> str:
    """The route's lines: what is asked, of whom, what is accepted, and where that is written."""
    return "".join(f"{line}\n" for line in _lines(route, wording))


def _lines(route: Route, wording: Wording) -> Iterator[str]:
    yield route.title.in_(wording.lang)
    looked_up = say("rules as of {day}: {source}", day=str(route.as_of), source=str(route.source))
    yield wording.text(looked_up)
    if route.note:
        yield from _paragraph(route.note.in_(wording.lang), "")
    for requirement in route.requirements:
        yield ""
        yield from _requirement(requirement, wording)


def _requirement(line: Requirement, wording: Wording) -> Iterator[str]:
    optional = wording.text(say(" (advised)")) if line.level == "advice" else ""
    yield f"[ ] {line.title.in_(wording.lang)}{optional}"
    if line.when is not None:
        condition = in_words(line.when, wording)
        yield from _paragraph(wording.text(say("only if {condition}", condition=condition)))
    kinds = tuple(KindName(kind) for kind in line.kinds)
    yield from _paragraph(wording.text(say("accepted: {kinds}", kinds=kinds)))
    yield from _paragraph(line.hint.in_(wording.lang))
    if line.note:
        yield from _paragraph(line.note.in_(wording.lang))
    yield f"    {line.source}"


def _paragraph(text: str, indent: str = "    ") -> Iterator[str]:
    for line in wrapped(" ".join(text.split()), _COLUMNS - len(indent)):
        yield indent + line
