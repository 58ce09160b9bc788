"""Why an entry of the folder was not opened, in words."""

from __future__ import annotations

from dossier.message import Message, say

_REASONS = {
    "link": say("a link to another place; put the file itself into the folder"),
    "shortcut": say("a shortcut to another place; put the file itself into the folder"),
    "device": say("not a file"),
    "system-file": say("a file of the computer's own, not a paper"),
    "hidden": say("a hidden file, not a paper"),
    "temporary-file": say("an unfinished or temporary file"),
    "cloud-placeholder": say("still in the cloud; open it once so that it is downloaded"),
    "archive": say("an archive; take the files out of it"),
    "too-deep": say("too many folders inside folders; move it higher"),
    "too-many": say("too many files; only the first ones were read"),
    "bomb": say("would grow out of all proportion when unpacked"),
    "encrypted": say("locked with a password inside the archive"),
    "no-permission": say("the computer does not allow reading it"),
}


def reason(code: str) -> Message:
    """The sentence for a code of ``Entry.ignored``; an unknown code is named as it is."""
    return _REASONS.get(code) or say("not opened: {reason}", reason=code.replace("-", " "))
