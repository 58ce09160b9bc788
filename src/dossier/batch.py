"""Many folders at once, on any executor: threads, processes, or a cluster's."""

from __future__ import annotations

import atexit
import os
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import islice
from typing import Any

from dossier import clock
from dossier.errors import DossierError
from dossier.inspection import Inspector
from dossier.pipeline import check_with
from dossier.report import Report
from dossier.schema.route import Route, load_route

Folder = str | os.PathLike[str]


@dataclass(frozen=True, slots=True)
class CheckFailed:
    """A folder that could not be checked at all, and why (the name of the error, or its text)."""

    folder: str
    reason: str


def check_many(
    folders: Iterable[Folder],
    *,
    route: str | os.PathLike[str] | Route,
    applicants: Mapping[str, Mapping[str, Any]] | None = None,
    on: date | None = None,
    executor: Executor | None = None,
    in_flight: int = 8,
) -> Iterator[tuple[str, Report | CheckFailed]]:
    """Check folder after folder and yield (folder, report) as each is done.

    Args:
        folders: may be endless; at most ``in_flight`` are handed to the executor at a time.
        route: for all of them.
        applicants: the answers of each applicant, by folder as given.
        executor: any ``concurrent.futures.Executor``; two threads if not given (the files are
            read by child processes in any case).

    A folder that fails is a ``CheckFailed``; the others go on. Each process of the executor
    keeps its readers from one folder to the next.

    Raises:
        DossierError: the route does not load, or ``in_flight`` is less than 1.
    """
    if in_flight < 1:
        raise DossierError(f"in_flight must be at least 1, not {in_flight}")
    rules, day = load_route(route), clock.day(on)
    answers = applicants or {}
    own = None if executor else ThreadPoolExecutor(max_workers=2)
    try:
        yield from _run(iter(folders), rules, answers, day, executor or own, in_flight)  # type: ignore[arg-type]
    finally:
        if own:
            own.shutdown(cancel_futures=True)


def _run(
    folders: Iterator[Folder],
    route: Route,
    answers: Mapping[str, Mapping[str, Any]],
    on: date,
    executor: Executor,
    in_flight: int,
) -> Iterator[tuple[str, Report | CheckFailed]]:
    running: dict[Future[Report], str] = {}
    while True:
        for folder in islice(folders, in_flight - len(running)):
            name = os.fspath(folder)
            running[_submitted(executor, name, route, answers.get(name), on)] = name
        if not running:
            return
        for future in wait(running, return_when=FIRST_COMPLETED).done:
            yield (name := running.pop(future)), _result(name, future)


def _submitted(executor: Executor, *call: Any) -> Future[Report]:
    """The future of one folder; of an executor that takes no more work, one that failed."""
    try:
        return executor.submit(check_one, *call)
    except Exception as error:
        refused: Future[Report] = Future()
        refused.set_exception(error)
        return refused


def check_one(folder: str, route: Route, applicant: Mapping[str, Any] | None, on: date) -> Report:
    """One folder, with this process's own readers: what an executor's workers run."""
    return check_with(_readers(), folder, route, applicant, on)


@cache
def _readers() -> Inspector:
    inspector = Inspector(jobs=1)
    atexit.register(inspector.close)
    return inspector


def _result(folder: str, future: Future[Report]) -> Report | CheckFailed:
    try:
        return future.result()
    except DossierError as error:
        return CheckFailed(folder, str(error))
    except Exception as error:  # a lost worker or a broken executor loses one folder, not all
        return CheckFailed(folder, type(error).__name__)
