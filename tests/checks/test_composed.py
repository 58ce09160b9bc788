"""``present``, ``right-kind`` and ``recognised``: what the engine says while it matches."""

from __future__ import annotations

from dossier.checks import present, right_kind
from dossier.checks.recognised import Recognised
from dossier.message import KindName, say
from dossier.model import Level, Outcome
from makers.values import PLACE, case, paper

CERTIFICATE = paper("school-certificate")
UNKNOWN = paper("", could_be=("*",))


def test_present():
    assert present.found(CERTIFICATE).outcome is Outcome.PASSED
    assert present.maybe(UNKNOWN).outcome is Outcome.UNCLEAR
    assert present.unread(PLACE).outcome is Outcome.UNCLEAR
    hint = say("a full copy")
    assert (present.missing(hint).outcome, present.missing(hint).hint) == (Outcome.FAILED, hint)
    assert present.missing().hint is not None


def test_present_asked_of_one_document():
    check = present.Present()
    assert check.answer(CERTIFICATE, case()).outcome is Outcome.PASSED
    assert check.answer(UNKNOWN, case()).outcome is Outcome.UNCLEAR


def test_the_wrong_kind_names_what_is_wanted():
    found = right_kind.wrong(paper("admission-letter"), ("school-certificate",), None)
    assert (found.outcome, found.found) == (Outcome.FAILED, KindName("admission-letter"))
    assert found.expected == (KindName("school-certificate"),)
    assert "school certificate" in str(found.hint)
    hint = say("finish your registration")
    assert right_kind.wrong(paper("admission-letter"), (), hint).hint == hint


def test_right_kind_asked_of_one_document():
    check = right_kind.RightKind()
    assert check.answer(CERTIFICATE, case()).outcome is Outcome.PASSED
    assert check.answer(UNKNOWN, case()).outcome is Outcome.UNCLEAR


def test_recognised():
    check = Recognised()
    assert check.answer(CERTIFICATE, case()).outcome is Outcome.PASSED
    assert check.answer(UNKNOWN, case()).outcome is Outcome.UNCLEAR
    either = check.answer(paper("", could_be=("birth-certificate",)), case())
    assert (either.outcome, either.found) == (Outcome.UNCLEAR, (KindName("birth-certificate"),))
    assert check.answer(paper(""), case()).outcome is Outcome.FAILED
    assert Recognised.level is Level.ADVICE
