"""Values and rules of a booking calendar.

Nothing here does I/O, reads a clock or a setting, or imports anything but the
standard library: what a rule needs comes in as an argument.
"""

from __future__ import annotations
