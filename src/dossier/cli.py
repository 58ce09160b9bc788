"""The command: parses, calls, prints, exits.

Exit status of ``check``: 0 complete, 1 incomplete, 3 unclear, 2 the call was wrong, 4 dossier
itself failed. Results go to stdout; progress and warnings to stderr.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from dossier import __version__
from dossier.errors import DossierError
from dossier.output import must_be_free, put

if TYPE_CHECKING:
    from dossier.model import Applicant
    from dossier.reports.wording import Wording

WRONG_CALL, BROKEN, STOPPED, READER_GONE = 2, 4, 130, 141
STATUS = {"complete": 0, "incomplete": 1, "unclear": 3}
PIPE_COLUMNS = 100


class Program(click.Group):
    """The command group; says in one line what ended it, without anything from the papers."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; a wrong call and a fault of ours are told apart by exit status."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except BrokenPipeError:
            # Nobody reads on; what is left in the buffer must not fail again at the end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(READER_GONE)
        except DossierError as error:
            _leave(ctx, str(error), WRONG_CALL)
        except KeyboardInterrupt:
            _leave(ctx, "stopped", STOPPED)
        except Exception as error:
            if os.environ.get("DOSSIER_DEBUG") == "1":
                traceback.print_exc()
            # The text of a foreign exception may quote a paper, so only its kind is said.
            text = f"dossier itself failed ({type(error).__name__}); this is a fault of the program"
            _leave(ctx, f"{text}. DOSSIER_DEBUG=1 shows where.", BROKEN)


def _leave(ctx: click.Context, text: str, status: int) -> NoReturn:
    from dossier.reports._escape import visible

    lines = [visible(line) for line in text.splitlines()]
    click.echo("dossier: " + "\n".join(lines), err=True)
    ctx.exit(status)


def _day(ctx: click.Context, param: click.Parameter, value: datetime | None) -> date | None:
    return value.date() if value else None


def _language() -> str:
    """French where the machine speaks French, else English."""
    spoken = next(
        (os.environ[k] for k in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(k)), ""
    )
    return "fr" if spoken.startswith("fr") else "en"


applicant_options = [
    click.option(
        "--applicant", "file", type=click.Path(), help="A YAML or JSON file with your answers."
    ),
    click.option(
        "--answer",
        "pairs",
        multiple=True,
        metavar="NAME=VALUE",
        help="One answer, such as nationality=IN; may be repeated.",
    ),
]
lang_option = click.option(
    "--lang",
    envvar="DOSSIER_LANG",
    default=_language,
    show_default="your system's",
    help="en or fr.",
)
full_option = click.option("--full", is_flag=True, help="Show private values in full.")


def _with(options: Iterable[Callable[[Any], Any]]) -> Callable[[Any], Any]:
    def decorate(command: Any) -> Any:
        for option in reversed(list(options)):
            command = option(command)
        return command

    return decorate


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dossier", message="%(prog)s %(version)s")
def dossier() -> None:
    """Read a folder of papers before it is handed in to the French health insurance.

    Nothing leaves this machine. The answer is a help, not a promise: dossier checks presence, type
    and readability; it is not a proof of authenticity and not a virus scan.
    """


# --------------------------------------------------------------------------- check


@dossier.command()
@click.argument("folder", nargs=-1, required=True, type=click.Path())
@click.option(
    "--route", required=True, metavar="ROUTE", help="An id of `dossier routes`, or a file."
)
@_with(applicant_options)
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), callback=_day, help="The day judged for.")
@click.option(
    "--format",
    "name",
    help="text, json, html, markdown or junit; else by what --output ends in, else text.",
)
@click.option("--output", type=click.Path(), help="A file for the report, readable by you alone.")
@click.option("--force", is_flag=True, help="Replace the file of --output if it is there.")
@lang_option
@click.option("--jobs", type=click.IntRange(min=1), help="How many files are read at once.")
@click.option("--quiet", is_flag=True, help="No progress and no warnings.")
@click.option("--notes", is_flag=True, help="Also say what is merely worth knowing.")
@click.option("--require-sandbox", is_flag=True, help="Refuse to read outside the full sandbox.")
@full_option
@click.pass_context
def check(
    ctx: click.Context,
    folder: tuple[str, ...],
    route: str,
    file: str | None,
    pairs: tuple[str, ...],
    on: date | None,
    name: str | None,
    output: str | None,
    force: bool,
    lang: str,
    jobs: int | None,
    quiet: bool,
    notes: bool,
    require_sandbox: bool,
    full: bool,
) -> None:
    """Say what the office would say of FOLDER.

    FOLDER is a folder, a ZIP file, or several files. Exit status: 0 complete, 1 incomplete,
    3 unclear, 2 wrong call, 4 dossier itself failed.
    """
    from dossier.pipeline import check as check_papers
    from dossier.reports import format_for, format_named

    name = name or format_for(output)
    render = format_named(name).render
    wording = _wording(lang, full)
    must_be_free(output, force)
    with _progress(quiet) as on_progress:
        report = check_papers(
            folder[0] if len(folder) == 1 else folder,
            route=route,
            applicant=_applicant(file, pairs),
            on=on,
            jobs=jobs,
            require_sandbox=require_sandbox,
            on_progress=on_progress,
        )
    _warn_of_sandbox(report.sandbox, quiet)
    put(render(report, wording, **_options(render, output, notes)), output, force)
    ctx.exit(STATUS[report.verdict])


# --------------------------------------------------------------------------- the others


