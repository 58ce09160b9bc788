from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_sheets import PROSE, RECEIPT, sheet

from dossier.facts import countries, language, names, parents, translator

Rows = tuple[str | tuple[str, ...], ...]


def shown(*rows: str | tuple[str, ...]) -> tuple[dict[str, str], str]:
    found = list(parents.find(sheet(*rows)))
    names = {fact.role: fact.value for fact in found if fact.type == "name"}
    filiation = [fact.value for fact in found if fact.type == "filiation"]
    return names, filiation[0] if filiation else ""


@pytest.mark.parametrize(
    ("rows", "father", "mother"),
    [
        (
            ("ACTE DE NAISSANCE", "fils de Jean DUPONT, né à Lyon, et de Anne MARTIN, son épouse"),
            "Jean DUPONT",
            "Anne MARTIN",
        ),
        (
            ("ACTE DE NAISSANCE", "né le 2 mai 2003", "de Mohamed BEN ALI et de Fatima ZOHRA"),
            "Mohamed BEN ALI",
            "Fatima ZOHRA",
        ),
        (
            ("BIRTH CERTIFICATE", "Name of father: Rajesh SHARMA", "Name of mother: Sunita DEVI"),
            "Rajesh SHARMA",
            "Sunita DEVI",
        ),
        (
            (
                "BIRTH CERTIFICATE",
                ("Father's name", "Mother's name"),
                ("Rajesh Rao", "Sunita Devi"),
            ),
            "Rajesh Rao",
            "Sunita Devi",
        ),
        (
            ("ACTA DE NACIMIENTO", "Padre: JUAN GARCIA", "Madre: ANA LOPEZ"),
            "JUAN GARCIA",
            "ANA LOPEZ",
        ),
        (
            ("Certidão de nascimento", "filho de João da Silva e de Maria dos Santos"),
            "João da Silva",
            "Maria dos Santos",
        ),
        (("Geburtsurkunde", "Vater: Hans Müller", "Mutter: Eva Braun"), "Hans Müller", "Eva Braun"),
        (("EXTRAIT DE NAISSANCE", "Fils de : MOHAMED", "Et de : ZOHRA F"), "MOHAMED", "ZOHRA F"),
        (
            (
                "EXTRACT OF BIRTH",
                ("Père / Father", "Mère / Mother"),
                ("ALAOUI Ali", "BENNANI Nora"),
            ),
            "ALAOUI Ali",
            "BENNANI Nora",
        ),
        (("NÜFUS KAYIT doğum", "Baba Adı: MEHMET", "Anne Adı: AYŞE"), "MEHMET", "AYŞE"),
        (
            ("GIẤY KHAI SINH", "Họ, chữ đệm, tên cha: NGUYEN VAN A", "Họ, chữ đệm, tên mẹ: TRAN B"),
            "NGUYEN VAN A",
            "TRAN B",
        ),
        (
            ("KUTIPAN AKTA KELAHIRAN", "dari : Suami-Isteri BUDI HARTONO dan SRI WAHYUNI"),
            "BUDI HARTONO",
            "SRI WAHYUNI",
        ),
        (
            (
                "KOPIA (ACTE DE NAISSANCE)",
                "RABE Soa, zanak'i RABE Solofo, teraka tao Itasy, sy RASOA Lalao, mpanjaitra",
            ),
            "RABE Solofo",
            "RASOA Lalao",
        ),
        (
            (
                "Födelsebevis / Birth certificate",
                "Moder: Berg, Anna-Karin",
                "Fader: Lind, Per Johan",
            ),
            "Lind, Per Johan",
            "Berg, Anna-Karin",
        ),
        (
            (
                "EXTRAIT DES ACTES DE NAISSANCE",
                "a comparu le sieur Dieuseul MORIN, lequel nous a déclaré la naissance de Rose",
                "née le deux octobre, de ses œuvres avec la dame Islande PIERRE, commerçante",
            ),
            "Dieuseul MORIN",
            "Islande PIERRE",
        ),
    ],
)
def test_parents_of_many_countries(rows: Rows, father: str, mother: str) -> None:
    names, filiation = shown(*rows)
    assert (names["father"], names["mother"], filiation) == (father, mother, "with")


