from __future__ import annotations

from base64 import b32encode
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from dossier.facts import Sheet, codes, signature, stamp
from dossier.model import Box, Line, Place

Picture = NDArray[np.uint8]
WORDS = Line("Signature de l'étudiant :", Box(0.5, 0.7, 0.7, 0.712), 0.97)


def paper(draw: Callable[[Picture], None], grey: int = 250, noise: float = 2.0) -> Sheet:
    rng = np.random.default_rng(7)
    picture = np.clip(rng.normal(grey, noise, (1754, 1240, 1)), 0, 255).repeat(3, axis=2)
    page = np.ascontiguousarray(picture.astype(np.uint8))
    draw(page)
    return Sheet(Place("page.jpg", 1), (WORDS,), "latin", page)


def scrawl(page: Picture, colour: tuple[int, int, int] = (40, 40, 60)) -> None:
    points = [[650 + 4 * step, 1290 + int(40 * np.sin(step / 3)) + step % 7] for step in range(60)]
    cv2.polylines(page, [np.array(points, np.int32)], False, colour, 3)


def rule(page: Picture) -> None:
    cv2.line(page, (620, 1300), (1000, 1300), (0, 0, 0), 2)


def dots(page: Picture) -> None:
    for x in range(620, 1000, 8):
        cv2.circle(page, (x, 1300), 1, (0, 0, 0), -1)


def round_stamp(page: Picture) -> None:
    for radius in (90, 70):
        cv2.circle(page, (800, 1330), radius, (40, 60, 180), 4)
    cv2.putText(page, "UNIV", (760, 1340), 0, 1, (40, 60, 180), 2)


def values(sheet: Sheet) -> list[str]:
    return [fact.value for fact in signature.find(sheet)]


def test_ink_in_black_and_in_blue() -> None:
    assert values(paper(scrawl)) == ["ink"]
    assert values(paper(lambda page: scrawl(page, (30, 40, 160)), grey=225)) == ["ink"]


def test_bare_paper_is_none() -> None:
    (fact,) = signature.find(paper(lambda page: None))
    assert fact.value == "none"
    assert fact.role == "Signature de l'étudiant"


@pytest.mark.parametrize("draw", [rule, dots])
def test_a_rule_to_sign_on_is_no_signature(draw: Callable[[Picture], None]) -> None:
    assert "ink" not in values(paper(draw))


def test_uneven_paper_is_not_called_bare() -> None:
    assert values(paper(lambda page: None, noise=30)) != ["none"]


def test_without_pixels_nothing_is_said_of_ink() -> None:
    assert values(Sheet(Place("a.pdf", 1), (WORDS,))) == []


def test_a_printed_name_is_typed() -> None:
    name = Line("Jeanne MARTIN", Box(0.5, 0.72, 0.6, 0.732))
    assert values(Sheet(Place("a.pdf", 1), (WORDS, name))) == ["typed"]


def test_handwriting_that_was_read_as_words_is_still_ink() -> None:
    page = paper(scrawl)
    misread = Line("Jmmn", Box(0.52, 0.71, 0.72, 0.765), 0.6)
    assert values(Sheet(page.place, (WORDS, misread), "latin", page.picture)) == ["ink"]
    sure = Line("Jm", Box(0.52, 0.71, 0.72, 0.765), 0.95)
    assert values(Sheet(page.place, (WORDS, sure), "latin", page.picture)) != ["none"]


def test_a_signature_in_coloured_ink_is_ink_though_it_was_read() -> None:
    page = paper(lambda page: scrawl(page, (20, 30, 140)))
    read = Line("D. Hounkpatin", Box(0.52, 0.71, 0.72, 0.765), 0.88)
    assert values(Sheet(page.place, (WORDS, read), "latin", page.picture)) == ["ink"]


def test_the_day_and_town_by_hand_do_not_sign_an_empty_box() -> None:
    """« Fait à … » is filled in beside it; where no box asks, people sign under those words."""

    def filled_in(page: Picture) -> None:
        cv2.putText(page, "Creteil", (190, 1240), 3, 2, (20, 30, 140), 4)

    page = paper(filled_in)
    done = Line("Fait à", Box(0.08, 0.69, 0.13, 0.702), 0.99)
    assert values(Sheet(page.place, (done,), "latin", page.picture)) == ["ink"]
    assert "ink" not in values(Sheet(page.place, (done, WORDS), "latin", page.picture))
    elsewhere = Line("Signature du bailleur", Box(0.5, 0.3, 0.7, 0.312), 0.99)
    assert "ink" in values(Sheet(page.place, (done, elsewhere), "latin", page.picture))


def test_signed_electronically() -> None:
    line = Line("Signé électroniquement le 3 mai 2026", Box(0.1, 0.8, 0.5, 0.812))
    assert "digital" in values(Sheet(Place("a.pdf", 1), (line,)))


def test_the_word_in_a_sentence_leaves_no_place() -> None:
    text = "Le contrat prend effet à la date de sa signature par les deux parties à la convention."
    line = Line(text, Box(0.1, 0.3, 0.9, 0.312))
    page = paper(scrawl)
    assert values(Sheet(page.place, (line,), "latin", page.picture)) == []


def test_a_president_who_certifies_has_not_signed_there() -> None:
    line = Line("Le président de l'université certifie que :", Box(0.1, 0.3, 0.5, 0.312))
    name = Line("Priya SHARMA", Box(0.1, 0.33, 0.3, 0.342))
    assert values(Sheet(Place("a.pdf", 1), (line, name))) == []


