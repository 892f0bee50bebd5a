"""The event type editor: what can be booked, and what saving would change of it."""

from __future__ import annotations
