"""Does the paper name the applicant?"""

from __future__ import annotations

from dossier.answer import Answer, failed, passed, unclear
from dossier.checks import DocumentCheck
from dossier.checks._evidence import well_read
from dossier.checks._kinds import CIVIL_STATUS, OF_OTHERS, OF_THE_PERSON
from dossier.checks._names import (
    Named,
    agreements,
    another_person,
    holders,
    known_names,
    standing,
)
from dossier.message import say
from dossier.model import Case, Document


class HolderNamed(DocumentCheck):
    """The document is in the applicant's name.

    Asks: whether the name of the passport, or of another identity paper, stands on this document.
    Order, accents, transliteration and left-out names do not matter. Another name refuses the
    paper only if it is named as the holder's, was read surely, and shares no given name with yours,
    for a surname may have changed by marriage.

    Why: a certificate or an account in another name proves nothing about you, and refunds are
    paid only to your own account.

    What to do: hand in the paper that is in your own name. If it is yours under another name, tell
    that name (`--answer names=…`) and add the marriage certificate.

    Source: https://campusfrance.org/fr/node/301673 (account "à mon nom", 2021);
    https://forum-assures.ameli.fr/questions/2703700 ("in your name");
    https://www.france-education-international.fr/sites/default/files/medias/flipping/le-guide-de-lassistant/25/
    (identical names, 2023-24); ICAO Doc 9303 part 3, section 6 (transliteration).
    """

    def answer(self, document: Document, case: Case) -> Answer:
        """The holder's name first, then the name anywhere on the paper."""
        known = known_names(case, beside=document)
        own = holders(document)
        if not known and own and document.kind in OF_THE_PERSON:
            return _agreed(own[0], own[0], "same")
        if not known:
            return unclear(
                say("your name is not known: no identity paper could be read"),
                hint=say(
                    "add your passport, or tell your name: {option}", option="--answer names=…"
                ),
            )
        compared = agreements(known, own)
        for wanted in ("same", "partial"):
            for result, one, other in compared:
                if result == wanted:
                    return _agreed(one, other, wanted)
        for text in (document, *_translations(document, case)):
            found = standing(known, text)
            if found:
                return _agreed(found[1], found[1], found[0], text)
        return _not_found(document, known, compared)


def _translations(document: Document, case: Case) -> tuple[Document, ...]:
    """What says in French whom a foreign original names, where nothing else on it was compared."""
    if document.kind not in CIVIL_STATUS or holders(document):
        return ()
    return case.of_kind("translation")


def _agreed(known: Named, found: Named, how: str, document: Document | None = None) -> Answer:
    place = document.place if document else found.place
    about = {"found": found.name, "expected": known.name, "place": place}
    if how == "same":
        return passed(say("is in your name"), **about)
    return passed(say("is in your name, with a part of it left out or added"), **about)


def _not_found(
    document: Document, known: tuple[Named, ...], compared: list[tuple[str, Named, Named]]
) -> Answer:
    strangers = another_person(compared, document)
    read = all(well_read(page) for page in document.pages)
    if strangers is None or not read or document.kind in OF_OTHERS:
        return _open(document, known)
    one, other = strangers
    return failed(
        say("names another person: {name}", name=other.name),
        hint=say("hand in the paper that is in your own name"),
        found=other.name,
        expected=one.name,
        place=other.place,
    )


def _open(document: Document, known: tuple[Named, ...]) -> Answer:
    return unclear(
        say("your name could not be found on it"),
        hint=say(
            "check that it is yours; tell another name of yours with {option}",
            option="--answer names=…",
        ),
        expected=known[0].name,
        place=document.place,
    )