@pytest.mark.parametrize(
    "rows",
    [
        ("EXTRAIT D'ACTE DE NAISSANCE AVEC FILIATION",),
        ("出生医学证明 父亲姓名 张三", "母亲姓名 李四"),
        ("Свидетельство о рождении", "Отец Иванов", "Мать Иванова"),
        ("شهادة ميلاد", "اسم الأب محمد", "اسم الأم فاطمة"),
    ],
)
def test_filiation_without_latin_names(rows: Rows) -> None:
    assert shown(*rows)[1] == "with"


def test_without_needs_its_own_words() -> None:
    assert shown("EXTRAIT D'ACTE DE NAISSANCE SANS FILIATION", "Nom : DUPONT")[1] == "without"
    assert shown("CERTIFICATE OF BIRTH", "Name: John Smith")[1] == ""
    assert shown("Facture du père Noël et de sa mère", "Total 12,00") == ({}, "")


def test_a_child_is_not_a_parent() -> None:
    rows = ("ACTE DE NAISSANCE", "de Luc DUPONT, né à Lyon", "fils de Jean DUPONT et de Eve NOIR")
    assert shown(*rows)[0] == {"father": "Jean DUPONT", "mother": "Eve NOIR"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("IN", "IND"),
        ("IND", "IND"),
        ("D", "DEU"),
        ("RKS", "XKX"),
        ("GBD", "GBR"),
        ("Algérie", "DZA"),
        ("ALGERIENNE", "DZA"),
        ("Indian", "IND"),
        ("South Korea", "KOR"),
        ("Corée du Sud", "KOR"),
        ("Côte d'Ivoire", "CIV"),
        ("Viet Nam", "VNM"),
        ("États-Unis", "USA"),
        ("Royaume-Uni", "GBR"),
        ("Kosovo", "XKX"),
        ("the Netherlands", "NLD"),
        ("République démocratique du Congo", "COD"),
        ("République du Congo", "COG"),
        ("Nigérienne", "NER"),
        ("Nigérian", "NGA"),
        ("xx", None),
        ("", None),
    ],
)
def test_alpha3(text: str, code: str | None) -> None:
    assert countries.alpha3(text) == code


def test_every_name_leads_back() -> None:
    import pycountry

    for country in pycountry.countries:
        for lang in ("en", "fr"):
            assert countries.alpha3(countries.name(country.alpha_3, lang)) == country.alpha_3


def test_members() -> None:
    assert len(countries.EU_EEA_SWISS) == 27 + 3 + 1
    assert "GBR" not in countries.EU_EEA_SWISS


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        (("RÉPUBLIQUE ALGÉRIENNE DÉMOCRATIQUE ET POPULAIRE",), "DZA"),
        (("GOVERNMENT OF INDIA", "BIRTH CERTIFICATE"), "IND"),
        (("Government of Maharashtra",), "IND"),
        (("People's Republic of China", "Notarial Certificate"), "CHN"),
        (("ROYAUME DU MAROC",), "MAR"),
        (("COMMONWEALTH OF VIRGINIA", "Department of Health"), "USA"),
        (("Given at the GENERAL REGISTER OFFICE",), "GBR"),
        (("RÉPUBLIQUE FRANÇAISE",), "FRA"),
        (("RÉPUBLIQUE DU SÉNÉGAL", "Mairie de Dakar"), "SEN"),
        (("REPUBLIC OF KOREA",), "KOR"),
        (("الجمهورية الجزائرية الديمقراطية الشعبية",), "DZA"),
        (("中华人民共和国",), "CHN"),
        (("ESTADOS UNIDOS MEXICANOS",), "MEX"),
        (("COMUNE DI LECCE", "Ufficio dello Stato Civile", "Certificato di nascita"), "ITA"),
        (("Certificato", "rilasciato ai sensi del D.P.R. 396/2000"), "ITA"),
        (("ROMÂNIA", "CERTIFICAT DE NAȘTERE"), "ROU"),
        (("REPUBLICA MOLDOVA", "CERTIFICAT DE NAȘTERE"), "MDA"),
        (("Éire", "Deimhniú Breithe"), "IRL"),
        (("Konya Nüfus Müdürlüğü", "Doğum Belgesi"), "TUR"),
        (("National Records of Scotland",), "GBR"),
        (("Standesamt Köln", "Geburtsurkunde"), "DEU"),
    ],
)
def test_issuer(rows: Rows, code: str) -> None:
    found = [fact for fact in countries.find(sheet(*rows)) if fact.role == "issuer"]
    assert [fact.value for fact in found] == [code]
    assert found[0].certainty >= 0.8


