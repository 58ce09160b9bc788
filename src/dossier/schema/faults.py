"""Mistakes that a model finds in itself, told at their own places beside those of its fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails, InitErrorDetails, PydanticCustomError

M = TypeVar("M")

RULE = "rule"  # the type of such a mistake, at a value; at the key of a value it is:
RULE_OF_KEY = "rule_of_key"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, and where: the steps from the model down to the value, or to its key."""

    where: tuple[int | str, ...]
    words: str
    value: Any = None
    at_key: bool = False


def checked(written: Any, validate: Callable[[Any], M], title: str, faults: Iterable[Fault]) -> M:
    """The model, unless its fields or it as a whole have mistakes; then all of them are raised."""
    details = [_detail(fault) for fault in faults]
    try:
        model = validate(written)
    except ValidationError as error:
        details = [*_again(error), *details]
    if details:
        raise ValidationError.from_exception_data(title, details)
    return model


def _detail(fault: Fault) -> InitErrorDetails:
    return InitErrorDetails(
        type=_custom(RULE_OF_KEY if fault.at_key else RULE, fault.words),
        loc=fault.where,
        input=fault.value,
    )


def _custom(type: str, words: str) -> PydanticCustomError:
    return PydanticCustomError(type, "{words}", {"words": words})


def _again(error: ValidationError) -> Iterator[InitErrorDetails]:
    for item in error.errors(include_url=False):
        detail = InitErrorDetails(type=_type(item), loc=item["loc"], input=item["input"])
        if "ctx" in item:
            detail["ctx"] = item["ctx"]
        yield detail


def _type(item: ErrorDetails) -> str | PydanticCustomError:
    ours = item["type"] in (RULE, RULE_OF_KEY)
    return _custom(item["type"], item["msg"]) if ours else item["type"]
