"""When a line of the checklist applies: named conditions with typed values, true, false or unknown.

All fields of a condition must hold; a list means any of its values. What is not known makes a
condition unknown only where it matters (Kleene's three-valued logic).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, model_validator

from dossier.model import Applicant
from dossier.schema.nations import Nation, is_any_of
from dossier.schema.one_or_many import Many

T = TypeVar("T")

ResidenceTitle = Literal[
    "vls-ts",
    "vls-t",
    "card-to-request",
    "permit",
    "talent",
    "receipt",
    "short-stay",
    "none",
    "other",
]
EuropeanCover = Literal["ehic", "s1", "none"]
TranslationNeed = Literal["required", "advised", "not-needed"]


@dataclass(frozen=True, slots=True)
class Situation:
    """What conditions are judged on; ``translation`` is what the civil-status papers ask for."""

    applicant: Applicant
    on: date
    translation: str | None = None


class Age(BaseModel):
    """Full years on the day judged: ``at_least`` this many, or ``below``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    at_least: int | None = Field(None, ge=0, le=150)
    below: int | None = Field(None, ge=1, le=150)

    def holds(self, years: int) -> bool:
        """Whether a person of this many full years is meant."""
        return (self.at_least is None or years >= self.at_least) and (
            self.below is None or years < self.below
        )

    @model_validator(mode="after")
    def _bounded(self) -> Self:
        if self.at_least is None and self.below is None:
            raise ValueError("say at_least, below, or both")
        if self.at_least is not None and self.below is not None and self.at_least >= self.below:
            raise ValueError("at_least must be less than below, or nobody is meant")
        return self


class Condition(BaseModel):
    """All of its fields must hold; ``any`` needs one of its conditions, ``not`` none."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True
    )

    nationality: Many[Nation] | None = None
    birth_country: Many[Nation] | None = None
    age: Age | None = None
    works_in_france: bool | None = None
    has_french_number: bool | None = None
    already_covered: bool | None = None
    enrolled_in_france: bool | None = None
    married: bool | None = None
    european_cover: Many[EuropeanCover] | None = None
    residence_title: Many[ResidenceTitle] | None = None
    translation: Many[TranslationNeed] | None = None
    any: tuple[Condition, ...] | None = Field(None, min_length=1)
    not_: Condition | None = Field(None, alias="not")

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if all(getattr(self, name) is None for name in type(self).model_fields):
            raise ValueError("an empty condition; leave `when` out where the line always applies")
        return self


def holds(condition: Condition, situation: Situation) -> bool | None:
    """Whether a condition holds; None where what is known does not decide it."""
    return every(part.holds for part in _parts(condition, situation))


def questions(condition: Condition, situation: Situation) -> tuple[str, ...]:
    """The answers of the applicant that would decide a condition; none if it is decided.

    A condition that waits for the papers alone (``translation``) asks nothing.
    """
    if holds(condition, situation) is not None:
        return ()
    open_parts = (part for part in _parts(condition, situation) if part.holds is None)
    return tuple(dict.fromkeys(name for part in open_parts for name in part.questions))


def every(answers: Iterable[bool | None]) -> bool | None:
    """Kleene's *and*: false if one is false, else unknown if one is unknown."""
    seen = set(answers)
    if False in seen:
        return False
    return None if None in seen else True


def some(answers: Iterable[bool | None]) -> bool | None:
    """Kleene's *or*: true if one is true, else unknown if one is unknown."""
    return invert(every(invert(answer) for answer in answers))


def invert(answer: bool | None) -> bool | None:
    """Kleene's *not*."""
    return None if answer is None else not answer


def age_on(birth: date, on: date) -> int:
    """Full years of a person on a day."""
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))


@dataclass(frozen=True, slots=True)
class _Part:
    """One field of a condition: how it stands, and who could tell."""

    holds: bool | None
    questions: tuple[str, ...] = ()


_YES_NO = (
    "works_in_france",
    "has_french_number",
    "already_covered",
    "enrolled_in_france",
    "married",
)


def _parts(condition: Condition, situation: Situation) -> Iterator[_Part]:
    person = situation.applicant
    for name in _YES_NO:
        wanted: bool | None = getattr(condition, name)
        if wanted is not None:
            yield _known(name, getattr(person, name), wanted.__eq__)
    if condition.nationality is not None:
        nations = condition.nationality
        yield _known("nationality", person.nationalities, lambda own: is_any_of(own, nations))
    if condition.birth_country is not None:
        lands = condition.birth_country
        yield _known("birth_country", person.birth_country, lambda own: is_any_of((own,), lands))
    if condition.age is not None:
        birth = person.birth_date
        years = None if birth is None else age_on(birth, situation.on)
        yield _known("birth_date", years, condition.age.holds)
    for name in ("european_cover", "residence_title"):
        words: tuple[str, ...] | None = getattr(condition, name)
        if words is not None:
            yield _known(name, getattr(person, name), words.__contains__)
    yield from _nested(condition, situation)


def _nested(condition: Condition, situation: Situation) -> Iterator[_Part]:
    if condition.translation is not None:
        need = situation.translation
        yield _Part(None if need is None else need in condition.translation)
    if condition.any is not None:
        asked = (name for one in condition.any for name in questions(one, situation))
        yield _Part(some(holds(one, situation) for one in condition.any), tuple(asked))
    if condition.not_ is not None:
        yield _Part(invert(holds(condition.not_, situation)), questions(condition.not_, situation))


def _known(question: str, value: T | None, test: Callable[[T], bool]) -> _Part:
    return _Part(None if value is None else test(value), (question,))
