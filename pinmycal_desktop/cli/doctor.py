"""`doctor`: is everything well, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.words import say

if TYPE_CHECKING:
    from argparse import Namespace

    from pinmycal_desktop.cli.arguments import Verbs
    from pinmycal_desktop.cli.session import Session
    from pinmycal_desktop.control.replies import FindingLine

_GOOD, _NOTE, _BAD = "ok    ", "note  ", "BAD   "


def add(verbs: Verbs) -> None:
    """Add the command of this file."""
    parser = verbs.add("doctor", _doctor, about="check that everything is well")
    parser.add_argument("--repair", action="store_true", help="mend what can be mended")


def _mark(finding: FindingLine) -> str:
    """Return what stands before a finding."""
    if not finding.is_good:
        return _BAD
    return _NOTE if finding.is_note else _GOOD


def _doctor(typed: Namespace, session: Session) -> int:
    """Look at everything; the end is 1 when anything is not well."""
    # Asks the network and the keyring: too much to load for any other command.
    from pinmycal_desktop.app.doctor import examine  # noqa: PLC0415

    findings = examine(session.folder, clock=session.clock, repair=typed.repair)
    for each in findings:
        session.terminal.line(f"{_mark(each)}{say(each.message)}")
    session.terminal.json(
        {
            "answer": "doctor",
            "is_good": all(each.is_good for each in findings),
            "findings": [
                {
                    "code": each.code,
                    "is_good": each.is_good,
                    "is_note": each.is_note,
                    "sentence": say(each.message),
                }
                for each in findings
            ],
        }
    )
    return Exit.DONE if all(each.is_good for each in findings) else Exit.REFUSED
