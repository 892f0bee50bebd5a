"""The description of the service for programs: `/openapi.json`.

It is made from the tables that serve, so what is served and what is told cannot differ:
`calcom` and `pinmycal` describe the routes of an API, `pages` what is none, `parts`
what several of them share, and `document` joins all.
"""

from __future__ import annotations

from pinmycal_desktop.server.openapi.document import description

__all__ = ["description"]
