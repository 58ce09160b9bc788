"""The output layer for machine-readable zones, taught on the print that zones are in (OCR-B).

The recogniser's own layer tells 18 710 characters of every print there is, and takes most letters O
of OCR-B for zeros. ``zone.npy`` has its columns for the symbols of a zone taught anew, by
``tests/makers/zone_head.py``: the weights of each feature, then the bias.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.reading.recogniser import Head

WEIGHTS = Path(__file__).with_name("zone.npy")
TAUGHT_FROM = Path(__file__).with_name("zone.taught-from")
"""The mark of the general columns of the recogniser on whose features they were taught."""


def taught(general: Head) -> Head:
    """These characters with the weights they were taught.

    Those of another recogniser are given back as they are: its features mean other things.

    Raises:
        ValueError: the taught weights are not whole.
    """
    import numpy as np

    if mark(general) != TAUGHT_FROM.read_text(encoding="ascii").strip():
        return general
    layer = np.load(WEIGHTS, allow_pickle=False)
    features, characters = general.weights.shape
    if layer.shape != (features + 1, characters) or layer.dtype != np.float32:
        raise ValueError(f"{WEIGHTS}: {layer.dtype} {layer.shape} fits no zone of this recogniser")
    return replace(general, weights=layer[:-1], bias=layer[-1])


def mark(general: Head) -> str:
    """What tells the columns of one recogniser, and the order of its characters, from another's."""
    import numpy as np

    numbers = np.vstack([general.weights, general.bias]).astype("<f4")
    return sha256("".join(general.characters).encode() + numbers.tobytes()).hexdigest()
