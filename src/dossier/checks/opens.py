"""Can the file be opened?"""

from __future__ import annotations

from pathlib import PurePosixPath

from dossier.answer import Answer, failed, passed, unclear
from dossier.checks import FileCheck
from dossier.media_types import ENDINGS
from dossier.message import Message, say
from dossier.model import Case, File, Level, Page, Place, Sign

# What stops a clerk, and what to do about it.
_STOPS: dict[str, tuple[Message, Message]] = {
    "empty": (
        say("the file is empty (0 bytes)"),
        say("download or scan it again"),
    ),
    "encrypted": (
        say("the file asks for a password to open"),
        say("print it to a new PDF without a password, and hand that in"),
    ),
    "broken": (
        say("the file is damaged: no reader opens it"),
        say("download or scan it again"),
    ),
    "zero-pages": (
        say("the file opens, and has no page"),
        say("export or scan it again"),
    ),
    "xfa-only": (
        say("the form shows only in Adobe Reader; everyone else sees “Please wait”"),
        say("open it in Adobe Reader, print it to a new PDF, and hand that in"),
    ),
}

# What stopped this program; the file may be fine.
_STOPPED: dict[str, Message] = {
    "doubtful": say("one program opens it and another does not"),
    "missing-extra": say("reading this format needs a part that is not installed here: {detail}"),
    "too-large": say("larger than what is read here ({detail} MB)"),
    "too-many-pixels": say("more pixels than are decoded here ({detail} million)"),
    "crash": say("the reader crashed on it"),
    "timeout": say("reading it took too long"),
    "memory": say("reading it took too much memory"),
    "flood": say("the reader said far too much about it"),
    "no-answer": say("the reader gave no answer about it"),
    "changed": say("the file changed while it was read"),
    "unreadable": say("the computer could not read it ({detail})"),
    "no-permission": say("the computer does not allow reading it"),
    "no-time": say("not looked at: reading the other files took too long"),
}
_LOOK = say("open it yourself: if you see every page, print it to a new PDF and try again")
_ALONE = say("check this file alone")

_LOST = ("broken", "memory", "too-many-pixels", "unreadable")
"""Signs of a page that was not drawn here; only the first says that nobody draws it."""

_DOCUMENTS = ("Word", "OpenDocument", "RTF", "Excel", "PowerPoint", "Pages", "Office", "e-mail")
_NEARLY_ALL = 98  # percent decoded: every viewer shows the picture then


class Opens(FileCheck):
    """The file opens and shows its pages.

    Asks: whether a reader like the one in web browsers draws every page of it, without a password.

    Why: the clerk has minutes for each file and no way to repair one. A file that asks for a
    password, is cut off or empty counts as not handed in.

    What to do: scan or download the paper again. If it has a password, open it and print it to a
    new PDF. If the program could not tell, open the file yourself: if you see every page, others
    will too.

    Source: readers compared on 4,297 PDFs and 5,124 pictures, November 2026; ISO 32000-1 (PDF).
    """

    def answer(self, file: File, case: Case) -> Answer:
        """Failed where no reader opens it; unclear where ours was stopped."""
        place = Place(file.path)
        for sign in file.signs:
            if sign.code in _STOPS:
                message, hint = _STOPS[sign.code]
                return failed(message, hint=hint, place=place)
            if sign.code == "truncated" and (cut := _truncated(sign, place)):
                return cut
            if sign.code == "unsupported":
                return _unsupported(file, sign)
            if sign.code in _STOPPED:
                return _stopped(sign, place)
        return _of_pages(file)


def _truncated(sign: Sign, place: Place) -> Answer | None:
    percent = int(sign.detail) if sign.detail.isdigit() else 0
    if percent >= _NEARLY_ALL:
        return None
    return failed(
        say(
            "the end of the file is missing: only {percent} % of the picture is there",
            percent=percent,
        ),
        hint=say("copy or download it again, or take the photo again"),
        found=f"{percent} %",
        expected="100 %",
        place=place,
    )


def _unsupported(file: File, sign: Sign) -> Answer:
    place, what = Place(file.path), sign.detail
    if _promised(file.path):
        return failed(
            say("does not open: it is really a file of another sort ({what})", what=what),
            hint=say("download the paper again, or print it to a PDF"),
            found=what,
            place=place,
        )
    if any(word in what for word in _DOCUMENTS):
        return unclear(
            say("cannot be looked at here ({what})", what=what),
            hint=say("save or print it as a PDF"),
            found=what,
            place=place,
        )
    return failed(
        say("is not a paper that can be looked at ({what})", what=what),
        hint=say("hand in papers as PDF, JPEG or PNG"),
        found=what,
        place=place,
    )


def _promised(path: str) -> str:
    return ENDINGS.get(PurePosixPath(path).suffix.lower().removeprefix("."), "")


def _stopped(sign: Sign, place: Place) -> Answer:
    message = _STOPPED[sign.code]
    return unclear(
        say(message.template, detail=sign.detail),
        hint=_ALONE if sign.code == "no-time" else _LOOK,
        place=place,
    )


def _of_pages(file: File) -> Answer:
    lost = [page.place for page in file.pages if _is_lost(page, *_LOST)]
    if lost and all(_is_lost(page, "broken") for page in file.pages):
        return failed(
            say("no page of it can be drawn"),
            hint=say("export or scan it again"),
            place=lost[0],
        )
    if lost:
        numbers = tuple(place.page or 0 for place in lost)
        return unclear(
            say("some pages could not be drawn: {pages}", pages=numbers),
            hint=say("look at these pages yourself, or export the file again"),
            place=lost[0],
        )
    if any(sign.code == "repaired" for sign in file.signs):
        return passed(
            say("opens after a small repair that readers do by themselves"),
            level=Level.NOTE,
            place=Place(file.path),
        )
    return passed(say("opens"), place=Place(file.path))


def _is_lost(page: Page, *codes: str) -> bool:
    is_there = page.lines or page.fingerprint
    return not is_there and any(sign.code in codes for sign in page.signs)
