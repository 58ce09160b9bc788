"""Does the file have few enough pages?"""

from __future__ import annotations

from dossier.answer import Answer, failed, not_needed, passed
from dossier.checks import FileCheck
from dossier.message import say
from dossier.model import Case, File, Level, Place


class WithinPages(FileCheck):
    """The file has no more pages than the procedure takes, and all of them were read.

    Asks: how many pages the file says it has.

    Why: a file of hundreds of pages is turned away or never read to its end; and this program
    reads the first sixty only.

    What to do: hand in the pages that are asked for, not the whole document they are part of.

    Source: the route's own limit (`files: max_pages`); where no page states it, it is assumed and
    this is only advice.
    """

    max_pages: int | None = None
    assumed: bool = False

    def answer(self, file: File, case: Case) -> Answer:
        """Failed with the number of pages; as advice where the limit is assumed."""
        place, count = Place(file.path), file.page_count
        if self.max_pages is not None and count > self.max_pages:
            return failed(
                say("has {count} pages; {limit} is the most", count=count, limit=self.max_pages),
                hint=say("keep only the pages that are asked for"),
                found=count,
                expected=self.max_pages,
                place=place,
                level=Level.ADVICE if self.assumed else None,
            )
        if any(sign.code == "unread-pages" for sign in file.signs):
            return failed(
                say(
                    "has {count} pages; only the first {read} were read",
                    count=count,
                    read=len(file.pages),
                ),
                hint=say("keep only the pages that are asked for"),
                found=count,
                place=place,
                level=Level.ADVICE,
            )
        if self.max_pages is None or not count:
            return not_needed(say("the procedure names no limit"))
        return passed(say("has few enough pages: {count}", count=count), place=place)
