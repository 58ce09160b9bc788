"""Is there anything in the file that may stop it on its way?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import ClassVar

from dossier.answer import Answer, failed, passed
from dossier.checks import FileCheck
from dossier.message import Message, say
from dossier.model import Case, File, Level, Outcome, Place, Sign

_Table = Mapping[str, tuple[Message, Message | None]]

_PRINT = say("print it to a new PDF and hand that in")
_PRINT_AND_LOOK = say("print it to a new PDF and look whether everything is there")
_PRINT_FIRST = say("if the office must print it, print it to a new PDF first")
_PRINT_ANEW = say("if something was cut away or painted over, print it to a new PDF")
_EMPTY_THEM = say("empty them in the file's properties if nobody is to see them")
_BREAKS_A_SIGNATURE = (_PRINT, _PRINT_AND_LOOK, _PRINT_FIRST, _PRINT_ANEW, _EMPTY_THEM)

# What a mail filter may drop, or what others will not see.
_WARNS: _Table = {
    "portfolio": (
        say("is a bundle of other files; many programs show only its cover"),
        say("hand in the files themselves"),
    ),
    "attachment": (
        say("has other files attached inside; nobody will look for them"),
        say("hand in the attached files themselves if they matter"),
    ),
    "open-action-js": (say("runs a script when it is opened; filters may drop it"), _PRINT),
    "launch": (say("may start a program; filters may drop it"), _PRINT),
    "submit-form": (say("may send or fetch data; filters may drop it"), _PRINT),
    "remote-link": (say("reaches for other files or sites; filters may drop it"), _PRINT),
    "rich-media": (say("holds film or sound; filters may drop it"), _PRINT),
    "form-value-hidden": (
        say("what is filled in may not be seen or printed: {detail}"),
        _PRINT_AND_LOOK,
    ),
    "need-appearances": (
        say("what is filled in may look empty in some programs"),
        _PRINT_AND_LOOK,
    ),
    "layers-print-off": (
        say("prints differently from what the screen shows"),
        _PRINT_AND_LOOK,
    ),
    "polyglot": (
        say("is two sorts of file at once (also: {detail}); filters may drop it"),
        _PRINT,
    ),
}

_NOTES: _Table = {
    "owner-restricted": (
        say("its owner forbade something: {detail}"),
        _PRINT_FIRST,
    ),
    "javascript": (say("has scripts in its fields, as many forms do"), _PRINT),
    "two-readings": (
        say("programs disagree about what it says"),
        _PRINT_AND_LOOK,
    ),
    "gps": (
        say("the photo tells where it was taken"),
        say("switch off the location in the camera if you do not want that"),
    ),
    "leading-bytes": (
        say("does not begin with its own first bytes; programs pass over what stands before"),
        None,
    ),
    "trailing-bytes": (
        say("goes on after its end; programs do not show what follows"),
        _PRINT_ANEW,
    ),
    "fonts-elsewhere": (
        say("does not carry all its fonts; its letters may look different elsewhere"),
        _PRINT_AND_LOOK,
    ),
}

# True of many a good file, so nothing that is not as it should be.
_ORDINARY: _Table = {
    "updated": (
        say("was saved again, and what it said before is still inside"),
        _PRINT_ANEW,
    ),
    "authored": (say("its properties name an author or a title"), _EMPTY_THEM),
    "signed": (
        say("a digital signature: a change to the file, even saving or joining it, breaks it"),
        None,
    ),
}

_TABLES: tuple[tuple[_Table, Level, Callable[..., Answer]], ...] = (
    (_WARNS, Level.ADVICE, failed),
    (_NOTES, Level.NOTE, failed),
    (_ORDINARY, Level.NOTE, passed),
)


class SafeContent(FileCheck):
    """Nothing in the file may stop it on its way or look different elsewhere.

    Asks: whether it holds scripts, programs to start, other files, form values that do not show,
    or layers that print differently; whether it has all its fonts, and ends where it says; whether
    it tells a place or an author. Nothing is run; this is not a virus scan.

    Why: mail filters and upload sites drop files with active content without a word, and what
    shows only in one program is not there for the clerk.

    What to do: open the file, print it to a new PDF, look whether everything is there, and hand
    that in. Leave a digitally signed file as it is.

    Source: ISO 32000-1, tables 165 and 198; the levels are our own judgement.
    """

    level: ClassVar[Level] = Level.ADVICE

    def answer(self, file: File, case: Case) -> tuple[Answer, ...]:
        """One answer for each thing noticed; passed if none of them is amiss."""
        answers = tuple(_answers(file))
        if any(answer.outcome is Outcome.FAILED for answer in answers):
            return answers
        return passed(say("nothing in it that may stop it"), place=Place(file.path)), *answers


def _answers(file: File) -> Iterator[Answer]:
    found: dict[str, tuple[Sign, Place]] = {}
    for sign, place in _signs(file):
        found.setdefault(sign.code, (sign, place))
    for table, level, answer in _TABLES:
        for code, (sign, place) in found.items():
            if code in table:
                message, hint = table[code]
                yield answer(
                    say(message.template, detail=sign.detail),
                    hint=None if "signed" in found and hint in _BREAKS_A_SIGNATURE else hint,
                    place=place,
                    level=level,
                )


def _signs(file: File) -> Iterator[tuple[Sign, Place]]:
    for sign in file.signs:
        yield sign, Place(file.path)
    for page in file.pages:
        for sign in page.signs:
            yield sign, page.place
