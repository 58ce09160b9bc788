"""Made-up people with true check digits. None of them exists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

_WEIGHTS = (7, 3, 1)
_VALUES = {c: i for i, c in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")} | {"<": 0}


def mrz_digit(text: str) -> str:
    """The check digit of ICAO 9303 part 3, section 4.9."""
    return str(sum(_VALUES[c] * _WEIGHTS[i % 3] for i, c in enumerate(text)) % 10)


@dataclass(frozen=True)
class Person:
    """What the papers of one person say."""

    surname: str
    given: str
    sex: str
    birth: date
    birth_place: str
    nationality: str  # ISO 3166-1 alpha-3
    country: str  # its name in English
    country_fr: str
    passport: str
    passport_expiry: date
    father: str
    mother: str
    address: str = "14 rue des Glycines"
    town: str = "34090 MONTPELLIER"

    @property
    def name(self) -> str:
        return f"{self.given} {self.surname}"

    @property
    def title(self) -> str:
        return "Mme" if self.sex == "F" else "M."

    def mrz_name(self, width: int) -> str:
        text = f"{self.surname}<<{self.given}".upper().replace(" ", "<").replace("-", "<")
        return text.ljust(width, "<")[:width]

    def passport_mrz(self) -> tuple[str, str]:
        """The two lines of a TD3 passport."""
        number = self.passport.ljust(9, "<")
        birth, expiry = f"{self.birth:%y%m%d}", f"{self.passport_expiry:%y%m%d}"
        optional = "<" * 14
        body = (
            f"{number}{mrz_digit(number)}{self.nationality}{birth}{mrz_digit(birth)}{self.sex}"
            f"{expiry}{mrz_digit(expiry)}{optional}{mrz_digit(optional)}"
        )
        whole = body[0:10] + body[13:20] + body[21:43]
        return f"P<{self.nationality}{self.mrz_name(39)}", body + mrz_digit(whole)

    def visa_mrz(self, number: str, until: date) -> tuple[str, str]:
        """The two lines of a visa sticker (MRV-A)."""
        number = number.ljust(9, "<")
        birth, expiry = f"{self.birth:%y%m%d}", f"{until:%y%m%d}"
        return (
            f"VDFRA{self.mrz_name(39)}",
            f"{number}{mrz_digit(number)}{self.nationality}{birth}{mrz_digit(birth)}{self.sex}"
            f"{expiry}{mrz_digit(expiry)}".ljust(44, "<"),
        )

    def card_mrz(self, code: str, issuer: str, number: str, until: date) -> tuple[str, str, str]:
        """The three lines of a TD1 card."""
        number = number.ljust(9, "<")
        birth, expiry = f"{self.birth:%y%m%d}", f"{until:%y%m%d}"
        first = f"{code}{issuer}{number}{mrz_digit(number)}".ljust(30, "<")
        second = (
            f"{birth}{mrz_digit(birth)}{self.sex}{expiry}{mrz_digit(expiry)}{self.nationality}"
        ).ljust(29, "<")
        whole = first[5:30] + second[0:7] + second[8:15] + second[18:29]
        return first, second + mrz_digit(whole), self.mrz_name(30)

    def nir(self) -> str:
        """A social-security number with its key: born abroad, department 99."""
        sex = "2" if self.sex == "F" else "1"
        body = f"{sex}{self.birth:%y%m}99345012"
        return body + f"{97 - int(body) % 97:02d}"


def french_iban(bank: str = "30006", branch: str = "00001", account: str = "12345678901") -> str:
    """A French IBAN with a true RIB key and true check digits (digits only)."""
    key = 97 - (89 * int(bank) + 15 * int(branch) + 3 * int(account)) % 97
    bban = f"{bank}{branch}{account}{key:02d}"
    check = 98 - int(f"{bban}152700") % 97
    return f"FR{check:02d}{bban}"


LI = Person(
    "LI", "WEI", "M", date(2003, 8, 12), "CHENGDU", "CHN", "China", "Chine",
    "EJ1234567", date(2031, 3, 14), "LI JIANGUO", "ZHOU MIN",
)  # fmt: skip
SHARMA = Person(
    "SHARMA", "ANANYA", "F", date(2002, 11, 3), "PUNE", "IND", "India", "Inde",
    "T8264519", date(2032, 6, 1), "RAKESH SHARMA", "SUNITA SHARMA",
    "3 avenue de la Gare", "67000 STRASBOURG",
)  # fmt: skip
BENALI = Person(
    "BENALI", "YASMINE", "F", date(2004, 1, 30), "SFAX", "TUN", "Tunisia", "Tunisie",
    "F615027", date(2029, 9, 20), "HEDI BENALI", "SONIA TRABELSI",
    "27 cours Gambetta", "69003 LYON",
)  # fmt: skip
OKAFOR = Person(
    "OKAFOR", "CHIDI EMEKA", "M", date(2001, 5, 17), "ENUGU", "NGA", "Nigeria", "Nigéria",
    "B50912348", date(2030, 1, 9), "EMEKA OKAFOR", "NGOZI OKAFOR",
    "8 boulevard Carnot", "59000 LILLE",
)  # fmt: skip
