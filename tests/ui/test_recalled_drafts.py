"""Drafts that were kept: taken up over what is stored by now."""

from __future__ import annotations

from dataclasses import replace

from pinmycal_desktop.screen.schedule import ScheduleDraft
from pinmycal_desktop.ui.editing.editor_page import Drafts
from tests.builders import a_schedule

STORED = replace(a_schedule(name="Hours"), id=3, revision=2)
MINE = ScheduleDraft(STORED, replace(STORED, name="My hours"))


def opened(*stored: ScheduleDraft) -> Drafts[ScheduleDraft]:
    drafts = Drafts[ScheduleDraft]()
    drafts.recall([MINE])
    drafts.follow({each.key: each for each in stored})
    return drafts


def test_a_kept_draft_is_shown_and_can_be_taken_back() -> None:
    other = ScheduleDraft.of(replace(STORED, id=1))
    drafts = opened(other, ScheduleDraft.of(STORED))
    assert drafts.shown == MINE
    assert drafts.changed == (MINE,)
    drafts.back()
    assert drafts.shown == ScheduleDraft.of(STORED)


def test_a_kept_draft_over_another_state_expects_its_own() -> None:
    newer = replace(STORED, revision=5)
    drafts = opened(ScheduleDraft.of(newer))
    assert drafts.shown is not None
    assert drafts.shown.original.revision == 2  # saving it tells what came between


def test_a_kept_draft_of_what_is_gone_is_left() -> None:
    drafts = opened(ScheduleDraft.of(replace(STORED, id=1)))
    assert drafts.changed == ()


def test_a_draft_that_was_never_saved_begins_again() -> None:
    fresh = ScheduleDraft.of(replace(STORED, id=0, name="Evenings"))
    drafts = Drafts[ScheduleDraft]()
    drafts.recall([fresh])
    drafts.follow({3: ScheduleDraft.of(STORED)})
    assert drafts.key == -1
    assert drafts.shown == fresh
    drafts.follow({3: ScheduleDraft.of(STORED)})  # read again, it is there once
    assert drafts.changed == (fresh,)
