"""The JSON of the PinmyCal API v1, a file for each resource.

Names and shapes follow the public API documents; `docs/local-service.md` says what
the local service adds where they are silent.
"""

from __future__ import annotations
