"""App: builds everything in order, connects it, and stops it in reverse.

The only package that knows all parts, and the only one that reads the clock and asks
the computer about itself.
"""

from __future__ import annotations
