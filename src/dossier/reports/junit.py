"""The report as JUnit XML: a line of the checklist is a test case.

The dialect is that of the Jenkins xUnit plugin: a failed line has ``failure``, one that could not
be told ``error``, one that is not needed ``skipped``.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from dossier.model import Finding, Level, Outcome, RequirementReport
from dossier.reports import Report
from dossier.reports._escape import visible
from dossier.reports.wording import Wording

_TAGS = {Outcome.FAILED: "failure", Outcome.UNCLEAR: "error", Outcome.NOT_NEEDED: "skipped"}

SUFFIX = ".xml"


def render(report: Report, wording: Wording) -> str:
    """The report as an XML document, ended by a newline."""
    cases = [_of_line(report, line, wording) for line in report.requirements]
    cases += [_of_finding(report, f, wording) for f in report.dossier if f.level is Level.REQUIRED]
    suite = Element("testsuite", _counts(report, cases))
    suite.extend(cases)
    root = Element("testsuites")
    root.append(suite)
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _counts(report: Report, cases: list[Element]) -> dict[str, str]:
    def count(tag: str) -> str:
        return str(sum(case.find(tag) is not None for case in cases))

    return {
        "name": visible(f"{report.route.id} {report.folder}"),
        "tests": str(len(cases)),
        "failures": count("failure"),
        "errors": count("error"),
        "skipped": count("skipped"),
        "timestamp": f"{report.on.isoformat()}T00:00:00",
    }


def _of_line(report: Report, line: RequirementReport, wording: Wording) -> Element:
    case = _case(report, line.id)
    # A line that only advises decides nothing, so it does not fail a build either.
    outcome = line.outcome if line.level is Level.REQUIRED else Outcome.PASSED
    said = [f for f in line.findings if f.outcome in (Outcome.FAILED, Outcome.UNCLEAR)]
    _result(case, outcome, said, wording)
    return case


def _of_finding(report: Report, finding: Finding, wording: Wording) -> Element:
    case = _case(report, finding.check)
    _result(case, finding.outcome, [finding], wording)
    return case


def _case(report: Report, name: str) -> Element:
    return Element(
        "testcase", {"classname": visible(f"dossier.{report.route.id}"), "name": visible(name)}
    )


def _result(case: Element, outcome: Outcome, said: Iterable[Finding], wording: Wording) -> None:
    if outcome is Outcome.PASSED:
        return
    if outcome is Outcome.NOT_NEEDED:
        SubElement(case, "skipped")
        return
    decisive = sorted(said, key=lambda f: (f.level is not Level.REQUIRED, f.outcome != outcome))
    lines = [visible(_sentence(finding, wording)) for finding in decisive]
    first = lines[0] if lines else outcome
    element = SubElement(case, _TAGS[outcome], {"message": first, "type": outcome})
    element.text = "\n".join(lines)


def _sentence(finding: Finding, wording: Wording) -> str:
    place = f"{finding.place.file}: " if finding.place else ""
    hint = f" → {wording.text(finding.hint)}" if finding.hint else ""
    return f"{place}{wording.text(finding.message)} ({finding.check}){hint}"
