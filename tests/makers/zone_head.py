"""Teaches the output layer for zones, and writes it: ``python -m makers.zone_head`` from ``tests/``.

The recogniser's features stay as they are; its columns for a zone's symbols are taught anew on made
lines (``makers/zone_lines.py``), and held near what they were. The print decides what is learnt:
without OCR-B (Debian: ``fonts-ocr-b``) nothing is written. Five minutes on two cores; on one
machine, with ``OMP_NUM_THREADS=1``, the same numbers each time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

from dossier.reading.alphabet import MRZ
from dossier.reading.crops import flattened
from dossier.reading.heights import LOW
from dossier.reading.models import model_paths
from dossier.reading.recogniser import Head, Recogniser, decode
from dossier.reading.taught import TAUGHT_FROM, WEIGHTS, mark
from makers import zone_lines

PICTURES, TRIED = 3500, 400
PROCESSES = 2
ROUNDS = 2  # of aligning the lines by what is known so far, and teaching
PASSES = 8  # over all steps, in a round
BATCH = 4096  # steps
PACE = 3e-3  # at the start, falling to nothing
PULL = 1e-4  # towards the package's own columns
LEAST = -14.0  # nats: no step forbids a character altogether
UNLIKELY = -1.0  # nats a step: what is printed cannot be told from the picture at all
NOTHING = -1e9

Layer = NDArray[np.float64]
"""Weights, and the bias as the last row."""


@dataclass(frozen=True)
class SeenLine:
    """A made line, and what the network saw of it."""

    features: NDArray[np.float32]
    text: str
    ocr_b: bool


def main() -> None:
    if not zone_lines.faces()[0]:
        raise SystemExit("OCR-B is not installed (Debian: fonts-ocr-b)")
    general = recogniser().head(lambda character: character in MRZ)
    lines, tried = seen("teaching", PICTURES), seen("trial", TRIED)
    print("before:", score(general, tried), flush=True)
    head = general
    for _ in range(ROUNDS):
        head = teach(general, *steps(head, lines))
        print("after: ", score(head, tried), flush=True)
    np.save(WEIGHTS, np.vstack([head.weights, head.bias]))
    TAUGHT_FROM.write_text(mark(general) + "\n", encoding="ascii")


# --------------------------------------------------------------------------- what is seen


@cache
def recogniser() -> Recogniser:
    return Recogniser(model_paths()[1])


def seen(seed: str, pictures: int) -> list[SeenLine]:
    with ProcessPoolExecutor(PROCESSES) as pool:
        seeds = (f"{seed}/{number}" for number in range(pictures))
        return [line for both in pool.map(_seen, seeds, chunksize=20) for line in both]


def _seen(seed: str) -> list[SeenLine]:
    """Two lines, made low as zones are read."""
    return [
        SeenLine(recogniser().features(flattened(line.picture, LOW)), line.text, line.ocr_b)
        for line in zone_lines.made(seed)
    ]


def score(head: Head, lines: Sequence[SeenLine]) -> str:
    """Characters misread, put in or left out, and lines without one."""
    wrong = [Levenshtein.distance(decode(head, line.features).text, line.text) for line in lines]
    exact = {
        name: [not errors for errors, line in zip(wrong, lines, strict=True) if line.ocr_b == ocr_b]
        for name, ocr_b in (("OCR-B", True), ("other fonts", False))
    }
    shares = "; ".join(f"{sum(all_)} of {len(all_)} lines of {name} exact" for name, all_ in exact.items())  # fmt: skip
    return f"{100 * sum(wrong) / sum(len(line.text) for line in lines):.2f} % of characters misread; {shares}"


# --------------------------------------------------------------------------- what is printed where


def steps(head: Head, lines: Sequence[SeenLine]) -> tuple[NDArray[np.float32], NDArray[np.intp]]:
    """Features and the right column of every step of the lines that can be told."""
    told = [(line.features, right) for line, right in _aligned(head, lines)]
    features, right = zip(*told, strict=True)
    return np.concatenate(features), np.concatenate(right)


def _aligned(head: Head, lines: Sequence[SeenLine]) -> Iterator[tuple[SeenLine, NDArray[np.intp]]]:
    column = {character: number for number, character in enumerate(head.characters)}
    for line in lines:
        text = np.array([column[character] for character in line.text])
        if len(text) <= len(line.features):
            logs = np.log(head.probabilities(line.features) + 1e-30)
            right, sure = aligned(logs, text)
            if sure > UNLIKELY:
                yield line, right


def aligned(logs: NDArray[np.float32], text: NDArray[np.intp]) -> tuple[NDArray[np.intp], float]:
    """The likeliest way by which the steps spell a text: each one's column, and nats a step.

    Blanks, which are column 0, may stand between characters, and must between two of the same.
    """
    spelt = np.zeros(2 * len(text) + 1, np.intp)
    spelt[1::2] = text
    leaps = np.zeros(len(spelt), bool)
    leaps[3::2] = spelt[3::2] != spelt[1:-2:2]
    said = np.maximum(logs[:, spelt], LEAST)
    best = np.full(len(spelt), NOTHING)
    best[:2] = said[0, :2]
    moves = np.zeros(said.shape, np.intp)
    for step in range(1, len(said)):
        one, two = np.roll(best, 1), np.where(leaps, np.roll(best, 2), NOTHING)
        one[0] = NOTHING
        ways = np.stack([best, one, two])
        moves[step] = ways.argmax(axis=0)
        best = ways.max(axis=0) + said[step]
    place = len(spelt) - 2 + int(best[-1] >= best[-2])
    sure, places = best[place] / len(said), []
    for move in moves[::-1]:
        places.append(place)
        place -= move[place]
    return spelt[places[::-1]], float(sure)


# --------------------------------------------------------------------------- teaching


def teach(general: Head, features: NDArray[np.float32], right: NDArray[np.intp]) -> Head:
    """The columns that tell the steps apart best (softmax, Adam), not far from the general ones."""
    start = np.vstack([general.weights, general.bias]).astype(np.float64)
    layer, mean, spread = start.copy(), np.zeros_like(start), np.zeros_like(start)
    batches = list(_batches(len(right)))
    for number, batch in enumerate(batches, 1):
        slope = _slope(layer, features[batch], right[batch]) + PULL * (layer - start)
        mean = 0.9 * mean + 0.1 * slope
        spread = 0.999 * spread + 0.001 * slope**2
        pace = PACE * (1 - number / (len(batches) + 1))
        layer -= pace * (mean / (1 - 0.9**number)) / (np.sqrt(spread / (1 - 0.999**number)) + 1e-8)
    columns = layer.astype(np.float32)
    return replace(general, weights=columns[:-1], bias=columns[-1])


def _batches(count: int) -> Iterator[NDArray[np.intp]]:
    dice = np.random.default_rng(0)
    for _ in range(PASSES):
        order = dice.permutation(count)
        for start in range(0, count - BATCH + 1, BATCH):
            yield order[start : start + BATCH]


def _slope(layer: Layer, features: NDArray[np.float32], right: NDArray[np.intp]) -> Layer:
    """How the mean loss of the steps changes with each weight."""
    inputs = np.column_stack([features, np.ones(len(features))]).astype(np.float64)
    scores = inputs @ layer
    scores = np.exp(scores - scores.max(axis=1, keepdims=True))
    scores /= scores.sum(axis=1, keepdims=True)
    scores[np.arange(len(right)), right] -= 1
    return np.asarray(inputs.T @ scores / len(right))


if __name__ == "__main__":
    main()
