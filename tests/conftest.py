"""Where the tests find what they need."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from dossier.sandbox import linux, seccomp

# The same examples on every run where a verdict hangs on it; new ones at every run by hand.
settings.register_profile("ci", derandomize=True, deadline=None)
if os.environ.get("CI"):
    settings.load_profile("ci")

# No test needs the network: in CI the kernel denies it to this process and all that it starts.
if os.environ.get("CI") and seccomp.is_available():
    linux.gain_nothing()
    seccomp.apply_offline()

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))


@pytest.fixture(scope="session")
def samples() -> Path:
    """Real files with an ``expected.csv``, where this machine has some."""
    folder = Path(os.environ.get("DOSSIER_SAMPLES", ROOT.parent / "shared" / "samples"))
    if not (folder / "expected.csv").exists():
        pytest.skip("no folder of real samples here")
    return folder
