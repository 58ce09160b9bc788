"""Is the file's name unlike all the others?"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import ClassVar

from dossier.answer import Answer, failed, passed
from dossier.checks import FileCheck
from dossier.message import say
from dossier.model import Case, File, Level, Place


class DistinctName(FileCheck):
    """The name differs from the others in more than capitals or the way its accents are stored.

    Asks: whether another name in the folder is the same but for capital letters, or for letters
    that look alike and are stored in two ways (`é` as one sign, or as `e` and an accent).

    Why: other computers and upload sites may take two such names for one; one file then replaces
    the other without a word. A person who reads them takes them for one as well.

    What to do: give one of the two another name. Each was read by itself here.

    Source: Unicode Standard Annex 15 (normal forms); the rest is our own judgement, so this is
    advice.
    """

    level: ClassVar[Level] = Level.ADVICE

    def answer(self, file: File, case: Case) -> Answer:
        """Failed at the later of two such names, naming the first."""
        own = _key(file.path)
        for other in case.files:
            if other.path < file.path and _key(other.path) == own:
                return failed(
                    say(
                        "differs from the name {other} only in capitals or in how its accents "
                        "are stored",
                        other=_with_marks_apart(other.path),
                    ),
                    hint=say("give one of the two another name"),
                    found=other.path,
                    place=Place(file.path),
                )
        return passed(say("no other name looks like it"), place=Place(file.path))


@lru_cache(maxsize=16_384)
def _key(path: str) -> str:
    """The same for paths that a file system or an eye may take for one (Unicode 3.13, D146)."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKD", path).casefold())


def _with_marks_apart(path: str) -> str:
    """Accents that are stored by themselves written as ``\\u0301``, or the two would look alike."""
    return "".join(
        char.encode("ascii", "backslashreplace").decode() if unicodedata.combining(char) else char
        for char in path
    )
