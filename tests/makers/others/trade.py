"""Receipts, invoices, menus, tickets: papers of buying and selling."""

from __future__ import annotations

from random import Random

from makers.others import numbers as n
from makers.others.rows import Row, cells, gap, line, pair, paragraph, title
from makers.others.words import DISHES, GOODS, PEOPLE, SHOPS, STREETS, TOWNS, address


def receipt(rng: Random) -> list[Row]:
    """A till's slip."""
    rows = [title(rng.choice(SHOPS)), line(address(rng)), line(f"Tel {n.phone(rng)}"), gap()]
    for _ in range(rng.randint(3, 18)):
        rows.append(Row(((0.06, rng.choice(GOODS)), (0.72, n.amount(rng)))))
        if rng.random() < 0.3:
            rows.append(line(n.barcode(rng), 0.1))
    rows += [gap(), Row(((0.06, "TOTAL"), (0.72, n.amount(rng))), 1.4)]
    rows += [
        line(f"CB **** **** **** {n.digits(rng, 4)}"),
        line(f"AUTO {n.digits(rng, 6)} NO TRANS {n.digits(rng, rng.choice([6, 13, 14]))}"),
    ]
    rows += [
        line(f"{n.day(rng)} {n.hour(rng)} CAISSE {n.digits(rng, 2)}"),
        line(f"TVA {n.tax_number(rng)}"),
        gap(),
    ]
    return [*rows, Row(((0.2, n.barcode(rng)),), bars=True), line(rng.choice(["Merci de votre visite", "Thank you", "Danke", "Gracias"]), 0.2)]  # fmt: skip


def pharmacy(rng: Random) -> list[Row]:
    """A chemist's bill, which speaks of insurance and prints the medicines' 13 digits."""
    rows = [
        title("PHARMACIE " + rng.choice(["DES HALLES", "DU PORT", "PASTEUR"])),
        line(address(rng)),
        gap(),
    ]
    rows += [line(rng.choice(["Part Assurance Maladie", "Régime obligatoire Sécurité sociale", "Remboursé Sécu", "Tiers payant sécurité sociale"])),
             cells("Code CIP", "Désignation", "Qté", "Prix", "% SS")]  # fmt: skip
    for _ in range(rng.randint(2, 9)):
        rows.append(cells(n.barcode(rng), rng.choice(GOODS), "1", n.amount(rng), "65"))
    rows += [
        gap(),
        pair("Part assurance maladie", n.amount(rng)),
        pair("Part complémentaire", n.amount(rng)),
    ]
    rows += [pair("N° de facture", n.account(rng)), pair("N° FINESS", n.digits(rng, 9))]
    return [*rows, line(f"Lot {n.digits(rng, 8)} S.S. {n.amount(rng)} Dossier {n.digits(rng, 13)}")]


def invoice(rng: Random) -> list[Row]:
    """An invoice of a firm that supplies no energy and no telephone."""
    rows = [
        title(rng.choice(SHOPS)),
        line(address(rng)),
        line(n.tax_number(rng) + "  Tel. " + n.phone(rng)),
        gap(),
    ]
    word = rng.choice(
        ["FACTURE", "INVOICE", "RECHNUNG", "FACTURA", "FATTURA", "FACTUUR", "FAKTURA"]
    )
    mark = rng.choice(["N°", "NO", "No.", "Nr.", "NO.", "#"])
    rows += [
        line(f"{word} {mark} {rng.choice([n.account, n.order])(rng)}", size=1.3),
        pair("Date", n.day(rng)),
        line(rng.choice(PEOPLE), 0.6),
        line(address(rng), 0.55),
        gap(),
    ]
    rows.append(cells("Ref", "Description", "Qty", "Price", "Total"))
    for _ in range(rng.randint(2, 14)):
        rows.append(
            cells(
                rng.choice([n.barcode, n.land_and_number, n.order])(rng),
                rng.choice(GOODS),
                n.digits(rng, 1),
                n.amount(rng),
                n.amount(rng),
            )
        )
    rows += [
        gap(),
        pair("Total HT", n.amount(rng)),
        pair("TVA 20 %", n.amount(rng)),
        pair("Total TTC", n.amount(rng)),
        gap(),
    ]
    rows += [
        line(
            f"SIREN {n.grouped(rng, n.digits(rng, 9))} RCS {rng.choice(TOWNS)} TVA {n.tax_number(rng)} Client {n.account(rng)}"
        )
    ]
    return [*rows, line(rng.choice(["Paiement par virement à 30 jours", "Payment by bank transfer", "Zahlbar per Überweisung", "Compte client " + n.account(rng)]))]  # fmt: skip


