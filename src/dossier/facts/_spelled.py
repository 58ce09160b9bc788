"""French dates in words, as registrars write them: « le douze août deux mille trois »."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from dossier.facts._months import MONTHS

_UNITS = {
    word: number
    for number, word in enumerate(
        (
            *(
                "zero",
                "un",
                "deux",
                "trois",
                "quatre",
                "cinq",
                "six",
                "sept",
                "huit",
                "neuf",
                "dix",
            ),
            *("onze", "douze", "treize", "quatorze", "quinze", "seize"),
        )
    )
} | {"premier": 1, "une": 1}
_TENS = {"vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}
_WORD = "|".join(sorted({*_UNITS, *_TENS, "cent", "cents", "mil", "mille", "et"}, key=len)[::-1])
_MONTHS = "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"
_DATE = re.compile(
    rf"\b((?:(?:{_WORD})[ -]){{1,4}})({_MONTHS.replace(' ', '|')})[ \n]"
    # Whole or not at all: of « quatre-vinst-dix-huit », misread, nothing is left but « quatre ».
    rf"((?>(?:mil|mille|deux)(?:[ \n-]+(?:{_WORD})\b)*))\b(?!-[a-z])"
)


def spelled(folded: str) -> Iterator[tuple[int, int, date]]:
    """Dates written out in French in folded text, with where they start and end."""
    for match in _DATE.finditer(folded):
        day, year = number(match[1]), number(match[3])
        try:
            yield match.start(), match.end(), date(year, MONTHS[match[2]], day)
        except ValueError:
            continue


def number(words: str) -> int:
    """A number below 10,000 in French words: ``mil neuf cent quatre-vingt-dix-neuf`` → 1999."""
    total = current = 0
    for word in re.split(r"[ \n-]+", words.strip()):
        if word in _UNITS:
            current += _UNITS[word]
        elif word.startswith("vingt") and current % 100 == 4:
            current += 76
        elif word in _TENS:
            current += _TENS[word]
        elif word.startswith("cent"):
            current = 100 * max(1, current)
        elif word.startswith("mil"):
            total, current = 1000 * max(1, current), 0
    return total + current
