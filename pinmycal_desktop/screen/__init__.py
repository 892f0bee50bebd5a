"""What the window shows, as values: states, layouts and drafts without any Qt.

Nothing here reads a clock, a file or a setting, and nothing knows a colour or a font.
"""

from __future__ import annotations
