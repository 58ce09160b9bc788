"""What holds for every check: its name, its page, and that it is alone in its file."""

from __future__ import annotations

from inspect import cleandoc, isabstract
from itertools import pairwise

import pytest

from dossier.checks import Check, DocumentCheck, DossierCheck, FileCheck, PageCheck, all_checks
from dossier.registry import modules

OF_A_FILE = [
    "opens",
    "accepted-format",
    "honest-name",
    "within-size",
    "within-pages",
    "safe-content",
    "unique",
    "distinct-name",
]
OF_A_PAGE = [
    "not-blank",
    "sharp",
    "large-enough",
    "well-lit",
    "no-glare",
    "upright",
    "whole",
    "legible",
]
OF_A_DOCUMENT = [
    "present",
    "right-kind",
    "recognised",
    "not-expired",
    "already-valid",
    "mrz-valid",
    "iban-valid",
    "iban-accepted",
    "holder-named",
    "current-school-year",
    "final-enrolment",
    "shows-parents",
    "translated",
    "sworn-translator",
    "both-sides",
    "filled-in",
    "signed",
    "right-form",
    "issued-within",
    "validated-visa",
    "long-stay",
]
OF_THE_DOSSIER = [
    "right-route",
    "same-holder",
    "same-birth-date",
    "one-file-per-heading",
    "number-present",
    "answers-agree",
]
SORTS = {
    **dict.fromkeys(OF_A_FILE, FileCheck),
    **dict.fromkeys(OF_A_PAGE, PageCheck),
    **dict.fromkeys(OF_A_DOCUMENT, DocumentCheck),
    **dict.fromkeys(OF_THE_DOSSIER, DossierCheck),
}
HEADINGS = ("Asks:", "Why:", "What to do:", "Source:")


@pytest.mark.parametrize("name", SORTS)
def test_the_names_that_stay_exist_and_are_of_their_sort(name):
    assert issubclass(all_checks()[name], SORTS[name])


@pytest.mark.parametrize("module", modules("dossier.checks"), ids=lambda module: module.__name__)
def test_one_file_holds_one_check(module):
    own = [
        value
        for value in vars(module).values()
        if isinstance(value, type)
        and issubclass(value, Check)
        and value.__module__ == module.__name__
    ]
    assert len(own) == 1
    assert not isabstract(own[0])
    assert module.__doc__


@pytest.mark.parametrize("name", sorted(all_checks()))
def test_its_docstring_is_a_page(name):
    text = cleandoc(all_checks()[name].__doc__ or "")
    first = text.split("\n\n")[0]
    assert first.endswith(".")
    places = [text.find(f"\n{heading}") for heading in HEADINGS]
    assert -1 not in places
    assert places == sorted(places)
    sections = [text[start:end].split(":", 1)[1] for start, end in pairwise([*places, len(text)])]
    assert all(len(section.strip()) > 10 for section in sections)


@pytest.mark.parametrize("name", sorted(all_checks()))
def test_it_can_be_asked_without_settings(name):
    check = all_checks()[name]()
    assert check.name() == name
    with pytest.raises(ValueError, match="extra"):
        type(check)(no_such_setting=1)
