"""Is the file there only once?"""

from __future__ import annotations

from typing import ClassVar

from dossier.answer import Answer, failed, not_needed, passed
from dossier.checks import FileCheck
from dossier.message import say
from dossier.model import Case, File, Level, Page, Place

_SAME_PICTURE = 6  # of 256 bits: saved again, or made smaller; two pages of one form differ more
_ENOUGH_TEXT = 12  # letters or figures that make two pages comparable


class Unique(FileCheck):
    """The same paper is not in the folder twice.

    Asks: whether another file has the very same bytes, or all its pages look alike and read alike.

    Why: a clerk who finds a paper twice looks for the difference, and a copy may stand where
    another paper was meant to be.

    What to do: keep one of the two. If another paper was meant, add that one.

    Source: our own judgement; nothing forbids copies, so this is advice.
    """

    level: ClassVar[Level] = Level.ADVICE

    def answer(self, file: File, case: Case) -> Answer:
        """Failed at the later of two equal files, naming the first."""
        if not file.sha256 or not file.size:
            return not_needed(say("it could not be read"))
        place = Place(file.path)
        for other in case.files:
            if other.path >= file.path or other.ignored or not other.size:
                continue
            if other.sha256 == file.sha256:
                return failed(
                    say("is the same file as {other}", other=other.path),
                    hint=say("keep one of the two"),
                    found=other.path,
                    place=place,
                )
            if _looks_alike(file, other):
                return failed(
                    say("looks the same as {other}", other=other.path),
                    hint=say("keep the sharper of the two"),
                    found=other.path,
                    place=place,
                )
        return passed(say("is there once"), place=place)


def _looks_alike(one: File, other: File) -> bool:
    """Every page has its like: the same picture, and the same letters and figures read on it.

    Two forms with other names in them give nearly the same picture, so the text decides.
    """
    if not one.pages or len(one.pages) != len(other.pages):
        return False
    return all(_same_page(a, b) for a, b in zip(one.pages, other.pages, strict=True))


def _same_page(one: Page, other: Page) -> bool:
    if not one.fingerprint or not other.fingerprint:
        return False
    distance = (int(one.fingerprint, 16) ^ int(other.fingerprint, 16)).bit_count()
    return distance <= _SAME_PICTURE and _same_text(one, other)


def _same_text(one: Page, other: Page) -> bool:
    words, others = _words(one), _words(other)
    if sum(map(len, words)) < _ENOUGH_TEXT:
        return False
    return len(words & others) >= 0.9 * len(words | others) and _numbers(words) == _numbers(others)


def _words(page: Page) -> frozenset[str]:
    return frozenset("".join(c if c.isalnum() else " " for c in page.text.lower()).split())


def _numbers(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if any(map(str.isdigit, word)))
