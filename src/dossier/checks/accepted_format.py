"""Is the file of a format that is taken?"""

from __future__ import annotations

from dossier.answer import Answer, failed, not_needed, passed
from dossier.checks import FileCheck
from dossier.media_types import BMP, EMPTY, GIF, HEIC, JPEG, PDF, PNG, TIFF, WEBP, name_of
from dossier.message import say
from dossier.model import Case, File, Level, Place

_TYPES = {
    "pdf": PDF,
    "jpeg": JPEG,
    "png": PNG,
    "tiff": TIFF,
    "webp": WEBP,
    "heic": HEIC,
    "gif": GIF,
    "bmp": BMP,
}


class AcceptedFormat(FileCheck):
    """The file is of a format that the procedure takes.

    Asks: what the file is by its content, whatever its name says, and whether that format is on
    the procedure's list.

    Why: a site turns other formats away, and an office may have no program to open them. iPhones
    save photos as HEIC, which many computers do not show.

    What to do: save or print a text as PDF; save a photo as JPEG (on an iPhone: Settings, Camera,
    Formats, Most Compatible).

    Source: the route's own list (`files: formats`); where no page states it, it is assumed and
    this is only advice.
    """

    formats: tuple[str, ...] | None = None
    assumed: bool = False

    def answer(self, file: File, case: Case) -> Answer:
        """Failed with the real format; as advice where the list is assumed."""
        if not self.formats:
            return not_needed(say("the procedure names no formats"))
        if not file.media_type or file.media_type == EMPTY:
            return not_needed(say("its format is not known"))
        place, name = Place(file.path), name_of(file.media_type)
        if file.media_type in {_TYPES.get(known, known) for known in self.formats}:
            return passed(say("is of a format that is taken: {name}", name=name), place=place)
        expected = ", ".join(known.upper() for known in self.formats)
        return failed(
            say("is of a format that may not be taken ({name})", name=name)
            if self.assumed
            else say("is of a format that is not taken ({name})", name=name),
            hint=say("save it as {formats}", formats=expected),
            found=name,
            expected=expected,
            place=place,
            level=Level.ADVICE if self.assumed else None,
        )
