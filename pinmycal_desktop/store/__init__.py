"""The store: one SQLite file, and all the SQL there is.

Values go in and come out; no rule of booking lives here, and nothing above the diary
imports it. Instants are kept as whole seconds since 1970 in UTC.
"""

from __future__ import annotations
