"""What the API calls a field that the diary has refused."""

from __future__ import annotations

_NAMES = {
    "after": "skip",
    "answers": "bookingFieldsResponses",
    "buffer_after": "afterEventBuffer",
    "buffer_before": "beforeEventBuffer",
    "count_limits": "bookingLimitsCount",
    "fields": "bookingFields",
    "host_email": "email",
    "host_name": "name",
    "kept": "calVideoSettings",
    "lengths": "lengthInMinutes",
    "location": "locations",
    "minimum_notice": "minimumBookingNotice",
    "minute_limits": "bookingLimitsDuration",
    "name_template": "customName",
    "places": "locations",
    "questions": "bookingFields",
    "redirect_url": "successRedirectUrl",
    "week": "availability",
    "window": "bookingWindow",
    "zone": "timeZone",
}


def api_name(field: str) -> str:
    """Return the name of a command's field, such as `places.0.value`, in the API."""
    first, *rest = field.split(".")
    return ".".join((_NAMES.get(first) or _camel(first), *map(_camel, rest)))


def _camel(name: str) -> str:
    """Return `snake_case` as `snakeCase`."""
    first, *rest = name.split("_")
    return first + "".join(each.title() for each in rest)
