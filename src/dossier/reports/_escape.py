"""Foreign text made harmless: what a name of a file may do to the page it is printed on."""

from __future__ import annotations

import unicodedata

# Controls, formats (bidi overrides, zero-width), surrogates, line and paragraph separators.
_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def visible(text: str) -> str:
    """The text with every character that is not seen, or moves others, written as an escape."""
    return "".join(_escaped(char) if _hidden(char) else char for char in text)


def encodable(text: str) -> str:
    """A name that is not UTF-8 with its stray bytes written as ``\\udcff``, so it can be said."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _hidden(char: str) -> bool:
    return unicodedata.category(char) in _UNSEEN or ord(char) & 0xFFFF >= 0xFFFE


def _escaped(char: str) -> str:
    return char.encode("ascii", "backslashreplace").decode() if ord(char) > 127 else _ascii(char)


def _ascii(char: str) -> str:
    return {"\n": "\\n", "\r": "\\r", "\t": "\\t"}.get(char, f"\\x{ord(char):02x}")
