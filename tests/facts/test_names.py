from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from made_sheets import PROSE, RECEIPT, sheet

from dossier.facts._name_shape import clean_name
from dossier.facts.names import Agreement, agree, find, stands_in

Rows = tuple[str | tuple[str, ...], ...]
SAME, PARTIAL, DIFFERENT, UNKNOWN = Agreement


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Jean DUPONT", "DUPONT Jean", SAME),
        ("M. Jean-Paul DUPONT", "DUPONT JEAN PAUL", SAME),
        ("MÜLLER Jörg", "MUELLER JOERG", SAME),
        ("MÜLLER Jörg", "Muller Jorg", SAME),
        ("Søren ÅBERG", "SOEREN AABERG", SAME),
        ("STRAßE Hans", "STRASSE HANS", SAME),
        ("NUÑEZ María", "NUNEZ MARIA", SAME),
        ("NGUYỄN Thị Hoa", "NGUYEN THI HOA", SAME),
        ("O'Brien Patrick", "OBRIEN PATRICK", SAME),
        ("AL-SAYED Mohamed", "ALSAYED MOHAMED", SAME),
        ("Youssef EL AMRANI", "ELAMRANI YOUSSEF", SAME),
        ("Mohamed BEN ALI", "Mohammed BEN ALI", SAME),
        ("Chen Xiaoming", "CHEN Xiao Ming", SAME),
        ("MARTINJEAN", "MARTIN JEAN", SAME),
        ("Alexandre MARTIN", "Alexandre MART1N", SAME),
        ("ERIKSSON ANNA MARIA", "ERIKSSON<<ANNA<MARIA", SAME),
        (
            "NILAVADHANANANDA CHAYAPA DEJTHAMRONG KRASUANG",
            "NILAVADHANANANDA CHAYAPA DEJTHAMRONG KRASUA",
            SAME,
        ),
        ("IOANA MUNTEANU", "loana MUNTEANU", SAME),  # a small L for a capital I
        ("NGUYEN HOA", "NGUYEN THI HOA", PARTIAL),
        ("Priya SHARMA", "SHARMA PRIYA KUMARI", PARTIAL),
        ("DUPONT épouse MARTIN Marie", "MARTIN Marie", PARTIAL),
        ("J. MARTIN", "Jean MARTIN", PARTIAL),
        ("LI WEI", "LI WEL", PARTIAL),
        ("LI WEI", "WANG WEI", DIFFERENT),
        ("DUPONT Paul", "DUPONT Marie", DIFFERENT),
        ("MARTIN SOPHIE", "LEROY PAUL", DIFFERENT),
        ("李伟", "LI WEI", UNKNOWN),
        ("Иван Петров", "PETROV IVAN", UNKNOWN),
        ("", "LI WEI", UNKNOWN),
    ],
)
def test_agreement(one: str, other: str, expected: Agreement) -> None:
    assert agree(one, other) is expected
    assert agree(other, one) is expected


CERTIFICATE = (
    "Je soussigné, directeur de l'université, certifie que Mme SHARMA Priya Kumari, née le"
    " 12 août 2003 à Pune, est inscrite en Master 1"
)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Priya SHARMA", CERTIFICATE, SAME),
        ("SHARMA Priya Kumari Devi", CERTIFICATE, PARTIAL),
        ("Anil SHARMA", CERTIFICATE, PARTIAL),
        ("LI WEI", CERTIFICATE, DIFFERENT),
        ("Paul DUPONT", CERTIFICATE, DIFFERENT),
        ("MÜLLER Jörg", "Titulaire du compte : MR JOERG MUELLER", SAME),
        ("Wei LI", "MLLE LI WEI 12 RUE DE LA PAIX 75002 PARIS", SAME),
        ("Xiaoming CHEN", "CHENXIAOMING RIB domiciliation", SAME),
        ("Aïssatou DIALLO", "MLLE DIALLO AlSSATOU rue de Paris", SAME),
        ("李伟", CERTIFICATE, UNKNOWN),
        ("Wei LI", "", UNKNOWN),
    ],
)
def test_stands_in(name: str, text: str, expected: Agreement) -> None:
    assert stands_in(name, text) is expected


