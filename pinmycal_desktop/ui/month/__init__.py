"""The month: whole weeks of days with what is booked on them."""

from __future__ import annotations
