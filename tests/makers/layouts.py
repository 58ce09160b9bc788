"""Pages of unseen variety: wording, order, letterheads and institutions drawn at random.

A page is lines with boxes, no pixels. Seeds below ``HELD_OUT`` are for development; the others are for
measuring only, and nobody looks at what they give. The sentences are worded from what such papers
look like in general and must not be copied from ``schemas/kinds``.

Template language: ``(a|b|c)`` one of these (may be nested), ``{field}`` a made-up value, a line that
begins with ``?`` stands on every second page, ``#`` a title (large, perhaps capitals), ``>`` to the right,
``~`` lines that may stand in any order among their ``~`` neighbours.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from dossier.facts import Sheet, find_all
from dossier.model import Box, Line, Page, Place
from makers.layout_texts import KINDS as COMMON
from makers.layout_texts import OTHERS
from makers.layout_texts_rare import RARE
from makers.people import LI, french_iban

KINDS = {**COMMON, **RARE}

HELD_OUT = 10_000
GIVEN = [
    "Wei",
    "Ana",
    "Priya",
    "Mohamed",
    "Olga",
    "Minh",
    "Carlos",
    "Fatou",
    "Jonas",
    "Aïcha",
    "Yuki",
    "Elif",
    "João",
    "Chloé",
    "Ravi",
]
FAMILY = [
    "LI",
    "GOMEZ",
    "SHARMA",
    "BENALI",
    "PETROVA",
    "NGUYEN",
    "SILVA",
    "DIOP",
    "MÜLLER",
    "TRAORÉ",
    "TANAKA",
    "DEMIR",
    "ROSSI",
]
TOWNS = [
    "Rennes",
    "Lyon",
    "Grenoble",
    "Lille",
    "Nantes",
    "Toulouse",
    "Montpellier",
    "Strasbourg",
    "Paris",
    "Dijon",
]
ABROAD = [
    "Shanghai",
    "Mumbai",
    "Lagos",
    "Bogotá",
    "Alger",
    "Casablanca",
    "Hanoi",
    "Istanbul",
    "Kyiv",
    "Dakar",
    "Lima",
]
MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre".split()
_CHOICE = re.compile(r"\(([^()]*\|[^()]*)\)")


def page(kind: str, seed: int, *, noise: float = 0.0) -> Page:
    """A page of a kind, or of a sort of ``OTHERS``; ``noise`` is the share of misread letters."""
    rng = random.Random(f"{kind}/{seed}")
    templates = KINDS.get(kind) or OTHERS[kind]
    rows = _rows(rng.choice(templates), rng)
    if noise:
        rows = [(s, t if "<<" in t else misread(t, noise, rng)) for s, t in rows]
    lines = _set(rows, rng)
    place = Place(f"{kind}-{seed}.pdf", 1)
    facts = tuple(find_all(Sheet(place, lines)))
    return Page(place, "picture" if noise else "text", 1240, 1754, lines, facts, script="latin")


def _rows(template: str, rng: random.Random) -> list[tuple[str, str]]:
    fields = _fields(rng)
    rows: list[tuple[str, str]] = []
    loose: list[tuple[str, str]] = []
    for raw in [*template.strip().splitlines(), ""]:
        line = raw.strip()
        if line.startswith("?"):
            line = line[1:].strip() if rng.random() < 0.5 else "-"
        if line.startswith("~"):
            loose.append(("", _fill(line[1:].strip(), fields, rng)))
            continue
        if loose:
            rng.shuffle(loose)
            rows += loose
            loose = []
        if line and line != "-":
            sign = line[0] if line[0] in "#>" else ""
            rows += [(sign, text) for text in _fill(line.lstrip("#> "), fields, rng).split("\n")]
    return [(sign, text) for sign, text in rows if text.strip()]


def _fill(text: str, fields: dict[str, Callable[[], str]], rng: random.Random) -> str:
    while found := _CHOICE.search(text):
        text = text[: found.start()] + rng.choice(found[1].split("|")) + text[found.end() :]
    return re.sub(r"\{(\w+)\}", lambda found: fields[found[1]](), text)


def _fields(rng: random.Random) -> dict[str, Callable[[], str]]:
    name, given = rng.choice(FAMILY), rng.choice(GIVEN)
    first = rng.choice([2025, 2026])
    who = rng.choice([f"{name} {given}", f"{given} {name}", f"{given} {name.title()}"])
    town, abroad = rng.choice(TOWNS), rng.choice(ABROAD)

    def digits(count: int) -> str:
        return "".join(rng.choice("0123456789") for _ in range(count))

    def day(low: int, high: int) -> str:
        number, month, year = rng.randint(1, 28), rng.randint(1, 11), rng.randint(low, high)
        written = f"{number} {MONTHS[month - 1]} {year}"
        return rng.choice(
            [written, f"{number:02}/{month:02}/{year}", f"{number:02}.{month:02}.{year}"]
        )

    fixed = {"who": who, "name": name, "given": given, "town": town, "abroad": abroad}
    fields: dict[str, Callable[[], str]] = {
        key: partial(str, value) for key, value in fixed.items()
    }
    fields |= {f"n{count}": partial(digits, count) for count in range(2, 15)}
    zones = _zones(name, given, digits(9))
    fields |= {key: partial(str, "\n".join(rows)) for key, rows in zones.items()}
    fields |= {
        "year": lambda: rng.choice([f"{first}-{first + 1}", f"{first}/{first + 1}"]),
        "born": partial(day, 1996, 2008),
        "day": partial(day, 2025, 2026),
        "iban": lambda: french_iban(digits(5), digits(5), digits(11)),
        "other": lambda: f"{rng.choice(GIVEN)} {rng.choice(FAMILY)}",
        "euro": lambda: f"{rng.randint(9, 2400)},{digits(2)}",
        "street": lambda: (
            f"{rng.randint(1, 120)} rue {rng.choice(['de la Paix', 'Pasteur', 'des Lilas'])}"
        ),
    }
    return fields


def _zones(name: str, given: str, number: str) -> dict[str, tuple[str, ...]]:
    """Machine-readable zones with true check digits."""
    plain = [
        unicodedata.normalize("NFD", part).encode("ascii", "ignore").decode()
        for part in (name, given)
    ]
    person = replace(LI, surname=plain[0].upper(), given=plain[1].upper(), passport=number)
    until = date(2031, 3, 14)
    return {
        "td3": person.passport_mrz(),
        "td1_id": person.card_mrz("ID", "FRA", number, until),
        "td1_permit": person.card_mrz("IR", "FRA", number, until),
        "mrv": person.visa_mrz(number, until),
    }


def misread(text: str, noise: float, rng: random.Random) -> str:
    """Letters as readers confuse them, accents lost, spaces lost."""
    alike = {
        "I": "l",
        "l": "I",
        "O": "0",
        "e": "c",
        "é": "e",
        "è": "e",
        "i": "l",
        "u": "v",
        "m": "n",
    }
    alike |= {
        "E": "F",
        "É": "E",
        "S": "5",
        "t": "f",
        "a": "o",
        " ": "",
        "ê": "e",
        "B": "8",
        "n": "r",
    }
    return "".join(alike.get(c, c) if rng.random() < noise else c for c in text)


def _set(rows: list[tuple[str, str]], rng: random.Random) -> tuple[Line, ...]:
    """Rows set on a page from top to bottom."""
    height = rng.uniform(0.009, 0.014)
    top, lines = rng.uniform(0.03, 0.1), []
    lead = min(rng.uniform(1.4, 2.6), 0.85 / (height * (len(rows) + 3)))
    capitals, big = rng.random() < 0.6, rng.uniform(1.0, 1.9)
    for sign, text in rows:
        tall = height * (big if sign == "#" else 1.0)
        shown = text.upper() if sign == "#" and capitals else text
        left = 0.55 if sign == ">" else 0.3 if sign == "#" else rng.choice([0.08, 0.08, 0.1])
        right = min(0.97, left + 0.011 * len(shown))
        lines.append(Line(shown, Box(left, top, right, min(1.0, top + tall)), 0.97))
        top = min(0.98, top + tall * lead)
    return tuple(lines)
