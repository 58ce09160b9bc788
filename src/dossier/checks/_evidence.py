"""How surely something was read, and what is therefore enough to accept or to refuse.

A reading that agrees with what is wanted is hardly ever an accident, so a fair one is enough to
accept; to refuse a paper the reading must be sure, or be confirmed by check digits.
"""

from __future__ import annotations

from collections.abc import Iterable

from dossier.message import Private, Value
from dossier.model import Document, Fact, Page

FAIR = 0.6
SURE = 0.9


def fair(fact: Fact) -> bool:
    """Read well enough to accept."""
    return fact.proven or fact.certainty >= FAIR


def sure(fact: Fact) -> bool:
    """Read well enough to refuse."""
    return fact.proven or fact.certainty >= SURE


def quoted(fact: Fact) -> Value:
    """The value as a finding may name it: private ones masked."""
    return Private(fact.value) if fact.private else fact.value


def best(facts: Iterable[Fact]) -> Fact | None:
    """The surest of these facts, a proven one before all others; the first of equals."""
    return max(facts, key=lambda fact: (fact.proven, fact.certainty), default=None)


def page_of(document: Document, fact: Fact) -> Page | None:
    """The page that states a fact."""
    return next((page for page in document.pages if fact in page.facts), None)


def printed(document: Document, fact: Fact) -> bool:
    """Whether a fact comes from a trusted text layer, where no letter can be misread."""
    page = page_of(document, fact)
    return page is not None and page.source == "text" and fact.certainty >= 1.0


def well_read(page: Page) -> bool:
    """Whether so much of a page was read surely that what was not found may not be there."""
    if page.source == "text":
        return bool(page.lines)
    if page.source != "picture" or len(page.lines) < 5:
        return False
    return sum(line.certainty for line in page.lines) / len(page.lines) >= SURE
