"""Words of text layers whose letters came out of order: reversed Arabic, doubled Thai.

Writers of PDF lay right-to-left letters from the left, in shapes that join, and not every reader
puts them back; some give a Thai syllable twice, once with the letter after it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
# A Thai letter with its vowel, one more letter, then the first two again and a space.
_TWICE = re.compile("([\u0e01-\u0e2e][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+)([\u0e01-\u0e2e])\\1 ")


def turned(known: Collection[str]) -> Callable[[str], str]:
    """What turns a reversed word of a right-to-left writing, where only so it is a known word."""

    def turn(word: str) -> str:
        if word in known or not _RIGHT_TO_LEFT.search(word):
            return word
        return word[::-1] if word[::-1] in known else word

    return turn


def once(text: str) -> str:
    """Thai text without its doubled syllables."""
    return text if text.isascii() else _TWICE.sub(r"\1\2", text)


def orders(words: list[str]) -> list[list[str]]:
    """The orders that the words of a phrase may stand in: right to left is read both ways."""
    if len(words) > 1 and _RIGHT_TO_LEFT.search(words[0]):
        return [words, words[::-1]]
    return [words]
