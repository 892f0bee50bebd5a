"""The routes of the Cal.com API v2, a file for each resource.

`routes` says how a resource is added; `table` lists every route there is, and `door`
takes a request through the common part: version, credentials, limits, validation,
handler, envelope, refusal.
"""

from __future__ import annotations
