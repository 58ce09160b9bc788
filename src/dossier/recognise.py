"""Which pages are which document.

Each page is read for itself (``marks.reading``); then pages of one file that continue each other
become one document, and sides or sheets that were scanned into separate files are brought together.
The order of the files does not matter; the order of pages within a file does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dossier.marks.joining import (
    SURE,
    are_two,
    booklet_of,
    continues,
    halves,
    is_cover,
    is_notice,
    is_sheet_of,
    numbering,
    spans,
)
from dossier.marks.original import told_by_translations
from dossier.marks.parts import bears_another_zone, cuts, parts
from dossier.marks.reading import Reading, read
from dossier.model import Document, File, Page
from dossier.schema.kind import Kind

Run = tuple[Reading, ...]

_WITH_ZONES = {"passport", "identity-card", "residence-permit", "long-stay-visa"}


def recognise(files: Sequence[File], kinds: Sequence[Kind]) -> tuple[Document, ...]:
    """The documents of these files, in the order of their first pages."""
    by_id = {kind.id: kind for kind in kinds}
    runs: list[Run] = []
    for file in sorted(files, key=lambda file: file.path):
        runs += _covered(_runs(_read(file, kinds), by_id), by_id)
    together = _with_their_sheets(_brought_together(runs, by_id), by_id)
    told = told_by_translations(together, by_id)
    documents = [_document(run) for run in told]
    return tuple(sorted(documents, key=lambda document: _order(document.pages[0])))


def _read(file: File, kinds: Sequence[Kind]) -> list[Reading]:
    """Each page for itself; where several papers lie on one page, each of them."""
    by_id = {kind.id: kind for kind in kinds}
    return [
        reading
        for page in file.pages
        for part in parts(page)
        for reading in _apart(part, kinds, by_id)
    ]


def _apart(page: Page, kinds: Sequence[Kind], by_id: dict[str, Kind]) -> list[Reading]:
    """The page as one paper; or as two, where both sides of an empty strip surely are papers."""
    whole = read(page, kinds)
    for halves_ in cuts(page):
        one, other = (read(half, kinds) for half in halves_)
        if are_two(one, other, by_id):
            booklet = booklet_of(one, other, whole, by_id)
            if booklet:
                return [replace(whole, kind=booklet, certainty=min(one.certainty, other.certainty))]
            return [r for half in halves_ for r in _apart(half, kinds, by_id)]
    return [whole]


def _runs(readings: list[Reading], kinds: dict[str, Kind]) -> list[Run]:
    """The pages of one file, parted where a new document begins."""
    runs: list[Run] = []
    for number, reading in enumerate(readings):
        rest = readings[number + 1 :]
        if runs and _joins(runs[-1], reading, rest, kinds):
            runs[-1] = (*runs[-1], reading)
        else:
            runs.append((reading,))
    return runs


def _joins(run: Run, page: Reading, rest: list[Reading], kinds: dict[str, Kind]) -> bool:
    kind = kinds.get(run[0].kind)
    if kind is None:
        return False
    if page.certainty < SURE and _is_akin(page, kind, kinds):
        page = replace(page, kind="")  # a lease's second sheet speaks of insurance
    return continues(run, page, kind) or spans(run, page, rest, kind)


def _is_akin(page: Reading, kind: Kind, kinds: dict[str, Kind]) -> bool:
    """Whether a page is headed by no title, and taken for another kind of the same family."""
    other = kinds.get(page.kind)
    return other is not None and not page.titled and other.family == kind.family != ""


def _covered(runs: list[Run], kinds: dict[str, Kind]) -> list[Run]:
    """A cover, as notaries bind before what they certify, goes with what follows it.

    So does the notice that a form is printed with.
    """
    if len(runs) > 1 and len(runs[0]) == 1:
        kind = kinds.get(runs[1][0].kind)
        if kind is not None and (is_cover(runs[0][0], kind) or is_notice(runs[0], runs[1], kind)):
            return [(*runs[1], *runs[0]), *runs[2:]]
    return runs


def _brought_together(runs: list[Run], kinds: dict[str, Kind]) -> list[Run]:
    """Join the two halves of a document that lie in separate files, where only two fit."""
    left = list(runs)
    for run in runs:
        kind = kinds.get(run[0].kind)
        if run not in left or kind is None:
            continue
        fitting = [other for other in left if other is not run and halves(run, other, kind)]
        if len(fitting) == 1:
            others = [o for o in left if o is not fitting[0] and halves(o, fitting[0], kind)]
            if others == [run]:
                left.remove(run)
                left.remove(fitting[0])
                left.append(_ordered(run, fitting[0]))
    return left


def _with_their_sheets(runs: list[Run], kinds: dict[str, Kind]) -> list[Run]:
    """Put sheets that were photographed one by one with the only document they can be of."""
    left = list(runs)
    for sheet in sorted((run for run in runs if not run[0].kind), key=_by_number):
        owners = [run for run in left if _owns(run, sheet, kinds)]
        if len(owners) == 1:
            left.remove(sheet)
            left[left.index(owners[0])] = (*owners[0], *sheet)
    return left


def _owns(run: Run, sheet: Run, kinds: dict[str, Kind]) -> bool:
    kind = kinds.get(run[0].kind)
    return kind is not None and is_sheet_of(sheet, run, kind)


def _by_number(run: Run) -> tuple[int, tuple[str, int]]:
    page = run[0].page
    return (numbering(page) or (0, 0))[0], _order(page)


def _ordered(one: Run, other: Run) -> Run:
    """The titled half first, else by place."""
    halves_ = sorted((one, other), key=lambda run: (not run[0].titled, _order(run[0].page)))
    return (*halves_[0], *halves_[1])


def _order(page: Page) -> tuple[str, int]:
    return page.place.file, page.place.page or 0


def _document(run: Run) -> Document:
    """The document of a run: its kind by its surest page, the marks of them all."""
    first = run[0]
    if not first.kind:
        return Document("", tuple(r.page for r in run), 0.0, first.could_be, first.score.marks)
    certainty = max(reading.certainty for reading in run if reading.kind == first.kind)
    marks = dict.fromkeys(mark for r in run for mark in r.score.marks_of(first.kind))
    beside = {kind for r in run if r.kind == first.kind for kind in r.could_be}
    if any(bears_another_zone(reading.page) for reading in run):
        beside |= _WITH_ZONES - {first.kind}
    pages = tuple(sorted((reading.page for reading in run), key=_order))
    return Document(first.kind, pages, certainty, tuple(sorted(beside)), tuple(marks))
