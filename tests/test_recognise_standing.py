"""What a title, a counter-phrase and a sentence weigh by where and how they stand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.checks.present import maybe
from dossier.facts import Sheet, find_all
from dossier.marks.columns import in_columns
from dossier.marks.denied import denied
from dossier.marks.found import phrases_on
from dossier.marks.phrasebook import mender, phrasebook
from dossier.marks.score import score
from dossier.marks.wording import wording
from dossier.match import match
from dossier.model import Box, Document, File, Line, Page, Place
from dossier.recognise import recognise
from dossier.schema.kind import load_kinds
from dossier.schema.route import load_route
from makers.people import LI

KINDS = load_kinds()
SMALL = "~"  # begins a row of small print


def page(text: str, file: str = "a.pdf", number: int = 1, source: str = "text") -> Page:
    """A page whose rows stand one under another; rows that begin with ``~`` are small print."""
    rows = [row.strip() for row in text.strip().splitlines() if row.strip()]
    lines = []
    for place, row in enumerate(rows):
        top = 0.05 + 0.03 * place
        height = 0.007 if row.startswith(SMALL) else 0.012
        lines.append(Line(row.lstrip(SMALL), Box(0.1, top, 0.9, top + height), 0.97))
    where = Place(file, number)
    facts = tuple(find_all(Sheet(where, tuple(lines))))
    return Page(where, source, 1240, 1754, tuple(lines), facts, script="latin")


def told(*pages: Page) -> Sequence[Document]:
    by_path: dict[str, list[Page]] = {}
    for one in pages:
        by_path.setdefault(one.place.file, []).append(one)
    return recognise([File(path, 1, pages=tuple(of)) for path, of in by_path.items()], KINDS)


def only(text: str) -> Document:
    (document,) = told(page(text))
    return document


def weight(text: str, kind: str, mark: str) -> float:
    return sum(m.weight for m in score(page(text), KINDS).marks if (m.kind, m.mark) == (kind, mark))


# -------------------- counter-phrases

CERTIFICATE = """Université de Haute-Provence
CERTIFICAT DE SCOLARITÉ
Nom : OKONKWO   Prénom : Adaeze
Année universitaire 2026/2027
Licence 2 mention biologie
Le chef du bureau des inscriptions"""


@pytest.mark.parametrize(
    "note",
    [
        "~Il n'est remis ni aux auditeurs libres ni aux personnes en pré-inscription.",
        "~Document sans valeur pour une demande d'inscription ou une bourse.",
        "~Une attestation d'admission ne remplace pas ce certificat.",
        "~Une lettre d'admission, une préinscription ou un dossier d'inscription sont autre chose.",
        "Sous réserve de modifications. Voir aussi : lettre d'admission, relevé de notes.",
        "This is not a conditional offer.",
    ],
)
def test_a_note_does_not_undo_a_certificates_title(note: str) -> None:
    assert only(f"{CERTIFICATE}\n{note}").kind == "school-certificate"


def test_a_counter_phrase_weighs_by_where_it_stands() -> None:
    title, body = "ÉCOLE DU LITTORAL\n", "CERTIFICAT D'INSCRIPTION\nLUNA Ana, licence 1\n"
    said = "dossier d'inscription"
    kind = "school-certificate"
    heading = weight(f"{title}DOSSIER D'INSCRIPTION\nAna LUNA, née le 2 mai 2005", kind, said)
    text = weight(f"{title}{body}Elle a remis hier son dossier d'inscription complet", kind, said)
    small = weight(f"{title}{body}~Elle a remis hier son dossier d'inscription complet", kind, said)
    no = weight(f"{title}{body}Elle n'a pas remis de dossier d'inscription", kind, said)
    assert heading < text < small < no == 0


def test_a_heading_of_another_paper_still_counts() -> None:
    text = """TRADUCTION DE L'ESPAGNOL
    EXTRAIT D'ACTE DE NAISSANCE
    Je soussigné, traducteur assermenté, certifie la présente traduction conforme"""
    assert only(text).kind == "translation"


def test_a_pre_registration_that_is_no_registration_is_an_admission() -> None:
    text = """Faculté des lettres
    CERTIFICAT DE PRÉ-INSCRIPTION
    M. Tesfaye BEKELE est autorisé à s'inscrire en master à la rentrée 2026
    Ce certificat n'est pas une inscription définitive."""
    assert only(text).kind == "admission-letter"


