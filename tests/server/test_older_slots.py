"""`/v2/slots/available`: programs from before 2024-09-04 find free times too."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from tests.server.calling import Caller


def test_older_programs_are_told_free_times_in_the_form_they_know(
    call: Caller, diary: Diary
) -> None:
    offered = diary.event_types.all()[0]
    asked = (
        f"/v2/slots/available?eventTypeId={offered.id}"
        "&startTime=2026-03-03T00:00:00Z&endTime=2026-03-03T23:59:59Z"
    )
    for version in ("2024-04-15", "2024-06-11", "2024-06-14", "2024-08-13"):
        answer = call("GET", asked, headers={"cal-api-version": version})
        slots = answer.json()["data"]["slots"]
        assert slots["2026-03-03"][0] == {"time": "2026-03-03T08:00:00.000Z"}
    # A date is that of the asker's clock.
    far = call("GET", asked + "&timeZone=Pacific/Kiritimati").json()["data"]["slots"]
    assert list(far) == ["2026-03-03", "2026-03-04"]
    newest = call("GET", asked, headers={"cal-api-version": "2024-09-04"})
    assert newest.status_code == 404
    nobody = call("GET", asked.replace(f"={offered.id}&", "=99&"))
    assert nobody.status_code == 404
    ended = asked.replace("endTime=2026-03-03T23", "endTime=2026-03-02T23")
    assert call("GET", ended).json()["data"] == {"slots": {}}
