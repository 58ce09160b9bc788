"""Are the letters sharp?"""

from __future__ import annotations

from dossier.answer import Answer, failed, passed, unclear
from dossier.checks import PageCheck
from dossier.checks._page_evidence import calibrated, may_fail, no_picture, no_text, weighed
from dossier.message import Message, say
from dossier.model import Case, Legibility, Level, Outcome, Page, Place, Zone


class Sharp(PageCheck):
    """The strokes of the letters can be told apart.

    Asks: how many strokes of the pen can be told apart along the lines of text, per height of a
    small letter. In sharp print an "n" shows two strokes and it is 1.1 to 1.6; when the picture
    is out of focus or shaken the strokes run into each other, and under 0.5 words become grey
    bars. It needs no resolution and no font, and does not mind pale paper.

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
    doubt_below: float = 0.75  # about 1.8 cycles: a person reads it, with trouble
    soft_edges: float = 0.18  # edge width by letter height of what is truly blurred (1.9 cycles)
    shaken_from: float = 1.45  # widths of edges, worst by best direction; still pictures ≤ 1.37
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
        soft = self.is_soft(measures)
        if strokes < self.doubt_below and (soft or calibrated(page, measures)):
            refused = strokes < self.refuse_below and soft and may_fail(page, measures)
            outcome = Outcome.FAILED if refused else Outcome.UNCLEAR
            return self._blurred(page, measures, strokes, outcome)
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

    def is_soft(self, measures: Legibility) -> bool:
        """Whether the edges of the strokes are wide, for letters of this height."""
        if measures.blur is None or not measures.letter_height:
            return False
        shake = measures.shake or 1.0
        worst = measures.blur * shake if shake > self.shaken_from else measures.blur
        return worst / measures.letter_height >= self.soft_edges

    def _squeezed(self, measures: Legibility) -> bool:
        quality, height = measures.jpeg_quality, measures.letter_height
        return (
            quality is not None
            and quality < self.poor_jpeg
            and height is not None
            and height < self.small_for_jpeg
        )

    def _blurred(
        self, page: Page, measures: Legibility, strokes: float, outcome: Outcome
    ) -> Answer:
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

    def _hint(self, measures: Legibility) -> Message:
        shake, blur = measures.shake or 1.0, measures.blur or 0.0
        if shake > self.shaken_from and blur > self.visible_blur:
            return say("the picture is shaken: hold the phone still, in good light, take it again")
        return say("hold the phone still, tap on the text to focus, take the photo again")


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
