from __future__ import annotations

import pytest

from dossier.checks.long_stay import LongStay
from dossier.model import Outcome
from makers.values import case, fact, paper


def answer(*facts, kind="long-stay-visa"):
    document = paper(kind, *facts)
    return LongStay().answer(document, case(document))


def test_type_d_passes():
    assert answer(fact("visa-type", "D")).outcome is Outcome.PASSED


@pytest.mark.parametrize("remark", ["vls-ts", "vls-t", "card-to-request"])
def test_remarks_of_long_stay_visas_pass(remark):
    assert answer(fact("visa-remark", remark)).outcome is Outcome.PASSED


def test_type_c_fails():
    assert answer(fact("visa-type", "C")).outcome is Outcome.FAILED
    assert answer(kind="short-stay-visa").outcome is Outcome.FAILED


def test_both_types_or_none_are_unclear():
    assert answer(fact("visa-type", "C"), fact("visa-type", "D")).outcome is Outcome.UNCLEAR
    assert answer(fact("visa-type", "C", certainty=0.7)).outcome is Outcome.UNCLEAR
    assert answer().outcome is Outcome.UNCLEAR
    assert answer(fact("visa-remark", "student")).outcome is Outcome.UNCLEAR


def test_a_permit_is_not_asked():
    assert answer(kind="residence-permit").outcome is Outcome.NOT_NEEDED


def test_a_sure_remark_outweighs_a_type_that_was_only_guessed():
    found = answer(fact("visa-type", "D", certainty=0.58), fact("visa-remark", "vls-ts"))
    assert found.outcome is Outcome.PASSED
