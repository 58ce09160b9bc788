"""The templates of ``layouts``: what such papers say, in many wordings. All of it is made up."""

from __future__ import annotations

KINDS: dict[str, list[str]] = {
    "school-certificate": [
        """
        (Université de {town}|UNIVERSITE {town} 2|INSA {town}|École Centrale de {town}|Sciences Po {town})
        ?(Direction des études et de la vie étudiante|Bureau des inscriptions|DEVE|Pôle Scolarité)
        ?>{town}, le {day}
        #(Certificat de scolarité {year}|Certificat de scolarité|Attestation de scolarité|Attestation d'inscription|Certificat d'inscription)
        ?Année (universitaire|scolaire|académique) : {year}
        (Le Président|La Présidente|Le Directeur|La responsable du service) (de l'université|de l'établissement|soussigné(e)) (certifie|atteste) que
        (M.|Mme|Monsieur|Madame|L'étudiant(e)) {who}
        (Né(e)|né) le {born} à {abroad}
        ~(Numéro étudiant|N° étudiant|Identifiant) : {n8}
        ~(INE|N° INE|Identifiant national) : {n9}AB
        (est inscrit(e)|est régulièrement inscrit(e)|a été inscrite|est inscrit en formation initiale) (en|dans le diplôme) : (Master 1 Informatique|Licence 2 Droit|Doctorat de physique|Diplôme d'ingénieur 3e année|L3 LLCER)
        ?pour l'année {year}
        (Pour servir et valoir ce que de droit.|Certificat délivré pour faire valoir ce que de droit.|Ce document est édité à la demande de l'intéressé.)
        ?(Signature et cachet|Le chef du service|P/O le Président)
        """,
        """
        (HEC {town}|ESSEC|EM {town}|IESEG School|SKEMA|Grenoble EM|Institut Mines-Télécom)
        ?(Registrar's Office|Student Services|Academic Affairs)
        #(Certificate of enrolment|Enrollment Certificate|Certificate of Registration|Proof of Enrolment|Student Status Certificate|Enrollment Verification Letter|Certificate of Attendance)
        ?To whom it may concern
        (We hereby certify|This is to certify|I, the undersigned, certify|The School confirms) that (Mr|Ms|Mr./Ms.) {who}
        ?born on {born} in {abroad}
        (is enrolled|is duly registered|is currently registered as a full-time student|is a student) (in|in the programme) (Master in Management|MSc Data Science|Bachelor Year 2|Grande École Programme)
        (for the academic year|for the {year} academic year|from 01/09/2026 to 31/08/2027)
        ~Student ID: {n7}
        ~Academic year: {year}
        ?This certificate is issued for whatever legal purpose it may serve.
        >{town}, {day}
        """,
        """
        MINISTÈRE DE L'ENSEIGNEMENT SUPÉRIEUR
        Université {town} Alpes
        Année universitaire
        {year}
        #(CERTIFICAT DE SCOLARITÉ|CERTIFICAT DE SCOLARITE)
        Nom : {name}
        Prénom : {given}
        Né(e) le : {born}
        N° étudiant {n8}
        (Diplôme|Formation) : (MASTER DROIT EUROPEEN|LICENCE SCIENCES DE LA VIE)
        (Étape|Version) : 1ère année
        Régime : formation initiale
        ?Droits acquittés
        """,
    ],
    "admission-letter": [
        """
        (Université de {town}|IMT {town}|{town} Business School)
        >{town}, le {day}
        ?#(Lettre d'admission|Attestation d'admission|Notification d'admission|Certificat de pré-inscription|Attestation de pré-inscription)
        Objet : (votre admission en Master|candidature {year}|résultat de votre candidature)
        (Madame, Monsieur,|Cher candidat,|Chère {given},)
        (Nous avons le plaisir de vous annoncer|J'ai le plaisir de vous informer|À l'issue du jury, nous sommes heureux de vous faire savoir) que (vous êtes admis(e)|votre candidature a été acceptée|vous avez été admise)
        dans notre (Master Finance|programme Grande École|Licence 3 Chimie) pour la rentrée 2026.
        (Cette admission est prononcée sous réserve de|Elle ne devient définitive qu'après) l'obtention de votre diplôme et (le paiement des frais|l'inscription administrative).
        (Vous devrez finaliser votre inscription avant le {day}.|Merci de confirmer votre place avant le {day}.)
        (Veuillez agréer nos salutations.|Bien cordialement,)
        (Le service des admissions|Le président du jury)
        """,
        """
        ({town} School of Economics|University of {town})
        ({day})
        #(Letter of Admission|Offer of Admission|Acceptance Letter|Conditional Offer Letter|Admission Notice)
        Dear {given},
        (We are pleased|It is our pleasure|On behalf of the admissions committee, I am delighted) to (inform you that you have been admitted|offer you a place|confirm your admission)
        (to|in|on) our Master (of Science|in Economics) starting in September 2026.
        (This offer is conditional upon|Your admission is subject to) (receipt of your final transcripts|payment of the tuition deposit).
        (Please accept this offer by|To secure your place, reply before) {day}.
        (Congratulations and welcome!|Yours sincerely,)
        Admissions (Office|Team)
        """,
    ],
    "bank-details": [
        """
        (BNP PARIBAS|Crédit Agricole|LCL|Société Générale|La Banque Postale|CIC|Crédit Mutuel|BoursoBank|Banque Populaire)
        #(RELEVE D'IDENTITE BANCAIRE|Relevé d'Identité Bancaire|RIB|RELEVE D'IDENTITE BANCAIRE / IBAN|Relevé d'identité postal)
        ?Ce document est à remettre à vos créanciers ou débiteurs
        (Titulaire du compte|Intitulé du compte|Titulaire) : (M.|MME|MLLE) {who}
        ?{street} 35000 {town}
        (Code banque|Banque) (Code guichet|Guichet) (N° de compte|Numéro de compte) (Clé RIB|Clé)
        30006 00001 {n11} 89
        (IBAN|IBAN (International Bank Account Number)) : {iban}
        (BIC|Code BIC|BIC (Bank Identifier Code)|Code SWIFT) : (BNPAFRPPXXX|AGRIFRPP836|CRLYFRPP)
        ?(Domiciliation|Agence) : {town} CENTRE
        """,
        """
        (Revolut|N26|Wise|bunq|Nickel|Qonto|Lydia)
        ?#(Account details|Account confirmation|Proof of account ownership|Vos coordonnées bancaires|Confirmation of account|Détails du compte)
        (Account holder|Account owner|Beneficiary|Titulaire|Bénéficiaire): {who}
        IBAN: {iban}
        BIC / SWIFT: (REVOFRP2|NTSBDEB1|TRWIBEB1)
        ?(Bank name and address|Bank address|Nom de la banque): (Revolut Bank UAB, 10 avenue Kléber 75116 Paris|N26 Bank, Berlin)
        ?(This is to confirm that|We confirm that) {who} holds an account with us.
        """,
        """
        #Attestation (de titularité de compte|de domiciliation bancaire|de compte)
        {town}, le {day}
        Nous soussignés, Caisse d'Épargne, attestons que {who} est titulaire dans nos livres du compte suivant :
        IBAN {iban}
        BIC CEPAFRPP444
        ?Fait pour servir et valoir ce que de droit.
        """,
    ],
    "birth-certificate": [
        """
        (RÉPUBLIQUE FRANÇAISE|RÉPUBLIQUE DU SÉNÉGAL|RÉPUBLIQUE DE CÔTE D'IVOIRE|ROYAUME DU MAROC|RÉPUBLIQUE ALGÉRIENNE DÉMOCRATIQUE ET POPULAIRE)
        (Mairie de {town}|Commune de {abroad}|Ville de {abroad}|Centre d'état civil de {abroad})
        #(Acte de naissance|Copie intégrale d'acte de naissance|Extrait d'acte de naissance|EXTRAIT DU REGISTRE DES ACTES DE NAISSANCE|Extrait de naissance)
        ?(Acte n°|N°) {n4} de l'année 2003
        (Le {born}|L'an deux mille trois, le douze mars) à (sept heures|10 heures 30) est né(e) à {abroad}
        {who}, de sexe (masculin|féminin)
        (fils de|fille de|de) {other}, (professeur|commerçant), et de {other}, (infirmière|sans profession)
        ?Domiciliés à {abroad}
        ?Mentions marginales : néant
        (L'officier de l'état civil|Pour copie conforme, l'officier d'état civil|Délivré par nous, le {day})
        """,
        """
        (GOVERNMENT OF MAHARASHTRA|State of New York|FEDERAL REPUBLIC OF NIGERIA|REPUBLIC OF GHANA|Municipal Corporation of {abroad}|General Register Office|County of Orange)
        ?(Department of Health|National Population Commission|Births and Deaths Registry)
        #(Birth Certificate|Certificate of Birth|Certified Copy of an Entry of Birth|Certificate of Live Birth|Certification of Birth|Birth Registration Certificate)
        ~(Name|Full name|Name of child|Child's name): {who}
        ~(Sex|Gender): (Male|Female)
        ~(Date of birth|Born on): {born}
        ~(Place of birth): {abroad} General Hospital
        ~(Name of father|Father's name|Father): {other}
        ~(Name of mother|Mother's maiden name|Mother): {other}
        (Registration No|Entry No|Registration number): {n6}
        ?Date of registration: {day}
        (Registrar|Signature of issuing authority|Registrar of Births and Deaths|State Registrar)
        """,
        """
        (ESTADOS UNIDOS MEXICANOS|REPÚBLICA DE COLOMBIA|REPÚBLICA DEL PERÚ|REPÚBLICA ARGENTINA|MINISTERIO DE JUSTICIA)
        (Registro Civil|Registro Nacional de Identificación y Estado Civil)
        #(Acta de nacimiento|Partida de nacimiento|Certificado de nacimiento|Registro civil de nacimiento|Certificación literal de nacimiento)
        ~(Nombre|Nombres y apellidos): {who}
        ~Fecha de nacimiento: {born}
        ~Lugar de nacimiento: {abroad}
        ~(Padre|Nombre del padre): {other}
        ~(Madre|Nombre de la madre): {other}
        (Acta|Libro|Folio) {n4}
        (El oficial del registro civil|El registrador)
        """,
        """
        (REPÚBLICA FEDERATIVA DO BRASIL|REPÚBLICA PORTUGUESA|REPÚBLICA DE ANGOLA)
        #(Certidão de nascimento|CERTIDÃO DE NASCIMENTO|Assento de nascimento)
        Nome: {who}
        Data de nascimento: {born}
        (Filiação|Pai e mãe): {other} e {other}
        Avós: {other}, {other}
        O oficial do registo civil
        """,
        """
        (CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM)
        Độc lập - Tự do - Hạnh phúc
        #(GIẤY KHAI SINH|TRÍCH LỤC KHAI SINH)
        Họ, chữ đệm, tên: {who}
        Ngày, tháng, năm sinh: {born}
        Nơi sinh: Hà Nội
        Họ, chữ đệm, tên người mẹ: {other}
        Họ, chữ đệm, tên người cha: {other}
        """,
        """
        (Standesamt Berlin|REPUBBLICA ITALIANA|T.C. İÇİŞLERİ BAKANLIĞI|ROMÂNIA|RZECZPOSPOLITA POLSKA|PENCATATAN SIPIL)
        #(Geburtsurkunde|Certificato di nascita|Formül A|Certificat de naștere|Odpis zupełny aktu urodzenia|Kutipan akta kelahiran|Estratto per riassunto dell'atto di nascita)
        {who}
        {born}
        {other}
        {other}
        """,
        """
        (中华人民共和国|上海市东方公证处)
        #(出生医学证明|出生公证书|公 证 书)
        (兹证明|新生儿姓名) {who} 于2003年3月12日出生
        (父亲姓名|父亲) {other}
        (母亲姓名|母亲) {other}
        """,
    ],
    "marriage-certificate": [
        """
        (RÉPUBLIQUE FRANÇAISE|RÉPUBLIQUE TUNISIENNE|Mairie de {town})
        #(Acte de mariage|Copie intégrale d'acte de mariage|Extrait d'acte de mariage|Certificat de mariage)
        Le {day} (à quinze heures|à 11 h) (devant nous ont comparu publiquement|ont contracté mariage devant nous)
        (L'époux|Époux) : {who}, né le {born} à {abroad}
        (L'épouse|Épouse) : {other}, née le {born} à {abroad}
        (En présence des témoins|Témoins) : {other}, {other}
        L'officier de l'état civil
        """,
        """
        (County of Orange|REPUBLIC OF KENYA|Government of India|Registrar of Marriages)
        #(Marriage Certificate|Certificate of Marriage|Certified copy of an entry of marriage)
        ~(Groom|Name of bridegroom|Husband): {who}
        ~(Bride|Name of bride|Wife): {other}
        Date of marriage: {day}
        (Place of marriage|Solemnized at): {abroad}
        Witnesses: {other}, {other}
        Registrar
        """,
    ],
    "translation": [
        """
        ?(Cabinet de traduction|{other}) (Traductrice assermentée|Expert traducteur interprète|Traducteur-interprète) près la Cour d'appel de {town}
        #(Traduction|Traduction certifiée conforme|Traduction assermentée|Traduction de l'anglais|Traduction officielle du chinois|Traduction de l'acte de naissance)
        ?(Traduit de l'anglais vers le français|Document source rédigé en espagnol)
        (RÉPUBLIQUE DE L'INDE|ÉTATS-UNIS DU MEXIQUE|ÉTAT DE NEW YORK|RÉPUBLIQUE POPULAIRE DE CHINE)
        #(Acte de naissance|Certificat de naissance|Extrait d'acte de naissance|Certificat de mariage|Acte notarié)
        Nom : {name}
        Prénoms : {given}
        Date de naissance : {born}
        Nom du père : {other}
        Nom de la mère : {other}
        [(Cachet rond|Tampon officiel|Signature illisible|Sceau)]
        (Je soussignée, certifie que la traduction qui précède est conforme à l'original|Pour traduction certifiée conforme à l'original en langue anglaise|Traduction certifiée ne varietur sous le n° {n4})
        {other}, (expert près la Cour d'appel de {town}|traductrice assermentée|experte judiciaire)
        Fait à {town}, le {day}
        """,
    ],
    "apostille": [
        """
        #(APOSTILLE|Apostille)
        (Convention de La Haye du 5 octobre 1961|Convention de la Haye du 5 octobre 1961)
        1. (Country|Pays|País): (India|Maroc|Colombia|Brasil)
        (This public document|Le présent acte public|El presente documento público)
        2. (has been signed by|a été signé par|ha sido firmado por) {other}
        3. (acting in the capacity of|agissant en qualité de|actuando en calidad de) Registrar
        4. (bears the seal/stamp of|est revêtu du sceau de|lleva el sello de) Ministry
        (Certified|Attesté|Certificado)
        5. at/à/en {abroad} 6. {day}
        7. (by|par|por) (Ministry of External Affairs|Procureur général)
        8. No {n8}
        9. Seal 10. Signature
        """,
    ],
    "payslip": [
        """
        (SARL BOULANGERIE {town}|CARREFOUR HYPERMARCHES|UNIVERSITE DE {town}|CAPGEMINI)
        SIRET : {n14} Code NAF : 4711F ?
        #(Bulletin de paie|BULLETIN DE SALAIRE|Bulletin de paye|Bulletin de paie clarifié)
        (Période|Mois) : du 01/10/2026 au 31/10/2026
        {who} Matricule {n5}
        Emploi : (Équipier polyvalent|Doctorant contractuel|Vendeur)
        (Salaire de base|Traitement brut) {euro}
        Sécurité sociale (maladie|plafonnée) {euro} {euro}
        Retraite complémentaire {euro} {euro}
        CSG déductible {euro}
        Total des (cotisations|retenues) {euro}
        (Net à payer avant impôt sur le revenu|Net payé|NET A PAYER) {euro}
        ?Dans votre intérêt, conservez ce document sans limitation de durée
        """,
    ],
    "work-contract": [
        """
        #(Contrat de travail à durée déterminée|Contrat de travail à durée indéterminée|Contrat de travail à temps partiel|CONTRAT À DURÉE DÉTERMINÉE|Contrat de travail)
        Entre (les soussignés|la société Dupont SAS), dont le siège est à {town}, SIRET {n14}, (ci-après l'employeur|ci-après désignée la Société), d'une part,
        et (M.|Mme) {who}, né(e) le {born}, (de nationalité indienne|demeurant {street}), d'autre part,
        (Il a été convenu ce qui suit|Il est convenu et arrêté ce qui suit)
        Article 1 - Engagement
        {who} est (engagé(e)|embauché|recrutée) en qualité de (serveur|développeur|garde d'enfants) à compter du {day}.
        Article 2 - (Période d'essai|Durée)
        Article 3 - (Rémunération|Salaire)
        Le salarié percevra une rémunération (brute mensuelle|horaire brute) de {euro} euros.
        Article 4 - (Durée du travail|Horaires|Congés payés)
        (Fait en double exemplaire|Fait à {town}), le {day}
        (L'employeur|Pour la société) Le salarié
        """,
    ],
    "internship-agreement": [
        """
        #(Convention de stage|CONVENTION DE STAGE|Convention de stage {year}|Internship agreement|Convention tripartite de stage)
        Entre
        1 - L'établissement d'enseignement : Université de {town}
        2 - L'organisme d'accueil : (Airbus SAS|CNRS|Start'up Lab)
        3 - Le stagiaire : {who}
        Sujet de stage : développement logiciel
        Dates : du {day} au {day}
        (Gratification|Le montant de la gratification) : {euro} € par mois
        (Encadrement du stagiaire|Tuteur de stage) : {other}
        Article 1 - Objet de la convention
        (Signatures|Fait à {town})
        """,
    ],
    "scholarship-award": [
        """
        (Campus France|Ambassade de France|CROUS de {town}|Fondation de France|Région Bretagne)
        {day}
        #(Attestation de bourse|Notification de bourse|Attestation d'attribution de bourse|Notification définitive de bourse)
        (Nous attestons que|Le directeur certifie que|Je vous informe que) {who} (bénéficie d'une bourse|est titulaire d'une bourse|est lauréate d'une bourse) (du gouvernement français|sur critères sociaux|d'excellence)
        (d'un montant de|allocation mensuelle de) {euro} euros
        ?Échelon : 4
        pour l'année universitaire {year}
        """,
        """
        (China Scholarship Council|Erasmus Mundus Consortium|Ministry of Education|The Fulbright Commission)
        #(Scholarship Award Letter|Letter of Award|Certificate of Scholarship|Fellowship Award|Scholarship Confirmation)
        (Dear {given},|To whom it may concern)
        (We are pleased to inform you that you have been awarded|This is to certify that {who} has been granted|It is confirmed that {who} receives) a (full scholarship|fellowship)
        The scholarship covers a (monthly stipend|monthly allowance|living allowance) of EUR {euro} for 12 months.
        {other}, Secretary General
        """,
    ],
    "utility-bill": [
        """
        (EDF|ENGIE|TotalEnergies|Ekwateur|Octopus Energy|Eau du Grand {town})
        (M.|MME) {who} {street} {town}
        #(Facture|Votre facture d'électricité|Facture de gaz|Facture d'eau du {day}|Votre facture)
        (N° client|Référence client) : {n9} ?
        (Lieu de consommation|Adresse du logement) : {street} {town}
        (Abonnement|Consommation) {n3} kWh {euro} €
        (Point de livraison (PDL)|N° PCE) {n14}
        TVA 20 % {euro}
        (Montant TTC|Total TTC à payer|Montant à régler) {euro} €
        (prélevé le {day}|à régler avant le {day})
        """,
        """
        (Free|Orange|SFR|Bouygues Telecom)
        {who}
        #(Facture internet|Votre facture Livebox|Facture Freebox|Votre facture du {day}|Facture n° {n8})
        Adresse d'installation : {street} {town}
        Identifiant : {n7} Ligne : 09 {n2} {n2} {n2} {n2}
        Abonnement (fibre|Box) du {day} au {day} {euro}
        Total TTC {euro}
        """,
    ],
    "lease": [
        """
        #(Contrat de location meublée|Bail d'habitation|Contrat de bail|Contrat de location|BAIL DE LOCATION|Contrat de résidence)
        (soumis à la loi du 6 juillet 1989|Résidence principale du locataire)
        Entre les soussignés
        (Le bailleur|Le propriétaire) : {other}, {street}
        (Le locataire|Le preneur|Et le résident) : {who}
        Il a été convenu ce qui suit
        (Désignation des lieux|Consistance du logement) : studio de 18 m², {street} {town}
        Durée : (un an|9 mois) à compter du {day}
        Loyer mensuel : {euro} € (charges comprises|plus provisions sur charges)
        Dépôt de garantie : {euro} €
        Fait à {town}, le {day}
        """,
    ],
    "rent-receipt": [
        """
        (Agence du Centre|{other}|CROUS de {town}|Foncia {town})
        #(Quittance de loyer|QUITTANCE DE LOYER|Quittance|Reçu de loyer|Avis d'échéance)
        (Période|Mois) : (octobre 2026|du 01/10/2026 au 31/10/2026)
        Adresse (de la location|du logement) : {street} {town}
        (Je soussigné {other}, propriétaire, déclare avoir reçu de|Reçu de|Nous avons reçu de) {who}
        la somme de {euro} euros au titre du loyer et des charges
        Loyer : {euro} Charges : {euro} Total : {euro}
        {day} (Signature|Le gestionnaire)
        """,
    ],
    "home-insurance": [
        """
        (MAIF|MACIF|AXA France|Luko|Studassur|ADH Assurances|GMF)
        #(Attestation d'assurance habitation|Attestation d'assurance|Attestation multirisque habitation|Attestation d'assurance risques locatifs)
        (Nous attestons que|Nous soussignés certifions que) {who} (est assuré(e)|a souscrit un contrat|est garanti) (n° {n8}|sous le numéro {n8})
        pour le logement situé {street} {town}
        (Garanties : incendie, dégâts des eaux, vol|contre les risques locatifs : incendie, explosion, dégâts des eaux)
        (Valable du {day} au {day}|Période de validité : jusqu'au {day})
        """,
    ],
    "hosting-certificate": [
        """
        #(Attestation d'hébergement|Attestation sur l'honneur d'hébergement|Attestation d'hébergement à titre gratuit|Certificat d'hébergement)
        Je soussigné(e) {other}, né(e) le {born} à {town}
        demeurant {street} {town}
        (certifie sur l'honneur héberger|déclare héberger|atteste loger) à mon domicile
        (M.|Mme) {who} depuis le {day}
        (Fait pour servir et valoir ce que de droit|Pour faire valoir ce que de droit)
        Fait à {town}, le {day}
        Signature
        """,
    ],
    "visa-validation": [
        """
        (RÉPUBLIQUE FRANÇAISE|MINISTÈRE DE L'INTÉRIEUR|Direction générale des étrangers en France)
        #(Confirmation de la validation de l'enregistrement de votre visa de long séjour valant titre de séjour|Confirmation de validation de votre VLS-TS|Attestation de validation de votre visa long séjour valant titre de séjour)
        (Madame, Monsieur|Bonjour {given} {name})
        (Votre visa a été validé|L'enregistrement de votre visa est validé|Nous vous confirmons la validation de votre visa) le {day}
        ~(Numéro étranger|N° étranger|Numéro AGDREF) : {n10}
        ~(Numéro de visa|N° du visa) : {n9}
        ~(Date d'entrée en France|Date d'arrivée) : {day}
        ~Nom : {name} Prénom : {given}
        ~Adresse : {street} {town}
        (Ce document, accompagné de votre passeport, atteste de la régularité de votre séjour|Vous êtes autorisé à séjourner jusqu'au {day})
        """,
    ],
    "residence-deposit-receipt": [
        """
        (Préfecture de {town}|MINISTÈRE DE L'INTÉRIEUR)
        #(Confirmation du dépôt d'une demande de titre de séjour|Confirmation de dépôt|Attestation de dépôt d'une demande de titre de séjour en ligne)
        (Votre demande a été déposée le {day}|Nous confirmons le dépôt de votre demande de titre de séjour)
        N° étranger : {n10}
        {who}
        (Ce document ne constitue pas un titre de séjour|La présente confirmation ne vaut pas autorisation de séjour|Cette confirmation ne justifie pas de la régularité du séjour)
        """,
    ],
    "residence-prolongation": [
        """
        (Préfet de la Loire-Atlantique|MINISTÈRE DE L'INTÉRIEUR ET DES OUTRE-MER)
        #(Attestation de prolongation d'instruction|Attestation de prolongation de l'instruction d'une demande de titre de séjour)
        {who} (a déposé une demande de renouvellement de titre de séjour|a sollicité un titre de séjour)
        N° étranger {n10} Nationalité : indienne
        La présente attestation (autorise la présence en France|permet de justifier de la régularité du séjour) du {day} au {day}
        ?et autorise à travailler
        """,
    ],
    "residence-renewal-receipt": [
        """
        (RÉPUBLIQUE FRANÇAISE|PRÉFECTURE DU RHÔNE)
        #(Récépissé de demande de carte de séjour|Récépissé de demande de renouvellement de titre de séjour|RÉCÉPISSÉ DE DEMANDE DE TITRE DE SÉJOUR)
        {who} né(e) le {born} à {abroad}
        (a demandé le renouvellement de son titre de séjour|demande de renouvellement d'une carte de séjour étudiant)
        (Il est valable|Valable) du {day} au {day}
        (Il autorise son titulaire à travailler|Ce récépissé n'est pas renouvelable)
        Le préfet
        """,
    ],
    "cvec-certificate": [
        """
        (CROUS de {town}|MesServices.etudiant.gouv.fr)
        #(Attestation d'acquittement de la Contribution vie étudiante et de campus|Attestation d'acquittement CVEC|CVEC - Attestation d'acquittement)
        {who} INE : {n9}CD
        (s'est acquitté(e) de la CVEC|a acquitté la contribution) pour l'année {year}
        N° d'attestation : {town}6 ABCDEF {n2}
        """,
    ],
    "tax-notice": [
        """
        (DIRECTION GÉNÉRALE DES FINANCES PUBLIQUES|Finances publiques)
        #(Avis d'impôt 2026|AVIS D'IMPÔT SUR LES REVENUS DE L'ANNÉE 2025|Avis de situation déclarative à l'impôt sur le revenu)
        Numéro fiscal : {n13}
        Référence de l'avis : 26 {n2} {n7} {n2}
        {who} {street} {town}
        Revenu fiscal de référence : {n5} Nombre de parts : 1
        (Montant à payer|Impôt sur le revenu net) : {n3} €
        """,
    ],
    "health-insurance-certificate": [
        """
        (L'Assurance Maladie|CPAM d'Ille-et-Vilaine|Caisse primaire d'assurance maladie)
        #(Attestation de droits|Attestation de droits à l'assurance maladie|Attestation provisoire d'affiliation)
        (Assuré|Bénéficiaire) : {who}
        N° de sécurité sociale : 2 03 03 99 216 {n3} {n2}
        Organisme de rattachement : 351 (CPAM {town}|régime général)
        (Valable du {day} au {day}|Droits ouverts jusqu'au {day})
        """,
    ],
    "caf-certificate": [
        """
        (CAF d'Ille-et-Vilaine|Caisse d'allocations familiales du Rhône)
        #(Attestation de paiement|Attestation de paiement et de quotient familial|Notification de droit à l'aide au logement)
        N° allocataire : {n7}
        {who}
        Aide au logement (APL|ALS) : {euro} €
        pour le mois d'octobre 2026
        """,
    ],
    "parental-authorisation": [
        """
        #(Autorisation parentale|Parental authorisation|Autorisation du représentant légal)
        Je soussigné(e) {other}, (père|mère|représentant légal) de {who}, né(e) le {born}
        (autorise mon enfant|l'autorise) à s'inscrire à l'Assurance Maladie
        Fait à {abroad}, le {day} Signature
        """,
    ],
    "cover-letter": [
        """
        {who} {street} {town}
        >CPAM d'Ille-et-Vilaine
        >{town}, le {day}
        Objet : (demande d'affiliation|demande d'ouverture de droits|immatriculation à la sécurité sociale)
        Madame, Monsieur,
        (Étudiante en master, je vous adresse|Veuillez trouver ci-joint|Vous trouverez ci-joint) (mon dossier|le formulaire S1106 et les pièces demandées).
        (Ma demande en ligne a été rejetée alors que je n'ai aucun contrat de travail.|Je perçois une bourse et ne travaille pas.)
        (Je vous prie d'agréer, Madame, Monsieur, mes salutations distinguées.|Veuillez agréer l'expression de mes sentiments distingués.)
        {given} {name}
        """,
    ],
}

