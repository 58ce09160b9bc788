"""Are the letters large enough?"""

from __future__ import annotations

import math

from dossier.answer import Answer, failed, passed, unclear
from dossier.checks import PageCheck
from dossier.checks._page_evidence import (
    may_fail,
    no_picture,
    no_text,
    reads_high_lines,
    weighed,
)
from dossier.message import Message, say
from dossier.model import Case, Legibility, Level, Page


class LargeEnough(PageCheck):
    """The letters are high enough, in pixels, to be read.

    Asks: how many pixels high the small letters (an x, without what reaches above or below) are,
    in the middle of all lines. Under 4.3 a page fails, under 6 it is doubtful, 10 are good.

    Why: letters of four pixels have no room for their strokes, and enlarging a picture does not
    bring them back. It happens to copies that a messaging app made smaller.

    What to do: scan again at 300 dpi, or send the photo itself. 10-point text is 6 pixels high at
    86 dpi and 21 at 300.

    Source: readers recognise about half the words of phone photos at 4.5 to 5 pixels and 5 % under
    3.5 (358 photos, November 2026); AIIM's quality index calls 6 barely legible and 10 good:
    https://preservationtutorial.library.cornell.edu/conversion/conversion-04.html
    """

    refuse_below: float = 4.3  # pixels; half of the words are lost between 4 and 5
    doubt_below: float = 6.0  # pixels; quality index 3, "barely legible"
    good_from: float = 10.0  # pixels; quality index 5, "good"

    def answer(self, page: Page, case: Case) -> Answer:
        """By the median height of the small letters."""
        measures = page.legibility
        if measures is None:
            return no_picture(page) or passed(say("text of a file"), place=page.place)
        other = no_text(page, measures)
        if other or measures.letter_height is None:
            return other or passed(say("its letters were not measured"), place=page.place)
        return weighed(page, self._judge(page, measures, measures.letter_height))

    def _judge(self, page: Page, measures: Legibility, height: float) -> Answer:
        shown = f"{height:.0f}" if height >= self.doubt_below else f"{height:.1f}"
        if height >= self.doubt_below:
            return self._good(page, measures, shown)
        rest = {
            "hint": advice(measures, height, self.good_from),
            "found": f"{shown} px",
            "expected": f"{self.doubt_below:.0f} px",
            "place": page.place,
        }
        message = say(
            "the letters are {height} px high; {needed} are needed, {good} are good",
            height=shown,
            needed=f"{self.doubt_below:.0f}",
            good=f"{self.good_from:.0f}",
        )
        sure = may_fail(page, measures) and not reads_high_lines(page)
        if height < self.refuse_below and sure:
            return failed(message, **rest)
        return unclear(message, **rest)

    def _good(self, page: Page, measures: Legibility, shown: str) -> Answer:
        small = measures.small_print
        if small is not None and small < self.refuse_below and may_fail(page, measures):
            return unclear(
                say("the small print is only {height} px high", height=f"{small:.1f}"),
                hint=advice(measures, small, self.good_from),
                level=Level.NOTE,
                place=page.place,
            )
        return passed(say("the letters are {height} px high", height=shown), place=page.place)


def advice(measures: Legibility, height: float, wanted: float) -> Message:
    """The resolution that would do, from the one that there is."""
    dpi = 300
    if measures.dpi and measures.dpi >= 30 and height > 0:
        dpi = max(150, 50 * math.ceil(min(600.0, measures.dpi * wanted / height) / 50))
    return say(
        "scan again at {dpi} dpi, or send the photo itself, not the messaging app's copy", dpi=dpi
    )
