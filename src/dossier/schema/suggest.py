"""The nearest known word to a misspelt one."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like this one, or None if none is like it."""
    from difflib import get_close_matches

    by_fold = {_fold(item): item for item in known}
    matches = get_close_matches(_fold(word), by_fold, n=1, cutoff=0.6)
    return by_fold[matches[0]] if matches else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`` — did you mean “x”?``, or else what is known, ready to end a sentence."""
    words = sorted(set(known))
    near = nearest(word, words)
    if near is not None:
        return f"; did you mean {near!r}?"
    return f"; known: {', '.join(words)}" if 0 < len(words) <= 40 else ""


def _fold(word: str) -> str:
    return word.casefold().replace("_", "-").strip()
