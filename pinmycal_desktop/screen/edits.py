"""The steps of editing one thing: what it is now, and the way back and forth.

Pure values; what an editor shows is always `now`. Nothing here is ever stored.
"""

from __future__ import annotations

from typing import Generic, TypeVar

from pinmycal_desktop.model.value_class import value_class

T = TypeVar("T")

_MOST_STEPS = 200
"""Older steps are forgotten."""


@value_class(kw_only=False)
class Edits(Generic[T]):
    """A draft with its earlier forms, and those that were taken back."""

    now: T
    past: tuple[T, ...] = ()
    future: tuple[T, ...] = ()
    what: str = ""
    """What the last step was about; more of the same joins it."""

    @property
    def has_past(self) -> bool:
        """Whether a step can be taken back."""
        return bool(self.past)

    @property
    def has_future(self) -> bool:
        """Whether a step that was taken back can be done again."""
        return bool(self.future)

    def then(self, draft: T, what: str = "") -> Edits[T]:
        """Return the edits after one more step.

        Steps that name the same `what` one after another, such as the letters of a
        title, are one step.
        """
        if draft == self.now:
            return self
        if what and what == self.what:
            return Edits(draft, self.past, (), what)
        return Edits(draft, (*self.past, self.now)[-_MOST_STEPS:], (), what)

    def back(self) -> Edits[T]:
        """Return the edits with the last step taken back, if there is one."""
        if not self.past:
            return self
        return Edits(self.past[-1], self.past[:-1], (self.now, *self.future))

    def forth(self) -> Edits[T]:
        """Return the edits with the last step done again, if there is one."""
        if not self.future:
            return self
        return Edits(self.future[0], (*self.past, self.now), self.future[1:])
