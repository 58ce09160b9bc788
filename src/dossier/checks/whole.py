"""Is the whole page in the picture?"""

from __future__ import annotations

from typing import ClassVar

from dossier.answer import Answer, passed, unclear
from dossier.checks import PageCheck
from dossier.checks._hidden import hidden
from dossier.checks._page_evidence import no_picture
from dossier.message import say
from dossier.model import Case, Level, Page, Place, Zone


class Whole(PageCheck):
    """The whole page is in the picture and nothing covers it.

    Asks: whether lines of text end at the border of the picture, and whether something of the
    colour of skin comes in from one side.

    Why: an end of a line, a number or a stamp that is cut off cannot be guessed.

    What to do: lay the page on a table, keep a finger's width of table visible all around it.

    Source: found 31–62 % of pages cut by a fifth, with 2–4 % of false alarms; fingers 97 % and 6 %
    (November 2026): it warns and never refuses.
    """

    level: ClassVar[Level] = Level.ADVICE

    def answer(self, page: Page, case: Case) -> tuple[Answer, ...] | Answer:
        """Unclear for each side that is cut and each finger."""
        if page.legibility is None:
            return no_picture(page) or passed(say("text of a file"), place=page.place)
        cut = [_cut(page, side) for side in page.legibility.cut_edges]
        covered = [
            _covered(page, zone, case) for zone in page.legibility.zones if zone.reason == "covered"
        ]
        if not cut and not covered:
            return passed(say("no text runs off the picture"), place=page.place)
        return (*cut, *covered)


_SIDES = {
    "left": say("text touches the left side of the picture; some may be cut off"),
    "right": say("text touches the right side of the picture; some may be cut off"),
    "top": say("text touches the top of the picture; some may be cut off"),
    "bottom": say("text touches the bottom of the picture; some may be cut off"),
}


def _cut(page: Page, side: str) -> Answer:
    hint = say("take it again with the whole page in view")
    return unclear(_SIDES[side], hint=hint, found=side, place=page.place)


def _covered(page: Page, zone: Zone, case: Case) -> Answer:
    matter = hidden(page, case)
    named = matter is not None and matter.zone == zone
    return unclear(
        matter.message if matter and named else say("a finger seems to cover a part of the page"),
        hint=matter.hint if matter and named else say("lay the page on a table and take it again"),
        place=Place(page.place.file, page.place.page, zone.box),
    )
