"""Reading what platforms answer: leniently, and never trusting that it is the API.

Unknown fields are left alone; the document keeps them. What cannot be read at all is
`NotTheApi`: a page of a network's sign-in, half an answer, another version's shape.
"""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Generic, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

T = TypeVar("T")
V = TypeVar("V")

_TROUBLES = (msgspec.MsgspecError, UnicodeError, RecursionError, ValueError)
"""What decoding raises: odd JSON, lone surrogates, too deep, impossible dates."""


class NotTheApi(Exception):
    """An answer has not the shape it must have."""


class Reader(Generic[T]):
    """Reads answers of one shape, with a decoder made at the first of them."""

    def __init__(
        self, kind: object, *, hook: Callable[[type, object], object] | None = None
    ) -> None:
        self._kind = kind
        self._hook = hook
        self._decoder: msgspec.json.Decoder[T] | None = None

    def __call__(self, data: bytes | msgspec.Raw) -> T:
        """Return what `data` says; raises `NotTheApi`."""
        if self._decoder is None:
            self._decoder = msgspec.json.Decoder(self._kind, dec_hook=self._hook)
        try:
            return self._decoder.decode(data)
        except _TROUBLES as trouble:
            raise NotTheApi(str(trouble)) from None


class _Data(msgspec.Struct, frozen=True):
    data: msgspec.Raw


class _Rows(msgspec.Struct, frozen=True):
    data: list[msgspec.Raw]


data_of: Reader[_Data] = Reader(_Data)
"""Reads the usual envelope, `{data}`."""
rows_of: Reader[_Rows] = Reader(_Rows)
"""Reads the envelope of a list."""


_several: Reader[list[msgspec.Raw]] = Reader(list[msgspec.Raw])


def parts_of(data: bytes) -> list[msgspec.Raw]:
    """Return what is in the envelope: all of an array, or the one object.

    Raises `NotTheApi`, also for an empty array.
    """
    found = data_of(data).data
    parts = _several(found) if bytes(found).startswith(b"[") else [found]
    if not parts:
        raise NotTheApi("an empty list")
    return parts


def in_utc(at: datetime) -> datetime:
    """Return an instant in UTC; one without an offset is taken for UTC."""
    if at.tzinfo is UTC:
        return at
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)


def text_of(document: msgspec.Raw | bytes) -> str:
    """Return a part of an answer as it was received; raises `NotTheApi`."""
    try:
        return bytes(document).decode()
    except UnicodeError as trouble:
        raise NotTheApi(str(trouble)) from None


def id_text(value: int | str | None) -> str:
    """Return an id as text; empty for none."""
    return "" if value is None else str(value)


def readable(
    rows: Iterable[msgspec.Raw], read: Callable[[msgspec.Raw], V]
) -> tuple[V, ...]:
    """Return what `read` makes of each row; one that cannot be read hides no other.

    Where none can be, it is the list of something else: raises `NotTheApi`.
    """
    found, trouble = [], None
    for each in rows:
        try:
            found.append(read(each))
        except NotTheApi as met:
            trouble = met
    if trouble is not None and not found:
        raise trouble
    return tuple(found)


def is_json_object(data: bytes) -> bool:
    """Whether `data` is what every platform's refusals are: an object."""
    try:
        return isinstance(msgspec.json.decode(data), dict)
    except _TROUBLES:
        return False
