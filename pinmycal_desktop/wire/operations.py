"""The table of published operations, as it travels with the program.

A row is `[method, path, version, [parameter...], [field...] or null]`, and a parameter
`name:kind`, with a `*` where it is needed.
"""

from __future__ import annotations

import msgspec

from pinmycal_desktop.model.operations import (
    Operation,
    Operations,
    Parameter,
    ValueKind,
)

_decode = msgspec.json.Decoder(
    list[tuple[str, str, str, tuple[str, ...], tuple[str, ...] | None]]
).decode


def read_operations(data: bytes) -> Operations:
    """Return the table in `data`."""
    return Operations(
        tuple(
            Operation(
                method=method,
                path=path,
                version=version,
                query=tuple(map(_parameter, query)),
                fields=tuple(map(_parameter, fields or ())),
                takes_body=fields is not None,
            )
            for method, path, version, query, fields in _decode(data)
        )
    )


def _parameter(text: str) -> Parameter:
    name, _, kind = text.rpartition(":")
    return Parameter(name, ValueKind(kind.rstrip("*")), kind.endswith("*"))
