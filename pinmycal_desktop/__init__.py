"""PinmyCal Desktop: the desktop home of a booking calendar."""

from __future__ import annotations

__version__ = "0.1.0"
