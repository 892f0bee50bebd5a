"""The JSON of the Cal.com API v2: what comes in, what goes out, and how it fails.

`codec` reads and writes, `formats` are the kinds of text with a rule of their own,
`explaining` says what does not fit, `error` has the four shapes of a refusal. Then a
module for each resource.
"""

from __future__ import annotations
