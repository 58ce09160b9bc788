"""Sheets for tests of facts: rows of text, each a string (one line) or a tuple (cells)."""

from __future__ import annotations

from dossier.facts import Sheet
from dossier.model import Box, Line, Place

HEIGHT = 0.012


def sheet(*rows: str | tuple[str, ...], certainty: float = 1.0) -> Sheet:
    """A sheet of printed rows; a certainty below one makes it a sheet that was read from pixels."""
    lines = []
    for number, row in enumerate(rows):
        cells = row if isinstance(row, tuple) else (row,)
        top = 0.05 + number * HEIGHT * 1.5
        for column, text in enumerate(cells):
            left = 0.05 + 0.9 * column / len(cells)
            right = min(left + 0.009 * len(text), left + 0.88 / len(cells))
            lines.append(Line(text, Box(left, top, right, top + HEIGHT), certainty))
    return Sheet(Place("page.pdf", 1), tuple(line for line in lines if line.text))


PROSE = (
    "Le présent contrat est conclu pour la durée de la scolarité, et ne peut être cédé à un tiers.",
    "Il était une fois, dans une petite maison au bord du fleuve, un vieux libraire et sa fille.",
    "Call me Ishmael: some years ago, never mind how long precisely, I thought I would sail about.",
    "Article 12. Le locataire verse 425,00 EUR au plus tard le cinq de chaque mois, hors charges.",
)
RECEIPT = (
    "SUPERMARCHÉ DU PONT   Tél 04 72 00 11 22",
    ("BAGUETTE", "1 x 0,95", "0,95 €"),
    ("LAIT DEMI 6X1L", "1 x 5,49", "5,49 €"),
    "TICKET 0042 7781 2990 7991 2345 6790",
    "CB **** **** **** 4242   AUTO 123456   15:42:11",
    "3 01560 02301 45 7 612 345 678 901 4 002 114 512 33",
    "FR 24 ARTICLES   MERCI DE VOTRE VISITE",
)
