"""French school years, from 1 September to 31 August."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_WRITTEN = re.compile(r"(\d{4})-(\d{4})")
_FIRST_MONTH = 9  # Code de l'éducation L521-1 and universities' statutes: September to August


@dataclass(frozen=True, slots=True)
class SchoolYear:
    """The school year that begins in September of ``first``."""

    first: int

    @classmethod
    def read(cls, value: str) -> SchoolYear | None:
        """The year of a fact's value such as ``2026-2027``; None if it is not one."""
        match = _WRITTEN.fullmatch(value)
        if match is None or int(match[2]) != int(match[1]) + 1:
            return None
        return cls(int(match[1]))

    @property
    def starts(self) -> date:
        """Its first day."""
        return date(self.first, _FIRST_MONTH, 1)

    @property
    def ends(self) -> date:
        """Its last day."""
        return date(self.first + 1, _FIRST_MONTH - 1, 31)

    def holds(self, day: date) -> bool:
        """Whether a day is in it."""
        return self.starts <= day <= self.ends

    def may_still_run(self, day: date) -> bool:
        """Whether it is just over: schools that begin in October end theirs with September."""
        return self.ends < day <= date(self.first + 1, _FIRST_MONTH, 30)

    def __str__(self) -> str:
        return f"{self.first}-{self.first + 1}"


def year_of(day: date) -> SchoolYear:
    """The school year that a day is in."""
    return SchoolYear(day.year if day.month >= _FIRST_MONTH else day.year - 1)
