"""What is known of the person: their answers, strictly read, and what their papers add.

Every answer may be left out; what is not answered is unknown, never false.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from dossier.errors import DossierError
from dossier.message import Message
from dossier.model import Applicant
from dossier.schema.answers import Answers
from dossier.schema.mistakes import words_of
from dossier.schema.suggest import did_you_mean
from dossier.schema.text import Text
from dossier.schema.yaml import load
from dossier.seen import seen_in as seen_in

QUESTIONS: Mapping[str, Text] = {
    "nationality": Text(
        en="What is your nationality, or what are your nationalities?",
        fr="Quelle est votre nationalité, ou quelles sont vos nationalités ?",
    ),
    "birth_date": Text(en="When were you born?", fr="Quand êtes-vous né(e) ?"),
    "birth_country": Text(
        en="In which country were you born?", fr="Dans quel pays êtes-vous né(e) ?"
    ),
    "works_in_france": Text(
        en="Do you work in France? A scholarship or an internship is not work.",
        fr="Travaillez-vous en France ? Une bourse ou un stage n'est pas un travail.",
    ),
    "has_french_number": Text(
        en="Do you already have a French social-security number, from the CAF or an earlier job?",
        fr="Avez-vous déjà un numéro de sécurité sociale, par la CAF ou un ancien emploi ?",
    ),
    "already_covered": Text(
        en="Are you already covered: do you have an “attestation de droits” or a carte Vitale?",
        fr="Êtes-vous déjà assuré(e) : avez-vous une attestation de droits ou une carte Vitale ?",
    ),
    "enrolled_in_france": Text(
        en="Are you enrolled in a French school or university this year?",
        fr="Êtes-vous inscrit(e) cette année dans un établissement français ?",
    ),
    "married": Text(en="Are you married?", fr="Êtes-vous marié(e) ?"),
    "european_cover": Text(
        en="Do you have a European health insurance card for the whole school year, or a form S1?",
        fr="Avez-vous une carte européenne pour toute l'année universitaire, ou un formulaire S1 ?",
    ),
    "residence_title": Text(
        en="Which visa or residence title do you have?",
        fr="Quel visa ou quel titre de séjour avez-vous ?",
    ),
    "names": Text(
        en="Do you go by other names than those on your papers?",
        fr="Utilisez-vous d'autres noms que ceux de vos papiers ?",
    ),
    "farm_work": Text(
        en="Do you work on a farm?", fr="Travaillez-vous dans une exploitation agricole ?"
    ),
    "language_assistant": Text(
        en="Are you a language assistant at a school?",
        fr="Êtes-vous assistant(e) de langue dans un établissement scolaire ?",
    ),
    "posted_worker": Text(
        en="Did an employer abroad send you, so that you stay insured in another country?",
        fr="Un employeur étranger vous a-t-il détaché(e), assuré(e) dans un autre pays ?",
    ),
}


def from_answers(answers: Mapping[str, Any] | Applicant) -> Applicant:
    """The applicant that answers describe, as the command line or a program gives them.

    Raises:
        DossierError: an unknown answer or value; all are told, with what may have been meant.
    """
    if isinstance(answers, Applicant):
        return answers
    named = {str(name).replace("-", "_"): value for name, value in answers.items()}
    try:
        return Answers.model_validate(named).applicant()
    except ValidationError as error:
        raise DossierError("\n".join(_mistakes(error))) from None


def _mistakes(error: ValidationError) -> list[str]:
    told: list[str] = []
    for detail in error.errors(include_url=False):
        name = str(detail["loc"][0])
        if detail["type"] == "extra_forbidden":
            told.append(f"no answer is called {name!r}" + did_you_mean(name, QUESTIONS))
        else:
            told.append(f"the answer {name}: {words_of(detail, Answers)}")
    return told


def given(applicant: object) -> Applicant:
    """What a caller gives for the applicant: nothing, answers, or the path of a file of them.

    Raises:
        DossierError: it is none of these, or there are mistakes in it.
    """
    if applicant is None:
        return Applicant()
    if isinstance(applicant, str | os.PathLike):
        return from_file(Path(applicant))
    if isinstance(applicant, Mapping | Applicant):
        return from_answers(applicant)
    sort = type(applicant).__name__
    raise DossierError(f"the applicant must be answers by name or a file's path, not {sort}")


def from_file(path: Path) -> Applicant:
    """The applicant that a YAML or JSON file describes.

    Raises:
        DossierError: every mistake of the file, with line and column.
    """
    return load(Path(path), Answers).applicant()


def question(id: str) -> Message:
    """The question whose answer has this id.

    Raises:
        KeyError: there is none.
    """
    return QUESTIONS[id].message()


def merge(answers: Applicant, seen: Applicant) -> Applicant:
    """What is known in all: what the person says, and what the papers say where they are silent."""
    silent = {
        name: getattr(seen, name) for name in _names() if getattr(answers, name) in (None, ())
    }
    return replace(answers, **silent)


def _names() -> tuple[str, ...]:
    return tuple(field.name for field in fields(Applicant))
