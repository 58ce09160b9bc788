"""Which side of a card a page shows, by what is printed on one side only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.facts import Sheet
from dossier.facts._layout import Layout, layout
from dossier.model import Fact

_CARD = re.compile(
    r"carte\s+(?:nationale\s+)?d'\s?identite|identity\s+card|titre\s+de\s+sejour|residence\s+permit"
    r"|carte\s+de\s+(?:sejour|resident)|personalausweis|documento\s+nacional|carta\s+d'identita"
    r"|aufenthaltstitel|certificat\s+de\s+residence|cedula|cartao\s+de\s+cidadao|kimlik"
)
_FRONT = re.compile(
    r"\bnom\b|surname|\bprenoms?\b|given\s+names?|date\s+de\s+naiss|date\s+of\s+birth|apellidos"
    r"|titre\s+de\s+sejour|carte\s+(?:nationale\s+)?d'\s?identite|residence\s+permit"
    r"|identity\s+card"
)
_BACK = re.compile(
    r"\badresse\b|\baddress\b|autorise\s+son\s+titulaire|\btaille\b|\bheight\b"
    r"|date\s+de\s+delivrance"
    r"|remarques?\b|observations?\b|delivree?\s+par|issuing\s+authority|autorite"
    r"|couleur\s+des\s+yeux|carte\s+valable\s+jusqu"
    r"|colou?r\s+of\s+eyes|domicil"
)
# The French card of 1987 to 2021 has its zone and the holder's height on its front.
_ON_FRENCH_FRONT = {"taille", "height"}
_MRZ_CARD = re.compile(r"^[IAC][A-Z<][A-Z<]{3}[A-Z0-9<]{20,31}$")
_NOT_A_WORD = re.compile(r"<|\d\D*\d")  # a line of a zone has fillers, or a number
_MRZ_FRENCH = re.compile(r"^IDFRA[A-Z<]{20,31}")


def find(sheet: Sheet) -> Iterator[Fact]:
    """Front and back, both where a copy shows both; nothing on pages that are not of a card."""
    page = layout(sheet)
    card = _CARD.search(page.folded)
    mrz = _machine_readable(page)
    if not card and mrz is None:
        return
    front = len({match[0] for match in _FRONT.finditer(page.folded)})
    backs = {match[0] for match in _BACK.finditer(page.folded)}
    back = len(backs)
    on_back = mrz is not None and mrz[1] == "back"
    if front >= (2 if on_back else 3) or (mrz and mrz[1] == "front"):
        # the back repeats no name and no birth: two such fields beside its zone are the front's
        certainty = max(0.65 if on_back else 0.0, min(0.9, 0.5 + 0.1 * front))
        yield Fact("side", "front", "", page.place, "", certainty)
    if mrz and on_back:
        yield Fact("side", "back", page.text[mrz[0] : mrz[0] + 5], page.place, "", 0.95)
    elif mrz and len(backs - _ON_FRENCH_FRONT) >= 2:
        yield Fact("side", "back", "", page.place, "", 0.8)
    elif back >= 3 and (not front or back >= 4):
        yield Fact("side", "back", "", page.place, "", min(0.8, 0.4 + 0.1 * back))


def _machine_readable(page: Layout) -> tuple[int, str] | None:
    """Where the zone of a card starts: three lines are on a TD1's back, two on a front."""
    for index, cell in enumerate(page.cells):
        text = cell.line.text.replace(" ", "").upper()
        if _MRZ_FRENCH.match(text) and len(text) >= 34:
            return cell.start, "front"
        if _MRZ_CARD.match(text) and 28 <= len(text) <= 32 and _NOT_A_WORD.search(text):
            following = [other.line.text.replace(" ", "") for other in page.cells[index + 1 :][:3]]
            if sum("<" in other and len(other) >= 28 for other in following) >= 1:
                return cell.start, "back"
    return None
