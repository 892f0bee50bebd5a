"""What ``dev.py`` does, in the standard library only.

The product never imports this package, and nothing here knows one machine: where
packages come from, certificates and proxies are the environment's business.
"""

from __future__ import annotations
