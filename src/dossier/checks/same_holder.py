"""Do all papers name the same person?"""

from __future__ import annotations

from typing import ClassVar

from dossier.answer import Answer, failed, not_needed, passed, unclear
from dossier.checks import DossierCheck
from dossier.checks._kinds import IDENTITY, OF_OTHERS, OF_THE_PERSON
from dossier.checks._names import Named, agreements, another_person, holders, known_names, standing
from dossier.message import KindName, say
from dossier.model import Case, Document, Level


class SameHolder(DossierCheck):
    """The papers all name the same person.

    Asks: whether the holders' names on the papers agree with that of the identity paper. Order,
    accents, transliteration and left-out names do not matter; parents, spouses, hosts and
    translators are other people by right.

    Why: clerks send files back when names are not written the same everywhere.

    What to do: hand in the paper in your own name. If a name has changed, add the marriage
    certificate; if it was mistyped, have the paper corrected.

    Source: https://www.france-education-international.fr/sites/default/files/medias/flipping/le-guide-de-lassistant/25/
    (names identical on all papers, 2023-24): a practice, so it is advice.
    """

    level: ClassVar[Level] = Level.ADVICE

    def answer(self, case: Case) -> tuple[Answer, ...]:
        """One answer for every paper in another name; one for all where there is none."""
        known = known_names(case)
        others = [paper for paper in case.documents if _compared(paper, case)]
        if not known or _naming(case) < 2:
            return (not_needed(say("there are no two names to compare")),)
        found = [answer for paper in others for answer in _differs(paper, case)]
        return tuple(found) or (passed(say("the papers name the same person")),)


def _naming(case: Case) -> int:
    """How many papers, and answers, name a person that can be compared."""
    papers = [paper for paper in case.documents if paper.kind and paper.kind not in OF_OTHERS]
    return sum(bool(holders(paper)) for paper in papers) + bool(case.answers.names)


def _compared(paper: Document, case: Case) -> bool:
    """Papers of other people are not; nor the identity card of a host."""
    hosts = bool(case.of_kind("hosting-certificate")) and paper.kind in IDENTITY
    return bool(paper.kind) and paper.kind not in OF_OTHERS and not hosts


def _differs(paper: Document, case: Case) -> list[Answer]:
    known = known_names(case, beside=paper)
    if paper.kind in OF_THE_PERSON:
        known = tuple(name for name in known if name.place is not None) or known
    pairs = agreements(known, holders(paper))
    if not pairs or any(result != "different" for result, _, _ in pairs):
        return []
    if standing(known, paper):
        return []
    strangers = another_person(pairs, paper)
    one, other = strangers or pairs[0][1:]
    return [_named(paper, one, other, surely=strangers is not None)]


def _named(paper: Document, one: Named, other: Named, *, surely: bool) -> Answer:
    kind = KindName(paper.kind)
    message = (
        say("{kind} names another person", kind=kind)
        if surely
        else say("{kind} may name another person", kind=kind)
    )
    return (failed if surely else unclear)(
        message,
        hint=say("hand in the paper in your name; if the name has changed, add the proof"),
        found=other.name,
        expected=one.name,
        place=other.place,
    )
