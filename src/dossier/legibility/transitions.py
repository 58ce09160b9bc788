"""The places where paper turns into ink: what contrast and blur are measured on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from dossier.legibility.lines import TextLine

MOST_LINES = 24  # that are looked at, from all over the page
WIDEST_SAMPLE = 500  # columns of a line that are looked at
SCHARR_GAIN = 32.0  # of OpenCV's Scharr kernels: their response to a slope of 1 per pixel


@dataclass(frozen=True, slots=True)
class Transitions:
    """One item per place: ``range`` from paper to ink in grey levels, ``gradient`` in grey levels
    per pixel, ``direction`` 0–3 for edges whose normal lies at 0°, 45°, 90°, 135° (0° is along the
    rows, 45° towards the lower right)."""

    range: NDArray[np.float32]
    gradient: NDArray[np.float32]
    direction: NDArray[np.intp]


def find_transitions(lines: Sequence[TextLine]) -> Transitions:
    """The steepest points of the strokes' borders."""
    every = -(-len(lines) // MOST_LINES) if lines else 1
    parts = [part for line in lines[::every] if (part := _of_line(line)) is not None]
    if not parts:
        empty = np.zeros(0, np.float32)
        return Transitions(empty, empty, np.zeros(0, np.intp))
    return Transitions(
        np.concatenate([part.range for part in parts]),
        np.concatenate([part.gradient for part in parts]),
        np.concatenate([part.direction for part in parts]),
    )


def _of_line(line: TextLine) -> Transitions | None:
    raw = line.raw
    if raw.shape[1] > WIDEST_SAMPLE:
        start = (raw.shape[1] - WIDEST_SAMPLE) // 2
        raw = raw[:, start : start + WIDEST_SAMPLE]
    reach = max(1, round(0.45 * line.height))
    window = np.ones((2 * reach + 1,) * 2, np.uint8)
    span = cv2.subtract(cv2.dilate(raw, window), cv2.erode(raw, window))
    across = cv2.Scharr(raw, cv2.CV_32F, 1, 0)
    down = cv2.Scharr(raw, cv2.CV_32F, 0, 1)
    # Rounded alike wherever the array lies in memory, which OpenCV's own magnitude is not.
    steepness = np.asarray(np.sqrt(across * across + down * down), np.float32)
    peaks = steepness >= cv2.dilate(steepness, np.ones((3, 3), np.uint8))
    peaks &= steepness > 0.2 * float(steepness.max(initial=0))
    peaks &= span >= max(8.0, 0.4 * float(span.max(initial=0)))
    if not peaks.any():
        return None
    angle = np.degrees(np.arctan2(down[peaks], across[peaks]))
    direction = np.round(angle / 45).astype(np.intp) % 4
    return Transitions(
        span[peaks].astype(np.float32), steepness[peaks] / np.float32(SCHARR_GAIN), direction
    )
