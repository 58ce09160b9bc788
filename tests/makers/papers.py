"""Specimen papers, born digital: each function draws one page of PDF. All are made up."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from datetime import date

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from makers.people import Person, french_iban

MONTHS = (
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
)
PASSPORT_PAGE = (125 * mm, 88 * mm)
CARD = (85.6 * mm, 54 * mm)
VISA = (125 * mm, 88 * mm)


def french_date(day: date) -> str:
    first = "1er" if day.day == 1 else str(day.day)
    return f"{first} {MONTHS[day.month - 1]} {day.year}"


def page(size: tuple[float, float], draw: Callable[[Canvas], None]) -> bytes:
    """One page, drawn by a function."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size, invariant=True)
    canvas.setTitle("Specimen")
    draw(canvas)
    canvas.save()
    return out.getvalue()


def lines(
    c: Canvas, x: float, y: float, rows: Sequence[str], *, font: str = "Helvetica",
    size: float = 10, lead: float = 1.45,
) -> float:  # fmt: skip
    """Rows of text from (x, y) downwards; where the next row would stand."""
    c.setFont(font, size)
    for row in rows:
        c.drawString(x, y, row)
        y -= size * lead
    return y


def _specimen(c: Canvas, size: tuple[float, float]) -> None:
    c.saveState()
    c.setFillGray(0.82)
    c.setFont("Helvetica", 7)
    c.drawRightString(size[0] - 4 * mm, 2 * mm, "SPECIMEN")
    c.restoreState()


def _guilloche(c: Canvas, size: tuple[float, float]) -> None:
    c.saveState()
    c.setStrokeColorRGB(0.82, 0.86, 0.93)
    c.setLineWidth(0.3)
    for i in range(0, int(size[0] + size[1]), 5):
        c.line(i, 0, i - size[1], size[1])
        c.line(i - size[1], 0, i, size[1])
    c.restoreState()


# --------------------------------------------------------------------------- identity


