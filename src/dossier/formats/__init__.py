"""Formats: bytes in, pages out. Each module knows some media types and has a function ``open``.

``open(data)`` gives an ``Opened``: how many pages there are, what was noticed, and the pages one
by one. What is wrong with the bytes is a sign, never an exception that a format foresees; what it
does not foresee is caught once, in ``dossier.examine``.

Signs of a file (f) or of one page (p). *Stops*: a clerk cannot use the file. *Warns*: it may be
dropped on its way or look different elsewhere. *Notes*: good to know.

==================== === ====== ================================================ ==================
code                 on  weight what was noticed                                  detail
==================== === ====== ================================================ ==================
encrypted            f   stops  it needs a password to open                       password, handler
broken               f p stops  no reader opens it                                exception's class
doubtful             f   --     our judge fails, another reader opens it
empty                f   stops  zero bytes
zero-pages           f   stops  it opens, and holds no page
nothing-drawn        f p stops  a page renders, and nothing is on it
xfa-only             f   stops  a form that only Adobe Reader fills in ("Please wait…")
truncated            f   stops  the end is missing                                percent decoded
unsupported          f   stops  a format that is no page to look at               what it is
too-large            f   --     more bytes than are read                          megabytes
too-many-pixels      f p --     more pixels than are decoded                      megapixels
missing-extra        f   --     a reader that is not installed                    its extra: heic
crash, timeout,      f   --     the reader was stopped                            signal, seconds
memory, flood,
no-answer, changed
no-time              f   --     the files before it took all the time there is
unreadable           f p --     our computer or program failed, not the file     its name
unread-pages         f   --     pages beyond the limit were not read              how many
no-ocr               p   --     its pixels could not be read                      exception's class
mirrored             p   warns  left and right were exchanged; read out of the mirror
portfolio            f   warns  a PDF of other files
attachment           f   warns  files are attached inside it                      how many
javascript           f   notes  scripts in its form fields
open-action-js       f   warns  a script that runs when it is opened
launch, submit-form, f   warns  it may start, send or fetch something
remote-link,
rich-media
form-value-hidden    p   warns  a form value that is not drawn or will not print  names of fields
need-appearances     f   warns  form values that each program draws in its own way
layers-print-off     p   warns  it prints differently from what the screen shows
polyglot             f   warns  it is two sorts of file at once                   the other sort
leading-bytes        f   notes  a PDF that does not start with its header         how many
trailing-bytes       f   notes  more follows its end than phones add              how many
fonts-elsewhere      p   notes  letters in a font that the file does not carry
updated              f   notes  saved again with what it said before still inside how often
authored             f   notes  its properties name an author or a title
owner-restricted     f   notes  opens, but its owner forbade something            print, copy
repaired             f   notes  its table of contents was rebuilt to open it
two-readings         f   notes  two programs read other pages or letters in it
signed               f   notes  digitally signed; any change breaks that
hidden-text          p   notes  text that cannot be seen (as scanners add)
written-on           p   --     typed, drawn or stamped on with a viewer
gps                  f   notes  the photo tells where it was taken
==================== === ====== ================================================ ==================
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from types import ModuleType
from typing import TYPE_CHECKING

from dossier.model import Box, Line, Sign
from dossier.registry import modules

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MAX_PAGES = 60
"""Pages of one file that are read; ``page_count`` tells how many there are."""


@dataclass(frozen=True, slots=True)
class Field:
    """A form field, or a signature in one: where it is and what it holds."""

    type: str  # form-field, signature
    name: str
    value: str
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class RawPage:
    """One page as its format gives it, before it is turned and read.

    ``width`` and ``height`` are pixels of the file's own picture, or of the rendering. ``picture``
    is RGB, ``uint8``, (height, width, 3), drawn as on paper: EXIF and page rotation applied,
    transparency on white. ``lines`` come from a text layer that agrees with what is drawn.
    ``is_picture``: the page is a scan or a photo, all of it. ``needs_reading``: its pixels say
    more than its lines, so read them too. ``dpi`` where the container gives the paper's size.
    """

    number: int
    width: int
    height: int
    picture: NDArray[np.uint8] | None = None
    lines: tuple[Line, ...] = ()
    is_picture: bool = False
    needs_reading: bool = False
    dpi: float | None = None
    jpeg_quality: int | None = None
    fields: tuple[Field, ...] = ()
    signs: tuple[Sign, ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that was opened: its pages come one by one, each decoded when it is asked for."""

    media_type: str
    page_count: int = 0
    signs: tuple[Sign, ...] = ()
    pages: Iterator[RawPage] = field(default_factory=lambda: iter(()))


def format_of(media_type: str) -> ModuleType | None:
    """The module that opens this media type, None if there is none."""
    for module in modules(__name__):
        if media_type in getattr(module, "MEDIA_TYPES", ()):
            return module
    return None
