"""Are the letters sharp?"""

from __future__ import annotations

from dossier.answer import Answer, failed, passed, unclear
from dossier.checks import PageCheck
from dossier.checks._page_evidence import (
    badly_read,
    calibrated,
    hardly_read,
    lost_print,
    may_fail,
    no_picture,
    no_text,
    weighed,
)
from dossier.legibility import SHAKEN
from dossier.message import Message, say
from dossier.model import Case, Legibility, Level, Outcome, Page, Place, Zone


class Sharp(PageCheck):
    """The strokes of the letters can be told apart.

    Asks: how many strokes of the pen can be told apart along the lines of text, per height of a
    small letter. In sharp print an "n" shows two strokes and it is 1.1 to 1.6; when the picture is
    out of focus or shaken the strokes run into each other, and under 0.5 words become grey bars
    (under 0.45 where not even the writing could be told). It needs no resolution and no font, and
    does not mind pale paper. A picture shaken across the lines keeps these strokes, so in a shaken
    picture (edges 1.45 times wider one way than another) the strokes that lie one above the other,
    as in an "e", are looked for too: in sharp print they are apart in 40 to 50 % of the letters'
    width, under 10 % they are gone. It is refused for that if its words could not be read either.
    Of a page of which the reading program made out no word, or a logo's and no more, fewer letters
    are enough, and under 0.25 it is refused whatever its edges are.

    Why: a clerk reads strokes. Programs that measure the sharpness of the whole picture refuse a
    quarter of the good papers, and take small unreadable photos for sharp.

    What to do: hold the phone still with both hands, in good light, tap on the text to focus and
    take the photo again; or scan the paper.

    Source: people need 1.4 to 2 cycles per letter (Legge and others 1985, Kwon and Legge 2012).
    The 0.5 is from a study of 1,609 pictures that are not handed on (November 2026);
    tests/benchmarks/bench_legibility.py measures this program. Handwriting, Arabic and Chinese
    are never refused.
    """

    refuse_below: float = 0.5  # strokes per letter height; the law's limit of 1.35 cycles
    unread_below: float = 0.45  # … where not even the script is known: the measure may not fit it
    doubt_below: float = 0.75  # about 1.8 cycles: a person reads it, with trouble
    soft_edges: float = 0.18  # edge width by letter height of what is truly blurred (1.9 cycles)
    gone_below: float = 0.25  # strokes per letter height; no writing has as few that can be read
    shaken_from: float = SHAKEN  # widths of edges, worst by best direction
    lost_bars: float = 0.1  # share of columns; shaken by 0.9 heights under 0.1, by 0.4 over 0.2
    read_from: float = 0.8  # certainty; below it most words of a shaken page are lost
    visible_blur: float = 1.2  # pixels; less is the softness of any lens
    poor_jpeg: int = 30  # quality; it matters for letters under 7 pixels only
    small_for_jpeg: float = 7.0

    def answer(self, page: Page, case: Case) -> Answer:
        """By the strokes per letter height, and the softness of their edges."""
        measures = page.legibility
        if measures is None:
            return no_picture(page) or passed(say("text of a file"), place=page.place)
        other = no_text(page, measures)
        if other or measures.strokes is None:
            return other or passed(say("its strokes were not measured"), place=page.place)
        return weighed(page, self._judge(page, measures, measures.strokes))

    def _judge(self, page: Page, measures: Legibility, strokes: float) -> Answer:
        soft, smeared = self.is_soft(measures), self._is_smeared(measures)
        lost = smeared and self._is_unread(page)
        if strokes < self.doubt_below and (soft or calibrated(page, measures)):
            refused = soft and may_fail(page, measures) and strokes < self._refuse_below(page)
            refused = refused or (lost and may_fail(page, measures))
            refused = refused or self._is_gone(page, measures, strokes, soft)
            outcome = Outcome.FAILED if refused else Outcome.UNCLEAR
            return self.blurred(page, measures, strokes, outcome)
        if smeared:
            outcome = Outcome.FAILED if lost and may_fail(page, measures) else Outcome.UNCLEAR
            return self._shaken(page, measures.bars or 0.0, outcome)
        zone = next((zone for zone in measures.zones if zone.reason == "out-of-focus"), None)
        if zone is not None:
            return _blurred_part(page, zone)
        if self._squeezed(measures):
            return unclear(
                say("the picture was saved in poor quality and its letters are small"),
                hint=say("send the photo itself, not the messaging app's copy"),
                level=Level.ADVICE,
                place=page.place,
            )
        return passed(
            say("{strokes} strokes are told apart per letter height", strokes=f"{strokes:.1f}"),
            place=page.place,
        )

    def _refuse_below(self, page: Page) -> float:
        guessed = page.lines and page.script in {"", "unknown"}
        return self.unread_below if guessed else self.refuse_below

    def _is_gone(self, page: Page, measures: Legibility, strokes: float, soft: bool) -> bool:
        """Whether the strokes run together and not a word was made out, in few marks or many."""
        melted = strokes < self._refuse_below(page) and soft
        return (melted or strokes < self.gone_below) and lost_print(page, measures)

    def is_soft(self, measures: Legibility) -> bool:
        """Whether the edges of the strokes are wide, for letters of this height."""
        if measures.blur is None or not measures.letter_height:
            return False
        shake = measures.shake or 1.0
        worst = measures.blur * shake if shake > self.shaken_from else measures.blur
        return worst / measures.letter_height >= self.soft_edges

    def _is_smeared(self, measures: Legibility) -> bool:
        """Whether it is shaken, and strokes one above the other are gone with it."""
        shaken = (measures.shake or 1.0) > self.shaken_from
        return shaken and measures.bars is not None and measures.bars < self.lost_bars

    def _is_unread(self, page: Page) -> bool:
        """Whether there was something to read, and little or nothing was made of it."""
        return badly_read(page, self.read_from) or (bool(page.lines) and hardly_read(page))

    def _squeezed(self, measures: Legibility) -> bool:
        quality, height = measures.jpeg_quality, measures.letter_height
        return (
            quality is not None
            and quality < self.poor_jpeg
            and height is not None
            and height < self.small_for_jpeg
        )

    def blurred(self, page: Page, measures: Legibility, strokes: float, outcome: Outcome) -> Answer:
        """Refused or doubted for the strokes that run into each other."""
        make = failed if outcome is Outcome.FAILED else unclear
        return make(
            say(
                "the strokes of the letters run into each other "
                "({strokes} told apart per letter height; {needed} are needed)",
                strokes=f"{strokes:.2f}",
                needed=f"{self.doubt_below:.2f}",
            ),
            hint=self._hint(measures),
            found=round(strokes, 2),
            expected=self.doubt_below,
            place=page.place,
        )

    def _shaken(self, page: Page, bars: float, outcome: Outcome) -> Answer:
        make = failed if outcome is Outcome.FAILED else unclear
        return make(
            say(
                "the picture is shaken: strokes one above the other run into each other "
                "(apart in {share} % of the letters' width; {needed} % are needed)",
                share=round(100 * bars),
                needed=round(100 * self.lost_bars),
            ),
            hint=_HOLD_STILL,
            found=round(bars, 3),
            expected=self.lost_bars,
            place=page.place,
        )

    def _hint(self, measures: Legibility) -> Message:
        shake, blur = measures.shake or 1.0, measures.blur or 0.0
        if shake > self.shaken_from and (self._is_smeared(measures) or blur > self.visible_blur):
            return _HOLD_STILL
        return say("hold the phone still, tap on the text to focus, take the photo again")


_HOLD_STILL = say("the picture is shaken: hold the phone still, in good light, take it again")


def _blurred_part(page: Page, zone: Zone) -> Answer:
    return unclear(
        _WHERE[_part(zone)],
        hint=say("hold the phone flat above the page, or scan the paper"),
        found=zone.value,
        level=Level.ADVICE,
        place=Place(page.place.file, page.place.page, zone.box),
    )


_WHERE = {
    (0, 0): say("the upper left part is blurred"),
    (0, 1): say("the upper right part is blurred"),
    (1, 0): say("the left part is blurred"),
    (1, 1): say("the right part is blurred"),
    (2, 0): say("the lower left part is blurred"),
    (2, 1): say("the lower right part is blurred"),
}


def _part(zone: Zone) -> tuple[int, int]:
    across = (zone.box.left + zone.box.right) / 2
    down = (zone.box.top + zone.box.bottom) / 2
    return min(2, int(3 * down)), min(1, int(2 * across))