def named(*rows: str | tuple[str, ...]) -> list[tuple[str, str]]:
    return [(fact.role, fact.value) for fact in find(sheet(*rows))]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("Nom : DUPONT", "Prénom(s) : Jean"), [("holder", "DUPONT Jean")]),
        (("Nom: DUPONT Prénom: Jean",), [("holder", "DUPONT Jean")]),
        ((("Nom", "Prénom"), ("DUPONT", "Jean")), [("holder", "DUPONT Jean")]),
        (
            ("Surname / Nom", "SHARMA", "Given names / Prénoms", "PRIYA KUMARI"),
            [("holder", "SHARMA PRIYA KUMARI")],
        ),
        (("Titulaire du compte : MLLE LI WEI", "12 rue de la Paix"), [("holder", "LI WEI")]),
        (("Titulaire du compte", "M OU MME DUPONT JEAN"), [("holder", "DUPONT JEAN")]),
        (("This is to certify that Ms. Wei LI has been enrolled",), [("holder", "Wei LI")]),
        (("We confirm that Priya Sharma is enrolled",), [("holder", "Priya Sharma")]),
        (
            ("certifie que", "Monsieur Jean DE LA FONTAINE", "né à Lyon"),
            [("holder", "Jean DE LA FONTAINE")],
        ),
        (("Nom et prénom de l'étudiant : SHARMA Priya",), [("holder", "SHARMA Priya")]),
        (("Noms et prénoms : LI Wei né(e) le 3 mai 2000",), [("holder", "LI Wei")]),
        (("1. Surname MARTIN 2. Given names Sophie",), [("holder", "MARTIN Sophie")]),
        (("Nombre: Ana María", "Apellidos: GARCÍA LÓPEZ"), [("holder", "GARCÍA LÓPEZ Ana María")]),
        (
            ("NOM DE NAISSANCE : MARTIN", "NOM D'USAGE : DUPONT", "PRENOMS : MARIE"),
            [("holder", "MARTIN MARIE"), ("birth-name", "MARTIN"), ("used-name", "DUPONT")],
        ),
        (
            ("ENFANT", "Nom : DUPONT", "Prénoms : Luc", "PERE", "Nom : DUPONT", "Prénoms : Jean"),
            [("holder", "DUPONT Luc"), ("father", "DUPONT Jean")],
        ),
        (
            ("Je soussigné Ahmed BEN ALI, certifie héberger à mon domicile Mme Priya SHARMA",),
            [("holder", "Priya SHARMA"), ("host", "Ahmed BEN ALI")],
        ),
        (("Monsieur Jean DUPONT", "12 rue de Paris"), [("holder", "Jean DUPONT")]),
        (("au nom de la loi", "en mon nom propre", "le prénom du roi"), []),
    ],
)
def test_finding(rows: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    assert named(*rows) == expected


def test_prose_and_receipts_have_no_holder() -> None:
    assert [found for found in named(*PROSE, *RECEIPT) if found[0] == "holder"] == []


@pytest.mark.parametrize(
    "rows",
    [
        ("ETUDIANT  VLS-TS", "E1 VLSTS VALIDER EN LIGNE"),
        (("ETUDIANT", "VLS-TS"),),
        ("Student ID", "59968"),
        ("Student ID : 59968",),
        ("STUDENT ID", "LI Wei"),
        ("Nom : VLS-TS",),
        ("Titulaire : BTS-CG 2",),
        ("ETUDIANT", "MULTIPLE"),
    ],
)
def test_remarks_and_codes_are_nobodys_name(rows: tuple[str | tuple[str, ...], ...]) -> None:
    assert named(*rows) == []


def test_short_and_hyphenated_names_are_names() -> None:
    assert named("Surname: NG", "Given names: T-S") == [("holder", "NG T-S")]
    assert named("Nom : AL-SAYED")[0] == ("holder", "AL-SAYED")
    assert named("Étudiant   SHARMA Priya") == [("holder", "SHARMA Priya")]
    assert named("Student: ID Mohamed") == [("holder", "ID Mohamed")]


words = st.text("abcdefghijklmnopqrstuvwxyzéèüñø", min_size=2, max_size=10)


@given(st.lists(words, min_size=1, max_size=4))
def test_a_name_is_its_own_in_any_order_and_case(parts: list[str]) -> None:
    name = " ".join(parts)
    turned = " ".join(reversed(parts)).upper()
    assert agree(name, turned) in (SAME, UNKNOWN)


@example("D:N", "N0A")
@given(st.text(max_size=60), st.text(max_size=60))
def test_agreement_is_symmetric_and_survives_any_text(one: str, other: str) -> None:
    assert agree(one, other) is agree(other, one)
    stands_in(one, other)
    list(find(sheet(f"Nom : {one}", other)))


def _named(*rows: str | tuple[str, ...]) -> dict[str, str]:
    return {fact.value: fact.role for fact in find(sheet(*rows))}


@pytest.mark.parametrize(
    ("rows", "holder"),
    [
        (
            (
                "Je soussignée Mme Colette RAVEL, bailleresse, certifie avoir reçu de M. OUSMANE"
                " Ibrahim la somme de 610 €",
            ),
            "OUSMANE Ibrahim",
        ),
        (("L'UNIVERSITE CERTIFIE QUE", "MADEMOISELLE    ORTEGA LUNA PILAR"), "ORTEGA LUNA PILAR"),
        (("L'UNIVERSITE CERTIFIE QUE", ("MADAME", "ORTEGA LUNA PILAR")), "ORTEGA LUNA PILAR"),
        (("Compte de : Mlle IOANA MUNTEANU",), "IOANA MUNTEANU"),
        (("Titulaire du bail : SORENSEN Kirsten Maria",), "SORENSEN Kirsten Maria"),
        (("M OWUSU-ANSAH KWAME T", "ADJOINT TECHNIQUE"), "OWUSU-ANSAH KWAME T"),
        (("Employee: LINDQVIST Astrid – Cashier – 20 h",), "LINDQVIST Astrid"),
        ((("Bénéficiaire", "Organisme"), ("ZIDANI LEILA", "CPAM")), "ZIDANI LEILA"),
        (("autorise ma fille mineure DINH Thu Trang, née le 4/5/2010",), "DINH Thu Trang"),
        (("Fiche : Nom : KOVAC Prénom : Marija. Sujet de thèse : optique",), "KOVAC Marija"),
        (("NOM Prénoms / NAME Forenames", "BARRY", "Aminata Sira"), "BARRY Aminata Sira"),
        (("Le neuf mai est née à LYON (Rhône)", "Inès, Maud FABRE", "du sexe féminin"), ""),
        (("Le six mai est né au foyer Yann, Loïc LE GOFF, du sexe masculin",), ""),
        (("est né(e) à Annaba : HAMIDI Walid, de sexe masculin, fils de Omar",), "HAMIDI Walid"),
    ],
)
def test_a_holder_is_found(rows: Rows, holder: str) -> None:
    held = [name for name, role in _named(*rows).items() if role == "holder"]
    assert held == [holder] if holder else len(held) == 1


def test_both_who_marry_are_found() -> None:
    act = (
        "ACTE DE MARIAGE : ont comparu devant nous : Karim Walid HADJ, maçon, né à Alger le"
        " 3 mai 1998, fils de Omar HADJ et de Lila SAÏD ; et Jeanne Rose PETIT, née à Nice"
    )
    assert {name for name, role in _named(act).items() if role == "holder"} == {
        "Karim Walid HADJ",
        "Jeanne Rose PETIT",
    }


@pytest.mark.parametrize(
    "rows",
    [
        ("Je soussignée Alma REYES, gérante, déclare louer ce garage",),
        ("VISA", "NOM, PRÉNOM / NAME", "REMARQUES / REMARKS", "TOURISME"),
        ("Votre nom de naissance ........", "Votre nom d'usage ........"),
        ("REÇU DE PAIEMENT N° 12",),
        ("La directrice", "Mme Odette LEGRAND"),
        ("EXTRAIT DE NAISSANCE", "fille de Marc VIAL et de", "Anne Lise ROUX, née le 4 mai 1970"),
    ],
)
def test_who_is_no_holder(rows: Rows) -> None:
    assert "holder" not in _named(*rows).values()


def test_names_of_two_parties_are_not_joined() -> None:
    rows = (
        "L'EMPLOYEUR",
        "Nom : ATELIERS DU RHIN",
        "SIRET 123 456 789 00011",
        "L'APPRENTI(E)",
        "Nom de naissance : DIALLO",
        "Prénom : Mariama",
    )
    found = _named(*rows)
    assert found["DIALLO Mariama"] == "holder"
    assert found.get("ATELIERS DU RHIN", "") == ""


def test_a_joint_account_has_two_holders() -> None:
    found = _named("Intitulé du compte : M. ROUX PAUL OU MME BAH AWA")
    assert found == {"ROUX PAUL": "holder", "BAH AWA": "holder"}


def test_words_that_reading_gave_two_cases_get_one() -> None:
    assert _named("certifie que Mme Anh PHaM THUY est inscrite")["Anh PHAM THUY"] == "holder"
    assert "Ewan McDonald" in _named("certifie que M. Ewan McDonald est inscrit")


@pytest.mark.parametrize(
    "line", ["Fille de HAMIDI Gholam", "Fils d'Ali BEN SALAH", "Son of John DOE"]
)
def test_whose_child_somebody_is_is_not_their_name(line: str) -> None:
    assert clean_name(line) == ""
    assert clean_name("Son NGUYEN VAN") == "Son NGUYEN VAN"
