"""What a validation error says, in words, at the line and column of the YAML it came from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from dossier.schema.faults import RULE, RULE_OF_KEY
from dossier.schema.suggest import did_you_mean

Loc = tuple[int | str, ...]

_AT_KEY = ("extra_forbidden", RULE_OF_KEY)


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """One mistake: line and column from 1 (0 if there is none), path in the document, words."""

    line: int
    column: int
    path: str
    text: str

    @classmethod
    def at(cls, mark: yaml.Mark, path: str, text: str) -> Mistake:
        """A mistake at a mark of the YAML reader, which counts from 0."""
        return cls(mark.line + 1, mark.column + 1, path, text)

    def tell(self, name: str) -> str:
        """``file:line:column: path: words``."""
        where = f"{name}:{self.line}:{self.column}" if self.line else name
        return f"{where}: {self.path}: {self.text}" if self.path else f"{where}: {self.text}"


def explain(
    error: ValidationError, model: type[BaseModel], root: yaml.Node | None
) -> list[Mistake]:
    """Every mistake of a validation error; none is left for a second run."""
    details = error.errors(include_url=False, include_context=True, include_input=True)
    return [_mistake(detail, model, root) for detail in details if not _is_echo(detail, details)]


def _is_echo(detail: ErrorDetails, details: list[ErrorDetails]) -> bool:
    """A list that only seems too short because of the mistakes in its items."""
    place = detail["loc"]
    return detail["type"] == "too_short" and any(
        len(other["loc"]) > len(place) and other["loc"][: len(place)] == place for other in details
    )


def _mistake(detail: ErrorDetails, model: type[BaseModel], root: yaml.Node | None) -> Mistake:
    node, steps = _walk(root, detail["loc"], by_key=detail["type"] in _AT_KEY)
    path = _path(steps)
    text = words_of(detail, model)
    if node is None:
        return Mistake(1, 1, path, text)
    return Mistake.at(node.start_mark, path, text)


def _walk(
    root: yaml.Node | None, loc: Loc, by_key: bool
) -> tuple[yaml.Node | None, list[int | str]]:
    """The node a location means, as deep as the document goes, and the steps that are in it.

    Steps that name no part of the document (branches of a union) are passed over.
    """
    node, steps = root, list[int | str]()
    for position, step in enumerate(loc):
        found = _child(node, step)
        if found is None:
            continue
        steps.append(step)
        last = position == len(loc) - 1
        node = found[0] if by_key and last else found[1]
    return node, steps


def _child(node: yaml.Node | None, step: int | str) -> tuple[yaml.Node, yaml.Node] | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value == str(step):
                return key, value
    return None


def _path(steps: list[int | str]) -> str:
    parts = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return "".join(parts).removeprefix(".")


_NEEDED = {
    "model_type": "a mapping of keys",
    "model_attributes_type": "a mapping of keys",
    "dict_type": "a mapping of keys",
    "mapping_type": "a mapping of keys",
    "tuple_type": "a list",
    "list_type": "a list",
    "string_type": "a text",
    "int_parsing": "a whole number",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_parsing": "a number",
    "float_type": "a number",
    "bool_parsing": "true or false",
    "bool_type": "true or false",
}


def words_of(detail: ErrorDetails, model: type[BaseModel]) -> str:
    """What one error of a model says, without its place."""
    type, last = detail["type"], str(detail["loc"][-1]) if detail["loc"] else ""
    if type in _NEEDED:
        return f"{_NEEDED[type]} is needed, not {_shown(detail)}"
    if type == "extra_forbidden":
        return f"unknown key {last!r}" + did_you_mean(last, _keys(model, detail["loc"][:-1]))
    if type == "missing":
        return f"the key {last!r} is missing"
    if type == "too_short":
        return "at least one is needed"
    if type in ("literal_error", "enum"):
        known = re.findall(r"'([^']*)'", str(detail.get("ctx", {}).get("expected", "")))
        near = did_you_mean(str(detail["input"]), known)
        return f"{_shown(detail)} is not one of its words{near}"
    words = detail["msg"].removeprefix("Value error, ")
    if type in ("value_error", RULE, RULE_OF_KEY):
        return words
    return f"{words[:1].lower()}{words[1:]}, not {_shown(detail)}"


def _shown(detail: ErrorDetails) -> str:
    value = detail["input"]
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "a mapping of keys"
    if isinstance(value, list):
        return "a list"
    shown = repr(value)
    return shown if len(shown) <= 60 else f"{shown[:57]}…"


def _keys(model: type[BaseModel], loc: Loc) -> set[str]:
    """The keys that the model knows at a location."""
    models = {model}
    for step in loc:
        below = {found for owner in models for found in _below(owner, step)}
        models = below or models
    return {name for owner in models for name in _names(owner)}


def _below(model: type[BaseModel], step: int | str) -> Iterator[type[BaseModel]]:
    for name, info in model.model_fields.items():
        if step in (name, info.alias):
            yield from _models(info.annotation)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)


def _names(model: type[BaseModel]) -> Iterator[str]:
    for name, info in model.model_fields.items():
        yield info.alias or name
