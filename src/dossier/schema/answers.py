"""The door through which answers come: strictly read, each with its own kinds of words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict

from dossier.model import Applicant
from dossier.schema.condition import EuropeanCover, ResidenceTitle
from dossier.schema.nations import country

_YES = frozenset({"yes", "y", "true", "oui", "o", "vrai", "1"})
_NO = frozenset({"no", "n", "false", "non", "faux", "0"})
_UNKNOWN = frozenset({"", "?", "unknown", "inconnu", "null"})
_TITLES = {
    "vlsts": "vls-ts",
    "vlst": "vls-t",
    "passeport-talent": "talent",
    "talent-passport": "talent",
    "card": "permit",
    "residence-permit": "permit",
    "carte-de-sejour": "permit",
    "titre-de-sejour": "permit",
    "recepisse": "receipt",
}
_COVERS = {"ceam": "ehic", "european-health-card": "ehic", "form-s1": "s1"}


def _unless_unknown(read: Any, written: Any = str) -> Any:
    """A reader of an answer that may be unknown; ``written`` is what JSON Schemas say of it."""

    def reader(value: Any) -> Any:
        unknown = isinstance(value, str) and value.strip().casefold() in _UNKNOWN
        return None if value is None or unknown else read(value)

    return BeforeValidator(reader, json_schema_input_type=written | None)


def _yes_no(value: Any) -> bool:
    word = str(value).strip().casefold()
    if word in _YES or word in _NO:
        return word in _YES
    raise ValueError(f"{value!r} is neither yes nor no")


def _listed(value: Any, separator: str) -> list[Any]:
    """One answer or several; texts may hold several too."""
    items = value if isinstance(value, list | tuple) else [value]
    parts = [p for i in items for p in (i.split(separator) if isinstance(i, str) else [i])]
    texts = [part.strip() if isinstance(part, str) else part for part in parts]
    return [text for text in texts if text != ""]


def _countries(value: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_country(item) for item in _listed(value, ",")))


def _country(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is not a country; write its code, such as IN or IND")
    return country(value)


def _day(value: Any) -> date:
    """ISO 8601, or day first as it is written in France."""
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    text = str(value).strip()
    parts = text.replace("/", ".").split(".")
    try:
        if len(parts) == 3:
            return date(int(parts[2]), int(parts[1]), int(parts[0]))
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is not a date such as 2004-05-31") from None


def _names_of(value: Any) -> list[Any]:
    return _listed(value or [], ";")


def _word(others: Mapping[str, str]) -> Any:
    def reader(value: Any) -> Any:
        if not isinstance(value, str):
            return value
        word = "-".join(value.casefold().replace("_", " ").replace("-", " ").split())
        return others.get(word, word)

    return reader


YesNo = Annotated[bool | None, _unless_unknown(_yes_no, bool | str)]
Day = Annotated[date | None, _unless_unknown(_day)]


class Answers(BaseModel):
    """What a person may say of themselves; each answer may be left out or be ``unknown``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    nationality: Annotated[tuple[str, ...] | None, _unless_unknown(_countries, str | list[str])] = (
        None
    )
    birth_date: Day = None
    birth_country: Annotated[str | None, _unless_unknown(_country)] = None
    works_in_france: YesNo = None
    has_french_number: YesNo = None
    already_covered: YesNo = None
    enrolled_in_france: YesNo = None
    married: YesNo = None
    european_cover: Annotated[
        EuropeanCover | None, _unless_unknown(_word(_COVERS), EuropeanCover)
    ] = None
    residence_title: Annotated[
        ResidenceTitle | None, _unless_unknown(_word(_TITLES), ResidenceTitle)
    ] = None
    names: Annotated[
        tuple[str, ...], BeforeValidator(_names_of, json_schema_input_type=str | list[str] | None)
    ] = ()
    farm_work: YesNo = None
    language_assistant: YesNo = None
    posted_worker: YesNo = None

    def applicant(self) -> Applicant:
        """The same as the value that passes between the stages."""
        given = {name: getattr(self, name) for name in type(self).model_fields}
        nationalities = given.pop("nationality") or None
        return Applicant(nationalities=nationalities, **given)
