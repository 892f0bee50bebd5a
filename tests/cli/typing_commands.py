"""Typing commands in this process, and what they say."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from pinmycal_desktop.cli.run import carry_out, read_typed, said
from pinmycal_desktop.cli.terminal import Terminal

if TYPE_CHECKING:
    from pinmycal_desktop.settings import DataFolder

NOW = datetime(2026, 3, 11, 9, 20, tzinfo=UTC)
AVA = ("--name", "Ava Thompson", "--email", "ava@example.org")


@dataclass(frozen=True, kw_only=True)
class Said:
    """How a command ended and what it wrote."""

    exit: int
    out: str
    err: str
    data: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Typing:
    """Types commands at a clock that stands, at `now`."""

    def __init__(self, folder: DataFolder, *, now: datetime = NOW) -> None:
        self.folder = folder
        self.now = now

    def __call__(self, *typed: str, stdin: bytes = b"") -> Said:
        raw, err = io.BytesIO(), io.StringIO()
        out = io.TextIOWrapper(raw, encoding="utf-8", write_through=True)
        terminal = Terminal(
            as_json="--json" in typed, stdin=io.BytesIO(stdin), stdout=out, stderr=err
        )

        def act() -> int:
            read = read_typed([*typed, "--data-dir", str(self.folder.path)])
            return carry_out(read, clock=lambda: self.now, terminal=terminal)

        ended = said(act, terminal, self.folder)
        data = raw.getvalue()
        return Said(
            exit=ended,
            out=data.decode(errors="replace"),
            err=err.getvalue(),
            data=data,
        )
