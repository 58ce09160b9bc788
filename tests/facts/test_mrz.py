from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.facts import Sheet
from dossier.facts._mrz_fit import fit, glyphs_of
from dossier.facts.mrz import check_digit, find, looks_like_line, parse, repair
from dossier.model import Box, Line, Place

# Specimens printed in ICAO Doc 9303 parts 4 to 7.
TD3 = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
)
TD2 = ("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6")
TD1 = (
    "I<UTOD231458907<<<<<<<<<<<<<<<",
    "7408122F1204159UTO<<<<<<<<<<<6",
    "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
)
TD1_LONG = (
    "I<UTOD23145890<7349<<<<<<<<<<<",
    "3407127M9507122UTO<<<<<<<<<<<2",
    "STEVENSON<<PETER<JOHN<<<<<<<<<",
)
MRV_A = (
    "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L8988901C4XXX4009078F96121096ZE184226B<<<<<<",
)
MRV_B = ("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<")
# The specimen of the French card that its makers published.
FR_ID = ("IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<", "8806923102858CORINNE<<<<<<<6512068F6")
SPECIMENS = {
    "TD3": TD3,
    "TD2": TD2,
    "TD1": TD1,
    "MRV-A": MRV_A,
    "MRV-B": MRV_B,
    "FR-ID": FR_ID,
}


def sheet(*lines: str, certainty: float = 1.0) -> Sheet:
    boxes = [Box(0.1, 0.1 + i * 0.05, 0.9, 0.13 + i * 0.05) for i in range(len(lines))]
    return Sheet(
        Place("a.pdf", 1),
        tuple(Line(text, box, certainty) for text, box in zip(lines, boxes, strict=True)),
    )


@pytest.mark.parametrize("name", SPECIMENS)
def test_specimens_of_the_norm_are_valid(name: str) -> None:
    found = parse(SPECIMENS[name])
    assert found is not None
    assert (found.format, found.valid) == (name, True)


def test_fields_of_a_passport() -> None:
    found = parse(TD3, on=date(2026, 11, 23))
    assert found is not None
    assert (found.document_code, found.issuer, found.nationality) == ("P", "UTO", "UTO")
    assert (found.surname, found.given_names, found.number) == (
        "ERIKSSON",
        "ANNA MARIA",
        "L898902C3",
    )
    assert (found.birth_date, found.expiry) == (date(1974, 8, 12), date(2012, 4, 15))
    assert (found.sex, found.optional) == ("F", "ZE184226B")


def test_fields_of_the_old_french_card() -> None:
    found = parse(FR_ID)
    assert found is not None
    assert (found.surname, found.given_names, found.number) == (
        "BERTHIER",
        "CORINNE",
        "880692310285",
    )
    assert (found.birth_date, found.expiry, found.nationality) == (date(1965, 12, 6), None, "FRA")


def test_a_long_number_runs_on_into_the_optional_data() -> None:
    found = parse(TD1_LONG)
    assert found is not None
    assert found.number == "D23145890734"
    assert found.valid


def test_germany_is_d_and_a_name_may_stand_alone() -> None:
    found = parse(
        (
            "P<D<<MUSTERMANN<<<<<<<<<<<<<<<<<<<<<<<<<<<<<",
            "C01X00T478D<<6408125F2702283" + "<" * 15 + "4",
        )
    )
    assert found is not None
    assert (found.issuer, found.nationality, found.given_names) == ("D", "D", "")
    assert found.surname == "MUSTERMANN"


@pytest.mark.parametrize("text", ["74<<<<", "7408<<", "<<<<<<", "741301"])
def test_an_unknown_birth_day_is_no_date(text: str) -> None:
    second = "L898902C36UTO" + text + check_digit(text) + TD3[1][20:]
    found = parse((TD3[0], second))
    assert found is not None
    assert (found.birth_date, found.birth_text) == (None, text)


