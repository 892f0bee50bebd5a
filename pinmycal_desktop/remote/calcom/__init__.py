"""The client of the Cal.com API v2, by area. It knows routes; `wire.calcom` the JSON.

Traps it is written around, each with a test of its own: versions by area, 401 that is
not "signed out", 429 without a wait, no idempotency, uids that a move changes, lists
without hidden fields, days of UTC, pages that shift.
"""
