"""The program's door: ``pinmycal`` and ``python -m pinmycal_desktop``.

So far it answers ``--version`` and says what is to come; it opens nothing.
"""

from __future__ import annotations

import argparse

from pinmycal_desktop import __version__


def main() -> None:
    """Answer the command line."""
    parser = argparse.ArgumentParser(prog="pinmycal", description=__doc__)
    version = f"PinmyCal Desktop {__version__}"
    parser.add_argument("--version", action="version", version=version)
    parser.parse_args()
    parser.print_help()


if __name__ == "__main__":
    main()