def test_the_century_of_a_birth() -> None:
    def born(text: str, expiry: str, on: date | None) -> date | None:
        found = parse((TD3[0], f"L898902C36UTO{text}0F{expiry}0" + "<" * 15 + "0"), on)
        assert found is not None
        return found.birth_date

    assert born("050301", "310301", None) == date(2005, 3, 1)
    assert born("260101", "310301", date(2026, 11, 23)) == date(2026, 1, 1)
    assert born("270101", "310301", date(2026, 11, 23)) == date(1927, 1, 1)
    assert born("320101", "310301", None) == date(1932, 1, 1)


def test_a_card_without_end_has_no_expiry() -> None:
    found = parse((TD1[0], "7408122F" + "990101" + check_digit("990101") + TD1[1][15:], TD1[2]))
    assert found is not None
    assert found.expiry is None


@pytest.mark.parametrize(
    "lines",
    [(), ("",), (TD3[0],), (TD3[1], TD3[0]), (TD3[0], TD3[1][:-1]), (TD3[0], TD3[1].lower()[:40])],
)
def test_what_is_no_zone_is_none(lines: tuple[str, ...]) -> None:
    assert parse(lines) is None


# --------------------------------------------------------------------- properties

letters = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=9)
alnum = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", min_size=1, max_size=9)
days = st.dates(date(1940, 1, 1), date(2024, 12, 31))
ends = st.dates(date(2025, 1, 1), date(2060, 12, 31))


@st.composite
def zones(draw: st.DrawFn, name: str) -> tuple[str, ...]:
    """A valid zone of a format, made from the norm and not from the parser."""
    number = draw(alnum).ljust(9, "<")
    number += check_digit(number)
    birth = f"{draw(days):%y%m%d}"
    birth += check_digit(birth)
    end = f"{draw(ends):%y%m%d}"
    end += check_digit(end)
    sex = draw(st.sampled_from("MFX<"))
    state = draw(st.sampled_from(["UTO", "IND", "D<<", "RKS", "XXA"]))
    names = draw(letters) + "<<" + "<".join(draw(st.lists(letters, min_size=1, max_size=2)))
    extra = draw(alnum)
    if name == "TD1":
        one = ("I<" + state + number + extra.ljust(15, "<"))[:30]
        two = birth + sex + end + state + "<" * 11
        two += check_digit(one[5:] + two[:7] + two[8:15] + two[18:29])
        return one, two, names.ljust(30, "<")[:30]
    length = 44 if name in ("TD3", "MRV-A") else 36
    first = ({"TD3": "P", "TD2": "I"}.get(name, "V") + "<" + state + names).ljust(length, "<")
    second = number + state + birth + sex + end
    if name in ("MRV-A", "MRV-B"):
        return first[:length], (second + extra[: length - 28]).ljust(length, "<")
    if name == "TD3":
        optional = extra.ljust(14, "<")
        second += optional + check_digit(optional)
    else:
        second += extra[:7].ljust(7, "<")
    return first[:length], second + check_digit(second[:10] + second[13:20] + second[21:])


@st.composite
def french(draw: st.DrawFn) -> tuple[str, ...]:
    number = f"{draw(ends):%y%m}" + draw(st.sampled_from(["075", "692", "2A1"]))
    number += draw(st.text("0123456789", min_size=5, max_size=5))
    birth = f"{draw(days):%y%m%d}"
    first = ("IDFRA" + draw(letters)).ljust(30, "<") + draw(st.sampled_from(["<" * 6, "692021"]))
    second = number + check_digit(number) + draw(letters).ljust(14, "<")
    second += birth + check_digit(birth) + draw(st.sampled_from("MF"))
    return first, second + check_digit(first + second)


any_zone = st.one_of(
    *[zones(name) for name in ("TD1", "TD2", "TD3", "MRV-A", "MRV-B")],
    french(),
)


@given(any_zone)
def test_every_made_zone_is_read_back(lines: tuple[str, ...]) -> None:
    found = parse(lines)
    assert found is not None
    assert found.valid
    assert found.lines == lines
    assert repair(lines) == (found, "")


