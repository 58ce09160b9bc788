"""IBAN and BIC anywhere on a page: in fours, in cells, as a RIB table, as OCR mangles them.

ISO 13616 (structure), ISO 7064 (mod 97-10), and the French RIB key. A misread letter is mended
only where the check digits then prove one single reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from dossier.facts import Sheet
from dossier.facts._iban_numbers import LENGTHS, bank_of, mend, nearly, rib_iban, valid
from dossier.facts._layout import Layout, layout
from dossier.model import Fact

_START = re.compile(
    r"(?:(?<![0-9A-Za-z])|(?<=IBAN))([A-Za-z]{2})[ .]?([0-9OoIlSBZ|]{2})"
    r"(?=[ \t\n.-]?[0-9A-Za-z*•xX●·…]|\.{4})"
)
_LABEL = re.compile(r"iban|international\s+bank\s+account|numero\s+de\s+compte\s+bancaire\s+inter")
_MASK = re.compile(r"[*•●·xX…]{3,}|\.{4,}")
_BIC = re.compile(
    r"(?:\bbic\b|\bswift\b|bank\s+identif\w{1,9}\s+code|identif\w{1,9}\s+(?:international\w{0,2}\s+)?"
    r"(?:de\s+la\s+)?banque)[^\n]{0,40}?"
)
_BIC_SHAPE = re.compile(
    r"(?<![A-Z0-9])([A-Z]{4})( ?)([A-Z]{2})\2([A-Z0-9]{2})(?:\2([A-Z0-9]{3}))?(?![A-Za-z0-9])"
)
_ACCOUNTS = re.compile(
    r"\b(?:ibans?|bic|rib|swift|sepa|(?:bank|banque|banca|banco|konto|kunde?konto)\w*|comptes?|accounts?"
    r"|cuentas?|contos?|contas?|rekening\w*|rachunek|hesap|cont|racun|virements?|titulaires?)\b"
    r"|iban|bank|konto"
)
"""Words that speak of accounts, where an IBAN may stand without its name."""
_PROVEN_TWICE = ("FR", "MC")  # by their RIB key too: no chance number gets past both
_RIB_ENDS = {4, 9, 14, 25, 27}  # where the parts of a RIB end in its IBAN
_BOXED = re.compile(
    r"(?<![0-9A-Za-z])[A-Z][\t |]{1,4}[A-Z][\t |]{1,4}[0-9]"
    r"(?:[\t |]{1,4}[0-9A-Z]){12,32}(?![0-9A-Za-z])"
)
"""An account number printed with every character in a box of its own."""
_GROUPS = re.compile(r"[0-9A-Za-z|]{1,34}(?:[ \t.-]{1,3}[0-9A-Z|]{1,34}){0,12}")
_RIB_LABELS = re.compile(r"code\s+(?:banque|etab\w*)|\bbanque\b[^\n]{0,20}guichet")
_RIB = re.compile(
    r"(?<![0-9A-Z])([0-9]{5})[\s|]{1,12}([0-9]{5})[\s|]{1,12}((?:[0-9A-Z][ ]?){10}[0-9A-Z])"
    r"[\s|]{1,12}([0-9]{2})(?![0-9A-Z])"
)


@dataclass(frozen=True, slots=True)
class Found:
    """An IBAN between two characters of the page."""

    start: int
    end: int
    value: str
    role: str = ""
    proven: bool = False
    certainty: float = 1.0


def find(sheet: Sheet) -> Iterator[Fact]:
    """IBANs, those that RIB tables hold in cells (role ``rib``), and BICs.

    A BIC is proven where its bank is the one that a proven IBAN beside it belongs to.
    """
    page = layout(sheet)
    seen: set[str] = set()
    numbers = [*_printed(page), *_boxed(page), *_tables(page)]
    right = [found.value for found in numbers if found.proven]
    for found in numbers:
        misread = _certainty(page, found.start) < 1 and _near_one(found.value, right)
        if found.value not in seen and (found.proven or not misread):
            seen.add(found.value)
            yield _fact(page, "iban", found)
    yield from _bics(page, {bank_of(value) for value in right})


def _near_one(value: str, right: list[str]) -> bool:
    """Whether a number differs in two letters at most from one that is proven on the page."""
    return any(
        len(value) == len(other) and sum(a != b for a, b in zip(value, other, strict=True)) <= 2
        for other in right
    )


def _fact(page: Layout, type: str, found: Found) -> Fact:
    place, read = page.span(found.start, found.end)
    text = " ".join(page.text[found.start : found.end].split())
    certainty = 1.0 if found.proven else found.certainty * read
    return Fact(type, found.value, text, place, found.role, certainty, found.proven, True)


def _printed(page: Layout) -> Iterator[Found]:
    """Every IBAN that starts somewhere on the page: proven ones, then plainly labelled ones."""
    beyond = 0
    for match in _START.finditer(page.text):
        if match[1].upper() not in LENGTHS or match.start() < beyond:
            continue
        found = _at(page, match)
        if found:
            beyond = found.end
            yield found


def _boxed(page: Layout) -> Iterator[Found]:
    """IBANs with a box for every character, where the check digits prove them."""
    for match in _BOXED.finditer(page.text):
        compact = re.sub(r"[^0-9A-Z]", "", match[0])
        right = len(compact) == LENGTHS.get(compact[:2]) and valid(compact)
        if right and _may_be_one(page, compact):
            yield Found(match.start(), match.end(), compact, proven=True)


def _at(page: Layout, match: re.Match[str]) -> Found | None:
    length = LENGTHS[match[1].upper()]
    labelled = _labelled(page, match.start())
    if not (labelled or match[1].isupper()):
        return None
    ways = list(_ways(page, match.start(), length))
    if not labelled:
        ways = [way for way in ways[:1] if _stands_alone(page, match.start(), way[1])]
    for compact, end in ways:
        if valid(compact):
            return Found(match.start(), end, compact, proven=True)
    misread = _certainty(page, match.start()) < 1
    for compact, end in ways if misread else ():
        mended = mend(compact)
        if mended:
            return Found(match.start(), end, mended, proven=True)
    hidden = _masked(page, match, length) if labelled else None
    return hidden or (_wrong(page, match, misread) if labelled else None)


def _stands_alone(page: Layout, start: int, end: int) -> bool:
    """Whether a number without label stands as accounts do: by itself, in fours or in one.

    Check digits alone prove little: of the digits behind every "NO" of the world's receipts, one
    in 97 has them right.
    """
    text = page.text[start:end]
    ends = set(accumulate(len(group) for group in re.findall(r"[0-9A-Za-z|]+", text)))
    goes_on = r"[0-9A-Za-z]" if max(ends) % 4 else r"[ .-]?[0-9A-Za-z]"
    if re.match(goes_on, page.text[end : end + 2]):
        return False
    in_fours = all(place % 4 == 0 for place in ends - {max(ends)})
    in_groups = in_fours or (text[:2] in _PROVEN_TWICE and ends <= _RIB_ENDS)
    return in_groups and _may_be_one(page, text)


def _may_be_one(page: Layout, number: str) -> bool:
    """Whether chance is out of the question, or the page speaks of accounts."""
    return number[:2] in _PROVEN_TWICE or bool(_ACCOUNTS.search(page.folded))


def _certainty(page: Layout, start: int) -> float:
    return page.cell_at(start).line.certainty


def _wrong(page: Layout, match: re.Match[str], misread: bool) -> Found | None:
    """A number that stands for an IBAN and is none; doubtful where reading may be to blame."""
    groups = _GROUPS.match(page.text, match.start(), page.row_end(match.start()))
    compact = re.sub(r"[^0-9A-Za-z]", "", groups[0]).upper() if groups else ""
    if not groups or len(compact) < 14 or sum(map(str.isdigit, compact)) < 9:
        return None
    length = LENGTHS.get(compact[:2], 0)
    right = len(compact) == length
    doubt = misread and (not right or nearly(compact))
    return Found(match.start(), groups.end(), compact, certainty=0.4 if doubt else 1.0)


def _ways(page: Layout, start: int, length: int) -> Iterator[tuple[str, int]]:
    """The letters along the row, then along the cell and the cells under it."""
    along = _collect(page.text, start, length, page.row_end(start) + 60)
    if along:
        yield along
    cell = page.cell_at(start)
    under = next(iter(page.below(cell, cell.start, cell.end, rows=1)), None)
    if under and under.start > cell.end + 1:
        head = _collect_all(page.text[start : cell.end])
        tail = _collect(page.text, under.start, length - len(head), under.end)
        if tail and len(head) >= 8:
            yield head + tail[0], tail[1]


def _collect(text: str, start: int, length: int, limit: int) -> tuple[str, int] | None:
    letters: list[str] = []
    gap = 0
    for offset in range(start, min(len(text), limit)):
        letter = text[offset]
        if (letter.isascii() and letter.isalnum()) or letter == "|":
            letters.append(letter)
            gap = 0
            if len(letters) == length:
                return "".join(letters).upper(), offset + 1
        elif letter in " \t\n.-\u00a0\u202f:_[]" and gap < 12:
            gap += 1
        else:
            return None
    return None


def _collect_all(text: str) -> str:
    return "".join(letter for letter in text if letter.isascii() and letter.isalnum()).upper()


def _labelled(page: Layout, start: int) -> bool:
    before = page.folded[max(0, start - 70) : start]
    if _LABEL.search(before):
        return True
    cell = page.cell_at(start)
    above = page.above(cell, cell.start, cell.end, rows=1)
    return any(_LABEL.search(page.folded[other.start : other.end]) for other in above)


def _masked(page: Layout, start: re.Match[str], length: int) -> Found | None:
    """An IBAN with letters hidden, each of them a star.

    What follows its last letter is not its own. One that is masked with crosses must be as long
    as its country's, for a crossed-out tail is also how a BIC ends (``TRZOFR21XXX``).
    """
    first = start.start()
    text = page.text[first : page.row_end(first)][: 2 * length + 10]
    kept = re.match(rf"(?:[0-9A-Z*•●·xX….] *){{1,{length}}}", text)
    compact = kept[0].replace(" ", "") if kept else ""
    if not kept or not _MASK.search(compact):
        return None
    value = re.sub(r"[•●·xX….]", "*", compact)
    plain_marks = re.search(r"[*•●·…]", kept[0])
    if len(value) < length and (not plain_marks or _BIC_SHAPE.match(kept[0])):
        return None
    return Found(first, first + len(kept[0].rstrip()), value, role="masked")


def _tables(page: Layout) -> Iterator[Found]:
    """Code banque, code guichet, number and key in cells, where the key proves them."""
    if not _RIB_LABELS.search(page.folded):
        return
    for match in _RIB.finditer(page.text.upper()):
        value = rib_iban(match[1], match[2], re.sub(r"\s", "", match[3]), match[4])
        if value:
            yield Found(match.start(), match.end(), value, "rib", proven=True)


def _bics(page: Layout, banks: set[str]) -> Iterator[Fact]:
    """BICs beside or under their label (ISO 9362); the country in it must be one."""
    seen: set[str] = set()
    for label in _BIC.finditer(page.folded):
        for start, end in _near(page, label.start(), label.end()):
            match = _BIC_SHAPE.search(page.text, start, end)
            value = "".join(part or "" for part in match.groups()).replace(" ", "") if match else ""
            if match and value[4:6] in _countries() and value not in seen:
                seen.add(value)
                proven = value[:6] in banks
                yield _fact(page, "bic", Found(match.start(), match.end(), value, proven=proven))
                break


def _near(page: Layout, start: int, end: int) -> Iterator[tuple[int, int]]:
    yield end, min(page.row_end(end), end + 60)
    cell = page.cell_at(start)
    for other in page.below(cell, start, end, rows=1):
        yield other.start, other.end


def _countries() -> frozenset[str]:
    import pycountry

    global _codes
    if not _codes:
        _codes = frozenset(country.alpha_2 for country in pycountry.countries) | {"XK"}
    return _codes


_codes: frozenset[str] = frozenset()