def test_a_town_hall_alone_is_only_a_hint() -> None:
    (fact,) = countries.find(sheet("MAIRIE DE LYON"))
    assert (fact.value, fact.certainty) == ("FRA", 0.4)


@pytest.mark.parametrize(
    ("rows", "role", "code"),
    [
        (("Nationality / Nationalité", "INDIAN"), "nationality", "IND"),
        (("Nationalité : Algérienne",), "nationality", "DZA"),
        (("Lieu de naissance : Pune (Inde)",), "birth", "IND"),
        (("Lieu de naissance: ALGER, ALGERIE",), "birth", "DZA"),
        (("Pays de naissance", "VIETNAM"), "birth", "VNM"),
    ],
)
def test_nationality_and_birth(rows: Rows, role: str, code: str) -> None:
    assert [(f.role, f.value) for f in countries.find(sheet(*rows))] == [(role, code)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Je soussigné, directeur de l'université, certifie que l'étudiant est"
            " inscrit en première"
            " année pour l'année universitaire et que les cours ont lieu dans les locaux",
            ["fr"],
        ),
        (
            "This is to certify that the student named below has been enrolled in the first year of"
            " the master and that the courses take place in the buildings of the university",
            ["en"],
        ),
        (
            "El Registro Civil certifica que el niño nacido en la ciudad de Bogotá"
            " el día tres del mes"
            " de marzo fue registrado por sus padres en esta oficina según consta",
            ["es"],
        ),
        (
            "Certifico que no livro de registos desta conservatória consta o"
            " nascimento de uma criança"
            " do sexo masculino, filho de seus pais, que não são casados, na cidade do Porto",
            ["pt"],
        ),
        (
            "Hiermit wird bescheinigt, dass das Kind am zwölften August in der"
            " Stadt geboren wurde und"
            " die Eltern im Register des Standesamtes mit ihren Namen eingetragen sind",
            ["de"],
        ),
        (
            "Свидетельство о рождении выдано гражданину Иванову, родившемуся в городе Москве, отец"
            " Иванов, мать Иванова, о чём составлена запись акта, выдано отделом",
            ["ru"],
        ),
        (
            "Giấy khai sinh họ và tên của người được khai sinh là Nguyễn Văn An, sinh ngày mười hai"
            " tháng tám năm hai nghìn không trăm linh ba tại Hà Nội",
            ["vi"],
        ),
        ("CERTIFICAT DE SCOLARITE", []),
    ],
)
def test_language(text: str, expected: list[str]) -> None:
    assert [fact.value for fact in language.find(sheet(text))] == expected
    assert [fact.value for fact in language.find(sheet(text.upper()))] == expected


@pytest.mark.parametrize(
    ("rows", "standing"),
    [
        (("TRADUCTION", "Mme DURAND, Traductrice expert près la Cour d'appel de Paris"), "court"),
        (
            ("Traduction", "Traducteur interprète agréé par", "la Cour d'Appel d'Aix-en-Provence"),
            "court",
        ),
        (("Vu pour traduction, Consulat général d'Algérie à Lyon",), "consulate"),
        (("Traduit par Mme X, traductrice assermentée",), "sworn"),
        (("Traductor jurado",), "abroad"),
        (("Translated by ABC Translation Services Ltd",), "agency"),
    ],
)
def test_translator(rows: Rows, standing: str) -> None:
    assert next(translator.find(sheet(*rows))).value == standing


def test_a_notice_that_asks_for_a_translator_is_none() -> None:
    notice = "Joindre une traduction faite par un traducteur assermenté"
    assert list(translator.find(sheet(notice))) == []


def test_prose_and_receipts_say_nothing() -> None:
    page = sheet(*PROSE, *RECEIPT)
    assert [*parents.find(page), *countries.find(page), *translator.find(page)] == []