def delivery(rng: Random) -> list[Row]:
    rows = [
        title(rng.choice(["BON DE LIVRAISON", "PACKING LIST", "LIEFERSCHEIN", "ALBARÁN"])),
        pair("N°", n.order(rng)),
        line(address(rng)),
        gap(),
    ]
    rows += [
        cells(n.land_and_number(rng), n.serial(rng)[:14], rng.choice(GOODS), n.digits(rng, 2))
        for _ in range(rng.randint(4, 22))
    ]
    return [*rows, gap(), Row(((0.15, n.parcel(rng)),), 1.3, bars=True), line(n.parcel(rng)), line("NO " + n.account(rng))]  # fmt: skip


def menu(rng: Random) -> list[Row]:
    rows = [
        title(
            rng.choice(
                ["La Table d'Ida", "MENU DU JOUR", "Trattoria Sole", "The Anchor", "Speisekarte"]
            )
        )
    ]
    for part in rng.sample(["Entrées", "Plats", "Desserts", "Boissons", "Antipasti", "Mains"], 3):
        rows += [gap(), line(part, 0.3, 1.4)]
        rows += [
            Row(
                (
                    (0.1, rng.choice(DISHES)),
                    (0.8, f"{rng.randint(4, 39)},{rng.choice(['00', '50'])}"),
                )
            )
            for _ in range(rng.randint(3, 7))
        ]
    return [*rows, gap(), line(f"Réservations : {n.phone(rng)}")]  # fmt: skip


def ticket(rng: Random) -> list[Row]:
    """A train's, a concert's or an aeroplane's."""
    one, two = rng.sample(TOWNS, 2)
    rows = [
        title(
            rng.choice(["BILLET", "BOARDING PASS", "E-TICKET", "Fahrkarte", "BIGLIETTO", "CONCERT"])
        ),
        cells(one, "→", two, n.hour(rng)),
    ]
    rows += [pair("Passenger / Passager", rng.choice(PEOPLE).upper()), pair("Flight / Train", f"{n.code(rng, 2, n.CAPITALS)} {n.digits(rng, 4)}"),
             pair("Date", n.day(rng)), pair("Seat / Place", n.digits(rng, 2) + "A"), pair("E-TICKET NO", n.grouped(rng, n.digits(rng, 13))), pair("PNR", n.code(rng, 6))]  # fmt: skip
    rows += [Row(((0.1, n.parcel(rng)),), bars=True), line(n.serial(rng))]
    return [*rows, *paragraph(rng, 2)]


def parcel_label(rng: Random) -> list[Row]:
    rows = [
        title(rng.choice(["COLIS EXPRESS", "PRIORITY MAIL", "PAKET", "RELAIS COLIS"])),
        line("Exp. " + rng.choice(SHOPS)),
        line("Dest. " + rng.choice(PEOPLE), size=1.3),
        line(address(rng), size=1.3),
    ]
    rows += [
        line(n.land_and_number(rng), size=1.6),
        gap(),
        Row(((0.1, n.parcel(rng)),), 1.2, bars=True),
        gap(),
        line(n.parcel(rng)),
    ]
    return [*rows, pair("Poids", f"{n.digits(rng, 1)},{n.digits(rng, 2)} kg"), line(n.serial(rng))]


