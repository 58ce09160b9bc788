"""Is there anything on the page?"""

from __future__ import annotations

from dossier.answer import Answer, failed, passed
from dossier.checks import PageCheck
from dossier.checks._page_evidence import has_words, no_picture, others_in_file
from dossier.message import Message, say
from dossier.model import Case, Legibility, Level, Page


class NotBlank(PageCheck):
    """There is something on the page.

    Asks: whether there is ink on the paper that is at least 30 grey levels (of 255) darker than
    it and larger than dust. Punch holes, folds, print that shines through from the other side,
    the borders of a scan and the table under a photo are not counted.

    Why: an empty page is what comes out when the paper lies in the scanner the wrong way up; the
    clerk then has nothing, and the online form cannot be sent again before it was refused.

    What to do: turn the paper over and scan it again. An empty back in a file with other pages is
    only mentioned.

    Source: measured on 36 made blank pages of six sorts (all found) and 24 with a single line or
    a page number (none taken for blank), November 2026.
    """

    letters: int = 3  # read surely, they are something
    certainty: float = 0.8
    traces: int = 12  # lines that are too pale and too blurred to be told from the other side's

    def answer(self, page: Page, case: Case) -> Answer:
        """Failed for an empty page; as advice if it is one of several of its file."""
        measures = page.legibility
        if measures is None:
            return no_picture(page) or passed(say("there is text on it"), place=page.place)
        if measures.content != "blank" or has_words(page, self.certainty, self.letters):
            return passed(say("there is something on it"), place=page.place)
        if others_in_file(page, case):
            return failed(
                self.message(measures) or say("this page is empty"),
                hint=say("leave it out if it is only the back of another page"),
                level=Level.ADVICE,
                place=page.place,
            )
        return failed(
            self.message(measures) or say("the page is empty"),
            hint=say("turn the paper over and scan it again"),
            place=page.place,
        )

    def message(self, measures: Legibility) -> Message | None:
        """What to say where there are traces of lines: of this side's print or the other's."""
        if measures.lines < self.traces:
            return None
        return say("only traces of lines are on it, as of print that shines through the paper")
