"""Writes the folders in ``examples/``: ``python -m makers.examples`` from ``tests/``.

A case is a folder of papers, with ``<case>.applicant.yaml`` (what the person answers) and
``<case>.report.txt`` (what dossier says of it on 23 November 2026) beside it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from makers import capture, papers
from makers.people import BENALI, LI, OKAFOR, SHARMA, Person, french_iban

ROOT = Path(__file__).resolve().parents[2] / "examples"
DAY = date(2026, 11, 23)

Files = dict[str, bytes]
Case = tuple[Files, str]

_ARRIVAL, _UNTIL = date(2026, 9, 1), date(2027, 8, 19)


def photo(pdf: bytes, seed: int = 1) -> bytes:
    return capture.jpeg(capture.photo(pdf, seed=seed))


def scan(pdf: bytes, seed: int = 1) -> bytes:
    return capture.scanned_pdf([capture.scan(pdf, seed=seed)])


# --------------------------------------------------------------------------- online-student


def online(p: Person) -> Files:
    """All an international student without a number needs online."""
    start = date(2026, 8, 20)
    return {
        "passport.jpg": photo(papers.passport(p), 3),
        "visa.jpg": photo(papers.visa(p, start=start, until=_UNTIL), 4),
        "visa-validation.pdf": papers.visa_validation(p, arrival=_ARRIVAL, until=_UNTIL),
        "certificat-scolarite.pdf": papers.school_certificate(
            p, "2026-2027", issued=date(2026, 9, 14)
        ),
        "birth-certificate.pdf": scan(papers.birth_certificate(p), 5),
        "traduction.pdf": scan(papers.translation(p, issued=date(2026, 7, 2)), 6),
        "rib.pdf": papers.rib(p),
    }


def online_cases() -> dict[str, Case]:
    answers = "nationality: {}\nworks_in_france: false\nhas_french_number: false\nmarried: false\n"
    complete = online(SHARMA)
    missing = {k: v for k, v in online(LI).items() if k not in ("birth-certificate.pdf",)}
    old_year = online(BENALI) | {
        "certificat-scolarite.pdf": papers.school_certificate(
            BENALI, "2025-2026", issued=date(2025, 9, 15)
        )
    }
    admission = {k: v for k, v in online(OKAFOR).items() if not k.startswith("certificat")} | {
        "admission.pdf": papers.admission_letter(OKAFOR, "2026-2027", issued=date(2026, 5, 20)),
        "holiday.txt": b"Pack the tent.\n",
    }
    return {
        "complete": (complete, answers.format("IN")),
        "no-birth-certificate": (missing, answers.format("CN")),
        "last-years-certificate": (old_year, answers.format("TN")),
        "admission-letter-instead": (admission, answers.format("NG")),
        "everything-in-one-scan": ({"scan.pdf": one_scan(_online_pages(SHARMA))}, answers.format("IN")),
    }  # fmt: skip


def _online_pages(p: Person) -> list[bytes]:
    return [
        papers.passport(p),
        papers.visa(p, start=date(2026, 8, 20), until=_UNTIL),
        papers.visa_validation(p, arrival=_ARRIVAL, until=_UNTIL),
        papers.school_certificate(p, "2026-2027", issued=date(2026, 9, 14)),
        papers.birth_certificate(p),
        papers.translation(p, issued=date(2026, 7, 2)),
        papers.rib(p),
    ]


def one_scan(pages: list[bytes]) -> bytes:
    return capture.scanned_pdf([capture.scan(pdf, seed=20 + i) for i, pdf in enumerate(pages)])


# --------------------------------------------------------------------------- postal-s1106


def postal(p: Person) -> Files:
    """All a student who already has a number sends by post."""
    return {
        "formulaire-s1106.pdf": papers.s1106(p, "yes", date(2026, 11, 2)),
        "passeport.jpg": photo(papers.passport(p), 7),
        "titre-recto.jpg": photo(papers.permit_side(p, "front", until=date(2027, 9, 30)), 8),
        "titre-verso.jpg": photo(papers.permit_side(p, "back", until=date(2027, 9, 30)), 9),
        "acte-naissance.pdf": scan(papers.birth_certificate(p), 10),
        "traduction.pdf": scan(papers.translation(p, issued=date(2026, 7, 2)), 11),
        "facture-electricite.pdf": papers.electricity_bill(p, issued=date(2026, 10, 12)),
        "rib.pdf": papers.rib(p, french_iban("20041", "01005", "06102026012")),
        "certificat-scolarite.pdf": papers.school_certificate(
            p, "2026-2027", issued=date(2026, 9, 14)
        ),
    }


def postal_cases() -> dict[str, Case]:
    answers = "nationality: {}\nworks_in_france: false\nhas_french_number: true\nmarried: false\nresidence_title: permit\n"  # fmt: skip
    no_address = {k: v for k, v in postal(BENALI).items() if not k.startswith("facture")}
    unsigned = postal(OKAFOR) | {
        "formulaire-s1106.pdf": papers.s1106(OKAFOR, "no", date(2026, 11, 2))
    }
    pages = [
        papers.s1106(SHARMA, "yes", date(2026, 11, 2)),
        papers.passport(SHARMA),
        papers.permit_side(SHARMA, "front", until=date(2027, 9, 30)),
        papers.permit_side(SHARMA, "back", until=date(2027, 9, 30)),
        papers.birth_certificate(SHARMA),
        papers.translation(SHARMA, issued=date(2026, 7, 2)),
        papers.electricity_bill(SHARMA, issued=date(2026, 10, 12)),
        papers.rib(SHARMA),
        papers.school_certificate(SHARMA, "2026-2027", issued=date(2026, 9, 14)),
    ]
    return {
        "complete": (postal(SHARMA), answers.format("IN")),
        "no-proof-of-address": (no_address, answers.format("TN")),
        "form-not-signed": (unsigned, answers.format("NG")),
        "everything-in-one-scan": ({"tout.pdf": one_scan(pages)}, answers.format("IN")),
    }


# --------------------------------------------------------------------------- postal-s1106a


def working(p: Person) -> Files:
    """All someone with a doctoral contract sends by post."""
    return {
        "s1106a.pdf": papers.s1106a(p, "yes", date(2026, 11, 2)),
        "contrat-doctoral.pdf": scan(
            papers.work_contract(p, start=date(2026, 10, 1), signed=date(2026, 10, 1)), 12
        ),
        "bulletin-octobre.pdf": papers.payslip(p, month=date(2026, 10, 1)),
        "passport.jpg": photo(papers.passport(p), 13),
        "visa.jpg": photo(papers.visa(p, start=date(2026, 8, 20), until=_UNTIL), 14),
        "validation-visa.pdf": papers.visa_validation(p, arrival=_ARRIVAL, until=_UNTIL),
        "birth-certificate.png": capture.png(capture.render(papers.birth_certificate(p), dpi=110)),
        "translation.pdf": scan(papers.translation(p, issued=date(2026, 7, 2)), 16),
        "rib.pdf": papers.rib(p),
    }


def working_cases() -> dict[str, Case]:
    answers = "nationality: {}\nworks_in_france: {}\nmarried: false\nresidence_title: vls-ts\n"
    no_form = {k: v for k, v in working(OKAFOR).items() if not k.startswith("s1106a")}
    no_contract = {
        k: v for k, v in working(LI).items() if k[:8] not in ("contrat-", "bulletin")
    } | {"bourse.pdf": papers.scholarship(LI, issued=date(2026, 7, 1))}
    pages = [
        papers.s1106a(BENALI, "yes", date(2026, 11, 2)),
        papers.work_contract(BENALI, start=date(2026, 10, 1), signed=date(2026, 10, 1)),
        *_online_pages(BENALI)[:3],
        papers.birth_certificate(BENALI),
        papers.translation(BENALI, issued=date(2026, 7, 2)),
        papers.rib(BENALI),
    ]
    return {
        "complete": (working(SHARMA), answers.format("IN", "true")),
        "no-form": (no_form, answers.format("NG", "true")),
        "scholarship-instead-of-contract": (no_contract, answers.format("CN", "false")),
        "everything-in-one-scan": ({"scan.pdf": one_scan(pages)}, answers.format("TN", "true")),
    }


ROUTES: dict[str, Callable[[], dict[str, Case]]] = {
    "online-student": online_cases,
    "postal-s1106": postal_cases,
    "postal-s1106a": working_cases,
}


def write(root: Path = ROOT) -> None:
    """Write every case; reports are written by ``python -m makers.reports``."""
    for route, cases in ROUTES.items():
        for case, (files, answers) in cases().items():
            folder = root / route / case
            folder.mkdir(parents=True, exist_ok=True)
            for name, data in files.items():
                (folder / name).write_bytes(data)
            (root / route / f"{case}.applicant.yaml").write_text(answers, encoding="utf-8")


if __name__ == "__main__":
    write()
