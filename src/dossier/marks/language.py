"""Whether a page is in neither French nor English, by its commonest words and its letters."""

from __future__ import annotations

from dossier.marks.plain import plain
from dossier.model import Page

# The commonest function words of each language, without those it shares with French or English.
_HERE = (
    "le la les des du est dans pour par sur avec une aux vous nous votre cette qui que ce ces ou "
    "the of and to is for with this that by on from your are be as at it you have has"
)
HERE = frozenset(_HERE.split())
ABROAD = {
    "es": "el los las y del por para con una como su al se fecha lugar nombre nacimiento",
    "pt": "os da do das dos em com uma nao para ao pelo pela nome data livro folha",
    "it": "il di della del dei nel con per alla sono gli comune nato nome",
    "de": "der die das und den dem mit von zu ist nicht ein eine fur geboren",
    "nl": "het een van op met zijn niet voor dat geboren",
    "ro": "si din cu pentru este nu la prin numele data",
    "pl": "w z na jest nie do oraz przez imie data urodzenia",
    "cs": "v na je se ze pro jmeno narozeni",
    "hu": "az es nem hogy anyja szuletesi neve",
    "tr": "ve bir ile icin adi soyadi tarihi dogum",
    "vi": "va cua ngay thang nam ho ten noi sinh",
    "id": "dan yang di dari dengan telah lahir nama anak",
    "sq": "dhe te ne per me se emri",
    "sv": "och att det som en av ar for",
    "az": "ve ucun ile adi soyadi",
    "uz": "va uchun bilan tugilgan",
    "sw": "ya wa na kwa jina tarehe",
}
_WORDS = {language: frozenset(words.split()) for language, words in ABROAD.items()}
HERE_LETTERS = frozenset(map(chr, range(0xC0))) | frozenset("àâäçéèêëîïôöùûüÿæœ’‘“”«»…–—•€")
ENOUGH = 4  # different words of a language, or with letters of others, that show it
OTHER_SCRIPT = 0.3  # the share of letters outside Latin that shows another language


def foreign(page: Page) -> bool:
    """Whether the page is mostly in neither French nor English."""
    if any(f.type == "language" and f.value not in ("fr", "en") for f in page.facts):
        return True
    letters = [letter for letter in page.text if letter.isalpha()]
    if sum(ord(letter) >= 0x370 for letter in letters) > OTHER_SCRIPT * max(1, len(letters)):
        return True
    words = set(plain(page.text).split())
    most = max(len(words & known) for known in _WORDS.values())
    odd = sum(not HERE_LETTERS.issuperset(word) for word in set(page.text.lower().split()))
    return max(most, odd) >= ENOUGH and max(most, odd) > len(words & HERE)
