"""The command line: what a person or a script types.

It turns words into requests, asks whoever owns the data, and writes the answer as
lines or as JSON. It never opens a window, and never writes to the data itself.
"""

from __future__ import annotations
