from __future__ import annotations

import pytest

from dossier.checks.signed import Signed
from dossier.model import Outcome
from makers.values import case, fact, paper


def answer(*facts, kind="form-s1106"):
    document = paper(kind, *facts)
    return Signed().answer(document, case(document))


@pytest.mark.parametrize("how", ["ink", "digital"])
def test_ink_or_a_digital_signature_passes(how):
    assert answer(fact("signature", how)).outcome is Outcome.PASSED


def test_an_empty_box_fails():
    assert answer(fact("signature", "none", "Signature")).outcome is Outcome.FAILED


def test_a_typed_name_fails_and_is_called_so():
    found = answer(fact("signature", "typed"), fact("signature", "none"))
    assert (found.outcome, found.found) == (Outcome.FAILED, "typed")


def test_one_signature_is_enough_beside_an_empty_box():
    both = (fact("signature", "none", "cachet"), fact("signature", "ink"))
    assert answer(*both).outcome is Outcome.PASSED


def test_no_box_or_an_unsure_one_is_unclear():
    assert answer().outcome is Outcome.UNCLEAR
    assert answer(fact("signature", "none", certainty=0.7)).outcome is Outcome.UNCLEAR


def test_payslips_are_not_signed():
    assert answer(kind="payslip").outcome is Outcome.NOT_NEEDED
