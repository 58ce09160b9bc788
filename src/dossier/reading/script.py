"""Which writing a text or a page is in."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable

from dossier.model import Line

UNKNOWN = "unknown"
"""There is text, in a writing that the reader does not know or too poor to tell."""

_BY_FIRST_WORD = {
    "LATIN": "latin",
    "FULLWIDTH": "latin",
    "CJK": "han",
    "KANGXI": "han",
    "HIRAGANA": "kana",
    "KATAKANA": "kana",
    "HALFWIDTH": "kana",
    "HANGUL": "hangul",
}
UNREAD = "\ufffd"
"""Stands for a line of text that could not be read at all, and counts as _UNREAD_LETTERS."""

_UNREAD_LETTERS = 12
KNOWN = 0.88
"""Certainty of a line below which its writing is not known: writings that the recogniser was not
taught come out at 0.5 to 0.87, a legible line in Latin writing above 0.95."""


def script_of(text: str) -> str:
    """The writing most letters of a text are in: ``latin``, ``arabic``, ``han`` …, "" for none.

    Names are the first words of Unicode's character names, in small letters; Japanese counts as
    ``kana`` as soon as a fifth of it is kana.
    """
    return _most(_letters(text))


def script_of_page(lines: Iterable[Line]) -> str:
    """The writing of a page as read; :data:`UNKNOWN` where there is text but not in any we know."""
    count: Counter[str] = Counter()
    for line in lines:
        found = _letters(line.text)
        if UNREAD in line.text:
            count[UNKNOWN] += _UNREAD_LETTERS
        elif line.certainty < KNOWN:
            count[UNKNOWN] += sum(found.values())
        else:
            count.update(found)
    return _most(count)


def _letters(text: str) -> Counter[str]:
    count: Counter[str] = Counter()
    for character in text:
        if character.isalpha():
            word = unicodedata.name(character, "UNKNOWN").split(" ")[0].split("-")[0]
            count[_BY_FIRST_WORD.get(word, word.lower())] += 1
    return count


def _most(count: Counter[str]) -> str:
    total = sum(count.values())
    if not total:
        return ""
    if count["kana"] * 5 >= total:
        return "kana"
    return max(sorted(count), key=lambda script: count[script])
