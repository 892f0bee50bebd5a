"""What is asked when booking, in the form of the event type routes (2024-06-14).

The seven standard fields are known by type or slug. They stand in a fixed order, the
others between them; what a program does not say of one is as usual.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import msgspec

from pinmycal_desktop.model.event_settings import BookingField, FieldKind
from pinmycal_desktop.wire.calcom.error import CalError, Unfit
from pinmycal_desktop.wire.calcom.explaining import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BY_TYPE = {"name": FieldKind.NAME, "email": FieldKind.EMAIL}
_BY_SLUG = {
    "title": FieldKind.TITLE,
    "location": FieldKind.LOCATION,
    "notes": FieldKind.NOTES,
    "guests": FieldKind.GUESTS,
    "rescheduleReason": FieldKind.RESCHEDULING_REASON,
}
_TYPES = {
    FieldKind.NAME: "name",
    FieldKind.EMAIL: "email",
    FieldKind.LOCATION: "radioInput",
    FieldKind.TITLE: "text",
    FieldKind.NOTES: "textarea",
    FieldKind.GUESTS: "multiemail",
    FieldKind.RESCHEDULING_REASON: "textarea",
}
_OTHERS = {kind.value: kind for kind in FieldKind if not kind.is_standard}
_WITH_OPTIONS = frozenset(
    {FieldKind.ONE_OF, FieldKind.SOME_OF, FieldKind.CHECKBOXES, FieldKind.RADIO}
)
_FIRST = (FieldKind.NAME, FieldKind.EMAIL, FieldKind.LOCATION)
_LAST = (
    FieldKind.TITLE,
    FieldKind.NOTES,
    FieldKind.GUESTS,
    FieldKind.RESCHEDULING_REASON,
)
_USUAL: dict[FieldKind, BookingField] = {
    FieldKind.NAME: BookingField(
        kind=FieldKind.NAME, slug="name", label="your_name", is_required=True
    ),
    FieldKind.EMAIL: BookingField(kind=FieldKind.EMAIL, slug="email", is_required=True),
    FieldKind.TITLE: BookingField(
        kind=FieldKind.TITLE, slug="title", is_required=True, is_hidden=True
    ),
    **{
        kind: BookingField(kind=kind, slug=slug)
        for slug, kind in _BY_SLUG.items()
        if kind is not FieldKind.TITLE
    },
}
"""How a standard field is when nobody says otherwise."""

PHONE_SLUG = "attendeePhoneNumber"
"""The question that the number of who books answers."""

_Line = Annotated[str, msgspec.Meta(max_length=1000)]


class Field(msgspec.Struct, frozen=True, rename="camel"):
    """A booking field of a body."""

    type: _Line | msgspec.UnsetType = msgspec.UNSET
    slug: _Line | msgspec.UnsetType = msgspec.UNSET
    label: _Line | msgspec.UnsetType | None = msgspec.UNSET
    placeholder: _Line | msgspec.UnsetType | None = msgspec.UNSET
    required: bool | msgspec.UnsetType | None = msgspec.UNSET
    hidden: bool | msgspec.UnsetType | None = msgspec.UNSET
    disable_on_prefill: bool | msgspec.UnsetType | None = msgspec.UNSET
    options: tuple[_Line, ...] | msgspec.UnsetType = msgspec.UNSET


class FieldShape(msgspec.Struct, frozen=True, rename="camel"):
    """A booking field as it is answered."""

    is_default: bool
    type: str
    slug: str
    required: bool
    label: str | msgspec.UnsetType = msgspec.UNSET
    placeholder: str | msgspec.UnsetType = msgspec.UNSET
    options: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET
    disable_on_prefill: bool | msgspec.UnsetType = msgspec.UNSET
    hidden: bool | msgspec.UnsetType = msgspec.UNSET

    @classmethod
    def of(cls, field: BookingField) -> FieldShape:
        """Return the shape of a field."""
        kind = field.kind
        is_place, is_name = kind is FieldKind.LOCATION, kind is FieldKind.NAME
        return cls(
            is_default=kind.is_standard,
            type=_TYPES.get(kind, kind.value),
            slug=field.slug,
            required=field.is_required,
            label=_or_unset(field.label),
            placeholder=_or_unset(field.placeholder),
            options=field.options if kind in _WITH_OPTIONS else msgspec.UNSET,
            disable_on_prefill=msgspec.UNSET if is_place else field.keeps_prefill,
            hidden=msgspec.UNSET if is_name else field.is_hidden,
        )


def fields(given: Iterable[Field]) -> tuple[BookingField, ...]:
    """Return what a body asks; raises `CalError` for what cannot be asked."""
    found = tuple(_field(each) for each in given)
    if not found:
        raise CalError(400, "'bookingFields' must contain at least 1 booking field.")
    _check_reachable(found)
    return found


def in_order(known: Iterable[BookingField]) -> Iterator[BookingField]:
    """Yield all fields of an event type, given those that are not as usual."""
    listed = list(known)
    standard = {each.kind: each for each in listed if each.kind.is_standard}
    for kind in _FIRST:
        yield standard.get(kind, _USUAL[kind])
    yield from (each for each in listed if not each.kind.is_standard)
    for kind in _LAST:
        yield standard.get(kind, _USUAL[kind])


def _field(given: Field) -> BookingField:
    """Return one field."""
    kind = _kind(given)
    if kind.is_standard:
        return _standard(given, _USUAL[kind])
    slug = _required(given, "slug", given.slug)
    options = () if isinstance(given.options, msgspec.UnsetType) else given.options
    if kind in _WITH_OPTIONS and not options:
        raise _wrong(given, "options", "arrayNotEmpty", "options should not be empty")
    return BookingField(
        kind=kind,
        slug=slug,
        label=given.label or None,
        placeholder=given.placeholder or None,
        is_required=bool(given.required),
        is_hidden=bool(given.hidden),
        keeps_prefill=bool(given.disable_on_prefill),
        options=options if kind in _WITH_OPTIONS else (),
    )


def _standard(given: Field, usual: BookingField) -> BookingField:
    """Return a standard field: as usual where nothing is said."""
    is_name = usual.kind is FieldKind.NAME
    return BookingField(
        kind=usual.kind,
        slug=usual.slug,
        label=given.label or usual.label,
        placeholder=given.placeholder or None,
        is_required=is_name or _said(given.required, usual.is_required),
        is_hidden=not is_name and _said(given.hidden, usual.is_hidden),
        keeps_prefill=bool(given.disable_on_prefill),
    )


def _kind(given: Field) -> FieldKind:
    """Return which field is meant, by its type or, of standard ones, its slug."""
    if isinstance(given.slug, str) and given.slug in _BY_SLUG:
        return _BY_SLUG[given.slug]
    kind = _required(given, "type", given.type)
    if kind in _BY_TYPE:
        return _BY_TYPE[kind]
    if kind not in _OTHERS:
        known = ", ".join((*_BY_TYPE, *_OTHERS))
        words = f"type must be one of the following values: {known}"
        raise _wrong(given, "type", "isIn", words)
    return _OTHERS[kind]


def _check_reachable(found: Iterable[BookingField]) -> None:
    """Raise `CalError` when whoever books need not say how to be reached."""
    email = _USUAL[FieldKind.EMAIL]
    phone = None
    for each in found:
        if each.kind is FieldKind.EMAIL:
            email = each
        if each.kind is FieldKind.PHONE and each.slug == PHONE_SLUG:
            phone = each
    if not any(
        each and each.is_required and not each.is_hidden for each in (email, phone)
    ):
        raise CalError(
            400,
            "booking fields validation failed - at least one of the email and the"
            f" phone field with slug {PHONE_SLUG} must be required and visible.",
        )


def _required(given: Field, name: str, value: str | msgspec.UnsetType) -> str:
    """Return a text that must be there."""
    if isinstance(value, msgspec.UnsetType) or not value:
        raise _wrong(given, name, "isString", f"{name} must be a string")
    return value


def _wrong(given: Field, name: str, rule: str, words: str) -> Unfit:
    """Return the refusal of one field's part."""
    value = getattr(given, name)
    inner = Entry(given, name, value, constraints={rule: words})
    return Unfit([Entry({}, "bookingFields", children=(inner,))])


def _said(given: bool | msgspec.UnsetType | None, usual: bool) -> bool:  # noqa: FBT001 - what is said, and what is usual
    """Return what is said, or the usual where nothing is."""
    return given if isinstance(given, bool) else usual


def _or_unset(text: str | None) -> str | msgspec.UnsetType:
    """Return a text that may be left out."""
    return msgspec.UNSET if text is None else text
