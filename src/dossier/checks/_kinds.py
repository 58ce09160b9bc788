"""Groups of kinds that several checks speak of."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.model import Document

IDENTITY = ("passport", "identity-card")
VISAS = ("long-stay-visa", "short-stay-visa")
OF_THE_PERSON = (*IDENTITY, "residence-permit", *VISAS)
CIVIL_STATUS = (
    "birth-certificate",
    "consular-civil-status",
    "family-record-book",
    "marriage-certificate",
)
CONTRACTS = ("work-contract", "doctoral-contract", "apprenticeship-contract")
WORK = (*CONTRACTS, "payslip")
# Money or a place, but no employment: design of the three routes, a scholarship is not work.
NOT_WORK = ("scholarship-award", "hosting-agreement", "internship-agreement")
# Papers that rightly name somebody else: a host, a landlord, parents, a spouse.
OF_OTHERS = frozenset(
    [
        "hosting-certificate",
        "utility-bill",
        "lease",
        "rent-receipt",
        "home-insurance",
        "tax-notice",
        "parental-authorisation",
        "family-record-book",
        "marriage-certificate",
        "proof-of-resources",
        "cover-letter",
        "apostille",
        "driving-licence",
    ]
)


def may_be(document: Document, kinds: Sequence[str]) -> bool:
    """Whether a document may be one of these kinds for all that could be read, or bear one."""
    return "*" in document.could_be or not set(kinds).isdisjoint(document.could_be)
