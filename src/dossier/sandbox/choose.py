"""Which sandbox this system can give."""

from __future__ import annotations

from dossier.sandbox import OFF, Limits, Sandbox


def expected_tier(mode: str) -> str:
    """The tier that files would be read in, without starting anything."""
    return OFF


def start(mode: str, limits: Limits, examiner: str) -> Sandbox:
    """The strongest sandbox there is here."""
    from dossier.sandbox.inprocess import InProcess

    return InProcess(examiner)
