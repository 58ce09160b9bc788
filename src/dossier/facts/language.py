"""The language of a page, by its function words and its script (ISO 639-1)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from dossier.facts import Sheet
from dossier.facts._function_words import ACCENTED, FUNCTION_WORDS
from dossier.facts._layout import layout
from dossier.facts._text import fold
from dossier.model import Fact

_SCRIPTS = (
    ("ja", "\u3040-\u30ff"),
    ("ko", "\uac00-\ud7af\u1100-\u11ff"),
    ("zh", "\u4e00-\u9fff"),
    ("el", "\u0370-\u03ff\u1f00-\u1fff"),
    ("he", "\u0590-\u05ff"),
    ("hy", "\u0530-\u058f"),
    ("ka", "\u10a0-\u10ff"),
    ("hi", "\u0900-\u097f"),
    ("bn", "\u0980-\u09ff"),
    ("pa", "\u0a00-\u0a7f"),
    ("gu", "\u0a80-\u0aff"),
    ("ta", "\u0b80-\u0bff"),
    ("te", "\u0c00-\u0c7f"),
    ("kn", "\u0c80-\u0cff"),
    ("ml", "\u0d00-\u0d7f"),
    ("si", "\u0d80-\u0dff"),
    ("th", "\u0e00-\u0e7f"),
    ("lo", "\u0e80-\u0eff"),
    ("my", "\u1000-\u109f"),
    ("km", "\u1780-\u17ff"),
    ("am", "\u1200-\u137f"),
)
_BY_SCRIPT = tuple((language, re.compile(f"[{letters}]")) for language, letters in _SCRIPTS)
_CYRILLIC, _ARABIC = re.compile("[\u0400-\u04ff]"), re.compile("[\u0600-\u06ff]")
_WORD = re.compile(r"[^\W\d_]+", re.UNICODE)
_KIN = (
    frozenset({"fr", "es", "pt", "it", "ro"}),
    frozenset({"da", "no", "sv"}),
    frozenset({"de", "nl"}),
    frozenset({"id", "ms"}),
    frozenset({"cs", "hr", "pl"}),
)
"""Languages that share small words: the weaker of two is no second language of the page."""
_ENOUGH = 100
_ENOUGH_IDEOGRAPHS = 25


def find(sheet: Sheet) -> Iterator[Fact]:
    """The languages a page is written in: one, or two where it is printed side by side.

    Pages with fewer than about a hundred letters (a title, a card) say nothing.
    """
    page = layout(sheet)
    text = page.text
    total = sum(map(str.isalpha, text))
    for language, certainty in languages(text):
        sample = " ".join(text[:60].split())
        weight = certainty if total >= _ENOUGH else 0.8 * certainty
        yield Fact("language", language, sample, page.place, "", round(weight, 3))


def languages(text: str) -> list[tuple[str, float]]:
    """Languages of a text with certainties, the main one first; empty if there is too little."""
    text = _sample(text)
    letters = sum(map(str.isalpha, text))
    found = [
        (language, count / letters)
        for language, count in _scripts(text)
        if count >= _ENOUGH_IDEOGRAPHS and count > 0.15 * letters
    ]
    latin = sum(letter.isalpha() and letter < "\u0250" for letter in text)
    if latin >= _ENOUGH and latin > 0.3 * letters:
        found += [(language, sure * latin / letters) for language, sure in _latin(text)]
    best = sorted(found, key=lambda item: -item[1])
    return [(language, min(1.0, 0.5 + 0.5 * share)) for language, share in best[:2]]


def _sample(text: str) -> str:
    """Head, middle and foot of a long text: a page in two languages has both among them."""
    if len(text) <= 3000:
        return text
    middle = len(text) // 2
    return f"{text[:1200]} {text[middle : middle + 800]} {text[-1000:]}"


def _scripts(text: str) -> Iterator[tuple[str, int]]:
    if text.isascii():
        return
    counts = {language: len(pattern.findall(text)) for language, pattern in _BY_SCRIPT}
    if counts["ja"] > 0.05 * counts["zh"] and counts["ja"]:
        counts["ja"] += counts.pop("zh")
    counts[_cyrillic(text)] = len(_CYRILLIC.findall(text))
    counts[_arabic(text)] = len(_ARABIC.findall(text))
    yield from counts.items()


def _cyrillic(text: str) -> str:
    if re.search("[іїєґІЇЄҐ]", text):
        return "uk"
    if re.search("[ђјљњћџ]", text):
        return "sr"
    return "ru" if re.search("[ыэЫЭ]", text) else "bg"


def _arabic(text: str) -> str:
    if len(re.findall("[ٹڈڑںےھ]", text)) >= 3:
        return "ur"
    return "fa" if len(re.findall("[پچژگکی]", text)) >= 4 else "ar"


def _latin(text: str) -> list[tuple[str, float]]:
    """Languages by their share of function words; the second only where it is nearly as strong.

    A text without accents (OCR in capitals, old printers) is compared without accents.
    """
    words = Counter(word.lower() for word in _WORD.findall(text))
    bare = text.isascii()
    total = sum(words.values())
    scores = {language: _score(language, words, bare) for language in FUNCTION_WORDS}
    for language, letters in ACCENTED.items():
        special = sum(text.count(letter) for letter in letters)
        scores[language] += 3 * special if special >= 2 else 0
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    (first, best) = ranked[0]
    enough = max(6, 0.06 * total)
    if best < enough or _distinct(first, words, bare) < 4:
        return []
    kin = next((group for group in _KIN if first in group), frozenset({first}))
    strange = next((item for item in ranked[1:] if item[0] not in kin), ("", 0.0))
    rival = ranked[1][1] if ranked[1][0] in kin else 0.0
    found = [(first, min(1.0, 0.5 + (best - rival) / best))]
    if strange[1] >= max(enough, 0.45 * best) and _distinct(strange[0], words, bare) >= 6:
        found.append((strange[0], 0.8 * strange[1] / best))
    return found


def _distinct(language: str, words: Counter[str], bare: bool) -> int:
    """How many different function words of a language stand in a text."""
    wanted = FUNCTION_WORDS[language]
    return len(words.keys() & ({fold(word) for word in wanted} if bare else wanted))


def _score(language: str, words: Counter[str], bare: bool) -> float:
    wanted = FUNCTION_WORDS[language]
    known = {fold(word) for word in wanted} if bare else wanted
    return sum(
        min(count, 12) * (0.4 if len(word) == 1 else 1)
        for word, count in words.items()
        if word in known
    )
