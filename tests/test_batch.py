"""Many folders: each is answered, whatever happens to the others."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

import dossier
from dossier import CheckFailed, Report, Verdict, check_many
from makers import papers
from makers.people import LI

ON = date(2026, 11, 23)


@pytest.fixture
def folders(tmp_path: Path) -> list[Path]:
    made = []
    for number in range(3):
        folder = tmp_path / f"student-{number}"
        folder.mkdir()
        (folder / "rib.pdf").write_bytes(papers.rib(LI))
        made.append(folder)
    return made


def verdicts(results: Iterator[tuple[str, Report | CheckFailed]]) -> dict[str, object]:
    return {
        Path(folder).name: result.verdict if isinstance(result, Report) else type(result)
        for folder, result in results
    }


def test_all_are_answered_and_a_bad_one_loses_nobody(folders: list[Path]) -> None:
    asked = [folders[0], Path("nowhere"), *folders[1:]]
    said = verdicts(check_many(asked, route="online-student", on=ON, in_flight=2))
    assert said == {
        "student-0": Verdict.INCOMPLETE,
        "nowhere": CheckFailed,
        "student-1": Verdict.INCOMPLETE,
        "student-2": Verdict.INCOMPLETE,
    }


@pytest.mark.slow
def test_processes_give_what_threads_give(folders: list[Path]) -> None:
    def reports(executor: Executor) -> dict[str, Report | CheckFailed]:
        with executor:
            return dict(check_many(folders, route="online-student", on=ON, executor=executor))

    threads = reports(ThreadPoolExecutor(2))
    processes = reports(ProcessPoolExecutor(1, mp_context=get_context("spawn")))
    assert processes == threads
    assert all(isinstance(report, Report) for report in threads.values())


class Closed(Executor):
    """An executor that takes no work."""

    def submit(self, *_: Any, **__: Any) -> Future[Any]:
        raise RuntimeError("cannot schedule new futures")


def test_an_executor_that_refuses_is_said_of_each_folder(folders: list[Path]) -> None:
    said = dict(check_many(folders, route="online-student", on=ON, executor=Closed()))
    assert [type(result) for result in said.values()] == [CheckFailed] * 3
    assert {result.reason for result in said.values()} == {"RuntimeError"}  # type: ignore[union-attr]


def test_a_wrong_call_is_said_at_once() -> None:
    with pytest.raises(dossier.DossierError, match="no route is called"):
        list(check_many([], route="nowhere-route"))
    with pytest.raises(dossier.DossierError, match="in_flight"):
        list(check_many([], route="online-student", in_flight=0))


def test_answers_belong_to_their_folder(folders: list[Path]) -> None:
    answers = {str(folders[0]): {"married": True}}
    said = dict(check_many(folders[:2], route="online-student", on=ON, applicants=answers))
    asked = {
        Path(folder).name: {question.id for question in report.questions}
        for folder, report in said.items()
        if isinstance(report, Report)
    }
    assert "married" not in asked["student-0"]
    assert "married" in asked["student-1"]
