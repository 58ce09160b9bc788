"""Every sentence the program can say has its translation, with the same gaps."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import ROOT
from dossier.reports.wording import languages, translations

SOURCES = sorted((ROOT / "src" / "dossier").rglob("*.py"))
OTHERS = [lang for lang in languages() if lang != "en"]


def _called(node: ast.Call) -> str:
    return getattr(node.func, "id", getattr(node.func, "attr", ""))


def sentences(path: Path) -> Iterator[str]:
    """The literals given to ``say`` (and to the reports' ``words``), and the page's ``words``."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and _called(node) in ("say", "words"):
            first = node.args[0] if node.args else None
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value


def of_the_page() -> Iterator[str]:
    import re

    page = (ROOT / "src/dossier/reports/page.html.jinja").read_text(encoding="utf-8")
    yield from re.findall(r'words\("([^"]+)"', page)


def all_sentences() -> set[str]:
    return {s for path in SOURCES for s in sentences(path)} | set(of_the_page())


def gaps(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def test_templates_are_literals() -> None:
    """A template that is put together could not be found by this test, nor by a translator."""
    made = [
        f"{path.name}:{node.lineno}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and _called(node) == "say"
        and not (node.args and isinstance(node.args[0], ast.Constant))
        and not (node.args and getattr(node.args[0], "attr", "") == "template")  # said before
        and path.name != "_rows.py"  # its ``words`` hands literals on
    ]
    assert made == []


@pytest.mark.parametrize("lang", OTHERS)
def test_nothing_is_untranslated(lang: str) -> None:
    assert sorted(all_sentences() - translations(lang).keys()) == []


@pytest.mark.parametrize("lang", OTHERS)
def test_nothing_is_translated_in_vain(lang: str) -> None:
    assert sorted(translations(lang).keys() - all_sentences()) == []


@pytest.mark.parametrize("lang", OTHERS)
def test_gaps_are_the_same(lang: str) -> None:
    wrong = [s for s, other in translations(lang).items() if gaps(s) != gaps(other)]
    assert wrong == []
