"""Server: the local service, for programs on this computer.

It speaks the PinmyCal API v1 and the Cal.com API v2 over the local account and takes
webhooks in. It asks and changes everything through the diary, and listens on loopback
only.
"""

from __future__ import annotations
