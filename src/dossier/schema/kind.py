"""A kind of document: its names, and the marks that a page of it is known by."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from pydantic import BaseModel, ConfigDict, Field, field_validator

from dossier.schema.folder import schemas_dir, shipped
from dossier.schema.text import Text
from dossier.schema.yaml import load

Phrases = dict[str, tuple[str, ...]]


class Weight(StrEnum):
    """How loudly a fact speaks: ``proof`` decides nearly alone, ``weak`` only goes with others."""

    PROOF = "proof"
    STRONG = "strong"
    FAIR = "fair"
    WEAK = "weak"
    AGAINST = "against"


def _pattern(value: str) -> str:
    try:
        re.compile(value)
    except re.error as error:
        raise ValueError(f"{value!r} is not a regular expression: {error}") from None
    return value


class FactMark(BaseModel):
    """A fact that speaks for a kind, such as a machine-readable zone that starts with ``P``.

    ``role`` is one of the fact's roles ("" for any), ``value`` a regular expression that the whole
    value must match, and ``proven`` asks for check digits or a signature that hold.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    type: str
    role: tuple[str, ...] = ()
    value: str = ""
    proven: bool = False
    weight: Weight = Weight.FAIR

    @field_validator("value")
    @classmethod
    def _is_pattern(cls, value: str) -> str:
        return _pattern(value)


class Kind(BaseModel):
    """A kind of document and its marks.

    All phrases are written as they are printed; case, accents and punctuation do not matter.
    ``titles`` name the paper: they are heavy where they stand as a heading and light in running
    text. ``phrases`` are wording that hardly any other paper has, ``words`` what merely goes with
    it (labels, names of fields). ``against`` are phrases of papers that look alike: within one
    language they take back what its titles gave, and a title inside a longer one of these does
    not count at all. ``doubts`` leave it open whether the page is such a paper, however much else
    speaks for it: it is then told as an unknown one that could be. Where a kind has ``needs``,
    its titles are light on a page that shows none of them, and it stays open: a "certificate of
    insurance" may be of a car. ``sentences`` are regular expressions for wording with a name in
    its midst, over the page's words in small letters without accents or punctuation. ``files``
    are words of file names, at most a hint. Languages are ISO 639-1 codes and only sort the
    phrases. ``abroad`` says that other states issue it too, ``domestic`` that a like paper from
    abroad is another one, ``several`` that it runs over several pages, ``sides`` that it is a card
    or booklet whose sides may have been scanned apart. Kinds of one ``family`` serve the same
    purposes, so that a page between two of them is told as one of them, the ``special`` one
    if they are near; ``carries`` are kinds that may stand on the same sheet, as an original may
    beside its translation.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    title: Text
    name: Text
    abroad: bool = False
    domestic: bool = False
    several: bool = False
    sides: bool = False
    family: str = ""
    special: bool = False
    carries: tuple[str, ...] = ()
    titles: Phrases = {}
    phrases: Phrases = {}
    words: Phrases = {}
    against: Phrases = {}
    doubts: Phrases = {}
    needs: Phrases = {}
    sentences: tuple[str, ...] = ()
    facts: tuple[FactMark, ...] = ()
    files: tuple[str, ...] = ()

    @field_validator("sentences")
    @classmethod
    def _are_patterns(cls, sentences: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(map(_pattern, sentences))


@cache
def load_kinds() -> tuple[Kind, ...]:
    """Every shipped kind, in the order of their names.

    Raises:
        DossierError: a file is not a kind; says where.
    """
    folder = schemas_dir() / "kinds"
    return tuple(load(folder / f"{name}.yaml", Kind) for name in shipped("kinds"))
