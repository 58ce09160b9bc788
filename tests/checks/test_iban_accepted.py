from __future__ import annotations

import pytest

from dossier.checks.iban_accepted import SEPA, IbanAccepted
from dossier.model import Level, Outcome
from makers.values import case, fact, paper


def answer(value, proven=True, certainty=1.0, **settings):
    facts = [fact("iban", value, proven=proven, certainty=certainty)] if value else []
    rib = paper("bank-details", *facts)
    return IbanAccepted(**settings).answer(rib, case(rib))


@pytest.mark.parametrize("country", ["FR", "MC"])
def test_french_and_monegasque_accounts_pass(country):
    assert answer(f"{country}7612345").outcome is Outcome.PASSED


def test_a_sepa_account_is_only_warned_of():
    found = answer("DE89370400440532013000")
    assert (found.outcome, found.level, found.found) == (Outcome.FAILED, Level.ADVICE, "DE")


def test_an_account_outside_sepa_fails():
    found = answer("TN5910006035183598478831")
    assert (found.outcome, found.level) == (Outcome.FAILED, None)


def test_a_route_may_refuse_sepa_accounts_or_accept_more():
    assert answer("DE89", sepa=Level.REQUIRED).level is Level.REQUIRED
    assert answer("DE89", accept=("FR", "DE")).outcome is Outcome.PASSED


def test_an_unproven_country_is_unclear():
    assert answer("TN59", proven=False).outcome is Outcome.UNCLEAR
    assert answer("").outcome is Outcome.UNCLEAR


def test_sepa_has_the_whole_european_economic_area():
    european = (
        "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK"
    )
    assert set(european.split()) <= SEPA
