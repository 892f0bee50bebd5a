"""Screen: what each screen shows and what each gesture means, without Qt.

A screen is a value; a gesture is a pure function to the next value. Nothing here
paints, reads the diary or a clock.
"""

from __future__ import annotations
