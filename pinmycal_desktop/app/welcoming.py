"""The card of the first start in the window: what each of its doors and fields does.

It is loaded when the card is first shown. Nothing is sent and nothing is kept before a
person has chosen.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pinmycal_desktop.app.liking import first_day_of, form_of
from pinmycal_desktop.model.commands.setup import SaveAccount
from pinmycal_desktop.ui.accounts.welcome import LOCAL, WelcomeCard

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.app.liking import Liking
    from pinmycal_desktop.diary import Diary, Outcome
    from pinmycal_desktop.settings import Clock
    from pinmycal_desktop.ui.main_window import MainWindow
    from pinmycal_desktop.ui.services import Services


class Welcoming(QObject):
    """Shows the card over the week; lives in the GUI thread."""

    ended = Signal()
    """A door was taken, and the card is gone."""

    def __init__(
        self, window: MainWindow, liking: Liking, *, clock: Callable[[], datetime]
    ) -> None:
        super().__init__(window)
        self._window, self._liking, self._clock = window, liking, clock
        self.card: WelcomeCard | None = None
        """What is shown; None while nothing is."""
        window.renewed.connect(self._show_anew)

    def show(self) -> None:
        """Show the card, over the days."""
        if self._window.attached is None:
            return
        if self.card is not None:
            self.card.focus_first()
            return
        preferences = self._liking.now()
        form = form_of(preferences)
        self._window.browsing.show_view(self._window.browsing.view)
        self.card = WelcomeCard(
            zone=self._window.state.zone,
            first_day=first_day_of(preferences),
            clock="12" if form.twelve_hours else "24",
            now=self._clock,
            form=form,
            parent=self._window.frame.hours,
        )
        self.card.taken.connect(self._take)
        self.card.zone_wanted.connect(self._move)
        self.card.first_day_wanted.connect(self._begin_weeks)
        self.card.clock_wanted.connect(self._tell_times)
        self.card.show()
        self.card.raise_()
        self.card.focus_first()

    def _show_anew(self) -> None:
        """Show the card again where it was gone with the parts it lay over."""
        if self.card is not None:
            self.card = None
            self.show()

    def _take(self, door: str) -> None:
        attached = self._window.attached
        if door == LOCAL or attached is None:
            self.close()
            return
        dialog = attached.intents.sign_in(door)
        if dialog is not None:
            dialog.accepted.connect(self.close)

    def close(self) -> None:
        """Take the card away."""
        if self.card is not None:
            self.card.hide()
            self.card.deleteLater()
            self.card = None
            self._window.frame.hours.setFocus()
            self.ended.emit()

    # --- the computer's own settings -------------------------------------------------

    @property
    def _services(self) -> Services | None:
        attached = self._window.attached
        return None if attached is None else attached.intents.services

    def _move(self, zone: str) -> None:
        """Show the week in another zone, the hours along with it."""
        services = self._services
        if services is None:
            return

        def read(diary: Diary) -> SaveAccount:
            account, host = diary.account.local(), diary.account.host()
            ids = (e.id for e in diary.schedules.all() if e.zone == account.zone)
            return SaveAccount(
                account_id=account.id,
                name=account.name,
                zone=zone,
                host_name=host.name,
                host_email=host.email,
                schedule_ids=tuple(ids),
            )

        def write(command: SaveAccount) -> None:
            services.operations.write(command, _moved)

        services.operations.read(read, write)

    def _begin_weeks(self, day: int) -> None:
        self._liking.change(replace(self._liking.now(), first_day=day))

    def _tell_times(self, clock: str) -> None:
        # The field offers no other value.
        wanted: Clock = "12" if clock == "12" else "24"
        self._liking.change(replace(self._liking.now(), clock=wanted))


def _moved(_outcome: Outcome) -> None:
    """The week shows the new zone by itself."""
