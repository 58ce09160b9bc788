from __future__ import annotations

import pytest

from dossier.checks.shows_parents import ShowsParents
from dossier.model import Outcome
from makers.values import case, fact, named, paper


def answer(*facts, kind="birth-certificate"):
    document = paper(kind, *facts)
    return ShowsParents().answer(document, case(document))


WITHOUT = fact("filiation", "without", text="sans filiation")


@pytest.mark.parametrize("role", ["father", "mother", "parent"])
def test_one_parent_is_enough(role):
    assert answer(named("SUNITA SHARMA", role)).outcome is Outcome.PASSED


def test_with_parentage_passes():
    assert answer(fact("filiation", "with", text="avec filiation")).outcome is Outcome.PASSED


def test_without_parentage_fails_with_its_words():
    found = answer(WITHOUT)
    assert (found.outcome, found.found) == (Outcome.FAILED, "sans filiation")


def test_without_beside_a_parent_or_unsure_is_unclear():
    assert answer(WITHOUT, named("SUNITA SHARMA", "mother")).outcome is Outcome.UNCLEAR
    shaky = fact("filiation", "without", certainty=0.6)
    assert answer(shaky).outcome is Outcome.UNCLEAR


def test_what_could_not_be_read_is_unclear():
    assert answer().outcome is Outcome.UNCLEAR


@pytest.mark.parametrize("kind", ["family-record-book", "marriage-certificate"])
def test_papers_that_are_accepted_as_they_are(kind):
    assert answer(kind=kind).outcome is Outcome.NOT_NEEDED


def test_a_foreign_original_is_judged_by_its_translation():
    translation = paper("translation", named("Lalao RASOANAIVO", "mother"))
    foreign = paper("birth-certificate", fact("language", "mg"))
    french = paper("birth-certificate", fact("language", "fr"))
    said = [ShowsParents().answer(one, case(one, translation)) for one in (foreign, french)]
    assert [one.outcome for one in said] == [Outcome.PASSED, Outcome.UNCLEAR]