@given(any_zone, st.data())
@settings(max_examples=300)
def test_one_wrong_character_is_noticed_or_put_right(
    lines: tuple[str, ...], data: st.DataObject
) -> None:
    """A look-alike among what check digits protect: repaired to the truth, or not valid."""
    truth = parse(lines)
    assert truth is not None
    row, at = data.draw(st.sampled_from(protected(truth.format)))
    was = lines[row][at]
    twin = {"0": "O", "O": "0", "1": "I", "I": "1", "5": "S", "S": "5", "8": "B", "B": "8"}.get(was)
    if twin is None:
        return
    wrong = (*lines[:row], lines[row][:at] + twin + lines[row][at + 1 :], *lines[row + 1 :])
    found = repair(wrong)
    if found is not None and found[0].valid:
        assert found[0].lines == lines


def protected(name: str) -> list[tuple[int, int]]:
    if name == "TD1":
        return [(0, i) for i in range(5, 30)]
    if name == "FR-ID":
        return [(1, i) for i in range(12)]
    return [(1, i) for i in range(9)]


@given(any_zone, st.data())
def test_a_changed_digit_is_never_valid(lines: tuple[str, ...], data: st.DataObject) -> None:
    truth = parse(lines)
    assert truth is not None
    row = 0 if truth.format == "TD1" else 1
    places = [i for i, c in enumerate(lines[row][5:10], 5) if c.isdigit()]
    if not places:
        return
    at = data.draw(st.sampled_from(places))
    other = data.draw(st.sampled_from(sorted(set("0123456789") - {lines[row][at]})))
    changed = list(lines)
    changed[row] = lines[row][:at] + other + lines[row][at + 1 :]
    found = parse(changed)
    assert found is None or not found.valid


@given(st.lists(st.text(max_size=50), max_size=4))
def test_any_text_is_read_without_a_crash(lines: list[str]) -> None:
    parse(lines)
    repair(lines)
    list(find(sheet(*lines)))


# --------------------------------------------------------------------- facts


@pytest.mark.parametrize("name", SPECIMENS)
def test_a_zone_in_a_text_layer_is_a_fact(name: str) -> None:
    (fact,) = find(sheet("Specimen", *SPECIMENS[name], "page 2"))
    assert (fact.type, fact.role, fact.proven, fact.private) == ("mrz", name, True, True)
    assert fact.value == "\n".join(SPECIMENS[name])
    assert fact.place.box is not None


def test_spaces_and_a_lost_filler_are_forgiven() -> None:
    lines = (TD3[0][:-3], "L898902C3 6 UTO 740812 2 F 120415 9 ZE184226B<<<<< 1 0")
    (fact,) = find(sheet(*lines))
    assert fact.value == "\n".join(TD3)
    assert fact.text == "\n".join(lines)


def test_letters_in_dates_and_zeros_in_names_are_put_right() -> None:
    lines = (TD3[0].replace("ERIKSSON", "ER1KSS0N"), TD3[1].replace("120415", "12O4IS"))
    (fact,) = find(sheet(*lines))
    assert (fact.value, fact.proven) == ("\n".join(TD3), True)


def test_a_wrong_digit_is_stated_and_not_proven() -> None:
    (fact,) = find(sheet(TD3[0], TD3[1].replace("F120415", "F220415")))
    assert not fact.proven
    assert "F220415" in fact.value


def test_one_look_alike_is_repaired_and_less_certain() -> None:
    (fact,) = find(sheet(TD3[0], TD3[1].replace("L898902C36", "L8989O2C36")))
    assert (fact.value, fact.proven) == ("\n".join(TD3), True)
    assert fact.certainty == pytest.approx(0.8)


def test_where_several_repairs_would_do_none_is_made() -> None:
    """One of the zeros and D is another letter: the check digits allow more than one guess."""
    lines = (
        "I<BRA60D8G240F6<<<<<<<<<<<<<<<",
        "5302086M7007020IND<<<<<<<<<<<6",
        "QPBP<<ZBW<<<<<<<<<<<<<<<<<<<<<",
    )
    (fact,) = find(sheet(*lines))
    assert (fact.value, fact.proven, fact.certainty) == ("\n".join(lines), False, 0.5)


