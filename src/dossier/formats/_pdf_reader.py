"""A PDF as pypdf sees it: a second reader, for what pdfium does not tell."""

from __future__ import annotations

import io
import logging
from typing import Any


def unlocked(data: bytes) -> Any | None:
    """The file in pypdf, its empty password tried; None where it asks for another.

    Raises:
        Exception: whatever foreign bytes make of pypdf.
    """
    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it quotes the file

    reader = pypdf.PdfReader(io.BytesIO(data))
    return None if reader.is_encrypted and not reader.decrypt("") else reader
