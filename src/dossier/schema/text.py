"""A sentence in the languages of the reports."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict

from dossier.message import Message


class Text(BaseModel):
    """A text in English, and in French where it has been translated."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    en: str
    fr: str | None = None

    def both(self) -> Mapping[str, str]:
        """By language code, the languages there are."""
        return {"en": self.en} if self.fr is None else {"en": self.en, "fr": self.fr}

    def in_(self, language: str) -> str:
        """In this language, or else in English."""
        return self.both().get(language, self.en)

    def __str__(self) -> str:
        """In English."""
        return self.en

    def message(self) -> Message:
        """As a message that brings its translations along."""
        own = tuple((language, _literal(text)) for language, text in self.both().items())
        return Message(_literal(self.en), translations=own)


def _literal(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
