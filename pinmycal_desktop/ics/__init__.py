"""iCalendar: reading other people's files, writing our own.

Reading is done in a child process that can be killed (`child`); nothing a file says
is ever fetched, opened, run or mailed.
"""

from __future__ import annotations
