"""What a reader is told, in which order: the same rows for text, Markdown and HTML.

Only what helps is said: a line that passed shows what was read of it, a line that did not shows
what decided it; advice follows under its line. All findings are in the JSON.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dossier.message import KindName, say
from dossier.model import Document, FileReport, Finding, Level, Outcome, Place, RequirementReport
from dossier.reports import Report
from dossier.reports._ignored import reason
from dossier.reports.wording import Wording

NOWHERE = "—"
_OPEN = (Outcome.FAILED, Outcome.UNCLEAR)
_MOST = 6  # rows of one line; whoever repairs these runs the check again
_GLANCE = 88  # letters of a line that passed


@dataclass(frozen=True, slots=True)
class Row:
    """One thing said: ``mark`` is an outcome, ``advice`` or ``note``; "" continues a title."""

    mark: str
    title: str
    where: str
    text: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Rows:
    """A report's reading for one wording; ``notes`` adds what is merely worth knowing."""

    report: Report
    wording: Wording
    notes: bool = False

    def lines(self) -> Iterator[Row]:
        """What is wrong with the dossier as a whole, the checklist, advice about the whole."""
        whole = self.words("Whole dossier")
        required, advised = self._about_all()
        yield from _titled(whole, self._open(required))
        for line in self.report.requirements:
            yield from _titled(self.wording.title(line.title), self._of_line(line))
        yield from _titled(whole, self._open(advised))

    def words(self, template: str, **values: str | int) -> str:
        """A phrase of the report itself."""
        return self.wording.text(say(template, **values))

    # ------------------------------------------------------------------ a line

    def _of_line(self, line: RequirementReport) -> Iterator[Row]:
        where = self._files(line.documents)
        if line.outcome is Outcome.NOT_NEEDED:
            yield Row("not-needed", "", NOWHERE, self.words("not needed in your case"))
            return
        if line.outcome is Outcome.PASSED:
            yield Row("passed", "", where, self._read_of(line))
        else:
            nothing = Row(_sign(line), "", where, self.words("no reason given"))
            yield from list(self._decisive(line)) or [nothing]
        yield from self._beside(line)

    def _read_of(self, line: RequirementReport) -> str:
        """What the paper is, and what the checks of it saw; not what is true of every file."""
        of_papers = {finding.check for file in self.report.files for finding in file.findings}
        settling = line.documents[0] if line.documents else None
        files = {page.place.file for page in settling.pages} if settling else set()
        seen = [
            f.message
            for f in line.findings
            if f.outcome is Outcome.PASSED
            and f.check not in of_papers
            and not _only_names_the_kind(f, settling)
            and (f.place is None or f.place.file in files)
        ]
        said = [self.wording.kind(settling.kind)] if settling else []
        # What names a value says more than "is in order", so it comes first.
        said += [self.wording.text(m) for m in sorted(seen, key=lambda m: not m.values)]
        return _in_short(dict.fromkeys(said))

    def _decisive(self, line: RequirementReport) -> Iterator[Row]:
        """What made the line fail, or what keeps it from passing."""
        said = [f for f in line.findings if f.outcome in _OPEN and f.level is line.level]
        if line.outcome is not Outcome.UNCLEAR:
            yield from self._open(said)
            return
        unclear = [f for f in said if f.outcome is Outcome.UNCLEAR]
        if unclear and not self._waits(line):
            yield from self._open(unclear)
            return
        # All that is open failed, yet the line did not: it is not known whether it is asked.
        yield self._may_be_needed(line, said)
        yield from self._open((f for f in said if f.place is not None), _sign(line))

    def _waits(self, line: RequirementReport) -> bool:
        """Whether an answer of the person decides if the line is asked at all."""
        return any(line.id in question.needed_for for question in self.report.questions)

    def _may_be_needed(self, line: RequirementReport, said: Iterable[Finding]) -> Row:
        first = next((f for f in said if f.place is None), None)
        depends = (
            self.words("whether it is needed depends on your answer below")
            if self._waits(line)
            else self.words("it could not be told whether it is needed")
        )
        if first is None:
            return Row(_sign(line), "", self._files(line.documents), depends)
        hint = self.wording.text(first.hint) if first.hint else ""
        text = f"{self.wording.text(first.message)}; {depends}"
        return Row(_sign(line), "", self._files(line.documents), text, hint)

    def _beside(self, line: RequirementReport) -> Iterator[Row]:
        """Advice, papers that another one makes up for, and notes if they are wanted."""
        wanted = (Level.ADVICE, Level.NOTE) if self.notes else (Level.ADVICE,)
        advice = [
            f
            for f in line.findings
            if f.outcome in _OPEN and f.level in wanted and f.level is not line.level
        ]
        if line.outcome is Outcome.PASSED:
            advice += [f for f in line.findings if f.outcome in _OPEN and f.level is line.level]
        yield from self._open(advice, "advice")
        if self.notes:
            yield from self._open(filter(_is_note_of_a_file, line.findings), "note")

    # ------------------------------------------------------------------ findings

    def _about_all(self) -> tuple[list[Finding], list[Finding]]:
        """What decides, and what only advises, of what was said of all papers together."""
        found = [f for f in self.report.dossier if f.outcome in _OPEN]
        wanted = (Level.ADVICE, Level.NOTE) if self.notes else (Level.ADVICE,)
        required = [f for f in found if f.level is Level.REQUIRED]
        return required, [f for f in found if f.level in wanted]

    def _open(self, findings: Iterable[Finding], mark: str | None = None) -> Iterator[Row]:
        """A row for each thing said, pages of one file that say the same taken together."""
        together: dict[tuple[str, str, str, str], list[Place | None]] = {}
        for finding in sorted(findings, key=_failed_first):
            hint = self.wording.text(finding.hint) if finding.hint else ""
            file = finding.place.file if finding.place else ""
            text = self.wording.text(finding.message)
            key = (mark or _mark(finding), file, text, hint)
            together.setdefault(key, []).append(finding.place)
        rows = [
            Row(kind, "", self._where(places), text, hint)
            for (kind, _, text, hint), places in together.items()
        ]
        yield from _hints_once(rows[:_MOST])
        if len(rows) > _MOST:
            yield Row(
                rows[_MOST].mark, "", "", self.words("and {count} more", count=len(rows) - _MOST)
            )

    # ------------------------------------------------------------------ places

    def _where(self, places: Iterable[Place | None]) -> str:
        known = [place for place in places if place is not None]
        if not known:
            return NOWHERE
        pages = sorted({place.page for place in known if place.page is not None})
        if not pages or self._page_count(known[0].file) < 2:
            return known[0].file
        return self.words("{file} p. {pages}", file=known[0].file, pages=_ranges(pages))

    def _page_count(self, file: str) -> int:
        return next((f.file.page_count for f in self.report.files if f.file.path == file), 0)

    def _files(self, documents: Iterable[Document]) -> str:
        """Where the document that settles a line is; a card's two photos are two names."""
        first = next(iter(documents), None)
        if first is None:
            return NOWHERE
        places: dict[str, list[Place | None]] = {}
        for page in first.pages:
            places.setdefault(page.place.file, []).append(page.place)
        return ", ".join(self._where(of_file) for of_file in places.values())

    # ------------------------------------------------------------------ files

    def unusable(self) -> Iterator[Row]:
        """Files that serve no line because something is wrong with them."""
        for file in self.report.files:
            if _serves_nothing(file) and file.outcome in _OPEN:
                said = (f for f in file.findings if f.outcome in _OPEN)
                yield from self._open(f for f in said if f.level is Level.REQUIRED)

    def unused(self) -> Iterator[Row]:
        """Files and pages that no line asks for, each with the reason."""
        said_at_a_line = {
            f.place
            for line in self.report.requirements
            for f in line.findings
            if f.outcome in _OPEN and line.outcome not in (Outcome.PASSED, Outcome.NOT_NEEDED)
        }
        for file in self.report.files:
            if file.file.ignored:
                yield from self._ignored(file)
            elif file.outcome not in _OPEN or not _serves_nothing(file):
                spare = (d for d, line in file.documents if not line)
                yield from self._spare(d for d in spare if d.place not in said_at_a_line)

    def _ignored(self, file: FileReport) -> Iterator[Row]:
        if self.notes or file.file.ignored not in ("system-file", "temporary-file"):
            yield Row("note", "", file.file.path, self.wording.text(reason(file.file.ignored)))

    def _spare(self, documents: Iterable[Document]) -> Iterator[Row]:
        for document in documents:
            text = self.words("not recognised as a paper that is asked for")
            if document.kind:
                name = self.wording.kind(document.kind)
                text = self.words("{kind}: not asked for here", kind=name)
            yield Row("note", "", self._files((document,)), text)


