"""Can the page be read?"""

from __future__ import annotations

from dossier.answer import Answer, failed, not_needed, passed, unclear
from dossier.checks import PageCheck
from dossier.checks._hidden import hidden
from dossier.checks._page_evidence import (
    FEWEST_LINES,
    calibrated,
    hardly_read,
    has_words,
    no_picture,
    others_in_file,
    proven,
)
from dossier.checks.large_enough import LargeEnough
from dossier.checks.not_blank import NotBlank
from dossier.checks.sharp import Sharp
from dossier.checks.well_lit import WellLit
from dossier.message import say
from dossier.model import Case, Legibility, Level, Outcome, Page, Place


class Legible(PageCheck):
    """A clerk can read the page.

    Asks: all of it together. A page is refused when it is empty, when its letters are too small,
    when their strokes run into each other or when they are too pale, and the message names the
    one of these that weighs most. Everything else (a reflection, a finger, a turned page, a poor
    copy) only warns, and names the machine-readable zone, the IBAN, the name or the date if it is
    that which cannot be read.

    Why: what the office cannot read it sends back weeks later. But refusing a good paper is
    worse, so what was read with right check digits, or read surely by the reading program, is
    never refused, whatever was measured.

    What to do: what the message says; in most cases scan the paper at 300 dpi, or photograph it by
    daylight, straight from above, and send the photo itself.

    Source: https://forum-assures.ameli.fr/questions/3422902 (documents are to be legible); the
    measures and their error rates are on the pages of the checks named above.
    """

    smallest_side: int = 32  # pixels; there is no room for a word
    smallest_picture: int = 120  # pixels of the longer side; a line has room for twenty letters
    large_enough: LargeEnough = LargeEnough()
    sharp: Sharp = Sharp()
    well_lit: WellLit = WellLit()
    not_blank: NotBlank = NotBlank()
    many_lines: int = 8  # in what was taken for a picture: it may be a page that is quite lost
    many_letters: int = 100
    sure_words: float = 0.85  # certainty of a line
    few_letters: int = 30  # so little text says nothing by its shape; what was read decides
    some_words: float = 0.5  # less is what a reader makes of a drawing
    a_word: int = 3  # letters
    clear_edges: float = 1.1  # pixels; a picture as sharp as this is not blurred but small

    def answer(self, page: Page, case: Case) -> Answer:
        """The worst of the measures that may refuse, or what lies in a bad place."""
        measures = page.legibility
        if measures is None:
            return no_picture(page) or passed(say("text of a file"), place=page.place)
        if proven(page):
            return passed(
                say("its numbers were read and their check digits are right"), place=page.place
            )
        if self._is_icon(page):
            return self._tiny(page)
        if self.not_blank.answer(page, case).outcome is Outcome.FAILED:
            return self._blank(page, measures, case)
        if any(sign.code == "no-ocr" for sign in page.signs):
            return unclear(say("the reading program failed on it"), place=page.place)
        if measures.content != "text":
            return self._without_text(page, measures)
        return self._worst(page, measures, case)

    def _is_icon(self, page: Page) -> bool:
        """Whether there is no room for a paper, as in the icon that a program shows of a file."""
        if min(page.width, page.height) < self.smallest_side:
            return True
        return max(page.width, page.height) < self.smallest_picture and not has_words(
            page, self.sure_words, self.a_word
        )

    def _tiny(self, page: Page) -> Answer:
        return failed(
            say(
                "{width} × {height} pixels; nothing can be read",
                width=page.width,
                height=page.height,
            ),
            hint=say("send the scan or the photo itself, not its icon"),
            found=f"{page.width} × {page.height} px",
            expected=f"{self.smallest_picture} px",
            place=page.place,
        )

    def _blank(self, page: Page, measures: Legibility, case: Case) -> Answer:
        traces = self.not_blank.message(measures)
        if others_in_file(page, case):
            return not_needed(traces or say("this page is empty"), place=page.place)
        return failed(
            traces or say("the page is empty"),
            hint=say("turn the paper over and scan it again"),
            place=page.place,
        )

    def _without_text(self, page: Page, measures: Legibility) -> Answer:
        many = measures.lines >= self.many_lines and measures.letters >= self.many_letters
        blurred = self._is_blurred(measures) and hardly_read(page)
        if many and blurred and self._is_melted(page, measures):
            return self.sharp.blurred(page, measures, measures.strokes or 0.0, Outcome.FAILED)
        words = any(line.certainty >= self.some_words for line in page.lines)
        if words and not (many and blurred):
            return self._with_some_words(page)
        if many or blurred:
            return unclear(
                say("there may be text on it, but none that can be made out"),
                hint=say("take the photo again, nearer and in focus; a picture is better left out"),
                place=page.place,
            )
        if measures.content == "sparse":
            return passed(
                say("there is little on it, and nothing speaks against it"), place=page.place
            )
        return not_needed(say("no text was found on it"), place=page.place)

    def _is_blurred(self, measures: Legibility) -> bool:
        strokes = measures.strokes
        lines = measures.lines >= FEWEST_LINES
        return lines and strokes is not None and strokes < self.sharp.refuse_below

    def _is_melted(self, page: Page, measures: Legibility) -> bool:
        """Whether lines of print are soft beyond any pattern's, and too pale for text by that."""
        soft = self.sharp.is_soft(measures) and calibrated(page, measures)
        return soft and (measures.blur or 0.0) > self.sharp.visible_blur

    def _with_some_words(self, page: Page) -> Answer:
        """A picture or a nearly empty page: what is on it was read, or it is a doubt."""
        if has_words(page, self.sure_words, self.a_word):
            return passed(say("the few words on it can be read"), place=page.place)
        return unclear(
            say("the few words on it could not be read surely"),
            hint=say("take the photo again, nearer and in focus"),
            place=page.place,
        )

    def _worst(self, page: Page, measures: Legibility, case: Case) -> Answer:
        answers = [check.answer(page, case) for check in self._order_of_explanation(measures)]
        for outcome in (Outcome.FAILED, Outcome.UNCLEAR):
            for answer in answers:
                if answer.outcome is outcome and answer.level is not Level.NOTE:
                    return answer
        if (matter := hidden(page, case)) is not None:
            return unclear(
                matter.message,
                hint=matter.hint,
                found=matter.zone.reason,
                level=Level.ADVICE,
                place=Place(page.place.file, page.place.page, matter.zone.box),
            )
        if measures.letters < self.few_letters and page.source == "picture" and page.lines:
            return self._with_some_words(page)
        return passed(say("it can be read"), place=page.place)

    def _order_of_explanation(
        self, measures: Legibility
    ) -> tuple[LargeEnough | Sharp | WellLit, ...]:
        """What to name first: small letters with sharp edges are small, with soft ones blurred."""
        if measures.blur is not None and measures.blur <= self.clear_edges:
            return self.large_enough, self.sharp, self.well_lit
        return self.sharp, self.large_enough, self.well_lit
