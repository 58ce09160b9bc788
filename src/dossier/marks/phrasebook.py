"""All phrases of all kinds, made ready once for the pages they are looked for on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Literal

from dossier.marks.direction import orders, turned
from dossier.marks.plain import mend, plain, runs_together
from dossier.marks.wording import LONG
from dossier.schema.kind import FactMark, Kind, Phrases

_PASSED_OVER = re.compile("[\u1ea0-\u1ef9]")  # Vietnamese letters that no network here knows
_ENOUGH = 10  # letters of a phrase that is known without them

Sort = Literal["title", "phrase", "word", "against", "doubt", "need"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase of one kind, closed up; ``printed`` is how its YAML file writes it.

    ``share`` is 1 for wording of one or two kinds and less for what many kinds list.
    """

    kind: str
    sort: Sort
    language: str
    printed: str
    text: str
    loose: bool
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """The marks of some kinds, ready for use."""

    kinds: tuple[Kind, ...]
    phrases: tuple[Phrase, ...]
    facts: tuple[tuple[str, FactMark, re.Pattern[str]], ...]
    sentences: tuple[tuple[str, re.Pattern[str]], ...]
    vocabulary: dict[int, tuple[str, ...]]  # words that a misread word may stand for, by length
    known: frozenset[str]
    long_titles: dict[
        str, tuple[Phrase, ...]
    ]  # by their text: those that may be known although misread

    def mend(self, word: str) -> str:
        """A misread word as the mark's word it most likely is, or as it stands.

        Short words and words with figures in them are never changed: there one letter matters.
        """
        if word in self.known or len(word) < 6:
            return word
        read = mend(word)
        if read in self.known or not read.isalpha() or runs_together(read):
            return read
        return self._nearest(read) or read

    def _nearest(self, word: str) -> str | None:
        from rapidfuzz import process
        from rapidfuzz.distance import Levenshtein

        limit = 1 if len(word) < 9 else 2
        near = [w for d in range(-limit, limit + 1) for w in self.vocabulary.get(len(word) + d, ())]
        found = process.extractOne(word, near, scorer=Levenshtein.distance, score_cutoff=limit)
        if found is None or found[0].startswith(word) or word.startswith(found[0]):
            return None  # another form of the word, such as its plural, and no misreading
        return found[0]


_made: dict[tuple[int, ...], Phrasebook] = {}


def phrasebook(kinds: Sequence[Kind]) -> Phrasebook:
    """The phrasebook of these kinds; made once, as it takes longer than a page does."""
    key = tuple(map(id, kinds))
    if key not in _made:
        _made.clear()  # one route's kinds at a time; the book holds its kinds, so ids stay theirs
        _made[key] = _make(tuple(kinds))
    return _made[key]


def _make(kinds: tuple[Kind, ...]) -> Phrasebook:
    known = frozenset(word for kind in kinds for word in _words(kind))
    vocabulary: dict[int, list[str]] = {}
    for word in sorted(known):
        if len(word) >= 6 and word.isalpha() and not runs_together(word):
            vocabulary.setdefault(len(word), []).append(word)
    phrases = tuple(_shared([phrase for kind in kinds for phrase in _phrases(kind)]))
    return Phrasebook(
        kinds=kinds,
        phrases=phrases,
        facts=tuple((k.id, mark, re.compile(mark.value)) for k in kinds for mark in k.facts),
        sentences=tuple((k.id, re.compile(pattern)) for k in kinds for pattern in k.sentences),
        vocabulary={length: tuple(words) for length, words in vocabulary.items()},
        known=known,
        long_titles=_long_titles(phrases),
    )


def _long_titles(phrases: Iterable[Phrase]) -> dict[str, tuple[Phrase, ...]]:
    by_text: dict[str, tuple[Phrase, ...]] = {}
    for phrase in filter(_is_long_title, phrases):
        by_text[phrase.text] = (*by_text.get(phrase.text, ()), phrase)
    return by_text


def _is_long_title(phrase: Phrase) -> bool:
    """Short ones resemble too much, and between the numbers of forms one figure matters."""
    named = phrase.sort in ("title", "against")
    return named and len(phrase.text) >= LONG and phrase.text.isalpha()


def _sorts(kind: Kind) -> Iterator[tuple[Sort, Phrases]]:
    yield "title", kind.titles
    yield "phrase", kind.phrases
    yield "word", kind.words
    yield "against", kind.against
    yield "doubt", kind.doubts
    yield "need", kind.needs


def _phrases(kind: Kind) -> Iterator[Phrase]:
    for sort, by_language in _sorts(kind):
        for language, printed in by_language.items():
            for text in printed:
                for words in chain.from_iterable(map(orders, _readings(text))):
                    closed = "".join(words)
                    yield Phrase(kind.id, sort, language, text, closed, runs_together(closed))


def _readings(text: str) -> Iterator[list[str]]:
    """The words of a phrase, and as they are read where letters are passed over."""
    whole, left = plain(text), plain(_PASSED_OVER.sub("", text))
    yield whole.split()
    if left != whole and len(left) >= _ENOUGH:
        yield left.split()


def _shared(phrases: list[Phrase]) -> Iterator[Phrase]:
    """Phrases with what one kind may claim of them: "date of birth" tells little of any."""
    owners: dict[str, set[str]] = {}
    for phrase in phrases:
        if phrase.sort in ("phrase", "word"):
            owners.setdefault(phrase.text, set()).add(phrase.kind)
    for phrase in phrases:
        yield replace(phrase, share=min(1.0, 2 / len(owners.get(phrase.text, "-"))))


def _words(kind: Kind) -> Iterator[str]:
    for _, by_language in _sorts(kind):
        for printed in by_language.values():
            for text in printed:
                yield from plain(text).split()


def mender(book: Phrasebook, trusted: bool) -> Callable[[str], str]:
    """How words of a page are mended: a trusted text layer has but reversed ones to turn."""
    return turned(book.known) if trusted else book.mend
