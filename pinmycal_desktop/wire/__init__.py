"""Wire: the JSON of both platforms, turned into values and back.

Pure: no clock, no socket, no file. Every JSON field name of the project is written
here and nowhere else.
"""

from __future__ import annotations
