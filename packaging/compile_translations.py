"""A step of the build: what translators edit becomes what Qt loads, in the wheel."""

from __future__ import annotations

import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileTranslations(BuildHookInterface):
    """Makes `resources/translations/*.qm` before the wheel is put together."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatch's
        """Make the files; the wheel takes the whole folder."""
        sys.path.insert(0, self.root)
        try:
            from devtools.linguist import compile_all  # noqa: PLC0415 - found just now
        finally:
            sys.path.remove(self.root)
        compile_all()
