"""Codes of states and organisations that issue travel documents: ICAO Doc 9303 part 3, section 5.

Three letters that no check digit protects; but few of the 17,576 are anybody's.
"""

from __future__ import annotations

from functools import cache

# Beside ISO 3166-1: Germany's one letter, organisations, stateless persons, specimens, states that
# are no more but whose papers may still be shown.
_OTHERS = (
    "D<< RKS EUE UNO UNA UNK XOM XPO XBA XIM XCC XCO XCE XEC XMP XDC XXA XXB XXC XXX GBD GBN GBO "
    "GBP GBS UTO IAO BDR ROM ZAR TMP ANT YUG SCG CSK"
)


@cache
def state_codes() -> frozenset[str]:
    """Every code that may stand for an issuer or a nationality, three characters each."""
    import pycountry

    return frozenset(_OTHERS.split()) | {country.alpha_3 for country in pycountry.countries}
