"""Real pictures that people can read are not refused; skipped where there are none."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageOps

from dossier.checks.legible import Legible
from dossier.legibility import measure
from dossier.model import Applicant, Case, Outcome, Page, Place

BESIDE = Path(__file__).parents[2].parent / "shared" / "samples"
SAMPLES = Path(os.environ.get("DOSSIER_SAMPLES", BESIDE))
CASE = Case(date(2026, 11, 23), Applicant(), Applicant())
PICTURES = {".jpg", ".jpeg", ".png", ".tif"}


def readable() -> Iterator[str]:
    listed = SAMPLES / "expected.csv"
    if not listed.exists():
        return
    with listed.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            if row["readable"] == "yes" and Path(row["file"]).suffix.lower() in PICTURES:
                yield row["file"]


@pytest.mark.parametrize("name", list(readable()) or [pytest.param("", marks=pytest.mark.skip)])
def test_what_people_can_read_is_not_refused(name: str) -> None:
    with Image.open(SAMPLES / name) as image:
        upright = ImageOps.exif_transpose(image).convert("RGBA")
    paper = Image.new("RGBA", upright.size, "white")
    paper.alpha_composite(upright)
    picture = np.asarray(paper.convert("RGB"))
    measures = measure(picture)
    page = Page(Place(name, 1), "picture", paper.width, paper.height, legibility=measures)
    assert measures.content != "blank"
    assert Legible().answer(page, CASE).outcome is not Outcome.FAILED
