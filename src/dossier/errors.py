"""The one exception a caller sees: a wrong call, said with what to do."""

from __future__ import annotations


class DossierError(Exception):
    """The call was wrong (unknown route, bad YAML, no such folder); the text says what to do.

    What is wrong with the papers is never an exception: it is a finding.
    """
