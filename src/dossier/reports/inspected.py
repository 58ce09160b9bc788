"""What was read of some files, for a terminal: documents, facts, what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.message import Private, Value, say
from dossier.model import Document, Fact, FileReport, Outcome
from dossier.reports._escape import visible
from dossier.reports._layout import padded, width
from dossier.reports.json import Inspection
from dossier.reports.wording import Wording


def render_text(inspection: Inspection, wording: Wording, *, why: bool = False) -> str:
    """A paragraph a file; ``why`` adds the marks each document was known by."""
    files = ("\n".join(_file(file, wording, why)) + "\n" for file in inspection.files)
    return "\n".join(files)


def _file(report: FileReport, wording: Wording, why: bool) -> Iterator[str]:
    file = report.file
    about = [file.media_type or file.ignored]
    if file.page_count:
        pages = say("{count} page(s)", count=file.page_count)
        about.append(wording.text(pages))
    yield visible(f"{file.path}  ({', '.join(filter(None, about))})")
    for document, _ in report.documents:
        yield from _document(document, file.path, wording, why)
    yield from _facts(report, wording)
    yield from dict.fromkeys(_wrong(report, wording))


def _wrong(report: FileReport, wording: Wording) -> Iterator[str]:
    """What is wrong; two checks may name the same trouble."""
    for finding in report.findings:
        if finding.outcome in (Outcome.FAILED, Outcome.UNCLEAR):
            mark = "✗" if finding.outcome is Outcome.FAILED else "?"
            page = finding.place.page if finding.place else None
            place = _page(page, report.file.page_count)
            yield visible(f" {mark} {place}{wording.text(finding.message)}")


def _document(document: Document, path: str, wording: Wording, why: bool) -> Iterator[str]:
    unknown = wording.text(say("not recognised"))
    name = wording.kind(document.kind) if document.kind else unknown
    pages = ", ".join(str(p.place.page) for p in document.pages if p.place.file == path)
    sure = f", {document.certainty:.0%}" if document.kind else ""
    yield visible(f" = {name} (p. {pages}{sure})")
    if why:
        for mark in document.marks:
            yield visible(f"     {mark.weight:+5.1f}  {mark.kind}: {mark.mark}")


def _facts(report: FileReport, wording: Wording) -> Iterator[str]:
    facts = [fact for page in report.file.pages for fact in page.facts]
    names = [f"{fact.type} {fact.role}".strip() for fact in facts]
    columns = max(map(width, names), default=0)
    for name, fact in zip(names, facts, strict=True):
        page = _page(fact.place.page, report.file.page_count)
        yield f"   {padded(visible(name), columns)}  {page}{visible(_value(fact, wording))}"


def _value(fact: Fact, wording: Wording) -> str:
    value: Value = Private(fact.value) if fact.private else fact.value
    return wording.value(value)


def _page(page: int | None, count: int) -> str:
    return f"p. {page}: " if page is not None and count > 1 else ""