@dossier.command()
@lang_option
def routes(lang: str) -> None:
    """What routes there are."""
    from dossier.schema.route import routes as all_routes

    wording, known = _wording(lang), all_routes()
    columns = max(len(route.id) for route in known)
    put("".join(f"{r.id:{columns}}  {wording.title(r.title.both())}\n" for r in known))


@dossier.command()
@click.argument("route")
@lang_option
def show(route: str, lang: str) -> None:
    """The checklist of ROUTE, to print."""
    from dossier.checklist import checklist
    from dossier.schema.route import load_route

    put(checklist(load_route(route), _wording(lang)))


@dossier.command()
@_with(applicant_options)
@lang_option
def advise(file: str | None, pairs: tuple[str, ...], lang: str) -> None:
    """Which route is mine, or which question decides it.

    On a terminal the questions are asked one by one; an empty answer leaves one open.
    """
    from dossier import clock
    from dossier.advice import advise as advice_for
    from dossier.applicant import from_answers, merge
    from dossier.reports.advised import render_advice

    wording, person, today = _wording(lang), _applicant(file, pairs), clock.today()
    advice = advice_for(person, today)
    while advice.question and sys.stdin.isatty():
        said = click.prompt(wording.text(advice.text), default="", show_default=False, err=True)
        if not said.strip():
            break
        person = merge(from_answers({advice.question: said}), person)
        advice = advice_for(person, today)
    put(render_advice(advice, wording))


@dossier.command()
@click.argument("name", required=False)
def explain(name: str | None) -> None:
    """What the check NAME asks, why, and what to do; without NAME, all checks."""
    from dossier.explain import all_pages
    from dossier.explain import explain as page_of

    if name:
        put(str(page_of(name)))
        return
    pages = all_pages()
    columns = max(len(page.name) for page in pages)
    put("".join(f"{page.name:{columns}}  {page.condition}\n" for page in pages))


@dossier.command()
@click.argument("files", nargs=-1, required=True, type=click.Path())
@click.option("--format", "name", type=click.Choice(["text", "json"]), default="text")
@click.option("--why", is_flag=True, help="Show the marks each document was known by.")
@lang_option
@click.option("--jobs", type=click.IntRange(min=1), help="How many files are read at once.")
@click.option("--quiet", is_flag=True, help="No progress and no warnings.")
@click.option("--require-sandbox", is_flag=True, help="Refuse to read outside the full sandbox.")
@full_option
def inspect(
    files: tuple[str, ...],
    name: str,
    why: bool,
    lang: str,
    jobs: int | None,
    quiet: bool,
    require_sandbox: bool,
    full: bool,
) -> None:
    """What can be read from FILES, without a route."""
    from dossier.pipeline import inspect as inspect_files
    from dossier.reports.inspected import render_text
    from dossier.reports.json import render_inspection

    wording = _wording(lang, full)
    with _progress(quiet) as on_progress:
        inspection = inspect_files(
            files[0] if len(files) == 1 else files,
            jobs=jobs,
            require_sandbox=require_sandbox,
            on_progress=on_progress,
        )
    _warn_of_sandbox(inspection.sandbox, quiet)
    if name == "json":
        put(render_inspection(inspection, wording))
    else:
        put(render_text(inspection, wording, why=why))


@dossier.command()
@click.argument("route")
@click.argument("directory", type=click.Path())
@click.option(
    "--case", default="complete", show_default=True, help="Which of the route's examples."
)
def example(route: str, directory: str, case: str) -> None:
    """Copy a specimen folder for ROUTE to DIRECTORY, to try the program on.

    All papers in it are made up.
    """
    from dossier.examples import copy_example

    count, answers = copy_example(route, case, directory)
    click.echo(f"{count} made-up papers in {directory}. Now try:")
    applicant = f" --applicant {answers}" if answers else ""
    click.echo(f"dossier check {directory} --route {route}{applicant}")


# --------------------------------------------------------------------------- helpers


def _wording(lang: str, full: bool = False) -> Wording:
    from dossier.language import wording

    return wording(lang, full=full)


def _applicant(file: str | None, pairs: Iterable[str]) -> Applicant:
    """The answers of the command line, which win, and those of the file."""
    from dossier.applicant import from_answers, from_file, merge

    said = from_answers(_pairs(pairs))
    return merge(said, from_file(Path(file))) if file else said


def _pairs(pairs: Iterable[str]) -> dict[str, Any]:
    given: dict[str, list[str]] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name.strip():
            raise DossierError(f"--answer {pair!r} is not NAME=VALUE, such as nationality=IN")
        given.setdefault(name.strip(), []).append(value.strip())
    return {name: v[0] if len(v) == 1 else v for name, v in given.items()}


def _options(render: Callable[..., str], output: str | None, notes: bool) -> dict[str, Any]:
    """What a format asks to be told: notes, and of the terminal its width and whether it colours.

    In a file or a pipe the width is fixed, so that it is the same everywhere.
    """
    import inspect
    import shutil

    offered: dict[str, Any] = {"notes": notes, "width": PIPE_COLUMNS}
    if not output and sys.stdout.isatty():
        offered["width"] = min(shutil.get_terminal_size().columns, 140)
        offered["colour"] = "NO_COLOR" not in os.environ
    asked = inspect.signature(render).parameters
    return {name: value for name, value in offered.items() if name in asked}


def _progress(quiet: bool) -> AbstractContextManager[Callable[[int, int, str], None] | None]:
    from dossier.progress import on_terminal

    return on_terminal(sys.stderr, quiet)


def _warn_of_sandbox(tier: str, quiet: bool) -> None:
    if tier != "full" and not quiet:
        text = f"dossier: files were read in a weaker sandbox than usual ({tier})"
        click.echo(f"{text}; --require-sandbox refuses that", err=True)
