"""Lines of a paper form on which something stands beside what is printed there.

Writing by hand is read badly, but that a label is followed by something else than other labels can
be told: "Nom de naissance ELAMRAM" is filled in, whatever the name is.
"""

from __future__ import annotations

import re

from dossier.facts._text import fold
from dossier.model import Document

LABELS = {
    "surname": r"noms?\s+de\s+(?:famille|naissance)|birth\s+name|surname|family\s+name",
    "given names": r"prenoms?|first\s+names?|given\s+names?|forenames?",
    "birth date": r"date\s+de\s+naissance|date\s+of\s+birth|\bne\(?e?\)?\s+le",
    "birth place": r"(?:commune|lieu|ville|pays)[^:\d]{0,25}\bnaissance"
    r"|(?:place|town|country)[^:\d]{0,25}\bbirth",
    "address": r"adresse|\baddress",
}
_BEHIND = 200  # letters behind a label that are looked at; no line of a form has more
_COMPILED = {name: re.compile(words) for name, words in LABELS.items()}
_BRACKETS = re.compile(r"\([^)]*\)?")
# What forms print behind a label: other labels, and how to fill them in.
_PRINTED = frozenset(
    (
        "nom noms de du des d l la le les et ou s il y a lieu famille naissance usage facultatif "
        "marital epouse epoux prenom prenoms dans ordre etat civil date commune pays ville "
        "departement adresse complete code postal telephone portable mail e courriel email jour "
        "mois annee sexe masculin feminin en france votre vos numero n rue nee ne ces sur acte "
        "suivi premier tous autres figurant tel que si different actuelle personnelle lettres "
        "capitales majuscules name names surname family birth first given forenames used married "
        "if any as on the in order of certificate place town country address full current number "
        "street post phone day month year your complement batiment etage appartement residence "
        "voie type libelle localite domicile arrondissement"
    ).split()
)


def lines_written_on(document: Document) -> tuple[str, ...]:
    """The labels of :data:`LABELS` behind which something is written, each once."""
    texts = [_BRACKETS.sub(" ", fold(line.text)) for page in document.pages for line in page.lines]
    return tuple(
        name
        for name, label in _COMPILED.items()
        if any(
            _is_written(text[found.end() : found.end() + _BEHIND])
            for text in texts
            for found in label.finditer(text)
        )
    )


def _is_written(behind: str) -> bool:
    words = re.findall(r"[^\W_]+", behind)
    return any(len(word) > 1 and word not in _PRINTED for word in words)
