"""What a printed name looks like, and where it ends."""

from __future__ import annotations

import re

from dossier.facts._text import fold

_LETTER = r"[^\W\d_]"
_WORD = re.compile(rf"{_LETTER}(?:{_LETTER}|['’ʼ.\-‐‑0158](?={_LETTER}|[0158])|\.)*")
_JOINER_WORDS = (
    "de du des d l la le van von der den dos das do da di del della bin bint bent ibn ben ould"
    " mint al el e y epouse ep nee ne zu zur ter ten"
)
_OTHER_WORDS = (
    "nom noms prenom prenoms name names surname given first last family naissance birth date lieu"
    " place sexe sex nationalite nationality adresse address titulaire compte numero number usage"
    " signature et ou and or the of est is compte holder account student etudiant etudiante"
    " universite university ecole school banque bank republique prefecture mairie monsieur madame"
    " mademoiselle inscrit inscrite certifie atteste soussigne soussignee document passeport"
    " passport carte visa france francais francaise attestation certificat relation relative"
    " bulletin annee iban bic rib code guichet domiciliation agence tel page taille height color"
    " colour eyes yeux observation observations mention remarques remarks valable valid none neant"
    " directeur directrice president presidente responsable caractere majuscules capitals block"
    " letters entreprise employeur employer societe company service departement department type"
    " pere mere epoux padre madre vater mutter father mother enfant extrait acte votre vos your"
    " familienname geburtsname vorname vornamen nachname apellido apellidos nombre nombres primer"
    " segundo prior filiacion filiation"
    " paiement loyer versement caution recu tourisme chercheur dispense temporaire sejour"
    " civilite qualite emploi fonction matricule ministere vls-ts vls-t vlsts ceseda"
)
_JOINERS = frozenset(_JOINER_WORDS.split())
_NOT_NAMES = frozenset(_OTHER_WORDS.split())
_BORN_AS = frozenset("epouse ep nee ne".split())
_CHILD = frozenset("fils fille son daughter hijo hija filho filha figlio figlia sohn".split())
_OF = frozenset("de d of du des da do di del von legitime".split())
_CODE = re.compile(r"(?=.{4})[B-DF-HJ-NP-TV-XZ]+(?:[-‐‑/][B-DF-HJ-NP-TV-XZ]+)+[.,]?")
"""An abbreviation in parts, such as VLS-TS: names in parts have a vowel somewhere."""
_TITLE = re.compile(
    r"^(?:(?:m|mr|mme|mlle|mrs|ms|miss|madame|monsieur|mademoiselle|dr|pr|sr|sra|herr|frau"
    r"|mle|ou|et|m\.?\s?/\s?mme)\b\.?\s*/?\s*)+"
)


_END = re.compile(rf"(?<={_LETTER}{_LETTER}{_LETTER}{_LETTER})\.\s|[–—]\s|\s[–—]$")
"""A full stop behind a whole word, not behind an initial or a short form; a dash before a space."""


def clean_name(text: str) -> str:
    """The name at the start of a value, "" if there is none: at most eight words, no digits."""
    text = _END.split(text.strip(), maxsplit=1)[0]
    text = re.split(r"\t| {3,}|\d{2,}|[(\[{;:*]", text.strip(), maxsplit=1)[0].strip(" ,.-/|_=")
    title = _TITLE.match(fold(text))
    if title and len(text) - title.end() > 1:
        text = text[title.end() :]
    words = text.replace(",", " ").replace("<", " ").split()
    plain = [fold(word).strip(".,'-") for word in words]
    if plain and (plain[0] in _BORN_AS or _is_child_of(plain)):
        return ""
    kept = _until_other(words, plain)
    letters = sum(letter.isalpha() for letter in "".join(kept))
    if not kept or letters < 2 or len(kept) > 8 or not _all_names(kept):
        return ""
    end = text.find(kept[-1], sum(map(len, kept[:-1]))) + len(kept[-1])
    return " ".join(text[:end].replace("<", " ").split()).strip(" ,-")


def _is_child_of(plain: list[str]) -> bool:
    """Whether a parent's name follows: ``Fille de …``."""
    return len(plain) > 1 and plain[0] in _CHILD and plain[1].split("'")[0] in _OF


def _until_other(words: list[str], plain: list[str]) -> list[str]:
    """Words up to one that no name has, or a lower-case one that joins nothing."""
    kept: list[str] = []
    upper_seen = False
    for word, low in zip(words, plain, strict=True):
        code = any(letter.isdigit() or letter in "°º" for letter in word) or _CODE.fullmatch(word)
        other = low in _NOT_NAMES or code
        if other or (upper_seen and word[0].islower() and low not in _JOINERS):
            break
        upper_seen = upper_seen or not word[0].islower()
        kept.append(word)
    while kept and fold(kept[-1]) in _JOINERS and kept[-1].islower():
        kept.pop()
    return kept if upper_seen else kept if len(kept) == len(words) <= 4 else []


def _all_names(words: list[str]) -> bool:
    return all(_WORD.fullmatch(word.strip(".,")) or not word.isascii() for word in words)


_CAPITALISED = rf"(?:(?-i:[A-ZÀ-ÖØ-ÞĀ-ŽẠ-Ỹ]){_LETTER}*(?:['’.\-‐‑]{_LETTER}*)*)"
_JOINERS_BETWEEN = "|".join(sorted(_JOINERS - {"epouse", "ep", "nee", "ne"}))
_JOINED = f"(?:(?:{_JOINERS_BETWEEN})[ ])?"
_RUN = re.compile(
    rf"[\s,:]{{0,3}}({_CAPITALISED}(?:\n{_JOINED}{_CAPITALISED})?"
    rf"(?:[ ]{{1,2}}{_JOINED}{_CAPITALISED}){{0,6}})"
)
"""Capitalised words in a row; a line may end after the first of them, where a sentence wraps."""


RUN = rf"({_CAPITALISED}(?:[ ]{{1,2}}{_JOINED}{_CAPITALISED}){{1,6}})"
"""A name of two words or more on one line, as a group."""
LISTED_RUN = rf"({_CAPITALISED}(?:,?[ ]{{1,2}}{_JOINED}{_CAPITALISED}){{1,6}})"
"""The same with commas between given names, as registrars write them."""


def one_case(name: str) -> str:
    """A name whose words have one shape: ``NGuYEN``, as a fax is read, becomes ``NGUYEN``."""
    return re.sub(rf"{_LETTER}{{3,}}", lambda word: _even(word[0]), name)


def _even(word: str) -> str:
    """Capitals for a word that changes case where no spelling does; McDonald stays."""
    high = sum(map(str.isupper, word))
    rises = len(re.findall(r"[a-zß-öø-ÿ](?=[A-ZÀ-ÖØ-Þ])", word))
    odd = rises > 1 or (rises == 1 and 2 * high >= len(word))
    return word.upper() if odd else word


def name_after(text: str, start: int, title: re.Pattern[str]) -> tuple[int, int, str] | None:
    """A run of capitalised words right after ``start``, past one title; (start, end, name)."""
    folded = fold(text[start : start + 40])
    skip = re.compile(rf"[\s,:(]*(?:{title.pattern})?(?:{title.pattern})?").match(folded)
    at = start + (skip.end() if skip else 0)
    match = _RUN.match(text, at)
    if not match:
        return None
    name = clean_name(match[1].replace("\n", " "))
    if not name or len(name) < 4 or " " not in name:
        return None
    return match.start(1), match.start(1) + len(name), name
