"""Whether a sentence denies what it names: "this certificate is no residence permit"."""

from __future__ import annotations

import re

from dossier.marks.plain import plain
from dossier.marks.wording import Wording
from dossier.model import Page

REACH = 9  # words before a phrase in which it may be denied …
AFTER = 4  # … and after it, where it is the subject: "an admission letter is no certificate"
_NOT = frozenset("ne n ni sans non hors sauf not nor neither without cannot nicht keine".split())
_ONLY = frozenset(["que", "qu", "only"])  # "ne … que" and "not only" do not deny
_PAS = frozenset(["pas", "point", "jamais", "aucun", "aucune", "nullement"])
_OTHER = frozenset(["un", "une", "a", "an", "any", "toute", "tout", "aucune", "aucun"])
_STOP = re.compile(r"[.;:!?…]+(?=\s|$)")


def denied(start: int, end: int, words: Wording, page: Page) -> bool:
    """Whether the sentence around the phrase between two offsets says that it is not so."""
    if _denies(_before(start, words, page)):
        return True
    article = _before(start, words, page)[-1:]
    return bool(article) and article[0] in _OTHER and _denies(_after(end, words, page))


def _denies(said: list[str]) -> bool:
    """Whether words hold a negation that is more than "only"."""
    places = [number for number, word in enumerate(said) if word in _NOT]
    if not places:
        return False
    rest = said[places[-1] :]
    return not _ONLY & set(rest) or bool(_PAS & set(rest))


def _before(start: int, words: Wording, page: Page) -> list[str]:
    """The words before an offset, from its sentence, as far as it is on this line and the last."""
    line = words.line_at(start)
    said = words.between(max(words.lines[max(line - 1, 0)], 0), start)
    here = words.count(words.lines[line], start)
    stops = _stops(page.lines[line].text)
    own = [stop for stop in stops if stop <= here]
    if own:
        return said[len(said) - (here - own[-1]) :][-REACH:] if here > own[-1] else []
    if line and len(said) > here:
        total = len(said) - here
        earlier = [stop for stop in _stops(page.lines[line - 1].text) if stop <= total]
        said = said[min(earlier[-1], total) :] if earlier else said
    return said[-REACH:]


def _after(end: int, words: Wording, page: Page) -> list[str]:
    """The first words after an offset, from its sentence, on its line and the next."""
    line = words.line_at(end - 1)
    begun = words.count(words.lines[line], end)
    stop = next((stop for stop in _stops(page.lines[line].text) if stop >= begun), None)
    if stop is not None:
        return words.between(end, words.end_of(line))[: min(AFTER, stop - begun)]
    return words.between(end, words.end_of(min(line + 1, len(words.lines) - 1)))[:AFTER]


def _stops(text: str) -> list[int]:
    """After how many words of a line its sentences end; an abbreviation such as "n." ends none."""
    return [
        len(before)
        for found in _STOP.finditer(text)
        if (before := plain(text[: found.start()]).split()) and len(before[-1]) > 2
    ]
