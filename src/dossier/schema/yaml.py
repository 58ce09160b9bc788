"""YAML 1.2 to a model, with every mistake of the file told at its line and column.

Text stays text (``NO`` is Norway, a date is a string until the model wants a date), equal keys are
mistakes, tags that would build objects are refused, and a file cannot grow when it is read.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from dossier.errors import DossierError
from dossier.schema.mistakes import Mistake, explain

M = TypeVar("M", bound=BaseModel)

MAX_BYTES = 1_000_000
MAX_DEPTH = 60
MAX_NODES = 50_000  # after aliases are followed; the longest shipped file has some 2,000


def load(path: Path, model: type[M]) -> M:
    """The model that a YAML file describes.

    Raises:
        DossierError: one line ``file:line:column: path: what is wrong`` for every mistake.
    """
    return loads(_read(path), model, str(path))


def loads(text: str, model: type[M], name: str = "<text>") -> M:
    """The model that a YAML text describes; ``name`` stands in its messages.

    Raises:
        DossierError: as for :func:`load`.
    """
    document = parse(text, name)
    try:
        return model.model_validate(document.value)
    except ValidationError as error:
        mistakes = explain(error, model, document.root)
    raise _refusal(name, mistakes)


def plain(path: Path) -> Any:
    """What a YAML file holds, as mappings, lists and scalars, with no model over it.

    Raises:
        DossierError: as for :func:`load`.
    """
    return parse(_read(path), str(path)).value


@dataclass(frozen=True, slots=True)
class Parsed:
    """A YAML document: its values, and its nodes for their places (None if it is empty)."""

    value: Any
    root: yaml.Node | None


def parse(text: str, name: str) -> Parsed:
    """Read a text as YAML 1.2.

    Raises:
        DossierError: syntax, equal keys, tags, size or depth; all that can be told at once.
    """
    if len(text.encode("utf-8", "replace")) > MAX_BYTES:
        raise DossierError(f"{name}: larger than {MAX_BYTES // 1_000_000} MB; is it a rules file?")
    try:
        _measure_depth(text)
        root = yaml.compose(text, _loader())
    except _TooDeep as error:
        words = f"nested deeper than {MAX_DEPTH} levels"
        raise _refusal(name, [Mistake.at(error.mark, "", words)]) from None
    except yaml.YAMLError as error:
        raise _refusal(name, [_syntax(error)]) from None
    builder = _Builder(_loader()(""))
    value = builder.build(root) if root is not None else None
    if builder.mistakes:
        raise _refusal(name, builder.mistakes)
    return Parsed(value, root)


def _read(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
        return data.decode("utf-8-sig")
    except FileNotFoundError:
        raise DossierError(f"{path}: there is no such file") from None
    except OSError as error:
        raise DossierError(f"{path}: cannot be read ({error.strerror})") from None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise DossierError(f"{path}:{line}: is not UTF-8 text; save it as UTF-8") from None


@cache
def _loader() -> Any:
    """The loader of the YAML 1.2 core schema; yamlcore itself needs PyYAML built with libyaml."""
    from yamlcore import CCoreLoader

    return CCoreLoader


class _TooDeep(Exception):
    def __init__(self, mark: Any) -> None:
        self.mark = mark


def _measure_depth(text: str) -> None:
    """Refuse deep nesting on the flat event stream, before anything recurses over it."""
    depth = 0
    for event in yaml.parse(text, _loader()):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise _TooDeep(event.start_mark)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _syntax(error: yaml.YAMLError) -> Mistake:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    words = getattr(error, "problem", None) or getattr(error, "reason", None) or "is not YAML"
    context = getattr(error, "context", None)
    text = f"{words} ({context})" if context else str(words)
    return Mistake.at(mark, "", text) if mark else Mistake(0, 0, "", text)


def _refusal(name: str, mistakes: list[Mistake]) -> DossierError:
    lines = sorted(set(mistakes))
    return DossierError("\n".join(mistake.tell(name) for mistake in lines))


@dataclass(slots=True)
class _Builder:
    """Nodes to values, gathering mistakes instead of stopping at the first."""

    loader: Any  # for the values of its scalars
    mistakes: list[Mistake] = field(default_factory=list)
    nodes: int = 0

    def build(self, node: yaml.Node, path: str = "", above: tuple[int, ...] = ()) -> Any:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            if self.nodes == MAX_NODES + 1:
                self._wrong(node, path, f"grows beyond {MAX_NODES} values when aliases are read")
            return None
        if id(node) in above:
            return self._wrong(node, path, "an alias that contains itself")
        inside = (*above, id(node))
        if isinstance(node, yaml.SequenceNode) and node.tag == "tag:yaml.org,2002:seq":
            return [self.build(n, f"{path}[{i}]", inside) for i, n in enumerate(node.value)]
        if isinstance(node, yaml.MappingNode) and node.tag == "tag:yaml.org,2002:map":
            return dict(self._items(node, path, inside))
        return self._scalar(node, path)

    def _items(
        self, node: yaml.MappingNode, path: str, inside: tuple[int, ...]
    ) -> Iterator[tuple[Hashable, Any]]:
        seen: dict[Hashable, yaml.Node] = {}
        for key_node, value_node in node.value:
            key = self._scalar(key_node, path)
            there = f"{path}.{key}" if path else str(key)
            if key in seen:
                first = seen[key].start_mark.line + 1
                self._wrong(key_node, there, f"the key {key!r} is already in line {first}")
            seen.setdefault(key, key_node)
            yield key, self.build(value_node, there, inside)

    def _scalar(self, node: yaml.Node, path: str) -> Any:
        if not isinstance(node, yaml.ScalarNode):
            known = node.tag in ("tag:yaml.org,2002:seq", "tag:yaml.org,2002:map")
            return self._wrong(node, path, "a key must be a word" if known else _foreign(node.tag))
        try:
            return self.loader.construct_object(node)
        except yaml.YAMLError:
            return self._wrong(node, path, _foreign(node.tag))
        except (ValueError, KeyError, IndexError, OverflowError):
            return self._wrong(node, path, f"{node.value[:40]!r} is not a {_short(node.tag)}")

    def _wrong(self, node: yaml.Node, path: str, text: str) -> None:
        self.mistakes.append(Mistake.at(node.start_mark, path, text))


def _foreign(tag: str) -> str:
    return f"the tag {_short(tag)!r} is not allowed; write plain YAML"


def _short(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")