@given(st.text(max_size=200))
def test_any_text_is_survived(text: str) -> None:
    page = sheet(f"naissance {text}", f"traduction {text}", f"Nationalité : {text}")
    for module in (parents, countries, translator, language):
        list(module.find(page))


@pytest.mark.parametrize(
    ("row", "codes"),
    [
        ("Nationalité : ☐ française ☐ UE ☒ autre", []),
        ("Nationalité : ☑ française ☐ étrangère", ["FRA"]),
        ("Nationality: [ ] French [x] Kenyan", ["KEN"]),
        ("Nationality: [ ] French [ ] other", []),
        ("Nationalité   française   UE/EEE/Suisse   autre", []),
        ("Nationalité : française", ["FRA"]),
    ],
)
def test_a_printed_choice_of_nationality_counts_only_where_it_is_ticked(
    row: str, codes: list[str]
) -> None:
    found = [fact for fact in countries.find(sheet(row)) if fact.role == "nationality"]
    assert [fact.value for fact in found] == codes


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            ("Acte de naissance", "Dressé sur la déclaration du père qui, lecture faite, a signé"),
            set(),
        ),
        (
            ("LIVRET DE FAMILLE", "ÉPOUX OU PÈRE", "Acte n° 8. VASSEUR Loïc, né le 2 mai 1970"),
            {("father", "VASSEUR Loïc")},
        ),
        (
            ("État-civil", "est né IDRISSI Omar", "fils de Brahim, âgé de 40 ans, et de TAZI Lina"),
            {("father", "Brahim"), ("mother", "TAZI Lina")},
        ),
        (
            ("Acte de naissance", "du sexe féminin, de Yves LEROUX, né à Sens, potier, et de"
             " Marthe Anne COLIN, née à Joigny"),
            {("father", "Yves LEROUX"), ("mother", "Marthe Anne COLIN")},
        ),
        (
            ("CERTIDÃO DE NASCIMENTO", "Filiação: RUI ALVES PINTO e CLARA DIAS SERRA"),
            {("parent", "RUI ALVES PINTO"), ("parent", "CLARA DIAS SERRA")},
        ),
        (
            ("ACTA DE NACIMIENTO", "Datos de Filiación", "LUIS PAZ ROJAS – PERUANO – 40",
             "INES VEGA MORA – PERUANA – 39"),
            {("parent", "LUIS PAZ ROJAS"), ("parent", "INES VEGA MORA")},
        ),
        (
            ("EXTRAIT D'ACTE DE NAISSANCE", "De : Karim ben Youssef", "Et de : Malika bent Said"),
            {("father", "Karim ben Youssef"), ("mother", "Malika bent Said")},
        ),
    ],
)  # fmt: skip
def test_parents_of_acts_of_other_shapes(
    rows: tuple[str, ...], expected: set[tuple[str, str]]
) -> None:
    found = list(parents.find(sheet(*rows)))
    assert {(fact.role, fact.value) for fact in found if fact.type == "name"} == expected
    told = [fact.value for fact in found if fact.type == "filiation"]
    assert told == (["with"] if expected else [])


@pytest.mark.parametrize(
    "said",
    [
        "CERTIFIED to have been compiled from records in the custody of the Registrar General.",
        "The above particulars have been compiled from an entry in a register of births.",
    ],
)
def test_the_short_certificate_of_england_shows_no_parents(said: str) -> None:
    rows = "CERTIFICATE OF BIRTH", ("Name and Surname", "Oliver Thomas HALE"), said
    facts = parents.find(sheet(*rows))
    assert [fact.value for fact in facts if fact.type == "filiation"] == ["without"]


def test_a_list_of_papers_has_no_filiation() -> None:
    rows = ("PIÈCES À JOINDRE", "Extrait d'acte de naissance avec filiation", "RIB")
    assert list(parents.find(sheet(*rows))) == []


def test_the_person_of_a_spanish_act_is_found() -> None:
    rows = ("ACTA DE NACIMIENTO", "Datos de la Persona Registrada", "EVA SOL PAZ – MUJER")
    found = names.find(sheet(*rows))
    assert [(fact.role, fact.value) for fact in found] == [("holder", "EVA SOL PAZ")]


