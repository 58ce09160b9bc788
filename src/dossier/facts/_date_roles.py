"""What a date is a date of, told by the words before, above or beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.facts._layout import Cell, Layout

_WORDS = {
    # « né » without its accent is also the negation: « ne vaut pas inscription ».
    "birth": r"\b(?:nee\b|ne\s?\(e\)|ne\s+(?:(?:le|a|en)\b|(?=\d|$))|ne\s*:)(?:\s+le)?"
    r"|date\s+(?:et\s+lieu\s+)?de\s+naissance"
    # … but where it names the paper
    r"|(?<!acte de )(?<!actes de )(?<!extrait de )(?<!certificat de )(?<!bulletin de )\bnaissance\b"
    r"|\bd\.?\s?o\.?\s?b\b|(?:date\s+(?:and\s+place\s+)?of\s+|\bbirth\s?)(?:birth|date)|\bborn\b"
    r"|fecha\s+de\s+nac\w*|\bnacid[oa]\b"
    r"|(?<!acta de )(?<!partida de )(?<!certificado de )nacimiento"
    r"|data\s+de\s+nasc\w*|\bnascid[oa]\b|nascimento"
    r"|data\s+di\s+nascita|\bnat[oa]\s+(?:il|a)\b|geburts(?:datum|tag)|geboren|geboortedatum"
    r"|data\s+nasterii|data\s+urodzenia|dogum\s+tarihi|fodselsdato|fodelsedatum|datum\s+narozeni"
    r"|дата\s+рождения|出生日期|出生|تاريخ الميلاد|ngay\s+sinh|tanggal\s+lahir|γεννησ",
    "expiry": r"expir\w*|date\s+de\s+fin\s+de\s+validite|fin\s+de\s+validite"
    r"|validity\s+end"
    r"|good\s+(?:thru|through)|caduc\w*|\bvence\w*|vencimiento|scadenza|ablauf\w*|gultig\s+bis"
    r"|geldig\s+tot|valabil\w*\s+pana|data\s+waznosci|gecerlilik|son\s+gecerlilik|validade"
    r"|срок\s+действия|действителен\s+до|有效期至|انتهاء",
    "valid-until": r"valable\s+jusqu\W{0,2}\s?au|jusqu\W{0,2}\s?au|valid\s+(?:until|till|to|thru)"
    r"|\buntil\b|valido\s+(?:hasta|fino\s+al)|\bhasta\b|valido\s+ate|valide\s+jusqu\W{0,2}au"
    r"|verifiable\s+jusqu\W{0,2}au|prend\s+fin|se\s+termine|\bends?\s+on\b|\bend\s+date"
    r"|date\s+de\s+fin"
    r"|(?:\bet|\bvalable|\bvalide|\bsejour\w{0,3}|france|titre|,)\s+(?:jusqu\S+\s+)?au\s+plus\s+tard\s+le\b",
    "valid-from": r"valable\s+(?:du|a\s+(?:partir|compter)\s+du|des\s+le)|valid\s+from"
    r"|valido\s+desde"
    r"|a\s+(?:compter|partir)\s+du|prend(?:s|ra)?\s+effet|date\s+d'\s?effet|date\s+de\s+debut"
    r"|debut\s+de\s+(?:validite|contrat)|start\s+date|starting|\bfrom\b"
    r"|date\s+d'\s?entree\s+en\s+vigueur"
    r"|date\s+d'embauche|commenc\w+",
    "issued": r"delivree?s?(?:\s+(?:le|a))?|date\s+(?:de\s+)?(?:la\s+)?deliv\w*"
    r"|date\s+d'\s?emission|emise?\s+le"
    r"|date\s+of\s+issue|issue\s+date|(?<!place of )\bissued?\b|issuing\s+date|etablie?\s+le"
    r"|expedid[oa]"
    r"|expedicion"
    r"|fecha\s+de\s+(?:expedicion|emision)|data\s+(?:de\s+)?(?:emissao|expedicao)"
    r"|data\s+di\s+rilascio|rilasciat[oa]"
    r"|ausgestellt|ausstellungs\w*|datum\s+afgifte|edite[er]?\s+le|cree\s+le|genere\s+le"
    r"|imprimee?\s+le"
    r"|data\s+eliberarii|data\s+wydania|duzenleme\s+tarihi"
    r"|date\s+d'\s?etablissement|date\s+de\s+(?:la\s+)?facture|facture\b[^\n:;]{0,45}?\bdu\s*$|date\s+d'edition|dated"
    r"|签发日期|дата\s+выдачи|تاريخ الاصدار|تاريخ الإصدار",
    "arrival": r"date\s+d'\s?(?:arrivee(?:\s+en\s+france)?"
    r"|entree\s+(?:declaree\s+)?(?:en\s+france|sur\s+le\s+territoire|dans\s+l'espace))"
    r"|date\s+of\s+(?:arrival|entry)"
    r"|arrivee?\s+(?:en\s+france\s+)?le|entree?\s+en\s+france\s+le"
    r"|arrived?\s+(?:in\s+france\s+)?on|arrival\s+date",
    "signed": r"\bfait\s+(?:a\b|en\b|le\b|pour\b)|done\s+(?:at|in)\b|signed\b"
    r"|signe\s+(?:a|le)\b|signee\s+(?:a|le)\b"
    r"|hecho\s+en|feito\s+em|lu\s+et\s+approuve|place\s+and\s+date|lieu\s+et\s+date|signature",
    "period-start": r"(?:period\w*|periode)(?:\s+de\s+(?:paie|paye|travail|location))?\s*:?\s*du"
    r"|pay\s+period"
    r"|(?:debut|commencement)\s+(?:des\s+(?:cours|etudes)|d[eu]\s+(?:la\s+formation|programme|l'annee))"
    r"|(?:course|programme|program|classes|term)\s+(?:starts?|begins?)(?:\s+on)?"
    r"|contrat\s+.{0,30}\bdu\b|stage\s+.{0,20}\bdu\b|bail\s+.{0,30}\bdu\b",
    "period-end": r"fin\s+(?:des\s+(?:cours|etudes)|d[eu]\s+(?:la\s+formation|programme|l'annee))"
    r"|(?:course|programme|program|classes|term)\s+(?:finishes|finish)(?:\s+on)?",
}
_ANY = re.compile(
    r"|".join(f"(?P<{role.replace('-', '_')}>{words})" for role, words in _WORDS.items())
)
_OTHER = re.compile(
    r"mariage|marriage|married|deces|death|decret|arrete|\bloi\b|\blaw\b|convention|\bact\b"
    r"|ordonnance|enregistre|dresse|transcri|registered"
    r"|inscription|enrol|paiement|payment|mandat|directive|règlement|reglement|version"
)
_RANGE_START = re.compile(
    r"(?:\bdates\s*:|\bperiode?\s*(?:/\s*period)?\s*:?|\bdu|\bfrom|\bdel?|\bdesde|\bvom|\bdal|\bentre\s+le|\bde)\s*:?\s*$"
)
_RANGE_MIDDLE = re.compile(
    r"^\s*(?:au|to|until|till|al|ate|hasta|bis|-|→|jusqu\W{0,2}au|et\s+le|a)\s*:?\s*$"
)
_PERIOD = re.compile(
    r"paie|paye|salaire|pay\b|payslip|bulletin|contrat|contract|stage|intern|bail|lease"
    r"|location|loyer"
    r"|program|\bcours\b|\bcourse"
    r"|annee|year|semestre|semester|periode|period|sejour\s+de\s+recherche|formation|facture"
    r"|consommation|quittance"
)


Span = tuple[int, int]


def role_of(page: Layout, span: Span, earlier: Span | None, later: Span | None) -> str:
    """The role of the date at ``span``, between the dates before and after it on the page.

    The words before it on its line come first, then those above it in its column, then the end of
    the line before where the date opens its own.
    """
    start, end = span
    if _COMING.match(page.folded, end):
        return ""
    ranged = _range_role(page, span, earlier, later)
    if ranged:
        return ranged
    row = page.row_start(start)
    before = page.folded[max(row, start - 90, earlier[1] if earlier else 0) : start]
    role = _last_role(before)
    if role == "birth" and _of_another(page, start):
        return ""
    if role or len(before.strip(" \t:.-")) > 25 or _OF_THE_ACT.search(before):
        return role or _by_what_follows(page, before, span, later)
    above = _above(page, start, end)
    if above:
        return above
    if row > 0 and not page.folded[row:start].strip(" le:"):
        role = _last_role(page.folded[max(page.row_start(row - 1), row - 45) : row])
    return role or _by_what_follows(page, before, span, later)


_COMING = re.compile(r"[^.]{0,70}?\ben\s+cours\s+de\s+(?:fabrication|production)")
"""The days of a card that is still being made are not those of the paper that announces it."""
_PARENT = re.compile(
    r"(?i:\bfils|\bfille)\s+(?i:de)\b|(?:^|\n|,|\b[eE][tT])\s{0,3}[dD][eE]\s+(?=[A-ZÀ-Þ])"
    r"(?!(?i:nationalit|sexe|pays|la|l'))"
)
_BORN = re.compile(r"\bnee?\b(?!\s*\()")
_NEW_PERSON = re.compile(r"\bque\b|\d{4}|enfant|child")
_SIGNER = re.compile(r"soussigne")
_FOR_ANOTHER = re.compile(r"heberge|autorise|mon\s+fils|ma\s+fille|mon\s+enfant|traduct")
_TOWN_AND_DAY = re.compile(r"(?:^|\s{3}|\t)[a-z][a-z' -]{1,40},\s*(?:le|on|el|den|il)?\s*$")
_TOWN_NO_COMMA = re.compile(
    r"(?:^|\s{3}|\t)(?!(?:paiement|prelevement|echeance|releve|recu|envoye|livre|verse|paye|regle"
    r"|du|au|des|depuis|avant|apres|arrive|entre|mise|effectu|inscri|obtenu|passe|imprim|date|jour"
    r"|soit|commenc|mariage|deces|divorce|naissance|pacs|contrat|facture|modifi|mis\b|vers|le\b|la\b|les\b))"
    r"([a-z][a-z'-]{2,25}(?:[ -][a-z'-]{2,20}){0,3})\s+le\s*$"
)
_RELATIVE = re.compile(
    r"(?<![a-z])(?:pere|mere|father|mother|padre|madre|vater"
    # … a married woman's name may stand behind the word
    r"|(?:epoux|epouse|spouse|conjointe?)(?=\s*:?\s*(?:$|[\t\n]))|mutter|abuel[oa]s?|matka|ojciec|parinti"
    # … which are names too
    r"|d[oa]\s+(?:pai|mae)|(?:pai|mae|tata)(?=\s*:))(?![a-z])"
)
_OF_THE_ACT = re.compile(
    r"\b(?:acte|act[ae]|registre|inscri\w*|dressee?|transcri\w*|enregistree?|enregistrement|regist\w+|entry)\b"
    r"|\bn\s?[°o]\s?[\w/.-]+\s+du\s*$"
)
"""The day on which a birth was written down is not the birth's."""
_BORN_AFTER = re.compile(r"[^.]{0,80}?\best\s+nee?\b")


