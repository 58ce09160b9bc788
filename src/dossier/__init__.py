"""Check a folder of papers before it is handed in to the French health insurance.

    report = dossier.check("my-folder", route="online-student", applicant={"nationality": "IN"})

Everything happens on this machine; files are read by a child process and never written to.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if sys.platform == "win32":  # a folder cannot be walked there without following links
    raise ImportError(
        "dossier runs on Linux and macOS. On Windows, use the Windows Subsystem for Linux: "
        "`wsl --install`."
    )

if TYPE_CHECKING:
    from dossier.advice import Advice, advise
    from dossier.batch import CheckFailed, check_many
    from dossier.errors import DossierError
    from dossier.model import Finding, Level, Outcome, Place, Verdict
    from dossier.pipeline import check, inspect
    from dossier.report import Inspection, Report
    from dossier.schema.route import Route, load_route, routes

__version__ = "0.1.0"

_HOMES = {
    "Advice": "advice",
    "CheckFailed": "batch",
    "DossierError": "errors",
    "Finding": "model",
    "Inspection": "report",
    "Level": "model",
    "Outcome": "model",
    "Place": "model",
    "Report": "report",
    "Route": "schema.route",
    "Verdict": "model",
    "advise": "advice",
    "check": "pipeline",
    "check_many": "batch",
    "inspect": "pipeline",
    "load_route": "schema.route",
    "routes": "schema.route",
}

__all__ = [  # noqa: RUF022 - the order of the documentation
    "check",
    "check_many",
    "inspect",
    "advise",
    "routes",
    "load_route",
    "Report",
    "Inspection",
    "Advice",
    "Route",
    "Finding",
    "Place",
    "Verdict",
    "Outcome",
    "Level",
    "CheckFailed",
    "DossierError",
]


def __getattr__(name: str) -> Any:
    """Load a public name where it is first used: importing ``dossier`` alone costs nothing."""
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module 'dossier' has no attribute {name!r}")
    return getattr(import_module(f"dossier.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
