"""Pages told by kind, and pages put together as documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.facts import Sheet, find_all
from dossier.marks.plain import plain
from dossier.model import Box, Document, Fact, File, Legibility, Line, Page, Place
from dossier.recognise import recognise
from dossier.schema.kind import Kind, load_kinds
from makers import layouts
from makers.people import LI, SHARMA

KINDS = load_kinds()


def page(
    text: str, file: str = "a.pdf", number: int = 1, *, source: str = "text",
    certainty: float = 0.97, facts: Sequence[Fact] | None = None, script: str = "latin",
    fingerprint: str = "",
) -> Page:  # fmt: skip
    """A page whose lines stand one under another, and the facts found on it."""
    rows = [row.strip() for row in text.strip().splitlines() if row.strip()]
    step = 0.9 / max(len(rows), 30)
    lines = tuple(
        Line(row, Box(0.1, 0.05 + i * step, 0.9, 0.05 + i * step + 0.012), certainty)
        for i, row in enumerate(rows)
    )
    place = Place(file, number)
    found = tuple(find_all(Sheet(place, lines))) if facts is None else tuple(facts)
    return Page(
        place, source, 1240, 1754, lines, found, script=script, fingerprint=fingerprint
    )  # fmt: skip


def files(*pages: Page) -> list[File]:
    by_path: dict[str, list[Page]] = {}
    for one in pages:
        by_path.setdefault(one.place.file, []).append(one)
    return [File(path, 1, pages=tuple(found)) for path, found in by_path.items()]


def told(*pages: Page) -> list[tuple[str, int]]:
    """The kind of each document and how many pages it has."""
    return [(d.kind, len(d.pages)) for d in recognise(files(*pages), KINDS)]


def only(text: str, **rest: object) -> Document:
    (document,) = recognise(files(page(text, **rest)), KINDS)  # type: ignore[arg-type]
    return document


@cache
def of_layout(kind: str, seed: int, noise: float = 0.0) -> Document:
    return recognise(files(layouts.page(kind, seed, noise=noise)), KINDS)[0]


# --------------------------------------------------------------------------- the kinds themselves

CONTRACT = """
passport identity-card residence-permit long-stay-visa short-stay-visa visa-validation
residence-renewal-receipt residence-first-receipt provisional-residence-permit
residence-prolongation residence-favourable-decision residence-deposit-receipt
school-certificate admission-letter student-card cvec-certificate birth-certificate
family-record-book marriage-certificate consular-civil-status translation apostille bank-details
form-s1106 form-s1106a form-s1110 form-s1 european-health-card quebec-form work-contract
doctoral-contract apprenticeship-contract payslip internship-agreement hosting-agreement
scholarship-award utility-bill lease rent-receipt home-insurance hosting-certificate
caf-certificate health-insurance-certificate tax-notice driving-licence parental-authorisation
proof-of-resources cover-letter
""".split()


def test_every_kind_of_the_contract_is_shipped() -> None:
    assert sorted(CONTRACT) == [kind.id for kind in KINDS]


def test_every_kind_has_a_french_title_and_name() -> None:
    assert [kind.id for kind in KINDS if not (kind.title.fr and kind.name.fr)] == []


def test_every_kind_has_a_layout_it_is_tried_on() -> None:
    assert sorted(CONTRACT) == sorted(layouts.KINDS)


# --------------------------------------------------------------------------- pages of every kind


@pytest.mark.parametrize("kind", CONTRACT)
def test_clean_pages_are_told(kind: str) -> None:
    assert [of_layout(kind, seed).kind for seed in range(6)] == [kind] * 6


@pytest.mark.parametrize("kind", CONTRACT)
def test_misread_pages_are_told_or_left_open(kind: str) -> None:
    found = [of_layout(kind, seed, 0.03) for seed in range(6)]
    alike = {kind, "form-s1106"} if kind == "form-s1106a" else {kind}  # one letter apart
    assert {d.kind for d in found} <= {*alike, ""}
    assert sum(d.kind == kind for d in found) >= 4
    assert all(d.kind or {kind, "*"} & set(d.could_be) for d in found)


@pytest.mark.parametrize("sort", sorted(layouts.OTHERS))
def test_other_pages_are_no_kind(sort: str) -> None:
    assert [of_layout(sort, seed).kind for seed in range(10)] == [""] * 10


@pytest.mark.parametrize("sort", ["receipt", "list", "prose", "email"])
def test_what_plainly_is_no_paper_of_ours_could_be_none(sort: str) -> None:
    open_ = [of_layout(sort, seed).could_be for seed in range(10)]
    assert sum(not kinds for kinds in open_) >= 5
    assert not any("*" in kinds for kinds in open_)


# --------------------------------------------------------------------------- near-misses


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Université de Lorraine\nCertificat de préinscription 2026\nLI Wei", "admission-letter"),
        ("cerfa 15763*02\nDemande d'ouverture des droits à l'assurance maladie", "form-s1106"),
        ("Demande d'ouverture des droits à l'assurance maladie\nS1106a", "form-s1106a"),
        ("cerfa 15680*01\nPrise en charge des frais de santé\nS1110", "form-s1110"),
        ("Portable Document S1\nRegistering for health care cover", "form-s1"),
        ("Mairie de Lyon\nEXTRAIT D'ACTE DE NAISSANCE SANS FILIATION\nLI Wei", "birth-certificate"),
        ("Préfecture\nRécépissé de demande de carte de séjour\na demandé le renouvellement de son "
         "titre de séjour", "residence-renewal-receipt"),
        ("Préfecture\nConfirmation du dépôt d'une demande de titre de séjour\n"
         "Ce document ne constitue pas un document de séjour", "residence-deposit-receipt"),
        ("CONVENTION DE SÉJOUR DE RECHERCHE\nbourse qui n'a pas le caractère de salaire\nchercheur",
         "hosting-agreement"),
        ("P A S S E P O R T\nNom / Surname LI\nNationalité", "passport"),
        ("СВИДЕТЕЛЬСТВО О РОЖДЕНИИ\nОтец\nМать", "birth-certificate"),
        ("شهادة ميلاد\nاسم الأب\nاسم الأم", "birth-certificate"),
        ("जन्म प्रमाण पत्र\nमहाराष्ट्र शासन", "birth-certificate"),
        ("出 生 医 学 证 明\n新生儿姓名\n父亲姓名", "birth-certificate"),
        ("结婚证\n持证人", "marriage-certificate"),
        ("NADRA\nCHILD REGISTRATION CERTIFICATE\nFather Name", "birth-certificate"),
        ("CERTIFICAT DE RÉSIDENCE DE RESSORTISSANT ALGÉRIEN\nÉtudiant", "residence-permit"),
        ("Université\nParis Cité\nCERTIFICAT\nDE SCOLARITÉ\n2026/2027", "school-certificate"),
    ],
)  # fmt: skip
def test_one_word_makes_the_kind(text: str, kind: str) -> None:
    assert only(text).kind == kind


def test_a_translation_is_not_what_it_translates() -> None:
    text = """Traduction de l'acte de naissance
    RÉPUBLIQUE DU PÉROU
    ACTE DE NAISSANCE
    Père : JUAN QUISPE   Mère : ROSA HUAMAN
    Je soussignée, traductrice assermentée près la cour d'appel de Lyon"""
    assert only(text).kind == "translation"


