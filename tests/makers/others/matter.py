"""Things to read: books, newspapers, letters, posters, slides, instructions, lists of papers."""

from __future__ import annotations

from random import Random

from makers.others import numbers as n
from makers.others.rows import Row, cells, columns, gap, line, pair, paragraph, title
from makers.others.words import DISHES, LANGUAGES, LATIN, PEOPLE, SHOPS, TOWNS, address, sentence


def book(rng: Random) -> list[Row]:
    language = rng.choice(LANGUAGES)
    rows = [
        line(
            rng.choice(["Chapitre IV", "III", "12", "La Mer", "On Rivers", "Zweiter Teil"]),
            0.4,
            1.4,
        ),
        gap(),
    ]
    for _ in range(rng.randint(2, 5)):
        rows += [*paragraph(rng, rng.randint(4, 9), rng.randint(60, 90), language), gap()]
    return [*rows, line(str(rng.randint(3, 640)), 0.5)]


def imprint(rng: Random) -> list[Row]:
    """The page of a book that holds its ISBN and the printer's numbers."""
    rows = [
        line(f"ISBN {n.grouped(rng, '978' + n.digits(rng, 10))}"),
        line(f"ISSN {n.filled(rng, '####-####')}"),
        line(f"Dépôt légal : {n.day(rng)}"),
    ]
    rows += [
        line(f"© {rng.choice(PEOPLE)}, 2019"),
        line(f"N° d'imprimeur : {n.account(rng)}"),
        line(f"NO {n.digits(rng, 14)}"),
        line("10 9 8 7 6 5 4 3 2 1"),
    ]
    return [gap(), gap(), *rows, *paragraph(rng, 3), line(f"Library of Congress {n.order(rng)}")]


def newspaper(rng: Random) -> list[Row]:
    language = rng.choice(LATIN)
    head = [
        line(
            rng.choice(["LE COURRIER DU SOIR", "The Daily Ledger", "Der Stadtbote", "EL DIARIO"]),
            0.15,
            2.4,
        ),
        line(f"{n.day(rng)} – N° {n.digits(rng, 5)}"),
        gap(),
    ]
    left = [line(sentence(rng, language), size=1.2), *paragraph(rng, 20, 42, language)]
    right = [
        *paragraph(rng, 12, 42, language),
        line("Annonces " + n.phone(rng)),
        *paragraph(rng, 8, 42, language),
    ]
    return [*head, *columns(left, right)]


def letter(rng: Random) -> list[Row]:
    language = rng.choice(LATIN)
    rows = [
        line(rng.choice(PEOPLE)),
        line(address(rng)),
        line(n.phone(rng)),
        gap(),
        line(f"{rng.choice(TOWNS)}, {n.day(rng)}", 0.6),
    ]
    if rng.random() < 0.6:
        rows += [
            line(
                rng.choice(["Réf. ", "Our ref. ", "V/Réf : ", "Zeichen: ", "Dossier n° "])
                + n.account(rng)
            )
        ]
    rows += [
        gap(),
        line(
            rng.choice(
                [
                    "Madame, Monsieur,",
                    "Dear Sir or Madam,",
                    "Sehr geehrte Damen und Herren,",
                    "Estimados señores:",
                    "Cher ami,",
                ]
            )
        ),
        gap(),
    ]
    return [
        *rows,
        *paragraph(rng, rng.randint(5, 12), 84, language),
        gap(),
        line(rng.choice(PEOPLE), 0.6),
    ]


def poster(rng: Random) -> list[Row]:
    rows = [
        line(
            rng.choice(
                ["GRAND BAL", "VIDE-GRENIERS", "LOST CAT", "FLOHMARKT", "CONCERT GRATUIT", "SOLDES"]
            ),
            0.12,
            3.2,
        ),
        gap(),
    ]
    rows += [
        line(f"{n.day(rng)}  {n.hour(rng)}", 0.2, 1.8),
        line(rng.choice(TOWNS).upper(), 0.2, 2.2),
        gap(),
        line(n.phone(rng), 0.2, 1.5),
    ]
    return [*rows, *paragraph(rng, 1, 50)]


def slide(rng: Random) -> list[Row]:
    language = rng.choice(LATIN)
    rows = [line(sentence(rng, language)[:40], 0.08, 1.8), gap()]
    rows += [
        line(
            f"• {sentence(rng, language)[:60]} {rng.choice(['', n.amount(rng), n.digits(rng, 3) + ' %'])}"
        )
        for _ in range(rng.randint(3, 7))
    ]
    return [*rows, gap(), line(f"{n.digits(rng, 2)} / {n.digits(rng, 2)}", 0.9)]


def map_sheet(rng: Random) -> list[Row]:
    """Names of places all over, and figures."""
    rows = [
        title(rng.choice(["Plan du centre-ville", "Carte 1:25 000", "City map", "Wanderkarte"]))
    ]
    for _ in range(rng.randint(10, 22)):
        rows.append(
            Row(
                tuple(
                    (
                        rng.uniform(0.05, 0.85),
                        rng.choice([*TOWNS, n.digits(rng, 3), "D " + n.digits(rng, 3), "P"]),
                    )
                    for _ in range(rng.randint(1, 3))
                )
            )
        )
    return rows


