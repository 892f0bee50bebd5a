"""Codes that are shown on this computer, and what is verified by typing them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.codes import CODE_LASTS, CODE_TRIES, CodePurpose
from pinmycal_desktop.model.commands.access import ShowCode, VerifyResource
from pinmycal_desktop.model.errors import NotFound

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from tests.builders import SettableClock

EMAIL = "ada@example.test"
SHOW = ShowCode(
    purpose=CodePurpose.EMAIL, subject=EMAIL, about=EMAIL, text="123456", host_id=1
)
VERIFY = VerifyResource(
    purpose=CodePurpose.EMAIL, value=EMAIL, host_id=1, typed="123 456"
)


def test_a_code_is_shown_until_its_time_is_over(
    diary: Diary, clock: SettableClock
) -> None:
    shown = diary.run(SHOW)
    assert [each.text for each in diary.codes.shown()] == ["123456"]
    again = diary.run(replace(SHOW, text="999999"))
    assert (again.repeated, again.value) == (True, shown.value)
    clock.now += CODE_LASTS
    assert diary.codes.shown() == ()
    assert diary.run(VERIFY).verified is None
    diary.run(replace(SHOW, text="999999"))
    assert [each.text for each in diary.codes.shown()] == ["999999"]


def test_what_is_typed_right_is_verified_once(diary: Diary) -> None:
    diary.run(SHOW)
    made = diary.run(VERIFY).verified
    assert made
    assert diary.codes.shown() == ()
    assert diary.run(VERIFY).verified is None
    diary.run(SHOW)
    assert diary.run(VERIFY).verified == made
    assert diary.codes.verified(CodePurpose.EMAIL, host_id=1) == (made,)
    assert diary.codes.verified(CodePurpose.PHONE, host_id=1) == ()


def test_a_code_mistyped_too_often_is_worth_nothing(
    diary: Diary, clock: SettableClock
) -> None:
    diary.run(SHOW)
    for _ in range(CODE_TRIES):
        assert diary.run(replace(VERIFY, typed="000000")).verified is None
    assert diary.run(VERIFY).verified is None
    assert diary.codes.shown() == ()
    assert diary.run(SHOW).repeated  # asking again gives no more tries
    assert diary.run(VERIFY).verified is None
    clock.now += CODE_LASTS
    diary.run(SHOW)
    assert diary.run(VERIFY).verified


def test_a_code_is_for_whoever_asked_for_it(diary: Diary) -> None:
    diary.run(SHOW)
    for other in (
        replace(VERIFY, host_id=2),
        replace(VERIFY, team_id=1),
        replace(VERIFY, value="eve@example.test"),
        replace(VERIFY, purpose=CodePurpose.PHONE),
    ):
        assert diary.run(other).verified is None
    made = diary.run(VERIFY).verified
    assert made
    kept = diary.codes.one_verified(CodePurpose.EMAIL, made.id, host_id=1)
    assert kept == made
    with pytest.raises(NotFound):
        diary.codes.one_verified(CodePurpose.EMAIL, made.id, host_id=2)
    with pytest.raises(NotFound):
        diary.codes.one_verified(CodePurpose.PHONE, made.id, host_id=1)
