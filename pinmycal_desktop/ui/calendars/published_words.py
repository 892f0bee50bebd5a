"""How a calendar that bookings are written to stands, and what drifted, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.publication import EventStatus
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.ui.saying import said
from pinmycal_desktop.ui.words import counted, words

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.publication import (
        Drift,
        Meant,
        Publication,
        PublicationCounts,
        Theirs,
    )
    from pinmycal_desktop.ui.format import Format


@value_class
class PublishedWords:
    """Says how publications stand, on a person's clock."""

    form: Format
    zone: str

    def state(
        self, publication: Publication, counts: PublicationCounts, now: datetime
    ) -> str:
        """Return how much is there, and when it was looked at last."""
        number = self.form.number
        there = counts.written
        told = counted(
            there, "1 booking is there as here", "{0} bookings are there as here"
        )
        parts = [told.format(number(there))]
        if counts.waiting:
            told = counted(counts.waiting, "1 waits", "{0} wait")
            parts.append(told.format(number(counts.waiting)))
        if counts.refused:
            told = counted(counts.refused, "1 was not taken", "{0} were not taken")
            parts.append(told.format(number(counts.refused)))
        done = publication.progress.done_at
        if publication.is_ending:
            parts.append(words("being deleted there"))
        elif done is None:
            parts.append(words("not looked at yet"))
        else:
            ago = self.form.distance(now - done)
            parts.append(words("looked at {0} ago").format(ago))
        return f" {_DOT} ".join(parts)

    def trouble(self, publication: Publication) -> str:
        """Return what went wrong the last time; empty for nothing."""
        trouble = publication.progress.trouble
        if trouble is None:
            return ""
        sentence = said(trouble, form=self.form, zone=self.zone)
        if publication.progress.is_locked:
            return sentence
        again = self.form.moment(publication.due_at, ZoneInfo(self.zone))
        return f"{sentence} {words('It is tried again {0}.').format(again)}"

    def ours(self, drift: Drift) -> str:
        """Return when a booking is, as it is here."""
        return self._event(drift.ours, drift.ours)

    def theirs(self, drift: Drift) -> str:
        """Return what became of it in its calendar."""
        theirs: Theirs = drift.theirs
        if theirs.is_gone:
            return words("Deleted")
        if theirs.meant is None:
            return words("Cannot be read as one meeting")
        return self._event(theirs.meant, drift.ours)

    def _event(self, meant: Meant, ours: Meant) -> str:
        """Return what an event says; its title only where that differs."""
        if meant.is_off:
            return words("Cancelled")
        span = meant.span
        told = self.form.span(span.start, span.end, ZoneInfo(self.zone))
        if meant.is_all_day:
            told = f"{told}, {words('whole days')}"
        if meant.title != ours.title:
            told = f"{told} {_DOT} {meant.title}"
        if meant.status is EventStatus.TENTATIVE:
            told = f"{told}, {words('tentative')}"
        return told


_DOT = "\N{MIDDLE DOT}"
