"""Short uids: a UUID in 22 characters."""

from __future__ import annotations

from uuid import UUID

from hypothesis import given, strategies as st

from pinmycal_desktop.model.short_uid import ALPHABET, LENGTH, short_uid


@given(st.uuids(), st.uuids())
def test_different_uuids_have_different_short_uids(one: UUID, other: UUID) -> None:
    assert (short_uid(one) == short_uid(other)) == (one == other)


@given(st.uuids())
def test_a_short_uid_is_22_characters_that_are_easily_told_apart(uuid: UUID) -> None:
    text = short_uid(uuid)
    assert len(text) == LENGTH
    assert set(text) <= set(ALPHABET)
    assert set(text).isdisjoint("0OIl")


def test_the_least_and_the_greatest_uuid_fit() -> None:
    assert short_uid(UUID(int=0)) == ALPHABET[0] * LENGTH
    assert len(short_uid(UUID(int=2**128 - 1))) == LENGTH
