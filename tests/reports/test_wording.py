"""Messages in a language."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.errors import DossierError
from dossier.message import KindName, Message, Private, say
from dossier.reports.wording import Wording, languages
from reports.made_reports import IBAN, KINDS

EN, FR = Wording("en", kinds=KINDS), Wording("fr", kinds=KINDS)


@pytest.mark.parametrize(
    ("day", "english", "french"),
    [
        (date(2031, 3, 14), "14 Mar 2031", "14 mars 2031"),
        (date(2026, 8, 1), "1 Aug 2026", "1er août 2026"),
        (date(2026, 12, 2), "2 Dec 2026", "2 décembre 2026"),
    ],
)
def test_days(day: date, english: str, french: str) -> None:
    assert (EN.value(day), FR.value(day)) == (english, french)


def test_kinds_are_named_in_the_language() -> None:
    assert FR.value(KindName("passport")) == "Passeport"
    assert FR.value((KindName("passport"), KindName("some-new-kind"))) == "Passeport, some new kind"


def test_numbers() -> None:
    assert (EN.value(2.5), FR.value(2.5), FR.value(3)) == ("2.5", "2,5", "3")


def test_a_sentence_without_translation_is_said_in_english() -> None:
    assert FR.text(say("never translated {n}", n=1)) == "never translated 1"


def test_rules_bring_their_own_sentences() -> None:
    own = Message("bring it", translations=(("fr", "apportez-le"),))
    assert FR.text(own) == "apportez-le"
    assert Wording("en").text(own) == "bring it"


def test_no_such_language() -> None:
    with pytest.raises(DossierError, match="'xx'"):
        Wording("xx")
    assert languages()[:2] == ("en", "fr")


@given(st.text(min_size=1))
def test_values_are_never_read_as_templates(value: str) -> None:
    braces = "{" + value + "}{0}{name!r}"
    assert EN.text(say("of {name}", name=braces)) == f"of {braces}"


@given(st.sampled_from([EN, FR]), st.text(min_size=4).filter(str.strip))
def test_private_values_show_three_characters_at_most(wording: Wording, value: str) -> None:
    shown = wording.value(Private("X1" + value + "Y2Z"))
    assert shown == "···· Y2Z"
    assert wording.value(Private(IBAN)) == "FR76 ···· 189"
