"""The marks that a page shows, before they are weighed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from dossier.marks.denied import denied
from dossier.marks.heading import Heading, heading, usual_height
from dossier.marks.misread import near_titles
from dossier.marks.phrasebook import Phrase, Phrasebook
from dossier.marks.wording import Wording
from dossier.model import Page

NEIGHBOURS = (-2, -1, 1, 2, 3)  # lines about a title …
FEWEST_LISTED = 2  # … on which so many other kinds are listed
MOST = 20  # times that a phrase is looked at on one page: one that stands more often tells no more


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase with where it stands, as offsets of the page's wording, and how it stands there.

    ``denied`` tells of counter-phrases and titles in running text that their sentence says no.
    """

    phrase: Phrase
    start: int
    end: int
    heading: Heading
    denied: bool = False


def phrases_on(page: Page, words: Wording, book: Phrasebook) -> tuple[Found, ...]:
    """Every phrase of the book on the page, but for titles that are part of a longer name.

    On a page read from pixels, misread titles are looked for too.
    """
    height = usual_height(page)
    places = [
        (phrase, start, end)
        for phrase in book.phrases
        for start, end in islice(words.find(phrase.text, phrase.loose), MOST)
    ]
    if page.source != "text":
        held = [start for phrase, start, _ in places if phrase.sort == "title"]
        places += near_titles(page, words, book, held)
    titles = [place for place in places if place[0].sort == "title"]
    seen = [
        Found(
            phrase, start, end,
            heading(start, end, words, page, height, _again(phrase, start, end, titles, words)),
        )
        for phrase, start, end in places
    ]  # fmt: skip
    return tuple(_with_denials(_in_lists(tuple(_not_inside(seen)), words), words, page))


def _again(
    phrase: Phrase, start: int, end: int, titles: Iterable[tuple[Phrase, int, int]], words: Wording
) -> int:
    """How many words beside a title say the same in another language, on the lines it stands on."""
    if phrase.sort != "title":
        return 0
    lines = range(words.line_at(start), words.line_at(end - 1) + 1)
    beside = {
        word
        for other, first, last in titles
        if other.kind == phrase.kind and (last <= start or end <= first)
        and words.line_at(first) in lines and words.line_at(last - 1) in lines
        for word in range(first, last)
        if word in words.starts
    }  # fmt: skip
    return len(beside)


def _in_lists(seen: Collection[Found], words: Wording) -> Iterator[Found]:
    """Headings among bulleted titles of other kinds are listed too: readers miss some bullets."""
    listed: dict[int, set[str]] = {}
    for found in seen:
        if found.phrase.sort == "title" and found.heading.listed:
            listed.setdefault(words.line_at(found.start), set()).add(found.phrase.kind)
    for found in seen:
        line = words.line_at(found.start)
        near = set[str]().union(*(listed.get(line + step, ()) for step in NEIGHBOURS))
        heads = found.phrase.sort == "title" and (found.heading.alone or found.heading.leading)
        if heads and len(near - {found.phrase.kind}) >= FEWEST_LISTED:
            yield replace(found, heading=replace(found.heading, listed=True))
        else:
            yield found


def _with_denials(seen: Iterable[Found], words: Wording, page: Page) -> Iterator[Found]:
    for found in seen:
        stands = found.heading
        named = found.phrase.sort == "against" or (
            found.phrase.sort == "title" and not (stands.alone or stands.leading)
        )
        if named and denied(found.start, found.end, words, page):
            yield replace(found, denied=True)
        else:
            yield found


def _not_inside(seen: Iterable[Found]) -> Iterator[Found]:
    """Leave out what stands inside a longer title or counter-phrase of another meaning.

    "Récépissé de demande de carte de séjour" is no "carte de séjour".
    """
    open_: list[Found] = []  # names that begin before and have not ended
    for found in sorted(seen, key=lambda found: (found.start, -found.end)):
        open_ = [name for name in open_ if name.end > found.start]
        if not any(_hides(name, found) for name in open_):
            yield found
        if found.phrase.sort not in ("doubt", "need"):
            open_.append(found)


def _hides(name: Found, found: Found) -> bool:
    """Whether a phrase is but a part of a longer name; what a kind needs always counts.

    So does what speaks against it, but within the kind's own wording: a multilingual form of a
    birth says that it is a "translation aid".
    """
    if found.phrase.sort == "need" or name.end - name.start <= found.end - found.start:
        return False
    if not (name.start <= found.start and found.end <= name.end):
        return False
    if found.phrase.sort == "against":
        return name.phrase.sort == "phrase" and name.phrase.kind == found.phrase.kind
    if name.phrase.kind == found.phrase.kind:  # "passport number" does not name the paper
        return found.phrase.sort == "title" and name.phrase.sort in ("against", "word")
    return name.phrase.sort in ("title", "against")
