"""The arithmetic of IBAN and RIB, without reading them off a page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

LENGTHS = {
    country: int(length)
    for length, countries in {
        15: "NO",
        16: "BE",
        18: "DK FI FK FO GL NL SD",
        19: "MK SI",
        20: "AT BA EE KZ LT LU MN XK",
        21: "CH HR LI LV",
        22: "BG BH CR DE GB GE IE ME RS VA",
        23: "AE GI IL IQ OM SO TL",
        24: "AD CZ ES MD PK RO SA SE SK TN VG",
        25: "LY PT ST",
        26: "IS TR",
        27: "BI DJ FR GR IT MC MR SM",
        28: "AL AZ BY CY DO GT HN HU LB NI PL SV",
        29: "BR EG PS QA UA",
        30: "JO KW MU YE",
        31: "MT SC",
        32: "LC",
        33: "RU",
    }.items()
    for country in countries.split()
}
"""Length of an IBAN by country: the SWIFT IBAN Registry, release 99 and later."""

_TO_DIGIT = {
    "O": "0",
    "Q": "0",
    "D": "0",
    "I": "1",
    "L": "1",
    "|": "1",
    "Z": "2",
    "S": "5",
    "G": "6",
    "T": "7",
    "B": "8",
}
_LETTER = {"0": "O", "1": "I", "2": "Z", "5": "S", "6": "G", "8": "B"}
_LOOK_ALIKE = {
    "0": "8O",
    "1": "7I",
    "2": "Z",
    "3": "8",
    "5": "6S",
    "6": "58G",
    "7": "1",
    "8": "036B",
    "B": "8",
    "D": "0",
    "G": "6",
    "I": "1",
    "L": "1",
    "O": "0",
    "Q": "0",
    "S": "5",
    "Z": "2",
}
_RIB_DIGITS = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "12345678912345678923456789", strict=True))


def remainder(iban: str) -> int:
    """An IBAN's letters as a number modulo 97, check digits last: 1 for a right one (ISO 7064)."""
    turned = iban[4:] + iban[:4]
    return int("".join(str(int(letter, 36)) for letter in turned)) % 97


def valid(iban: str) -> bool:
    """Whether length, structure, check digits and, for France and Monaco, the RIB key are right."""
    if LENGTHS.get(iban[:2]) != len(iban) or not (iban.isascii() and iban.isalnum()):
        return False
    if not iban[2:4].isdigit() or remainder(iban) != 1:
        return False
    from schwifty import IBAN
    from schwifty.exceptions import SchwiftyException

    try:
        IBAN(iban, validate_bban=iban[:2] in ("FR", "MC"))
    except SchwiftyException:
        return False
    return True


def bank_of(iban: str) -> str:
    """Institution and country (six letters) of the BIC registered for its bank code, or ""."""
    from schwifty import IBAN

    return str(IBAN(iban, allow_invalid=True).bic or "")[:6]


def mend(read: str) -> str:
    """The one valid IBAN that reading errors of letters could have made ``read`` of, or "".

    Letters where the country has only digits, and digits where it has only letters, are set right;
    where both may stand, at most two letters are taken for the digits they look like. A digit is
    never taken for another digit: the check digits of a French IBAN and its RIB key are both
    modulo 97 and prove one thing, so a chance change would pass one time in a hundred.
    """
    plain = _as_structured(read)
    for changes in (0, 1, 2):
        found = {other for other in _variants(plain, changes, _TO_DIGIT) if valid(other)}
        if found:
            return found.pop() if len(found) == 1 else ""
    return ""


def nearly(read: str) -> bool:
    """Whether one look-alike read wrong would explain why ``read`` is not valid."""
    return any(valid(other) for other in _variants(_as_structured(read), 1, _LOOK_ALIKE))


def _variants(read: str, changes: int, alike: dict[str, str]) -> Iterator[str]:
    options = [(place, alike.get(read[place], "")) for place in range(4, len(read))]
    open_places = [(place, letters) for place, letters in options if letters]
    for places in combinations(open_places, changes):
        for letters in product(*(choice for _, choice in places)):
            out = list(read)
            for (place, _), letter in zip(places, letters, strict=True):
                out[place] = letter
            yield "".join(out)


def _as_structured(read: str) -> str:
    kinds = _structure(read)
    tables = {"n": _TO_DIGIT, "a": _LETTER, "c": {}}
    return "".join(
        tables[kind].get(letter, letter) for letter, kind in zip(read, kinds, strict=True)
    )


def _structure(read: str) -> str:
    """What may stand at each place: ``n`` a digit, ``a`` a letter, ``c`` either."""
    import re

    from schwifty import IBAN

    spec = IBAN(read, allow_invalid=True).spec.bban_spec
    bban = "".join(kind * int(count) for count, kind in re.findall(r"(\d+)!?([nac])", spec))
    return "aann" + bban.ljust(len(read) - 4, "c")[: len(read) - 4]


def rib_key(bank: str, branch: str, account: str) -> str:
    """The two-digit key of a French RIB; letters count as the digits of the RIB table."""
    number = "".join(_RIB_DIGITS.get(letter, letter) for letter in account.upper())
    return f"{97 - (89 * int(bank) + 15 * int(branch) + 3 * int(number)) % 97:02d}"


def rib_iban(bank: str, branch: str, account: str, key: str) -> str:
    """The IBAN of a French RIB, "" where its key is wrong."""
    if (
        not (bank + branch).isdecimal()
        or len(account) != 11
        or rib_key(bank, branch, account) != key
    ):
        return ""
    body = bank + branch + account + key
    return f"FR{98 - remainder('FR00' + body):02d}{body}"
