"""The window: Qt, its theme, widgets and pages. It never imports store or ics."""

from __future__ import annotations
