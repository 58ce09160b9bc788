"""One ONNX network on the processor: one thread, no spinning, quiet."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Network:
    """A network with one input and one output, both 32-bit floats.

    ``replaced`` gives weights that stand in place of the model's own, by name; their shapes may
    differ as long as the network still fits together.
    """

    def __init__(
        self, model: bytearray, replaced: Mapping[str, NDArray[np.float32]] | None = None
    ) -> None:
        """Load the bytes of an ONNX file."""
        # It would write an identifier of this machine to the home folder, and call home.
        os.environ["ORT_DISABLE_TELEMETRY"] = "1"
        import onnxruntime as ort

        ort.set_default_logger_severity(3)
        options = ort.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3  # a replaced weight of another shape warns otherwise
        options.enable_mem_pattern = False  # every line has its own width
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        # The runtime borrows these values: they must live as long as the session.
        self._kept = {
            name: ort.OrtValue.ortvalue_from_numpy(value)
            for name, value in (replaced or {}).items()
        }
        for name, value in self._kept.items():
            options.add_initializer(name, value)
        self._session: Any = ort.InferenceSession(
            bytes(model), options, providers=["CPUExecutionProvider"]
        )
        self._input = self._session.get_inputs()[0].name
        _give_back()

    @property
    def metadata(self) -> Mapping[str, str]:
        """What the file says of itself."""
        found: Mapping[str, str] = self._session.get_modelmeta().custom_metadata_map
        return found

    def run(self, array: NDArray[np.float32]) -> NDArray[np.float32]:
        """The output for one input."""
        output: NDArray[np.float32] = self._session.run(None, {self._input: array})[0]
        return output


def planes(picture: NDArray[np.uint8]) -> NDArray[np.float32]:
    """An RGB picture as these networks were taught: BGR, -1 to 1, shape (1, 3, height, width)."""
    import numpy as np

    height, width = picture.shape[:2]
    found = np.empty((1, 3, height, width), np.float32)
    for number in range(3):
        np.divide(picture[:, :, 2 - number], np.float32(127.5), out=found[0, number])
    found -= 1
    return found


def _give_back() -> None:
    """Return what loading has freed to the system; glibc would keep it, thrice a model's size."""
    with suppress(AttributeError, OSError):  # another C library
        ctypes.CDLL(None).malloc_trim(0)
