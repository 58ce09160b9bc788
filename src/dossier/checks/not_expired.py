"""Is the paper still valid?"""

from __future__ import annotations

from datetime import date

from dossier.answer import Answer, failed, passed, unclear
from dossier.checks import DocumentCheck
from dossier.checks._dates import Dated, dated
from dossier.checks._evidence import fair, sure
from dossier.checks._french_card import old_french_card
from dossier.checks._mrz import zones
from dossier.message import say
from dossier.model import Case, Document, Fact, Level

_ROLES = ("expiry", "valid-until")
_COVER_WORDS = 25  # the state and the word passport, in a few languages
_RENEW = say("hand in the renewed one, or another identity or residence paper that is valid")


class NotExpired(DocumentCheck):
    """The document is valid on the day it is handed in.

    Asks: when it ends, by the machine readable zone if its check digits prove it, else by the dates
    printed on it. A date read from a picture refuses only if it was read surely, cannot be
    understood another way, and no later end of validity stands on the same paper. A French
    identity card given to an adult in 2004 to 2013 is valid five years longer than it says.

    Why: the office must see that you are who you say and may stay, on the day it decides.

    What to do: hand in the renewed document, the receipt of the renewal, or another identity
    document that is valid.

    Source: https://www.ameli.fr/assure/droits-demarches/europe-international/protection-sociale-france/ne-etranger-demander-numero-securite-sociale
    (identity in force, 14 April 2025); https://www.legifrance.gouv.fr/loda/id/JORFTEXT000034677457
    (residence documents in force, copy of 19 March 2024); ICAO Doc 9303 part 3.
    """

    def answer(self, document: Document, case: Case) -> Answer:
        """The proven zone first; what is printed where there is none."""
        ends = [(zone.expiry, fact) for fact, zone in zones(document) if zone.expiry]
        ends += [(one.day, one.fact) for one in dated(document, *_ROLES) if one.fact.proven]
        if ends:
            day, fact = max(ends, key=lambda end: end[0])
            return _proven(day, fact, document, case.on)
        return _printed(document, case.on)


def _proven(day: date, fact: Fact, document: Document, on: date) -> Answer:
    if day >= on:
        return _valid(day, fact, on)
    later = [one for one in dated(document, *_ROLES) if one.day >= on and sure(one.fact)]
    if later:
        return _open(day, later[-1].fact, on)
    return _expired(day, fact, document, on)


def _printed(document: Document, on: date) -> Answer:
    ends = sorted(dated(document, *_ROLES), key=lambda end: end.day)
    valid = [end for end in ends if end.day >= on]
    if valid and fair(valid[-1].fact):
        return _valid(valid[-1].day, valid[-1].fact, on)
    if not ends and _is_cover(document):
        return unclear(
            say("this is the cover of the passport"),
            hint=say("hand in the page with your photo"),
            expected=on,
            place=document.place,
        )
    if not ends:
        extended = old_french_card(document, None)
        if extended and extended >= on:
            return _extended(extended, document, on)
        return unclear(
            say("the end of its validity could not be read"),
            hint=say("scan it again, flat and in focus, or add the original PDF"),
            expected=on,
        )
    if valid or _doubted(ends, document, on):
        return _open(ends[-1].day, ends[-1].fact, on)
    return _expired(ends[-1].day, ends[-1].fact, document, on)


def _is_cover(document: Document) -> bool:
    """Whether a passport shows no zone, no name and no date: only what is stamped on its cover."""
    stated = ("mrz", "name", "date")
    words = sum(len(page.text.split()) for page in document.pages)
    return (
        document.kind == "passport"
        and 0 < words <= _COVER_WORDS
        and not any(document.stated(type) for type in stated)
    )


def _doubted(ends: list[Dated], document: Document, on: date) -> bool:
    """Whether a good paper might say this: a shaky date, two readings, a later date beside."""
    return (
        not all(sure(end.fact) for end in ends)
        or any(reading >= on for end in ends for reading in end.readings)
        or any(one.day >= on for one in dated(document, ""))
    )


def _valid(day: date, fact: Fact, on: date) -> Answer:
    return passed(say("valid to {day}", day=day), found=day, expected=on, place=fact.place)


def _expired(day: date, fact: Fact, document: Document, on: date) -> Answer:
    extended = old_french_card(document, day)
    if extended and extended >= on:
        return _extended(extended, document, on)
    return failed(
        say("expired on {day}", day=day), hint=_RENEW, found=day, expected=on, place=fact.place
    )


def _open(day: date, fact: Fact, on: date) -> Answer:
    return unclear(
        say("may have expired on {day}; this could not be read surely", day=day),
        hint=say("check the date; scan it again if it is still valid"),
        found=day,
        expected=on,
        place=fact.place,
    )


def _extended(day: date, document: Document, on: date) -> Answer:
    return unclear(
        say("the printed date has passed, but such French cards are valid to {day}", day=day),
        hint=say("hand in a passport too if you have one"),
        found=day,
        expected=on,
        place=document.place,
        level=Level.ADVICE,
    )
