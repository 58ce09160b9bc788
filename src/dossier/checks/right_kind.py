"""Is this the sort of paper that the line asks for?"""

from __future__ import annotations

from dossier.answer import Answer, failed, passed, unclear
from dossier.checks import DocumentCheck
from dossier.message import KindName, Message, say
from dossier.model import Case, Document, Level


class RightKind(DocumentCheck):
    """The document is of a kind that this line accepts.

    Asks: whether the paper is one that the office takes for this line, or a near neighbour that
    is often handed in instead: an admission letter for a school certificate, an S1 for an S1106.

    Why: a neighbour proves something else. The admission letter says that a school would take
    you, not that you are enrolled.

    What to do: hand in one of the papers that the finding names, and take the wrong one out.

    Source: https://forum-assures.ameli.fr/questions/3422902 (list of papers, November 2025);
    https://prasanthragupathy.com/2023/09/social-security-for-international-students-in-france
    (the portal's help texts, 27 September 2024).
    """

    def answer(self, document: Document, case: Case) -> Answer:
        """What kind it is; which kinds are right is known to the line, not to this check."""
        if document.kind:
            return right(document)
        return unclear(say("could not be recognised"), place=document.place)


def right(document: Document) -> Answer:
    """The document is of an accepted kind."""
    kind = KindName(document.kind)
    return passed(say("is the right paper: {kind}", kind=kind), found=kind, place=document.place)


def tolerated(document: Document, hint: Message) -> Answer:
    """The document is of a kind that some offices take and others return."""
    kind = KindName(document.kind)
    return unclear(
        say("not every office takes this paper: {kind}", kind=kind),
        hint=hint,
        found=kind,
        place=document.place,
        level=Level.ADVICE,
    )


def wrong(document: Document, wanted: tuple[str, ...], hint: Message | None = None) -> Answer:
    """The document is a known neighbour of what is wanted."""
    kind, expected = KindName(document.kind), tuple(KindName(name) for name in wanted)
    return failed(
        say("is the wrong paper: {kind}", kind=kind),
        hint=hint or say("hand in one of these instead: {wanted}", wanted=expected),
        found=kind,
        expected=expected,
        place=document.place,
    )
