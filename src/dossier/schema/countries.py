"""Countries by their codes and names."""

from __future__ import annotations

from functools import cache

# Codes of the machine readable zone that are not ISO 3166 (ICAO Doc 9303 part 3, section 5):
# Germany, and the several sorts of British nationals, whose passports all are British.
_OF_MRZ = {"D": "DEU", "GBD": "GBR", "GBN": "GBR", "GBO": "GBR", "GBP": "GBR", "GBS": "GBR"}
KOSOVO = "RKS"

# ISO 3166-1 alpha-3, here so that a route is read without loading a database of names.
_CODES = (
    "ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD "
    "BGR BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR "
    "COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH "
    "ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL "
    "GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR "
    "JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR "
    "MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL "
    "NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY "
    "PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP "
    "SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA "
    "UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE"
)
ALPHA_3 = frozenset((*_CODES.split(), KOSOVO))


def find(text: str) -> str | None:
    """The alpha-3 code of a country written as a code or as a name in English or French."""
    return text if text in ALPHA_3 else _by_word().get(_fold(text))


def of_mrz(code: str) -> str | None:
    """The alpha-3 code of a nationality as a machine readable zone prints it, None if it is none.

    Stateless people and refugees (``XXA`` …) and organisations (``UNO`` …) have no country.
    """
    found = _OF_MRZ.get(code, code)
    return found if found in ALPHA_3 else None


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