def _of_another(page: Layout, start: int) -> bool:
    """Whether a person other than the holder is said to be born: a parent, a host, a translator.

    Only sentences are looked at (« de Jean X, né le … »); in tables a label is the holder's.
    """
    row = page.cell_at(start).row
    over = page.rows[row - 1] if row else ()
    beside = [cell for cell in page.rows[row] if cell.end <= start]
    if any(_is_relative(page, cell) for cell in (*over, *beside)):
        return True
    first = max(0, start - 130)
    born = [match.start() for match in _BORN.finditer(page.folded, first, start)]
    if not born:
        return False
    ends = [match.end() for match in _NEW_PERSON.finditer(page.folded, first, born[-1])]
    lead = max([first, *ends])
    if _PARENT.search(page.text, lead, born[-1]):
        return True
    signs = _SIGNER.search(page.folded, lead, born[-1])
    return bool(signs) and bool(_FOR_ANOTHER.search(page.folded))


def _is_relative(page: Layout, cell: Cell) -> bool:
    """Whether a cell is the label of a relative: "Mother", "Nom du père"."""
    return len(cell.line.text) < 30 and bool(_RELATIVE.search(page.folded, cell.start, cell.end))


def _by_what_follows(page: Layout, before: str, span: Span, later: Span | None) -> str:
    """``Lyon, le 3 mai 2026`` at a line's start is signed; « le 3 mai …, est née » is a birth."""
    start, end = span
    until = min(end + 110, later[0]) if later else end + 110
    if _BORN_AFTER.match(page.folded, end, until):
        return "birth"
    if _TOWN_AND_DAY.search(before):
        return "signed"
    town = _TOWN_NO_COMMA.search(before)
    ends = not page.folded[end : page.row_end(end)].strip(" .,\t")
    named = town and page.text[start - len(before) + town.start(1)].isupper()
    return "signed" if ends and named else ""


