"""What the editors of schedules and event types share: list, head, invitee's view."""

from __future__ import annotations
