"""A form as JSON: the other way to write the body of a token request (RFC 6749)."""

from __future__ import annotations

from urllib.parse import parse_qsl

from pinmycal_desktop.wire.calcom.codec import encode
from pinmycal_desktop.wire.calcom.error import CalError

_MOST_FIELDS = 50


def form_as_json(data: bytes) -> bytes:
    """Return the fields of a form as a JSON object of texts."""
    try:
        pairs = parse_qsl(
            data.decode("latin-1"), keep_blank_values=True, max_num_fields=_MOST_FIELDS
        )
    except ValueError:
        raise CalError(400, "Too many form fields") from None
    return encode(dict(pairs))
