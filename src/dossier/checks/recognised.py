"""What is this paper?"""

from __future__ import annotations

from typing import ClassVar

from dossier.answer import Answer, failed, passed, unclear
from dossier.checks import DocumentCheck
from dossier.checks._not_recognised import what_to_do
from dossier.message import KindName, Message, say
from dossier.model import Case, Document, Level
from dossier.other_writing import in_another_writing

_MOST = 3  # kinds named: a longer list tells nothing


class Recognised(DocumentCheck):
    """The pages are a paper that this program knows.

    Asks: whether the titles, phrases and numbers on the pages show what they are.

    Why: a page that nobody needs, such as a list of accepted papers, a QR code or a holiday
    photo, costs the clerk time and may hide a paper that is needed.

    What to do: take the page out of the folder if it is not part of the file. If it is a paper of
    yours, scan it again so that its title can be read, or add the original PDF. A paper in another
    writing than Latin needs its French translation beside it.

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
            hint=_out_or(document),
            place=document.place,
        )


def _out_or(document: Document) -> Message:
    if all(page.source == "text" for page in document.pages):
        return say("take it out of the folder if it is not part of the file")
    return say("take it out, or scan the paper again so that its title can be read")


def _perhaps(document: Document) -> Answer:
    about = {"hint": what_to_do(document), "place": document.place}
    if any(in_another_writing(page) for page in document.pages):
        return unclear(
            say("is in a writing that dossier cannot read; what counts is its French translation"),
            **about,
        )
    if "*" in document.could_be:
        return unclear(say("too little could be read to tell what it is"), **about)
    if len(document.could_be) > _MOST:
        return unclear(say("it is not known what this is"), **about)
    kinds = tuple(KindName(kind) for kind in document.could_be)
    return unclear(say("may be: {kinds}", kinds=kinds), found=kinds, **about)