def test_parents_in_columns_with_the_heads_below() -> None:
    rows = (
        "ACTA DE NACIMIENTO",
        "Datos de Filiación",
        ("OSCAR", "LUNA", "VERA"),
        ("Nombre(s)", "Primer Apellido", "Segundo Apellido"),
        ("ROSA IRIS", "MATA", "PONCE"),
        ("Nombre(s)", "Primer Apellido", "Segundo Apellido"),
    )
    found = list(parents.find(sheet(*rows)))
    told = {(fact.role, fact.value) for fact in found if fact.type == "name"}
    assert told == {("parent", "OSCAR LUNA VERA"), ("parent", "ROSA IRIS MATA PONCE")}
    assert [fact.value for fact in found if fact.type == "filiation"] == ["with"]


def test_a_form_that_leaves_both_words_for_the_child() -> None:
    rows = ("Acte de naissance", "fils (fille) de Salem, âgé de 30 ans", "et de AMROUCHE Taos, née")
    found = parents.find(sheet(*rows))
    assert {(f.role, f.value) for f in found if f.type == "name"} == {
        ("father", "Salem"),
        ("mother", "AMROUCHE Taos"),
    }


def test_the_heads_of_columns_are_nobody() -> None:
    rows = ("Geburtsurkunde", "Vater", "Familienname, Vorname", "Mutter", "Geburtsname")
    assert [fact for fact in parents.find(sheet(*rows)) if fact.type == "name"] == []


def test_who_came_before_the_registrar_on_his_childs_birth_is_a_parent() -> None:
    narrative = (
        "a comparu le citoyen Wilner BAPTISTE, agriculteur, lequel a déclaré la naissance de son",
        "enfant légitime de sexe masculin, né à Jacmel, de lui-même et de la citoyenne Marie",
    )
    assert shown("EXTRAIT DES REGISTRES DES ACTES DE NAISSANCE", *narrative)[1] == "with"


def test_parents_side_by_side_under_their_heads() -> None:
    """The multilingual extract of the CIEC (Vienna, 1976)."""
    rows: Rows = (
        "EXTRAIT DE L'ACTE DE NAISSANCE",
        ("8 Père / Baba", "9 Mère / Anne"),
        ("5", "AYDIN", "AYDIN (SAHIN)"),
        ("6", "HASAN", "GÜLAY"),
        ("Autres énonciations", "Cilt 14"),
    )
    names = {f.role: f.value for f in parents.find(sheet(*rows)) if f.type == "name"}
    assert names == {"father": "AYDIN HASAN", "mother": "AYDIN GÜLAY"}


def test_parents_whose_heads_stand_below_them_in_columns() -> None:
    heads = ("Nombre(s)", "Primer Apellido", "Segundo Apellido")
    rows: Rows = (
        "Acta de Nacimiento",
        "Datos de Filiación de la Persona Registrada",
        ("GUSTAVO", "ROJAS", "CANO"), heads, ("MARÍA ELENA", "HUERTA", "SOLÍS"), heads,
    )  # fmt: skip
    found = {f.value for f in parents.find(sheet(*rows)) if f.role == "parent"}
    assert found == {"GUSTAVO ROJAS CANO", "MARÍA ELENA HUERTA SOLÍS"}


def test_heads_and_trades_are_no_parents() -> None:
    heads = ("Father's particulars", "Mother's particulars")
    empty: Rows = (
        "BIRTH CERTIFICATE",
        heads,
        ("Full name", "Full name"),
        ("Occupation", "Occupation"),
    )
    assert not [f for f in parents.find(sheet(*empty)) if f.type == "name"]
    filled: Rows = (
        "BIRTH CERTIFICATE",
        heads,
        ("John SMITH", "Mary JONES"),
        ("Engineer", "Teacher"),
    )
    names = {f.role: f.value for f in parents.find(sheet(*filled)) if f.type == "name"}
    assert names == {"father": "John SMITH", "mother": "Mary JONES"}


def test_a_maternity_ward_is_no_mother() -> None:
    rows = ("ESTRATTO DI NASCITA", "Maternità: Ospedale San Giovanni")
    assert not [f for f in parents.find(sheet(*rows)) if f.type == "name"]


def test_leaders_cost_no_time() -> None:
    start = time.process_time()
    list(parents.find(sheet("ACTE DE NAISSANCE", "." * 30_000)))
    assert time.process_time() - start < 2
