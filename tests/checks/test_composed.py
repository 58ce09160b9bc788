"""``present``, ``right-kind`` and ``recognised``: what the engine says while it matches."""

from __future__ import annotations

from dataclasses import replace

from dossier.checks import present, right_kind
from dossier.checks.recognised import Recognised
from dossier.message import KindName, say
from dossier.model import Document, Legibility, Level, Outcome
from makers.values import PLACE, case, page, paper

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


SHARP = Legibility("text", lines=9, letters=150, strokes=1.4, letter_height=20.0, blur=1.5)


def unread(script: str = "unknown", source: str = "picture", measures: Legibility | None = SHARP):
    sheet = replace(
        page(text="\n".join(["\ufffd"] * 6), source=source), script=script, legibility=measures
    )
    return Document("", (sheet,), 0.0, ("birth-certificate", "translation"))


def test_another_writing_asks_for_the_translation_and_not_for_a_scan():
    for document in (unread(), unread("georgian", "text", None)):
        found = Recognised().answer(document, case())
        assert found.outcome is Outcome.UNCLEAR
        assert "French translation" in str(found.message)
        assert "scan" not in str(found.hint)


def test_a_blurred_page_is_scanned_again():
    found = Recognised().answer(unread(measures=replace(SHARP, strokes=0.6)), case())
    assert "scan it again" in str(found.hint)


def test_text_is_never_scanned_again():
    for could_be in ((), ("passport",), ("*",)):
        found = Recognised().answer(paper("", text="Lorem ipsum", could_be=could_be), case())
        assert "scan" not in str(found.hint)


def test_a_long_list_of_kinds_is_not_told():
    kinds = ("apostille", "birth-certificate", "passport", "translation")
    assert "may be" in str(Recognised().answer(paper("", could_be=kinds[:3]), case()).message)
    found = Recognised().answer(paper("", could_be=kinds), case())
    assert (found.outcome, found.found) == (Outcome.UNCLEAR, None)
