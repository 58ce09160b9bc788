"""The words of one run: the language, and how the kinds are named in it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from dossier.reports.wording import Wording
from dossier.schema.kind import load_kinds


def wording(lang: str = "en", *, full: bool = False) -> Wording:
    """How to say things in a language.

    Raises:
        DossierError: no such language, or the YAML file of a kind is wrong.
    """
    return Wording(lang, full, kind_names())


@cache
def kind_names() -> Mapping[str, Mapping[str, str]]:
    """How each kind is named inside a sentence, by language."""
    return {kind.id: kind.name.both() for kind in load_kinds()}