def test_a_translators_stamp_on_the_original_leaves_it_the_original() -> None:
    text = """REPÚBLICA DEL PERÚ
    ACTA DE NACIMIENTO
    Nombre del padre: JUAN QUISPE
    Nombre de la madre: ROSA HUAMAN
    Registro Civil
    Traducteur expert près la cour d'appel"""
    assert only(text).kind == "birth-certificate"


@pytest.mark.parametrize(
    "text",
    [
        "Billet électronique\nPassager LI WEI\nPasseport EJ123456",
        "ATTESTATION DE TRAVAIL\nNous certifions que M. LI est employé",
        "Attestation de responsabilité civile scolaire\nMAIF\nest assuré pour ses stages",
        "État des lieux d'entrée\nLe locataire\nLe bailleur\nCuisine : bon état",
        "IBAN checker\nEnter an IBAN to check it\nWhat is a BIC? It identifies a bank",
        "FACTURE N° 12\nTraduction assermentée d'un acte de naissance 90,00\nTotal TTC 90,00",
    ],
)
@pytest.mark.parametrize("source", ["text", "picture"])
def test_what_only_sounds_like_a_paper_is_none(text: str, source: str) -> None:
    assert only(text, source=source).kind == ""


def test_a_statement_with_an_iban_stays_open() -> None:
    document = of_layout("statement", 3)
    assert document.kind == ""
    assert "bank-details" in document.could_be


