"""Does a reflection hide something?"""

from __future__ import annotations

from typing import ClassVar

from dossier.answer import Answer, passed, unclear
from dossier.checks import PageCheck
from dossier.checks._hidden import all_is_read, hidden
from dossier.checks._page_evidence import no_picture
from dossier.message import say
from dossier.model import Case, Level, Page, Place


class NoGlare(PageCheck):
    """No reflection lies on the text.

    Asks: whether a spot on the text is burnt out and brighter than the paper around it. If the
    paper's machine-readable zone, IBAN, name or date cannot be read beside it, that is said; if all
    of them were read, the reflection does no harm.

    Why: a lamp or a flash mirrored by a laminated card wipes out what lies under it; on passports
    often the machine-readable lines.

    What to do: photograph it by daylight from a window, without flash, a little from the side.

    Source: found 6 of 7 strong reflections on real photos, but also pale printed areas on 17 of 97
    cards (November 2026): it warns and never refuses.
    """

    level: ClassVar[Level] = Level.ADVICE
    least: float = 20.0  # percent of the page × grey levels brighter than the paper around

    def answer(self, page: Page, case: Case) -> Answer:
        """Unclear with the place of the largest reflection."""
        if page.legibility is None:
            return no_picture(page) or passed(say("text of a file"), place=page.place)
        zones = [zone for zone in page.legibility.zones if zone.reason == "glare"]
        worst = max(zones, key=lambda zone: zone.value, default=None)
        if worst is None or worst.value < self.least:
            return passed(say("no reflection was found on the text"), place=page.place)
        if all_is_read(page, case):
            return passed(say("what matters under the reflection was read"), place=page.place)
        matter = hidden(page, case)
        if matter is not None and matter.zone.reason == "glare":
            worst, message, hint = matter.zone, matter.message, matter.hint
        else:
            message, hint = _SOMETHING, _HINT
        return unclear(
            message,
            hint=hint,
            found=worst.value,
            place=Place(page.place.file, page.place.page, worst.box),
        )


_SOMETHING = say("a reflection may hide a part of the text")
_HINT = say("take the photo without flash, a little from the side")
