"""Write the JSON Schemas of the project's files: ``python -m dossier.schema.export [FOLDER]``.

Editors complete and check YAML files with them, and other programs the report.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode

from dossier.reports.json import ReportV1
from dossier.schema.answers import Answers
from dossier.schema.folder import schemas_dir
from dossier.schema.kind import Kind
from dossier.schema.route import Route

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> Mapping[str, dict[str, Any]]:
    """The JSON Schemas by the names of their files."""
    return {
        "route.schema.json": _schema(Route, "A route: what one procedure asks"),
        "kind.schema.json": _schema(Kind, "A kind of document and its marks"),
        "report.schema.json": _schema(
            ReportV1, "The report of a dossier, version 1", mode="serialization"
        ),
        "applicant.schema.json": _schema(Answers, "What a person says of themselves"),
    }


def write(folder: Path) -> None:
    """Write every schema into a folder."""
    for name, schema in schemas().items():
        (folder / name).write_text(as_text(schema), encoding="utf-8")


def as_text(schema: Mapping[str, Any]) -> str:
    """A schema as it stands in its file."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _schema(
    model: type[BaseModel], title: str, mode: JsonSchemaMode = "validation"
) -> dict[str, Any]:
    schema = model.model_json_schema(by_alias=True, mode=mode)
    return {"$schema": DIALECT, **schema, "title": title}


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else schemas_dir())
