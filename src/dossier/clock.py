"""The one place that reads the calendar."""

from __future__ import annotations

from datetime import date, datetime

from dossier.errors import DossierError


def today() -> date:
    """The day it is where the program runs."""
    return datetime.now().astimezone().date()


def day(given: object) -> date:
    """The day judged for: as given, a date or its ISO 8601 form; today if not given.

    Raises:
        DossierError: it is neither.
    """
    if given is None:
        return today()
    if isinstance(given, datetime):
        return given.date()
    if isinstance(given, date):
        return given
    try:
        return date.fromisoformat(str(given))
    except ValueError:
        raise DossierError(f"{given!r} is not a day, such as 2026-11-23") from None
