"""How much of the page is a dark background, as on a bad photocopy."""

from __future__ import annotations

import cv2
import numpy as np

from dossier.legibility.ink import Grey

DARK = 120  # grey level of the paper below which black ink is hard to see


def dark_share(paper: Grey) -> float:
    """Share of the page whose paper is dark, 0 to 1, without the dark table or lid around it."""
    # Paper is smooth: every fourth pixel is as good, and quicker.
    small = cv2.resize(
        np.ascontiguousarray(paper[::4, ::4]), (120, 120), interpolation=cv2.INTER_AREA
    )
    dark = (small < DARK).astype(np.uint8)
    framed = cv2.copyMakeBorder(dark, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=1)
    cv2.floodFill(framed, None, (0, 0), 0)
    return float(framed[1:-1, 1:-1].mean())