OTHERS: dict[str, list[str]] = {
    "list": [
        """
        #(Pièces à fournir|Documents à préparer|Checklist for your application|Liste des documents demandés|Required documents)
        (1.|-|•) (Passeport en cours de validité|Valid passport|Carte d'identité ou passeport)
        (2.|-|•) (Titre de séjour|Visa ou carte de séjour|Residence permit)
        (3.|-|•) (Certificat de scolarité {year}|School certificate)
        (4.|-|•) (Acte de naissance et sa traduction|Birth certificate with sworn translation|Copie intégrale d'acte de naissance)
        (5.|-|•) (RIB|Relevé d'identité bancaire|Bank details (RIB))
        ?(6.|-|•) (Justificatif de domicile|Proof of address|Attestation d'hébergement)
        """,
        """
        #(PIÈCES JUSTIFICATIVES|VOTRE DOSSIER|Mon dossier CPAM|Sommaire)
        Passeport
        Visa
        Certificat de scolarité
        Acte de naissance
        Relevé d'identité bancaire
        """,
    ],
    "tutorial": [
        """
        #(Comment télécharger votre RIB ?|Comment obtenir mon RIB|Où trouver mon relevé d'identité bancaire ?)
        Étape 1 : connectez-vous à votre espace client
        Étape 2 : cliquez sur « (Mes comptes|Comptes) » puis « (RIB / IBAN|Éditer un RIB) »
        Étape 3 : (téléchargez le document au format PDF|enregistrez le fichier)
        Votre IBAN commence par FR76 suivi de 23 chiffres. Le BIC identifie la banque.
        """,
        """
        #(How to get your school certificate|Comment obtenir votre certificat de scolarité ?)
        Log in to the student portal and open the menu "My documents".
        The certificate can be downloaded as soon as your registration is complete.
        If you have any question, write to the registrar at least three days before the deadline.
        """,
    ],
    "receipt": [
        """
        (CARREFOUR CITY|PHOTO STATION|FNAC {town}|RESTAURANT LE ZINC)
        {day} 12:{n2}
        (Photos d'identité passeport|Menu midi|Sandwich poulet|Livre) {euro}
        TVA 10% {euro}
        TOTAL TTC {euro} EUR
        CB **** {n4}
        Merci de votre visite
        """,
    ],
    "invoice": [
        """
        (Traductions Express SARL|Imprimerie {town}|École de langue {town})
        #Facture n° {n6}
        {who} {day}
        (Traduction assermentée d'un acte de naissance|Frais d'inscription {year}|Renouvellement de passeport - assistance) {euro}
        Total TTC {euro}
        Règlement par virement : IBAN {iban} BIC BNPAFRPPXXX
        """,
    ],
    "email": [
        """
        De : scolarite@univ-{town}.fr
        À : {given}.{name}@etu.fr
        Date : {day}
        Objet : (Votre certificat de scolarité est disponible|Votre carte d'étudiant|Rendez-vous préfecture)
        Bonjour {given},
        (Votre certificat de scolarité est désormais disponible dans votre espace.|Vous pouvez retirer votre carte d'étudiant au guichet.|Merci d'apporter votre passeport et votre titre de séjour.)
        Cordialement, (le service de la scolarité|l'accueil)
        """,
    ],
    "prose": [
        """
        (A passport is a travel document issued by a government to its own citizens.|Le passeport est un document de voyage délivré par un État à ses ressortissants.)
        (The machine-readable zone holds two lines of forty-four characters each.|La zone de lecture automatique comporte deux lignes de quarante-quatre caractères.)
        It was the best of times, it was the worst of times, it was the age of wisdom.
        The old man sat by the harbour and watched the boats come in with the evening tide.
        (In many countries a birth certificate is needed to apply for one.|Dans de nombreux pays, un acte de naissance est exigé pour l'obtenir.)
        """,
    ],
    "statement": [
        """
        (BNP PARIBAS|LCL|Crédit Agricole)
        #(Relevé de compte|Relevé de vos comptes|Extrait de compte|RELEVE DE COMPTE CHEQUES)
        {who} IBAN {iban}
        Solde (précédent|créditeur) au {day} {euro}
        Date Libellé Débit Crédit
        {day} VIREMENT RECU {euro}
        {day} CARTE CARREFOUR {euro}
        {day} PRLV SEPA FREE MOBILE {euro}
        Nouveau solde {euro}
        """,
    ],
    "transcript": [
        """
        Université de {town}
        #(Relevé de notes|Transcript of records|Relevé de notes et résultats)
        {who} {year}
        UE1 Mathématiques 14,5/20 6 ECTS
        UE2 Physique 12/20 6 ECTS
        Moyenne 13,25 (Admis|Mention assez bien)
        """,
        """
        Université de {town}
        #(Attestation de réussite au diplôme|Diplôme de licence|Attestation de réussite)
        Le président atteste que {who} a obtenu le diplôme de Licence Droit
        au titre de l'année universitaire {year} avec la mention bien
        """,
    ],
}
