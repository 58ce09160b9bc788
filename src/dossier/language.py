"""The words of one run: the language, the names of the kinds, the rules' own sentences."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from pydantic import BaseModel

from dossier.applicant import QUESTIONS
from dossier.reports.wording import Wording
from dossier.schema.kind import load_kinds
from dossier.schema.route import Route, load_route
from dossier.schema.text import Text


def wording(
    lang: str = "en",
    route: str | os.PathLike[str] | Route | None = None,
    *,
    full: bool = False,
) -> Wording:
    """How to say a report of a route; its YAML carries the translations of its own sentences.

    Raises:
        DossierError: no such language or route, or a YAML file is wrong.
    """
    rules = () if route is None else _texts(load_route(route))
    return Wording(lang, full, kind_names(), _sentences((*rules, *QUESTIONS.values()), lang))


@cache
def kind_names() -> Mapping[str, Mapping[str, str]]:
    """How each kind is named inside a sentence, by language."""
    return {kind.id: kind.name.both() for kind in load_kinds()}


def _sentences(texts: Iterable[Text], lang: str) -> dict[str, str]:
    """By the English template, as ``Text.message`` makes it, the template in this language."""
    return {
        text.message().template: Text(en=text.both()[lang]).message().template
        for text in texts
        if lang in text.both()
    }


def _texts(value: object) -> Iterator[Text]:
    """Every text in a model, however deep."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name))
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _texts(item)