def _last_role(text: str) -> str:
    labels = list(_ANY.finditer(text))
    if not labels or _OTHER.search(text, labels[-1].end()):
        return ""
    found = labels[-1]
    return (found.lastgroup or "").replace("_", "-")


def _above(page: Layout, start: int, end: int) -> str:
    """The label over the date: the nearest label in the rows above that shares its column."""
    cell = page.cell_at(start)
    for other in page.above(cell, start, end, rows=2):
        text = page.folded[other.start : other.end]
        labels = [
            match
            for match in _ANY.finditer(text)
            if not _followed(text, match) and not _runs_on(text, match)
        ]
        if labels and not _is_prose(text, labels):
            width = (other.line.box.right - other.line.box.left) / max(1, len(text))
            middle = cell.line.box.left + (cell.line.box.right - cell.line.box.left) * (
                (start + end) / 2 - cell.start
            ) / max(1, len(cell.line.text))
            near = min(
                labels,
                key=lambda m: abs(other.line.box.left + width * (m.start() + m.end()) / 2 - middle),
            )
            return (near.lastgroup or "").replace("_", "-")
        if any(letter.isdigit() for letter in text) or len(text) > 45:
            return ""
    return ""


def _is_prose(text: str, labels: Sequence[re.Match[str]]) -> bool:
    """Whether the labels are but words of a long line; a label in many languages is all label."""
    return len(text) > 60 and sum(len(label[0]) for label in labels) < 0.3 * len(text)


