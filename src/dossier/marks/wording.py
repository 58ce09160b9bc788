"""The wording of a page, closed up so that a phrase is found however its spaces were read."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from dossier.marks.direction import once
from dossier.marks.plain import plain
from dossier.model import Page

LONG = 14  # letters from which a phrase is found with its spaces lost or added


@dataclass(frozen=True, slots=True)
class Wording:
    """A page's words without the spaces between them.

    ``starts`` and ``ends`` are the offsets where words begin and end, ``lines`` where each line of
    the page begins (one for every line, empty ones too).
    """

    text: str
    starts: frozenset[int]
    ends: frozenset[int]
    lines: tuple[int, ...]
    words: tuple[int, ...]  # offsets of word starts, in order

    def find(self, phrase: str, loose: bool) -> Iterator[tuple[int, int]]:
        """Where a closed-up phrase stands; ``loose`` ones need not begin and end with a word."""
        start = self.text.find(phrase)
        while start >= 0:
            end = start + len(phrase)
            if loose or len(phrase) >= LONG or (start in self.starts and end in self.ends):
                yield start, end
            start = self.text.find(phrase, start + 1)

    def line_at(self, offset: int) -> int:
        """The number of the line, from 0, that holds a letter."""
        return bisect_right(self.lines, offset) - 1

    def others(self, start: int, end: int) -> int:
        """How many words stand beside a phrase on the lines that hold it."""
        first, last = self.line_at(start), self.line_at(end - 1)
        left, right = self.lines[first], self.end_of(last)
        return self.count(left, start) + self.count(end, right)

    def end_of(self, line: int) -> int:
        """Where a line ends."""
        return self.lines[line + 1] if line + 1 < len(self.lines) else len(self.text)

    def count(self, start: int, end: int) -> int:
        """How many words begin between two offsets."""
        if end <= start:
            return 0
        return bisect_right(self.words, end - 1) - bisect_right(self.words, start - 1)

    def between(self, start: int, end: int) -> list[str]:
        """The words that begin between two offsets, each whole."""
        first, last = bisect_left(self.words, start), bisect_left(self.words, end)
        bounds = (*self.words[first:last], self.words[last] if last < len(self.words) else None)
        return [self.text[a:b] for a, b in pairwise(bounds)]

    def word_before(self, start: int) -> str:
        """The word before an offset on its line, "" at the start of a line."""
        if start in self.lines:
            return ""
        place = bisect_right(self.words, start - 1) - 1
        begin = self.words[place] if place >= 0 else start
        return self.text[begin:start] if begin >= self.lines[self.line_at(start)] else ""


def wording(page: Page, mend: Callable[[str], str]) -> Wording:
    """The wording of a page, each word as ``mend`` gives it back."""
    parts: list[str] = []
    words: list[int] = []
    ends: list[int] = []
    lines: list[int] = []
    offset = 0
    for line in page.lines:
        lines.append(offset)
        for word in plain(once(line.text)).split():
            mended = mend(word)
            words.append(offset)
            parts.append(mended)
            offset += len(mended)
            ends.append(offset)
    return Wording("".join(parts), frozenset(words), frozenset(ends), tuple(lines), tuple(words))
