"""A condition of a route in words: for whom a line is asked."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.message import Message, say
from dossier.reports.wording import Wording
from dossier.schema.condition import Age, Condition

_YES_NO = {
    "works_in_france": (say("you work in France"), say("you do not work in France")),
    "has_french_number": (
        say("you have a French social-security number"),
        say("you have no French social-security number"),
    ),
    "already_covered": (
        say("you are already covered in France"),
        say("you are not covered in France yet"),
    ),
    "enrolled_in_france": (
        say("you are enrolled at a school in France"),
        say("you are not enrolled at a school in France"),
    ),
    "married": (say("you are married"), say("you are not married")),
}


def in_words(condition: Condition, wording: Wording) -> str:
    """``you are 18 or older and your residence title is vls-ts``."""
    both = wording.text(say(" and "))
    return both.join(wording.text(part) for part in _parts(condition, wording))


def _parts(condition: Condition, wording: Wording) -> Iterator[Message]:
    if condition.nationality is not None:
        yield say("your nationality is one of: {nations}", nations=_any(condition.nationality))
    if condition.birth_country is not None:
        yield say("you were born in one of: {nations}", nations=_any(condition.birth_country))
    if condition.age is not None:
        yield from _age(condition.age)
    for name, (yes, no) in _YES_NO.items():
        answer = getattr(condition, name)
        if answer is not None:
            yield yes if answer else no
    yield from _choices(condition)
    if condition.any is not None:
        choices = (in_words(choice, wording) for choice in condition.any)
        yield say("({either})", either=wording.text(say(" or ")).join(choices))
    if condition.not_ is not None:
        yield say("not ({condition})", condition=in_words(condition.not_, wording))


def _choices(condition: Condition) -> Iterator[Message]:
    if condition.european_cover is not None:
        yield say("your European cover is: {cover}", cover=_any(condition.european_cover))
    if condition.residence_title is not None:
        yield say("your residence title is: {title}", title=_any(condition.residence_title))
    if condition.translation is not None:
        yield say("a translation is: {need}", need=_any(condition.translation))


def _age(age: Age) -> Iterator[Message]:
    if age.at_least is not None:
        yield say("you are {years} or older", years=age.at_least)
    if age.below is not None:
        yield say("you are under {years}", years=age.below)


def _any(words: tuple[str, ...]) -> str:
    return ", ".join(words)
