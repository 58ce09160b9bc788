"""Entries that a name alone tells are not papers."""

from __future__ import annotations

import re

_SYSTEM = re.compile(
    r"^(\.ds_store|thumbs\.db|ehthumbs\.db|desktop\.ini|\._.*|__macosx|\.localized)$"
)
_TEMPORARY = re.compile(
    r"^(~\$.*|\.~lock\..*#|.*\.(crdownload|part|partial|download|tmp|swp)|.*~|~wr[dl]\d+\.tmp)$"
)
_CLOUD = re.compile(r"^(\..*\.icloud|.*\.(gdoc|gsheet|gslides|gform|gdraw|gdlink|gmap|gsite))$")
_SHORTCUT = re.compile(r"^.*\.(lnk|url|webloc|desktop|inetloc|website)$")
_ARCHIVE = re.compile(
    r"^.*\.(zip|zipx|rar|7z|tar|tgz|tbz2?|txz|gz|bz2|xz|zst|lz4|cab|iso|dmg|sitx?|ace|arj|lzh)$"
)

_REASONS = (
    (_SYSTEM, "system-file"),
    (_CLOUD, "cloud-placeholder"),
    (_TEMPORARY, "temporary-file"),
    (_SHORTCUT, "shortcut"),
    (_ARCHIVE, "archive"),
)


def reason_to_ignore(name: str) -> str:
    """Why an entry of this name is not opened, "" if it is."""
    lowered = name.lower()
    for pattern, reason in _REASONS:
        if pattern.match(lowered):
            return reason
    return "hidden" if name.startswith(".") else ""


def reason_to_skip_folder(name: str) -> str:
    """Why a folder of this name is not walked, "" if it is."""
    reason = reason_to_ignore(name)
    return "" if reason == "archive" else reason
