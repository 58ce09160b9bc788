"""Whether the civil-status papers need a French translation.

The law asks who issued the paper: none is asked of papers from an EU or EEA state or Switzerland
(Code de la sécurité sociale, R114-7, 2022). Practice looks at the language: papers in about
twenty languages were long accepted as they are, so for these a translation is advised, not
required. See ``docs/adr/0004-when-a-translation-is-needed.md``.
"""

from __future__ import annotations

from collections.abc import Sequence

from dossier.checks._kinds import CIVIL_STATUS
from dossier.model import Document
from dossier.other_writing import in_another_writing

# Accepted without translation by the notice of the older form; Greek and Bulgarian are not.
READ_AS_THEY_ARE = frozenset("sq de en da hr es fi hu it lv lt nl no pl pt ro sk sv cs tr".split())
# Languages of EU states outside that list: the issuer decides, and it may be unknown.
_MAY_BE_EUROPEAN = frozenset({"el", "bg", "et", "sl", "mt", "ga"})
# Official in states of the EU and EEA and in Switzerland only, but for San Marino and the Vatican.
_EUROPEAN = frozenset("it pl hu cs sk sl lt lv et fi sv da no is mt ga".split())
# Alphabets in which no EU state but Greece, Cyprus and Bulgaria issues papers.
_FOREIGN_SCRIPTS = frozenset(
    "arabic han kana hangul hebrew thai devanagari bengali tamil georgian armenian ethiopic khmer "
    "myanmar lao sinhala gurmukhi gujarati telugu".split()
)

_NEED = ("not-needed", "advised", "required")


def translation_need(documents: Sequence[Document]) -> str | None:
    """``required``, ``advised`` or ``not-needed`` for the papers as a whole; None if not known.

    One civil-status paper is enough for the line, so the one that asks least decides.
    """
    papers = [document for document in documents if document.kind in CIVIL_STATUS]
    needs = [need_of(paper) for paper in papers]
    known = [need for need in needs if need is not None]
    if "not-needed" in known or (known and len(known) == len(needs)):
        return min(known, key=_NEED.index)
    return None


def need_of(paper: Document) -> str | None:
    """What one civil-status paper needs, from its issuer and its language."""
    from dossier.facts.countries import EU_EEA_SWISS

    issuers = {fact.value for fact in paper.stated("country", "issuer") if fact.certainty >= 0.7}
    language = _language(paper)
    if language == "fr" or (paper.kind == "consular-civil-status" and language is None):
        return "not-needed"
    if paper.stated("multilingual-form"):
        return "not-needed"
    if language in _EUROPEAN and issuers <= EU_EEA_SWISS:
        return "not-needed"
    if len(issuers) == 1 and issuers <= EU_EEA_SWISS:
        return "advised" if language in ("el", "bg") else "not-needed"
    if language in READ_AS_THEY_ARE:
        return "advised"
    if language in _MAY_BE_EUROPEAN:
        return "required" if issuers and not issuers & EU_EEA_SWISS else "advised"
    foreign = paper.pages[0].script in _FOREIGN_SCRIPTS or in_another_writing(paper.pages[0])
    return "required" if language is not None or foreign else None


def _language(paper: Document) -> str | None:
    """Its one language; French wherever French stands beside another (multilingual extracts)."""
    languages = {fact.value for fact in paper.stated("language") if fact.certainty >= 0.6}
    if "fr" in languages:
        return "fr"
    return min(languages) if len(languages) == 1 else None
