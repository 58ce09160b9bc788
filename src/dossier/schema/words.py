"""Words that route files use: ids, links, days, and names of kinds."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field

from dossier.schema.folder import shipped
from dossier.schema.suggest import did_you_mean

_NAME = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_LINK = r"^https?://\S+$"
_DAY = r"^\d{4}(-\d\d(-\d\d)?)?$"

Certainty = Literal["certain", "probable", "doubtful"]


def _formed(pattern: str, form: str) -> Callable[[str], str]:
    def check(text: str) -> str:
        if not re.match(pattern, text):
            raise ValueError(f"{text!r} is not {form}")
        return text

    return check


def _is_day(text: str) -> str:
    try:
        date.fromisoformat(f"{text}-01-01"[:10] if len(text) == 4 else f"{text}-01"[:10])
    except ValueError:
        raise ValueError(f"{text!r} is not a day such as 2025-11-01, or a month or year") from None
    return text


def _known_kind(kind: str) -> str:
    known = shipped("kinds")
    if kind not in known:
        raise ValueError(f"no kind of document is called {kind!r}" + did_you_mean(kind, known))
    return kind


def _with_pattern(pattern: str) -> Any:
    return Field(json_schema_extra={"pattern": pattern})


Name = Annotated[
    str,
    AfterValidator(_formed(_NAME, "a name in small letters, digits and dashes")),
    _with_pattern(_NAME),
]
Link = Annotated[
    str, AfterValidator(_formed(_LINK, "a link that starts with https://")), _with_pattern(_LINK)
]
Day = Annotated[str, AfterValidator(_is_day), _with_pattern(_DAY)]
KindName = Annotated[str, AfterValidator(_known_kind), _with_pattern(_NAME)]
