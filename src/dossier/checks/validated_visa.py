"""Is the visa validated?"""

from __future__ import annotations

import re
import unicodedata

from dossier.answer import Answer, failed, passed, unclear
from dossier.checks import DocumentCheck
from dossier.checks._evidence import fair, sure, well_read
from dossier.checks._kinds import VISAS
from dossier.checks._names import agreements, another_person, holders
from dossier.message import Private, say
from dossier.model import Case, Document, Fact, Level

# The gaps take in the ends of words: two repeats side by side would try every way to part them.
_VALID = "(?:valid|enregistr|regist)"
_CONFIRMS = re.compile(
    rf"confirm[^.]{{0,70}}?{_VALID}|{_VALID}[^.]{{0,70}}?confirm|attest[^.]{{0,50}}?valid"
    r"|(?:a|est) (?:ete )?(?:bien )?(?:valide|enregistre)|has been (?:validated|registered)"
)
_SPEAKS = re.compile(r"valid(?:ation|e\b|ated)|enregistrement|registration")
_PAYS = re.compile(
    r"timbres? (?:fiscal|electronique|dematerialise)|e-timbre|recu de paiement|paiement (?:accepte|"
    r"effectue|de la taxe)|payment (?:receipt|accepted)|justificatif de paiement"
)
_HINT = say(
    "download the confirmation of the validation from {site}",
    site="administration-etrangers-en-france.interieur.gouv.fr",
)


class ValidatedVisa(DocumentCheck):
    """The paper confirms that the visa was validated.

    Asks: whether the paper speaks of the validation, or only of the tax that is paid for it; and
    whether the number and the name on it are those of the visa, where both can be read.

    Why: a VLS-TS is a residence permit only once it is validated online, within three months of
    the arrival. The tax stamp is a step on the way and proves nothing by itself.

    What to do: finish the validation, then download the PDF from
    https://administration-etrangers-en-france.interieur.gouv.fr.

    Source: https://www.legifrance.gouv.fr/loda/id/JORFTEXT000034677457 (decree of 10 May 2017, item
    11, copy of 19 March 2024); https://forum-assures.ameli.fr/questions/3422902 (November 2025).
    That the numbers must agree is not written anywhere, so it is advice.
    """

    def answer(self, document: Document, case: Case) -> tuple[Answer, ...]:
        """The words decide; number and name only warn."""
        answers = (_confirmed(document), _same_number(document, case), _same_name(document, case))
        return tuple(answer for answer in answers if answer is not None)


def _confirmed(document: Document) -> Answer:
    text = _plain(document.text)
    pays = _PAYS.search(text)
    if _CONFIRMS.search(text) or (_SPEAKS.search(text) and not pays):
        return passed(say("confirms the validation of the visa"), place=document.place)
    if pays and all(well_read(page) for page in document.pages):
        return failed(
            say("is a proof of payment, not the confirmation of the validation"),
            hint=_HINT,
            found=pays[0],
            expected="confirmation de la validation",
            place=document.place,
        )
    return unclear(say("nothing on it says that the visa was validated"), hint=_HINT)


def _plain(text: str) -> str:
    """Lower case without accents, in one row."""
    letters = unicodedata.normalize("NFD", text.lower())
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).split())


def _same_number(document: Document, case: Case) -> Answer | None:
    here = [fact for fact in document.stated("visa-number") if fair(fact)]
    there = [f for visa in case.of_kind(*VISAS) for f in visa.stated("visa-number") if fair(f)]
    if not here or not there:
        return None
    if {fact.value for fact in here} & {fact.value for fact in there}:
        return passed(say("its number is that of the visa"), level=Level.ADVICE)
    return _other_number(here[0], there)


def _other_number(here: Fact, there: list[Fact]) -> Answer:
    surely = sure(here) and any(sure(fact) for fact in there)
    return (failed if surely else unclear)(
        say("its visa number is not that of the visa"),
        hint=say("check that it is the confirmation of this visa"),
        found=Private(here.value),
        expected=Private(there[0].value),
        place=here.place,
        level=Level.ADVICE,
    )


def _same_name(document: Document, case: Case) -> Answer | None:
    named = [name for visa in case.of_kind(*VISAS) for name in holders(visa)]
    strangers = another_person(agreements(named, holders(document)), document)
    if strangers is None:
        return None
    known, other = strangers
    return failed(
        say("the name on it is not that of the visa"),
        hint=say("check that it is the confirmation of this visa"),
        found=other.name,
        expected=known.name,
        place=other.place,
        level=Level.ADVICE,
    )
