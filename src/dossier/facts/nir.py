"""French social-security numbers: the NIR with its key, and provisional numbers.

Shapes of the health insurance's own validator (sex, year, month, department with 2A and 2B,
commune, order, key); a number starting with 7 or 8 is provisional, 5 or 6 a migrant's. Without a
label a number counts only if it has 15 characters and its key proves it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from stdnum import ean

from dossier.facts import Sheet
from dossier.facts._layout import Layout, layout
from dossier.model import Box, Fact

_G = r"[ .\t-]{0,2}"
_D = r"[0-9OQIl|SB]"
_SHAPE = re.compile(
    rf"(?<![\w])(?<!\d[ .-])([1-8Il|]){_G}({_D}{{2}}){_G}({_D}{{2}}){_G}({_D}{{2}}|2[ABab]){_G}"
    rf"({_D}{{3}}){_G}({_D}{{3}})(?:{_G}(?:cl[eé]{_G}:?{_G})?({_D}{{2}}))?(?!\w|[ .-]\d)"
)
_CANONICAL = re.compile(r"\d[ .]\d\d[ .]\d\d[ .](?:\d\d|2[AB])[ .]\d{3}[ .]\d{3}[ .|]+\d\d")
_LOOSE = re.compile(r"(?<![\w.])([78](?: ?\d){12}(?: ?\d\d)?)(?![\w]|[ .]\d)")
_COMBED = re.compile(r"(?<!\d)\d(?:[ \t|.\[\]]{0,4}\d){14}(?!\d)")
"""Fifteen digits in the boxes of a form, whose sides are read as strokes between them."""
_LABEL = re.compile(
    r"securite\s+sociale|secu\b|\bs\.?\s?s\.?\b|\bnir\b|\bn\.?i\.?r\.?\b|immatriculation"
    r"|social\s+security"
    r"|assurance\s+maladie|numero\s+(?:provisoire|d'assure)|\bnia\b|\bnnp\b|n°\s?(?:ss|secu|insee)"
    r"|\binsee\b|social\s+insurance|assure\s+social|carte\s+vitale|national\s+insurance"
)
_ENDS = {1, 3, 5, 7, 10}  # where the number's own groups end
_LONG = re.compile(r"1[35] (?:chiffres|caracteres|digits)")
_ALIGNED = 0.02  # of the page's width
_DIGITS = str.maketrans({"O": "0", "Q": "0", "I": "1", "l": "1", "|": "1", "S": "5", "B": "8"})


def find(sheet: Sheet) -> Iterator[Fact]:
    """Numbers of both sorts, labelled or proven by their key."""
    page = layout(sheet)
    seen: set[str] = set()
    for match in _SHAPE.finditer(page.text):
        value = _compact(match)
        role = role_of(value)
        proven = len(value) == 15 and key(value[:13]) == value[13:]
        labelled = _labelled(page, match.start(), proven)
        if not role or value in seen or not _believable(match, proven, labelled, role):
            continue
        seen.add(value)
        place, read = page.span(match.start(), match.end())
        certainty = 1.0 if proven else read * (0.9 if len(value) == 13 else 0.6)
        yield Fact("nir", value, match[0].strip(), place, role, certainty, proven, True)
    for match in _COMBED.finditer(page.text):
        value = re.sub(r"\D", "", match[0])
        if value in seen or role_of(value) == "" or key(value[:13]) != value[13:]:
            continue
        if _labelled(page, match.start(), proven=True):
            seen.add(value)
            place, _ = page.span(match.start(), match.end())
            yield Fact("nir", value, match[0].strip(), place, role_of(value), 1.0, True, True)
    for match in _LOOSE.finditer(page.text):
        value = match[1].replace(" ", "")
        named = _labelled(page, match.start(), proven=False)
        if value not in seen and role_of(value) and named and _own(match[1]):
            seen.add(value)
            place, read = page.span(match.start(), match.end())
            yield Fact("nir", value, match[1], place, "provisional", 0.8 * read, False, True)


def _believable(match: re.Match[str], proven: bool, labelled: bool, role: str) -> bool:
    """Proven and printed in the number's own groups, or labelled; misread digits need both."""
    if not proven and not _own(match[0]):
        return False
    misread = any(letter in "OQIl|S" for letter in match[0])
    if misread:
        return labelled and (proven or (role == "nir" and match[7] is None and _few(match[0])))
    plain = role == "nir" and _CANONICAL.fullmatch(match[0]) and 1 <= int(match[3]) <= 12
    return labelled or bool(proven and plain)


def _own(text: str) -> bool:
    """Whether digits that no key proves may be such a number: in its groups or in none, no barcode.

    Many a 13-digit number stands near the words "assurance maladie": a medicine's is a barcode.
    """
    groups = text.split()
    digits = "".join(groups)
    barcode = len(digits) == 13 and digits[0] in "34" and ean.is_valid(digits)
    ends = set(accumulate(len(group) for group in groups))
    return not barcode and (len(groups) <= 2 or len(ends & _ENDS) >= 4)


def _few(text: str) -> bool:
    return sum(letter in "OQIl|SB" for letter in text) <= 1


def _compact(match: re.Match[str]) -> str:
    groups = [match[index] or "" for index in range(1, 8)]
    department = groups[3].upper()
    plain = [group.translate(_DIGITS) for group in groups]
    if department in ("2A", "2B"):
        plain[3] = department
    return "".join(plain)


def role_of(value: str) -> str:
    """``nir`` or ``provisional`` by the shape of 13 or 15 characters, "" if it is neither."""
    month = value[3:5]
    real = month.isdecimal() and (1 <= int(month) <= 12 or 20 <= int(month) <= 99)
    if value[0] in "12" and real and value[5:7] != "00" and value[10:13] != "000":
        return "nir"
    if (value[0] in "78" and value[1] in "012") or (value[0] in "34" and real):
        return "provisional"
    return ""


def key(number: str) -> str:
    """The two-digit key of 13 characters: 97 less the remainder by 97; 2A counts 19, 2B 18."""
    digits = number.replace("2A", "19").replace("2B", "18") if not number.isdecimal() else number
    return f"{97 - int(digits) % 97:02d}" if digits.isdecimal() else ""


def _labelled(page: Layout, start: int, proven: bool) -> bool:
    """Whether a label stands before the number, with no other between, or over it.

    Where no key proves the number it must be its very neighbour.
    """
    first = 0 if proven else page.row_start(start)
    before = page.folded[max(first, start - 70) : start]
    labels = list(_LABEL.finditer(before))
    if labels and not re.search(r"\d", _LONG.sub("", before[labels[-1].end() :])):
        return True
    cell = page.cell_at(start)
    if re.search(r"[a-z]", page.folded[cell.start : start]):
        return False
    return any(
        _LABEL.search(page.folded, other.start, other.end) and _heads(other.line.box, cell.line.box)
        for other in page.above(cell, cell.start, cell.end, rows=2 if proven else 1)
    )


def _heads(label: Box, number: Box) -> bool:
    """Whether a label over a number begins, or has its middle, where the number does."""
    middles = (label.left + label.right - number.left - number.right) / 2
    return min(abs(label.left - number.left), abs(middles)) < _ALIGNED
