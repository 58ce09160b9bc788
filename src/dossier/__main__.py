"""The command ``dossier``, also as ``python -m dossier``."""

from __future__ import annotations


def main() -> None:
    """Run the command and leave with its exit status."""
    from dossier.cli import dossier

    dossier(prog_name="dossier")


if __name__ == "__main__":
    main()
