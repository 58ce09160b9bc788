from __future__ import annotations

import pytest

from dossier.checks.validated_visa import ValidatedVisa
from dossier.model import Level, Outcome
from makers.people import LI, OKAFOR
from makers.values import case, fact, named, outcomes, paper, said


def answer(*facts, text="", source="text", visa=()):
    confirmation = paper("visa-validation", *facts, text=text, source=source, file="v.pdf")
    visas = [paper("long-stay-visa", *visa, file="visa.jpg")] if visa else []
    return ValidatedVisa().answer(confirmation, case(confirmation, *visas))


CONFIRMED = (
    "Confirmation de la validation de l'enregistrement\nde votre visa de long séjour valant titre"
)


@pytest.mark.parametrize(
    "text",
    [
        CONFIRMED,
        "CONFIRMATION DE L'ENREGISTREMENT DE VOTRE VISA\nTaxe acquittée par timbre électronique",
        "Attestation de validation du visa de long séjour",
        "Votre visa a été validé.",
        "Your visa has been registered",
    ],
)
def test_confirmations_pass_in_their_several_wordings(text):
    assert outcomes(answer(text=text)) == ["passed"]


def test_a_tax_stamp_alone_fails():
    found = said(answer(text="Achat de timbre électronique\nReçu de paiement : 50 €\nMerci"))
    assert (found.outcome, found.found) == (Outcome.FAILED, "timbre electronique")


def test_too_little_text_is_unclear():
    assert said(answer(text="République française")).outcome is Outcome.UNCLEAR
    blurred = answer(text="timbre fiscal", source="picture")
    assert said(blurred).outcome is Outcome.UNCLEAR


def test_another_visas_number_is_only_warned_of():
    number, other = fact("visa-number", "012345678"), fact("visa-number", "912345678")
    assert outcomes(answer(number, text=CONFIRMED, visa=(number,))) == ["passed", "passed"]
    answers = answer(number, text=CONFIRMED, visa=(other,))
    assert outcomes(answers) == ["passed", "failed"]
    assert answers[1].level is Level.ADVICE


def test_another_persons_name_is_only_warned_of():
    own, other = named(LI.name), named(OKAFOR.name)
    assert outcomes(answer(own, text=CONFIRMED, visa=(own,))) == ["passed"]
    assert outcomes(answer(own, text=CONFIRMED, visa=(other,))) == ["passed", "failed"]
