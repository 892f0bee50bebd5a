"""The JSON of the Cal.com API v2; so far what its webhooks carry."""

from __future__ import annotations
