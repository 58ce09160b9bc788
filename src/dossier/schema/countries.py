"""Countries by their codes and names, as route files and answers write them."""

from __future__ import annotations

from functools import cache

KOSOVO = "XKX"  # of no standard; ISO 3166 leaves such codes to their users

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

# People without a country, by the codes that their travel documents print (ICAO Doc 9303 part 3,
# section 5): stateless, and refugees. They are nationals of no European state.
_WITHOUT = {
    "stateless": "XXA",
    "apatride": "XXA",
    "refugee": "XXB",
    "refugie": "XXB",
    "refugiee": "XXB",
    "réfugié": "XXB",
    "réfugiée": "XXB",
}
WITHOUT_COUNTRY = frozenset({"XXA", "XXB", "XXC"})


def find(text: str) -> str | None:
    """The alpha-3 code of a country written as a code or as a name in English or French."""
    if text in ALPHA_3 or text in WITHOUT_COUNTRY:
        return text
    if text.strip().casefold() in _WITHOUT:
        return _WITHOUT[text.strip().casefold()]
    from dossier.facts.countries import alpha3

    found = alpha3(text)
    return found if found in ALPHA_3 else None


@cache
def names() -> tuple[str, ...]:
    """All alpha-2 codes, and names in English and French, to suggest one."""
    import pycountry

    from dossier.facts.countries import name

    named = (name(code, lang) for code in sorted(ALPHA_3) for lang in ("en", "fr"))
    return (*(one.alpha_2 for one in pycountry.countries), *named)
