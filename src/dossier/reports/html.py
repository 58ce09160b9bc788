"""The report as one page for a browser: no scripts, nothing fetched, prints well."""

from __future__ import annotations

from importlib.resources import files

from dossier.reports import Report
from dossier.reports._ending import questions, verdict
from dossier.reports._escape import visible
from dossier.reports._rows import Row, Rows
from dossier.reports.text import MARKS
from dossier.reports.wording import Wording

SUFFIX = ".html"


def render(report: Report, wording: Wording, *, notes: bool = False) -> str:
    """The report as a self-contained HTML document, ended by a newline."""
    from jinja2 import Environment, StrictUndefined

    rows = Rows(report, wording, notes)
    page = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True).from_string(
        files("dossier.reports").joinpath("page.html.jinja").read_text("utf-8")
    )
    return page.render(
        lang=wording.lang,
        words=rows.words,
        route=visible(wording.title(report.route.title)),
        folder=visible(report.folder),
        day=wording.day(report.on),
        source=report.route.source,
        as_of=report.route.as_of,
        state=report.verdict.value,
        verdict=visible(verdict(report, wording)),
        marks=MARKS,
        lines=_grouped([_harmless(row) for row in rows.lines()]),
        unusable=[_harmless(row) for row in rows.unusable()],
        unused=[_harmless(row) for row in rows.unused()],
        questions=[
            (visible(text), option) for text, option in questions(rows.report, rows.wording)
        ],
    )


def _grouped(rows: list[Row]) -> list[list[Row]]:
    """The rows of each line together: a row with a title begins one."""
    groups: list[list[Row]] = []
    for row in rows:
        if row.title or not groups:
            groups.append([])
        groups[-1].append(row)
    return groups


def _harmless(row: Row) -> Row:
    return Row(
        row.mark, visible(row.title), visible(row.where), visible(row.text), visible(row.hint)
    )