def test_two_repairs_are_never_made() -> None:
    wrong = TD3[1].replace("L898902C3", "LB9B902C3").replace("ZE184226B", "ZE1842268")
    found = repair((TD3[0], wrong))
    assert found is None or not found[0].valid


@pytest.mark.parametrize(
    "lines",
    [
        ("IBAN FR76 3000 4028 3798 7654 3210 943", "BIC BNPAFRPPXXX"),
        ("BULLETIN DE PAIE OCTOBRE 2026 PERIODE DU 01/10/2026", "NET A PAYER 1 234,56 EUROS 1234"),
        ("0123456789012345678901234567890123456789", "9876543210987654321098765432109876543210"),
        ("CODE BARRE 750110542100320261123000145", "REFERENCE CLIENT 1 23 456 789 012 345 678 901"),
        ("<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "<" * 30, "<" * 30),
    ],
)
def test_other_papers_have_no_zone(lines: tuple[str, ...]) -> None:
    assert not list(find(sheet(*lines)))


def test_words_do_not_look_like_a_line_of_a_zone() -> None:
    assert looks_like_line(TD3[0])
    assert looks_like_line(TD3[1])
    assert not looks_like_line("Attestation de scolarité de l'année 2026-2027")
    assert not looks_like_line("UNIVERSITE DE PARIS CITE ET SORBONNE")


def test_importing_is_quick_and_loads_nothing_heavy() -> None:
    code = (
        "import sys, dossier.facts.mrz as m; "
        "heavy = {'numpy', 'cv2', 'onnxruntime'} & set(sys.modules); assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_digit_of_a_long_number_with_and_without_the_filler_that_parts_it() -> None:
    for covered in ("123456789012", "123456789<012"):
        first = f"IDBEL123456789<012{check_digit(covered)}".ljust(30, "<")
        second = "0402202M2907103BEL<<<<<<<<<<<"
        composite = check_digit(first[5:30] + second[:7] + second[8:15] + second[18:29])
        zone = parse((first, second + composite, "JANSSENS<<LIES".ljust(30, "<")))
        assert zone is not None
        assert zone.valid
    assert not parse((f"IDBEL123456789<012{3}".ljust(30, "<"), *zone.lines[1:])).valid


def test_a_state_that_does_not_exist_is_a_misread_one() -> None:
    first, second = TD3[0].replace("UTO", "FRA"), TD3[1].replace("UTO", "D2A")
    misread = repair([first, second[:10] + "0ZA" + second[13:]])
    assert misread is not None
    assert misread[0].nationality == "DZA"
    strange = repair([first, second[:10] + "QQQ" + second[13:]])
    assert strange is not None
    assert strange[0].nationality == "QQQ"  # read surely: it is what the paper says


def test_a_filler_that_may_as_well_be_a_letter_parts_the_names() -> None:
    text = "NGUYEN<CMINH<QUANG".ljust(30, "<")
    lines = [glyphs_of(line) for line in (*TD1[:2], text)]
    names = list(lines[2])
    names[7] = {"C": -0.63, "<": -0.77}
    found = fit([*lines[:2], names])
    assert found is not None
    assert found.mrz.lines[2].startswith("NGUYEN<<MINH<QUANG<")


def test_a_symbol_that_the_reader_did_not_see_repairs_nothing() -> None:
    """Of two repairs that the digits allow, the one that was seen is made."""
    first, second = TD3
    number = "O5R40H4L4"
    line = number + check_digit(number) + second[10:43]
    composite = check_digit(line[:10] + line[13:20] + line[21:])
    glyphs = list(glyphs_of(line + composite))
    glyphs[0] = {"0": 0.0, "O": -8.6, "8": -12.0}
    glyphs[4] = {"0": 0.0, "8": -13.6, "O": -13.8}
    found = fit([glyphs_of(first), glyphs])
    assert found is not None
    assert found.mrz.number == number
