"""Templates of ``layouts`` for identity papers, residence papers and forms. All of it is made up."""

from __future__ import annotations

RARE: dict[str, list[str]] = {
    "passport": [
        """
        (REPUBLIC OF INDIA|PEOPLE'S REPUBLIC OF CHINA|ROYAUME DU MAROC|REPÚBLICA DE COLOMBIA|UNITED STATES OF AMERICA|RÉPUBLIQUE DU SÉNÉGAL)
        (PASSPORT|PASSEPORT / PASSPORT|PASAPORTE PASSPORT)
        (Type|Type/Type) P (Code|Country code) UTO (Passport No.|Passeport n°|No.) {n8}
        (Surname|Nom/Surname|Apellidos/Surname) {name}
        (Given names|Prénoms/Given names) {given}
        Nationality UTOPIAN
        (Date of birth|Date de naissance/Date of birth) {born}
        (Sex|Sexe) F (Place of birth|Lieu de naissance) {abroad}
        (Date of issue|Date de délivrance) {day}
        (Date of expiry|Date d'expiration) {day}
        Authority PASSPORT OFFICE
        {td3}
        """,
        """
        Utopia
        {name}
        {given}
        {born}
        {td3}
        """,
    ],
    "identity-card": [
        """
        (RÉPUBLIQUE FRANÇAISE|ROYAUME DE BELGIQUE|REPUBBLICA ITALIANA|BUNDESREPUBLIK DEUTSCHLAND|ESPAÑA)
        (CARTE NATIONALE D'IDENTITÉ|CARTE D'IDENTITÉ / IDENTITY CARD|CARTA DI IDENTITÀ / IDENTITY CARD|PERSONALAUSWEIS IDENTITY CARD|DOCUMENTO NACIONAL DE IDENTIDAD)
        (NOM / Surname|Name/Surname/Nom|COGNOME / SURNAME|APELLIDOS) {name}
        (Prénoms / Given names|Vornamen/Given names|NOME / NAME) {given}
        SEXE / Sex F NATIONALITÉ / Nationality UTO
        DATE DE NAISS. / Date of birth {born}
        N° DU DOCUMENT / Document No {n9}
        DATE D'EXPIR. / Expiry date {day}
        """,
        """
        ADRESSE / Address {street} {town}
        TAILLE / Height 1,70 m
        DATE DE DÉLIVRANCE / Date of issue {day}
        {name}
        {td1_id}
        """,
    ],
    "residence-permit": [
        """
        RÉPUBLIQUE FRANÇAISE
        TITRE DE SÉJOUR (RESIDENCE PERMIT|)
        (NOM|Noms) {name}
        (PRÉNOMS|Prénoms) {given}
        SEXE F NATIONALITÉ IND DATE DE NAISSANCE {born}
        (CATÉGORIE DU TITRE|TYPE DE TITRE|NATURE DU TITRE) : (CARTE DE SÉJOUR TEMPORAIRE|CARTE DE SÉJOUR PLURIANNUELLE|CERTIFICAT DE RÉSIDENCE)
        (ÉTUDIANT|ÉTUDIANT-ÉLÈVE|PASSEPORT TALENT - CHERCHEUR|TALENT)
        REMARQUES : (AUTORISE SON TITULAIRE À TRAVAILLER|ACTIVITÉ SALARIÉE À TITRE ACCESSOIRE)
        DATE D'EXPIRATION {day}
        """,
        """
        DATE ET LIEU DE NAISSANCE {born} {abroad}
        ADRESSE {street} {town}
        {name}
        N° ÉTRANGER {n10}
        {td1_permit}
        """,
    ],
    "long-stay-visa": [
        """
        (VISA|FRANCE VISA|VISA RÉPUBLIQUE FRANÇAISE)
        (VALABLE POUR / VALID FOR|Valable pour) FRANCE
        (DU / FROM|Du) {day} (AU / UNTIL|Au) {day}
        (TYPE DE VISA / TYPE OF VISA|Type de visa) D (NOMBRE D'ENTRÉES / NUMBER OF ENTRIES|Nombre d'entrées) MULT
        (DURÉE DU SÉJOUR / DURATION OF STAY|Durée de séjour) 365 (JOURS|DAYS)
        (DÉLIVRÉ À / ISSUED IN|Délivré à) {abroad} (LE / ON|le) {day}
        (NUMÉRO DU PASSEPORT / NUMBER OF PASSPORT) {n8}
        {name} {given}
        REMARQUES / REMARKS (E1 VLSTS VALIDER EN LIGNE ÉTUDIANT|ETUDIANT CESEDA R431-16 13°|DISPENSE TEMPORAIRE DE CARTE DE SEJOUR|CARTE DE SEJOUR A SOLLICITER DES L'ARRIVEE)
        {mrv}
        """,
    ],
    "short-stay-visa": [
        """
        VISA
        (VALID FOR / VALABLE POUR|GÜLTIG FÜR / VALID FOR) (ÉTATS SCHENGEN|SCHENGENER STAATEN|SCHENGEN STATES)
        FROM / DU {day} UNTIL / AU {day}
        TYPE OF VISA / TYPE DE VISA C NUMBER OF ENTRIES / NOMBRE D'ENTRÉES 01
        DURATION OF STAY / DURÉE DE SÉJOUR 30 DAYS / JOURS
        ISSUED IN / DÉLIVRÉ À {abroad}
        {name} {given}
        """,
    ],
    "residence-first-receipt": [
        """
        (PRÉFECTURE DU RHÔNE|PRÉFECTURE DE POLICE)
        #(Récépissé de première demande de titre de séjour|Récépissé de demande de carte de séjour)
        {who} né(e) le {born} à {abroad}
        a demandé la délivrance d'un premier titre de séjour (étudiant|salarié)
        (Valable du|Il est valable du) {day} au {day}
        (Le présent récépissé n'autorise pas son titulaire à travailler|Première demande)
        """,
    ],
    "provisional-residence-permit": [
        """
        (RÉPUBLIQUE FRANÇAISE|PRÉFECTURE DE LA GIRONDE)
        #(Autorisation provisoire de séjour|AUTORISATION PROVISOIRE DE SÉJOUR (APS))
        {who} de nationalité indienne
        est autorisé(e) à séjourner en France du {day} au {day}
        Le préfet
        """,
    ],
    "residence-favourable-decision": [
        """
        MINISTÈRE DE L'INTÉRIEUR
        #(Attestation de décision favorable|Attestation de décision favorable sur une demande de titre de séjour)
        {who} N° étranger {n10}
        (Une décision favorable a été prise sur sa demande|Il a été décidé de lui délivrer un titre de séjour)
        Le titre est en cours de fabrication. Attestation valable jusqu'au {day}
        """,
    ],
    "student-card": [
        """
        (Université de {town}|CROUS {town})
        #(Carte d'étudiant|Carte étudiante|STUDENT CARD|Carte étudiant européenne)
        {name} {given}
        N° {n8} INE {n9}AB
        (2026-2027|Izly)
        """,
    ],
    "family-record-book": [
        """
        RÉPUBLIQUE FRANÇAISE
        #LIVRET DE FAMILLE
        (Époux ou père|Mari) : {other}
        (Épouse ou mère) : {other}
        Premier enfant : {who} né(e) le {born}
        Mairie de {town} (sceau|)
        """,
    ],
    "consular-civil-status": [
        """
        (CONSULAT GÉNÉRAL DE CHINE À LYON|AMBASSADE DE L'INDE EN FRANCE|Consulat général du Mexique à Paris|EMBASSY OF NEPAL)
        ?Section consulaire
        #(Attestation consulaire de naissance|Certificat de naissance consulaire|Consular birth certificate|Attestation de naissance)
        (Le Consul général certifie que|L'ambassade certifie que|The Embassy hereby certifies that) {who}
        est né(e) le {born} à {abroad}, (fils|fille) de {other} et de {other}
        Fait à Paris, le {day}
        """,
    ],
    "form-s1106": [
        """
        (cerfa N° 15763*02|N° 15763*02)
        #DEMANDE D'OUVERTURE DES DROITS À L'ASSURANCE MALADIE
        (sur critère d'activité professionnelle ou de résidence|Articles L.160-1, L.160-2 et D.160-2 du Code de la sécurité sociale)
        VOTRE IDENTITÉ
        Nom de naissance {name} Prénoms {given}
        Date de naissance {born} Nationalité
        VOTRE SITUATION
        n'exerce pas d'activité professionnelle
        J'atteste sur l'honneur l'exactitude des renseignements
        Fait à {town} Le {day} Signature
        (S 1106|S1106 c)
        """,
        """
        N° 15993*01
        #APPLICATION FOR MEMBERSHIP IN THE FRENCH HEALTH CARE SYSTEM
        Family name at birth {name} First names {given}
        Date of birth {born}
        Your employment circumstances not employed
        Signed at {town} on {day} Signature
        S 1106
        """,
    ],
    "form-s1106a": [
        """
        (cerfa|L'Assurance Maladie)
        #DEMANDE D'OUVERTURE DES DROITS À L'ASSURANCE MALADIE
        (sur critère d'activité professionnelle|au titre d'une activité professionnelle)
        Nom de naissance {name} Prénoms {given}
        Votre employeur : SIRET {n14}
        Fait à {town} Le {day} Signature
        (S1106a|S 1106a)
        """,
    ],
    "form-s1110": [
        """
        cerfa N° 15680*01
        #Demande de prise en charge des frais de santé à titre personnel et de façon continue
        Nom {name} Prénom {given} né(e) le {born}
        Le parent auquel vous êtes rattaché
        Fait à {town} Signature S1110
        """,
    ],
    "form-s1": [
        """
        Coordination of Social Security Systems
        #(S1 Registering for health care cover|Portable document S1)
        EU Regulations 883/04 and 987/09
        Personal details of the holder {name} {given}
        Personal identification number {n9}
        Institution completing the form
        """,
    ],
    "european-health-card": [
        """
        (CARTE EUROPÉENNE D'ASSURANCE MALADIE|EUROPEAN HEALTH INSURANCE CARD|EUROPÄISCHE KRANKENVERSICHERUNGSKARTE|TESSERA EUROPEA DI ASSICURAZIONE MALATTIA|TARJETA SANITARIA EUROPEA)
        3 (Nom|Name|Cognome) {name}
        4 (Prénoms|Given names|Nome) {given}
        5 {born} 6 {n10}
        7 {n9} 8 8038{n12} 9 {day}
        """,
    ],
    "quebec-form": [
        """
        Régie de l'assurance maladie du Québec
        #Attestation d'affiliation à la sécurité sociale (Entente France-Québec|Protocole d'entente Québec-France)
        SE 401-Q-(102 bis|106|104)
        Étudiant {name} {given}
        """,
    ],
    "doctoral-contract": [
        """
        Université de {town}
        #(Contrat doctoral|CONTRAT DOCTORAL DE DROIT PUBLIC|Contrat de doctorant contractuel)
        Vu le décret n° 2009-464 du 23 avril 2009 relatif aux doctorants contractuels
        Entre l'université, représentée par son président, et {who}
        Article 1 : (objet|recrutement)
        est recruté(e) en qualité de doctorant contractuel du {day} au {day}
        Directeur de thèse : {other}
        Article 2 : rémunération brute mensuelle de {euro} euros
        Fait à {town} Le président L'intéressé
        """,
    ],
    "apprenticeship-contract": [
        """
        cerfa FA13 10103*(10|12)
        #CONTRAT D'APPRENTISSAGE
        L'EMPLOYEUR Dénomination SIRET {n14}
        L'APPRENTI(E) {name} {given}
        LE MAÎTRE D'APPRENTISSAGE {other}
        Date de début d'exécution {day} Salaire brut mensuel à l'embauche {euro}
        CFA (responsable|) N° UAI 0351234A Visa du CFA
        """,
    ],
    "hosting-agreement": [
        """
        #(Convention d'accueil|Convention de séjour de recherche|CONVENTION D'ACCUEIL D'UN CHERCHEUR OU ENSEIGNANT-CHERCHEUR ÉTRANGER)
        Entre (le CNRS|l'Université de {town}) et (M.|Mme) {who}
        (pour effectuer des travaux de recherche|dans le cadre d'un séjour de recherche) du {day} au {day}
        (Bourse du China Scholarship Council|Financement) : {euro} euros, qui n'a pas le caractère de salaire
        Laboratoire d'accueil, directeur : {other}
        """,
    ],
    "driving-licence": [
        """
        (RÉPUBLIQUE FRANÇAISE|UNION OF INDIA|STATE OF CALIFORNIA|REINO DE ESPAÑA)
        (PERMIS DE CONDUIRE|DRIVING LICENCE|DRIVER LICENSE|PERMISO DE CONDUCCIÓN)
        1. {name}
        2. {given}
        3. {born} {abroad}
        4a. {day} 4b. {day}
        5. {n9}
        9. AM B1 B
        """,
    ],
    "proof-of-resources": [
        """
        #(Attestation de prise en charge financière|Attestation de ressources|Affidavit of support|Letter of financial support|Proof of funds|Attestation sur l'honneur de prise en charge)
        (Je soussigné {other} m'engage à prendre en charge les frais de séjour de|I, {other}, undertake to financially support) {who}
        (à hauteur de {euro} euros par mois|with EUR {euro} per month) (pendant ses études|during the studies)
        {town}, {day}
        """,
    ],
}
