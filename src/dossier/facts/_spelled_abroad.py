"""Dates in English, Spanish and Portuguese words, as certificates of birth write them out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from dossier.facts._months import MONTHS

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
_TEENS = "sixteen seventeen eighteen nineteen"
_FIRSTS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_ENGLISH = (
    {word: number for number, word in enumerate(f"{_ONES} {_TEENS}".split(), 1)}
    | {word: number for number, word in enumerate(_FIRSTS.split(), 1)}
    | dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(),
               range(20, 100, 10), strict=True))
    | {"thirtieth": 30}
)  # fmt: skip
_IBERIAN = (
    {
        word: number
        for number, words in enumerate(
            "primero,primeiro,uno,um dos,dois tres cuatro,quatro cinco seis siete,sete ocho,oito"
            " nueve,nove diez,dez once,onze doce,doze trece,treze catorce,catorze,quatorze"
            " quince,quinze dieciseis,dezesseis,dezasseis diecisiete,dezessete,dezassete"
            " dieciocho,dezoito diecinueve,dezenove,dezanove veinte,vinte veintiuno,veintiun"
            " veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho"
            " veintinueve treinta,trinta".split(),
            1,
        )
        for word in words.split(",")
    }
    | dict(zip("cuarenta,quarenta cincuenta,cinquenta sesenta,sessenta setenta ochenta,oitenta"
               " noventa".split(), range(40, 100, 10), strict=True))
)  # fmt: skip
_IBERIAN = {word: number for words, number in _IBERIAN.items() for word in words.split(",")} | {
    "novecientos": 900,
    "novecentos": 900,
}

_WORD = "|".join(sorted({*_ENGLISH, "hundred", "thousand", "and"}, key=len, reverse=True))
_DAY = "|".join(sorted({*_FIRSTS.split(), "thirtieth"}, key=len, reverse=True))
_EN_MONTHS = "january february march april may june july august september october november december"
_EN = re.compile(
    rf"\b((?:(?:twenty|thirty)[ -])?(?:{_DAY}))\s+(?:day\s+)?(?:of\s+)?"
    rf"({_EN_MONTHS.replace(' ', '|')})[\s,]{{1,3}}(?:of\s+)?"
    rf"((?:19|20)\d\d|(?:two|one|nineteen|twenty)(?:[ -]{{1,2}}(?:{_WORD})){{1,6}})\b"
)
_IB_WORD = "|".join(sorted({*_IBERIAN, "mil", "y", "e"}, key=len, reverse=True))
_IB_MONTHS = (
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre"
    "|diciembre|janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro|novembro|dezembro"
)
_IB = re.compile(
    rf"\b((?:{_IB_WORD})(?:\s(?:{_IB_WORD})){{0,2}})\s+(?:dias\s+)?(?:del\s+mes\s+)?de\s+"
    rf"({_IB_MONTHS})\s+del?\s+(?:ano\s+)?(?:de\s+)?"
    rf"((?:dos\s|dois\s)?mil(?:\s(?:{_IB_WORD})){{0,5}})\b"
)


def spelled_abroad(folded: str) -> Iterator[tuple[int, int, date]]:
    """Dates written out in folded text, with where they start and end."""
    for pattern, number in ((_EN, _english), (_IB, _iberian)):
        for match in pattern.finditer(folded):
            year = int(match[3]) if match[3].isdigit() else number(match[3])
            try:
                yield match.start(), match.end(), date(year, MONTHS[match[2]], number(match[1]))
            except ValueError:
                continue


def _english(words: str) -> int:
    """``two thousand and four`` → 2004, ``nineteen ninety-eight`` → 1998."""
    total = current = 0
    for word in re.split(r"[\s-]+", words):
        if word == "thousand":
            total, current = 1000 * max(1, current), 0
        elif word == "hundred":
            current *= 100
        elif word in _ENGLISH:
            value = _ENGLISH[word]
            century = not total and current in (19, 20) and value >= 10
            current = 100 * current + value if century else current + value
    return total + current


def _iberian(words: str) -> int:
    """``dos mil cuatro`` → 2004, ``mil novecentos e noventa e oito`` → 1998."""
    total = current = 0
    for word in words.split():
        if word == "mil":
            total, current = 1000 * max(1, current), 0
        else:
            current += _IBERIAN.get(word, 0)
    return total + current
