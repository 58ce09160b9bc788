from __future__ import annotations

from dossier.checks.iban_valid import IbanValid
from dossier.message import Private
from dossier.model import Outcome
from makers.people import french_iban
from makers.values import case, fact, paper

IBAN = french_iban()
WRONG = IBAN[:-1] + str((int(IBAN[-1]) + 1) % 10)


def answer(*facts, source="text"):
    rib = paper("bank-details", *facts, source=source)
    return IbanValid().answer(rib, case(rib))


def test_a_proven_iban_passes_and_is_masked():
    found = answer(fact("iban", IBAN, proven=True, private=True))
    assert found.outcome is Outcome.PASSED
    assert isinstance(found.found, Private)
    assert IBAN[8:20] not in str(found.message)


def test_a_wrong_iban_fails_in_a_text_layer():
    assert answer(fact("iban", WRONG, private=True)).outcome is Outcome.FAILED


def test_a_wrong_iban_read_from_pixels_is_unclear():
    assert answer(fact("iban", WRONG, private=True), source="picture").outcome is Outcome.UNCLEAR


def test_letters_collected_over_other_words_are_no_evidence():
    glued = fact("iban", WRONG, text=f"{WRONG[:14]} page 2 / {WRONG[14:]}", private=True)
    assert answer(glued).outcome is Outcome.UNCLEAR


def test_a_hidden_iban_fails():
    masked = fact("iban", "FR76************189", "masked", private=True)
    assert answer(masked).outcome is Outcome.FAILED


def test_no_iban_is_unclear():
    assert answer().outcome is Outcome.UNCLEAR


def test_a_proven_iban_outweighs_a_wrong_one_beside_it():
    both = (fact("iban", WRONG), fact("iban", IBAN, proven=True))
    assert answer(*both).outcome is Outcome.PASSED


def test_stars_that_were_not_read_surely_are_unclear():
    hidden = IBAN[:8] + "*" * 12 + IBAN[20:]
    assert answer(fact("iban", hidden, "masked", private=True)).outcome is Outcome.FAILED
    unsure = fact("iban", hidden, "masked", private=True, certainty=0.8)
    assert answer(unsure, source="picture").outcome is Outcome.UNCLEAR
