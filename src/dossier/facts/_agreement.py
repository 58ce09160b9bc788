"""Whether two names can be one person's, allowing for what papers do to names.

Order, case, accents, hyphens, particles, transliteration (ICAO 9303 part 3 section 6 and the plain
one), a machine-readable zone's cut, names left out, one misread letter. DIFFERENT is said only
where none of these explains it.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache

from dossier.facts._text import compose


class Agreement(StrEnum):
    """What comparing two names came to; UNKNOWN where one is in a script that was not read."""

    SAME = "same"
    PARTIAL = "partial"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


_ICAO = {
    "Ä": "AE", "Å": "AA", "Æ": "AE", "Ĳ": "IJ", "Ñ": "N", "Ö": "OE", "Ø": "OE", "Œ": "OE",
    "Ü": "UE", "ß": "SS", "ẞ": "SS", "Þ": "TH", "Ð": "D", "Đ": "D", "Ł": "L", "Ħ": "H",
    "Ŧ": "T", "Ŋ": "N", "ĸ": "Q", "ı": "I", "İ": "I",
}  # fmt: skip
_TITLE_WORDS = (
    "M MR MRS MS MISS MME MLLE MADAME MONSIEUR MADEMOISELLE MX DR DOCTEUR PROF PROFESSEUR SIR"
    " HERR FRAU SR SRA SENOR SENORA MLE"
)
_PARTICLE_WORDS = (
    "DE DU DES D L LE LA LES VAN VON DER DEN DEM ZU ZUR TER TEN DOS DAS DO DA DI DEL DELLA DELLO"
    " BIN BINT IBN AL EL ABU OULD MINT A E Y AND ET NEE NE EP EPOUSE EPOUX VEUVE BORN"
)
_TITLES = frozenset(_TITLE_WORDS.split())
_PARTICLES = frozenset(_PARTICLE_WORDS.split())


def agree(one: str, other: str) -> Agreement:
    """Whether two full names, each as printed, may be the same person's.

    SAME: all parts of both meet. PARTIAL: the rest of one is left out (a given name, a birth or a
    used name). DIFFERENT: the parts they have cannot be reconciled.
    """
    if not _readable(one) or not _readable(other):
        return Agreement.UNKNOWN
    # Both ways round: parts are paired greedily, and neither name is more right than the other.
    results = [
        answer
        for first in _spellings(one)
        for second in _spellings(other)
        for answer in (_compare(first, second), _compare(second, first))
    ]
    for answer in (Agreement.SAME, Agreement.PARTIAL):
        if answer in results:
            return answer
    return Agreement.DIFFERENT


def _readable(name: str) -> bool:
    """Whether at least two letters of a name are Latin: other scripts are not transliterated."""
    letters = [letter for letter in name if letter.isalpha()]
    latin = sum(_latin(letter) for letter in letters)
    return latin >= 2 and 2 * latin >= len(letters)


def _latin(letter: str) -> bool:
    return letter.isascii() or "LATIN" in unicodedata.name(letter, "")


def _spellings(name: str) -> tuple[tuple[str, ...], ...]:
    """The parts of a name in each transliteration it may be printed in."""
    plain = parts(name)
    icao = parts("".join(_ICAO.get(letter, letter) for letter in compose(name).upper()))
    return (plain,) if plain == icao else (plain, icao)


@lru_cache(maxsize=4096)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name in plain capitals, without titles: ``M. Jean-Paul`` → JEAN, PAUL.

    Letters of other scripts beside Latin ones are left out; digits inside a word are the letters
    they were misread from.
    """
    words = _WORD.findall(latinised(name).replace("'", ""))
    mended = [word.translate(_MISREAD) if not word.isdigit() else "" for word in words]
    kept = tuple(word for word in mended if word and word not in _TITLES)
    return kept or tuple(word for word in mended if word)


_WORD = re.compile(r"[A-Z0-9]+")
_TWINS = str.maketrans("L", "I")
_MISREAD = str.maketrans("0158", "OISB", "234679")


@lru_cache(maxsize=4096)
def latinised(text: str) -> str:
    """Latin letters as plain capitals by anyascii; letters of other scripts become spaces."""
    text = text.replace("’", "'").replace("ʼ", "'").replace("`", "'")
    if not text.isascii():
        from anyascii import anyascii

        kept = (letter if _latin(letter) else " " for letter in compose(text))
        text = anyascii("".join(kept))
    return text.upper()


def _compare(one: tuple[str, ...], other: tuple[str, ...]) -> Agreement:
    if not one or not other:
        return Agreement.UNKNOWN
    if sorted(one) == sorted(other) or "".join(one) == "".join(other):
        return Agreement.SAME
    met, left_one, left_other = _match(_unglued(one, other), _unglued(other, one))
    if _same_run(left_one, left_other) and (met or len(one) == 1 or len(other) == 1):
        return Agreement.SAME
    rest_one = [word for word in left_one if word not in _PARTICLES]
    rest_other = [word for word in left_other if word not in _PARTICLES]
    weighty = [word for word in met if word not in _PARTICLES and len(word) > 1]
    if not weighty:
        return _without_common(rest_one, rest_other)
    if not rest_one and not rest_other:
        return Agreement.SAME
    if not rest_one or not rest_other or _cut(one, other, rest_one, rest_other):
        return Agreement.SAME if rest_one and rest_other else Agreement.PARTIAL
    close = len(weighty) > 1 or any(_near(a, b) for a in rest_one for b in rest_other)
    return Agreement.PARTIAL if close else Agreement.DIFFERENT


