"""The report as Markdown, for a message or a ticket."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dossier.reports import Report
from dossier.reports._ending import questions, verdict
from dossier.reports._escape import visible
from dossier.reports._rows import NOWHERE, Row, Rows
from dossier.reports.text import MARKS
from dossier.reports.wording import Wording

# All punctuation that CommonMark (and the tables and autolinks of its dialects) gives a meaning;
# a backslash before ASCII punctuation is always that character (CommonMark 0.31, section 2.4).
_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+!|~&@:$-])")

SUFFIX = ".md"


def render(report: Report, wording: Wording, *, notes: bool = False) -> str:
    """The report as one Markdown document, ended by a newline."""
    return "\n".join(_document(Rows(report, wording, notes))) + "\n"


def _document(rows: Rows) -> Iterator[str]:
    report, wording = rows.report, rows.wording
    yield f"# {_plain(wording.title(report.route.title))}"
    yield ""
    yield _plain(rows.words("judged for {day}", day=wording.day(report.on)))
    yield ""
    yield f"**{_plain(verdict(rows.report, rows.wording))}**"
    yield ""
    yield from _checklist(rows)
    yield from _section(rows.words("Cannot be used"), rows.unusable())
    yield from _section(rows.words("Not used"), rows.unused())
    yield from _questions(rows)


def _checklist(rows: Rows) -> Iterator[str]:
    words = ("", rows.words("Paper"), rows.words("File"), rows.words("Result"))
    yield f"|{'|'.join(words)}|"
    yield "|---|---|---|---|"
    for row in rows.lines():
        cells = (MARKS[row.mark], _plain(row.title), _code(row.where), _said(row))
        yield f"| {' | '.join(cells)} |"


def _said(row: Row) -> str:
    hint = f"<br>→ {_plain(row.hint)}" if row.hint else ""
    return _plain(row.text) + hint


def _section(title: str, rows: Iterable[Row]) -> Iterator[str]:
    kept = list(rows)
    if kept:
        yield ""
        yield f"## {_plain(title)}"
        yield ""
        for row in kept:
            yield f"- {_code(row.where)}: {_said(row)}"


def _questions(rows: Rows) -> Iterator[str]:
    asked = list(questions(rows.report, rows.wording))
    if asked:
        yield ""
        yield f"## {_plain(rows.words('To answer'))}"
        yield ""
        for text, option in asked:
            yield f"- {_plain(text)} {_plain(option)}"


def _plain(text: str) -> str:
    """Words that stay words: no markup, no link, no HTML."""
    return _SPECIAL.sub(r"\\\1", visible(text))


def _code(where: str) -> str:
    return where if where in ("", NOWHERE) else _plain(where)
