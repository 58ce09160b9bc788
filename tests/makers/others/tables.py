"""Pages full of numbers and signs: tables, spreadsheets, serial numbers, source code, logs."""

from __future__ import annotations

from random import Random

from makers.others import numbers as n
from makers.others.rows import Row, cells, gap, line, pair, title
from makers.others.words import GOODS, PEOPLE, SHOPS, TOWNS, address


def figures(rng: Random) -> list[Row]:
    """A table of numbers, one sort to a column."""
    sorts = rng.choices(n.ANY, k=rng.randint(2, 6))
    rows = [
        title(
            rng.choice(
                ["Tableau 3", "Table 12", "Anhang B", "Relevé des compteurs", "Statistiques INSEE"]
            )
        )
    ]
    return rows + [cells(*(sort(rng) for sort in sorts)) for _ in range(rng.randint(15, 45))]


def digit_groups(rng: Random) -> list[Row]:
    """Digits in groups, from edge to edge."""
    widths = rng.choices([1, 2, 2, 3, 3, 4, 5], k=rng.randint(5, 14))
    parted = rng.choice([" ", "  ", "   "])
    return [
        line(parted.join(n.digits(rng, width) for width in widths))
        for _ in range(rng.randint(20, 50))
    ]


def many_sorts(rng: Random) -> list[Row]:
    """Numbers of every sort with and without labels."""
    labels = "Réf.|N°|NO|No|Code|ID|Client|Contrat|Série|Lot|Account|Konto|Cuenta|Compte|Police|Matricule|Tel|Fax|Acct no|Nr|Dossier|SN|DE|SI|ME|IS|AT".split(
        "|"
    )
    rows = [title(rng.choice(["Registre", "Inventory", "Verzeichnis", "Liste"]))]
    for _ in range(rng.randint(15, 40)):
        rows.append(
            line(
                " ".join(
                    f"{rng.choice([*labels, ''])} {n.any_number(rng)}"
                    for _ in range(rng.randint(1, 3))
                )
            )
        )
    return rows


def spreadsheet(rng: Random) -> list[Row]:
    letters = "ABCDEFGH"[: rng.randint(4, 8)]
    rows = [cells("", *letters)]
    for number in range(1, rng.randint(18, 45)):
        rows.append(
            cells(
                str(number),
                *(
                    rng.choice(
                        [
                            n.amount,
                            n.day,
                            n.account,
                            lambda r: r.choice(GOODS)[:12],
                            lambda r: n.digits(r, 3),
                        ]
                    )(rng)[:16]
                    for _ in letters
                ),
            )
        )
    return rows


def phone_list(rng: Random) -> list[Row]:
    rows = [title(rng.choice(["ANNUAIRE", "Phone list", "Telefonliste", "Contacts"]))]
    return rows + [
        Row(
            (
                (0.08, rng.choice(PEOPLE)),
                (0.4, rng.choice(TOWNS)),
                (0.62, n.phone(rng)),
                (0.82, n.digits(rng, 4)),
            )
        )
        for _ in range(rng.randint(12, 40))
    ]


def serials(rng: Random) -> list[Row]:
    """Licence keys, lottery numbers, serial numbers: one or two to a line."""
    length = rng.choice([25, 27, 28, 30, 30, 36, 36, 44, 44])
    sort = rng.choice([n.serial, n.like_a_nir, n.device, n.parcel, n.land_and_number, n.cheque, lambda r: n.code(r, length)])  # fmt: skip
    rows = [
        title(
            rng.choice(
                ["Numéros gagnants", "LICENCE KEYS", "Serial numbers", "Lots", "Seriennummern"]
            )
        )
    ]
    return rows + [line(sort(rng)) for _ in range(rng.randint(10, 45))]


def keys_in_capitals(rng: Random) -> list[Row]:
    """Lines as long as those of a zone, in its very alphabet."""
    length, letters = (
        rng.choice([30, 36, 44]),
        n.CAPITALS + "0123456789" + "<" * rng.choice([0, 4, 20]),
    )
    return [line(n.code(rng, length, letters)) for _ in range(rng.randint(4, 40))]