def test_stamps() -> None:
    (fact,) = stamp.find(paper(round_stamp))
    assert fact.place.box is not None
    assert 0.5 < fact.place.box.left < 0.65
    assert list(stamp.find(paper(lambda page: None))) == []
    assert list(stamp.find(paper(rule))) == []


def test_a_coloured_photo_is_no_stamp() -> None:
    def photo(page: Picture) -> None:
        page[200:600, 100:420] = (180, 90, 60)

    assert list(stamp.find(paper(photo))) == []


def test_a_signature_in_blue_ink_is_no_stamp() -> None:
    def signed(page: Picture) -> None:
        steps = range(0, 240, 4)
        points = [[600 + step, 1300 + int(34 * np.sin(step / 20))] for step in steps]
        cv2.polylines(page, [np.array(points, np.int32)], False, (30, 50, 190), 3)

    assert list(stamp.find(paper(signed))) == []


# ------------------------------------------------------------------ codes


def code_sheet(content: str, kind: str) -> Sheet:
    zxingcpp = pytest.importorskip("zxingcpp")
    made = zxingcpp.create_barcode(content, getattr(zxingcpp.BarcodeFormat, kind))
    image = np.array(zxingcpp.write_barcode_to_image(made, scale=4))
    page = np.full((1000, 800, 3), 255, np.uint8)
    page[100 : 100 + image.shape[0], 80 : 80 + image.shape[1]] = image[:, :, None]
    return Sheet(Place("page.png", 1), (), "latin", page)


def test_a_qr_code() -> None:
    (fact,) = codes.find(code_sheet("https://example.org/verify/42", "QRCode"))
    assert (fact.type, fact.value, fact.role) == (
        "code",
        "https://example.org/verify/42",
        "unknown",
    )
    assert fact.place.box is not None
    assert fact.place.box.left == pytest.approx(0.12, abs=0.05)


def _certificate(issuer: str, subject: str, key: object, signer: object) -> bytes:
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.serialization import Encoding
    from cryptography.x509.oid import NameOID

    def named(name: str) -> x509.Name:
        return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])

    start = datetime(2025, 1, 1, tzinfo=UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(named(subject))
        .issuer_name(named(issuer))
        .public_key(key.public_key())  # type: ignore[attr-defined]
        .serial_number(7)
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=365))
        .sign(signer, hashes.SHA256())  # type: ignore[arg-type]
    )
    return made.public_bytes(Encoding.DER)


@pytest.fixture
def seal(monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Makes 2D-Docs of a bank's kind, signed by a chain that only this test trusts."""
    keychain = pytest.importorskip("tddoc.keychain")
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

    root, leaf = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    chain = keychain.KeyChain(check_expiry=False)
    chain.der_add(_certificate("TS01", "TS01", root, root))
    chain.der_add(_certificate("TS01", "0001", leaf, root))
    monkeypatch.setattr(codes, "_chain", lambda: chain)

    def make(name: str, printed: str = "", day: date = date(2025, 6, 1), ca: str = "TS01") -> str:
        days = f"{(day - date(2000, 1, 1)).days:04X}"
        head = f"DC02{ca}0001{days}{days}03"
        data = f"30MME/{name}/PRIYA\x1d31FR7630006000011234567890189\x1d"
        number = decode_dss_signature(leaf.sign((head + data).encode(), ec.ECDSA(hashes.SHA256())))
        raw = b"".join(part.to_bytes(32, "big") for part in number)
        body = data.replace(name, printed) if printed else data
        return head + body + "\x1f" + b32encode(raw).decode().rstrip("=")

    return make


def test_a_true_seal_gives_its_fields(seal: Callable[..., str]) -> None:
    found = list(codes.find(code_sheet(seal("SHARMA"), "DataMatrix")))
    assert [(fact.type, fact.value, fact.role) for fact in found] == [
        ("2d-doc", "03", "valid"),
        ("name", "PRIYA SHARMA", "holder"),
        ("iban", "FR7630006000011234567890189", ""),
    ]
    assert all(fact.proven for fact in found)


def test_a_seal_that_was_changed_is_invalid(seal: Callable[..., str]) -> None:
    (fact,) = codes.find(code_sheet(seal("SHARMA", printed="MEHTA"), "DataMatrix"))
    assert (fact.type, fact.role, fact.proven) == ("2d-doc", "invalid", False)


def test_seals_that_nobody_here_can_verify(seal: Callable[..., str]) -> None:
    (stranger,) = codes.find(code_sheet(seal("SHARMA", ca="XX99"), "DataMatrix"))
    (late,) = codes.find(code_sheet(seal("SHARMA", day=date(2026, 9, 1)), "DataMatrix"))
    assert stranger.role == late.role == "unknown"


def test_a_broken_seal_is_no_crash() -> None:
    (fact,) = codes.find(code_sheet("DC04ZZZ", "DataMatrix"))
    assert (fact.type, fact.role) == ("2d-doc", "unknown")


def test_the_shipped_chain_has_certificates_and_not_the_test_one() -> None:
    pytest.importorskip("tddoc")
    names = {codes._chain()._cn(certificate.subject) for certificate in codes._chain().certs}
    assert len(names) > 100
    assert "FR00" not in names


def test_a_real_specimen(samples: Path) -> None:
    from PIL import Image

    path = samples / "MTES-MCT_dossierfacile-backend" / "documents_2ddoc.jpg"
    picture = np.asarray(Image.open(path).convert("RGB"))
    (fact,) = codes.find(Sheet(Place(path.name, 1), (), "latin", picture))
    assert (fact.type, fact.value, fact.role) == ("2d-doc", "01", "unknown")
