"""Feeds on a real service: read by whoever knows the address, and by nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.commands.feeds import RemoveFeed, SaveFeed
from pinmycal_desktop.model.feed import Feed
from pinmycal_desktop.wire.token import new_feed_token
from tests.builders import NOW, a_uid, a_wish

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from tests.server.calling import Caller

NOBODY = {"Authorization": ""}


def given(diary: Diary) -> tuple[Feed, str]:
    """Give a feed, and return it with the path it is at."""
    token = new_feed_token()
    feed = Feed(uid=a_uid(), account_id=1, host_id=0, name="Work", made_at=NOW)
    made = diary.run(SaveFeed(feed=feed, digest=token.digest)).feed
    return made, f"/feeds/{token.secret}.ics"


def test_whoever_knows_the_address_reads_the_feed(call: Caller, diary: Diary) -> None:
    feed, path = given(diary)
    answer = call("GET", path, headers=NOBODY)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert answer.text.startswith("BEGIN:VCALENDAR\r\n")
    assert call("GET", path.removesuffix(".ics"), headers=NOBODY).text == answer.text
    assert call("HEAD", path, headers=NOBODY).headers["etag"] == answer.headers["etag"]
    (noted,) = diary.feeds.all()
    assert (noted.id, noted.used_at) == (feed.id, diary._clock().replace(microsecond=0))


def test_one_that_has_this_state_is_told_so(call: Caller, diary: Diary) -> None:
    _, path = given(diary)
    etag = call("GET", path, headers=NOBODY).headers["etag"]
    for known in (etag, f'W/{etag}, "x"', f'"x", {etag}', "*"):
        answer = call("GET", path, headers={**NOBODY, "If-None-Match": known})
        assert (answer.status_code, answer.content) == (304, b"")
        assert answer.headers["etag"] == etag
    diary.run(a_wish(event_type_id=1))
    answer = call("GET", path, headers={**NOBODY, "If-None-Match": etag})
    assert answer.status_code == 200
    assert answer.headers["etag"] != etag


def test_nobody_else_reads_it(call: Caller, diary: Diary, token: str) -> None:
    feed, path = given(diary)
    other = new_feed_token().secret
    for named in (other, "pmc_feed_", "", token, "%C3%A4", "x" * 5000):
        answer = call("GET", f"/feeds/{named}.ics", headers=NOBODY)
        assert answer.status_code in {404, 414, 431}, named
    secret = path.removeprefix("/feeds/").removesuffix(".ics")
    asked = call("GET", "/v1/users/me", headers={"Authorization": f"Bearer {secret}"})
    assert asked.status_code == 401
    assert call("POST", path, json={}).status_code == 405
    elsewhere = {**NOBODY, "Origin": "https://evil.test"}
    assert call("GET", path, headers=elsewhere).status_code == 403
    diary.run(RemoveFeed(feed_id=feed.id))
    assert call("GET", path, headers=NOBODY).status_code == 404
