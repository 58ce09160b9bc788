"""Text as it is compared: without case, accents and punctuation."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_LETTERS = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th"}
_LETTERS |= {"ı": "i", "ё": "е", "й": "и", "ـ": "", "ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي"}

# Forms are told apart by one letter, so "S 1106", "S-1106" and "S1106" must come to one word.
_FORM = re.compile(r"\bs ?(1106|1110|3705)( ?a\b(?! [a-z]))?", re.ASCII)
_SPACED = re.compile(r"\b(?:\w ){3,}\w\b")
_MISREAD = str.maketrans({"0": "o", "1": "i", "5": "s", "8": "b", "6": "g", "|": "i"})


@cache
def _plain_letter(letter: str) -> str:
    if letter in _LETTERS:
        return _LETTERS[letter]
    if letter == "№":
        return " "
    category = unicodedata.category(letter)
    if category == "Mn":
        return "" if _is_accent(letter) else letter
    return letter if category[0] in "LNM" or letter == "|" else " "


def _is_accent(mark: str) -> bool:
    """Accents and vowel points may be left out; the vowel signs of Indic scripts are letters."""
    return ord(mark) < 0x370 or 0x590 <= ord(mark) < 0x700


def plain(text: str) -> str:
    """Lower case, no accents, words parted by one space."""
    folded = text.lower() if text.isascii() else unicodedata.normalize("NFKD", text.casefold())
    joined = " ".join("".join(map(_plain_letter, folded)).split())
    joined = _SPACED.sub(_close_up, joined)
    return _FORM.sub(lambda found: "s" + found[1] + ("a" if found[2] else ""), joined)


def _close_up(found: re.Match[str]) -> str:
    """``P A S S E P O R T`` is one word; a row of digits is not."""
    letters = found[0].replace(" ", "")
    return letters if letters.isalpha() and not _unspaced(letters) else found[0]


def mend(word: str) -> str:
    """Read digits inside a word as the letters they look like: ``sc0lar1té``."""
    digits = sum(letter.isdigit() or letter == "|" for letter in word)
    if not digits or digits * 2 >= len(word) - digits:
        return word
    return word.translate(_MISREAD)


def _unspaced(text: str) -> bool:
    return any(ord(letter) >= 0x0E00 for letter in text)


def runs_together(text: str) -> bool:
    """Whether a script does not part words the way Latin does, so that its spaces mean nothing.

    Arabic and Hebrew join articles and prepositions to the word; Indic, Thai, Chinese, Japanese
    and Korean writing is read with its spaces in other places.
    """
    return any(
        ord(letter) >= 0x590 and not 0x1E00 <= ord(letter) < 0x2000
        for letter in text
        if letter.isalpha()
    )
