"""Control: how a command line or a second start speaks to the owner of a data folder.

A private channel between programs of one person, always on and never on the network:
`channel` carries frames, `requests` and `replies` say what may be asked and answered,
`desk` answers from the diary. It is no public interface and writes nothing itself.
"""

from __future__ import annotations
