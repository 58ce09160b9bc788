"""Folding that keeps every letter in its position, so that a match can be cut from the original."""

from __future__ import annotations

import unicodedata
from functools import cache

_PLAIN = {
    "’": "'",
    "‘": "'",
    "`": "'",
    "´": "'",
    "ʼ": "'",
    "ʻ": "'",
    "–": "-",
    "—": "-",
    "‐": "-",
    "‑": "-",
    "−": "-",
    "\u00a0": " ",
    "\u2009": " ",
    "\u202f": " ",
    "\u2007": " ",
    "：": ":",
    "ı": "i",
    "ø": "o",
    "Ø": "o",
    "ł": "l",
    "Ł": "l",
    "đ": "d",
    "Đ": "d",
}


@cache
def _folded(letter: str) -> str:
    if letter in _PLAIN:
        return _PLAIN[letter]
    base = letter
    if ord(letter) < 0x250 or 0x370 <= ord(letter) < 0x530 or 0x1E00 <= ord(letter) < 0x2000:
        base = unicodedata.normalize("NFD", letter)[0]
    lower = base.lower()
    return lower if len(lower) == 1 else base


def compose(text: str) -> str:
    """Unicode NFC, so that an accent is part of its letter."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Lower case without accents, with plain quotes, dashes and spaces; as long as ``text``."""
    if text.isascii():
        return text.lower()
    return "".join(map(_folded, text))
