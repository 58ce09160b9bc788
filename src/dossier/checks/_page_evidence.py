"""What speaks for a page being readable, whatever was measured on it."""

from __future__ import annotations

from dataclasses import replace

from dossier.answer import Answer, not_needed, passed, unclear
from dossier.message import say
from dossier.model import Case, Legibility, Level, Line, Outcome, Page

# Scripts whose letters have the strokes and the two heights that the measures were calibrated on.
# "unknown" is what a blurred page is read as.
CALIBRATED_SCRIPTS = frozenset({"", "unknown", "latin", "cyrillic", "greek"})
FEWEST_LINES = 4  # of text, before a measure of it may speak against a page; a grain of stone or
FEWEST_LETTERS = 60  # cloth that passes for text makes fewer
# A page read like this is readable: of lines read with a certainty of 0.95 and more, none had
# more than a tenth of its letters wrong (7,700 made lines).
SURE_LINES, SURE_LETTERS, SURE = 5, 80, 0.93
FAIR_LINES, FAIR_LETTERS, FAIR = 3, 40, 0.85
GUESSED, WORD = 0.65, 3  # certainty and letters of what a reader did make out
LOST_LINES = 8  # blurred letters melt into few marks, but they still lie in lines
LOGO = 3  # lines in large letters that can be read over a body of which nothing can
HIGH_LINE = 16.0  # pixels from top to bottom of a line as read: small letters of about 7 or more


def no_picture(page: Page) -> Answer | None:
    """The answer where nothing was measured: text of a file is sharp by nature."""
    if page.legibility is not None:
        return None
    if page.source == "none" and not page.lines:
        return unclear(say("this page could not be looked at"), place=page.place)
    return passed(say("text of a file, not a picture of it"), place=page.place)


def no_text(page: Page, measures: Legibility) -> Answer | None:
    """The answer where there is no text that could be sharp or pale."""
    if proven(page):
        return passed(
            say("its numbers were read and their check digits are right"), place=page.place
        )
    if measures.content != "text":
        return not_needed(say("there is no text on it to judge"), place=page.place)
    return None


def proven(page: Page) -> bool:
    """Whether something on the page was read and confirmed by check digits or a signature."""
    return any(fact.proven for fact in page.facts)


def may_fail(page: Page, measures: Legibility) -> bool:
    """Whether there is enough print on the page, of a calibrated script, to refuse it on."""
    return (
        measures.lines >= FEWEST_LINES
        and measures.letters >= FEWEST_LETTERS
        and calibrated(page, measures)
    )


def calibrated(page: Page, measures: Legibility) -> bool:
    """False for handwriting and scripts whose strokes are another matter."""
    return measures.regular and page.script in CALIBRATED_SCRIPTS


def weighed(page: Page, answer: Answer) -> Answer:
    """A measure's answer against what was actually read on the page.

    What was read surely was readable: nothing then fails, and what is left is advice; what was
    read fairly is at most a doubt, as a pattern under the print may have been measured for it. A
    bad reading never makes an answer worse: readers give up before people do.
    """
    fair = _read(page, FAIR_LINES, FAIR_LETTERS, FAIR)
    if answer.outcome is Outcome.FAILED and fair:
        sure = _read(page, SURE_LINES, SURE_LETTERS, SURE)
        level = Level.ADVICE if sure else answer.level
        return replace(answer, outcome=Outcome.UNCLEAR, level=level)
    if answer.outcome is Outcome.UNCLEAR and fair:
        return replace(answer, level=Level.ADVICE)
    return answer


def badly_read(page: Page, certainty: float) -> bool:
    """Whether there was enough to read on the page, and the reader made little of it.

    By itself that says nothing: readers give up before people do, and know fewer scripts.
    """
    if page.source != "picture" or len(page.lines) < FEWEST_LINES:
        return False
    lengths = [line.box.right - line.box.left for line in page.lines]
    sure = sum(width * line.certainty for width, line in zip(lengths, page.lines, strict=True))
    return sure < certainty * sum(lengths)


def hardly_read(page: Page) -> bool:
    """Whether the reader looked at the picture and made out no word, or a logo's and no more.

    By itself that says nothing either; but a measure below its limit is then no error of measuring.
    """
    if page.source != "picture" or any(sign.code == "no-ocr" for sign in page.signs):
        return False
    words = sum(_is_word(line, GUESSED, WORD) for line in page.lines)
    there = page.legibility.lines if page.legibility else 0
    return words <= min(LOGO, there / LOST_LINES) if words else True


def has_words(page: Page, certainty: float, letters: int) -> bool:
    """Whether a line was read that surely, of that many letters and digits."""
    return any(_is_word(line, certainty, letters) for line in page.lines)


def _is_word(line: Line, certainty: float, letters: int) -> bool:
    return line.certainty >= certainty and sum(map(str.isalnum, line.text)) >= letters


def lost_print(page: Page, measures: Legibility) -> bool:
    """Whether there is enough print on the page to refuse it, and hardly any was read."""
    return (
        hardly_read(page)
        and (may_fail(page, measures) or measures.lines >= LOST_LINES)
        and calibrated(page, measures)
    )


def reads_high_lines(page: Page) -> bool:
    """Whether the lines that were read are too high for letters of a few pixels."""
    heights = sorted((line.box.bottom - line.box.top) * page.height for line in page.lines)
    return len(heights) >= FAIR_LINES and heights[len(heights) // 2] >= HIGH_LINE


def others_in_file(page: Page, case: Case) -> bool:
    """Whether another page of the same file has something on it."""
    for file in case.files:
        if file.path == page.place.file:
            return any(
                other.place.page != page.place.page
                and (other.lines or (other.legibility and other.legibility.content != "blank"))
                for other in file.pages
            )
    return False


def _read(page: Page, lines: int, letters: int, certainty: float) -> bool:
    if page.source != "picture" or len(page.lines) < lines:
        return False
    weights = [sum(map(str.isalnum, line.text)) for line in page.lines]
    total = sum(weights)
    if total < letters:
        return False
    sure = sum(weight * line.certainty for weight, line in zip(weights, page.lines, strict=True))
    return sure / total >= certainty
