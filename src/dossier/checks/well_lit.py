"""Is the ink dark enough against the paper?"""

from __future__ import annotations

from dossier.answer import Answer, failed, passed, unclear
from dossier.checks import PageCheck
from dossier.checks._page_evidence import may_fail, no_picture, no_text, weighed
from dossier.message import Message, say
from dossier.model import Case, Legibility, Level, Page


class WellLit(PageCheck):
    """The ink stands out from the paper.

    Asks: how many grey levels (of 255) the letters are darker than the paper beside them, in the
    middle of all strokes. Under 20 a page fails (under 10 if its letters are large), under 45 it is
    doubtful (in a dark photo under a quarter of the paper's own level). How bright the page is
    does not count: a dark photo of good contrast can be read.

    Why: a pale copy of a copy, a receipt that has faded or a photo in the dark is grey on grey.

    What to do: scan the original, not a copy; photograph it by daylight, without flash. If the ink
    itself has faded, ask for a duplicate.

    Source: letters of 6 pixels are lost between 20 and 8 grey levels (7,700 made lines); of 1,346
    real readable papers none was under 45 (November 2026).
    """

    refuse_below: float = 20.0  # grey levels
    large_letters: float = 10.0  # pixels; at 12 they are read at 8 grey levels, at 6 lost at 12
    doubt_below: float = 45.0
    share_of_paper: float = 0.25  # of the paper's grey level, where that is less: a dark photo
    doubt_in_the_dark: float = 25.0  # grey levels, however dark: noise is as strong
    dark_paper: float = 80.0  # grey level of the paper in a picture that is too dark
    pale_ink: float = 200.0  # grey level of the ink in one that is over-exposed or faded
    dark_share: float = 0.27  # of the page; half of the worst photocopies, 5 % of the good ones

    def answer(self, page: Page, case: Case) -> Answer:
        """By the contrast at the strokes."""
        measures = page.legibility
        if measures is None:
            return no_picture(page) or passed(say("text of a file"), place=page.place)
        other = no_text(page, measures)
        if other or measures.contrast is None:
            return other or passed(say("its contrast was not measured"), place=page.place)
        return weighed(page, self._judge(page, measures, measures.contrast))

    def _judge(self, page: Page, measures: Legibility, contrast: float) -> Answer:
        needed = self._needed(measures)
        if contrast < needed:
            make = (
                failed
                if self._is_lost(measures, contrast) and may_fail(page, measures)
                else unclear
            )
            return make(
                self._message(measures, contrast, round(needed)),
                hint=self._hint(measures),
                found=round(contrast),
                expected=round(needed),
                place=page.place,
            )
        if (measures.dark_share or 0.0) >= self.dark_share:
            return unclear(
                say("much of the page is dark, as on a bad photocopy"),
                hint=say("scan the original, not a copy"),
                level=Level.ADVICE,
                place=page.place,
            )
        return passed(
            say(
                "the ink is {contrast} grey levels darker than the paper", contrast=round(contrast)
            ),
            place=page.place,
        )

    def _needed(self, measures: Legibility) -> float:
        """Fewer levels do where the whole photo is darker: the eye sees ratios."""
        paper = 255.0 if measures.paper is None else measures.paper
        return max(self.doubt_in_the_dark, min(self.doubt_below, self.share_of_paper * paper))

    def _is_lost(self, measures: Legibility, contrast: float) -> bool:
        """Large letters are read at half the contrast of small ones."""
        large = (measures.letter_height or 0.0) >= self.large_letters
        return contrast < (self.refuse_below / 2 if large else self.refuse_below)

    def _message(self, measures: Legibility, contrast: float, needed: int) -> Message:
        values = {"contrast": round(contrast), "needed": needed}
        if measures.paper is not None and measures.paper < self.dark_paper:
            return say(
                "too dark: the ink is {contrast} grey levels darker than the paper; "
                "{needed} are needed",
                **values,
            )
        if measures.ink is not None and measures.ink > self.pale_ink:
            return say(
                "over-exposed or faded: the ink is {contrast} grey levels darker than the paper; "
                "{needed} are needed",
                **values,
            )
        return say(
            "too pale: the ink is {contrast} grey levels darker than the paper; "
            "{needed} are needed",
            **values,
        )

    def _hint(self, measures: Legibility) -> Message:
        if measures.paper is not None and measures.paper < self.dark_paper:
            return say("take the photo again by daylight")
        return say("scan the original, darker, not a copy of it")
