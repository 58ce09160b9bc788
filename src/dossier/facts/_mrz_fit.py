"""From characters as read to the lines of a zone: lengths, grammar, and one repair at most.

A line as read is a list of glyphs, each with the symbols it may be and how probable they are. The
grammar of a format settles most doubts (a name has no digits); a check digit can settle one more.
More than one repair would invent documents: with four, specimens that are printed with wrong check
digits become right ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dossier.facts._mrz_layout import ALPHABETS, FILLER, LAYOUTS, SYMBOLS, Layout, fits
from dossier.facts._mrz_parse import Mrz, clean, digits_of, parse
from dossier.facts._mrz_states import state_codes

Glyph = Mapping[str, float]
"""Symbols a character may be, each with the logarithm of its probability."""

TWINS = {
    "0": "ODQ",
    "1": "I",
    "2": "Z",
    "5": "S",
    "8": "B",
    "6": "G",
    "O": "0",
    "D": "0",
    "Q": "0",
    "I": "1",
    "Z": "2",
    "S": "5",
    "B": "8",
    "G": "6",
}
"""Letters and digits that look alike; only between these is a sure reading ever repaired."""

_TWIN = -4.0  # log-probability of a look-alike where the reader gives none
_STRANGER = -8.0  # … of a symbol that was not among those the reader saw
NEAR = 3.0  # nats below the best within which another symbol may be the right one
MISREAD_STATE = 6.0  # nats given up at most for the code of a state that exists
EVEN = 1.0  # nats within which two readings are as likely
SPARE = 6  # characters that a run of fillers may be off
SHORT = 26  # characters that a line of names may lack at its end


@dataclass(frozen=True, slots=True)
class Fit:
    """Lines as a format takes them, what that cost in nats, and the repair if there was one.

    ``doubtful``: several repairs would make every check digit right, so none was made, but the
    wrong digits are likely to be a misreading and not the paper's.
    """

    mrz: Mrz
    cost: float
    repaired: str = ""
    doubtful: bool = False

    @property
    def rank(self) -> tuple[bool, bool, float, float]:
        """Greater is better: valid, unrepaired, most digits right, least forced."""
        right = sum(digit.right for digit in self.mrz.digits) / len(self.mrz.digits)
        return (self.mrz.valid, not self.repaired, right, -self.cost)


def glyphs_of(text: str) -> tuple[Glyph, ...]:
    """The glyphs of a line known only as text: each sure, its look-alikes thinkable."""
    return tuple(
        {c: 0.0, **dict.fromkeys(TWINS.get(c, ""), _TWIN)} if c in SYMBOLS else {FILLER: _TWIN}
        for c in clean(text)
    )


def fit(lines: Sequence[Sequence[Glyph]]) -> Fit | None:
    """The format that these lines, taken together, fit best; None where they fit none."""
    fitted = [f for layout in LAYOUTS for f in _fit_layout(layout, lines)]
    return max(fitted, key=lambda one: one.rank, default=None)


def _fit_layout(layout: Layout, lines: Sequence[Sequence[Glyph]]) -> Iterator[Fit]:
    if len(lines) != len(layout.grammar):
        return
    stretched = []
    for number, line in enumerate(lines):
        whole = stretch(line, layout.length, SHORT if number in layout.names else SPARE)
        if whole is None:
            return
        stretched.append(whole)
    texts, cost = _by_grammar(layout, stretched)
    if not fits(layout, texts[0]):
        return
    cost += sum(abs(len(line) - layout.length) for line in lines)
    mrz = parse(texts)
    if mrz is None or mrz.format != layout.name:
        return
    if mrz.valid:
        yield Fit(mrz, cost)
    else:
        repairs = _repairs(layout, stretched, texts, cost)
        yield _clearest(repairs) or Fit(mrz, cost, doubtful=bool(repairs))


def stretch(line: Sequence[Glyph], length: int, slack: int) -> tuple[Glyph, ...] | None:
    """The line at its right length: its longest run of fillers gives or takes what is off."""
    missing = length - len(line)
    if missing == 0:
        return tuple(line)
    if missing > slack or missing < -SPARE:
        return None
    start, end = _longest_run([_best(glyph) for glyph in line])
    if missing > 0:
        if end - start < 2 and slack != SHORT:
            return None
        at = end if end - start >= 2 else len(line)
        return (*line[:at], *([{FILLER: 0.0}] * missing), *line[at:])
    if end - start <= -missing:
        return None
    return (*line[: end + missing], *line[end:])


def _longest_run(text: Sequence[str]) -> tuple[int, int]:
    """Start and end of the longest run of fillers; the later of two equal ones."""
    best, start = (0, 0), 0
    for at in range(len(text) + 1):
        if at < len(text) and text[at] == FILLER:
            continue
        if at - start >= best[1] - best[0]:
            best = (start, at)
        start = at + 1
    return best


def _best(glyph: Glyph) -> str:
    return max(glyph, key=lambda symbol: glyph[symbol])


def _by_grammar(layout: Layout, lines: Sequence[Sequence[Glyph]]) -> tuple[tuple[str, ...], float]:
    """The most probable symbols that the format allows, and what was given up for that."""
    texts, cost = [], 0.0
    for line, kinds in zip(lines, layout.grammar, strict=True):
        text = ""
        for glyph, kind in zip(line, kinds, strict=True):
            allowed = {s: p for s, p in glyph.items() if s in ALPHABETS[kind]}
            symbol = _best(allowed) if allowed else _stand_in(kind)
            cost += max(glyph.values()) - allowed.get(symbol, _STRANGER)
            text += symbol
        texts.append(text)
    for change in (_stated, _parted):
        texts, more = change(layout, texts, lines)
        cost += more
    return _names_ended(layout, texts), cost


def _stated(
    layout: Layout, texts: Sequence[str], lines: Sequence[Sequence[Glyph]]
) -> tuple[list[str], float]:
    """The lines with states that exist: one misread letter makes a code that nobody bears."""
    stated, cost = list(texts), 0.0
    for name in ("issuer", "nationality"):
        if name not in layout.fields:
            continue
        row, start, stop = layout.fields[name]
        code, glyphs = stated[row][start:stop], lines[row][start:stop]
        if code in state_codes():
            continue
        read = _chance(code, glyphs)
        second, best = sorted((_chance(other, glyphs), other) for other in state_codes())[-2:]
        if read - best[0] <= MISREAD_STATE and best[0] - second[0] > EVEN:
            stated[row] = stated[row][:start] + best[1] + stated[row][stop:]
            cost += max(0.0, read - best[0])
    return stated, cost


def _parted(
    layout: Layout, texts: Sequence[str], lines: Sequence[Sequence[Glyph]]
) -> tuple[list[str], float]:
    """The lines with names parted by two fillers, where one of them may as well be a letter."""
    parted, cost = list(texts), 0.0
    for name in ("names", "surname", "given"):
        if name not in layout.fields:
            continue
        row, start, stop = layout.fields[name]
        if FILLER * 2 in parted[row][start:stop].rstrip(FILLER):
            continue
        for at in range(start + 1, stop - 1):
            text, glyph = parted[row], lines[row][at]
            loss = glyph.get(text[at], _STRANGER) - glyph.get(FILLER, _STRANGER)
            beside = FILLER in (text[at - 1], text[at + 1])
            if text[at] != FILLER and beside and loss <= EVEN:
                parted[row] = text[:at] + FILLER + text[at + 1 :]
                cost += max(0.0, loss)
    return parted, cost


def _chance(text: str, glyphs: Sequence[Glyph]) -> float:
    """The logarithm of the probability that these characters are the text."""
    return sum(
        glyph.get(symbol, min(_STRANGER, *glyph.values()))
        for symbol, glyph in zip(text, glyphs, strict=True)
    )


def _stand_in(kind: str) -> str:
    """A symbol for a position at which nothing was read that its format allows."""
    return FILLER if FILLER in ALPHABETS[kind] else min(ALPHABETS[kind])


def _names_ended(layout: Layout, texts: Sequence[str]) -> tuple[str, ...]:
    """Names end at three fillers: what was read behind them is dirt or the edge of the page."""
    ended = list(texts)
    for name in ("names", "surname", "given"):
        if name in layout.fields:
            row, start, stop = layout.fields[name]
            names = ended[row][start:stop]
            end = names.find(FILLER * 3)
            if end > 0:
                names = names[:end].ljust(stop - start, FILLER)
            ended[row] = ended[row][:start] + names + ended[row][stop:]
    return tuple(ended)


def _repairs(
    layout: Layout,
    lines: Sequence[Sequence[Glyph]],
    texts: tuple[str, ...],
    cost: float,
) -> list[tuple[float, Fit]]:
    """Every change of one look-alike that makes all check digits right, the likeliest first."""
    found: list[tuple[float, Fit]] = []
    for row, at, symbol in _changes(layout, lines, texts):
        was = texts[row][at]
        changed = (*texts[:row], texts[row][:at] + symbol + texts[row][at + 1 :], *texts[row + 1 :])
        if not all(digit.right for digit in digits_of(layout, changed)):
            continue
        mrz = parse(changed)
        if mrz is not None:
            glyph = lines[row][at]
            unseen = min(_TWIN, *glyph.values())  # likelier than no symbol that the reader saw
            loss = glyph.get(was, _STRANGER) - glyph.get(symbol, unseen)
            found.append((loss, Fit(mrz, cost + loss, f"{was}→{symbol} at {row + 1}:{at + 1}")))
    return sorted(found, key=lambda one: one[0])


def _clearest(repairs: Sequence[tuple[float, Fit]]) -> Fit | None:
    """The likeliest repair if it is far likelier than the next."""
    if not repairs or (len(repairs) > 1 and repairs[1][0] - repairs[0][0] <= NEAR):
        return None
    return repairs[0][1]


def _changes(
    layout: Layout, lines: Sequence[Sequence[Glyph]], texts: tuple[str, ...]
) -> Iterator[tuple[int, int, str]]:
    protected = {row for _, spans in layout.digits.values() for row, _, _ in spans}
    for row in sorted(protected):
        for at, was in enumerate(texts[row]):
            allowed = ALPHABETS[layout.grammar[row][at]] - {was}
            glyph = lines[row][at]
            top = max(glyph.values())
            near = {s for s, p in glyph.items() if p >= top - NEAR}
            for symbol in sorted(allowed & (near | set(TWINS.get(was, "")))):
                yield row, at, symbol
