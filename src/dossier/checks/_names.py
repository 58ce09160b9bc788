"""Whose papers these are: the applicant's names, and the names of a paper's holder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from dossier.checks._evidence import fair, sure
from dossier.checks._kinds import IDENTITY, OF_THE_PERSON
from dossier.checks._mrz import zone_name, zones
from dossier.model import Case, Document, Place

# No check digit protects the name in a zone, so it must have been read fairly surely itself.
_ZONE_SURE = 0.8
# Two ways of writing one foreign given name share most letters; two given names rarely do.
_ALIKE = 0.6
HOLDER_ROLES = ("holder", "birth-name", "used-name")


@dataclass(frozen=True, slots=True)
class Named:
    """A person's name with where it stands; ``given`` where the paper tells it from the surname.

    ``sure`` says that it was read surely enough to tell another person by it.
    """

    name: str
    place: Place | None
    given: str = ""
    sure: bool = True


def holders(document: Document) -> tuple[Named, ...]:
    """Whom a paper names as its holder."""
    zone_names = (
        Named(zone_name(zone), fact.place, zone.given_names, fact.certainty >= _ZONE_SURE)
        for fact, zone in zones(document)
        if zone.surname
    )
    printed = (
        Named(fact.value, fact.place, "", sure(fact))
        for fact in document.stated("name")
        if fact.role in HOLDER_ROLES and fair(fact)
    )
    return (*zone_names, *printed)


def known_names(case: Case, beside: Document | None = None) -> tuple[Named, ...]:
    """The applicant's names: as answered, and as the identity and residence papers say.

    A document says nothing about itself, so ``beside`` is left out.
    """
    answered = (Named(name, None) for name in case.answers.names)
    papers = (paper for paper in case.of_kind(*OF_THE_PERSON) if paper is not beside)
    return (
        *answered,
        *(name for paper in _the_applicants(papers, case) for name in holders(paper)),
    )


def _the_applicants(papers: Iterable[Document], case: Case) -> Iterator[Document]:
    """Without the identity cards of hosts: a hosting certificate comes with its writer's card."""
    found = tuple(papers)
    hosted = bool(case.of_kind("hosting-certificate"))
    own = [paper for paper in found if paper.kind not in IDENTITY or not hosted]
    own += [paper for paper in found if paper.kind == "passport" and paper not in own]
    yield from own or found


def agreements(one: Iterable[Named], other: Iterable[Named]) -> list[tuple[str, Named, Named]]:
    """Every pair with what comparing them came to: same, partial, different or unknown."""
    from dossier.facts.names import agree

    others = tuple(other)
    return [(str(agree(a.name, b.name)), a, b) for a in one for b in others]


def may_be_the_same_person(pairs: Iterable[tuple[Named, Named]]) -> bool:
    """Whether a given name is alike: a surname may have changed, letters been written otherwise.

    Names that tell given names from surnames decide where there are any: relatives share a surname.
    """
    found = tuple(pairs)
    told = [pair for pair in found if pair[0].given] or found
    return any(
        _alike(word, part)
        for known, other in told
        for word in (known.given or known.name).split()
        for part in other.name.split()
    )


def _alike(one: str, other: str) -> bool:
    """Roughly the same word: ``ALEKSANDR`` and ``Alexandre``, ``YOUSSEF`` and ``Yusuf``."""
    from dossier.facts.names import agree

    if min(len(one), len(other)) < 2:
        return False
    ratio = SequenceMatcher(None, one.casefold(), other.casefold()).ratio()
    return ratio >= _ALIKE or str(agree(one, other)) == "same"


def another_person(
    pairs: Iterable[tuple[str, Named, Named]], document: Document
) -> tuple[Named, Named] | None:
    """Of compared names, the two that show that a paper is somebody else's; None if none do.

    Every pair must differ, both be read surely and written in full, no given name be alike, and
    the known name stand nowhere on the paper: a caption may be taken for a name.
    """
    compared = tuple(pairs)
    if not compared or any(result != "different" for result, _, _ in compared):
        return None
    both = [(known, other) for _, known, other in compared]
    if may_be_the_same_person(both) or standing((known for known, _ in both), document):
        return None
    full = [pair for pair in both if all(one.sure and _in_full(one.name) for one in pair)]
    return full[0] if full else None


def _in_full(name: str) -> bool:
    """Whether a name has a given name and a surname; whole words, not initials."""
    return sum(len(word.strip(".")) > 1 for word in name.split()) > 1


def standing(names: Iterable[Named], document: Document) -> tuple[str, Named] | None:
    """The best of the names that stands somewhere on the paper: the same, or two words of it.

    One word alone may be a relative's, a street or a school.
    """
    from dossier.facts.names import stands_in

    partly = None
    for named in names:
        result = str(stands_in(named.name, document.text))
        if result == "same":
            return "same", named
        if result == "partial" and _words_standing(named.name, document.text) >= 2:
            partly = partly or ("partial", named)
    return partly


def _words_standing(name: str, text: str) -> int:
    from dossier.facts.names import stands_in

    words = [word for word in name.replace("-", " ").split() if len(word) > 2]
    return sum(str(stands_in(word, text)) == "same" for word in words)
