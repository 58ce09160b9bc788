"""QR codes and 2D-Doc seals on a page; needs the extra ``barcode``, and finds nothing without it.

A 2D-Doc is a DataMatrix of an issuer's data with its signature (France Titres, 2D-Doc
specification 3). ``valid`` means that a certificate shipped with the reader verifies it and was
in force on the day of signing; ``unknown`` that no such certificate is at hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from dossier.facts import Sheet
from dossier.facts._seal_fields import fields_of
from dossier.model import Box, Fact, Place

if TYPE_CHECKING:
    from tddoc.doc import TwoDDoc
    from tddoc.keychain import KeyChain
    from zxingcpp import Barcode

_LONGEST = 65_535  # pixels of a side; zxing takes no more


def find(sheet: Sheet) -> Iterator[Fact]:
    """Codes that can be read from the page's pixels; the fields of a valid seal as proven facts."""
    if sheet.picture is None or max(sheet.picture.shape) > _LONGEST:
        return
    height, width = sheet.picture.shape[:2]
    for code in _read(sheet):
        place = Place(sheet.place.file, sheet.place.page, _box(code, width, height))
        content = bytes(code.bytes)
        if content[:2] == b"DC" and content[2:4].isdigit():
            yield from _seal(content, place)
        else:
            text = content.decode("utf-8", "replace")[:2000]
            yield Fact("code", text, text, place, "unknown", 1.0, False, True)


def _read(sheet: Sheet) -> list[Barcode]:
    try:
        import zxingcpp
    except ImportError:
        return []
    wanted = zxingcpp.BarcodeFormats(
        (zxingcpp.BarcodeFormat.DataMatrix, zxingcpp.BarcodeFormat.QRCode)
    )
    return list(zxingcpp.read_barcodes(sheet.picture, formats=wanted))


def _box(code: Barcode, width: int, height: int) -> Box:
    corners = code.position
    points = (corners.top_left, corners.top_right, corners.bottom_left, corners.bottom_right)
    across = [min(1.0, max(0.0, point.x / width)) for point in points]
    down = [min(1.0, max(0.0, point.y / height)) for point in points]
    return Box(min(across), min(down), max(across), max(down))


def _seal(content: bytes, place: Place) -> Iterator[Fact]:
    try:
        from tddoc.doc import TwoDDoc
    except ImportError:
        yield Fact("2d-doc", "", content[:22].decode("ascii", "replace"), place, "unknown")
        return
    try:
        text = content.decode("ascii")
        seal = TwoDDoc.from_code(text)
    except Exception:  # foreign bytes: the parser raises whatever they make it
        yield Fact("2d-doc", "", "", place, "unknown", 0.5)
        return
    role = verdict(seal)
    kind = str(seal.header.doc_type_id)
    yield Fact("2d-doc", kind, text[:22], place, role, 1.0, role == "valid", True)
    if role == "valid":
        yield from fields_of(seal, place)


def verdict(seal: TwoDDoc) -> str:
    """``valid`` or ``invalid`` by the signature, ``unknown`` without a certificate of that day."""
    from cryptography.exceptions import InvalidSignature

    try:
        chain = _chain()
        certificate = chain.lookup(seal.header.ca_id, seal.header.cert_id)
        right = seal.signature_is_valid(chain)
    except (KeyError, ValueError, TypeError, AttributeError, InvalidSignature):
        return "unknown"
    signed = seal.header.sign_date
    start, end = certificate.not_valid_before_utc.date(), certificate.not_valid_after_utc.date()
    if right and signed is not None and not start <= signed <= end:
        return "unknown"
    return "valid" if right else "invalid"


@cache
def _chain() -> KeyChain:
    """The certificates of the package alone: not those of the user's folder, nor the test one."""
    from importlib.resources import files

    from tddoc.keychain import KeyChain

    chain = KeyChain(check_expiry=False)
    for entry in sorted(files("tddoc.chains").iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".der") and not entry.name.startswith("FR00"):
            chain.load_der_blob(entry.read_bytes())
    return chain
