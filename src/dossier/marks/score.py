"""What the marks of a page come to: a certainty for every kind, and for none of them.

Marks of a kind add up to points, and points become certainties by a softmax in which "a paper
of another sort" takes part as a rival: a page must show more than chance would put on any page. The
points were chosen on made pages and checked for calibration by ``tests/benchmarks/bench_kinds.py``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import exp

from dossier.marks.against import counter_marks, softened
from dossier.marks.columns import in_columns
from dossier.marks.found import Found, phrases_on
from dossier.marks.heading import BULLET, SIGN
from dossier.marks.identity import trust_in_zone
from dossier.marks.phrasebook import Phrasebook, mender, phrasebook
from dossier.marks.wording import Wording, wording
from dossier.model import Fact, Mark, Page
from dossier.schema.kind import FactMark, Kind, Weight

HEADING = 6.0  # a title alone on its line and raised above the text
PLAIN_HEADING = 4.0  # a title alone on its line
LEADING = 4.6  # a title that begins a raised line which goes on after it
TITLE_IN_TEXT = 1.2
IN_LIST = 0.6  # a title as an item of a list, or of a chapter
LOWER = 3.0  # a title alone on its line in small letters
SECOND_TITLE = 0.5  # each further title of the same kind
PHRASE, MOST_PHRASES = 2.0, 6.0
WORD, MOST_WORDS = 0.6, 3.0
SENTENCE = 2.5  # wording with a name in its midst; it counts once
WEIGHTS = {
    Weight.PROOF: 8.0,
    Weight.STRONG: 4.0,
    Weight.FAIR: 2.5,
    Weight.WEAK: 1.0,
    Weight.AGAINST: -3.0,
}
NONE = 3.2  # the points of "none of these"
PROSE = 0.06  # added to them for each full line of running text …
MOST_PROSE = 1.2
LISTED = 1.5  # … and for each title beyond three, because a page that names all papers is a list
BULLETED = 0.4  # of the lines: the page is a list …
FEWEST_BULLETS = 3  # … of so many
SHARPNESS = 0.9
BLANKS = 3  # places left open in brackets that make a page an example
CHAPTERS = 3  # that general terms have at least
TOP = 0.25  # of the page, where the heading of general terms stands
_TERMS = re.compile(
    r"\W*(?:conditions g[eé]n[eé]rales|(?:general )?terms (?:and conditions|of (?:use|service))"
    r"|condiciones generales|condizioni generali|allgemeine \w*bedingungen)"
    r"(?: (?:de|du|d|of|for|für|del?|di)\b.{0,50})?\W*$",
    re.IGNORECASE,
)
# Not what translators note: "[cachet rond]", "[nom illisible]", "[date en toutes lettres]".
_BLANK = re.compile(
    r"\[\s*(?:(?:votre|vos|your|ins[eé]re[rz]|insert)\b[^\]]{1,30}"
    r"|(?:noms?|pr[eé]noms?|adresse|date|montant|ville|name|address|amount|city)"
    r"(?:\s(?:du|de la|de l['’]|of the)\s?(?:bailleur|locataire|propri[eé]taire|titulaire"
    r"|salari[eé]e?|[eé]tudiante?|logement|bien|h[eé]bergeur|employeur|landlord|tenant|holder"
    r"|student|employee))?)\s*\]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Score:
    """A page's certainty for each kind with any mark, best first, and the marks."""

    ranking: tuple[tuple[str, float], ...]
    marks: tuple[Mark, ...]
    titled: frozenset[str]  # kinds whose title stands as a heading
    doubted: frozenset[str]  # kinds of which the page says something that leaves them open
    tongues: dict[str, dict[str, float]]  # points by kind and language, of titles and phrases

    @property
    def best(self) -> tuple[str, float]:
        """The likeliest kind and its certainty; "" with nothing."""
        return self.ranking[0] if self.ranking else ("", 0.0)

    def marks_of(self, kind: str) -> tuple[Mark, ...]:
        """The marks of one kind, heaviest first."""
        return tuple(mark for mark in self.marks if mark.kind == kind)


def score(page: Page, kinds: Sequence[Kind]) -> Score:
    """How likely the page is of each kind, by itself."""
    book = phrasebook(kinds)
    page, words, found = _as_it_reads(page, book)
    listed = _is_list(found, words, page)
    light = _without_what_they_need(found, book)
    titles = {} if listed else _headings(f for f in found if f.phrase.kind not in light)
    every = [*_by_words(found, listed, light), *_by_sentences(words, book), *_by_facts(page, book)]
    marks = list(softened(every, found, titles))
    points: dict[str, float] = defaultdict(float)
    for mark in marks:
        points[mark.kind] += mark.weight
    heavy = sorted(marks, key=lambda mark: -abs(mark.weight))
    doubted = light.union(f.phrase.kind for f in found if f.phrase.sort == "doubt")
    doubted = doubted.union(points) if _is_of_nobody(page) else doubted
    ranking = _certainties(points, _none(page, listed))
    return Score(ranking, tuple(heavy), frozenset(titles), doubted, _tongues(found))


