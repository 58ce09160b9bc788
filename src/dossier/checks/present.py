"""Is there a paper for this line of the checklist?"""

from __future__ import annotations

from dossier.answer import Answer, failed, not_needed, passed, unclear
from dossier.checks import DocumentCheck
from dossier.checks._not_recognised import what_to_do
from dossier.message import KindName, Message, say
from dossier.model import Case, Document, Place


class Present(DocumentCheck):
    """The paper that this line asks for is in the folder.

    Asks: whether a document of a kind that the line accepts was recognised in the folder. A page
    that could not be read, or a file that could not be opened here, may be the paper: then it is
    not said to be missing.

    Why: the office sends the whole file back for one missing paper, and online nothing can be
    added before it has been refused.

    What to do: put the paper into the folder. If it is there, see what is said of the file: a
    sharper scan or the original PDF lets it be recognised.

    Source: https://forum-assures.ameli.fr/questions/3422902 (list of papers, November 2025);
    https://www.ameli.fr/assure/droits-demarches/europe-international/protection-sociale-france
    (14 April 2025).
    """

    def answer(self, document: Document, case: Case) -> Answer:
        """Found, if the document was recognised; perhaps, if it may be anything."""
        return found(document) if document.kind else maybe(document)


def found(document: Document) -> Answer:
    """The line has a document."""
    return passed(say("found: {kind}", kind=KindName(document.kind)), place=document.place)


def missing(hint: Message | None = None) -> Answer:
    """Nothing in the folder answers the line, and nothing may."""
    return failed(
        say("is missing"), hint=hint or say("add it to the folder"), expected="one document"
    )


def lost(document: Document) -> Answer:
    """What may answer the line can be read by nobody: the office would ask for it again."""
    return failed(
        say("is missing, unless it is {file}, which cannot be read", file=_at(document)),
        hint=say("scan it again, flat and in focus, or add the original PDF"),
        expected="one document",
        place=document.place,
    )


def not_asked() -> Answer:
    """The line is not asked of this person."""
    return not_needed(say("is not needed in your case"))


def maybe(document: Document, hint: Message | None = None) -> Answer:
    """Something was not recognised and may be what is asked, or may bear it on the same sheet."""
    where = (
        say(
            "was not found, unless it stands on the same sheet as this: {kind}",
            kind=KindName(document.kind),
        )
        if document.kind
        else say("was not found, unless it is {file}, which was not recognised", file=_at(document))
    )
    return unclear(
        where,
        hint=hint or what_to_do(document),
        place=document.place,
    )


def unread(place: Place, hint: Message | None = None) -> Answer:
    """A file that may be fine could not be opened here; any paper may be in it."""
    return unclear(
        say("was not found, unless it is in {file}, which was not read", file=place.file),
        hint=hint or say("save the file as PDF or JPEG and check again"),
        place=place,
    )


def _at(document: Document) -> str:
    return str(document.place)
