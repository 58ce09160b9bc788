"""Numbers of official forms: cerfa numbers, and the names the health insurance gives its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.facts import Sheet
from dossier.facts._layout import layout
from dossier.model import Fact

_CERFA = re.compile(
    r"(?:cerfa\s*(?:n\s?[°ºo.]?\s?|no\.?\s?|numero\s*)?|(?<![\w*])n\s?[°º]\s?)"
    r"(\d{2}[ .]?\d{3})\s?[*#x×]\s?(\d{2})(?!\d)"
    r"|cerfa\s*(?:n\s?[°ºo.]?\s?|no\.?\s?|numero\s*)?(\d{2}[ .]?\d{3})(?![\d*])"
    r"|(?<![\w*.,])(\d{5})\s?\*\s?(\d{2})(?![\d*])"
)
_FORM = re.compile(
    r"(?<![\w-])(?P<s>[s5])\s?[.-]?\s?(?P<n>[1i]{2}[o0]6|[1i]{3}[o0]|37[o0]5|11[o0]5)"
    r"(?:\s?[-.]?\s?(?P<a>[a-f](?![a-z'])))?(?![0-9])"
    r"|(?:\b(?:form|formulaire|document|portable\s+document|dp|pd|e)\s*:?\s+)(?P<s1>s1)(?![\w.])"
    r"|(?<![\w.])(?P<eu>s1)(?![\w.])(?=(?s:.){0,400}?\b883\s?/\s?(?:20)?04\b)"
    r"|(?:ref\.?\s*:?\s*)?\b(?P<old>736)\s?(?:cnamts|cnam\b)"
    r"|\b(?P<se>se\s?401[\s-]{0,3}q[\s-]{0,3}\d{3}\s?(?:bis)?)"
)
_DIGITS = str.maketrans("oi", "01")


def find(sheet: Sheet) -> Iterator[Fact]:
    """Every cerfa number and form name, each value once a page, at its first place."""
    page = layout(sheet)
    seen: set[str] = set()
    for type, match in (
        *(("cerfa", match) for match in _CERFA.finditer(page.folded)),
        *(("form", match) for match in _FORM.finditer(page.folded)),
    ):
        value = _cerfa(match) if type == "cerfa" else _form(match, page.text)
        if value in seen:
            continue
        seen.add(value)
        place, certainty = page.span(match.start(), match.end())
        text = page.text[match.start() : match.end()].strip()
        yield Fact(type, value, text, place, "", certainty)


def _cerfa(match: re.Match[str]) -> str:
    number = re.sub(r"\D", "", match[1] or match[3] or match[4])
    edition = match[2] or match[5]
    return f"{number}*{edition}" if edition else number


def _form(match: re.Match[str], text: str) -> str:
    if match["old"]:
        return "736"
    if match["s1"] or match["eu"]:  # alone, before the EU's regulation that it is a form of
        return "s1"
    if match["se"]:
        return re.sub(r"[\s-]+", "", match["se"])
    letter = match["a"] if match["a"] and _belongs(match, text) else ""
    return f"s{match['n'].translate(_DIGITS)}{letter}"


def _belongs(match: re.Match[str], text: str) -> bool:
    """Whether the letter behind a number is part of it: at once, or as the end of its cell or line.

    ``S1106a``, ``S 1106 A`` and ``S 1106 a`` in a corner are one form; « le S1106 a été rempli »
    and « S1106 A REMPLIR » speak of another.
    """
    at = match.start("a")
    if text[at + 1 : at + 2] in ("", "\n"):
        return True
    if text[at - 1].isdigit() or text[at - 1] in "oO-.":
        return True
    return text[at] == "A" and not re.match(r" ?\w", text[at + 1 : at + 3])
