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
    why = {
        PaceReason.LOOKING: words("while you look at the window"),
        PaceReason.AWAY: words("while the window is not in front"),
        PaceReason.BATTERY: words(
            "while this computer runs on its battery; at once when you come back"
        ),
        PaceReason.METERED: words(
            "while the line is paid for by use; at once when you come back"
        ),
    }[circumstances.reason]
    return f"{often}, {why}"


def _length(every: timedelta, form: Format) -> str:
    seconds = int(every.total_seconds())
    if seconds < _MINUTE:
        return words("{0} s").format(form.number(seconds))
    return form.duration(every)
