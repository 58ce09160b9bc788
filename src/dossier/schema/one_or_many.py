"""A value or a list of values, as route files may write them; always a tuple inside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, TypeVar, Union

from pydantic import BeforeValidator

T = TypeVar("T")


def as_list(value: Any) -> Any:
    """A list of what was written; lists stay as they are."""
    return list(value) if isinstance(value, list | tuple) else [value]


if TYPE_CHECKING:
    Many: TypeAlias = tuple[T, ...]
else:

    class Many:
        """``Many[T]``: a tuple of T that may be written as one T; JSON Schemas say both."""

        def __class_getitem__(cls, item: Any) -> Any:
            """The annotation for pydantic."""
            written = Union[item, list[item]]  # noqa: UP007 - item may be Annotated
            return Annotated[
                tuple[item, ...], BeforeValidator(as_list, json_schema_input_type=written)
            ]
