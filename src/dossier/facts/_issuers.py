"""Which country a paper comes from, by its letterhead and its offices."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from dossier.facts._layout import Layout

_STATE = re.compile(
    r"\b(?:republi(?:que|c)|royaume|kingdom|emirat|emirate|sultanat|sultanate|principaute"
    r"|principality|federation|etat|state|union|confederation|commonwealth|government"
    r"|gouvernement|govt\.?|embassy|ambassade|consulat(?:e)?(?:\s+gener[ae]le?)?(?:\s+general)?"
    r"|consulate\s+general|high\s+commission)\b"
    r"(?P<adjectives>(?:[ ](?:populaire|democratique|islamique|federale?|arabe|socialiste|unie?"
    r"|people's|democratic|islamic|federal|arab|socialist|united|bolivarienne|cooperative))*)"
    r"[ \t]+(?:(?:of|de|du|des|d'|de\s+la|de\s+l'|di|del)[ ]?(?:the[ ]|la[ ]|l')?)?"
    r"(?P<country>[^\W\d_][^\W\d_'\-]*(?:[ '\-][^\W\d_]+){0,4})"
)
_FIXED = (
    (r"estados\s+unidos\s+mexicanos", "MEX"),
    (r"republica\s+federativa\s+do\s+brasil|registro\s+civil\s+das\s+pessoas\s+naturais", "BRA"),
    (r"republica\s+de\s+colombia|registraduria\s+nacional", "COL"),
    (r"republica\s+argentina", "ARG"),
    (r"republica\s+de\s+chile|servicio\s+de\s+registro\s+civil\s+e\s+identificacion", "CHL"),
    (r"republica\s+del\s+(?:peru)|\breniec\b", "PER"),
    (r"republica\s+del\s+ecuador", "ECU"),
    (r"republica\s+bolivariana\s+de\s+venezuela", "VEN"),
    (r"republica\s+portuguesa|conservatoria\s+do\s+registo\s+civil", "PRT"),
    (r"reino\s+de\s+espana|ministerio\s+de\s+justicia.{0,60}registro\s+civil", "ESP"),
    (r"repubblica\s+italiana|\bd\.?\s?p\.?\s?r\.?\s+(?:n\.?\s?)?\d"
     r"|ufficial\w\s+dello\s+stato\s+civile|uffici\w\s+d(?:i|ello)\s+stato\s+civile"
     r"|servizi\s+demografici", "ITA"),
    (r"repubblica\s+di\s+san\s+marino", "SMR"),
    (r"bundesrepublik\s+deutschland|\bstandesamt\b", "DEU"),
    (r"rzeczpospolita\s+polska|urzad\s+stanu\s+cywilnego", "POL"),
    (r"turkiye\s+cumhuriyeti|nufus\s+(?:kayit|idaresi|mudurlugu|ve\s+vatandaslik)"
     r"|icisleri\s+bakanligi|t\.\s?c\.\s+kimlik\s+no", "TUR"),
    (r"republik\s+indonesia|kutipan\s+akta\s+kelahiran", "IDN"),
    (r"cong\s+hoa\s+xa\s+hoi\s+chu\s+nghia\s+viet\s+nam", "VNM"),
    (r"repoblikan'?i?\s+madagasikara", "MDG"),
    (r"national\s+population\s+commission", "NGA"),
    (r"\bnadra\b|union\s+council", "PAK"),
    (r"national\s+statistics\s+office.{0,40}philippines|philippine\s+statistics", "PHL"),
    (r"directeur\s+de\s+l'etat\s+civil.{0,60}quebec|service\s?ontario|vital\s+statistics\s+agency"
     r"|province\s+of\s+(?:ontario|british\s+columbia|alberta|manitoba|saskatchewan|nova\s+scotia"
     r"|new\s+brunswick)", "CAN"),
    (r"registry\s+of\s+births,?\s+deaths\s+and\s+marriages.{0,80}(?:new\s+south\s+wales|victoria"
     r"|queensland|australia|tasmania)", "AUS"),
    (r"given\s+at\s+the\s+general\s+register\s+office"
     r"|general\s+register\s+office(?:,?\s+(?:england|london|southport|edinburgh|northern))"
     r"|national\s+records\s+of\s+scotland|hm\s+passport\s+office"
     r"|registration\s+of\s+births,\s+deaths\s+and\s+marriages\s+\(scotland\)\s+act|registration\s+district.{0,80}sub-?district"
     r"|births\s+and\s+deaths\s+registration\s+act\s+1953", "GBR"),
    (r"(?<![^\n])romania(?![^\n])|\bcod(?:ul)?\s+numeric\s+personal", "ROU"),
    (r"republica\s+moldova", "MDA"),
    (r"\beire\b|teastas\s+breith|civil\s+registration\s+act,?\s+2004|ard-?chlaraitheoir", "IRL"),
    (r"service\s+central\s+d'etat\s+civil", "FRA"),
    (r"中华人民共和国|公证处", "CHN"),
    (r"中華民國", "TWN"),
    (r"戸籍|日本国", "JPN"),
    (r"대한민국|가족관계증명서|기본증명서", "KOR"),
    (r"российская\s+федерация|российской\s+федерации", "RUS"),
    (r"украіна|україна", "UKR"),
    (r"ελληνικη\s+δημοκρατια", "GRC"),
    (r"الجمهورية الجزائرية", "DZA"),
    (r"المملكة المغربية", "MAR"),
    (r"الجمهورية التونسية", "TUN"),
    (r"الجمهورية اللبنانية", "LBN"),
    (r"جمهورية مصر", "EGY"),
    (r"الجمهورية العربية السورية", "SYR"),
    (r"جمهورية العراق", "IRQ"),
    (r"المملكة العربية السعودية", "SAU"),
    (r"جمهوری اسلامی ایران", "IRN"),
    (r"भारत सरकार", "IND"),
)  # fmt: skip
_US_STATES = (
    "alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho"
    "|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan"
    "|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico"
    "|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island"
    "|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia"
    "|wisconsin|wyoming|georgia"
)
_INDIAN_STATES = (
    "andhra pradesh|assam|bihar|chhattisgarh|goa|gujarat|haryana|himachal pradesh|jharkhand"
    "|karnataka|kerala|madhya pradesh|maharashtra|manipur|odisha|orissa|punjab|rajasthan"
    "|tamil ?nadu|telangana|tripura|uttar pradesh|uttarakhand|west bengal|delhi"
)
_PARTS = (
    (rf"(?:state|commonwealth)\s+of\s+(?:{_US_STATES})\b", "USA"),
    (rf"government\s+of\s+(?:the\s+)?(?:nct\s+of\s+)?(?:{_INDIAN_STATES})\b", "IND"),
)
_KNOWN = tuple((re.compile(words), code) for words, code in (*_FIXED, *_PARTS))
_FRENCH = re.compile(r"republique\s+francaise|prefecture\s+d(?:e|u|es|')|sous-prefecture")
_TOWN_HALL = re.compile(r"\bmairie\s+d(?:e|u|es|')|\bville\s+de\s")
_TREATY = re.compile(
    r"convention|treaty|accord|traite\b|loi\b|visa|etudes? en|study in"
    r"|nationali|citizen|naissance|birth|born|country|pays"
)


def issuers(
    page: Layout, alpha3: Callable[[str], str | None]
) -> Iterator[tuple[str, int, int, float]]:
    """Each country with its words and certainty, surest first.

    The head of a page says most; a translation's page names two countries, so all are told. A
    town hall alone is only a hint: French words name offices in twenty countries.
    """
    found: dict[str, tuple[int, int, float]] = {}
    for code, start, end, certainty in _candidates(page, alpha3):
        if code not in found or certainty > found[code][2]:
            found[code] = (start, end, certainty)
    if not found:
        match = _TOWN_HALL.search(page.folded)
        if match:
            found["FRA"] = (match.start(), match.end(), 0.4)
    for code, (start, end, certainty) in sorted(found.items(), key=lambda item: -item[1][2]):
        yield code, start, end, certainty


def _candidates(
    page: Layout, alpha3: Callable[[str], str | None]
) -> Iterator[tuple[str, int, int, float]]:
    taken: list[tuple[int, int]] = []
    for pattern, code in _KNOWN:
        for match in pattern.finditer(page.folded):
            taken.append(match.span())
            yield code, match.start(), match.end(), 0.95 if _high(page, match.start()) else 0.8
    for match in _STATE.finditer(page.folded):
        start, end = match.span("country")
        if any(match.start() < after and end > before for before, after in taken):
            continue
        known = _longest(page.folded[start:end], alpha3)
        if known and not _TREATY.search(page.folded, max(0, match.start() - 30), match.start()):
            certainty = 0.9 if _high(page, match.start()) else 0.6
            yield known[0], match.start(), start + known[1], certainty
    for match in _FRENCH.finditer(page.folded):
        yield "FRA", match.start(), match.end(), 0.85 if _high(page, match.start()) else 0.5


def _high(page: Layout, offset: int) -> bool:
    """Whether something stands in the upper third of the page, where letterheads are."""
    return page.cell_at(offset).line.box.top < 0.34


def _longest(words: str, alpha3: Callable[[str], str | None]) -> tuple[str, int] | None:
    """The country that the most of the words name, with how many letters that took."""
    ends = [match.start() for match in re.finditer(r"[ '\-]", words)] + [len(words)]
    for end in reversed(ends):
        code = alpha3(words[:end]) if end > 3 else None
        if code:
            return code, end
    return None
