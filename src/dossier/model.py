"""Every value that passes between the stages, in stage order.

All are frozen. Places on a page are fractions of the upright page, so they mean the same at every
resolution; pages count from 1; paths are relative to the folder, with ``/``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dossier.message import Message, Value

# --------------------------------------------------------------------------- answers


class Outcome(StrEnum):
    """What one check, one document or one line of the checklist came to."""

    PASSED = "passed"
    FAILED = "failed"
    UNCLEAR = "unclear"
    NOT_NEEDED = "not-needed"


class Verdict(StrEnum):
    """What the whole dossier came to."""

    COMPLETE = "complete"
    INCOMPLETE = "incomplete"
    UNCLEAR = "unclear"


class Level(StrEnum):
    """How much a finding weighs: ``required`` decides its line, the others never do."""

    REQUIRED = "required"
    ADVICE = "advice"
    NOTE = "note"


# --------------------------------------------------------------------------- places


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the upright page; every side a fraction of its width or height, 0 to 1."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is: a file, a page of it, a part of that page."""

    file: str
    page: int | None = None
    box: Box | None = None

    def __str__(self) -> str:
        return self.file if self.page is None else f"{self.file} p. {self.page}"


# --------------------------------------------------------------------------- collect


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the folder, before anything in it is read.

    ``ignored`` is the reason it will not be opened ("" if it will): ``link``, ``device``,
    ``system-file``, ``temporary-file``, ``cloud-placeholder``, ``archive``, ``too-deep``,
    ``too-many``, ``no-permission`` ….
    """

    path: str
    size: int
    ignored: str = ""


# --------------------------------------------------------------------------- inspect


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text as read. ``certainty`` is 1 for a trusted text layer."""

    text: str
    box: Box
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class Fact:
    """Something a page states, with its place.

    ``type`` is what sort of thing (``mrz``, ``iban``, ``bic``, ``date``, ``school-year``, ``name``,
    ``nir``, ``siret``, ``ine``, ``country``, ``language``, ``2d-doc``, ``form-field``,
    ``signature`` …), ``role`` what it is on this page (a date's ``birth``, ``expiry``; a name's
    ``holder``, ``father``; a form field's name), ``value`` its one normal form (ISO 8601, no
    spaces), ``text`` what was read. ``proven`` says that check digits or a signature confirm it.
    ``private`` values are masked in reports.
    """

    type: str
    value: str
    text: str
    place: Place
    role: str = ""
    certainty: float = 1.0
    proven: bool = False
    private: bool = False


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of a page that measures worse than the rest, or hides what is under it."""

    reason: str  # of legibility's closed list: too-small, out-of-focus, glare, covered, …
    box: Box
    value: float


@dataclass(frozen=True, slots=True)
class Legibility:
    """Measures of a page that is a picture; judged by the checks, never here.

    ``content`` is what was found on it: ``text``, ``picture`` (marks but no lines of text),
    ``sparse`` (a few letters) or ``blank``. ``strokes`` is resolved pen strokes per letter height
    along the lines, ``letter_height`` the median lower-case height in pixels of the file's own
    picture, ``small_print`` its 25th percentile, ``contrast`` the median of ink against paper in
    grey levels 0–255, ``blur`` the edge width σ in pixels, ``shake`` how many times wider edges
    are in the worst direction than in the best, ``bars`` (of shaken pictures) the share of the
    letters' columns in which strokes one above the other are told apart, ``paper`` and ``ink``
    grey levels, ``skew`` degrees, ``dark_share`` the share of the page that is a dark background,
    ``dpi`` from the size of the paper where the container gives it. None is "not measured".
    """

    content: str
    lines: int = 0
    letters: int = 0
    strokes: float | None = None
    letter_height: float | None = None
    small_print: float | None = None
    contrast: float | None = None
    blur: float | None = None
    shake: float | None = None
    bars: float | None = None
    paper: float | None = None
    ink: float | None = None
    skew: float | None = None
    dark_share: float | None = None
    jpeg_quality: int | None = None
    dpi: float | None = None
    regular: bool = True  # False: handwriting or a script the strokes are not calibrated for
    cut_edges: tuple[str, ...] = ()  # left, right, top, bottom: text runs off the picture
    zones: tuple[Zone, ...] = ()


@dataclass(frozen=True, slots=True)
class Sign:
    """Something noticed about a file or a page, by code: ``encrypted``, ``truncated`` …."""

    code: str
    detail: str = ""


MIRRORED = "mirrored"  # a page whose left and right are exchanged, as front cameras save pictures


@dataclass(frozen=True, slots=True)
class Page:
    """One page, turned upright and out of the mirror, with everything that was learnt of it.

    ``source`` is where its text comes from: ``text`` (a text layer or vector page), ``picture``
    (read from pixels) or ``none`` (not read). ``turned`` is how many degrees clockwise the page
    had to be turned after EXIF was applied. ``script`` is the writing most of it is in
    (``latin``, ``arabic``, ``han``, ``cyrillic`` …, "" if there is no text). ``fingerprint`` is a
    256-bit difference hash in hexadecimal, "" if there is no picture.
    """

    place: Place
    source: str
    width: int
    height: int
    lines: tuple[Line, ...] = ()
    facts: tuple[Fact, ...] = ()
    legibility: Legibility | None = None
    turned: int = 0
    script: str = ""
    fingerprint: str = ""
    signs: tuple[Sign, ...] = ()

    @property
    def text(self) -> str:
        """All lines in reading order, joined by newlines."""
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class File:
    """One file with all that was learnt of it without knowing what it is for.

    ``page_count`` is what the file says it holds; ``pages`` are those that were read. ``signs``
    tell how the opening went; a file that did not open has no pages and a sign that says why.
    """

    path: str
    size: int
    sha256: str = ""
    media_type: str = ""
    page_count: int = 0
    pages: tuple[Page, ...] = ()
    signs: tuple[Sign, ...] = ()
    ignored: str = ""


# --------------------------------------------------------------------------- recognise


@dataclass(frozen=True, slots=True)
class Mark:
    """Why a page was taken for a kind: the mark that was found and what it weighed."""

    kind: str
    mark: str
    weight: float


@dataclass(frozen=True, slots=True)
class Document:
    """Pages that are one paper of one kind.

    ``kind`` is "" for pages that were not recognised; ``could_be`` then lists the kinds they may
    be for all that could be read ("*" for any), which keeps lines open instead of failed. For a
    translation it lists the kinds whose original may stand on the same sheet.
    """

    kind: str
    pages: tuple[Page, ...]
    certainty: float = 0.0
    could_be: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()

    @property
    def place(self) -> Place:
        """Its first page."""
        return self.pages[0].place

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts of all its pages, in order."""
        return tuple(fact for page in self.pages for fact in page.facts)

    @property
    def text(self) -> str:
        """The text of all its pages."""
        return "\n".join(page.text for page in self.pages)

    def stated(self, type: str, role: str | None = None) -> tuple[Fact, ...]:
        """Its facts of one type, and of one role if given."""
        return tuple(
            fact for fact in self.facts if fact.type == type and (role is None or fact.role == role)
        )


