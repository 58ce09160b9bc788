"""Are the parents named?"""

from __future__ import annotations

from dossier.answer import Answer, failed, not_needed, passed, unclear
from dossier.checks import DocumentCheck
from dossier.checks._evidence import best, fair, sure
from dossier.message import Message, say
from dossier.model import Case, Document, Fact

_NEED_NONE = ("family-record-book", "marriage-certificate")

_LOOK = say("if they are on it, hand it in; if not, ask for a full copy or an extract with them")


class ShowsParents(DocumentCheck):
    """The birth certificate names the parents.

    Asks: whether the certificate is a full copy or an extract with parentage. One parent is
    enough. Of a certificate in another language than French its translation may name them. A family
    record book and a marriage certificate stand in the list by themselves.

    Why: the number is given on the civil status with parentage; an extract without it is not on
    the list of accepted papers.

    What to do: ask the registry of your place of birth for a full copy ("copie intégrale", "long
    form") or an extract with parentage ("avec filiation").

    Source: https://www.ameli.fr/assure/droits-demarches/europe-international/protection-sociale-france/vous-venez-etudier-en-france
    (full copy or extract with parentage, after 2020);
    https://forum-assures.ameli.fr/questions/3422902 (November 2025).
    """

    def answer(self, document: Document, case: Case) -> Answer:
        """A parent's name or the word itself; a refusal only on the words "without parentage"."""
        if document.kind in _NEED_NONE:
            return not_needed(say("this paper is accepted as it is"))
        parent = best(_parents(document)) or best(_translated(document, case))
        without = best(f for f in document.stated("filiation") if f.value == "without")
        if without and sure(without) and parent is None:
            return _without(without)
        if without:
            return unclear(say("it could not be told whether the parents are named"), hint=_LOOK)
        if parent and fair(parent):
            return passed(say("names the parents"), found=_shown(parent), place=parent.place)
        return unclear(say("the parents' names could not be found on it"), hint=_LOOK)


def _parents(document: Document) -> tuple[Fact, ...]:
    named = [f for f in document.stated("name") if f.role in ("father", "mother", "parent")]
    told = [f for f in document.stated("filiation") if f.value == "with"]
    return (*named, *told)


def _translated(document: Document, case: Case) -> tuple[Fact, ...]:
    """What the translation says of an original that is in no French."""
    if any(fact.value == "fr" for fact in document.stated("language")):
        return ()
    return tuple(fact for one in case.of_kind("translation") for fact in _parents(one))


def _shown(fact: Fact) -> str:
    return fact.text if fact.type == "filiation" else fact.value


def _without(fact: Fact) -> Answer:
    return failed(
        say("is an extract without the parents' names"),
        hint=_hint(),
        found=fact.text,
        expected="avec filiation",
        place=fact.place,
    )


def _hint() -> Message:
    return say("ask for a full copy, or an extract with your parents' names")
