"""Parents on civil-status papers: whether filiation is shown, and the parents' names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from dossier.facts import Sheet
from dossier.facts._asked import asks_for_papers
from dossier.facts._labels import Value, label_pattern, values_of
from dossier.facts._layout import Cell, Layout, layout
from dossier.facts._name_labels import ANY_LABEL
from dossier.facts._name_shape import LISTED_RUN, clean_name, name_after, one_case
from dossier.facts._parent_words import FATHER, MOTHER, OTHER_SCRIPTS, SHORT
from dossier.model import Fact

_CIVIL = re.compile(
    r"naissance|birth|nacimiento|nascimento|nascita|geburt|nasterii?|urodzen|dogum|kelahiran"
    r"|khai\s+sinh"
    r"|livret\s+de\s+famille|family\s+(?:record|book)|mariage|marriage|born|nacid|narodzen"
    r"|rodny\s+list"
    r"|рожден|народжен|出生|출생|가족관계|ولادة|الميلاد|ميلاد|γεννησ|जन्म|etat[\s-]+civil|registro\s+civil|\best\s+nee?\b|fodsel|syntym"
    r"|birthday|szuletes|tug'?ilgan|lindje|gimim|dzimsan|sunni|rojst|rodenih?\b|fæ[ðd]ing|kuzaliwa|dhalash"
    r"|kapanganakan|nesans|(?:fah|p)aterahana"
)
_WITHOUT = re.compile(
    r"sans\s+(?:indication\s+de\s+)?filiation|without\s+(?:parentage|filiation)"
    r"|short\s+(?:form\s+)?(?:birth\s+)?(?:certificate|form)\s+(?:of\s+birth)?"
    r"|senza\s+(?:l')?indicazione\s+dell[ae]\s+(?:paternita|maternita|generalita\s+dei\s+genitori)"
    r"|sole\s+generalita"
    r"|do(?:es)?\s+not\s+(?:show|include|contain|mention)\s+(?:the\s+)?(?:names?\s+of\s+)?(?:the\s+)?"
    r"(?:parent|father|mother)"
    # The words under the short certificate of England and Wales, which names no parents.
    r"|(?:particulars\s+have|certified\s+to\s+have)\s+been\s+compiled\s+from"
    r"\s+(?:an\s+entry|records|a\s+register)"
)
_WITH = re.compile(
    r"avec\s+(?:indication\s+de\s+la\s+)?filiation|showing\s+parentage"
    # As registrars write who came before them: the father, on the birth of his child.
    r"|naissance\s+de\s+son\s+(?:enfant|fils|fille)|de\s+lui-meme\s+et\s+de\b"
    r"|(?:d'elle|de\s+lui)-meme\s+et\s+d(?:e|u)\s+(?:la\s+)?(?:citoyen|dame|sieur|nomme)"
)
_CHILD_OF = re.compile(
    r"(?<!\w)(?:fils\s?\(fille\)|fille\s?\(fils\)|fils|fille|fils\s?/\s?fille|fils\s+ou\s+fille|ne\s+de|nee\s+de|son\s+of|daughter\s+of"
    r"|child\s+of|hij[oa]\s+de|filh[oa]\s+de|figli[oa]\s+di|sohn\s+(?:von|des)"
    r"|tochter\s+(?:von|des)|suami[\s-]+iste?ri|zana(?:ky\s+ny|k'i))"
    r"(?:\s+legitime|\s+naturel(?:le)?|\s+reconnue?)?\s*(?:de|d'|of|:)?\s*:?"
)
_LINE_OF = re.compile(r"(?:^|\n|\t|\bsexe\s(?:masculin|feminin),?\s)\s*de[ ]*:?\s+(?=[^\W\d])")
_AND_OF = re.compile(
    r"\bet\s+(?:de|d')\s?|\band\s+(?:of\s+)?|\by\s+de\s+|\be\s+de\s+|\be\s+di\s+|\bund\b"
)
_AND_ABROAD = re.compile(r"\bdan\b|\bsy\b")  # Indonesian, Malagasy
# As Haitian registrars write: the father comes before them and says of whom he has the child.
_DECLARED = re.compile(
    r"\b(?:a|est)\s+comparu,?\s+(?:le\s+(?:sieur|citoyen|nomme)|monsieur|m\.)\s+"
    r"(?=(?:[^\n]|\n(?!\n)){0,700}?\b(?:naissance|est\s+nee?)\b)"
)
_WITH_HER = re.compile(
    r"\b(?:(?:œ|oe)uvres\s+(?:avec|et\s+de\s+celles\s+de)|eue?\s+avec)\s+(?:son\s+epouse,?\s+)?"
    r"(?:la\s+(?:dame|demoiselle|citoyenne|nommee)|madame|mademoiselle|mme|mlle)\s+(?:nee\s+)?"
)
_TITLE = re.compile(
    r"(?<!\w)(?:m\.|mr\.?|mme\.?|mrs\.?|monsieur|madame|don|dona|feu)[ ]{1,2}(?=\S)"
)
_PATTERNS = (("father", label_pattern(FATHER)), ("mother", label_pattern(MOTHER)))
_SHORT = tuple((role, label_pattern(words)) for role, words in SHORT.items())


def find(sheet: Sheet) -> Iterator[Fact]:
    """Names of father and mother; then whether the paper is with or without filiation.

    ``without`` is said only where the paper itself says so: parents that were not found prove
    nothing. Nothing is said of papers that are not of civil status.
    """
    page = layout(sheet)
    if not _CIVIL.search(page.folded):
        return
    named = [*_labelled(page), *_sentences(page)]
    named += () if named else _under_filiation(page)
    named += () if named else _side_by_side(page)
    seen: set[tuple[str, str]] = set()
    for fact in named:
        if (fact.role, fact.value) not in seen:
            seen.add((fact.role, fact.value))
            yield fact
    yield from _filiation(page, {fact.value for fact in named})


def _labelled(page: Layout) -> Iterator[Fact]:
    for role, pattern in (*_PATTERNS, *_SHORT):
        for match in pattern.finditer(page.folded):
            if not match["sign"] and (role, pattern) in _SHORT:
                continue
            for value in values_of(page, *match.span(), _STOP):
                found = _name_in(page, value)
                if found:
                    yield _fact(page, role, found[2], found[0], found[1], 0.9)
                if found or value.beside:
                    break


def _name_in(page: Layout, value: Value) -> tuple[int, int, str] | None:
    """The name a value starts with; else one whose birth is told: « acte n° 3. X, né le … »."""
    text = clean_name(page.text[value.start : value.end])
    if len(text) > 2 and not text[0].islower():
        start = max(value.start, page.text.find(text, value.start))
        return start, start + len(text), text
    if not text:
        for match in _BORN.finditer(page.text, value.start, value.end):
            name = clean_name(match[1])
            if " " in name:
                return match.start(1), match.end(1), name
    return None


_BORN = re.compile(rf"(?<!\w){LISTED_RUN}(?=,?[ ]+n[ée]e?[ ])")
_STOP = re.compile(rf"{ANY_LABEL.pattern}|(?<![\w'])(?:{FATHER}|{MOTHER})(?!\w)")


def _sentences(page: Layout) -> Iterator[Fact]:
    """``fils de Jean DUPONT … et de Marie MARTIN …``."""
    found = False
    for match in _DECLARED.finditer(page.folded):
        her = _WITH_HER.search(page.folded, match.end(), match.end() + 1200)
        couple = [_parent_at(page, one.end()) for one in (match, her) if one]
        for role, parent in zip(("father", "mother"), couple, strict=False):
            if parent and len(couple) == 2:
                found = True
                yield _fact(page, role, parent[2], parent[0], parent[1], 0.8)
    for pattern in (_CHILD_OF, _LINE_OF):
        if found:
            return
        for match in pattern.finditer(page.folded):
            first = _parent_at(page, match.end())
            joined = _AND_ABROAD if match[0].startswith(("suami", "zana")) else _AND_OF
            second = _second(page, first[1], joined) if first else None
            if first and (second or pattern is _CHILD_OF):
                found = True
                yield _fact(page, "father", first[2], first[0], first[1], 0.8)
            if second:
                yield _fact(page, "mother", second[2], second[0], second[1], 0.8)


def _parent_at(page: Layout, start: int) -> tuple[int, int, str] | None:
    """A name of several words, or one word that is set off: « fils de Abdelkader, âgé de … »."""
    found = name_after(page.text, start, _TITLE)
    if found:
        return found
    match = _ONE_WORD.match(page.text, start)
    name = clean_name(match[1]) if match else ""
    return (match.start(1), match.end(1), name) if match and len(name) > 2 else None


_ONE_WORD = re.compile(
    r"[ ]{0,2}((?:[A-ZÀ-ÖØ-Þ]['’])?[A-ZÀ-ÖØ-Þ][^\W\d_]{2,30})"
    r"(?=[ ]?[,;]|[ ]+(?:âgée?|agée?|et)\b)"
)


def _under_filiation(page: Layout) -> Iterator[Fact]:
    """Both parents behind or below the word filiation, which does not say who is the father."""
    for match in _FILIATION.finditer(page.folded):
        if _WITH.search(page.folded, max(0, match.start() - 30), match.end()):
            continue
        names = list(_both(page, match.end())) or list(_two_below(page, match))
        names = names if len(names) == 2 else list(_in_columns(page, match.start()))
        if len(names) == 2:
            for start, end, name in names:
                yield _fact(page, "parent", name, start, end, 0.8)
            return


_FILIATION = re.compile(
    r"(?<!sans )(?<!senza )(?<!sem )(?<!\w)filia(?:cao|cion|tion|zione)\b"
    r"(?:\s+de\s+l[ao]?[^\n\t:]{0,40})?[ ]?:?"
)
_JOINED = re.compile(r"[ ]*(?:;|(?<=[ ])(?:e|y|et|and)(?=[ ]))(?:[ ]+de\b)?")


def _both(page: Layout, start: int) -> Iterator[tuple[int, int, str]]:
    """Two names on one row with nothing but an « and » between them."""
    end = page.row_end(start)
    parts = [start, *(m.start() for m in _JOINED.finditer(page.folded, start, end)), end]
    for low, high in pairwise(parts):
        joined = _JOINED.match(page.folded, low, high)
        begin = joined.end() if joined else low
        name = clean_name(page.text[begin:high].lstrip(" \t:"))
        if " " in name:
            at = max(begin, page.text.find(name, begin))
            yield at, at + len(name), name


def _in_columns(page: Layout, start: int) -> Iterator[tuple[int, int, str]]:
    """Rows under the word with given names and surnames in columns, the heads of them between."""
    row = page.cell_at(start).row
    for cells in page.rows[row + 1 : row + 6]:
        if any(ANY_LABEL.match(page.folded, cell.start, cell.end) for cell in cells):
            continue
        names = [clean_name(cell.line.text) for cell in cells[:3]]
        if len(names) > 1 and all(names[:2]):
            name = " ".join(filter(None, names))
            yield cells[0].start, cells[len(names) - 1].end, name


def _two_below(page: Layout, match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    if page.folded[match.end() : page.row_end(match.end())].strip(" \t:"):
        return
    for other in page.below(page.cell_at(match.start()), match.start(), match.end(), rows=2):
        name = clean_name(page.text[other.start : other.end])
        if " " in name:
            at = max(other.start, page.text.find(name, other.start))
            yield at, at + len(name), name


def _side_by_side(page: Layout) -> Iterator[Fact]:
    """Father and mother as heads of two columns, their surnames and given names in rows below."""
    for number, cells in enumerate(page.rows):
        heads = [cell for cell in cells if _HEAD.match(page.folded, cell.start, cell.end)]
        if len(heads) != 2 or not _FIRST_HEAD.match(page.folded, heads[0].start, heads[0].end):
            continue
        rows = _named_rows(page, number + 1)
        for role, column in zip(("father", "mother"), zip(*rows, strict=True), strict=False):
            text = " ".join(name for _, name in column)
            yield _fact(page, role, text, column[0][0].start, column[0][0].end, 0.8)


_HEAD, _FIRST_HEAD = (
    re.compile(rf"[\W\d]{{0,8}}(?:{words})(?!\w)[^\n\t:]{{0,40}}$")
    for words in (f"{FATHER}|{MOTHER}", FATHER)
)


def _named_rows(page: Layout, start: int) -> list[list[tuple[Cell, str]]]:
    """A row with both names; or two, of surnames in single words and of given names."""
    rows = list(takewhile(bool, (_two_names(page, row) for row in page.rows[start : start + 2])))
    whole = rows and any(" " in name for _, name in rows[0])
    return rows[:1] if whole else rows if len(rows) == 2 else []


def _two_names(page: Layout, cells: Sequence[Cell]) -> list[tuple[Cell, str]]:
    """The names in the last two cells of a row, none where they are not two, or are labels."""
    if any(ANY_LABEL.match(page.folded, cell.start, cell.end) for cell in cells):
        return []
    names = [(cell, clean_name(cell.line.text)) for cell in cells[-2:]]
    return names if len(names) == 2 and all(name for _, name in names) else []


def _second(page: Layout, start: int, joined: re.Pattern[str]) -> tuple[int, int, str] | None:
    """The parent named after ``et de``, past the first one's age, trade and address."""
    for match in joined.finditer(page.folded, start, start + 400):
        found = _parent_at(page, match.end())
        if found:
            return found
    return None


