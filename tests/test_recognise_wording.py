"""Papers told by how they are worded, where no title of the list heads them."""

from __future__ import annotations

import pytest

from test_recognise import only

CASES = {
    "payslip": """
        Entreprise : Martin et fils
        SIRET : 73282932000074
        Employé : Anaïs Petit
        Net : 1 345,67 €
        Brut : 1 756,78 €""",
    "school-certificate": """
        École supérieure du numérique – Campus de Lille
        Objet : attestation de scolarité
        Madame, Monsieur,
        Je certifie par la présente que M. Kofi MENSAH (date de naissance : 14/02/2000) est étudiant
        au sein de notre établissement en mastère, pour la rentrée d'octobre 2026.""",
    "birth-certificate": """
        REPUBLIQUE GABONAISE
        MAIRIE DE PORT-GENTIL
        COPIE CERTIFIEE CONFORME D'UN ACTE DE
        NAISSANCE
        Registre n° 7 Acte n° 612
        Né le : 1er septembre 2003""",
    "visa-validation": """
        OFFICE FRANÇAIS DE L'IMMIGRATION ET DE L'INTÉGRATION
        Titre de séjour – article R.311-3 6° du CESEDA
        N° étranger : 9203004418
        VIGNETTE N° 00 471 882 — 60 €
        Date de validation : 18 SEP. 2018 Direction territoriale de Lille""",
    "parental-authorisation": """
        Je soussignée, mère de Rayane, né le 6 juin 2011, autorise mon fils mineur à s'inscrire
        à l'assurance maladie française pour l'année scolaire 2026-2027.
        La mère""",
    "form-s1": """
        Registratie voor zorgdekking
        S1
        EU-verordeningen 883/04 en 987/09
        1. PERSOONSGEGEVENS VAN DE VERZEKERDE""",
    "identity-card": """
        BUNDESREPUBLIK DEUTSCHLAND
        PERSONAI AIISWEIS IDENTITY CARD / CARTE D'IDENTITÉ
        Name/Surname/Nom
        BRANDT
        Gültig bis/Date of expiry/Date d'expiration
        19.02.2031""",
    "bank-details": """
        Mes comptes
        Compte courant
        Titulaire : Mme ANNE MARTIN
        IBAN : FR76 ……… …0 113
        BIC : AGRIFR…
        Afficher l'IBAN complet""",
    "translation": """
        RÉPUBLIQUE SOCIALISTE DU VIETNAM
        ACTE DE NAISSANCE
        (COPIE)
        Nom et prénoms : LÊ NGUYEN BAO TRAN
        Mère : NGUYEN THI HONG, née en 1978
        Père : LÊ VAN THANH, né en 1975
        Traduit du vietnamien par PHAN Mai, traductrice assermentée près la Cour d'appel de Paris.
        Je certifie l'exactitude de la présente traduction.""",
    "cvec-certificate": """
        messervices.etudiant.gouv.fr
        Mon attestation CVEC
        Attestation CVEC 2026-2027
        Nom : Sow
        Prénom : Aïssatou
        Vous êtes exonéré(e) de la contribution
        vie étudiante et de campus (bourse).
        Crous Lille, le 17/07/2026""",
    "": """
        OFFICIAL ACADEMIC TRANSCRIPT — Lakeside University
        Course Credit Grade Semester
        Phonetics
        Translation Theory
        Interpretation
        GPA 3.62/4.0""",
}


@pytest.mark.parametrize("kind", CASES)
def test_told_by_its_wording(kind: str) -> None:
    assert only(CASES[kind]).kind == kind


def test_a_copy_that_is_asked_for_is_no_heading() -> None:
    asked = "Merci de joindre\nCopie d'un acte de mariage\nUn justificatif\nCordialement"
    assert only(asked).kind == ""
    assert only(asked.replace("Copie d'un acte de mariage", "ACTE DE MARIAGE")).kind != ""


@pytest.mark.parametrize(
    "text",
    [
        """
        Comment trouver son RIB ?
        Le RIB (relevé d'identité bancaire) comporte le code banque, le code guichet, le numéro de
        compte et la clé RIB. L'IBAN français commence par FR76.
        Étape 1
        Connectez-vous à l'application de votre banque. Exemple : BIC XXXXFRPP.""",
        """
        PHOTO STUDIO DU PONT
        FACTURE N°2026-3381
        4 PHOTOS D'IDENTITE PASSEPORT
        / TITRE DE SEJOUR (ANTS)
        10,00
        TOTAL TTC""",
        """
        Studio meublé 19 m² - Nice
        560 € / mois charges comprises
        Réf. annonce 1 884 217 - disponible au 01/12/2026
        Idéal étudiant. Dépôt de garantie 520 €. Bail étudiant 9 mois possible.
        Dossier demandé : pièce d'identité, garant, certificat de scolarité.
        Contactez l'agence""",
        """
        Liste des justificatifs
        - Copie du passeport en cours de validité
        Bank details (IBAN and BIC)
        3. 2 photos d'identité
        • Birth certificate, translated
        - Certificat de scolarité de l'année
        Contact : +49 681 1201499""",
        """
        Vos démarches
        Acte de naissance avec filiation et traduction
        - Proof of address
        - Avis d'imposition
        • Copie du passeport en cours de validité
        Contact : 0812 573 335""",
    ],
)
def test_what_speaks_of_a_paper_is_none(text: str) -> None:
    assert only(text).kind == ""


def test_letters_that_the_reader_passes_over_may_be_missing() -> None:
    """The networks know few of Vietnamese's letters with two marks, and leave them out."""
    assert only("UY BAN NHÂN DÂN\nGIY KHAI SINH\n(BÅN SAO)").kind == "birth-certificate"
    assert only("UY BAN NHÂN DÂN\nKHAI\n(BÅN SAO)").kind == ""


def test_the_portable_document_is_known_in_the_languages_of_the_union() -> None:
    german = """
        Koordinierung der Systeme der sozialen Sicherheit
        S1
        Eintragung zwecks Sachleistungen bei Krankheit
        EU-Verordnungen 883/04 und 987/09
        1. ANGABEN ZUM INHABER
        1.2 Name: KELLER
        1.3 Vorname: Jonas
        5. AUSSTELLENDER TRÄGER
        5.1 Bezeichnung: AOK Nordost"""
    assert only(german).kind == "form-s1"
