"""Columns of a terminal: how wide text is, where it breaks."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator


def width(text: str) -> int:
    """How many columns a terminal gives the text: two to East Asian letters, none to accents.

    Unicode Standard Annex 11, East Asian Width.
    """
    return sum(_columns(char) for char in text)


def padded(text: str, columns: int) -> str:
    """The text filled with spaces to a width."""
    return text + " " * max(0, columns - width(text))


def wrapped(text: str, columns: int) -> list[str]:
    """Lines of whole words; a word longer than a line is cut."""
    lines = [""]
    for word in _words(text, max(columns, 8)):
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if width(joined) > columns and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = joined
    return lines


def _words(text: str, columns: int) -> Iterator[str]:
    for word in text.split(" "):
        rest = word
        while width(rest) > columns:
            head = _first(rest, columns)
            yield head
            rest = rest[len(head) :]
        if rest:
            yield rest


def _first(text: str, columns: int) -> str:
    taken = ""
    for char in text:
        if width(taken + char) > columns:
            break
        taken += char
    return taken


def _columns(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
