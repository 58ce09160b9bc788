"""The page of a check, out of its docstring: what it asks, why, what to do, and the source."""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping
from dataclasses import dataclass

from dossier.checks import Check, all_checks
from dossier.errors import DossierError

HEADINGS = ("Asks", "Why", "What to do", "Source")
_HEADING = re.compile(rf"^({'|'.join(HEADINGS)}):[ \t]*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Page:
    """A check explained: ``condition`` is its first sentence, ``sections`` are by heading."""

    name: str
    condition: str
    sections: Mapping[str, str]

    def __str__(self) -> str:
        """The page as it is printed, ended by a newline."""
        parts = [f"{self.name}: {self.condition}"]
        parts += [f"{heading}\n{_indented(text)}" for heading, text in self.sections.items()]
        return "\n\n".join(parts) + "\n"


def explain(name: str) -> Page:
    """The page of the check of this name.

    Raises:
        DossierError: no check has this name.
    """
    from dossier.schema.suggest import did_you_mean

    checks = all_checks()
    wanted = name.strip().casefold().replace("_", "-")
    if wanted not in checks:
        raise DossierError(f"no check is called {name!r}{did_you_mean(wanted, checks)}")
    return page_of(checks[wanted])


def all_pages() -> tuple[Page, ...]:
    """The pages of all checks, by name."""
    return tuple(page_of(check) for _, check in sorted(all_checks().items()))


def page_of(check: type[Check]) -> Page:
    """The page that a check's docstring is."""
    head, *parts = _HEADING.split(inspect.cleandoc(check.__doc__ or ""))
    sections = dict(zip(parts[::2], (inspect.cleandoc(p) for p in parts[1::2]), strict=True))
    return Page(check.name(), " ".join(head.split()), sections)


def _indented(text: str) -> str:
    return "\n".join(f"  {line}".rstrip() for line in text.splitlines())
