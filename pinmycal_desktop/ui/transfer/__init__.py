"""Calendar files: taken in through a preview, written out whole, and taken back."""

from __future__ import annotations
