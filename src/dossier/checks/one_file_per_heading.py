"""Is what belongs together in one file?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from dossier.answer import Answer, failed, not_needed, passed, unclear
from dossier.checks import DossierCheck
from dossier.checks._kinds import CIVIL_STATUS, may_be
from dossier.message import KindName, say
from dossier.model import Case, Document, Level

_WITH_IT = ("translation", "apostille")
_CARDS = ("identity-card", "residence-permit")


class OneFilePerHeading(DossierCheck):
    """Papers that go under one heading are in one file.

    Asks: whether the two sides of a card, the pages of one paper, and a civil-status paper with its
    translation and apostille are in one file each.

    Why: the portal takes one file for each heading. A second file finds no place, and what was
    uploaded cannot be replaced before it has been refused.

    What to do: merge the files into one PDF, the original first.

    Source: http://univ-cotedazur.fr/fr/international/welcome-center/formalites-administratives/la-couverture-sante
    (one PDF for each heading, all pages and both sides, 2019-2022): one university's word, so
    it is advice.
    """

    level: ClassVar[Level] = Level.ADVICE

    def answer(self, case: Case) -> tuple[Answer, ...]:
        """One answer for everything that is spread over several files."""
        found = (*_spread(case), *_apart(case))
        if found:
            return found
        if not any(document.kind for document in case.documents):
            return (not_needed(say("no paper was recognised")),)
        return (passed(say("what belongs together is in one file")),)


def _spread(case: Case) -> Iterator[Answer]:
    """One paper over several files, as two photos of a card are."""
    for document in case.documents:
        if document.kind and len(_files(document)) > 1:
            yield _merge(_files(document), KindName(document.kind), document)
    for kind in _CARDS:
        cards = case.of_kind(kind)
        sides = {fact.value for card in cards for fact in card.stated("side")}
        whole = any(len({f.value for f in card.stated("side")}) > 1 for card in cards)
        files = tuple(dict.fromkeys(file for card in cards for file in _files(card)))
        if len(sides) > 1 and not whole and len(files) > 1:
            yield _merge(files, KindName(kind), cards[0])


def _apart(case: Case) -> Iterator[Answer]:
    """A translation or apostille that is in no file of a civil-status paper."""
    originals = case.of_kind(*CIVIL_STATUS)
    homes = {file for one in originals for file in _files(one)}
    open_ = {f for one in case.documents if may_be(one, CIVIL_STATUS) for f in _files(one)}
    for paper in case.of_kind(*_WITH_IT):
        files = set(_files(paper))
        if not originals or files & homes:
            continue
        kind = KindName(paper.kind)
        if files & open_:
            yield unclear(say("{kind} may be with its original", kind=kind), place=paper.place)
        else:
            together = (*_files(originals[0]), *_files(paper))
            yield _merge(together, kind, paper)


def _files(document: Document) -> tuple[str, ...]:
    return tuple(dict.fromkeys(page.place.file for page in document.pages))


def _merge(files: tuple[str, ...], kind: KindName, document: Document) -> Answer:
    return failed(
        say("{kind}: the portal takes one file for each heading", kind=kind),
        hint=say("merge {files} into one PDF", files=files),
        found=files,
        expected=1,
        place=document.place,
    )
