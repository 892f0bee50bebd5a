"""Small widgets with values in and signals out, one file each; they know no page."""

from __future__ import annotations
