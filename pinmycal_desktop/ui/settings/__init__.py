"""The settings: who hosts, in which zone, and how the window looks and tells times."""

from __future__ import annotations
