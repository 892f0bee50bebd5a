"""How long to rest, and how much may still be asked."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given, strategies as st

from pinmycal_desktop.model.remote import RateLeft
from pinmycal_desktop.sync.backoff import (
    CAP_SECONDS,
    LONGEST_WISH_SECONDS,
    Backoff,
)
from pinmycal_desktop.sync.budget import Budget
from tests.builders import NOW, SettableClock


class Time:
    """A clock that only goes on."""

    now = 0.0

    def __call__(self) -> float:
        """Return the seconds."""
        return self.now


@given(failures=st.integers(1, 200), chance=st.floats(0, 1))
def test_a_rest_lies_between_nothing_and_the_cap(failures: int, chance: float) -> None:
    backoff = Backoff(monotonic=Time(), chance=lambda: chance)
    for _ in range(failures):
        backoff.failed()
    assert 0 <= backoff.seconds_left() <= CAP_SECONDS


@given(wish=st.floats(0.1, 1e9), chance=st.floats(0, 1))
def test_no_rest_is_shorter_than_the_service_wishes_within_reason(
    wish: float, chance: float
) -> None:
    backoff = Backoff(monotonic=Time(), chance=lambda: chance)
    backoff.failed(wish)
    assert backoff.seconds_left() >= min(wish, LONGEST_WISH_SECONDS)
    assert backoff.seconds_left() <= LONGEST_WISH_SECONDS + 1


def test_rests_grow_and_end_with_the_first_success() -> None:
    time = Time()
    backoff = Backoff(monotonic=time, chance=lambda: 1.0)
    rests = []
    for _ in range(4):
        backoff.failed()
        rests.append(backoff.seconds_left())
    assert rests == [1.0, 2.0, 4.0, 8.0]
    time.now = 8.0
    assert backoff.seconds_left() == 0
    backoff.failed()
    backoff.hurry()
    assert backoff.seconds_left() == 0
    assert backoff.failures == 5
    backoff.worked()
    backoff.failed()
    assert backoff.seconds_left() == 1.0


def a_budget(time: Time) -> Budget:
    """Return a budget nobody has told anything."""
    return Budget(clock=SettableClock(), monotonic=time)


def left(remaining: int, *, seconds: int = 30, name: str = "default") -> RateLeft:
    """Return what headers say of a limit of a hundred."""
    resets = NOW + timedelta(seconds=seconds)
    return RateLeft(limit=100, remaining=remaining, resets_at=resets, name=name)


def test_a_service_that_says_nothing_is_asked_freely() -> None:
    budget = a_budget(Time())
    assert budget.left is None
    assert budget.seconds_until_read() == budget.seconds_until_write() == 0


def test_reading_stops_before_writing_does() -> None:
    budget = a_budget(Time())
    budget.note([left(20)])
    assert budget.seconds_until_read() == 30
    assert budget.seconds_until_write() == 0
    budget.note([left(0)])
    assert budget.seconds_until_write() == 30
    assert budget.left == 0


def test_the_tightest_of_several_limits_counts() -> None:
    budget = a_budget(Time())
    budget.note([left(90), left(0, name="bookings", seconds=50)])
    assert budget.left == 0
    assert budget.seconds_until_write() == 50


def test_a_limit_is_over_when_its_time_is_whatever_the_wall_clock_says() -> None:
    time = Time()
    budget = a_budget(time)
    budget.note([left(0)])
    time.now = 31.0
    budget.note([left(0)])
    assert budget.seconds_until_write() == 0
    assert budget.left is None