def _as_it_reads(page: Page, book: Phrasebook) -> tuple[Page, Wording, tuple[Found, ...]]:
    """The page row by row; or column by column where only that makes a heading of its lines."""
    by_rows, columns = _found_on(page, book), in_columns(page)
    if columns.lines == page.lines or _wrapped(columns, book) <= _wrapped(page, book):
        return by_rows
    by_columns = _found_on(columns, book)
    more = _wrapped_headings(*by_columns[1:]) > _wrapped_headings(*by_rows[1:])
    return by_columns if more else by_rows


def _found_on(page: Page, book: Phrasebook) -> tuple[Page, Wording, tuple[Found, ...]]:
    words = _wording(page, book)
    return page, words, phrases_on(page, words, book)


def _wording(page: Page, book: Phrasebook) -> Wording:
    return wording(page, mender(book, trusted=page.source == "text"))


def _wrapped(page: Page, book: Phrasebook) -> int:
    """How many times a title goes over more than one line: a quick look, headings or not."""
    words = _wording(page, book)
    titles = (phrase for phrase in book.phrases if phrase.sort == "title")
    spans = (span for title in titles for span in words.find(title.text, title.loose))
    return sum(words.line_at(start) < words.line_at(end - 1) for start, end in spans)


def _wrapped_headings(words: Wording, found: Iterable[Found]) -> int:
    return sum(
        f.phrase.sort == "title"
        and f.heading.alone
        and words.line_at(f.start) < words.line_at(f.end - 1)
        for f in found
    )


def _certainties(points: dict[str, float], none: float) -> tuple[tuple[str, float], ...]:
    chances = {kind: exp(SHARPNESS * sum_) for kind, sum_ in points.items() if sum_ > 0}
    whole = sum(chances.values()) + exp(SHARPNESS * none)
    ranked = ((kind, chance / whole) for kind, chance in chances.items())
    return tuple(sorted(ranked, key=lambda item: (-item[1], item[0])))


def _none(page: Page, listed: int) -> float:
    full = sum(len(line.text.split()) >= 9 for line in page.lines)
    return NONE + min(MOST_PROSE, PROSE * full) + LISTED * max(listed, _is_bulleted(page))


def _is_of_nobody(page: Page) -> bool:
    """Whether a page is an example, which leaves open whom it is about, or general terms.

    Terms are headed so, go on in chapters, and name nobody; a contract has such a part too.
    """
    blanks = {blank for line in page.lines for blank in _BLANK.findall(line.text)}
    if len(blanks) >= BLANKS:
        return True
    headed = any(line.box.top < TOP and _TERMS.match(line.text) for line in page.lines)
    chapters = sum(BULLET.match(line.text) is not None for line in page.lines)
    named = any(fact.type in ("name", "iban", "mrz") for fact in page.facts)
    return headed and chapters >= CHAPTERS and not named


def _is_bulleted(page: Page) -> bool:
    """Whether much of a page is a list; numbers alone are those of a form's boxes."""
    signs = sum(SIGN.match(line.text) is not None for line in page.lines)
    bullets = sum(BULLET.match(line.text) is not None for line in page.lines)
    return signs >= 2 and bullets >= FEWEST_BULLETS and bullets >= BULLETED * len(page.lines)


def _is_list(found: Iterable[Found], words: Wording, page: Page) -> int:
    """How many kinds a page names beyond three in short lines, or beyond two as items of a list."""
    short, items = set(), set()
    for f in found:
        if f.phrase.sort == "title":
            if f.heading.alone or f.heading.listed or f.heading.lower:
                short.add(f.phrase.kind)
            if BULLET.match(page.lines[words.line_at(f.start)].text):
                items.add(f.phrase.kind)
    return max(0, len(short) - 3, len(items) - 2)


def _weight(found: Found) -> float:
    """What a title weighs where it stands."""
    stands = found.heading
    if found.denied:
        return 0.0
    if stands.lower and not stands.listed:
        return LOWER
    if stands.listed and not stands.led:
        return IN_LIST
    if stands.listed or not (stands.alone or stands.leading):
        return TITLE_IN_TEXT
    if stands.alone:
        return HEADING if stands.raised else PLAIN_HEADING
    return LEADING if stands.raised else TITLE_IN_TEXT


