"""Who translated it?"""

from __future__ import annotations

from dossier.answer import Answer, failed, passed, unclear
from dossier.checks import DocumentCheck
from dossier.checks._evidence import best, fair, sure
from dossier.message import say
from dossier.model import Case, Document, Level

_HINT = say("ask a translator on the list of a French court of appeal, or your consulate in France")


class SwornTranslator(DocumentCheck):
    """The translation is by a translator of a French court, or by a consulate.

    Asks: whether the stamp or the words on the translation name a court of appeal, the Court of
    Cassation, or a consulate. A translation of an agency or from abroad is only warned of: some
    funds take it and some do not.

    Why: the office trusts translators that a French court has sworn in. Translations made abroad
    were taken by two clerks and sent back by a third.

    What to do: choose a translator from the list of experts of a court of appeal
    (https://www.courdecassation.fr, "experts judiciaires"), or ask your consulate in France.

    Source: https://forum-assures.ameli.fr/questions/3422902 (November 2025);
    https://forum-assures.ameli.fr/questions/1696940 (a translation made abroad, about 2020).
    """

    def answer(self, document: Document, case: Case) -> Answer:
        """A court or a consulate passes, whatever else is read; the rest is never a refusal."""
        facts = document.stated("translator")
        trusted = best(fact for fact in facts if fact.value in ("court", "consulate"))
        if trusted and fair(trusted):
            return passed(
                say("by a sworn translator: “{words}”", words=trusted.text),
                found=trusted.text,
                place=trusted.place,
            )
        doubted = best(fact for fact in facts if fact.value in ("agency", "abroad"))
        if doubted and trusted is None and sure(doubted):
            return failed(
                say("may be sent back: “{words}” is no sworn translator", words=doubted.text),
                hint=_HINT,
                found=doubted.text,
                expected="traducteur près la cour d'appel",
                place=doubted.place,
                level=Level.ADVICE,
            )
        return unclear(say("no stamp of a sworn translator could be read"), hint=_HINT)
