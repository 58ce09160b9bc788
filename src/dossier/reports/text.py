"""The report for a terminal: one line a requirement, what to do under it, the verdict last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from dossier.reports import Report, _layout
from dossier.reports._ending import questions, verdict
from dossier.reports._escape import visible
from dossier.reports._layout import padded, wrapped
from dossier.reports._rows import Row, Rows
from dossier.reports.wording import Wording

MARKS = {
    "passed": "✓",
    "failed": "✗",
    "unclear": "?",
    "not-needed": "–",
    "advice": "!",
    "note": "·",
}
_COLOURS = {
    "passed": "green",
    "failed": "bold red",
    "unclear": "bold yellow",
    "advice": "yellow",
    "not-needed": "dim",
    "note": "dim",
    "title": "bold",
    "hint": "cyan",
}

# A piece of a line and the name of its colour.
Piece = tuple[str, str]
Line = list[Piece]


MOST_FILES = 30
"""More files that nobody can use are counted, not listed: the lines of the route stay in sight."""


def render(
    report: Report,
    wording: Wording,
    *,
    width: int = 100,
    colour: bool = False,
    notes: bool = False,
) -> str:
    """The report as text of at most ``width`` columns, ended by a newline."""
    page = list(_page(Rows(report, wording, notes), width))
    return _coloured(page) if colour else _plain(page)


def _page(rows: Rows, columns: int) -> Iterator[Line]:
    report, wording = rows.report, rows.wording
    header = rows.words("judged for {day}", day=wording.day(report.on))
    title = visible(wording.title(report.route.title))
    for text in wrapped(f"{title} · {header}", columns):
        yield [(text, "title")]
    yield []
    yield from _table(list(rows.lines()), columns)
    yield from _after(rows, columns)
    yield []
    yield [(verdict(rows.report, rows.wording), "title")]


def _after(rows: Rows, columns: int) -> Iterator[Line]:
    """What concerns no line: files that cannot be used, files not used, questions."""
    unusable = _labelled(rows, rows.words("Cannot be used"), rows.unusable())
    unused = _labelled(rows, rows.words("Not used"), rows.unused())
    if unusable or unused:
        yield []
        yield from _table([*unusable, *unused], columns)
    asked = list(questions(rows.report, rows.wording))
    if asked:
        yield []
        yield from _questions(rows.words("To answer"), asked, columns)


def _labelled(rows: Rows, label: str, found: Iterable[Row]) -> list[Row]:
    """Rows under a label instead of marks; of very many the first, and how many more there are."""
    listed = list(found)
    shown = [
        Row("", "" if index else label, row.where, row.text, row.hint)
        for index, row in enumerate(listed[:MOST_FILES])
    ]
    if len(listed) > MOST_FILES:
        more = rows.words("and {count} more; the JSON names all", count=len(listed) - MOST_FILES)
        shown.append(Row("", "", "", more, ""))
    return shown


def _questions(label: str, asked: Sequence[tuple[str, str]], columns: int) -> Iterator[Line]:
    indent = _layout.width(label) + 3
    for index, (text, option) in enumerate(asked):
        head = padded(f" {'' if index else label}", indent)
        lines = wrapped(visible(text), columns - indent)
        if _layout.width(lines[-1]) + 2 + _layout.width(option) <= columns - indent:
            lines[-1] += f"  {option}"
        else:
            lines.append(option)
        for number, line in enumerate(lines):
            yield [(" " * indent if number else head, ""), (line, "")]


# ------------------------------------------------------------------ the table


def _table(rows: Sequence[Row], columns: int) -> Iterator[Line]:
    """Rows in aligned columns: mark, title, place, what is said."""
    if not rows:
        return
    shown = [_harmless(row) for row in rows]
    titles = min(max(_layout.width(row.title) for row in shown), columns // 4)
    places = min(max(_layout.width(row.where) for row in shown), columns // 4)
    previous = ""
    for row in shown:
        new = row.title or row.mark != previous or row.mark == "advice"
        mark = row.mark if new else ""
        previous = row.mark
        yield from _row(row, mark, titles, places, columns)


def _row(row: Row, mark: str, titles: int, places: int, columns: int) -> Iterator[Line]:
    rest = columns - titles - places - 7
    said = [(text, "") for text in wrapped(row.text, rest)]
    if row.hint:
        hint = wrapped(row.hint, rest - 2)
        said += [(("→ " if not i else "  ") + text, "hint") for i, text in enumerate(hint)]
    cells = zip_longest(wrapped(row.title, titles), wrapped(row.where, places), said)
    for number, (title, where, text) in enumerate(cells):
        sign = MARKS.get(mark, " ") if not number else " "
        yield [
            (f" {sign} " if row.mark else " ", mark),
            (padded(title or "", titles) + "  ", "title"),
            (padded(where or "", places) + "  ", ""),
            text or ("", ""),
        ]


def _harmless(row: Row) -> Row:
    return Row(
        row.mark, visible(row.title), visible(row.where), visible(row.text), visible(row.hint)
    )


# ------------------------------------------------------------------ the pieces put together


def _plain(page: Iterable[Line]) -> str:
    return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in page)


def _coloured(page: Iterable[Line]) -> str:
    """The same with the terminal's colours; the words are never read as markup."""
    from rich.style import Style

    def piece(text: str, name: str) -> str:
        colour = _COLOURS.get(name)
        return Style.parse(colour).render(text) if colour and text.strip() else text

    return "".join("".join(piece(*part) for part in line).rstrip() + "\n" for line in page)
