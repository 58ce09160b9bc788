from __future__ import annotations

from dossier.checks.translated import Translated
from dossier.model import Level
from makers.values import case, fact, outcomes, paper

FRENCH = fact("language", "fr")
ORIGINAL = paper("birth-certificate", fact("language", "zh"))


def answer(document, *others):
    return Translated().answer(document, case(document, *others))


def test_a_french_translation_beside_its_original_passes():
    assert outcomes(answer(paper("translation", FRENCH), ORIGINAL)) == ["passed", "passed"]


def test_a_translation_into_another_language_fails():
    english = answer(paper("translation", fact("language", "en")), ORIGINAL)
    assert outcomes(english) == ["failed", "passed"]


def test_french_beside_another_language_is_french():
    both = paper("translation", fact("language", "en"), FRENCH)
    assert outcomes(answer(both, ORIGINAL))[0] == "passed"


def test_an_unknown_language_is_unclear():
    assert outcomes(answer(paper("translation"), ORIGINAL))[0] == "unclear"
    shaky = paper("translation", fact("language", "en", certainty=0.5))
    assert outcomes(answer(shaky, ORIGINAL))[0] == "unclear"


def test_a_missing_original_is_advice():
    alone = answer(paper("translation", FRENCH))
    assert outcomes(alone) == ["passed", "failed"]
    assert alone[1].level is Level.ADVICE


def test_an_unread_page_may_be_the_original():
    unread = paper("", could_be=("*",))
    assert outcomes(answer(paper("translation", FRENCH), unread)) == ["passed", "unclear"]