def _without_common(one: list[str], other: list[str]) -> Agreement:
    """No part is the same: still one person where every part of the shorter is nearly one."""
    short, long = sorted((one, other), key=len)
    every = short and all(any(_near(a, b) and len(a) > 2 for b in long) for a in short)
    return Agreement.PARTIAL if every else Agreement.DIFFERENT


def _match(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[list[str], list[str], list[str]]:
    """Parts that meet, then what is left of each: equal parts first, then misread ones."""
    left_one, left_other, met = list(one), list(other), []
    for same in (_equal, alike):
        for word in tuple(left_one):
            partner = next((candidate for candidate in left_other if same(word, candidate)), None)
            if partner is not None:
                left_one.remove(word)
                left_other.remove(partner)
                met.append(word)
    return met, left_one, left_other


def _equal(one: str, other: str) -> bool:
    return one == other


def alike(one: str, other: str) -> bool:
    """Equal but for one misread letter in six, or two in ten; a capital I is a small L in print."""
    if one == other:
        return True
    length = min(len(one), len(other))
    if length >= 4 and one.translate(_TWINS) == other.translate(_TWINS):
        return True
    if length < 6 or abs(len(one) - len(other)) > 2:
        return False
    return _distance(one, other) <= (2 if length >= 10 else 1)


def _near(one: str, other: str) -> bool:
    """Perhaps the same: an initial, the start of it, or a spelling a few letters away."""
    short, long = sorted((one, other), key=len)
    if len(short) == 1 or (len(short) >= 3 and long.startswith(short)):
        return long.startswith(short)
    allowed = 1 if len(short) <= 5 else len(short) // 3
    return _distance(one, other) <= allowed


def _distance(one: str, other: str) -> int:
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other)


def _unglued(words: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """Words of one that are several of the other in a row, taken apart: JEANPAUL, JEAN PAUL."""
    runs = {
        "".join(other[start:end]): other[start:end]
        for start in range(len(other))
        for end in range(start + 2, min(len(other), start + 5) + 1)
    }
    return tuple(part for word in words for part in runs.get(word, (word,)))


def _same_run(one: list[str], other: list[str]) -> bool:
    """Whether two remainders are the same letters, parted differently: AL SAYED, ALSAYED."""
    return bool(one) and "".join(one) == "".join(other)


def _cut(
    one: tuple[str, ...], other: tuple[str, ...], rest_one: list[str], rest_other: list[str]
) -> bool:
    """Whether the one part that differs was cut off where a machine-readable zone was full.

    The name field of a TD1 card holds 30 letters, of a passport 39 (ICAO 9303 parts 4 and 5).
    """
    if len(rest_one) != 1 or len(rest_other) != 1:
        return False
    short, long = sorted((rest_one[0], rest_other[0]), key=len)
    letters = min(len("".join(one)), len("".join(other)))
    return letters >= 24 and long.startswith(short)


def stands_in(name: str, text: str) -> Agreement:
    """Whether a person is named in a text, allowing for the errors of reading.

    SAME: every part of the name stands there, close together. PARTIAL: some part does. DIFFERENT:
    none does. UNKNOWN: name or text is not in Latin letters, or there is hardly any text.
    """
    tokens = _tokens(text)
    if not _readable(name) or len("".join(tokens)) < 8:
        return Agreement.UNKNOWN
    answers = {_found(words, tokens) for words in _spellings(name)}
    for answer in (Agreement.SAME, Agreement.PARTIAL):
        if answer in answers:
            return answer
    return Agreement.DIFFERENT


@lru_cache(maxsize=64)
def _tokens(text: str) -> tuple[str, ...]:
    words = _WORD.findall(latinised(text).replace("'", "").replace("<", " "))
    return tuple(word.translate(_MISREAD) for word in words if not word.isdigit())


def _found(words: tuple[str, ...], tokens: tuple[str, ...]) -> Agreement:
    wanted = [word for word in words if word not in _PARTICLES] or list(words)
    places = [_places(word, tokens) for word in wanted]
    if all(places) and _together(places, span=40 if max(map(len, wanted)) > 3 else 12):
        return Agreement.SAME
    if _glued(wanted, tokens):
        return Agreement.SAME
    enough = any(where and len(word) > 2 for where, word in zip(places, wanted, strict=True))
    return Agreement.PARTIAL if enough or all(places) else Agreement.DIFFERENT


def _places(word: str, tokens: tuple[str, ...]) -> list[int]:
    exact = [index for index, token in enumerate(tokens) if token == word]
    if exact or len(word) < 4:
        return exact
    near = [index for index, token in enumerate(tokens) if alike(word, token)]
    if near:
        return near
    return [index for index, token in enumerate(tokens) if len(word) >= 5 and word in token]


def _together(places: list[list[int]], span: int) -> bool:
    """Whether one place of each word can be chosen with all within ``span`` tokens."""
    return any(
        all(any(start <= index <= start + span for index in where) for where in places)
        for start in sorted(index for where in places for index in where)
    )


def _glued(words: list[str], tokens: tuple[str, ...]) -> bool:
    """Whether the words stand in a row with spaces lost or misplaced, surname first or last."""
    running = "".join(tokens)
    orders = ("".join(words), "".join(words[1:] + words[:1]), "".join(words[-1:] + words[:-1]))
    return any(len(order) >= 8 and order in running for order in orders)
