"""`/v2/api-keys/refresh`: a new key for an old one, which ends at once."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.model.commands.access import ReplaceKey
from pinmycal_desktop.server.calcom.routes import Route, Who
from pinmycal_desktop.server.exchange import Answer
from pinmycal_desktop.wire.calcom.api_key import KeyRefresh, KeyShape
from pinmycal_desktop.wire.calcom.codec import success
from pinmycal_desktop.wire.calcom.error import CalError
from pinmycal_desktop.wire.token import as_calcom, new_token

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.server.calcom.asking import Asked

USUAL_DAYS = 30


def refresh(diary: Diary, asked: Asked[KeyRefresh, None]) -> Answer:
    """Make a key with the rights of the one that asks, and end that.

    An `Idempotency-Key` changes nothing here: asked again, the old key is dead.
    """
    wish = asked.body
    if wish.api_key_never_expires and wish.api_key_days_valid is not None:
        raise CalError(
            400,
            "ApiKeysService - Cannot set both apiKeyNeverExpires and"
            " apiKeyDaysValid in the request body.",
        )
    lasts = timedelta(days=wish.api_key_days_valid or USUAL_DAYS)
    assert asked.token is not None, asked.path
    made = new_token()
    diary.run(
        ReplaceKey(
            token_id=asked.token.id,
            digest=made.digest,
            hint=made.hint,
            expires_at=None if wish.api_key_never_expires else asked.now + lasts,
        )
    )
    return Answer(body=success(KeyShape(api_key=as_calcom(made.secret))))


ROUTES = (
    Route(
        "POST",
        "/v2/api-keys/refresh",
        refresh,
        body=KeyRefresh,
        answer=KeyShape,
        who=Who.OWN_KEY,
        refuses=(404,),
        summary="Get a new key for this one, which ends at once",
    ),
)
