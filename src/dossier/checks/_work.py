"""Papers that show that the applicant works in France now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dossier.checks._dates import dated, months_before
from dossier.checks._evidence import fair, sure
from dossier.checks._kinds import CONTRACTS, WORK
from dossier.checks._names import agreements, holders, known_names, standing
from dossier.model import Case, Document

# A payslip older than this may be of a job that is over.
_RECENT_MONTHS = 3


@dataclass(frozen=True, slots=True)
class Employment:
    """A paper of a job; ``surely`` if it is the applicant's, French and of now."""

    document: Document
    surely: bool


def employment(case: Case) -> tuple[Employment, ...]:
    """The papers of jobs in France that may be the applicant's and may run today."""
    found = []
    for document in case.of_kind(*WORK):
        signs = (is_theirs(document, case), _runs(document, case.on), _is_french(document))
        if False not in signs:
            found.append(Employment(document, all(signs)))
    return tuple(found)


def is_theirs(document: Document, case: Case) -> bool | None:
    """Whether a paper is the applicant's own: parents' payslips prove resources, not work."""
    known, named = known_names(case, beside=document), holders(document)
    compared = agreements(known, named)
    if any(result in ("same", "partial") for result, _, _ in compared):
        return True
    if known and standing(known, document):
        return True
    different = [one for one in compared if one[0] == "different" and one[1].sure and one[2].sure]
    return False if different and len(different) == len(compared) else None


def _runs(document: Document, on: date) -> bool | None:
    return _contract_runs(document, on) if document.kind in CONTRACTS else _paid(document, on)


def _contract_runs(document: Document, on: date) -> bool | None:
    """A promise that starts later is not work yet, and a contract that ended no longer."""
    starts = dated(document, "period-start", "valid-from")
    ends = dated(document, "period-end", "valid-until")
    if starts and all(one.day > on and sure(one.fact) for one in starts):
        return False
    if ends and all(one.day < on and sure(one.fact) for one in ends):
        return False
    begun = any(one.day <= on and fair(one.fact) for one in starts)
    return True if begun else None


def _paid(document: Document, on: date) -> bool | None:
    """Whether a payslip is of one of the last months; None if its month was not read."""
    earliest = f"{months_before(on, _RECENT_MONTHS):%Y-%m}"
    months = [fact for fact in document.stated("month") if fair(fact)]
    if months:
        return max(fact.value for fact in months) >= earliest
    ends = [one.day for one in dated(document, "period-end") if fair(one.fact)]
    return max(ends) >= months_before(on, _RECENT_MONTHS) if ends else None


def _is_french(document: Document) -> bool | None:
    """A French employer has a SIRET; a salary paid abroad is not work in France."""
    if document.stated("siret") or document.stated("nir"):
        return True
    if any(fact.value == "fr" and fair(fact) for fact in document.stated("language")):
        return True
    return True if document.kind in ("doctoral-contract", "apprenticeship-contract") else None