@pytest.mark.parametrize(
    "notes",
    ["sous réserve", "relevé de notes\nbourse", "radiation\nreçu de paiement\npièces à fournir"],
)
def test_a_full_title_is_never_wholly_undone(notes: str) -> None:
    found = only(f"Lycée Hélène-Boucher\nCertificat de scolarité\nil est dit plus bas {notes}")
    assert found.kind == "school-certificate" or "school-certificate" in found.could_be


# -------------------- denials


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Cette carte ne vaut pas titre de séjour", True),
        ("Elle n'est ni une preuve ni un titre de séjour", True),
        ("Elle est rendue sans titre de séjour", True),
        ("This paper is not a titre de séjour", True),
        ("La carte ne peut pas tenir lieu de\ntitre de séjour", True),
        ("Une copie de titre de séjour ne suffit pas. Voici un titre de séjour", False),
        ("Un titre de séjour ne suffit pas", True),
        ("Ce titre de séjour ne donne pas le droit de travailler", False),
        ("Il n'est délivré que sur présentation du titre de séjour", False),
        ("Voici le titre de séjour", False),
        ("Il n'est pas signé. Titre de séjour joint", False),
    ],
)
def test_a_sentence_denies(text: str, answer: bool) -> None:
    one = page(text)
    words = wording(one, str)
    start, end = list(words.find("titredesejour", False))[-1]
    assert denied(start, end, words, one) is answer


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from("ne pas ni . titre de séjour un Une que sans : ! a. n.°".split()),
        max_size=14,
    ),
    st.integers(1, 5),
)
def test_any_sentence_is_answered(words: list[str], every: int) -> None:
    rows = [" ".join(words[at : at + every]) for at in range(0, len(words), every)]
    one = page("\n".join([*rows, "titre de séjour"]))
    said = wording(one, str)
    for start, end in said.find("titredesejour", False):
        assert denied(start, end, said, one) in (True, False)


# -------------------- small letters, sentences


def test_a_title_in_small_letters_with_a_year_and_a_number_is_enough() -> None:
    text = """institut des beaux métiers
    attestation d'inscription
    année scolaire 2026—2027
    Ines Barroso
    née le 3 mars 2005
    numéro étudiant 26-441"""
    assert only(text).kind == "school-certificate"


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour,\nil me manque encore pour mon dossier votre\ncertificat de scolarité\nmerci",
        "À apporter le jour de la rentrée :\ncertificat de scolarité\npasseport",
        "Nous avons bien reçu le message dans lequel tu demandais un\ncertificat de scolarité.",
    ],
)
def test_a_line_that_goes_on_in_small_letters_is_no_title(text: str) -> None:
    assert only(text).kind == ""


@pytest.mark.parametrize(
    "text",
    [
        "Conservatoire du Rhône\nLa directrice certifie que Hugo LEMAIRE fréquente les\n"
        "cours de notre établissement pendant l'année scolaire 2026-2027.\nLyon, le 1/10/2026",
        "École Montclair\nJe soussignée Paule ARNAUD atteste que l'élève Nour SABRI est\n"
        "scolarisée en terminale, année scolaire 2026-2027.\nSignature",
        "Faculté de Brumes\nLe doyen atteste que Inès ROY, née le 6 mai 2004, a effectué son\n"
        "inscription en licence 3 au titre de l'année 2026-2027, formation initiale",
        "Armance\nNous certifions par la présente l'inscription régulière de Mme Inès ROY en\n"
        "bachelor 2 pour l'année académique 2026-2027.",
        "Montclair School of Arts, Nantes\nWe hereby certify that Ms Nour SABRI is a full-time\n"
        "student in our bachelor programme for the academic year 2026-2027.\nThe registrar",
    ],
)
def test_a_certificate_may_do_without_a_title(text: str) -> None:
    assert only(text).kind == "school-certificate"


