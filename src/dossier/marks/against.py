"""What speaks against a kind: much where it stands as a heading, little in small print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dossier.marks.found import Found
from dossier.model import Mark

AS_HEADING = 3.0  # points that a counter-phrase takes as a title or a lead line …
IN_TEXT = 2.0  # … in running text …
IN_SMALL_PRINT = 0.75  # … and in small print or at the foot; nothing where its sentence denies it
MOST = 6.0
STANDING = 3.0  # points of a title standing as a heading that no running text takes away


def counter_marks(kind: str, items: Iterable[Found]) -> Iterator[Mark]:
    """Each different counter-phrase once, where it weighs most, until the most they may come to."""
    left = MOST
    given: set[str] = set()
    against = [item for item in items if item.phrase.sort == "against" and not item.denied]
    for item in sorted(against, key=lambda item: (-_weight(item), item.phrase.text)):
        weight = min(left, _weight(item))
        if item.phrase.text not in given and weight > 0:
            given.add(item.phrase.text)
            left -= weight
            yield Mark(kind, item.phrase.printed, -weight)


def _weight(found: Found) -> float:
    stands = found.heading
    if stands.small:
        return IN_SMALL_PRINT
    if as_heading(found):
        return AS_HEADING
    return IN_TEXT


def as_heading(found: Found) -> bool:
    """Whether a counter-phrase stands as the page's title does, or in a line that leads it."""
    stands = found.heading
    leads = (stands.alone or stands.leading) and stands.raised
    return leads and not (stands.listed or stands.small)


def softened(
    marks: Sequence[Mark], found: Iterable[Found], titles: Mapping[str, float]
) -> Iterator[Mark]:
    """The marks, less what running text and facts would take from a title beyond ``STANDING``.

    ``titles`` are the weights of titles that stand as headings. What speaks against a kind in a
    heading of its own counts in full: the page then bears two titles.
    """
    headed = {(f.phrase.kind, f.phrase.printed) for f in found if as_heading(f)}
    left = {kind: weight - STANDING for kind, weight in titles.items()}
    for mark in marks:
        if mark.weight >= 0 or mark.kind not in left or (mark.kind, mark.mark) in headed:
            yield mark
            continue
        weight = min(left[mark.kind], -mark.weight)
        left[mark.kind] -= weight
        if weight > 0:
            yield Mark(mark.kind, mark.mark, -weight)
