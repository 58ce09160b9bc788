"""What a clear page in a writing that could not be read may be.

French schools, banks and offices write in Latin letters, so such a page is none of their papers:
it is a foreign original, which counts by its translation.
"""

from __future__ import annotations

from dossier.model import Page
from dossier.other_writing import in_another_writing, unread_lines

__all__ = ["in_another_writing", "may_be"]

FOREIGN = frozenset(
    "birth-certificate marriage-certificate consular-civil-status family-record-book translation "
    "apostille identity-card passport driving-licence".split()
)
# What comes out as badly as a foreign writing does: letters by hand, cards on patterned grounds.
BADLY_READ = frozenset(
    (
        "hosting-certificate parental-authorisation cover-letter rent-receipt proof-of-resources "
        "residence-permit long-stay-visa short-stay-visa student-card european-health-card"
    ).split()
)


def may_be(page: Page) -> frozenset[str]:
    """The kinds that such a page may be; more of them where its lines gave some letters."""
    return FOREIGN if unread_lines(page) else FOREIGN | BADLY_READ