# --------------------------------------------------------------------------- zones

TD3 = "\n".join(LI.passport_mrz())


def zone(number: int = 1, file: str = "a.pdf") -> Fact:
    return Fact("mrz", TD3, TD3, Place(file, number), role="TD3", proven=True)


def test_a_zone_that_the_page_prints_again_is_a_passport() -> None:
    document = only(f"UTOPIA\nLI\nWEI\n12 AUG 2003\n{TD3}", facts=[zone()])
    assert document.kind == "passport"
    assert document.certainty > 0.9


def test_a_zone_in_a_drawing_is_no_passport() -> None:
    text = f"MRZ Text\nLinear + CTC\nTransformer Encoder\npatchify\n{TD3}"
    document = only(text, facts=[zone()], source="picture")
    assert document.kind == ""
    assert document.could_be == ("passport",)


def test_a_zone_on_an_ill_read_page_is_a_passport() -> None:
    document = only(f"Ihvmq\nO1vv\n{TD3}", facts=[zone()], source="picture", certainty=0.5)
    assert document.kind == "passport"


# --------------------------------------------------------------------------- unknown


def unread(content: str, lines: int = 0, letters: int = 0, source: str = "picture") -> Document:
    blank = Page(
        Place("a.jpg", 1), source, 1000, 1400, legibility=Legibility(content, lines, letters)
    )
    return recognise(files(blank), KINDS)[0]


@pytest.mark.parametrize("content", ["blank", "picture"])
def test_nothing_to_read_could_be_nothing(content: str) -> None:
    assert unread(content).could_be == ()


def test_text_that_could_not_be_read_could_be_anything() -> None:
    assert unread("text", 20, 400).could_be == ("*",)
    assert only("xlq vvrt\nooi mnu", source="picture", certainty=0.4).could_be == ("*",)
    assert only("ab", source="picture", script="unknown").could_be == ("*",)


def test_a_foreign_page_could_be_a_paper_from_abroad() -> None:
    text = """Entidad Nacional de Archivo
    El ciudadano que se indica en la presente constancia nació en el distrito de Lima
    según consta en el libro número 34 del registro, por lo que se expide para los fines"""
    document = only(text)
    assert document.kind == ""
    assert "birth-certificate" in document.could_be
    assert "school-certificate" not in document.could_be


def test_a_files_name_is_never_decisive() -> None:
    text = "Dear friend, the weather was lovely and we walked along the river all day long."
    assert only(text, file="passport.pdf").kind == ""


# --------------------------------------------------------------------------- documents

CONTRACT_1 = (
    "CONTRAT DE TRAVAIL\nEntre les soussignés, l'employeur et le salarié\n"
    "Article 1 - Période d'essai"
)
CONTRACT_2 = "Les frais professionnels sont remboursés sur présentation des justificatifs."
CONTRACT_3 = (
    "Article 9 - Congés payés\nrémunération brute\nconvention collective\nFait en deux exemplaires"
)
BIRTH = "Mairie de Dakar\nACTE DE NAISSANCE\nfille de Ali et de Awa\nL'officier de l'état civil"
TRANSLATION = "TRADUCTION CERTIFIÉE CONFORME À L'ORIGINAL\nTraductrice assermentée, ne varietur"
APOSTILLE = "APOSTILLE\n(Convention de La Haye du 5 octobre 1961)\na été signé par"
SCHOOL = "Université de Lille\nCERTIFICAT DE SCOLARITÉ\nest inscrit en Licence, année universitaire"


