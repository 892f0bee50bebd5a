"""Making, moving, cancelling and answering bookings: dialogs that write by command.

They are opened with `open()` and tell by signals; they read and write the diary only
through `Operations`, and know no page.
"""

from __future__ import annotations
