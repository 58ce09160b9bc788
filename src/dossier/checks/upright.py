"""Does the page lie the right way up?"""

from __future__ import annotations

from typing import ClassVar

from dossier.answer import Answer, failed, passed
from dossier.checks import PageCheck
from dossier.message import Message, say
from dossier.model import MIRRORED, Case, Level, Page


class Upright(PageCheck):
    """The page lies the right way up.

    Asks: by how many quarter turns the page had to be turned before its text could be read, and
    whether it was seen in a mirror.

    Why: a clerk can turn it too, so it decides nothing; but many do not, and a page that is read
    on the side is read badly.

    What to do: turn the picture in the phone or the scanner's program and save it. A picture seen
    in a mirror comes from the front camera: take it with the other one.

    Source: https://forum-assures.ameli.fr/questions/3422902 (documents are to be legible); advice.
    """

    level: ClassVar[Level] = Level.ADVICE

    def answer(self, page: Page, case: Case) -> Answer:
        """Failed, as advice, where the page was turned or seen in a mirror."""
        if any(sign.code == MIRRORED for sign in page.signs):
            return failed(
                say("the page is seen in a mirror: left and right are exchanged"),
                hint=say("take the picture with the camera on the back of the phone"),
                place=page.place,
            )
        turned = page.turned % 360
        if turned == 0:
            return passed(say("the right way up"), place=page.place)
        return failed(
            _message(turned),
            hint=say("turn it and save it again"),
            found=turned,
            expected=0,
            place=page.place,
        )


def _message(turned: int) -> Message:
    if turned == 180:
        return say("the page lies upside down")
    return say("the page lies on its side")