def source_code(rng: Random) -> list[Row]:
    samples = [
        "for (int i = 0; i < n; ++i) {", "    total += prices[i] << 2;", 'std::cout << "TOTAL" << total << std::endl;', "}", "SELECT ID, NAME FROM T WHERE A<>B AND X<<3 > 0;",
        "if x << 4 < y: return False", "<TABLE><TR><TD>12345678901234567890</TD></TR></TABLE>", "const NO = 1234567890123;", "0x00FF 0xDEADBEEF 0x7F454C46", "def check(value): return value % 97 == 1",
        "IBAN = re.compile(r'[A-Z]{2}[0-9]{2}')", "P<<<<<<<<<<<<<<<<<<", "#define MAX_LENGTH 4096", "INSERT INTO USERS VALUES (1850578006084, 'X');", "MIIEpAIBAAKCAQEA7bq98w2Vq", "<<<<<<< HEAD", ">>>>>>> 3f2a9c1",
    ]  # fmt: skip
    rows = [
        Row(((0.05, f"{number:3}"), (0.11, rng.choice(samples))))
        for number in range(1, rng.randint(15, 40))
    ]
    return [*rows, line(n.code(rng, 64, "0123456789abcdef")), line(n.serial(rng))]


def log_file(rng: Random) -> list[Row]:
    return [line(f"2026-11-{rng.randint(10, 28)}T{n.hour(rng)[:2]}:{n.digits(rng, 2)} {rng.choice(['INFO', 'WARN', 'ERROR'])} {rng.choice(['id=', 'NO ', 'tx '])}{rng.choice([n.serial, n.device, n.order, n.account])(rng)}") for _ in range(rng.randint(15, 45))]  # fmt: skip


def timetable(rng: Random) -> list[Row]:
    rows = [
        title(rng.choice(["Horaires ligne 12", "Timetable", "Fahrplan"])),
        cells(*rng.sample(TOWNS, 6)),
    ]
    return rows + [cells(*(n.hour(rng) for _ in range(6))) for _ in range(rng.randint(10, 30))]


def results(rng: Random) -> list[Row]:
    """A laboratory's figures."""
    rows = [
        title(rng.choice(["LABORATOIRE D'ANALYSES", "Lab report", "Befund"])),
        pair("Dossier", n.account(rng)),
        pair("Prélèvement", n.day(rng)),
    ]
    rows += [
        cells(
            rng.choice(["Glucose", "Urée", "Cholestérol", "Ferritine", "Na", "K", "CRP"]),
            n.digits(rng, 2),
            "mmol/L",
            f"{n.digits(rng, 1)} - {n.digits(rng, 2)}",
        )
        for _ in range(rng.randint(6, 20))
    ]
    return [*rows, line(f"Échantillon {n.digits(rng, 13)}  Automate NO {n.digits(rng, 15)}")]  # fmt: skip


def form_elsewhere(rng: Random) -> list[Row]:
    """A form of an office that has nothing to do with insurance."""
    rows = [
        title(
            rng.choice(
                [
                    "DÉCLARATION EN DOUANE",
                    "CARTE DE PÊCHE",
                    "DEMANDE DE CARTE DE STATIONNEMENT",
                    "LIBRARY CARD APPLICATION",
                    "ANMELDUNG SPORTVEREIN",
                    "SOLICITUD DE EMPADRONAMIENTO",
                    "INSCRIPTION À LA CHORALE",
                ]
            )
        ),
        gap(),
    ]
    fields = [("Nom / Name", rng.choice(PEOPLE)), ("Adresse", address(rng)), ("Téléphone", n.phone(rng)), ("N° de dossier", n.account(rng)), ("N° EORI", "FR" + n.digits(rng, 14)), ("Code", n.code(rng, 8)),
              ("Date", n.day(rng)), ("MRN", n.digits(rng, 2) + "FR" + n.code(rng, 14)), ("N° adhérent", n.digits(rng, 13)), ("Montant", n.amount(rng)), ("Référence", n.serial(rng)), ("Badge", " ".join(n.digits(rng, 15)))]  # fmt: skip
    rows += [pair(label + " :", value) for label, value in rng.sample(fields, rng.randint(5, 12))]
    return [
        *rows,
        gap(),
        line("☐ oui   ☐ non"),
        line(f"Fait à {rng.choice(TOWNS)}, le {n.day(rng)}"),
        line(f"{rng.choice(SHOPS)} – {n.tax_number(rng)}"),
    ]


def boxes(rng: Random) -> list[Row]:
    """Digits with a box for each, in rows."""
    return [
        Row(
            tuple(
                (0.05 + 0.033 * place, n.code(rng, 1, "0123456789" + rng.choice(["", n.CAPITALS])))
                for place in range(rng.choice([13, 15, 22, 27]))
            )
        )
        for _ in range(rng.randint(5, 25))
    ]
