"""Is this a translation into French, and is its original there too?"""

from __future__ import annotations

from dossier.answer import Answer, failed, passed, unclear
from dossier.checks import DocumentCheck
from dossier.checks._evidence import best, fair, sure
from dossier.checks._kinds import CIVIL_STATUS, may_be
from dossier.message import KindName, say
from dossier.model import Case, Document, Level


class Translated(DocumentCheck):
    """The translation is in French and its original is in the folder.

    Asks: which language the translation is in, and whether a civil-status paper that it can be the
    translation of is in the folder.

    Why: the office reads French, and compares the translation with the paper it translates; a
    translation by itself proves nothing.

    What to do: have the paper translated into French, and put the original and the translation
    into one PDF.

    Source: Code de la sécurité sociale, article R114-7
    (https://www.doctrine.fr/l/texts/codes/LEGITEXT000006073189/articles/LEGIARTI000006746826, in
    force 1 March 2022); http://univ-cotedazur.fr (original and translation in one file, 2019-2022).
    """

    def answer(self, document: Document, case: Case) -> tuple[Answer, ...]:
        """The language decides; the missing original is advice."""
        return (_in_french(document), _beside_its_original(case))


def _in_french(document: Document) -> Answer:
    languages = document.stated("language")
    french = best(fact for fact in languages if fact.value == "fr")
    other = best(fact for fact in languages if fact.value != "fr")
    hint = say("have it translated into French by a sworn translator")
    if french and fair(french):
        return passed(say("is in French"), found="fr", place=french.place)
    if other and french is None and sure(other):
        return failed(
            say("is not in French"),
            hint=hint,
            found=other.value,
            expected="fr",
            place=other.place,
        )
    return unclear(say("its language could not be told"), hint=hint, expected="fr")


def _beside_its_original(case: Case) -> Answer:
    originals = case.of_kind(*CIVIL_STATUS)
    if originals:
        return passed(
            say("the original is there: {kind}", kind=KindName(originals[0].kind)),
            level=Level.ADVICE,
            place=originals[0].place,
        )
    hint = say("put the original and its translation into one PDF")
    open_ = [document for document in case.documents if may_be(document, CIVIL_STATUS)]
    if open_:
        return unclear(
            say("{file} may be its original, but was not recognised", file=open_[0].place.file),
            hint=hint,
            level=Level.ADVICE,
            place=open_[0].place,
        )
    return failed(
        say("the paper it translates is not in the folder"),
        hint=hint,
        expected=tuple(KindName(kind) for kind in CIVIL_STATUS),
        level=Level.ADVICE,
    )