def recipe(rng: Random) -> list[Row]:
    rows = [
        title(rng.choice(DISHES)),
        line(f"Pour {rng.randint(2, 8)} personnes – {n.hour(rng)}"),
        gap(),
    ]
    rows += [
        line(
            f"- {rng.randint(1, 500)} g {rng.choice(['farine', 'sucre', 'beurre', 'flour', 'Mehl', 'azúcar'])}"
        )
        for _ in range(rng.randint(4, 9))
    ]
    return [*rows, gap(), *paragraph(rng, 5)]


def wanted_papers(rng: Random) -> list[Row]:
    """A list of papers to supply, of whatever office."""
    papers = [
        "Copie du passeport en cours de validité", "Visa ou titre de séjour", "Certificat de scolarité de l'année", "Relevé d'identité bancaire (RIB) avec IBAN",
        "Acte de naissance avec filiation et traduction", "Numéro de sécurité sociale (13 chiffres + clé)", "Proof of address", "Birth certificate, translated",
        "Passport (page with the machine-readable zone)", "Bank details (IBAN and BIC)", "2 photos d'identité", "Contrat de travail ou attestation", "Avis d'imposition",
    ]  # fmt: skip
    rows = [
        title(
            rng.choice(
                [
                    "PIÈCES À FOURNIR",
                    "Documents to bring",
                    "Checklist",
                    "Liste des justificatifs",
                    "Vos démarches",
                ]
            )
        ),
        gap(),
    ]
    rows += [
        line(f"{rng.choice(['☐', '-', '•', str(number + 1) + '.'])} {text}")
        for number, text in enumerate(rng.sample(papers, rng.randint(4, 9)))
    ]
    return [*rows, gap(), line(f"Dossier n° {n.account(rng)}"), line(f"Contact : {n.phone(rng)}")]


def find_your_iban(rng: Random) -> list[Row]:
    """How to find one's RIB; what it shows is a pattern."""
    rows = [
        title(
            rng.choice(
                [
                    "Où trouver mon RIB ?",
                    "How to find your IBAN",
                    "Comment lire un IBAN",
                    "Was ist eine IBAN?",
                ]
            )
        ),
        gap(),
    ]
    rows += [
        line("L'IBAN français compte 27 caractères : FR + 2 chiffres de clé + 23 caractères."),
        line("The IBAN is on your bank statement, beside the BIC (8 or 11 characters)."),
    ]
    rows += rng.sample([line("1. Connectez-vous à votre espace client."), line("2. Rubrique « Comptes », puis « Éditer un RIB »."), line("3. Téléchargez le document."), line("Code banque (5) – code guichet (5) – numéro de compte (11) – clé RIB (2)"),
                        line("DE: 22 Stellen, BE: 16, ES: 24, IT: 27, NL: 18"), cells("Pays", "Code", "Longueur"), cells("France", "FR", "27"), cells("Belgique", "BE", "16")], rng.randint(3, 8))  # fmt: skip
    return [
        *rows,
        gap(),
        line(f"Article {n.order(rng)} – mis à jour le {n.day(rng)}"),
        *paragraph(rng, 2),
    ]


def read_a_zone(rng: Random) -> list[Row]:
    """How a machine-readable zone is made, without showing a whole one."""
    rows = [
        title(
            rng.choice(
                [
                    "Lire la bande MRZ",
                    "What is a machine-readable zone?",
                    "Die maschinenlesbare Zone",
                ]
            )
        ),
        gap(),
    ]
    rows += [
        line("Line 1: document code, issuing state, SURNAME<<GIVEN<NAMES, fillers <"),
        line("Ligne 2 : numéro, clé, nationalité, naissance AAMMJJ, sexe M/F/<, expiration"),
    ]
    rows += [
        line("Weights 7 3 1; A = 10 … Z = 35; < = 0"),
        cells("TD1", "3 x 30"),
        cells("TD2", "2 x 36"),
        cells("TD3", "2 x 44"),
        line("<" * rng.choice([10, 30, 44])),
    ]
    rows += [
        line(
            "P<" + rng.choice(["XXX", "UTO", "FRA"]) + "NAME<<GIVEN<NAME" + "<" * rng.randint(0, 23)
        ),
        line("Exemple : D23145890 → clé 7"),
    ]
    return [*rows, *paragraph(rng, 2), line(f"Ref {n.serial(rng)}")]


def web_page(rng: Random) -> list[Row]:
    rows = [
        line(f"https://www.{rng.choice(SHOPS).split()[0].lower()}.example/{n.serial(rng)}"),
        title(rng.choice(["Mon espace", "My orders", "FAQ", "Aide"])),
        cells("Accueil", "Produits", "Panier", "Compte"),
    ]
    rows += [
        pair(
            rng.choice(["Commande", "Order", "Bestellung", "Suivi"]),
            rng.choice([n.order, n.parcel, n.account])(rng),
        )
        for _ in range(rng.randint(2, 8))
    ]
    return [*rows, *paragraph(rng, 4), line(f"© 2026 – {n.tax_number(rng)} – {n.phone(rng)}")]
