"""What services told, delivery by delivery, and what they did not tell.

All texts of a delivery are remote and shown as plain text.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.button import Button
from pinmycal_desktop.ui.widgets.parts import ThingRow, emptied
from pinmycal_desktop.ui.widgets.plain_label import caption
from pinmycal_desktop.ui.widgets.section import Line, Section
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from pinmycal_desktop.model.live import Arrival, MissedHint
    from pinmycal_desktop.ui.format import Format

MOST = 20


class ArrivalsPart(QWidget):
    """Tells what a person wants read again; shows what it is told."""

    again_wanted = Signal(int, str)
    """The account, and the name of a booking at its service."""

    def __init__(
        self, form: Format, zone: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._form, self._zone = form, ZoneInfo(zone)
        self._arrivals, self._gaps = QVBoxLayout(), QVBoxLayout()
        told = Section(words("What services told"), large=True)
        told.body.addLayout(self._arrivals)
        gaps = Section(words("What they did not tell"), large=True)
        gaps.body.addLayout(self._gaps)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HUGE)
        column.addWidget(told)
        column.addWidget(gaps)
        for rows in (self._arrivals, self._gaps):
            rows.setSpacing(2)

    def tell(
        self,
        names: Mapping[int, str],
        arrivals: Sequence[Arrival],
        gaps: Sequence[MissedHint],
    ) -> None:
        """List both, newest first; `names` are those of the accounts."""
        emptied(self._arrivals)
        for arrival in arrivals[:MOST]:
            self._arrivals.addWidget(self._arrival(names, arrival))
            self._arrivals.addWidget(Line())
        if not arrivals:
            nothing = words(
                "Nothing arrived yet. What arrives is a hint: its booking is then read"
                " from the service."
            )
            self._arrivals.addWidget(caption(nothing, wrap=True))
        emptied(self._gaps)
        for gap in gaps[:MOST]:
            self._gaps.addWidget(self._gap(names, gap))
            self._gaps.addWidget(Line())
        if not gaps:
            none = words(
                "While live updates are on, changes nobody told of are listed here."
            )
            self._gaps.addWidget(caption(none, wrap=True))

    def texts(self) -> tuple[str, ...]:
        """Return what each row says, deliveries first."""
        return tuple(each.accessibleName() for each in self.findChildren(ThingRow))

    def _arrival(self, names: Mapping[int, str], arrival: Arrival) -> ThingRow:
        delivery = arrival.delivery
        verified = words("verified")
        if not delivery.subject:
            became = words("names no booking")
        else:
            is_waiting = arrival.is_waiting
            became = words("is being read") if is_waiting else words("booking read")
        note = self._note(
            self._moment(delivery.received_at),
            names.get(arrival.account_id, ""),
            delivery.subject,
            verified,
            became,
        )
        what = delivery.trigger or words("not understood")
        if not delivery.subject:
            return ThingRow(what, note)
        again = self._again(arrival.account_id, delivery.subject)
        return ThingRow(what, note, again)

    def _gap(self, names: Mapping[int, str], gap: MissedHint) -> ThingRow:
        found = words("found at {0}").format(self._moment(gap.found_at))
        if gap.told_at is None:
            what = words("A change nobody told of")
            late = ""
        else:
            what = words("A change that was told late")
            late = words("told at {0}").format(self._moment(gap.told_at))
        changed = words("changed at {0}").format(self._moment(gap.changed_at))
        account = names.get(gap.account_id, "")
        note = self._note(changed, found, late, account, gap.remote_id)
        return ThingRow(what, note, self._again(gap.account_id, gap.remote_id))

    def _again(self, account_id: int, uid: str) -> Button:
        button = Button(words("Read again"), icon="refresh-cw", dense=True)
        button.setAccessibleName(words("Read again: {0}").format(uid))
        button.clicked.connect(partial(self._wish, account_id, uid))
        return button

    def _wish(self, account_id: int, uid: str) -> None:
        self.again_wanted.emit(account_id, uid)

    def _moment(self, at: datetime) -> str:
        return self._form.moment(at, self._zone)

    @staticmethod
    def _note(*parts: str) -> str:
        return " \N{MIDDLE DOT} ".join(part for part in parts if part)
