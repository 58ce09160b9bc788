"""Whether a translation is needed: issuer first, then language (docs/adr/0004)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.model import Document, Fact, Page, Place
from dossier.situation import need_of, translation_need


def certificate(issuer: str = "", *languages: str, script: str = "latin") -> Document:
    place = Place("acte.pdf", 1)
    facts = [Fact("language", language, "", place, certainty=0.9) for language in languages]
    if issuer:
        facts.append(Fact("country", issuer, "", place, role="issuer", certainty=0.9))
    page = Page(place, "text", 1000, 1400, facts=tuple(facts), script=script)
    return Document("birth-certificate", (page,), 0.95)


@pytest.mark.parametrize(
    ("paper", "need"),
    [
        (certificate("DEU", "de"), "not-needed"),
        (certificate("CHE", "it"), "not-needed"),
        (certificate("GRC", "el"), "advised"),  # Campus France: Greek and Bulgarian papers
        (certificate("SEN", "fr"), "not-needed"),
        (certificate("", "fr", "ar"), "not-needed"),  # bilingual, French beside Arabic
        (certificate("IND", "en"), "advised"),
        (certificate("MEX", "es"), "advised"),
        (certificate("", "es"), "advised"),  # Spain or Mexico: at most advised
        (certificate("CHN", "zh"), "required"),
        (certificate("VNM", "vi"), "required"),
        (certificate("", script="arabic"), "required"),
        (certificate(""), None),
        (certificate("", "sv"), "not-needed"),  # official in the EU only
        (certificate("ARG", "it"), "advised"),  # but issued elsewhere
    ],
)
def test_need(paper: Document, need: str | None) -> None:
    assert need_of(paper) == need


def test_a_multilingual_form_needs_none() -> None:
    paper = certificate("TUR", "tr")
    (page,) = paper.pages
    form = Fact("multilingual-form", "birth", "", page.place, role="ciec")
    formed = replace(paper, pages=(replace(page, facts=(*page.facts, form)),))
    assert (need_of(paper), need_of(formed)) == ("advised", "not-needed")


def test_the_paper_that_asks_least_decides() -> None:
    assert translation_need([certificate("CHN", "zh"), certificate("", "fr")]) == "not-needed"
    assert translation_need([certificate("CHN", "zh"), certificate("IND", "en")]) == "advised"


def test_without_a_paper_nothing_is_known() -> None:
    assert translation_need([]) is None
    assert translation_need([certificate("CHN", "zh"), certificate("")]) is None
