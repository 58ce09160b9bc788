"""How much a phrase stands on the page as a heading does: alone, short, large, above the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass
from statistics import median

from dossier.marks.plain import plain
from dossier.marks.wording import Wording
from dossier.model import Line, Page

UPPER = 0.45  # the part of a page where titles stand
FOOT = 0.9  # the part of a page below which its foot begins
SMALL = 0.75  # times the median height of its lines: small print
SHORT = 6  # words of a line that no sentence fills
LARGE = 1.2  # times the median height of its lines
BESIDE = 3  # words that may stand beside a title on its lines …
TAIL = 10  # … and after one that begins its line: "Certificate of X for the year Y"
# A line that ends like a sentence or with a price, or that has a verb, is no title.
SENTENCE = re.compile(
    r"[.!?…»]\s*$|\d[.,]\d\d\s*(?:€|eur)?\s*$|\b(?:est|sont|is|are|peut|can|must|doit|sera|will)\b"
)
_YEARS = re.compile(r"(?:19|20)\d\d")
SIGN = re.compile(r"^\s*(?:[-–—•●▪■□☐☑✓✔*·‣◦○>]|o\s)")
_CHAPTERS = "article|art|étape|etape|step|section|chapitre|chapter|fiche|question"
BULLET = re.compile(
    rf"{SIGN.pattern}|^\s*(?:\(?\d{{1,2}}[.)°/]\s|\(?[a-z][.)]\s|(?i:(?:{_CHAPTERS})\.?\s+(?:\d+|[ivx]+)\b))"
)

# Words that make what follows part of a sentence: "a copy of your birth certificate".
_LEADERS = (
    "un une votre vos mon ma mes son sa ses leur leurs du de d des le la l les au aux ou et en par "
    "copie photocopie original joindre fournir your a an the my of or and copy with for by their "
    "objet subject re sujet his her un una el la del su e ou do da o dein ihr eine ein"
)
LEADERS = frozenset(_LEADERS.split())
# Words by which a heading says that the paper is a copy or an extract of what it then names.
COPIES = frozenset(
    "copie extrait bulletin volet duplicata ampliation certifiee conforme integrale litterale "
    "copy extract certified true abstract copia extracto certificada integral".split()
)
LINKS = frozenset("un une du de d des le la l les of an a the from del della do da".split())


@dataclass(frozen=True, slots=True)
class Heading:
    """How a phrase stands.

    ``alone`` on its lines but for a few words, ``leading`` a line that goes on after it, ``listed``
    after a bullet or a number, or ``led`` by a word that makes it part of a sentence, ``raised``
    above the rest by its height, its place or capitals. ``lower`` is alone on its lines in small
    letters, as some designs print their titles, and ``small`` in small print or at the foot of the
    page.
    """

    alone: bool
    leading: bool
    listed: bool
    raised: bool
    led: bool = False
    lower: bool = False
    small: bool = False


def heading(
    start: int, end: int, words: Wording, page: Page, height: float, again: int = 0
) -> Heading:
    """How the phrase between two offsets stands on its page.

    ``again`` words beside it say the same in other languages.
    """
    first, last = words.line_at(start), words.line_at(end - 1)
    line = page.lines[first]
    copied = _copy_of(words.between(words.lines[first], start), line, height)
    led = start not in words.starts or (words.word_before(start) in LEADERS and not copied)
    others = words.others(start, end) - copied - again
    asked = page.lines[last].text.rstrip().endswith("?")
    within = led or asked or _is_label(start, end, words, line)
    lower = _goes_on(line.text)
    short = last - first <= 2 and not within and not lower
    begins = short and start == words.lines[first] and not SENTENCE.search(line.text)
    return Heading(
        alone=short and others <= BESIDE,
        leading=begins and others <= TAIL,
        listed=bool(BULLET.match(line.text)) or led,
        raised=line.box.top < UPPER or _is_large(line, height) or _capitals(line.text),
        led=led,
        lower=lower and not within and others <= BESIDE and _apart(page, first, last),
        small=line.box.top > FOOT or _height(line) < SMALL * height,
    )


def _copy_of(before: list[str], line: Line, height: float) -> int:
    """How many words of a heading say that it is a copy of what it goes on to name.

    A list of papers to supply asks for copies too, but not in capitals or in larger print.
    """
    copied = before[:1] and before[0] in COPIES and all(w in COPIES or w in LINKS for w in before)
    return len(before) if copied and (_capitals(line.text) or _is_large(line, height)) else 0


def _apart(page: Page, first: int, last: int) -> bool:
    """Whether lines in small letters stand by themselves, and do not go on with the line before."""
    if page.lines[last].text.rstrip().endswith((".", ",", ";", ":")):
        return False
    before = page.lines[first - 1].text.rstrip() if first else ""
    words = plain(before).split()
    if not words or before.endswith((".", "!", "…")):
        return True
    return len(words) <= SHORT and words[-1] not in LEADERS and not before.endswith((",", ":"))


def _is_label(start: int, end: int, words: Wording, line: Line) -> bool:
    """Whether the phrase is a label before a value, such as ``Student ID: 59968``.

    Years after it are none: a certificate of a school year bears it in its title.
    """
    if words.count(start, end) > 2:
        return False
    label, colon, value = line.text.partition(":")
    if colon and value.strip() and len(label.split()) <= 3:
        return True
    after = _YEARS.sub("", words.text[end : words.end_of(words.line_at(end - 1))])
    return sum(letter.isdigit() for letter in after) * 2 > len(after)


def _goes_on(text: str) -> bool:
    """Whether a line begins in small letters, as one that goes on with a sentence does."""
    first = next((letter for letter in text if letter.isalpha()), "")
    return first.islower() and first.title() != first  # Georgian writes titles in small letters


def usual_height(page: Page) -> float:
    """The median height of the page's lines, a fraction of the page."""
    return median([_height(line) for line in page.lines] or [0.0])


def _is_large(line: Line, usual: float) -> bool:
    return _height(line) > LARGE * usual


def _height(line: Line) -> float:
    return line.box.bottom - line.box.top


def _capitals(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) >= 4 and sum(letter.isupper() for letter in letters) > 0.8 * len(letters)