def price_list(rng: Random) -> list[Row]:
    rows = [
        title(rng.choice(["TARIFS 2026", "PRICE LIST", "Preisliste", "Catalogue"])),
        cells("EAN", "Article", "Colis", "Prix"),
    ]
    return rows + [cells(n.barcode(rng), rng.choice(GOODS), n.digits(rng, 2), n.amount(rng)) for _ in range(rng.randint(12, 34))]  # fmt: skip


def bank_movements(rng: Random) -> list[Row]:
    """A statement's second page: movements, without the account's own number."""
    rows = [
        line(
            rng.choice(
                [
                    "Relevé de compte, suite",
                    "Account statement, page 2",
                    "Kontoauszug Blatt 2",
                    "Extracto de cuenta",
                ]
            ),
            size=1.3,
        ),
        cells("Date", "Libellé", "Débit", "Crédit"),
    ]
    for _ in range(rng.randint(10, 28)):
        what = rng.choice(
            ["VIR SEPA", "PRLV", "CARTE", "CHEQUE", "RETRAIT DAB", "VIREMENT DE", "DIRECT DEBIT"]
        )
        rows.append(
            Row(
                (
                    (0.06, n.day(rng)),
                    (
                        0.2,
                        f"{what} {rng.choice(PEOPLE).upper()} REF {rng.choice([n.account, n.order, n.serial])(rng)}",
                    ),
                    (0.85, n.amount(rng)),
                )
            )
        )
    return [*rows, line(f"Numéro client {n.account(rng)}"), line("Total " + n.amount(rng))]  # fmt: skip


def vehicle(rng: Random) -> list[Row]:
    """A garage's or an insurer's paper about a car: "immatriculation" beside long numbers."""
    plate = n.filled(rng, "@@-###-@@")
    rows = [
        title(
            rng.choice(
                [
                    "CONTRÔLE TECHNIQUE",
                    "DEVIS RÉPARATION",
                    "AVIS D'ÉCHÉANCE AUTO",
                    "ORDRE DE RÉPARATION",
                ]
            )
        ),
        pair("Immatriculation", plate),
    ]
    rows += [
        pair("N° de série (VIN)", n.code(rng, 17)),
        pair("N° d'immatriculation " + plate, n.account(rng)),
        pair("Contrat", n.grouped(rng, n.digits(rng, 13))),
    ]
    rows += [
        pair("Date de 1re immatriculation", n.day(rng)),
        pair("Kilométrage", n.digits(rng, 6)),
        pair("N° de formule", n.order(rng)),
    ]
    return [
        *rows,
        *[
            cells(rng.choice(GOODS), n.digits(rng, 13), n.amount(rng))
            for _ in range(rng.randint(2, 8))
        ],
    ]


def company(rng: Random) -> list[Row]:
    """A sheet of the business register: SIREN, INSEE's codes, capital."""
    rows = [
        title(rng.choice(["SITUATION AU RÉPERTOIRE SIRENE", "EXTRAIT KBIS", "Fiche entreprise"])),
        line("Insee – répertoire des entreprises et des établissements"),
    ]
    rows += [
        pair("Dénomination", rng.choice(SHOPS)),
        pair("Identifiant SIREN", n.grouped(rng, n.digits(rng, 9))),
        pair("Code commune INSEE", n.digits(rng, 5)),
    ]
    rows += [
        pair(
            "Immatriculation au RCS", f"{n.digits(rng, 9)} {rng.choice(TOWNS)} {n.digits(rng, 13)}"
        ),
        pair("Code APE", n.digits(rng, 4) + "Z"),
        pair("TVA", n.tax_number(rng)),
    ]
    return [
        *rows,
        pair("Adresse", f"{n.digits(rng, 2)} {rng.choice(STREETS)}"),
        pair("Référence", n.account(rng)),
        *paragraph(rng, 3, language="fr"),
    ]
