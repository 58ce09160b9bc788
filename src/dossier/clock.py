"""The one place that reads the calendar."""

from __future__ import annotations

from datetime import date, datetime


def today() -> date:
    """The day it is where the program runs."""
    return datetime.now().astimezone().date()
