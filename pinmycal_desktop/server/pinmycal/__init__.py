"""The routes of the PinmyCal API v1, a file for each resource.

Each is a plain function of the diary and one request, run in the service's pool.
"""

from __future__ import annotations
