from __future__ import annotations

import pytest

from dossier.checks.sworn_translator import SwornTranslator
from dossier.model import Level, Outcome
from makers.values import case, fact, paper


def answer(*facts):
    document = paper("translation", *facts)
    return SwornTranslator().answer(document, case(document))


@pytest.mark.parametrize("who", ["court", "consulate"])
def test_a_court_or_a_consulate_passes(who):
    assert answer(fact("translator", who, text="près la cour d'appel")).outcome is Outcome.PASSED


@pytest.mark.parametrize("who", ["agency", "abroad"])
def test_an_agency_or_a_foreign_one_is_only_warned_of(who):
    found = answer(fact("translator", who, text="Lingua Agency"))
    assert (found.outcome, found.level) == (Outcome.FAILED, Level.ADVICE)


def test_a_court_beside_an_agency_passes():
    both = (fact("translator", "agency"), fact("translator", "court"))
    assert answer(*both).outcome is Outcome.PASSED


def test_an_unread_stamp_is_unclear():
    assert answer().outcome is Outcome.UNCLEAR
    assert answer(fact("translator", "sworn")).outcome is Outcome.UNCLEAR
    assert answer(fact("translator", "agency", certainty=0.5)).outcome is Outcome.UNCLEAR