def _headings(found: Iterable[Found]) -> dict[str, float]:
    """The kinds whose title stands as a heading, with what their heaviest title weighs."""
    best: dict[str, float] = {}
    for item in found:
        if item.phrase.sort == "title" and (weight := _weight(item)) >= PLAIN_HEADING:
            best[item.phrase.kind] = max(weight, best.get(item.phrase.kind, 0.0))
    return best


def _without_what_they_need(found: Iterable[Found], book: Phrasebook) -> frozenset[str]:
    """Kinds that need a further mark beside their title, on a page that does not show it."""
    needy = {kind.id for kind in book.kinds if kind.needs}
    return frozenset(needy - {f.phrase.kind for f in found if f.phrase.sort == "need"})


def _tongues(found: Iterable[Found]) -> dict[str, dict[str, float]]:
    """What titles and phrases of each kind come to in each language, each phrase once."""
    points: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    given = {(f.phrase.kind, f.phrase.language, f.phrase.text): f for f in found}
    for (kind, language, _), item in given.items():
        if item.phrase.sort == "title":
            points[kind][language] += _weight(item)
        elif item.phrase.sort == "phrase":
            points[kind][language] += PHRASE * item.phrase.share
    return points


def _by_words(found: tuple[Found, ...], listed: int, light: frozenset[str]) -> Iterator[Mark]:
    by_kind: dict[str, list[Found]] = defaultdict(list)
    for item in found:
        by_kind[item.phrase.kind].append(item)
    for kind, items in by_kind.items():
        titles = [i for i in items if i.phrase.sort == "title" and not i.denied]
        yield from _titles(kind, titles, items, bool(listed) or kind in light)
        yield from _capped(kind, items, "phrase", PHRASE, MOST_PHRASES)
        yield from _capped(kind, items, "word", WORD, MOST_WORDS)


def _titles(kind: str, titles: list[Found], all_: list[Found], light: bool) -> Iterator[Mark]:
    """The best title in full, further ones a little, less what speaks against them.

    ``light``: the page names all papers, or does not show what the kind needs beside its title.
    """
    against = {f.phrase.language for f in all_ if f.phrase.sort == "against"}
    given: set[str] = set()
    for title in sorted(titles, key=lambda f: -_weight(f)):
        if title.phrase.text in given:
            continue
        weight = TITLE_IN_TEXT if light else _weight(title)
        yield Mark(kind, title.phrase.printed, SECOND_TITLE if given else weight)
        given.add(title.phrase.text)
    if against & {title.phrase.language for title in titles} or not titles:
        yield from counter_marks(kind, all_)


def _by_sentences(words: Wording, book: Phrasebook) -> Iterator[Mark]:
    """One mark for each kind of which the page has a sentence."""
    text = " ".join(words.between(0, len(words.text)))
    given: set[str] = set()
    for kind, pattern in book.sentences:
        if kind not in given and (said := pattern.search(text)):
            given.add(kind)
            yield Mark(kind, f"{said[1]} …" if said.re.groups else said[0], SENTENCE)


def _capped(kind: str, items: list[Found], sort: str, each: float, most: float) -> Iterator[Mark]:
    """Each different phrase once, until the most that phrases of its sort may come to."""
    different = {item.phrase.text: item.phrase for item in items if item.phrase.sort == sort}
    left = most
    for phrase in sorted(different.values(), key=lambda phrase: (-phrase.share, phrase.text)):
        weight = min(left, each * phrase.share)
        if weight > 0:
            yield Mark(kind, phrase.printed, weight)
        left -= weight


def _by_facts(page: Page, book: Phrasebook) -> Iterator[Mark]:
    """The heaviest mark of each type of fact: a proven zone does not count as a zone once more."""
    best: dict[tuple[str, str], Mark] = {}
    for kind, mark, pattern in book.facts:
        fact = next((f for f in page.facts if _speaks(f, mark, pattern)), None)
        if fact is None:
            continue
        weight = WEIGHTS[mark.weight]
        if fact.type == "mrz":
            weight *= trust_in_zone(page, fact)
        found = Mark(kind, " ".join(filter(None, (fact.type, fact.role))), weight)
        held = best.get((kind, fact.type))
        if held is None or abs(weight) > abs(held.weight):
            best[kind, fact.type] = found
    yield from best.values()


def _speaks(fact: Fact, mark: FactMark, pattern: re.Pattern[str]) -> bool:
    return (
        fact.type == mark.type
        and (not mark.role or fact.role in mark.role)
        and (fact.proven or not mark.proven)
        and (not mark.value or pattern.fullmatch(fact.value) is not None)
    )