def _runs_on(text: str, label: re.Match[str]) -> bool:
    """Whether a sentence is cut behind a word: its date opens the next line, not this column."""
    return len(text) > 45 and not text[label.end() :].strip(" :")


def _followed(text: str, label: re.Match[str]) -> bool:
    """Whether a label already has its value behind it, so that it does not look down for one."""
    behind = text[label.end() :]
    return bool(_VALUE.match(behind)) or any(letter.isdigit() for letter in behind[:16])


_VALUE = re.compile(r"\s*(?:\([^)]*\)\s*)?[:—–]\s*\w")


def _range_role(page: Layout, span: Span, earlier: Span | None, later: Span | None) -> str:
    """``du … au …`` and ``from … to …``: the two ends of a validity or a period."""
    folded, (start, end) = page.folded, span
    lead = folded[max(0, start - 90) : start]
    if earlier and _joined(folded[earlier[1] : start]):
        head = folded[max(0, earlier[0] - 90) : earlier[0]]
        if _opens_range(head):
            return "period-end" if _is_period(head) else "valid-until"
    if later and _joined(folded[end : later[0]]) and _opens_range(lead):
        return "period-start" if _is_period(lead) else "valid-from"
    return ""


def _joined(between: str) -> bool:
    return len(between) < 25 and bool(_RANGE_MIDDLE.match(between))


def _opens_range(text: str) -> bool:
    return bool(_RANGE_START.search(text)) or _is_label(text)


def _is_label(text: str) -> bool:
    return _last_role(text[-40:]) in {"valid-from", "period-start", "valid-until"}


def _is_period(text: str) -> bool:
    if re.search(r"valable|valid", text):
        return False
    return bool(_PERIOD.search(text))
