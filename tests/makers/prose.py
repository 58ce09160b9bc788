"""Pages of French text with their words, for readers to be scored on."""

from __future__ import annotations

from random import Random

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from makers import capture
from makers.others.setting import fonts

TEXT = """CERTIFICAT DE SCOLARITÉ – Année universitaire 2026-2027
Je soussignée, Hélène Lefèvre, responsable du service de la scolarité, certifie que Monsieur
Jérôme Gonçalves, né le 12 février 2003 à Besançon, de nationalité brésilienne, est inscrit
en deuxième année de master pour l'année universitaire 2026-2027. Droits acquittés : 254,00 €
IBAN FR76 1513 5005 0008 1027 3648 912 – BIC CEPAFRPP513 – Titulaire : M. GONÇALVES Jérôme
Le présent certificat est délivré à l'intéressé pour servir et valoir ce que de droit.
Toute fausse déclaration est passible des peines prévues à l'article 441-1 du code pénal.
Fait à Nancy, le 3 septembre 2026. Signature et cachet de l'établissement :
Bénéficiaire domicilié 14 bis, rue du Maréchal-Foch, 54000 Nancy, appartement n° 27, 3e étage
Période du 1er août au 31 août 2026 – salaire brut 1 801,80 €, prélèvement à la source 0,00 €
La mère, née à Orléans, exerçait la profession d'infirmière ; le père, décédé, était ébéniste
Cotisations maladie, vieillesse déplafonnée, prévoyance, chômage : voir le détail ci-après""".splitlines()
FACES = (
    "DejaVuSans.ttf",
    "LiberationSerif-Regular.ttf",
    "Carlito-Regular.ttf",
    "LiberationSans-Regular.ttf",
)


def page(dpi: int, points: float, number: int, lead: float = 1.7) -> tuple[Image.Image, list[str]]:
    """A full page of A4 and its words."""
    unit, rng = dpi / 72, Random(number)
    image = Image.new("RGB", (round(595 * unit), round(842 * unit)), (250, 249, 245))
    face, draw = _face(number, round(points * unit)), ImageDraw.Draw(image)
    words, top = [], 50 * unit
    while top < 790 * unit:
        line = rng.choice(TEXT)
        while face.getlength(line) > 500 * unit:
            line = line.rsplit(" ", 1)[0]
        draw.text((50 * unit, top), line, fill=(30, 30, 35), font=face)
        top += points * lead * unit
        words += line.split()
    noise = np.random.default_rng(number).normal(0, 4, (image.height, image.width, 1))
    pixels = (np.asarray(image, np.float32) + noise.astype(np.float32)).clip(0, 255)
    return Image.fromarray(pixels.astype(np.uint8)), words


def _face(number: int, pixels: int) -> ImageFont.FreeTypeFont:
    wanted = FACES[number % len(FACES)]
    return ImageFont.truetype(next((f for f in fonts() if f.endswith(wanted)), fonts()[0]), pixels)


def phone_photo(
    number: int, points: float = 10, lead: float = 1.7
) -> tuple[Image.Image, list[str]]:
    """Twelve megapixels of such a page on a table."""
    paper, words = page(312, points, number, lead)
    return capture.photographed(paper, number), words
