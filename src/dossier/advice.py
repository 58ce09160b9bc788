"""Which procedure is a person's, or which question decides it.

The tree goes from what ends it soonest: who is covered, who works, who studies, who is European,
who has a number. One question is out of its reach: the families of officials of international
organisations are insured by these, and no procedure here is for them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from dossier.applicant import from_answers, question
from dossier.message import Message, say
from dossier.model import Applicant
from dossier.schema.condition import age_on
from dossier.schema.nations import is_any_of

SEED = (
    "https://forum-assures.ameli.fr/questions/"
    "3422902-how-to-be-covered-if-i-am-an-international-student"
)
F675 = "https://www.service-public.fr/particuliers/vosdroits/F675"
F16467 = "https://www.service-public.fr/particuliers/vosdroits/F16467"
ASSISTANTS = (
    "https://forum-assures.ameli.fr/questions/3424984-how-to-be-covered-if-i-am-an-assistant-langue"
)
CLEISS = "https://www.cleiss.fr/particuliers/venir/etudes/index.html"
LORRAINE = "https://www.univ-lorraine.fr/welcome/en/health-insurance/"
RESIDENCE = "https://legal.tricoteuses.fr/articles/LEGIARTI000031805896"
PORTAL = (
    "https://www.ameli.fr/assure/droits-demarches/europe-international/protection-sociale-france/"
    "vous-venez-etudier-en-france"
)

# Parts of France with a code of their own where a birth gives a number as in France itself. New
# Caledonia, Wallis and Futuna, French Polynesia and Saint-Pierre-et-Miquelon are not among them.
_BORN_IN_FRANCE = frozenset({"FRA", "GLP", "MTQ", "GUF", "REU", "MYT", "BLM", "MAF"})


@dataclass(frozen=True, slots=True)
class Advice:
    """One of three: a ``route`` to take, a ``stop`` (nothing to file here), or a ``question``.

    ``text`` says it, ``reasons`` are the answers and notes that go with it, ``source`` is where
    the rule is from.
    """

    text: Message
    route: str | None = None
    stop: str | None = None
    question: str | None = None
    reasons: tuple[Message, ...] = ()
    source: str = ""

    def __str__(self) -> str:
        """In English, a line each."""
        head = f"{self.route}: {self.text}" if self.route else str(self.text)
        lines = [head, *(f"  {reason}" for reason in self.reasons)]
        return "\n".join([*lines, f"  {self.source}"] if self.source else lines)


def advise(applicant: Mapping[str, Any] | Applicant, on: date | None = None) -> Advice:
    """The procedure for this person, why there is none, or the question that decides next.

    ``on`` is the day judged for; without it nothing is said that hangs on the person's age.

    Raises:
        DossierError: an unknown answer or value.
    """
    person = from_answers(applicant)
    advice = _covered(person) or _working(person) or _studying(person)
    notes = () if advice.question else tuple(_notes(person, advice, on))
    return replace(advice, reasons=(*advice.reasons, *notes))


def _ask(id: str, source: str) -> Advice:
    return Advice(question(id), question=id, source=source)


def _stop(why: str, text: Message, source: str) -> Advice:
    return Advice(text, stop=why, source=source)


# --------------------------------------------------------------------------- step 1


def _covered(person: Applicant) -> Advice | None:
    """Who belongs to a fund files nothing; nobody does without a number."""
    if person.already_covered is None and person.has_french_number is not False:
        return _ask("already_covered", F675)
    if person.already_covered:
        text = say("you are covered already: nothing to file; tell your CPAM what has changed")
        return _stop("already-covered", text, F675)
    return None


# --------------------------------------------------------------------------- step 2


def _working(person: Applicant) -> Advice | None:
    if person.works_in_france is None:
        return _ask("works_in_france", SEED)
    if not person.works_in_france:
        return None
    return _elsewhere(person) or Advice(
        say("you work in France: post form S1106a"),
        route="postal-s1106a",
        source=SEED,
    )


def _elsewhere(person: Applicant) -> Advice | None:
    """Workers whom another office registers."""
    if person.farm_work is None:
        return _ask("farm_work", F16467)
    if person.farm_work:
        text = say("farm workers are registered by the MSA, not by the CPAM")
        return _stop("farm-work", text, F16467)
    if person.language_assistant is None:
        return _ask("language_assistant", ASSISTANTS)
    if person.language_assistant:
        text = say("language assistants are registered by the CPAM of Paris, service SRI")
        return _stop("language-assistant", text, ASSISTANTS)
    if person.posted_worker is None:
        return _ask("posted_worker", CLEISS)
    if person.posted_worker:
        text = say("posted workers stay insured abroad: hand in form S1 or A1 instead")
        return _stop("posted-worker", text, CLEISS)
    return None


# --------------------------------------------------------------------------- steps 3 to 5


def _studying(person: Applicant) -> Advice:
    if person.enrolled_in_france is None:
        return _ask("enrolled_in_france", SEED)
    if not person.enrolled_in_france:
        return _stop(
            "not-enrolled",
            say(
                "these procedures are for people enrolled or working in France; after three months "
                "of residence ask your CPAM about form S1106, or take private insurance"
            ),
            RESIDENCE,
        )
    return _by_nationality(person) or _by_number(person)


def _by_nationality(person: Applicant) -> Advice | None:
    if person.nationalities is None:
        return _ask("nationality", PORTAL)
    if is_any_of(person.nationalities, ("french",)):
        return _french(person)
    if is_any_of(person.nationalities, ("european",)):
        return _european(person)
    if person.residence_title == "short-stay":
        text = say("a short-stay visa does not open this insurance: take private insurance")
        return _stop("short-stay", text, LORRAINE)
    return None


def _french(person: Applicant) -> Advice | None:
    if person.birth_country is None and person.has_french_number is None:
        return _ask("birth_country", PORTAL)
    if person.birth_country in _BORN_IN_FRANCE:
        text = say("born in France you have a number from birth: ask your CPAM, do not register")
        return _stop("french-by-birth", text, PORTAL)
    return None


def _european(person: Applicant) -> Advice | None:
    if person.european_cover is None:
        return _ask("european_cover", F675)
    if person.european_cover == "ehic":
        text = say(
            "with a European health insurance card for the whole school year, do not register"
        )
        return _stop("european-card", text, F675)
    return None


def _by_number(person: Applicant) -> Advice:
    if person.has_french_number is None:
        return _ask("has_french_number", SEED)
    if person.has_french_number:
        return Advice(
            say("you study, do not work and have a French number: post form S1106"),
            route="postal-s1106",
            source=SEED,
        )
    return Advice(
        say("you study, do not work and have no French number: register online"),
        route="online-student",
        source=SEED,
    )


# --------------------------------------------------------------------------- what goes with it


def _notes(person: Applicant, advice: Advice, on: date | None) -> Iterator[Message]:
    nationalities = person.nationalities or ()
    if advice.route == "postal-s1106a" and person.residence_title in ("talent", None):
        yield say("with a “talent” title, send it to the CPAM of Paris, wherever you live")
    if advice.route == "online-student":
        yield from _online_notes(person, nationalities)
    if advice.route and person.birth_date and on and age_on(person.birth_date, on) < 16:
        yield say("below 16, add an authorisation signed by a parent")


def _online_notes(person: Applicant, nationalities: tuple[str, ...]) -> Iterator[Message]:
    yield say(
        "a scholarship is not work; if a file is refused for a contract you do not have, say so"
    )
    if "CAN" in nationalities:
        yield say("insured in Québec: ask for form SE 401-Q first; offices differ on what it opens")
    if "AND" in nationalities:
        yield say("insured in Andorra: ask your scheme for its certificate before you leave")
    if person.residence_title == "talent":
        yield say("with a “talent” title and no contract, ask your CPAM first: pages differ on it")
    if person.european_cover == "none":
        yield say("without an S1, add a proof of resources for the school year")