def passport(p: Person, *, issued: date | None = None) -> bytes:
    """The identity page of a passport."""

    def draw(c: Canvas) -> None:
        _guilloche(c, PASSPORT_PAGE)
        c.setFillGray(0.75)
        c.rect(6 * mm, 30 * mm, 30 * mm, 40 * mm, stroke=0, fill=1)
        c.setFillGray(0)
        c.setFont("Helvetica-Bold", 11)
        c.drawString(40 * mm, 78 * mm, f"PASSPORT   {p.country.upper()}")
        fields = [
            ("Type / Type", "P"), ("Country code / Code du pays", p.nationality),
            ("Passport No. / N° de passeport", p.passport), ("Surname / Nom", p.surname),
            ("Given names / Prénoms", p.given), ("Nationality / Nationalité", p.country.upper()),
            ("Date of birth / Date de naissance", f"{p.birth:%d %b %Y}".upper()),
            ("Sex / Sexe", p.sex), ("Place of birth / Lieu de naissance", p.birth_place),
            ("Date of expiry / Date d'expiration", f"{p.passport_expiry:%d %b %Y}".upper()),
        ]  # fmt: skip
        for i, (label, value) in enumerate(fields):
            x, y = (40 + 42 * (i % 2)) * mm, (72 - 9 * (i // 2)) * mm
            lines(c, x, y, [label], size=4.6)
            lines(c, x, y - 3.6 * mm, [value], size=8)
        _mrz(c, p.passport_mrz(), 6 * mm, 15 * mm, 113 * mm)
        _specimen(c, PASSPORT_PAGE)

    return page(PASSPORT_PAGE, draw)


def _mrz(c: Canvas, rows: Sequence[str], x: float, y: float, width: float) -> None:
    size = width / (0.6 * len(rows[0]))
    lines(c, x, y, rows, font="Courier-Bold", size=size, lead=1.6)


def visa(p: Person, *, start: date, until: date, number: str = "420815763") -> bytes:
    """A long-stay visa that is worth a residence permit (VLS-TS), student."""

    def draw(c: Canvas) -> None:
        _guilloche(c, VISA)
        c.setFont("Helvetica-Bold", 14)
        c.drawString(8 * mm, 78 * mm, "VISA")
        c.drawRightString(118 * mm, 78 * mm, "FRANCE")
        rows = [
            ("VALABLE POUR / VALID FOR", "FRANCE"), ("DU / FROM", f"{start:%d-%m-%y}"),
            ("AU / UNTIL", f"{until:%d-%m-%y}"), ("TYPE DE VISA / TYPE OF VISA", "D"),
            ("NOMBRE D'ENTREES / NUMBER OF ENTRIES", "MULT"),
            ("DUREE DU SEJOUR / DURATION OF STAY", "365"),
            ("NOM, PRENOM / SURNAME, NAME", f"{p.surname}, {p.given}"),
            ("N° DE PASSEPORT / PASSPORT NUMBER", p.passport),
            ("NUMERO DE VISA / VISA NUMBER", number),
        ]  # fmt: skip
        for i, (label, value) in enumerate(rows):
            x, y = (40 + 42 * (i % 2)) * mm, (70 - 8.5 * (i // 2)) * mm
            lines(c, x, y, [label], size=4.4)
            lines(c, x, y - 3.5 * mm, [value], size=8)
        lines(c, 40 * mm, 27 * mm, ["REMARQUES / REMARKS", "ETUDIANT  VLS-TS", "E1 VLSTS VALIDER EN LIGNE"], size=6.5)  # fmt: skip
        _mrz(c, p.visa_mrz(number, until), 6 * mm, 12 * mm, 113 * mm)
        _specimen(c, VISA)

    return page(VISA, draw)


def visa_validation(p: Person, *, arrival: date, until: date, number: str = "420815763") -> bytes:
    """The confirmation that a VLS-TS was validated online."""

    def draw(c: Canvas) -> None:
        lines(c, 25 * mm, 275 * mm, ["MINISTÈRE DE L'INTÉRIEUR", "Direction générale des étrangers en France"], size=10)  # fmt: skip
        lines(c, 25 * mm, 245 * mm, ["Confirmation de la validation de l'enregistrement de votre visa", "de long séjour valant titre de séjour"], font="Helvetica-Bold", size=13)  # fmt: skip
        lines(c, 25 * mm, 222 * mm, [
            "Nous vous confirmons la validation de l'enregistrement de votre visa de long séjour",
            "valant titre de séjour (VLS-TS). Conservez ce document : il atteste, avec votre visa,",
            "de la régularité de votre séjour en France.", "",
            f"Nom : {p.surname}", f"Prénom(s) : {p.given}",
            f"Date de naissance : {p.birth:%d/%m/%Y}", f"Nationalité : {p.country_fr}",
            f"Numéro de visa : {number}", "Numéro étranger : 7503928416",
            f"Date d'entrée en France : {arrival:%d/%m/%Y}",
            f"Fin de validité du visa : {until:%d/%m/%Y}",
            f"Adresse en France : {p.address}, {p.town}",
        ], size=11)  # fmt: skip

    return page(A4, draw)


def permit_side(p: Person, side: str, *, until: date, number: str = "9X2K4471P") -> bytes:
    """The front or the back of a residence permit."""

    def front(c: Canvas) -> None:
        _guilloche(c, CARD)
        c.setFont("Helvetica-Bold", 9)
        c.drawString(5 * mm, 48 * mm, "TITRE DE SÉJOUR")
        c.drawRightString(81 * mm, 48 * mm, "FRANCE")
        c.setFillGray(0.75)
        c.rect(5 * mm, 8 * mm, 24 * mm, 32 * mm, stroke=0, fill=1)
        c.setFillGray(0)
        lines(c, 33 * mm, 42 * mm, [
            "NOM / NAME", p.surname, "PRÉNOM / FIRST NAME", p.given,
            f"SEXE / SEX  {p.sex}   NATIONALITÉ / NATIONALITY  {p.nationality}",
            f"DATE DE NAISSANCE / DATE OF BIRTH  {p.birth:%d %m %Y}",
            "CATÉGORIE DU TITRE / TYPE OF PERMIT", "CARTE DE SÉJOUR TEMPORAIRE - ÉTUDIANT",
            f"DATE D'EXPIRATION / EXPIRY DATE  {until:%d %m %Y}",
        ], size=5.4)  # fmt: skip

    def back(c: Canvas) -> None:
        _guilloche(c, CARD)
        lines(c, 6 * mm, 47 * mm, [
            "REMARQUES / REMARKS", "AUTORISE SON TITULAIRE À TRAVAILLER À TITRE ACCESSOIRE",
            f"LIEU DE NAISSANCE / PLACE OF BIRTH  {p.birth_place} {p.nationality}",
            "NUMÉRO ÉTRANGER  7503928416",
        ], size=5.6)  # fmt: skip
        _mrz(c, p.card_mrz("IR", "FRA", number, until), 5 * mm, 18 * mm, 76 * mm)

    return page(CARD, front if side == "front" else back)


# --------------------------------------------------------------------------- school


def school_certificate(p: Person, year: str, *, issued: date) -> bytes:
    """A certificat de scolarité of a university."""

    def draw(c: Canvas) -> None:
        lines(c, 20 * mm, 280 * mm, ["UNIVERSITÉ DES TROIS RIVIÈRES", "Service de la scolarité", "2 place du Marché, 34000 Montpellier"], size=10)  # fmt: skip
        c.setFont("Helvetica-Bold", 18)
        c.drawCentredString(105 * mm, 240 * mm, "CERTIFICAT DE SCOLARITÉ")
        c.setFont("Helvetica", 12)
        c.drawCentredString(105 * mm, 230 * mm, f"Année universitaire {year}")
        lines(c, 20 * mm, 210 * mm, [
            "Le président de l'université certifie que :", "",
            f"{p.title} {p.surname} {p.given}",
            f"né{'e' if p.sex == 'F' else ''} le {french_date(p.birth)} à {p.birth_place} ({p.country_fr})",
            "N° étudiant : 22513907        INE : 081234567HB", "",
            f"est régulièrement inscrit{'e' if p.sex == 'F' else ''} pour l'année universitaire {year}",
            "en MASTER 1 INFORMATIQUE, formation initiale à temps plein.", "",
            "Ce certificat est délivré à l'intéressé pour servir et valoir ce que de droit.", "",
            f"Fait à Montpellier, le {french_date(issued)}", "Le président de l'université",
        ], size=11)  # fmt: skip

    return page(A4, draw)


def admission_letter(p: Person, year: str, *, issued: date) -> bytes:
    """A letter of admission: not a school certificate."""

    def draw(c: Canvas) -> None:
        lines(c, 20 * mm, 280 * mm, ["UNIVERSITÉ DES TROIS RIVIÈRES", "Direction des relations internationales"], size=10)  # fmt: skip
        c.setFont("Helvetica-Bold", 16)
        c.drawCentredString(105 * mm, 245 * mm, "LETTRE D'ADMISSION")
        lines(c, 20 * mm, 225 * mm, [
            f"{p.title} {p.given} {p.surname},", "",
            "Nous avons le plaisir de vous informer que votre candidature a été acceptée :",
            f"vous êtes admis{'e' if p.sex == 'F' else ''} en Master 1 Informatique au titre de l'année {year},",
            "sous réserve de l'obtention de votre diplôme et de votre inscription administrative.", "",
            "La présente admission ne vaut pas inscription.", "",
            f"Montpellier, le {french_date(issued)}",
        ], size=11)  # fmt: skip

    return page(A4, draw)


# --------------------------------------------------------------------------- civil status


def birth_certificate(p: Person, *, parents: bool = True) -> bytes:
    """A foreign birth certificate in English."""

    def draw(c: Canvas) -> None:
        c.rect(12 * mm, 20 * mm, 186 * mm, 258 * mm)
        c.setFont("Times-Bold", 12)
        c.drawCentredString(105 * mm, 265 * mm, f"GOVERNMENT OF {p.country.upper()}")
        c.setFont("Times-Bold", 20)
        c.drawCentredString(105 * mm, 250 * mm, "CERTIFICATE OF BIRTH")
        c.setFont("Times-Roman", 10)
        c.drawCentredString(105 * mm, 242 * mm, "Registration of Births and Deaths Act, section 12")
        rows = [
            f"Registration number:   {p.birth.year}/004417", f"Name of child:   {p.name}",
            f"Sex:   {'Female' if p.sex == 'F' else 'Male'}",
            f"Date of birth:   {p.birth:%d %B %Y}", f"Place of birth:   {p.birth_place}",
        ]  # fmt: skip
        if parents:
            rows += [f"Name of father:   {p.father}", f"Name of mother:   {p.mother}"]
        rows += ["", "Certified to be a true copy of the entry in the register of births.",
                 f"Date of registration:   {p.birth:%d %B %Y}", "", "Registrar of Births and Deaths"]  # fmt: skip
        lines(c, 25 * mm, 222 * mm, rows, font="Times-Roman", size=13, lead=1.7)

    return page(A4, draw)


def translation(p: Person, *, issued: date) -> bytes:
    """The sworn French translation of that birth certificate."""

    def draw(c: Canvas) -> None:
        c.setFont("Times-Bold", 11)
        c.drawString(20 * mm, 280 * mm, "TRADUCTION CERTIFIÉE CONFORME À L'ORIGINAL (de l'anglais)")
        c.setFont("Times-Bold", 17)
        c.drawCentredString(105 * mm, 255 * mm, "Acte de naissance")
        y = lines(c, 25 * mm, 238 * mm, [
            f"Gouvernement : {p.country_fr}", f"Numéro d'enregistrement : {p.birth.year}/004417",
            f"Nom de l'enfant : {p.name}", f"Sexe : {'féminin' if p.sex == 'F' else 'masculin'}",
            f"Date de naissance : {french_date(p.birth)}", f"Lieu de naissance : {p.birth_place}",
            f"Nom du père : {p.father}", f"Nom de la mère : {p.mother}", "",
            "Copie certifiée conforme à l'inscription au registre des naissances.",
            "L'officier de l'état civil",
        ], font="Times-Roman", size=12.5, lead=1.6)  # fmt: skip
        lines(c, 25 * mm, y - 12 * mm, [
            "Je soussignée, Claire DELMAS, traductrice assermentée, expert près la cour d'appel",
            "de Montpellier, certifie que la traduction qui précède est conforme à l'original",
            "rédigé en langue anglaise, visé ne varietur sous le n° 2026-318.",
            f"Fait à Montpellier, le {french_date(issued)}",
        ], size=10)  # fmt: skip
        c.setStrokeColorRGB(0.1, 0.2, 0.6)
        c.setFillColorRGB(0.1, 0.2, 0.6)
        c.circle(160 * mm, 50 * mm, 17 * mm)
        c.setFont("Helvetica", 6)
        for i, text in enumerate(
            ("COUR D'APPEL", "DE MONTPELLIER", "C. DELMAS", "EXPERT TRADUCTEUR")
        ):
            c.drawCentredString(160 * mm, (55 - 4 * i) * mm, text)

    return page(A4, draw)


def french_birth_certificate(p: Person, *, issued: date) -> bytes:
    """A full copy from a French register."""

    def draw(c: Canvas) -> None:
        lines(c, 20 * mm, 280 * mm, ["RÉPUBLIQUE FRANÇAISE", "Service central d'état civil", "Nantes"], font="Times-Roman", size=11)  # fmt: skip
        c.setFont("Times-Bold", 16)
        c.drawCentredString(105 * mm, 250 * mm, "ACTE DE NAISSANCE - COPIE INTÉGRALE")
        lines(c, 20 * mm, 230 * mm, [
            "Acte n° 1187", f"Le {french_date(p.birth)} à quatre heures dix minutes est né{'e' if p.sex == 'F' else ''}",
            f"à {p.birth_place} ({p.country_fr}) : {p.given} {p.surname}, de sexe {'féminin' if p.sex == 'F' else 'masculin'},",
            f"{'fille' if p.sex == 'F' else 'fils'} de {p.father}, commerçant, et de {p.mother}, institutrice.", "",
            "Copie délivrée selon procédé informatisé.", f"Nantes, le {french_date(issued)}",
            "L'officier de l'état civil",
        ], font="Times-Roman", size=12, lead=1.7)  # fmt: skip

    return page(A4, draw)


# --------------------------------------------------------------------------- bank, home, work


def rib(p: Person, iban: str | None = None, *, holder: str = "") -> bytes:
    """A relevé d'identité bancaire."""
    number = iban or french_iban()

    def draw(c: Canvas) -> None:
        c.setFont("Helvetica-Bold", 15)
        c.drawString(20 * mm, 275 * mm, "BANQUE DES DEUX PONTS")
        c.setFont("Helvetica-Bold", 14)
        c.drawCentredString(105 * mm, 255 * mm, "RELEVÉ D'IDENTITÉ BANCAIRE")
        lines(c, 20 * mm, 240 * mm, ["Titulaire du compte", holder or f"{p.title} {p.surname} {p.given}", p.address, p.town], size=11)  # fmt: skip
        cells = [("Code banque", number[4:9]), ("Code guichet", number[9:14]),
                 ("N° de compte", number[14:25]), ("Clé RIB", number[25:27])]  # fmt: skip
        for i, (label, value) in enumerate(cells):
            c.rect((20 + 40 * i) * mm, 188 * mm, 40 * mm, 18 * mm)
            lines(c, (22 + 40 * i) * mm, 200 * mm, [label], size=8)
            lines(c, (22 + 40 * i) * mm, 192 * mm, [value], size=11)
        spaced = " ".join(number[i : i + 4] for i in range(0, len(number), 4))
        lines(c, 20 * mm, 175 * mm, [f"IBAN : {spaced}", "BIC : AGRIFRPPXXX", "Domiciliation : MONTPELLIER COMÉDIE"], size=11)  # fmt: skip

    return page(A4, draw)


def electricity_bill(p: Person, *, issued: date) -> bytes:
    """A bill that proves an address."""

    def draw(c: Canvas) -> None:
        c.setFont("Helvetica-Bold", 15)
        c.drawString(20 * mm, 275 * mm, "LUMIÈRE D'OC")
        lines(c, 20 * mm, 266 * mm, ["Fournisseur d'électricité - Service clients 09 70 00 00 00"], size=8)  # fmt: skip
        lines(c, 120 * mm, 245 * mm, [p.name, p.address, p.town], size=11)
        lines(c, 20 * mm, 215 * mm, [f"Facture d'électricité du {french_date(issued)}"], font="Helvetica-Bold", size=14)  # fmt: skip
        lines(c, 20 * mm, 200 * mm, [
            "N° de client : 6 004 118 220", "N° de contrat : 1 022 457 903",
            f"Lieu de consommation : {p.address}, {p.town}", "Référence de compteur (PDL) : 14 123 456 789 012", "",
            "Abonnement : 12,44 €", "Consommation : 148 kWh", "Montant total TTC : 46,18 €",
        ], size=11)  # fmt: skip

    return page(A4, draw)


def _form(title: str, number: str, cerfa: str) -> Callable[[Person, str, date], bytes]:
    def make(p: Person, signed: str, day: date) -> bytes:
        def draw(c: Canvas) -> None:
            lines(c, 20 * mm, 282 * mm, ["l'Assurance Maladie", cerfa], size=9)
            c.drawRightString(190 * mm, 282 * mm, number)
            lines(c, 20 * mm, 262 * mm, [title], font="Helvetica-Bold", size=14)
            lines(c, 20 * mm, 254 * mm, ["(articles L. 160-1, L. 160-5, R. 111-3 et D. 160-2 du Code de la sécurité sociale)"], size=8)  # fmt: skip
            rows = [
                ("Nom de famille (de naissance)", p.surname), ("Prénom(s)", p.given),
                ("Date de naissance", f"{p.birth:%d/%m/%Y}"), ("Commune et pays de naissance", f"{p.birth_place} {p.country_fr.upper()}"),
                ("Adresse", p.address), ("Code postal et commune", p.town),
                ("Nationalité", p.country_fr.upper()), ("N° de sécurité sociale", p.nir()),
            ]  # fmt: skip
            for i, (label, value) in enumerate(rows):
                y = (238 - 14 * i) * mm
                lines(c, 20 * mm, y, [label], size=9)
                c.acroForm.textfield(name=label, value=value if signed != "blank" else "", x=85 * mm, y=y - 5, width=100 * mm, height=16, fontSize=10, borderWidth=0.5, fontName="Helvetica")  # fmt: skip
            lines(c, 20 * mm, 108 * mm, [
                "J'atteste sur l'honneur l'exactitude des renseignements portés sur ce formulaire et m'engage",
                "à signaler tout changement de situation.", f"Fait à {p.town.split(maxsplit=1)[1].title()}, le {day:%d/%m/%Y}",
            ], size=9)  # fmt: skip
            lines(c, 120 * mm, 80 * mm, ["Signature du demandeur"], size=9)
            c.rect(118 * mm, 45 * mm, 68 * mm, 32 * mm)
            if signed == "yes":
                _scribble(c, 126 * mm, 60 * mm)

        return page(A4, draw)

    return make


s1106 = _form("DEMANDE D'OUVERTURE DES DROITS À L'ASSURANCE MALADIE", "S 1106", "cerfa n° 15763*02")
s1106a = _form(
    "DEMANDE D'AFFILIATION AU RÉGIME GÉNÉRAL SUR CRITÈRE D'ACTIVITÉ PROFESSIONNELLE", "S 1106 a", ""
)


def _scribble(c: Canvas, x: float, y: float) -> None:
    c.saveState()
    c.setStrokeColorRGB(0.05, 0.1, 0.45)
    c.setLineWidth(1.3)
    path = c.beginPath()
    path.moveTo(x, y)
    for i in range(7):
        path.curveTo(
            x + (14 * i + 3), y + 26 - 3 * i, x + (14 * i + 9), y - 20 + 2 * i, x + 14 * (i + 1), y + (i % 3) * 5
        )  # fmt: skip
    c.drawPath(path)
    c.restoreState()


def work_contract(p: Person, *, start: date, signed: date) -> bytes:
    """A doctoral contract."""

    def draw(c: Canvas) -> None:
        c.setFont("Times-Bold", 17)
        c.drawCentredString(105 * mm, 268 * mm, "CONTRAT DOCTORAL")
        y = lines(c, 20 * mm, 250 * mm, [
            "Vu l'article L. 412-2 du code de la recherche et le décret n° 2009-464 du 23 avril 2009,", "",
            "Entre les soussignés :", "l'Université des Trois Rivières, SIRET 13002979000019, l'employeur,",
            f"et {p.title} {p.given} {p.surname}, né{'e' if p.sex == 'F' else ''} le {french_date(p.birth)}, le doctorant,", "",
            "il est convenu ce qui suit :",
            f"Article 1. Le doctorant est recruté pour une durée de trois ans à compter du {french_date(start)}.",
            "Article 2. La rémunération brute mensuelle est de 2 300 euros.",
            "Article 3. Le doctorant exerce ses fonctions au laboratoire d'informatique.", "",
            f"Fait à Montpellier, le {french_date(signed)}, en deux exemplaires.",
        ], font="Times-Roman", size=11, lead=1.6)  # fmt: skip
        lines(c, 25 * mm, y - 10 * mm, ["Signature de l'employeur"], size=10)
        lines(c, 120 * mm, y - 10 * mm, ["Signature du doctorant"], size=10)
        _scribble(c, 28 * mm, y - 24 * mm)
        _scribble(c, 122 * mm, y - 24 * mm)

    return page(A4, draw)


def payslip(p: Person, *, month: date) -> bytes:
    """A bulletin de paie."""

    def draw(c: Canvas) -> None:
        c.setFont("Helvetica-Bold", 15)
        c.drawString(20 * mm, 278 * mm, "BULLETIN DE PAIE")
        lines(c, 20 * mm, 268 * mm, [
            f"Période de paie : {MONTHS[month.month - 1]} {month.year}",
            "Employeur : UNIVERSITÉ DES TROIS RIVIÈRES", "SIRET : 130 029 790 00019   APE : 8542Z",
        ], size=10)  # fmt: skip
        lines(
            c, 120 * mm, 250 * mm, [f"{p.title} {p.surname} {p.given}", p.address, p.town], size=10
        )
        rows = ["Salaire de base                                2 300,00", "Cotisations salariales                    -   455,10",
                "Net social                                          1 862,33", "Net à payer avant impôt sur le revenu    1 844,90",
                "Impôt sur le revenu prélevé à la source     -    21,40", "Net à payer                                      1 823,50"]  # fmt: skip
        lines(c, 20 * mm, 215 * mm, rows, font="Courier", size=10, lead=1.8)
        lines(c, 20 * mm, 60 * mm, ["Convention collective : personnels de l'enseignement supérieur",
              "Dans votre intérêt et pour vous aider à faire valoir vos droits, conservez ce bulletin de paie",
              "sans limitation de durée."], size=8)  # fmt: skip

    return page(A4, draw)


def scholarship(p: Person, *, issued: date) -> bytes:
    """A scholarship award: money, but no contract."""

    def draw(c: Canvas) -> None:
        lines(c, 20 * mm, 280 * mm, ["AGENCE DES BOURSES INTERNATIONALES"], font="Helvetica-Bold", size=12)  # fmt: skip
        c.setFont("Helvetica-Bold", 16)
        c.drawCentredString(105 * mm, 248 * mm, "ATTESTATION DE BOURSE")
        lines(c, 20 * mm, 230 * mm, [
            f"{p.title} {p.given} {p.surname} est boursi{'ère' if p.sex == 'F' else 'er'} du programme d'excellence",
            "pour un montant mensuel de 1 200 euros. Cette allocation n'a pas le caractère de salaire.",
            f"Paris, le {french_date(issued)}",
        ], size=11)  # fmt: skip

    return page(A4, draw)


def prose() -> bytes:
    """A page that is no paper of any dossier."""

    def draw(c: Canvas) -> None:
        lines(c, 25 * mm, 270 * mm, [
            "The garden at the end of the lane", "",
            "In the morning the gate stood open, and the gardener had left his hat on the wall.",
            "Nobody in the village could say when the pear trees had been planted, but all agreed",
            "that the fruit was better in the years when the river froze. The children, who were",
            "not allowed to climb, climbed all the same, and brought home leaves in their hair.",
        ], font="Times-Roman", size=12, lead=1.6)  # fmt: skip

    return page(A4, draw)
