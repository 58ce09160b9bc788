"""What one line of text says: PP-OCR's recogniser, its output layer taken out.

The network's last layer scores 18 710 characters at every step; nearly all of them are Chinese.
It is replaced by the identity, so that the network gives its 120 features, and the layer is
applied here to as many characters as a caller asks for. So the same run of the network reads a line
as Latin writing, as an MRZ (``taught``) or in any script, and the costly part is done once.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.reading.alphabet import MRZ, is_latin, rarity
from dossier.reading.heights import of_both_heights
from dossier.reading.network import Network, planes
from dossier.reading.taught import taught
from dossier.reading.weights import float_tensors, load

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_DAMPING = 0.1
"""Features are sent through the network's softmax; damped, they cannot underflow in 32 bits."""


@dataclass(frozen=True, slots=True)
class Head:
    """The output layer cut to some characters; column 0 is CTC's blank."""

    characters: tuple[str, ...]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]

    def probabilities(self, features: NDArray[np.float32]) -> NDArray[np.float32]:
        """Shape (steps, characters); each row sums to one."""
        import numpy as np

        scores = features @ self.weights + self.bias
        scores -= scores.max(axis=1, keepdims=True)
        np.exp(scores, out=scores)
        scores /= scores.sum(axis=1, keepdims=True)
        return scores


@dataclass(frozen=True, slots=True)
class Read:
    """A line as read: its text (NFC) and the mean probability of its characters."""

    text: str
    certainty: float


class Recogniser:
    """Reads pictures of one line, ``HEIGHT`` or ``LOW`` pixels high (``heights``)."""

    def __init__(self, path: Path) -> None:
        """Load the network of a file."""
        import numpy as np

        model = load(path)
        (wname, weights), (bname, bias) = _last_layer(model)
        self._weights, self._bias = weights, bias
        size = len(weights)
        identity = np.zeros((size, size + 1), np.float32)
        identity[:, :size] = np.eye(size, dtype=np.float32) * _DAMPING
        # The column of zeros is what the others are measured against after the softmax.
        zeros = np.zeros(size + 1, np.float32)
        self._network = Network(of_both_heights(model), {wname: identity, bname: zeros})
        listed = self._network.metadata["character"].split("\n")
        self.characters = ("", *listed, *([" "] * (len(bias) - len(listed) - 1)))
        # Now and not when the first zone is read, as the sandbox lets no file be opened any more.
        self.zone = taught(self.head(lambda c: c in MRZ))

    def features(self, line: NDArray[np.uint8]) -> NDArray[np.float32]:
        """What the network sees at each step (8 pixels) along a line; shape (steps, 120)."""
        import numpy as np

        damped = self._network.run(planes(line))[0]
        logs = np.log(np.maximum(damped, np.finfo(np.float32).tiny))
        features: NDArray[np.float32] = (logs[:, :-1] - logs[:, -1:]) / np.float32(_DAMPING)
        return features

    def head(
        self, wanted: Callable[[str], bool], penalty: Callable[[str], float] | None = None
    ) -> Head:
        """The output layer for the characters that are wanted, blank always first."""
        import numpy as np

        chosen = [0, *(i for i, c in enumerate(self.characters) if i and wanted(c))]
        characters = tuple(self.characters[i] for i in chosen)
        bias = self._bias[chosen].copy()
        if penalty is not None:
            bias[1:] -= np.array([penalty(c) for c in characters[1:]], np.float32)
        return Head(characters, np.ascontiguousarray(self._weights[:, chosen]), bias)

    @cached_property
    def latin(self) -> Head:
        """The output layer for pages in Latin writing."""
        return self.head(lambda c: c == " " or is_latin(c), rarity)

    @cached_property
    def everything(self) -> Head:
        """The whole output layer: Latin, Greek, Han, kana and signs."""
        return Head(self.characters, self._weights, self._bias)


def decode(head: Head, features: NDArray[np.float32]) -> Read:
    """The most probable text (best path of CTC, repeated symbols collapsed)."""
    import numpy as np

    probabilities = head.probabilities(features)
    best = probabilities.argmax(axis=1)
    sure = probabilities.max(axis=1)
    starts = (best != 0) & np.insert(best[1:] != best[:-1], 0, True)
    steps = np.flatnonzero(starts)
    text = "".join(head.characters[best[step]] for step in steps)
    certainty = float(sure[steps].mean()) if len(steps) else 0.0
    return Read(unicodedata.normalize("NFC", text).strip(), certainty)


def _last_layer(
    model: bytearray,
) -> tuple[tuple[str, NDArray[np.float32]], tuple[str, NDArray[np.float32]]]:
    """Name and values of the weights and of the bias of the layer with the most outputs."""
    weights = _widest(t for t in float_tensors(model) if len(t[1]) == 2)
    bias = _widest(t for t in float_tensors(model) if t[1] == weights[1].shape[-1:])
    return weights, bias


def _widest(
    tensors: Iterable[tuple[str, tuple[int, ...], NDArray[np.float32]]],
) -> tuple[str, NDArray[np.float32]]:
    name, _, values = max(tensors, key=lambda tensor: tensor[1][-1])
    return name, values.copy()