# --------------------------------------------------------------------------- the case


@dataclass(frozen=True, slots=True)
class Applicant:
    """What is known of the person, from answers and from the papers; None is unknown.

    ``nationalities`` are ISO 3166-1 alpha-3 codes. ``names`` are other names the person goes by.
    """

    nationalities: tuple[str, ...] | None = None
    birth_date: date | None = None
    birth_country: str | None = None
    works_in_france: bool | None = None
    has_french_number: bool | None = None
    already_covered: bool | None = None
    enrolled_in_france: bool | None = None
    married: bool | None = None
    european_cover: str | None = None  # ehic, s1, none
    residence_title: str | None = None  # vls-ts, vls-t, permit, talent, …
    farm_work: bool | None = None
    language_assistant: bool | None = None
    posted_worker: bool | None = None
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """All a check may look at beside its subject: nothing here opens a file or reads a clock."""

    on: date
    applicant: Applicant
    answers: Applicant  # what the person said, without what the papers add
    documents: tuple[Document, ...] = ()
    files: tuple[File, ...] = ()
    route: str = ""

    def of_kind(self, *kinds: str) -> tuple[Document, ...]:
        """The documents of these kinds, in folder order."""
        return tuple(document for document in self.documents if document.kind in kinds)


# --------------------------------------------------------------------------- check


@dataclass(frozen=True, slots=True)
class Finding:
    """One answer of one check about one place, stamped by the engine."""

    check: str
    level: Level
    outcome: Outcome
    message: Message
    hint: Message | None = None
    found: Value | None = None
    expected: Value | None = None
    place: Place | None = None
    source: str = ""


# --------------------------------------------------------------------------- report


@dataclass(frozen=True, slots=True)
class Question:
    """Something only the person can say, and the lines that wait for it."""

    id: str
    text: Message
    needed_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RequirementReport:
    """One line of the checklist with its documents and findings."""

    id: str
    title: Mapping[str, str]
    level: Level
    outcome: Outcome
    documents: tuple[Document, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class FileReport:
    """One file with what was said of it and what it was used for (requirement by document)."""

    file: File
    outcome: Outcome
    documents: tuple[tuple[Document, str], ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class RouteName:
    """Which route a report was made for."""

    id: str
    title: Mapping[str, str]
    source: str
    as_of: str
