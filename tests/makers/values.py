"""Small values of the model for tests of what comes after reading: facts, papers, cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dossier.answer import Answer
from dossier.model import Applicant, Box, Case, Document, Fact, Line, Outcome, Page, Place
from makers.people import Person

DAY = date(2026, 11, 23)
PLACE = Place("paper.pdf", 1)


def fact(
    type: str,
    value: str,
    role: str = "",
    *,
    text: str = "",
    certainty: float = 1.0,
    proven: bool = False,
    private: bool = False,
) -> Fact:
    return Fact(type, value, text or value, PLACE, role, certainty, proven, private)


def day(role: str, value: date, *, text: str = "", certainty: float = 1.0) -> Fact:
    """A date as printed with its month in letters, unless told."""
    return fact(
        "date", value.isoformat(), role, text=text or f"{value:%d %B %Y}", certainty=certainty
    )


def named(name: str, role: str = "holder", certainty: float = 1.0) -> Fact:
    return fact("name", name, role, certainty=certainty, private=True)


def page(
    *facts: Fact, text: str = "", file: str = "paper.pdf", number: int = 1, source: str = "text"
) -> Page:
    """A page of one kind of reading; its facts get its place."""
    place = Place(file, number)
    certainty = 1.0 if source == "text" else 0.95
    rows = text.split("\n") if text else []
    lines = tuple(
        Line(row, Box(0.1, 0.02 * index, 0.9, 0.02 * index + 0.01), certainty)
        for index, row in enumerate(rows)
    )
    placed = tuple(replace(one, place=place) for one in facts)
    return Page(place, source, 2480, 3508, lines, placed)


def paper(
    kind: str,
    *facts: Fact,
    text: str = "",
    file: str = "paper.pdf",
    source: str = "text",
    could_be: tuple[str, ...] = (),
) -> Document:
    """A document of one page."""
    return Document(kind, (page(*facts, text=text, file=file, source=source),), 0.97, could_be)


def joined(*documents: Document) -> Document:
    """Several one-page documents as one document of several pages."""
    return replace(documents[0], pages=tuple(page for one in documents for page in one.pages))


def case(
    *documents: Document,
    on: date = DAY,
    route: str = "online-student",
    answers: Applicant | None = None,
    applicant: Applicant | None = None,
) -> Case:
    said = answers or Applicant()
    return Case(on, applicant or said, said, documents, (), route)


def zone(*lines: str, role: str = "TD3", proven: bool = True, certainty: float = 0.98) -> Fact:
    return fact("mrz", "\n".join(lines), role, proven=proven, certainty=certainty, private=True)


def passport(person: Person, *facts: Fact, file: str = "passport.jpg") -> Document:
    """A photographed passport whose zone is proven."""
    return paper(
        "passport", zone(*person.passport_mrz()), *facts, file=file, source="picture", text=PRINT
    )


PRINT = "Lorem ipsum dolor sit amet\nconsectetur adipiscing elit\nsed do eiusmod tempor\n\
incididunt ut labore\net dolore magna aliqua\nut enim ad minim veniam"
"""Six lines about nobody: a page that was read, without any name."""


def said(answers: Answer | tuple[Answer, ...]) -> Answer:
    """The weightiest answer: the worst of those that decide, then of the others."""
    every = answers if isinstance(answers, tuple) else (answers,)
    order = [Outcome.FAILED, Outcome.UNCLEAR, Outcome.PASSED, Outcome.NOT_NEEDED]
    return min(every, key=lambda one: (one.level is not None, order.index(one.outcome)))


def outcomes(answers: Answer | tuple[Answer, ...]) -> list[str]:
    every = answers if isinstance(answers, tuple) else (answers,)
    return [str(one.outcome) for one in every]