def test_a_contract_goes_on_over_its_pages() -> None:
    pages = [page(t, "c.pdf", n) for n, t in enumerate((CONTRACT_1, CONTRACT_2, CONTRACT_3), 1)]
    assert told(*pages) == [("work-contract", 3)]


def test_two_certificates_of_one_kind_stay_two() -> None:
    assert (
        told(page(SCHOOL, n_ := "s.pdf", 1), page(SCHOOL, n_, 2)) == [("school-certificate", 1)] * 2
    )


def test_certificate_translation_and_apostille_in_one_file_are_three() -> None:
    pages = [page(t, "all.pdf", n) for n, t in enumerate((BIRTH, TRANSLATION, APOSTILLE), 1)]
    assert told(*pages) == [("birth-certificate", 1), ("translation", 1), ("apostille", 1)]


def test_everything_in_one_scan() -> None:
    texts = (SCHOOL, BIRTH, CONTRACT_1, CONTRACT_2, CONTRACT_3, TRANSLATION)
    pages = [page(text, "scan.pdf", number) for number, text in enumerate(texts, 1)]
    assert told(*pages) == [
        ("school-certificate", 1),
        ("birth-certificate", 1),
        ("work-contract", 3),
        ("translation", 1),
    ]


def test_numbered_pages_belong_together() -> None:
    first = page("QUITTANCE DE LOYER\nloyer et charges\nPage 1/2", "q.pdf", 1)
    second = page("Solde antérieur et observations diverses\nPage 2/2", "q.pdf", 2)
    assert told(first, second) == [("rent-receipt", 2)]


def test_a_blank_page_joins_nothing() -> None:
    blank = Page(Place("c.pdf", 2), "picture", 1000, 1400, legibility=Legibility("blank"))
    assert told(page(CONTRACT_1, "c.pdf", 1), blank) == [("work-contract", 1), ("", 1)]


FRONT = "RÉPUBLIQUE FRANÇAISE\nCARTE NATIONALE D'IDENTITÉ\nNom DUPONT\nPrénoms Anne"
BACK = "Adresse 3 rue des Lilas\nCARTE NATIONALE D'IDENTITÉ\nTaille 1,70 m\nDate de délivrance"


def side(which: str, file: str) -> Fact:
    return Fact("side", which, "", Place(file, 1))


def card(text: str, which: str, file: str, **rest: str) -> Page:
    name = Fact("name", rest.pop("name", "DUPONT"), "", Place(file, 1), role="holder")
    return page(text, file, facts=[side(which, file), name], **rest)  # type: ignore[arg-type]


def test_two_sides_in_two_photos_are_one_card() -> None:
    assert told(card(BACK, "back", "1.jpg"), card(FRONT, "front", "2.jpg")) == [
        ("identity-card", 2)
    ]


def test_sides_of_two_people_stay_apart() -> None:
    found = told(card(BACK, "back", "1.jpg"), card(FRONT, "front", "2.jpg", name="MARTIN"))
    assert found == [("identity-card", 1)] * 2


def test_two_fronts_stay_apart() -> None:
    found = told(card(FRONT, "front", "1.jpg"), card(FRONT, "front", "2.jpg"))
    assert found == [("identity-card", 1)] * 2


def test_one_page_scanned_twice_is_two_documents() -> None:
    one = page(CONTRACT_1, "c.pdf", 1, fingerprint="ab" * 32)
    again = page(CONTRACT_1, "c.pdf", 2, fingerprint="ab" * 31 + "aa")
    assert told(one, again) == [("work-contract", 1)] * 2


def test_marks_say_why() -> None:
    marks = only(SCHOOL).marks
    assert (marks[0].kind, marks[0].mark) == ("school-certificate", "certificat de scolarité")
    assert marks[0].weight > 0


