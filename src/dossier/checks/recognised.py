"""What is this paper?"""

from __future__ import annotations

from typing import ClassVar

from dossier.checks import DocumentCheck
from dossier.message import KindName, say
from dossier.model import Answer, Case, Document, Level, failed, passed, unclear


class Recognised(DocumentCheck):
    """The pages are a paper that this program knows.

    Asks: whether the titles, phrases and numbers on the pages show what they are.

    Why: a page that nobody needs, such as a list of accepted papers, a QR code or a holiday
    photo, costs the clerk time and may hide a paper that is needed.

    What to do: take the page out of the folder if it is not part of the file. If it is a paper of
    yours, scan it again so that its title can be read, or add the original PDF.

    Source: https://forum-assures.ameli.fr/questions/3422902 (what the office asks for, November
    2025); a paper outside its lists is not forbidden, so this is advice.
    """

    level: ClassVar[Level] = Level.ADVICE

    def answer(self, document: Document, case: Case) -> Answer:
        """Its kind; or that it may be several; or that it is none."""
        if document.kind:
            kind = KindName(document.kind)
            return passed(say("is: {kind}", kind=kind), found=kind, place=document.place)
        if document.could_be:
            return _perhaps(document)
        return failed(
            say("no paper of this dossier was recognised in it"),
            hint=say("take it out, or scan the paper again so that its title can be read"),
            place=document.place,
        )


def _perhaps(document: Document) -> Answer:
    hint = say("scan it again, flat and in focus, or add the original PDF")
    if "*" in document.could_be:
        return unclear(
            say("too little could be read to tell what it is"), hint=hint, place=document.place
        )
    kinds = tuple(KindName(kind) for kind in document.could_be)
    return unclear(
        say("may be: {kinds}", kinds=kinds), hint=hint, found=kinds, place=document.place
    )
