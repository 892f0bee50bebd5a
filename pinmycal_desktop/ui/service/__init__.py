"""The page of the local service: its switch, its keys, and what arrives there."""

from __future__ import annotations