# --------------------------------------------------------------------------- own kinds


def test_a_kind_of_ones_own_is_told() -> None:
    own = Kind.model_validate(
        {
            "id": "dive-permit",
            "title": {"en": "Diving permit"},
            "name": {"en": "a diving permit"},
            "titles": {"fr": ["permis de plongée"]},
        }
    )
    found = recognise(files(page("PERMIS DE PLONGÉE\nNiveau 2")), (*KINDS, own))
    assert [document.kind for document in found] == ["dive-permit"]


# --------------------------------------------------------------------------- properties

WORDS = st.sampled_from(
    "certificat de scolarité RIB IBAN acte naissance traduction page 1/2 2/2 père FR76 S1106 "
    "S1106a visa D né le 12/08/2003 - • passeport 出生 شهادة ميلاد : ? é <<<".split()
)
ROWS = st.lists(st.lists(WORDS, max_size=8).map(" ".join), max_size=8).map("\n".join)
POOL = (SCHOOL, BIRTH, TRANSLATION, CONTRACT_1, CONTRACT_2, FRONT, BACK, "", "une page de prose")


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=200), ROWS), st.sampled_from(["text", "picture", "none"]))
def test_any_text_is_answered(text: str, source: str) -> None:
    document = only(text, source=source)
    assert 0 <= document.certainty <= 1
    assert bool(document.kind) == (document.certainty > 0)
    assert not (document.kind and document.could_be)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(POOL), min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_files_does_not_matter(texts: list[str], random: object) -> None:
    folder = files(*(page(text, f"{number}.pdf") for number, text in enumerate(texts)))
    shuffled = list(folder)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert recognise(shuffled, KINDS) == recognise(folder, KINDS)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(POOL), min_size=1, max_size=8))
def test_every_page_is_in_one_document(texts: list[str]) -> None:
    pages = [page(text, f"{number // 3}.pdf", number % 3 + 1) for number, text in enumerate(texts)]
    found = [one.place for document in recognise(files(*pages), KINDS) for one in document.pages]
    assert sorted(map(str, found)) == sorted(str(one.place) for one in pages)


def test_reading_again_gives_the_same() -> None:
    one = page(SCHOOL)
    assert recognise(files(one), KINDS) == recognise(files(replace(one)), KINDS)


def test_no_phrase_counts_twice_for_one_kind() -> None:
    for kind in KINDS:
        sorts = (kind.titles, kind.phrases, kind.words, kind.against)
        told = [
            {plain(phrase) for phrases in sort.values() for phrase in phrases} for sort in sorts
        ]
        assert sum(map(len, told)) == len(set().union(*told)), kind.id


def test_a_page_that_could_not_be_read_is_not_swallowed_by_a_contract() -> None:
    unread_ = page("xv qqlm\nzzt oir", "scan.pdf", 2, source="picture", certainty=0.4)
    found = recognise(files(page(CONTRACT_1, "scan.pdf", 1), unread_), KINDS)
    assert [(d.kind, d.could_be) for d in found] == [("work-contract", ()), ("", ("*",))]


def test_an_unread_page_between_two_pages_of_a_contract_is_part_of_it() -> None:
    unread_ = page("xv qqlm\nzzt oir", "scan.pdf", 2, source="picture", certainty=0.4)
    pages = (page(CONTRACT_1, "scan.pdf", 1), unread_, page(CONTRACT_3, "scan.pdf", 3))
    assert told(*pages) == [("work-contract", 3)]


def test_two_identity_pages_in_one_file_are_two_passports() -> None:
    other = "\n".join(SHARMA.passport_mrz())
    both = [
        page(f"UTOPIA\n{who.surname}\n{who.given}\n{text}", "p.pdf", number, facts=[
            Fact("mrz", text, text, Place("p.pdf", number), role="TD3", proven=True)
        ])
        for number, (who, text) in enumerate(((LI, TD3), (SHARMA, other)), 1)
    ]  # fmt: skip
    assert told(*both) == [("passport", 1)] * 2