@pytest.mark.parametrize(
    "text",
    [
        "Je soussigné certifie que les renseignements donnés ici sont exacts.\nFait à Metz",
        "Nous attestons que Mme DIOP est employée comme vendeuse depuis le 1er mars 2025.",
        "Elle suit l'actualité et poursuit ses rêves pendant l'année scolaire 2026-2027.",
    ],
)
def test_other_statements_are_no_certificate(text: str) -> None:
    assert only(text).kind == ""


# -------------------- families


def test_between_two_sorts_of_contract_the_special_one_is_told() -> None:
    text = """CONTRAT À DURÉE DÉTERMINÉE
    CONTRAT DE TRAVAIL DOCTORANT
    Entre la société Hydralis et Mme Sena AKTAS
    Durée de trente-six mois"""
    found = only(text)
    assert found.kind == "doctoral-contract"
    assert found.certainty >= 0.6


def test_a_plain_contract_stays_a_work_contract() -> None:
    text = """CONTRAT DE TRAVAIL À DURÉE INDÉTERMINÉE
    Entre les soussignés, l'employeur et le salarié, période d'essai de deux mois"""
    assert only(text).kind == "work-contract"


# -------------------- an original and its translation

BOTH = """REPÚBLICA DE COLOMBIA
REGISTRO CIVIL
Datos del padre   Datos de la madre
Nombre del padre PABLO RUIZ
TRADUCTION CERTIFIÉE CONFORME
Traductrice assermentée près la cour d'appel, ne varietur
père, mère, né le"""


def test_a_translation_on_the_sheet_of_its_original_keeps_the_line_open() -> None:
    found = only(BOTH)
    assert found.kind == "translation"
    assert "birth-certificate" in found.could_be
    lines = {line.requirement.id: line for line in match(load_route("online-student"), [found])}
    assert lines["civil-status"].maybe == (found,)
    assert lines["translation"].right == (found,)
    assert lines["school-certificate"].maybe == ()
    assert "same sheet" in str(maybe(found).message)


def test_a_translation_by_itself_does_not() -> None:
    text = """TRADUCTION DE L'ESPAGNOL
    RÉPUBLIQUE DE COLOMBIE - REGISTRE CIVIL - ACTE DE NAISSANCE
    Père : PABLO RUIZ   Mère : INÉS VEGA
    Traductrice assermentée près la cour d'appel, ne varietur"""
    found = only(text)
    assert (found.kind, found.could_be) == ("translation", ())


def test_a_notarial_birth_certificate_is_told_by_its_formula() -> None:
    text = (
        "公 证 书\n兹证明张敏于一九九九年一月一日在成都市出生。张敏的父亲是张强，张敏的母亲是刘洋。"
    )
    assert only(text).kind == "birth-certificate"


# -------------------- insurance, stamps, cards


def test_a_certificate_of_liability_is_no_home_insurance() -> None:
    text = """ATTESTATION D'ASSURANCE
    Responsabilité civile des particuliers
    Nous garantissons M. PETIT du 1er septembre 2026 au 31 août 2027 pour ses stages"""
    found = only(text)
    assert (found.kind, found.could_be) == ("", ())


def test_an_insurance_of_a_flat_is_home_insurance() -> None:
    text = """ATTESTATION D'ASSURANCE
    M. PETIT est assuré pour l'appartement qu'il loue 3 rue Haute à Tours
    du 1er septembre 2026 au 31 août 2027"""
    assert only(text).kind == "home-insurance"


def test_a_tax_stamp_is_no_visa() -> None:
    text = """Achat de timbre électronique
    Taxe pour visa long séjour valant titre de séjour, montant 200 €
    Numéro du timbre 4410 2288 1913 0072"""
    found = only(text)
    assert found.kind == ""
    assert "long-stay-visa" not in found.could_be


