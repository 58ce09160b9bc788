"""Titles that were misread too badly for their words to be known one by one."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dossier.marks.phrasebook import Phrase, Phrasebook
from dossier.marks.wording import LONG, Wording
from dossier.model import Page

ALIKE = 85.0  # per cent: a first, quick look
LETTERS = 9  # of a title, among which one may be misread
TITLE_LINES = 8  # short lines looked at, from the top
WORDIEST = 14


def near_titles(
    page: Page, words: Wording, book: Phrasebook, held: Collection[int]
) -> Iterator[tuple[Phrase, int, int]]:
    """For each short line, the title it resembles most, with where it stands.

    Lines that hold the offset of a title already (``held``) are left as they are.

    Only long titles without figures: between the numbers of forms one letter matters.
    """
    from rapidfuzz import fuzz, process

    titles = book.long_titles
    for start, end in _short_lines(page, words):
        if any(start <= offset < end for offset in held):
            continue
        line = words.text[start:end]
        fitting = [text for text in titles if len(text) <= 1.15 * len(line)]
        near = process.extract(
            line, fitting, scorer=fuzz.partial_ratio, score_cutoff=ALIKE, limit=8
        )
        parts = [(text, *part) for text, _, _ in near if (part := _part(text, line))]
        if parts:
            text, first, last = max(parts, key=lambda found: (len(found[0]), found))
            for title in titles[text]:
                yield title, start + first, start + last


def _part(title: str, line: str) -> tuple[int, int] | None:
    """Where a line holds a title with few of its letters misread."""
    from rapidfuzz import fuzz
    from rapidfuzz.distance import Levenshtein

    part = fuzz.partial_ratio_alignment(title, line)
    if part is None:
        return None
    errors = Levenshtein.distance(title, line[part.dest_start : part.dest_end])
    return (part.dest_start, part.dest_end) if errors * LETTERS <= len(title) else None


def _short_lines(page: Page, words: Wording) -> Iterator[tuple[int, int]]:
    left = TITLE_LINES
    for number, line in enumerate(page.lines):
        start, end = words.lines[number], words.end_of(number)
        if left and end - start >= LONG and len(line.text.split()) <= WORDIEST:
            left -= 1
            yield start, end
