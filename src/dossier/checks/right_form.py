"""Is it the right form, in a current edition?"""

from __future__ import annotations

from dossier.answer import Answer, failed, passed, unclear
from dossier.checks import DocumentCheck
from dossier.checks._evidence import fair, sure
from dossier.message import say
from dossier.model import Case, Document, Fact, Level

# Cerfa numbers: 15763 S1106, 15993 its English edition, 15680 S1110; 10795 and the reference 736
# were S1106 before 2016. service-public R45084 (13 January 2020).
_OF_CERFA = {"15763": "s1106", "15993": "s1106", "15680": "s1110", "10795": "736"}
_OF_KIND = {
    "form-s1106": "s1106",
    "form-s1106a": "s1106a",
    "form-s1110": "s1110",
    "form-s1": "s1",
}
_OLD = "736"
# Where the route does not say: employees' offices ask for S1106a, older pages still say S1106.
_OF_ROUTE = {
    "postal-s1106": (("s1106",), ()),
    "postal-s1106a": (("s1106a",), ("s1106",)),
}


class RightForm(DocumentCheck):
    """The form is the one that this route asks for, in a current edition.

    Asks: which form's number is printed on it. A form also names other forms in its notes, so the
    right number anywhere is enough, unless the paper was recognised as another form.

    Why: S1, S1106, S1106a and S1110 look alike and are listed side by side, and each opens other
    rights.

    What to do: download the form that the finding names from ameli.fr, fill it in and sign it.

    Source: https://forum-assures.ameli.fr/questions/3422902 (S1106 and S1106a, November 2025);
    service-public, form 15763 (R45084, 13 January 2020).
    """

    accept: tuple[str, ...] = ()
    tolerate: tuple[str, ...] = ()

    def answer(self, document: Document, case: Case) -> Answer:
        """What it was recognised as first, then the numbers printed on it."""
        accept, tolerate = self._wanted(case.route)
        numbers = {_number(fact): fact for fact in _stated(document) if fair(fact)}
        known = _OF_KIND.get(document.kind)
        names = _names(known, numbers)
        if _is_outdated(known, numbers):
            return _outdated(numbers[_OLD], accept)
        lost = _letter_may_be_lost(document, accept)
        for name in (*accept, *tolerate):
            if name in accept and name in names:
                return _right(name, numbers.get(name))
            if name in names:
                return _tolerated(name, numbers.get(name), accept, surely=name not in lost)
        if not names:
            return unclear(say("no form number could be read on it"), expected=_shown(accept))
        name = min(names)
        surely = name not in lost and (bool(known) or sure(numbers[name]))
        return _other(name, numbers.get(name), accept, surely=surely)

    def _wanted(self, route: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        if self.accept:
            return self.accept, self.tolerate
        return _OF_ROUTE.get(route, (("s1106",), ("s1106a",)))


def _names(known: str | None, numbers: dict[str, Fact]) -> set[str]:
    """What a form may be: S1106 and S1106a differ by one letter, so the print decides there."""
    if known == "s1106":
        return {known} | (numbers.keys() & {"s1106a"})
    return {known} if known else set(numbers)


def _letter_may_be_lost(document: Document, wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Forms that may be a wanted one whose last letter was not read: S1106 for S1106a, on a scan.

    The letter is small and may stand by itself, so that only a text layer proves it is not there.
    """
    if all(page.source == "text" for page in document.pages):
        return ()
    return tuple(name[:-1] for name in wanted if name[-1:].isalpha())


def _right(name: str, fact: Fact | None) -> Answer:
    return passed(
        say("is form {form}", form=name.upper()),
        found=name.upper(),
        place=fact.place if fact else None,
    )


def _tolerated(name: str, fact: Fact | None, wanted: tuple[str, ...], *, surely: bool) -> Answer:
    asked = _shown(wanted)
    return (failed if surely else unclear)(
        say("is form {form}; {wanted} is asked for", form=name.upper(), wanted=asked),
        hint=say("it is often accepted; {wanted} is surer", wanted=asked),
        found=name.upper(),
        expected=asked,
        place=fact.place if fact else None,
        level=Level.ADVICE,
    )


def _other(name: str, fact: Fact | None, wanted: tuple[str, ...], *, surely: bool) -> Answer:
    asked = _shown(wanted)
    return (failed if surely else unclear)(
        say("is form {form}; {wanted} is needed", form=name.upper(), wanted=asked),
        hint=say("download {wanted} from ameli.fr", wanted=asked),
        found=name.upper(),
        expected=asked,
        place=fact.place if fact else None,
    )


def _stated(document: Document) -> tuple[Fact, ...]:
    return (*document.stated("form"), *document.stated("cerfa"))


def _number(fact: Fact) -> str:
    """The form's name; a cerfa number without its edition tells it too."""
    if fact.type == "cerfa":
        base = fact.value.partition("*")[0]
        return _OF_CERFA.get(base, base)
    return _OF_CERFA.get(fact.value, fact.value.lower())


def _is_outdated(known: str | None, numbers: dict[str, Fact]) -> bool:
    """An old S1106; a current one still carries "Réf. 736" beside its own number."""
    if known not in (None, "s1106") or _OLD not in numbers:
        return False
    return not numbers.keys() & {"s1106", "s1106a"}


def _outdated(fact: Fact, wanted: tuple[str, ...]) -> Answer:
    return failed(
        say("is an old edition of the form"),
        hint=say("download the current {wanted} from ameli.fr", wanted=_shown(wanted)),
        found=fact.text,
        expected=_shown(wanted),
        place=fact.place,
        level=Level.ADVICE,
    )


def _shown(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name.upper() for name in names)
