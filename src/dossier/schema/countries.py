"""Countries by their codes and names."""

from __future__ import annotations

from functools import cache

# Codes of the machine readable zone that are not ISO 3166 (ICAO Doc 9303 part 3, section 5):
# Germany, and the several sorts of British nationals, whose passports all are British.
_OF_MRZ = {"D": "DEU", "GBD": "GBR", "GBN": "GBR", "GBO": "GBR", "GBP": "GBR", "GBS": "GBR"}
KOSOVO = "RKS"


def find(text: str) -> str | None:
    """The alpha-3 code of a country written as a code or as a name in English or French."""
    return _by_word().get(_fold(text))


def of_mrz(code: str) -> str | None:
    """The alpha-3 code of a nationality as a machine readable zone prints it, None if it is none.

    Stateless people and refugees (``XXA`` …) and organisations (``UNO`` …) have no country.
    """
    found = _OF_MRZ.get(code, code)
    return found if len(found) == 3 and _by_word().get(_fold(found)) == found else None


@cache
def names() -> tuple[str, ...]:
    """All codes and English names, to suggest one."""
    import pycountry

    return tuple(word for one in pycountry.countries for word in (one.alpha_2, one.name))


@cache
def _by_word() -> dict[str, str]:
    import gettext

    import pycountry

    french = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, ["fr"])
    words: dict[str, str] = {"kosovo": KOSOVO, "rks": KOSOVO, "xk": KOSOVO, "uk": "GBR"}
    for one in pycountry.countries:
        spoken = [one.name, getattr(one, "common_name", ""), getattr(one, "official_name", "")]
        spoken += [french.gettext(name) for name in spoken if name]
        for word in filter(None, (one.alpha_2, one.alpha_3, *spoken)):
            words.setdefault(_fold(word), one.alpha_3)
    return words


def _fold(text: str) -> str:
    import unicodedata

    plain = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
