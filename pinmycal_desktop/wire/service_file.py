"""The file in the data folder that says where the local service can be reached."""

from __future__ import annotations

import msgspec


class ServiceFile(msgspec.Struct, frozen=True):
    """What other programs of the same person may read."""

    url: str
    host: str
    port: int
    pid: int
    since: str
    """An instant in UTC."""
    key: str = ""
    """What the service proves with that it is the one meant (`wire.proof`); no token.
    Empty in the file of an older program, which proves nothing."""

    def to_bytes(self) -> bytes:
        """Return it as JSON, readable by people too."""
        return msgspec.json.format(msgspec.json.encode(self)) + b"\n"

    @classmethod
    def from_bytes(cls, data: bytes) -> ServiceFile:
        """Return what `data` says; raises `msgspec.MsgspecError` when it is damaged."""
        return msgspec.json.decode(data, type=cls)