ZONE = LI.card_mrz("IR", "FRA", "X4RT56TP2", date(2028, 1, 31))
BACK = "Date de délivrance 01 02 2024\nPréfecture du Var\nLieu de naissance RABAT\n" + "\n".join(
    ZONE
)
FRONT = "RÉPUBLIQUE FRANÇAISE\nTITRE DE SÉJOUR\nLI\nWei\nÉTUDIANT\nCatégorie du titre"


def test_the_back_of_a_permit_is_told_by_its_zone() -> None:
    found = told(page(BACK))
    assert [document.kind for document in found] == ["residence-permit"]


@pytest.mark.parametrize("files", [("p.pdf", "p.pdf"), ("1.jpg", "2.jpg")])
def test_the_back_of_a_permit_joins_its_front(files: tuple[str, str]) -> None:
    second = 2 if files[0] == files[1] else 1
    found = told(page(FRONT, files[0]), page(BACK, files[1], second))
    assert [(document.kind, len(document.pages)) for document in found] == [("residence-permit", 2)]


def test_a_card_shown_in_a_text_is_none() -> None:
    prose = (
        "Le numéro se lit au dos de la carte, à la deuxième ligne, comme dans cet exemple fictif\n"
    )
    found = told(page(prose * 6 + "\n".join(ZONE)))
    assert [document.kind for document in found] == [""]


HOME = """Ravenshore College
{place}
CERTIFICATE OF ENROLMENT
This is to certify that Ms. Leela PILLAI is enrolled as a full-time student
for the academic year 2026-2027, programme Master of Physics"""


def test_a_certificate_of_a_home_university_is_left_open() -> None:
    found = only(HOME.format(place="MG Road, Kottayam, India"))
    assert (found.kind, found.could_be) == ("", ("school-certificate",))


@pytest.mark.parametrize(
    "place",
    [
        "12 avenue des Pins, Nice, France",
        "ravenshore.fr",
        "06000 Nice",
        "Leela PILLAI was born in Pune, India",
        "Nationality: Indian, place of birth: Pune, India",
        "Campus of Lyon\nÉcole de commerce\nPartner: Pune, India",
    ],
)
def test_a_french_schools_certificate_in_english_is_told(place: str) -> None:
    assert only(HOME.format(place=place)).kind == "school-certificate"


def test_a_certificate_that_says_provisional_is_a_certificate_for_the_checks_to_judge() -> None:
    text = """Attestation d'inscription
    Université des Trois-Rivières
    Mme Oyelaran Bisi est inscrite à titre provisoire en licence 1, sous réserve de la remise de
    son relevé d'équivalence, année 2026-2027"""
    assert only(text).kind == "school-certificate"


@pytest.mark.parametrize(
    "text",
    [
        "France Travail\nATTESTATION D'INSCRIPTION\nVous êtes demandeuse d'emploi depuis mai 2026",
        "Amis du judo de Pau\nATTESTATION D'INSCRIPTION\nLa trésorière certifie que Noé BAUR est\n"
        "inscrit au cours du jeudi, saison 2026-2027",
        "Moi, père de Lou, atteste que ma fille poursuit ses études à l'université de Pau\n"
        "pendant l'année universitaire 2026-2027 et vit chez moi",
    ],
)
def test_other_registrations_are_no_school_certificate(text: str) -> None:
    assert only(text).kind == ""


def test_what_a_sentence_names_between_bullets_is_no_item_of_the_list() -> None:
    """A reader misses some bullets, so a heading among bulleted papers is taken for one of them."""
    text = """
        • un relevé d'identité bancaire (RIB) à votre nom ;
        Attestation d'hébergement
        et, pour votre droit au séjour en France, le titre (carte de séjour) ou un visa ;
        • la copie intégrale de l'acte de naissance ;"""
    one, book = page(text), phrasebook(KINDS)
    found = phrases_on(one, wording(one, mender(book, trusted=False)), book)
    listed = {f.phrase.kind for f in found if f.phrase.sort == "title" and f.heading.listed}
    assert "hosting-certificate" in listed
    assert "residence-permit" not in listed


# -------------------- columns, chapters, examples, booklets


