"""Countries by any of their names, and those a page states: who issued it, nationality, birth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from dossier.facts import Sheet
from dossier.facts._country_words import MRZ_CODES, words
from dossier.facts._issuers import issuers
from dossier.facts._labels import label_pattern, values_of
from dossier.facts._layout import Layout, layout
from dossier.facts._text import compose, fold
from dossier.model import Fact

if TYPE_CHECKING:
    from gettext import NullTranslations

EU_EEA_SWISS = frozenset(
    (
        *("AUT", "BEL", "BGR", "CYP", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA", "GRC"),
        *("HRV", "HUN", "IRL", "ITA", "LTU", "LUX", "LVA", "MLT", "NLD", "POL", "PRT", "ROU"),
        *("SVK", "SVN", "SWE"),
        *("ISL", "LIE", "NOR"),
        "CHE",
    )
)
"""States of the EU (27 since 1 February 2020), of the EEA beside it, and Switzerland, alpha-3.

https://european-union.europa.eu/principles-countries-history/eu-countries_en and the EEA agreement.
"""

_NATIONALITY = label_pattern(
    r"nationalites?|nationality|nacionalidad|nacionalidade|cittadinanza|staatsangehorigkeit"
    r"|citizenship|de\s+nationalite|nationalite\s+actuelle|cetatenie|obywatelstwo|uyrugu"
)
_BIRTH = label_pattern(
    r"pays\s+de\s+naissance|country\s+of\s+birth|lieu\s+de\s+naissance|place\s+of\s+birth"
    r"|pais\s+de\s+nacimiento|birth\s+country|lugar\s+de\s+nacimiento"
)
_STOP = re.compile(r"(?<!\w)(?:sexe?|date|nom|name|numero|taille|height|adresse)(?!\w)")


def alpha3(text: str) -> str | None:
    """The ISO 3166-1 alpha-3 code a name, adjective or code stands for, None if none is known.

    Names and adjectives in French and English, official and short; alpha-2 and alpha-3 codes in
    capitals or alone; codes of travel documents (``D``, ``RKS``, ``GBD``).
    """
    code = text.strip().strip("<").upper()
    if code in MRZ_CODES:
        return MRZ_CODES[code]
    if len(code) in (2, 3) and code.isascii():
        import pycountry

        by = "alpha_2" if len(code) == 2 else "alpha_3"
        country = pycountry.countries.get(**{by: code})  # type: ignore[arg-type]
        if country:
            return str(country.alpha_3)
    return _index().get(_key(text))


def name(code: str, lang: str = "en") -> str:
    """The short name of a country in English or French; the code itself where it has none."""
    if code == "XKX":
        return "Kosovo"
    import pycountry

    country = pycountry.countries.get(alpha_3=code)
    if country is None:
        return code
    english = str(getattr(country, "common_name", country.name))
    if lang != "fr":
        return english
    return _FRENCH.get(code) or _translation(lang).gettext(country.name).split(",")[0]


_FRENCH = {"KOR": "Corée du Sud", "PRK": "Corée du Nord", "COD": "République démocratique du Congo"}


def _translation(lang: str) -> NullTranslations:
    import gettext

    import pycountry

    return gettext.translation("iso3166-1", pycountry.LOCALES_DIR, [lang], fallback=True)


@cache
def _index() -> dict[str, str]:
    import pycountry

    french = _translation("fr")
    found: dict[str, str] = {}
    for country in pycountry.countries:
        for field in ("name", "common_name", "official_name"):
            english = str(getattr(country, field, ""))
            for named in (english, french.gettext(english)) if english else ():
                found.setdefault(_key(named), country.alpha_3)
                found.setdefault(_key(_turned(named)), country.alpha_3)
                found.setdefault(_key(named.split(",")[0]), country.alpha_3)
    for ambiguous in ("congo", "virgin islands", "micronesia"):
        found.pop(ambiguous, None)
    return found | words()


def _turned(named: str) -> str:
    """``Moldova, Republic of`` → ``Republic of Moldova``."""
    head, comma, tail = named.partition(", ")
    glue = "" if tail.endswith(("'", "’")) else " "
    return f"{tail}{glue}{head}" if comma else named


def _key(text: str) -> str:
    plain = re.sub(r"[^\w]+", " ", fold(compose(text))).strip()
    return re.sub(r"^(?:the|la|le|les|l) ", "", plain)


_BOX = re.compile(
    r"[\u2610-\u2612\u25a0-\u25a3\u25fb-\u25fe\u274f-\u2752\u2713-\u2718\u22a0\uf000-\uf0ff]"
    r"|\[[ xX]?\]|\([ xX]\)"
)
_TICKED = re.compile(r"[\u2611\u2612\u25a0\u25a3\u2713-\u2718\u22a0\uf052\uf053\uf0fc-\uf0fe]|[xX]")
_CHOICES = re.compile(r"\bautres?\b|\bothers?\b|\b(?:ue|eee|eu|eea)\b|\botr[oa]s?\b|\bandere\b")
_LAST_CHOICE = re.compile(r"\b(?:autres?|others?)[ .:_]*$")


def find(sheet: Sheet) -> Iterator[Fact]:
    """The issuing countries a page speaks of, surest first, and nationality and birth by label."""
    page = layout(sheet)
    for code, start, end, certainty in issuers(page, alpha3):
        yield _fact(page, code, "issuer", start, end, certainty)
    for role, pattern in (("nationality", _NATIONALITY), ("birth", _BIRTH)):
        seen: set[str] = set()
        for match in pattern.finditer(page.folded):
            for value in values_of(page, *match.span(), _STOP):
                begin = match.end() if value.beside else value.start
                row = page.text[begin : min(page.row_end(begin), begin + 200)]
                listed = role == "nationality" and (
                    _BOX.search(row) or _LAST_CHOICE.search(fold(row))
                )
                stated = _stated(_chosen(row if listed else page.text[value.start : value.end]))
                if stated and stated not in seen:
                    seen.add(stated)
                    yield _fact(page, stated, role, value.start, value.end, 0.9)
                if stated or value.beside:
                    break


def _chosen(text: str) -> str:
    """Of a printed list of choices the one whose box is ticked, "" if none is seen to be.

    Reading may lose the boxes: a list with a choice such as « autre » then tells nothing.
    """
    boxes = list(_BOX.finditer(text))
    if not boxes:
        return "" if _CHOICES.search(fold(text)) else text
    ends = [box.start() for box in boxes[1:]] + [len(text)]
    ticked = [
        text[box.end() : end].strip()
        for box, end in zip(boxes, ends, strict=True)
        if _TICKED.search(box[0])
    ]
    return ticked[0] if len(ticked) == 1 else ""


def _stated(text: str) -> str | None:
    """The country that a value names: all of it, its bracket or last part, or its first words."""
    bracket = re.search(r"\(([^)]{2,40})\)", text)
    pieces = [text, *(bracket.groups() if bracket else ()), *re.split(r"[,/(\-]", text)[::-1]]
    for piece in pieces:
        known = alpha3(piece) if len(piece.strip()) >= 3 else None
        if known:
            return known
    first = text.split()
    return alpha3(" ".join(first[:2])) or alpha3(first[0]) if first and len(first[0]) > 3 else None


def _fact(page: Layout, code: str, role: str, start: int, end: int, certainty: float) -> Fact:
    place, read = page.span(start, end)
    text = " ".join(page.text[start:end].split())
    return Fact("country", code, text, place, role, round(certainty * read, 3))
