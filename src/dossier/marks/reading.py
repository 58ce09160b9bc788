"""One page: the kind it is taken for, or the kinds it may be for all that could be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from dossier.marks.elsewhere import issued_elsewhere
from dossier.marks.language import foreign
from dossier.marks.plain import plain
from dossier.marks.score import Score, score
from dossier.marks.unread import in_another_writing, may_be
from dossier.model import Page
from dossier.schema.kind import Kind

KNOWN = 0.6  # certainty from which a page is called a kind
POSSIBLE = 0.15  # certainty from which a kind stays possible: more than a title in passing
NEAR = 0.6  # of the best certainty: from here the special kind of a family is preferred
ORIGINAL = 3.9  # points of an original on the sheet of its translation: two phrases, or a title
HINTED = 0.05  # the same where its title heads the page, or the file's name says so too
WELL_READ = 0.7  # mean certainty of the letters of a page that was read
HALF = 0.5  # of the letters seen on a picture, that must have been read
FEW = 12  # letters below which a picture without lines of text has nothing to read
ANY = ("*",)
# Writings that the default engine reads as letters; a page in another may be anything.
SCRIPTS = frozenset({"", "latin", "han", "kana"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What one page was taken for, by itself.

    ``could_be`` are the kinds that an unrecognised page may be, or that may stand on the sheet too.
    """

    page: Page
    kind: str
    certainty: float
    could_be: tuple[str, ...]
    score: Score

    @property
    def titled(self) -> bool:
        """Whether the title of its kind stands on it as a heading."""
        return self.kind in self.score.titled


def read(page: Page, kinds: Sequence[Kind]) -> Reading:
    """What a page is, from its words and facts alone."""
    found = score(page, kinds)
    kind, certainty = _of_family(found, kinds)
    if certainty >= KNOWN and kind not in found.doubted and not _of_elsewhere(page, kind, kinds):
        return Reading(page, kind, certainty, _beside(kind, found, kinds), found)
    return Reading(page, "", 0.0, _could_be(page, found, kinds), found)


def _of_elsewhere(page: Page, kind: str, kinds: Sequence[Kind]) -> bool:
    """Whether a kind that only counts from here was issued abroad: a home university's, say."""
    return any(one.domestic for one in kinds if one.id == kind) and issued_elsewhere(page)


def _of_family(found: Score, kinds: Sequence[Kind]) -> tuple[str, float]:
    """The likeliest kind; between kinds of one family, how certain it is that it is one of them.

    A contract that is as much one of work as one of a doctorate answers the same line as either.
    """
    best, certainty = found.best
    by_id = {kind.id: kind for kind in kinds}
    family = by_id[best].family if best in by_id else ""
    if certainty >= KNOWN or not family:
        return best, certainty
    kin = [(kind, share) for kind, share in found.ranking if by_id[kind].family == family]
    near = [kind for kind, share in kin if share >= NEAR * certainty and by_id[kind].special]
    return next(iter(near), best), sum(share for _, share in kin)


def _beside(kind: str, found: Score, kinds: Sequence[Kind]) -> tuple[str, ...]:
    """Kinds that may stand on the same sheet, such as the original that it translates.

    They show themselves by titles and phrases in another language than the kind's own.
    """
    carried = next((one.carries for one in kinds if one.id == kind), ())
    own = found.tongues.get(kind, {})
    tongue = max(own, key=lambda language: (own[language], language), default="")
    return tuple(
        other
        for other in carried
        for language, points in found.tongues.get(other, {}).items()
        if language != tongue and points >= ORIGINAL
    )


def _could_be(page: Page, found: Score, kinds: Sequence[Kind]) -> tuple[str, ...]:
    if _is_empty(page):
        return ()
    if not _was_read(page):
        return _of_an_unread(page, found, kinds)
    name = f" {plain(PurePosixPath(page.place.file).name)} "
    hinted = {k.id for k in kinds if any(f" {plain(word)} " in name for word in k.files)}
    likely = {
        kind
        for kind, certainty in found.ranking
        if certainty >= (HINTED if kind in hinted or kind in found.titled else POSSIBLE)
    }
    if foreign(page):
        likely |= {kind.id for kind in kinds if kind.abroad}
    if page.source == "picture" and in_another_writing(page):
        likely |= may_be(page) & {kind.id for kind in kinds}
    return tuple(sorted(likely))


def _of_an_unread(page: Page, found: Score, kinds: Sequence[Kind]) -> tuple[str, ...]:
    """Anything; but a clear page in a writing of elsewhere is no French paper."""
    if page.source != "picture" or not in_another_writing(page):
        return ANY
    likely = {kind for kind, certainty in found.ranking if certainty >= POSSIBLE}
    return tuple(sorted(likely | (may_be(page) & {kind.id for kind in kinds})))


def _is_empty(page: Page) -> bool:
    """Nothing to read on it: a blank page, a photograph, or a text page without words."""
    if page.legibility is not None:
        return page.legibility.content != "text" and _letters(page) < FEW
    return page.source == "text" and not page.lines


def _was_read(page: Page) -> bool:
    """Whether most of the page was read, in a script that is read as letters."""
    letters = _letters(page)
    if not letters or page.source == "none":
        return False
    if page.source == "text":
        return True
    if page.script not in SCRIPTS:
        return False
    sure = sum(line.certainty * len(line.text) for line in page.lines)
    if sure < WELL_READ * sum(len(line.text) for line in page.lines):
        return False
    return page.legibility is None or letters >= HALF * page.legibility.letters


def _letters(page: Page) -> int:
    return sum(not letter.isspace() for line in page.lines for letter in line.text)
