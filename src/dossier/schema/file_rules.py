"""What the procedure takes as files: rules that may be assumed where no page states them."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema

Format = Literal["pdf", "jpeg", "png", "tiff", "webp", "heic"]


class Rule(BaseModel):
    """A value, or ``{value: …, assumed: true}`` where no page that we found states it.

    One class for each sort of value, and none generic: routes are sent to other processes.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    value: Any
    assumed: bool = False

    @model_validator(mode="before")
    @classmethod
    def _bare(cls, written: Any) -> Any:
        whole = isinstance(written, dict | Rule)
        return written if whole else {"value": written}

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """The bare value, or the mapping."""
        whole = dict(handler.resolve_ref_schema(handler(schema)))
        return {"anyOf": [whole["properties"]["value"], whole]}


class Formats(Rule):
    """Which formats are taken."""

    value: tuple[Format, ...]


class Size(Rule):
    """How many megabytes."""

    value: float


class Count(Rule):
    """How many pages."""

    value: int


class Flag(Rule):
    """Yes or no."""

    value: bool


class FileRules(BaseModel):
    """Formats, size and number of pages of one file, and whether a heading takes one file only."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    formats: Formats | None = None
    max_megabytes: Size | None = None
    max_pages: Count | None = None
    one_file_per_heading: Flag = Flag(value=False)

    def settings(self) -> dict[str, dict[str, Any]]:
        """The settings of the file checks, by the name of the check."""
        return {
            check: {setting: rule.value, "assumed": rule.assumed}
            for check, setting, rule in (
                ("accepted-format", "formats", self.formats),
                ("within-size", "max_megabytes", self.max_megabytes),
                ("within-pages", "max_pages", self.max_pages),
            )
            if rule is not None
        }
