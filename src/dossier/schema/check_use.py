"""A check as a route names it, with its settings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from dossier.checks import Check, all_checks
from dossier.schema.faults import Fault, raise_all, reraise_under
from dossier.schema.suggest import did_you_mean


class CheckUse(BaseModel):
    """``name``, or ``{name: {setting: value}}``: one check with its settings."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    settings: Mapping[str, Any] = {}

    def check(self) -> Check:
        """The check itself, configured."""
        return all_checks()[self.name](**self.settings)

    def sort(self) -> type[Check]:
        """The class of the check."""
        return all_checks()[self.name]

    @model_validator(mode="before")
    @classmethod
    def _read(cls, written: Any) -> Any:
        if isinstance(written, str):
            return {"name": written}
        if isinstance(written, dict) and written.keys() <= {"name", "settings"}:
            return written
        if isinstance(written, dict) and len(written) == 1:
            ((name, settings),) = written.items()
            return {"name": name, "settings": settings or {}}
        raise ValueError("a check is its name, or one name with its settings: {name: {…}}")

    @model_validator(mode="after")
    def _exists(self) -> Self:
        known = all_checks()
        if self.name not in known:
            words = f"no check is called {self.name!r}" + did_you_mean(self.name, known)
            raise_all("check", [Fault((self.name,), words, self.name)])
        try:
            known[self.name].model_validate(dict(self.settings))
        except ValidationError as error:
            reraise_under(self.name, error)
        return self
