"""A check as a route names it, with its settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    GetJsonSchemaHandler,
    ModelWrapValidatorHandler,
    ValidationError,
    model_validator,
)
from pydantic_core import CoreSchema

from dossier.checks import Check, DocumentCheck, DossierCheck, all_checks
from dossier.schema.faults import Fault, checked
from dossier.schema.mistakes import words_of
from dossier.schema.suggest import did_you_mean


class CheckUse(BaseModel):
    """``name``, or ``{name: {setting: value}}``: one check with its settings."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    settings: Mapping[str, Any] = {}

    def check(self) -> Check:
        """The check itself, configured."""
        return self.sort()(**self.settings)

    def sort(self) -> type[Check]:
        """The class of the check."""
        return all_checks()[self.name]

    @model_validator(mode="wrap")
    @classmethod
    def _read(cls, written: Any, validate: ModelWrapValidatorHandler[CheckUse]) -> CheckUse:
        if isinstance(written, CheckUse):
            return written
        name, settings = _split(written)
        faults = _faults(name, settings, at_key=isinstance(written, dict))
        return checked({"name": name, "settings": settings}, validate, "check", faults)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """The two ways to write it, with the settings of every check there is."""
        sorts = (DocumentCheck, DossierCheck)
        known = [(n, one) for n, one in sorted(all_checks().items()) if issubclass(one, sorts)]
        one_each = {name: _settings_schema(one) for name, one in known}
        return {
            "description": "A check: its name, or its name with settings.",
            "anyOf": [
                {"enum": [name for name, _ in known]},
                {
                    "type": "object",
                    "properties": one_each,
                    "additionalProperties": False,
                    "minProperties": 1,
                    "maxProperties": 1,
                },
            ],
        }


def _settings_schema(check: type[Check]) -> dict[str, Any]:
    """The settings of a check, without its page, and with its definitions put in their places."""
    schema = check.model_json_schema()
    own = {"description": (check.__doc__ or "").strip().split("\n")[0]}
    inlined: dict[str, Any] = _inlined(schema, schema.pop("$defs", {}))
    return inlined | own


def _inlined(part: Any, definitions: Mapping[str, Any]) -> Any:
    if isinstance(part, dict) and "$ref" in part:
        return _inlined(definitions[part["$ref"].rpartition("/")[2]], definitions)
    if isinstance(part, dict):
        return {key: _inlined(value, definitions) for key, value in part.items()}
    return [_inlined(item, definitions) for item in part] if isinstance(part, list) else part


def _split(written: Any) -> tuple[str, Any]:
    """The name and the settings, of any of the ways to write a check."""
    if isinstance(written, str):
        return written, {}
    if isinstance(written, dict) and written.keys() <= {"name", "settings"} and "name" in written:
        return str(written["name"]), written.get("settings", {})
    if isinstance(written, dict) and len(written) == 1:
        ((name, settings),) = written.items()
        return str(name), {} if settings is None else settings
    raise ValueError("a check is its name, or one name with its settings: {name: {…}}")


def _faults(name: str, settings: Any, *, at_key: bool) -> Iterator[Fault]:
    known = all_checks()
    if name not in known:
        words = f"no check is called {name!r}" + did_you_mean(name, known)
        yield Fault((name,) if at_key else (), words, name, at_key=at_key)
        return
    try:
        known[name].model_validate(settings)
    except ValidationError as error:
        for item in error.errors(include_url=False):
            words = words_of(item, known[name])
            extra = item["type"] == "extra_forbidden"
            yield Fault((name, *item["loc"]), words, item["input"], at_key=extra)


def _of_a_document(use: CheckUse) -> CheckUse:
    if issubclass(use.sort(), DossierCheck):
        raise ValueError(f"{use.name!r} is asked of all papers together; write it under the route")
    if not issubclass(use.sort(), DocumentCheck):
        raise ValueError(f"{use.name!r} is asked of every file or page by itself; leave it out")
    return use


def _of_the_dossier(use: CheckUse) -> CheckUse:
    if not issubclass(use.sort(), DossierCheck):
        raise ValueError(f"{use.name!r} is not asked of all papers together; it goes with a line")
    return use


DocumentChecks = tuple[Annotated[CheckUse, AfterValidator(_of_a_document)], ...]
DossierChecks = tuple[Annotated[CheckUse, AfterValidator(_of_the_dossier)], ...]
