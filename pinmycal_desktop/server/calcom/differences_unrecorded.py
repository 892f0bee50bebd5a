"""Where this service answers otherwise in what was never recorded, and why."""

from __future__ import annotations

from pinmycal_desktop.server.calcom.difference import Difference

UNRECORDED: tuple[Difference, ...] = (
    Difference(
        name="null is a mistake of the program's",
        reason="The original answers 500 to `null` for what cannot be without a value;"
        " it is the program's mistake: 400.",
    ),
    Difference(
        name="a series can be switched off",
        reason="PATCH of an event type takes `disabled` for its recurrence, as it does"
        " for the other settings; there it is refused.",
    ),
    Difference(
        name="every write happens once for its key",
        reason="`Idempotency-Key` is not known there. A program that heard no answer"
        " can ask again here.",
    ),
    Difference(
        name="pages count what is in them",
        reason="`pagination` of bookings counts what all filters leave, those of"
        " creation too.",
    ),
    Difference(
        name="a series is whole",
        reason="Whoever books a course does not want half of it: it is booked as a"
        " whole or not at all.",
    ),
    Difference(
        name="no move is no move",
        reason="An event type that says that its bookings are not moved means programs"
        " too.",
    ),
    Difference(
        name="what is held is held",
        reason="A reservation keeps everybody else from booking, and its holder's"
        " booking uses it up; there it only takes the slot out of the list.",
    ),
    Difference(
        name="a reservation is not in its own way",
        reason="Nobody else would be hurt when it is moved.",
    ),
    Difference(
        name="seats are held one by one",
        reason="As many people can hold a seat of a meeting as it has seats left.",
    ),
    Difference(
        name="a reservation of nobody known has to be named",
        reason="Held without a key it is known by its uid alone: whoever books then,"
        " its holder too, names it or is refused.",
    ),
    Difference(
        name="a feed is a connection of its own",
        reason="Each address of `ics-feed/save` becomes a calendar that can be selected"
        " by itself; the answer tells of the first. It is fetched after the answer, so"
        " an address that leads nowhere is told of by `ics-feed/check`.",
    ),
    Difference(
        name="an older holding holds too",
        reason="`slots/reserve` of the older versions holds as reservations do: what is"
        " somebody else's is a 422, where there any number hold the same time. Its uid"
        " is in the answer alone; a cookie belongs to a browser, and none is let in.",
    ),
    Difference(
        name="nobody is sent on",
        reason="Who comes back from a provider of meeting rooms was not sent there from"
        " here. The original leads on to whatever address `state` holds; here that is"
        " a 400 that leads nowhere.",
    ),
    Difference(
        name="what is over stays where it was",
        reason="A meeting that is over is moved only where the event type says so with"
        " `allowReschedulingPastBookings`; with `allowReschedulingCancelledBookings` a"
        " cancelled one can be moved, and is on again. There neither binds.",
    ),
    Difference(
        name="only the host says the host's yes",
        reason="`rescheduledBy` is kept as words: whoever writes the host's address"
        " there is not the host, so a new time waits for the host's answer.",
    ),
    Difference(
        name="a code that is shown",
        reason="This computer mails nobody: where `requiresBookerEmailVerification` is"
        " true, the code is shown on it, and who books without one is told so. Moving"
        " needs none, since who may move has said who they are, or knows a seat's uid.",
    ),
    Difference(
        name="a guest brings nobody",
        reason="Who else comes is for the host and for whoever booked to say, not for"
        " a guest or for who has one of several seats.",
    ),
    Difference(
        name="asking again proves nothing",
        reason="Who asks again for what waits is told what anybody may know: an"
        " address that is typed proves nothing.",
    ),
)
"""Each has a test of its own, which `test_replay` names."""
