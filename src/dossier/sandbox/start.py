"""How the processes that read are started: this Python, our modules, nothing of the folder's.

Programs are often started in the folder that holds the papers, and Python likes to look for
modules in the current folder first; a file there that is named ``json.py`` must not be run.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

_CODE = (
    "import sys, json; sys.path[:] = json.loads(sys.argv.pop(1)); "
    "from {module} import main; main(*sys.argv[1:])"
)


def command(module: str, *arguments: str) -> list[str]:
    """The command line that calls ``main`` of a module of ours with these arguments."""
    # -P: the current folder is not put in front
    code = _CODE.format(module=module)
    return [sys.executable, "-P", "-c", code, json.dumps(import_path()), *arguments]


def environment(**more: str) -> dict[str, str]:
    """This process's environment; where modules lie is handed over as ``command`` does it."""
    ours = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    # onnxruntime would write to the home folder and call home
    return {**ours, "ORT_DISABLE_TELEMETRY": "1", **more}


def import_path() -> list[str]:
    """Where this process finds modules, without the current folder unless we lie there."""
    here, own = str(Path.cwd()), str(Path(__file__).resolve().parents[2])
    path = [os.path.abspath(item) for item in sys.path]  # noqa: PTH100 - "" is the current one
    return [item for item in path if item != here or item == own]