def _filiation(page: Layout, named: set[str]) -> Iterator[Fact]:
    without, having = _WITHOUT.search(page.folded), _WITH.search(page.folded)
    if not named and asks_for_papers(page):
        return
    if without and not named and not having:
        yield _fact_of(page, "without", *without.span(), 0.95)
    elif having and not without:
        yield _fact_of(page, "with", *having.span(), 0.95)
    elif named:
        yield Fact("filiation", "with", "", page.place, "", 0.95 if len(named) > 1 else 0.8)
    else:
        yield from _both_named(page)


def _both_named(page: Layout) -> Iterator[Fact]:
    """Filiation by words alone: father and mother near each other, with something beside them.

    Labels with dashes behind them name nobody; where nothing could be read there, it is a doubt.
    """
    for words in OTHER_SCRIPTS:
        span = _near(page.folded, *words, within=600)
        if span:
            yield _fact_of(page, "with", *span, 0.8)
            return
    span = _near(page.folded, _LATIN_FATHER, _LATIN_MOTHER, within=1500)
    if span:
        yield _fact_of(page, "with", *span, 0.7 if _filled_in(page) else 0.5)


def _filled_in(page: Layout) -> bool:
    """Whether words stand where a parent's name belongs, even if they are no name we know."""
    return any(
        _WORD.search(page.folded, value.start, value.end)
        for _, pattern in _PATTERNS
        for match in pattern.finditer(page.folded)
        for value in values_of(page, *match.span(), _STOP)
    )


_WORD = re.compile(r"[^\W\d_]{3}")


_LATIN_FATHER, _LATIN_MOTHER = (
    re.compile(rf"(?<!\w)(?:{words})(?!\w)") for words in (FATHER, MOTHER)
)


def _near(
    text: str, one: re.Pattern[str], other: re.Pattern[str], within: int
) -> tuple[int, int] | None:
    """From a word of one sort to the next of the other, at most so many characters apart."""
    spans = [(*match.span(), 0) for match in one.finditer(text)]
    spans += [(*match.span(), 1) for match in other.finditer(text)]
    for first, second in pairwise(sorted(spans)):
        if first[2] != second[2] and 0 <= second[0] - first[1] <= within:
            return first[0], second[1]
    return None


def _fact_of(page: Layout, value: str, start: int, end: int, certainty: float) -> Fact:
    place, read = page.span(start, min(end, start + 60))
    text = " ".join(page.text[start:end].split())[:80]
    return Fact("filiation", value, text, place, "", round(certainty * read, 3))


def _fact(page: Layout, role: str, text: str, start: int, end: int, certainty: float) -> Fact:
    place, read = page.span(start, end)
    return Fact("name", one_case(text), text, place, role, round(certainty * read, 3))
