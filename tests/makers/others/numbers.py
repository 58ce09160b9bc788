"""Numbers as they stand on the papers of this world. None of them is an IBAN, a NIR or a zone."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from stdnum import ean, luhn

CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
LANDS = (
    "AT BE BG CH CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV NL NO PL PT RO SE SI SK".split()
)


def digits(rng: Random, count: int) -> str:
    return "".join(rng.choices("0123456789", k=count))


def code(rng: Random, count: int, letters: str = CAPITALS + "0123456789") -> str:
    return "".join(rng.choices(letters, k=count))


def grouped(rng: Random, text: str) -> str:
    """In groups of even or random length, as papers part their numbers."""
    separator = rng.choice([" ", " ", " ", ".", "-", "  "])
    even = rng.choice([0, 2, 3, 4, 5])
    groups, at = [], 0
    while at < len(text):
        step = even or rng.randint(1, 5)
        groups.append(text[at : at + step])
        at += step
    return separator.join(groups)


def barcode(rng: Random) -> str:
    """EAN-13, the French ones and those of medicines more often than others."""
    first = rng.choice(["3", "30", "34009", "37", "4", "5", "76", "80", "978", ""])
    number = first + digits(rng, 12 - len(first))
    number += ean.calc_check_digit(number)
    return rng.choice([number, f"{number[0]} {number[1:7]} {number[7:]}"])


def phone(rng: Random) -> str:
    form = rng.choice(
        ["0# ## ## ## ##", "+33 # ## ## ## ##", "0#.##.##.##.##", "(0##) ### ####", "+49 ### #######",
         "+44 20 #### ####", "0033 # ## ## ## ##", "+1-###-###-####", "0### ######", "08## ### ###"]
    )  # fmt: skip
    return filled(rng, form)


def filled(rng: Random, form: str) -> str:
    """``#`` a digit, ``@`` a capital."""
    return "".join(
        rng.choice("0123456789") if c == "#" else rng.choice(CAPITALS) if c == "@" else c
        for c in form
    )


def amount(rng: Random) -> str:
    whole = rng.choice([rng.randint(0, 99), rng.randint(100, 9999), rng.randint(10_000, 999_999)])
    text = f"{whole:,}".replace(",", rng.choice([" ", " ", "", "."]))
    return f"{text},{digits(rng, 2)}" + rng.choice([" €", " EUR", "", "", " CHF", " $"])


def day(rng: Random) -> str:
    number, month, year = rng.randint(1, 28), rng.randint(1, 12), rng.randint(1998, 2027)
    return rng.choice(
        [f"{number:02}/{month:02}/{year}", f"{number}.{month}.{year}", f"{year}-{month:02}-{number:02}",
         f"{number:02} {month:02} {year % 100:02}", f"{number:02}{month:02}{year % 100:02}"]
    )  # fmt: skip


def hour(rng: Random) -> str:
    return f"{rng.randint(0, 23):02}{rng.choice([':', 'h', 'H'])}{rng.randint(0, 59):02}"


def tax_number(rng: Random) -> str:
    """A VAT number, in the shape of several countries."""
    form = rng.choice(
        ["FR## #########", "FR###########", "DE#########", "BE0#########", "NL#########B##", "IT###########",
         "ESB########", "AT U########", "LU########", "DK########", "PT#########", "GB ### #### ##", "CHE-###.###.###",
         "PL##########", "SE############", "NO #########MVA"]
    )  # fmt: skip
    return filled(rng, form)


def cheque(rng: Random) -> str:
    """The line at the foot of a cheque."""
    return filled(
        rng, rng.choice(["####### ############ ############", "<####### ############>############"])
    )


def device(rng: Random) -> str:
    """An IMEI: 15 digits, the last a check digit."""
    number = "35" + digits(rng, 12)
    return number + luhn.calc_check_digit(number)


def parcel(rng: Random) -> str:
    form = rng.choice(
        ["6A###########", "RR#########FR", "1Z @@@ ### ## #### #### #", "CB#########DE", "JJD###################",
         "%000@## ######## ######## ### ### FR", "##### ##### ##### ###", "NO ####-####-####-####"]
    )  # fmt: skip
    return filled(rng, form)


def order(rng: Random) -> str:
    form = rng.choice(
        ["CMD-########", "N° ##########", "NO. ##############", "No ####### / ########", "INV-2026-######", "#############",
         "###############", "##-#######-#######", "REF@@############", "@@####################", "NO ################"]
    )  # fmt: skip
    return filled(rng, form)


def account(rng: Random) -> str:
    """A customer's, member's or insured object's number."""
    count = rng.choice([8, 9, 10, 11, 12, 13, 13, 13, 15, 15, 15, 16, 20, 22, 23, 24])
    return rng.choice([grouped, lambda _, text: text])(rng, digits(rng, count))


def serial(rng: Random) -> str:
    """Long strings of letters and digits, of the lengths that IBANs and lines of zones have."""
    count = rng.choice([12, 16, 18, 20, 22, 24, 25, 27, 27, 30, 36, 44])
    return rng.choice(
        [code(rng, count), rng.choice(LANDS) + digits(rng, count - 2), code(rng, 2) + digits(rng, count - 2),
         rng.choice(LANDS) + code(rng, count - 2), grouped(rng, code(rng, count)),
         code(rng, count, CAPITALS + "0123456789<<<<<"), code(rng, count, "0123456789ABCDEF")]
    )  # fmt: skip


def like_a_nir(rng: Random) -> str:
    """13 or 15 digits in whatever groups."""
    number = rng.choice("12345678") + digits(rng, rng.choice([12, 14]))
    cuts = rng.choice([(1, 3, 5, 7, 10, 13), (1, 4, 7, 10, 13), (3, 6, 9, 12), ()])
    groups = [number[a:b] for a, b in zip((0, *cuts), (*cuts, None), strict=True)]
    return " ".join(group for group in groups if group)


def land_and_number(rng: Random) -> str:
    """A country's two letters before digits, as in addresses, article numbers and counts."""
    parted = rng.choice(["", " ", "-"])
    rest = digits(rng, rng.randint(4, 28))
    return rng.choice(LANDS) + parted + rng.choice([rest, grouped(rng, rest)])


ANY: list[Callable[[Random], str]] = [
    barcode, phone, amount, day, hour, tax_number, cheque, device, parcel, order, account, serial, like_a_nir,
    land_and_number,
]  # fmt: skip


def any_number(rng: Random) -> str:
    return rng.choice(ANY)(rng)
