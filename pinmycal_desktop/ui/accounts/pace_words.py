"""How often a service is asked, and why, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.pace import Circumstances, PaceReason
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from datetime import timedelta

    from pinmycal_desktop.ui.format import Format

_MINUTE = 60


def pace_words(circumstances: Circumstances, form: Format) -> str:
    """Return how often a service is asked now, with the reason."""
    often = words("Every {0}").format(_length(circumstances.every, form))
    return f"{often}, {_why(circumstances)}"


def _why(circumstances: Circumstances) -> str:
    looks = circumstances.is_looked_at
    match circumstances.reason:
        case PaceReason.LOOKING:
            return words("while you look at the window")
        case PaceReason.AWAY:
            return words("while the window is not in front")
        case PaceReason.BATTERY if looks:
            return words("while you look, and this computer runs on its battery")
        case PaceReason.BATTERY:
            return words(
                "while this computer runs on its battery; at once when you come back"
            )
        case PaceReason.METERED if looks:
            return words("while you look, and the line is paid for by use")
        case PaceReason.METERED:
            return words(
                "while the line is paid for by use; at once when you come back"
            )


def _length(every: timedelta, form: Format) -> str:
    seconds = int(every.total_seconds())
    if seconds < _MINUTE:
        return words("{0} s").format(form.number(seconds))
    return form.duration(every)
