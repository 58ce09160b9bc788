"""The small words every text of a language holds, as printed in lower case, with accents."""

from __future__ import annotations

_TABLE = {
    "fr": "le la les de des du et est à au aux en dans pour par sur que qui une un ce cette été"
    " son sa ses il elle ne pas ou avec sous né née être sont aux l d qu n s",
    "en": "the of and to in is was that for on this by with as at be are has have been from or it"
    " his her born certify which hereby under said their",
    "es": "el la los las de del y en que por un una con para al es se su lo como o fue hijo hija"
    " nació día mes año este esta",
    "pt": "o a os as de do da dos das e em no na que por um uma com para ao à é se seu sua nos nas"
    " foi filho filha não são",
    "it": "il lo la i gli le di del della dei e in che per un una con al alla è si da dal nel nella"
    " sono nato nata il",
    "de": "der die das und in den von zu mit ist des im für auf ein eine dem nicht als auch am aus"
    " wird hat geboren bei zum zur",
    "nl": "de het een van en in is te op voor met dat die aan zijn er door niet om bij tot geboren"
    " uit naar werd wordt",
    "ro": "și în de la cu pe din a al este se că pentru o un prin sau care nu sunt fost născut"
    " născută lui",
    "pl": "w i z na do się nie o za od po przez jest dla urodzony urodzona oraz dnia roku że ze"
    " jako",
    "tr": "ve bir bu ile için olarak da de doğum olan tarihinde türkiye adı soyadı göre veya ne"
    " dır tir nin",
    "sv": "och i att av för en ett på med som är den till har de om inte född från var det",
    "da": "og i at af for en et på med som er den til har de om ikke født fra var det ved",
    "no": "og i å av for en et på med som er den til har de om ikke født fra var det ved hvor",
    "fi": "ja on ei se että oli hän joka myös kuin tai sekä syntynyt ovat mutta",
    "hu": "a az és hogy nem is egy van volt meg ki el született szerint vagy mint anyja",
    "cs": "a v na je se z do s že o k pro za od narozen narozena dne který by po ve",
    "hr": "i u je na se da za od su s koji rođen rođena dana ili kao o po",
    "sq": "dhe në e të i për me nga është një që së më lindur datë",
    "vi": "và của là các có được trong cho người ngày tháng năm tại sinh cha mẹ họ tên không số"
    " giấy",
    "id": "dan di yang dari untuk dengan pada ini itu adalah telah lahir tanggal anak oleh tahun"
    " ke tentang nomor",
    "ms": "dan di yang dari untuk dengan pada ini itu ialah telah lahir tarikh anak oleh tahun",
    "mg": "ny sy ao amin dia izay tamin no teraka zanaka an-",
}

FUNCTION_WORDS = {language: frozenset(words.split()) for language, words in _TABLE.items()}
"""Function words by ISO 639-1 code."""

ACCENTED = {
    "ro": "șțţşăâî",
    "pl": "łńśźżęą",
    "tr": "ğışİ",
    "vi": "ạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđơư",
    "cs": "ěřů",
    "hu": "őű",
    "pt": "ãõ",
    "es": "ñ¿¡",
    "de": "ß",
}
"""Letters that (almost) only this language has; one counts as much as three words."""
