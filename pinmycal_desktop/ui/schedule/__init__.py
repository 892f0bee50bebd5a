"""The schedule editor: hours painted and typed, dates that differ, what is offered."""

from __future__ import annotations
