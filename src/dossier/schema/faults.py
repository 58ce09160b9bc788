"""Mistakes that a model finds in itself, each told at its own place in the file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NoReturn

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, and where: the steps from the model down to the value."""

    where: tuple[int | str, ...]
    words: str
    value: Any = None


def raise_all(title: str, faults: Iterable[Fault]) -> None:
    """Raise one validation error that holds all faults; nothing if there are none."""
    details = [
        InitErrorDetails(
            type=PydanticCustomError("rule", "{words}", {"words": fault.words}),
            loc=fault.where,
            input=fault.value,
        )
        for fault in faults
    ]
    if details:
        raise ValidationError.from_exception_data(title, details)


def reraise_under(step: str, error: ValidationError) -> NoReturn:
    """Raise a validation error again, one step further down."""
    details = [
        InitErrorDetails(
            type=PydanticCustomError(
                item["type"], "{words}", {"words": item["msg"], **item.get("ctx", {})}
            ),
            loc=(step, *item["loc"]),
            input=item["input"],
        )
        for item in error.errors(include_url=False)
    ]
    raise ValidationError.from_exception_data(error.title, details) from None
