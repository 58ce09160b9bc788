from __future__ import annotations

from dataclasses import replace
from datetime import date

from dossier.checks.mrz_valid import MrzValid
from dossier.model import Box, Legibility, Level, Outcome, Zone
from makers.people import LI
from makers.values import case, day, outcomes, paper, passport, said, zone

FIRST, SECOND = LI.passport_mrz()
WRONG = (FIRST, SECOND[:9] + ("1" if SECOND[9] != "1" else "2") + SECOND[10:])


def answer(document):
    return MrzValid().answer(document, case(document))


def test_a_proven_zone_passes():
    assert outcomes(answer(passport(LI))) == ["passed"]


def test_wrong_digits_in_a_text_layer_fail_and_are_named():
    found = said(answer(paper("passport", zone(*WRONG, proven=False, certainty=1.0))))
    assert found.outcome is Outcome.FAILED
    assert found.found == ("number", "composite")


def test_wrong_digits_read_from_pixels_are_unclear():
    photo = paper("passport", zone(*WRONG, proven=False, certainty=1.0), source="picture")
    assert said(answer(photo)).outcome is Outcome.UNCLEAR


def test_a_passport_without_a_zone_is_unclear_and_a_card_is_not_asked():
    assert said(answer(paper("passport"))).outcome is Outcome.UNCLEAR
    assert said(answer(paper("identity-card"))).outcome is Outcome.NOT_NEEDED


def test_a_printed_date_that_contradicts_the_zone_only_warns():
    answers = answer(passport(LI, day("expiry", date(2033, 1, 1))))
    assert outcomes(answers) == ["passed", "unclear"]
    assert answers[1].level is Level.ADVICE


def test_one_printed_date_that_agrees_is_enough():
    other_calendar = day("expiry", date(1974, 1, 1))
    agreeing = day("expiry", LI.passport_expiry)
    assert outcomes(answer(passport(LI, other_calendar, agreeing))) == ["passed"]


def photo(*facts, zones=(), cut=()):
    document = paper("passport", *facts, source="picture")
    measures = Legibility("text", zones=zones, cut_edges=cut)
    return replace(document, pages=(replace(document.pages[0], legibility=measures),))


def test_what_hides_the_zone_is_named():
    foot, head = Box(0.4, 0.8, 0.6, 0.9), Box(0.4, 0.1, 0.6, 0.2)
    broken = zone(*WRONG, proven=False, certainty=0.9)
    for facts in ((), (broken,)):
        glare = said(answer(photo(*facts, zones=(Zone("glare", foot, 0.9),))))
        assert (glare.outcome, glare.found) == (Outcome.UNCLEAR, "glare")
    assert said(answer(photo(zones=(Zone("covered", foot, 0.9),)))).found == "covered"
    assert said(answer(photo(cut=("bottom",)))).found == "bottom"
    assert said(answer(photo(zones=(Zone("glare", head, 0.9),), cut=("top",)))).found is None


def test_a_reflection_on_a_proven_zone_is_nothing():
    good = zone(FIRST, SECOND)
    bright = photo(good, zones=(Zone("glare", Box(0.4, 0.8, 0.6, 0.9), 0.9),))
    assert outcomes(answer(bright)) == ["passed"]
