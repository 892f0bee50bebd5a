"""Words: turns a message's code into a sentence a person reads.

The one place where the language of errors, reasons and reports lives; below it, and
in files, messages stay codes. It knows no screen: a face hands in how it writes an
instant and a date.
"""

from __future__ import annotations

from pinmycal_desktop.words.english import Entry
from pinmycal_desktop.words.say import Clockface, say

__all__ = ["Clockface", "Entry", "say"]
