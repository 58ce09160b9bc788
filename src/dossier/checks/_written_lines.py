"""Lines of a paper form on which something stands beside what is printed there.

Writing by hand is read badly, but that a label is followed by something else than other labels can
be told: "Nom de naissance ELAMRAM" is filled in, whatever the name is.
"""

from __future__ import annotations

import re
import unicodedata

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
_COMPILED = {name: re.compile(words, re.IGNORECASE) for name, words in LABELS.items()}
_WORD = re.compile(r"[^\W_]+")
_LOOSE_WORDS = 3  # in small letters beside a name or a number: "5 bis rue de la Paroisse"
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
    texts = [
        _BRACKETS.sub(" ", _plain(line.text)) for page in document.pages for line in page.lines
    ]
    return tuple(
        name
        for name, label in _COMPILED.items()
        if any(
            _is_written(text[found.end() : found.end() + _BEHIND])
            for text in texts
            for found in label.finditer(text)
        )
    )


def _plain(text: str) -> str:
    """The text without accents, its capitals kept."""
    parts = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def _is_written(behind: str) -> bool:
    """Whether a name, a place or a number stands there, and no sentence on how to fill in."""
    words = [word for word in _WORD.findall(behind) if word.lower() not in _PRINTED]
    said = [word for word in words if len(word) > 1 and (word[0].isupper() or word[0].isdigit())]
    return bool(said) and len(words) - len(said) <= _LOOSE_WORDS
