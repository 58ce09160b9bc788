"""Originals that nobody here can read, told by the sworn translation they lie with.

A birth certificate in Arabic or Thai is a picture without a letter to this program. A clerk does
not read it either: it is judged by its translation, which a sworn translator answers for, so the
translation also says what the sheet beside it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dossier.marks.reading import Reading
from dossier.model import Mark, Page
from dossier.other_writing import LATIN_SCRIPTS, in_another_writing, unread_lines
from dossier.schema.kind import Kind

SWORN = frozenset({"court", "consulate", "sworn"})
TRANSLATION, DEFAULT = "translation", "birth-certificate"
LESS = 0.8  # of the translation's certainty
WEIGHT = 4.0

Run = tuple[Reading, ...]


def told_by_translations(runs: Sequence[Run], kinds: dict[str, Kind]) -> list[Run]:
    """The runs, with each unread original that lies with a sworn translation given its kind.

    An original lies with a translation in one file; or in a file of its own, if it is the only one
    in the folder, there is one translation, and no other paper that it may translate.
    """
    translations = [run for run in runs if run[0].kind == TRANSLATION and _sworn(run)]
    if not translations:
        return list(runs)
    joined = _joined(runs)
    told: dict[int, Run] = {}
    for translation in translations:
        kind = _translated(translation, kinds)
        for original in _originals(joined, translation, kinds) if kind else ():
            told[id(original)] = tuple(_as(page, kind, translation[0]) for page in original)
    return [told.get(id(run), run) for run in joined] if told else list(runs)


def _sworn(run: Run) -> bool:
    facts = (fact for reading in run for fact in reading.page.facts)
    return any(fact.type == "translator" and fact.value in SWORN for fact in facts)


def _joined(runs: Sequence[Run]) -> list[Run]:
    """The runs, the sheets of one unread paper that follow each other in a file put together."""
    joined: list[Run] = []
    for run in runs:
        if joined and _unread(run) and _unread(joined[-1]) and _file(run) == _file(joined[-1]):
            joined[-1] = (*joined[-1], *run)
        else:
            joined.append(run)
    return joined


def _originals(runs: Sequence[Run], translation: Run, kinds: dict[str, Kind]) -> list[Run]:
    """The unread papers that this translation may be of."""
    unread = [run for run in runs if _unread(run)]
    beside = [run for run in unread if _file(run) == _file(translation)]
    if beside:
        return beside[:1]
    taken = {TRANSLATION, *kinds[TRANSLATION].carries}
    others = [run for run in runs if run[0].kind in taken]
    alone = len(unread) == 1 and others == [translation]
    return [run for run in unread if alone and all(_foreign(r.page) for r in run)]


def _unread(run: Run) -> bool:
    """Whether nothing is known of a paper but that it is clear, and in a foreign writing."""
    return all(
        not reading.kind and DEFAULT in reading.could_be and in_another_writing(reading.page)
        for reading in run
    )


def _foreign(page: Page) -> bool:
    """Whether the writing is known to be foreign, and not just badly read."""
    return page.script not in LATIN_SCRIPTS or unread_lines(page)


def _translated(translation: Run, kinds: dict[str, Kind]) -> str:
    """The civil-status kind that the translation's own wording is of; "" if it does not tell."""
    carried = kinds[TRANSLATION].carries
    points = {
        kind: sum(sum(r.score.tongues.get(kind, {}).values()) for r in translation)
        for kind in carried
    }
    best = max(carried, key=lambda kind: points[kind], default="")
    if best and points[best] > 0:
        return best
    states = {(fact.type, fact.role) for r in translation for fact in r.page.facts}
    return DEFAULT if states & {("name", "father"), ("name", "mother")} else ""


def _as(page: Reading, kind: str, translation: Reading) -> Reading:
    """The reading of a page of the original, its kind told by the translation."""
    mark = Mark(kind, "its sworn translation", WEIGHT)
    return replace(
        page,
        kind=kind,
        certainty=round(LESS * translation.certainty, 4),
        could_be=(),
        score=replace(page.score, marks=(mark, *page.score.marks)),
    )


def _file(run: Run) -> str:
    return run[0].page.place.file
