"""Is the file small enough?"""

from __future__ import annotations

from dossier.answer import Answer, failed, not_needed, passed
from dossier.checks import FileCheck
from dossier.message import say
from dossier.model import Case, File, Level, Place


class WithinSize(FileCheck):
    """The file is not larger than the procedure takes.

    Asks: how many megabytes (of 1,000,000 bytes) the file has.

    Why: a site breaks off the upload of a larger file, often without saying why.

    What to do: scan again at 200 dpi in grey, or take the photo with fewer pixels. Do not make it
    smaller than that, or it can no longer be read.

    Source: the route's own limit (`files: max_megabytes`); where no page states it, it is assumed
    and this is only advice.
    """

    max_megabytes: float | None = None
    assumed: bool = False

    def answer(self, file: File, case: Case) -> Answer:
        """Failed with the size; as advice where the limit is assumed."""
        if self.max_megabytes is None:
            return not_needed(say("the procedure names no limit"))
        place, size = Place(file.path), f"{file.size / 1e6:.1f} MB"
        if file.size <= self.max_megabytes * 1e6:
            return passed(say("is small enough ({size})", size=size), place=place)
        limit = f"{self.max_megabytes:g} MB"
        return failed(
            say("is large ({size}); {limit} may be the most that is taken", size=size, limit=limit)
            if self.assumed
            else say("is too large ({size}); {limit} is the most", size=size, limit=limit),
            hint=say("scan it again at 200 dpi in grey, or save it with fewer pixels"),
            found=size,
            expected=limit,
            place=place,
            level=Level.ADVICE if self.assumed else None,
        )
