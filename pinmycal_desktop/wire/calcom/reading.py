"""Reading a request's body and query into the shapes of its route."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import (
    TYPE_CHECKING,
    Any,
    Generic,
    Literal,
    TypeVar,
    get_args,
    get_origin,
)
from urllib.parse import parse_qsl

import msgspec

from pinmycal_desktop.wire.calcom.codec import read_format
from pinmycal_desktop.wire.calcom.error import CalError, Unfit, not_json
from pinmycal_desktop.wire.calcom.explaining import entries, sentence

if TYPE_CHECKING:
    from pinmycal_desktop.wire.calcom.explaining import Entry

T = TypeVar("T")

MOST_PARAMETERS = 200
_IN_LIST = re.compile(
    r"(?P<list>\w+)\[(?P<place>[0-9]{1,3})\]\[(?P<field>\w+)\]", re.ASCII
)


class BodyReader(Generic[T]):
    """Reads bodies of one shape; `as_sentence` says what is wrong in one sentence."""

    def __init__(self, kind: type[T], *, as_sentence: bool = False) -> None:
        self._kind = kind
        self._as_sentence = as_sentence
        self._decode = msgspec.json.Decoder(kind, dec_hook=read_format).decode

    def read(self, data: bytes) -> T:
        """Return the body; no body at all is an empty object.

        Raises `Unfit`, or `CalError` when it is no JSON.
        """
        try:
            return self._decode(data or b"{}")
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            pass
        try:
            whole = msgspec.json.decode(data or b"{}")
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            raise not_json(data) from None
        with suppress(msgspec.ValidationError):
            return msgspec.convert(
                _with_whole_numbers(whole), self._kind, dec_hook=read_format
            )
        raise unfit(_known_or_strict(whole, self._kind), self._kind, self._as_sentence)


class QueryReader(Generic[T]):
    """Reads queries of one shape; numbers and booleans are text there.

    A list may be separated by commas or be the same name again; a list of objects is
    written `name[0][field]`.
    """

    def __init__(self, kind: type[T], *, as_sentence: bool = False) -> None:
        assert issubclass(kind, msgspec.Struct)
        self._kind: type[T] = kind
        self._as_sentence = as_sentence
        self._is_strict = kind.__struct_config__.forbid_unknown_fields
        self._fields = {
            each.encode_name: _plain_kinds(each.type)
            for each in msgspec.structs.fields(kind)
        }
        self._lists = frozenset(
            name
            for name, kinds in self._fields.items()
            if any(get_origin(kind) in (list, tuple) for kind in kinds)
        )

    def read(self, query: bytes) -> T:
        """Return the query; raises `Unfit`, or `CalError` when it has too many."""
        try:
            pairs = parse_qsl(
                query.decode("latin-1"),
                keep_blank_values=True,
                max_num_fields=MOST_PARAMETERS,
            )
        except ValueError:
            raise CalError(400, "Too many query parameters") from None
        whole = self._gathered(pairs)
        try:
            return msgspec.convert(
                whole, self._kind, strict=False, dec_hook=read_format
            )
        except msgspec.ValidationError:
            pass
        meant = {name: self._meant(name, value) for name, value in whole.items()}
        raise unfit(meant, self._kind, self._as_sentence)

    def _gathered(self, pairs: list[tuple[str, str]]) -> dict[str, Any]:
        """Return parameters by name, each list as one."""
        whole: dict[str, Any] = {}
        objects: dict[str, dict[int, dict[str, str]]] = {}
        for name, value in pairs:
            if (found := _IN_LIST.fullmatch(name)) and found["list"] in self._lists:
                of_list = objects.setdefault(found["list"], {})
                of_list.setdefault(int(found["place"]), {})[found["field"]] = value
            elif name in self._lists:
                whole.setdefault(name, []).extend(value.split(",") if value else [])
            elif name in self._fields or self._is_strict:
                whole[name] = value
        for name, of_list in objects.items():
            whole[name] = [each for _, each in sorted(of_list.items())]
        return whole

    def _meant(self, name: str, value: object) -> object:
        """Return a parameter as the number or boolean it should be, if it is one."""
        kinds = self._fields.get(name)
        if kinds is None:
            return value
        if isinstance(value, list):
            return [_as(each, get_args(kinds[0])[0]) for each in value]
        return _as(value, kinds[0])


def _with_whole_numbers(value: object) -> object:
    """Return JSON with `30.0` as 30: what has no fraction is whole, however written."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list):
        return [_with_whole_numbers(each) for each in value]
    if isinstance(value, dict):
        return {name: _with_whole_numbers(each) for name, each in value.items()}
    return value


def unfit(whole: object, kind: type, as_sentence: bool) -> CalError:  # noqa: FBT001 - one caller each
    """Return the refusal of `whole`, which is no `kind`."""
    return refused_fields(entries(whole, kind), as_sentence=as_sentence)


def refused_fields(found: tuple[Entry, ...], *, as_sentence: bool) -> CalError:
    """Return the refusal that names `found`, as entries or as one sentence."""
    if as_sentence and found:
        return CalError(400, sentence(found))
    return Unfit(found)


def _known_or_strict(whole: object, kind: type) -> object:
    """Return a body without the fields a lenient shape drops, which it never saw."""
    assert issubclass(kind, msgspec.Struct)
    if not isinstance(whole, dict) or kind.__struct_config__.forbid_unknown_fields:
        return whole
    known = kind.__struct_encode_fields__
    return {name: value for name, value in whole.items() if name in known}


def _plain_kinds(annotation: object) -> tuple[Any, ...]:
    """Return the kinds in an annotation, without its limits and absences."""
    parts = get_args(annotation)
    if not parts or get_origin(annotation) in (list, tuple, Literal):
        is_absence = annotation in (type(None), msgspec.UnsetType)
        return () if is_absence else (annotation,)
    if hasattr(annotation, "__metadata__"):
        return _plain_kinds(parts[0])
    return tuple(kind for each in parts for kind in _plain_kinds(each))


def _as(value: object, kind: Any) -> object:  # noqa: ANN401 - an annotation
    """Return `value` as the API converts it: what is no number becomes none."""
    plain = _plain_kinds(kind)[0]
    if plain not in (int, float, bool):
        return value
    try:
        return msgspec.convert(value, plain, strict=False)
    except msgspec.ValidationError:
        return value if plain is bool else None
