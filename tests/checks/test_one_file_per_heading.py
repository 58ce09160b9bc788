from __future__ import annotations

from dossier.checks.one_file_per_heading import OneFilePerHeading
from dossier.model import Level
from makers.values import case, fact, joined, outcomes, paper

FRONT, BACK = fact("side", "front"), fact("side", "back")


def answer(*documents):
    return OneFilePerHeading().answer(case(*documents))


def card(*facts, file):
    return paper("identity-card", *facts, file=file)


def test_one_file_for_each_paper_passes():
    assert outcomes(
        answer(card(FRONT, BACK, file="card.pdf"), paper("passport", file="p.pdf"))
    ) == ["passed"]


def test_two_sides_in_two_files_fail_as_advice():
    one = answer(joined(card(FRONT, file="a.jpg"), card(BACK, file="b.jpg")))
    two = answer(card(FRONT, file="a.jpg"), card(BACK, file="b.jpg"))
    assert outcomes(one) == outcomes(two) == ["failed"]
    assert one[0].found == two[0].found == ("a.jpg", "b.jpg")
    assert OneFilePerHeading.level is Level.ADVICE


def test_a_translation_apart_from_its_original_fails():
    birth = paper("birth-certificate", file="birth.pdf")
    assert outcomes(answer(birth, paper("translation", file="t.pdf"))) == ["failed"]
    assert outcomes(answer(birth, paper("translation", file="birth.pdf"))) == ["passed"]


def test_a_translation_in_the_file_of_an_unread_page_is_unclear():
    birth = paper("birth-certificate", file="birth.pdf")
    unread = paper("", could_be=("*",), file="t.pdf")
    assert outcomes(answer(birth, unread, paper("translation", file="t.pdf"))) == ["unclear"]


def test_two_alternatives_in_two_files_are_fine():
    papers = (paper("passport", file="p.pdf"), card(FRONT, BACK, file="card.pdf"))
    assert outcomes(answer(*papers)) == ["passed"]


def test_nothing_recognised_is_not_asked():
    assert outcomes(answer(paper("", could_be=("*",)))) == ["not-needed"]