def placed(*lines: tuple[str, float, float]) -> Page:
    """A photo whose lines stand where they are put: text, left and top."""
    seen = tuple(Line(t, Box(x, y, x + 0.009 * len(t), y + 0.02), 0.99) for t, x, y in lines)
    where = Place("photo.jpg", 1)
    facts = tuple(find_all(Sheet(where, seen)))
    return Page(where, "picture", 2000, 1400, seen, facts, script="latin")


PERMIT = (
    ("PRÉFECTURE DE L'ISÈRE", 0.1, 0.05),
    ("NOM", 0.6, 0.08),
    ("AUTORISATION PROVISOIRE", 0.1, 0.1),
    ("Prénom", 0.6, 0.112),
    ("DE SÉJOUR", 0.14, 0.125),
    ("Valable du 01/10/2026 au 30/09/2027", 0.6, 0.145),
)


def test_a_title_over_two_lines_reads_on_beside_another_column() -> None:
    (document,) = told(placed(*PERMIT))
    assert document.kind == "provisional-residence-permit"


def test_columns_keep_every_line_and_change_no_page_without_them() -> None:
    page_ = placed(*PERMIT)
    ordered = in_columns(page_).lines
    assert sorted(line.text for line in ordered) == sorted(line.text for line in page_.lines)
    assert ordered != page_.lines
    one = page("CERTIFICAT\nDE SCOLARITÉ\nUniversité de Pau\nannée 2026-2027")
    assert in_columns(one).lines == one.lines


def test_a_row_of_cells_that_touch_stays_one_row() -> None:
    cells = (
        ("RELEVÉ", 0.1, 0.1),
        ("D'IDENTITÉ", 0.16, 0.1),
        ("BANCAIRE", 0.26, 0.1),
        ("IBAN", 0.1, 0.13),
    )
    assert [line.text for line in in_columns(placed(*cells)).lines] == [text for text, *_ in cells]


@pytest.mark.parametrize("chapter", ["Article 2 – ", "Étape 3 : ", "3. ", "Fiche 12 - "])
def test_a_chapter_about_a_paper_is_not_that_paper(chapter: str) -> None:
    alone = weight("Relevé d'identité bancaire", "bank-details", "relevé d'identité bancaire")
    in_chapter = weight(
        f"{chapter}Relevé d'identité bancaire", "bank-details", "relevé d'identité bancaire"
    )
    assert in_chapter < alone / 4


def test_three_papers_as_items_make_a_list() -> None:
    lost = """
        LOST DOCUMENT REPORT
        Father's name: RAMAN V.
        Date of birth: 02-08-2004
        Articles lost
        1. Identity card No. 417
        2. Birth certificate
        3. Driving licence TN50"""
    assert only(lost).kind == ""


EXAMPLE = """
    Exemple de quittance
    Je soussigné {a}, propriétaire du logement situé {b}, déclare avoir reçu de {c} la somme de
    430 euros au titre du paiement du loyer et des charges, et lui en donne quittance.
    QUITTANCE DE LOYER"""


def test_places_left_open_in_brackets_make_an_example() -> None:
    blank = EXAMPLE.format(a="[nom du bailleur]", b="[adresse du bien]", c="[nom du locataire]")
    filled = EXAMPLE.format(a="Jean MOREL", b="12 rue Foch à Pau", c="Lina TAZI")
    assert (only(blank).kind, only(filled).kind) == ("", "rent-receipt")


def test_what_translators_put_in_brackets_is_no_place_left_open() -> None:
    text = """
        TRADUCTION DE L'ACTE DE NAISSANCE
        [emblème] [Nom du signataire] [Date en toutes lettres] [Lieu et cachet du bureau]
        Je soussignée, traductrice assermentée près la cour d'appel, certifie la traduction."""
    assert only(text).kind == "translation"


