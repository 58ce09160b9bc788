"""What is on the page: text, a few letters, a picture, or nothing."""

from __future__ import annotations

from dossier.legibility.blank import is_even, marks_of
from dossier.legibility.contrast import tones_of
from dossier.legibility.look import Look

FEWEST_LETTERS = 12  # for text; fewer are a page number or a heading
SEEN_STROKES = 0.65  # strokes per letter height of a line that is surely one
SEEN_CONTRAST = 30.0  # grey levels on white paper; bleed-through is paler
SEEN_SHARE = 0.13  # of the paper's grey level, on a dark photo; bleed-through has 0.1
MANY_LINES, MANY_LETTERS = 8, 100
FAINTEST = 12.0  # grey levels; less is noise
FEW_MARKS = 12


def content_of(look: Look) -> str:
    """``text``, ``sparse``, ``picture`` or ``blank``."""
    strokes, contrast = look.strokes or 0.0, look.contrast or 0.0
    length = sum(line.width / line.height for line in look.lines)
    seen = (
        contrast >= SEEN_CONTRAST
        or _seen_in_the_dark(look, contrast)
        or (strokes >= SEEN_STROKES and len(look.lines) >= 3 and length >= 2 * FEWEST_LETTERS)
    )
    if look.lines and seen and not (strokes < SEEN_STROKES and look.found.beside):
        if look.found.letters >= FEWEST_LETTERS or length >= 2 * FEWEST_LETTERS:
            return "text"
        if strokes >= SEEN_STROKES:
            return "sparse"
    marks = marks_of(look.ink)
    if not marks:
        return "blank" if is_even(look.ink) else "picture"
    tallest = max(height for _, _, _, height in marks)
    small = tallest < 0.1 * max(look.ink.grey.shape)
    return "sparse" if len(marks) <= FEW_MARKS and small else "picture"


def _seen_in_the_dark(look: Look, contrast: float) -> bool:
    """Whether there is much print, and pale only because the whole photo is dark."""
    if len(look.lines) < MANY_LINES or look.found.letters < MANY_LETTERS or contrast < FAINTEST:
        return False
    tones = tones_of(look.ink, look.lines)
    return tones is not None and contrast >= SEEN_SHARE * tones.paper
