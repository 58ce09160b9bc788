"""Reports made by hand: the one of the design, and one with names that try to do harm."""

from __future__ import annotations

from datetime import date
from typing import Any

from dossier.message import KindName, Private, Value, say
from dossier.model import (
    Document,
    File,
    FileReport,
    Finding,
    Level,
    Outcome,
    Page,
    Place,
    Question,
    RequirementReport,
    RouteName,
    Verdict,
)
from dossier.report import Report

SOURCE = "https://rules.example/route"
ROUTE = RouteName(
    "online-student",
    {
        "en": "Online registration for international students",
        "fr": "Inscription en ligne des étudiants étrangers",
    },
    SOURCE,
    "2025-11-01",
)
KINDS = {
    "passport": {"en": "Passport", "fr": "Passeport"},
    "student-card": {"en": "Student card", "fr": "Carte d'étudiant"},
    "school-certificate": {"en": "School certificate", "fr": "Certificat de scolarité"},
}
HOLDER = "LI WEI"
IBAN = "FR7630006000011234567890189"
PASSPORT_NUMBER = "E12345678"


def finding(
    check: str,
    outcome: Outcome = Outcome.PASSED,
    text: str = "fine",
    *,
    level: Level = Level.REQUIRED,
    hint: str = "",
    place: Place | None = None,
    found: Value | None = None,
    expected: Value | None = None,
    **values: Value,
) -> Finding:
    """A finding as the engine stamps it."""
    return Finding(
        check,
        level,
        outcome,
        say(text, **values),
        say(hint) if hint else None,
        found,
        expected,
        place,
        SOURCE,
    )


def document(kind: str, *places: Place) -> Document:
    return Document(kind, tuple(Page(p, "text", 1, 1) for p in places), 0.97)


def line(
    id: str,
    title: str,
    outcome: Outcome,
    *findings: Finding,
    documents: tuple[Document, ...] = (),
    fr: str = "",
    level: Level = Level.REQUIRED,
) -> RequirementReport:
    return RequirementReport(
        id, {"en": title, "fr": fr or title}, level, outcome, documents, findings
    )


def file(
    path: str, outcome: Outcome = Outcome.PASSED, *findings: Finding, **rest: Any
) -> FileReport:
    documents = rest.pop("documents", ())
    values: dict[str, Any] = {"media_type": "image/jpeg", "page_count": 1, **rest}
    return FileReport(File(path, 48211, "ab" * 32, **values), outcome, documents, findings)


def report(
    requirements: tuple[RequirementReport, ...] = (),
    files: tuple[FileReport, ...] = (),
    dossier: tuple[Finding, ...] = (),
    questions: tuple[Question, ...] = (),
    verdict: Verdict = Verdict.INCOMPLETE,
    folder: str = "my-folder",
) -> Report:
    return Report(
        ROUTE, folder, date(2026, 11, 23), verdict, requirements, files, dossier, questions, "full"
    )


def specimen() -> Report:
    """A dossier with one line of every sort."""
    passport, school = Place("passport.jpg", 1), Place("certificat.pdf", 1)
    rib, old_rib, card = Place("rib.pdf", 1), Place("old/rib-2019.pdf", 2), Place("carte.jpg", 1)
    visa = Place("visa.png", 1)
    identity = document("passport", passport)
    certificate = document("school-certificate", school)
    bank, old_bank = document("bank-details", rib), document("bank-details", old_rib)
    blank = finding(
        "not-blank", Outcome.FAILED, "the page is empty", hint="scan the other side", place=visa
    )
    opened = finding("opens", place=passport)
    return report(
        requirements=(
            line(
                "identity",
                "Identity",
                Outcome.PASSED,
                opened,
                finding("holder-named", text="passport of {name}", name=HOLDER, place=passport),
                finding(
                    "not-expired", text="valid to {day}", day=date(2031, 3, 14), place=passport
                ),
                finding(
                    "mrz-valid",
                    text="number {number}",
                    number=Private(PASSPORT_NUMBER),
                    place=passport,
                ),
                documents=(identity,),
            ),
            line(
                "school-certificate",
                "School certificate",
                Outcome.FAILED,
                finding("right-kind", text="school certificate", place=school),
                Finding(
                    "current-school-year",
                    Level.REQUIRED,
                    Outcome.FAILED,
                    say(
                        "is for {found}; {expected} is needed",
                        found="2025-2026",
                        expected="2026-2027",
                    ),
                    say("download this year's certificate from your school"),
                    "2025-2026",
                    "2026-2027",
                    school,
                    SOURCE,
                ),
                finding(
                    "signed",
                    Outcome.UNCLEAR,
                    "the signature is hard to see",
                    level=Level.ADVICE,
                    place=school,
                ),
                documents=(certificate,),
                fr="Certificat de scolarité",
            ),
            line(
                "civil-status",
                "Birth certificate",
                Outcome.FAILED,
                finding(
                    "present",
                    Outcome.FAILED,
                    "missing",
                    hint="a full copy, or an extract with your parents' names",
                ),
                fr="Acte de naissance",
            ),
            line(
                "visa-validation",
                "Visa validation",
                Outcome.UNCLEAR,
                finding(
                    "present", Outcome.FAILED, "missing", hint="download it from the ANEF site"
                ),
            ),
            line("marriage-certificate", "Marriage certificate", Outcome.NOT_NEEDED),
            line(
                "bank-details",
                "Bank details",
                Outcome.PASSED,
                finding(
                    "iban-valid",
                    text="IBAN {iban}",
                    iban=Private(IBAN),
                    place=rib,
                    found=Private(IBAN),
                ),
                finding("holder-named", Outcome.FAILED, "names someone else", place=old_rib),
                finding(
                    "issued-within",
                    Outcome.FAILED,
                    "older than a year",
                    level=Level.ADVICE,
                    place=rib,
                ),
                documents=(bank, old_bank),
            ),
        ),
        files=(
            file("passport.jpg", Outcome.PASSED, opened, documents=((identity, "identity"),)),
            file("certificat.pdf", documents=((certificate, "school-certificate"),)),
            file("rib.pdf", documents=((bank, "bank-details"),)),
            file("old/rib-2019.pdf", page_count=2, documents=((old_bank, "bank-details"),)),
            file("carte.jpg", documents=((document("student-card", card), ""),)),
            file("visa.png", Outcome.FAILED, blank, documents=((document("", visa), ""),)),
            file("papers.zip", Outcome.NOT_NEEDED, ignored="archive", page_count=0),
        ),
        dossier=(
            finding("right-route", text="this is the route"),
            finding(
                "one-file-per-heading",
                Outcome.FAILED,
                "{kind} in two files",
                level=Level.ADVICE,
                kind=KindName("passport"),
            ),
        ),
        questions=(
            Question("residence_title", say("Which visa do you have?"), ("visa-validation",)),
            Question("married", say("Are you married?"), ("marriage-certificate",)),
        ),
    )
