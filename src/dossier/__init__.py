"""Check a folder of papers before it is handed in to the French health insurance."""

from __future__ import annotations

__version__ = "0.1.0"
