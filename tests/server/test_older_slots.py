"""`/v2/slots/...` for programs from before 2024-09-04: free times, and holding one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx

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


def held(
    call: Caller, start: str = "09:00", end: str = "09:30", **more: object
) -> httpx.Response:
    """Hold a slot of event type 2 on Tuesday."""
    body = {
        "eventTypeId": 2,
        "slotUtcStartDate": f"2026-03-03T{start}:00Z",
        "slotUtcEndDate": f"2026-03-03T{end}:00.000Z",
    }
    return call("POST", "/v2/slots/reserve", headers=NOBODY, json=body | more)


NOBODY = {"Authorization": ""}


def test_older_programs_hold_a_slot_and_let_it_go(call: Caller) -> None:
    made = held(call)
    assert (made.status_code, made.json()["status"]) == (201, "success")
    uid = made.json()["data"]
    assert "set-cookie" not in made.headers
    assert held(call).status_code == 422
    version = {"cal-api-version": "2024-09-04"} | NOBODY
    kept = call("GET", f"/v2/slots/reservations/{uid}", headers=version).json()["data"]
    assert kept["slotStart"] == "2026-03-03T09:00:00.000Z"
    assert kept["reservationUntil"] == "2026-03-02T08:05:00.000Z"
    gone = f"/v2/slots/selected-slot?uid={uid}"
    for _ in range(2):
        assert call("DELETE", gone, headers=NOBODY).json() == {"status": "success"}
    assert call("DELETE", "/v2/slots/selected-slot", headers=NOBODY).status_code == 200
    assert held(call).status_code == 201


def test_a_rehearsal_holds_nothing(call: Caller) -> None:
    assert held(call, _isDryRun=True).status_code == 201
    assert held(call).status_code == 201


def test_what_older_programs_cannot_hold_is_refused(call: Caller) -> None:
    assert held(call, eventTypeId=99).status_code == 404
    assert held(call, eventTypeId=99).json()["error"]["message"] == (
        "Event Type not found"
    )
    assert held(call, end="09:20").status_code == 400
    assert held(call, end="08:00").status_code == 400
    assert held(call, eventTypeId="two").status_code == 400
    newest = call(
        "POST", "/v2/slots/reserve", headers={"cal-api-version": "2024-09-04"}, json={}
    )
    assert newest.status_code == 404
