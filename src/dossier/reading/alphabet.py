"""Which characters a line is read as: Latin ones for pages, 37 symbols for an MRZ, or all known."""

from __future__ import annotations

import string
import unicodedata

FRENCH = frozenset("àâæçèéêëîïôœùûüÿÀÂÆÇÈÉÊËÎÏÔŒÙÛÜŸ«»€°’–—…²³·•")
ASCII = frozenset(string.ascii_letters + string.digits + string.punctuation)
OTHER_SIGNS = frozenset("£$¥©®§±×½¼¾µ№‘“”„†✓✔☐☑☒□■")
MRZ = string.digits + string.ascii_uppercase + "<"
"""ICAO 9303 part 3, section 4.3."""

_ZONE, _FILLERS = 26, 3
"""Symbols of a line that may be one of a zone, and how many of them are fillers …"""
_UNBROKEN, _DIGITS = 35, 12
"""… or, without, symbols and digits of one that has no spaces and is longer than any IBAN."""

RARE = 1.0
"""Nats taken from letters that French does not write, so that ``Maëlis`` is not read ``Maēlis``
while ``Łukasz`` still wins where it is clear."""


def is_latin(character: str) -> bool:
    """Whether a page in Latin writing can hold it."""
    if character in ASCII or character in FRENCH or character in OTHER_SIGNS:
        return True
    name = unicodedata.name(character, "") if len(character) == 1 else ""
    return name.startswith("LATIN ") and ord(character) < 0x1F00


def rarity(character: str) -> float:
    """What is taken from a character's score, in nats."""
    common = character in ASCII or character in FRENCH or character == " "
    return 0.0 if common else RARE


def is_of_a_zone(text: str) -> bool:
    """Whether a line as read may be one of a zone: long, in its symbols, with fillers or digits."""
    symbols = "".join(text.split())
    known = sum(character in MRZ for character in symbols)
    if len(symbols) < _ZONE or known < 0.9 * len(symbols):
        return False
    unbroken = len(symbols) >= _UNBROKEN and symbols == text.strip()
    return symbols.count("<") >= _FILLERS or (
        unbroken and sum(map(str.isdigit, symbols)) >= _DIGITS
    )
