"""Where this service answers otherwise than Cal.com on purpose, and why: all of it.

A difference that a recorded exchange shows is in `differences_recorded`, one that none
shows in `differences_unrecorded`, with a test of its own.
"""

from __future__ import annotations

from pinmycal_desktop.server.calcom.differences_recorded import RECORDED
from pinmycal_desktop.server.calcom.differences_unrecorded import UNRECORDED

DIFFERENCES = RECORDED + UNRECORDED
"""All of them, in answers."""
