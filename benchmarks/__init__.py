"""What the program is measured by: ``python3 dev.py bench [NAME] [--json FILE]``.

Each module holds benchmarks: functions marked with ``@benchmark`` that yield figures.
A figure stands beside its floor, which is what a bare toolkit, database or parser needs
for the same on this computer, measured in the same run. Benchmarks assert nothing.
"""

from __future__ import annotations