def _titled(title: str, rows: Iterable[Row]) -> Iterator[Row]:
    for index, row in enumerate(rows):
        yield Row(row.mark, "" if index else title, row.where, row.text, row.hint)


def _hints_once(rows: Iterable[Row]) -> Iterator[Row]:
    """What to do is said once, after the last row that asks for it."""
    kept = list(rows)
    last = {row.hint: index for index, row in enumerate(kept)}
    for index, row in enumerate(kept):
        hint = row.hint if last[row.hint] == index else ""
        yield Row(row.mark, row.title, row.where, row.text, hint)


def _failed_first(finding: Finding) -> tuple[bool, bool]:
    return finding.level is not Level.REQUIRED, finding.outcome is not Outcome.FAILED


def _is_note_of_a_file(finding: Finding) -> bool:
    """What is in order, and worth knowing; of the empty back of a sheet nobody wants to know."""
    return (
        finding.outcome is Outcome.PASSED
        and finding.level is Level.NOTE
        and finding.place is not None
        and finding.place.page is None
    )


def _sign(line: RequirementReport) -> str:
    return line.outcome if line.level is Level.REQUIRED else "advice"


def _mark(finding: Finding) -> str:
    return finding.outcome if finding.level is Level.REQUIRED else "advice"


def _in_short(said: Iterable[str]) -> str:
    """As much as is read at a glance; the rest is in the JSON."""
    text = ""
    for more in said:
        if text and len(text) + len(more) > _GLANCE:
            break
        text += f", {more}" if text else more
    return text


def _only_names_the_kind(finding: Finding, document: Document | None) -> bool:
    return document is not None and [value for _, value in finding.message.values] == [
        KindName(document.kind)
    ]


def _serves_nothing(file: FileReport) -> bool:
    return not any(line for _, line in file.documents)


def _ranges(pages: list[int]) -> str:
    """``1-3, 5`` of 1, 2, 3, 5."""
    spans: list[list[int]] = []
    for page in pages:
        if spans and spans[-1][1] == page - 1:
            spans[-1][1] = page
        else:
            spans.append([page, page])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in spans)