def test_a_second_sheet_that_speaks_of_insurance_is_still_the_leases() -> None:
    first = page(
        "CONTRAT DE LOCATION MEUBLÉE\nDésignation des parties\nle bailleur, le locataire\nLoyer"
    )
    second = page(
        "VII. CLAUSE RÉSOLUTOIRE\nà défaut d'assurance contre les risques locatifs\n"
        "loyer hors charges ; attestation d'assurance\nSignature du bailleur",
        number=2,
    )
    assert [document.kind for document in told(first, second)] == ["lease"]


def test_an_open_family_book_is_one_paper() -> None:
    left = (
        "EXTRAIT DE L'ACTE DE MARIAGE N° 44", "Célébré le 6 juillet 2002", "ÉPOUX", "Nom : DIALLO",
        "ÉPOUSE", "Nom : ROUX", "L'officier de l'état civil",
    )  # fmt: skip
    right = (
        "PREMIER ENFANT", "EXTRAIT DE L'ACTE DE NAISSANCE N° 7", "Le 25 avril 2004 est né : Jules",
        "du sexe masculin", "L'officier de l'état civil",
    )  # fmt: skip
    lines = [(text, 0.05, 0.1 + 0.05 * i) for i, text in enumerate(left)]
    lines += [(text, 0.6, 0.1 + 0.05 * i) for i, text in enumerate(right)]
    assert [document.kind for document in told(placed(*lines))] == ["family-record-book"]


@pytest.mark.parametrize("said", ["Hospital keepsake", "Baby's left footprint", "To proud parents"])
def test_a_souvenir_is_no_birth_certificate(said: str) -> None:
    paper = (
        "Certificate of Birth\nSt. Mary's\nThis certifies that Anna Lee was born in this hospital"
    )
    assert only(paper).kind == "birth-certificate"
    assert only(f"{paper}\n{said}").kind == ""


@pytest.mark.parametrize(
    "head",
    [
        "Conditions générales",
        "CONDITIONS GÉNÉRALES DE LA CONVENTION DE COMPTE",
        "Terms and Conditions",
    ],
)
def test_general_terms_are_nobodys_paper(head: str) -> None:
    paper = """
        ASSURANCE HABITATION JEUNES
        {head}
        Article 1 - attestation d'assurance habitation
        Article 2 - garanties : responsabilité civile vie privée, dégâts des eaux, incendie
        Article 3 - risques locatifs"""
    assert only(paper.format(head="Garanties")).kind == "home-insurance"
    assert only(paper.format(head=head)).kind == ""


def test_a_contract_may_have_general_terms() -> None:
    lease = """
        CONTRAT DE LOCATION
        CONDITIONS GÉNÉRALES
        Entre le bailleur Monsieur Jean MOREL, 12 rue Foch à Pau, et le locataire
        Madame Lina TAZI, il a été convenu ce qui suit
        Article 1 - désignation des lieux
        Article 2 - date de prise d'effet
        Article 3 - loyer et charges"""
    assert only(lease).kind == "lease"


@pytest.mark.parametrize("head", ["R. I. B.", "R. I. B. RELEVÉ D'IDENTITÉ BANCAIRE"])
def test_initials_are_no_bullets(head: str) -> None:
    paper = (
        f"{head}\nTitulaire : Mme Lina TAZI\nIBAN FR76 3000 6000 0112 3456 7890 189\nBIC AGRIFRPP"
    )
    assert only(paper).kind == "bank-details"


def test_a_register_with_boxes_for_the_childs_feet_is_a_birth_certificate() -> None:
    paper = """
        CERTIFICATE OF LIVE BIRTH
        Name of child: Anna LEE
        Father: John LEE
        Mother: Mary LEE
        Right foot   Left foot"""
    assert only(paper).kind == "birth-certificate"


@pytest.mark.parametrize(
    "title", ["EUROOPPALAINEN\nSAIRAANHOITOKORTTI", "EURÓPAI EGÉSZSÉGBIZTOSÍTÁSI\nKÁRTYA"]
)
def test_european_cards_in_further_languages(title: str) -> None:
    assert (
        only(f"{title}\n3. VIRTANEN\n4. AINO\n5. 15/05/2003\n9. 30/09/2027").kind
        == "european-health-card"
    )
