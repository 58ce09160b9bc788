"""What to do about a paper that was not recognised."""

from __future__ import annotations

from dossier.message import Message, say
from dossier.model import Document
from dossier.other_writing import in_another_writing


def what_to_do(document: Document) -> Message:
    """How a paper that was not recognised may be made to be: text need not be scanned again."""
    if any(in_another_writing(page) for page in document.pages):
        return say("add its French translation")
    if all(page.source == "text" for page in document.pages):
        return say("check that it is the paper you mean, and that all of its pages are in the file")
    return say("scan it again, flat and in focus, or add the original PDF")
