"""Whatever was read, however badly, every check of a document or dossier answers in a sentence."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.answer import Answer
from dossier.checks import DocumentCheck, DossierCheck, all_checks
from dossier.checks._numbers import fits
from dossier.model import Applicant, Case, Document, Fact, Level, Line, Outcome, Page, Place
from makers.people import LI
from makers.values import DAY

KINDS = (
    "passport identity-card residence-permit long-stay-visa short-stay-visa visa-validation "
    "school-certificate birth-certificate translation bank-details form-s1106 form-s1106a payslip "
    "doctoral-contract scholarship-award caf-certificate health-insurance-certificate utility-bill "
    "european-health-card hosting-certificate"
)
ROLES = (
    "TD1 TD3 MRV-A FR-ID masked nir provisional birth expiry issued valid-from valid-until signed "
    "period-start period-end holder father issuer securite"
)
TYPES = (
    "mrz iban nir siret cerfa form date month school-year name country language translator "
    "filiation enrolment side visa-type visa-remark visa-number signature form-field"
)
VALUES = (
    "final provisional admission without with front back C D vls-ts ink none typed court agency fr "
    "2025-2026 2026-2028 2026-10 2026-13 2026-02-30 2026-01-02 2003-08-12 0001-01-01 9999-12-31 "
    "s1110 736 15763*02 FR76 DE89 FRA"
)
# Numbers as bad readings give them: figures of other scripts and raised ones among them.
numbers = st.text("0123456789²③٣५", min_size=13, max_size=15)
zones = st.sampled_from(
    ["\n".join(LI.passport_mrz()), "\n".join(LI.card_mrz("ID", "FRA", "X4", DAY)), "P<", "\n\n"]
)
facts = st.builds(
    Fact,
    type=st.sampled_from(TYPES.split()),
    value=st.one_of(
        st.sampled_from(VALUES.split()), zones, st.text(max_size=12), st.just(LI.nir()), numbers
    ),
    text=st.text(max_size=12),
    place=st.builds(Place, st.sampled_from(["a.pdf", "b.pdf"]), st.integers(1, 3)),
    role=st.one_of(st.just(""), st.sampled_from(ROLES.split())),
    certainty=st.floats(0, 1),
    proven=st.booleans(),
    private=st.booleans(),
)
lines = st.builds(Line, st.text(max_size=30), st.none(), st.floats(0, 1))
pages = st.builds(
    Page,
    place=st.builds(Place, st.sampled_from(["a.pdf", "b.pdf"]), st.integers(1, 3)),
    source=st.sampled_from(["text", "picture", "none"]),
    width=st.just(100),
    height=st.just(100),
    lines=st.lists(lines, max_size=6).map(tuple),
    facts=st.lists(facts, max_size=6).map(tuple),
)
documents = st.builds(
    Document,
    kind=st.one_of(st.just(""), st.sampled_from(KINDS.split())),
    pages=st.lists(pages, min_size=1, max_size=2).map(tuple),
    could_be=st.sampled_from([(), ("*",), ("passport",)]),
)
people = st.builds(
    Applicant,
    nationalities=st.sampled_from([None, ("CHN",), ("FRA", "IND")]),
    birth_date=st.sampled_from([None, LI.birth]),
    works_in_france=st.sampled_from([None, True, False]),
    has_french_number=st.sampled_from([None, True, False]),
    already_covered=st.sampled_from([None, True, False]),
    residence_title=st.sampled_from([None, "vls-ts", "talent"]),
    names=st.sampled_from([(), ("Wei Li",), ("",)]),
)
cases = st.builds(
    Case,
    on=st.dates(date(2000, 1, 1), date(2090, 1, 1)),
    applicant=people,
    answers=people,
    documents=st.lists(documents, max_size=4).map(tuple),
    route=st.sampled_from(["online-student", "postal-s1106", "postal-s1106a", "other"]),
)


@given(numbers, st.none() | st.dates())
def test_any_number_fits_a_birth_date_or_not(number, birth):
    assert fits(number, birth) in (True, False, None)


def _asked(case):
    for check in all_checks().values():
        if issubclass(check, DossierCheck):
            yield check().answer(case)
        elif issubclass(check, DocumentCheck):
            yield from (check().answer(document, case) for document in case.documents)


@settings(max_examples=150, deadline=None)
@given(cases)
def test_every_answer_is_a_sentence(case):
    for answers in _asked(case):
        every = answers if isinstance(answers, tuple) else (answers,)
        assert every
        for answer in every:
            assert isinstance(answer, Answer)
            assert str(answer.message)
            assert answer.hint is None or str(answer.hint)
            assert answer.level in (None, Level.ADVICE, Level.NOTE)


@settings(max_examples=100, deadline=None)
@given(cases)
def test_a_refusal_names_what_was_found_or_expected(case):
    for answers in _asked(case):
        for answer in answers if isinstance(answers, tuple) else (answers,):
            if answer.outcome is Outcome.FAILED:
                assert answer.hint is not None
                seen = (answer.found, answer.expected, answer.place)
                assert any(value is not None for value in seen)
