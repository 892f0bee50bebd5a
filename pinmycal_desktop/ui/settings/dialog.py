"""The settings dialog: saved as a whole; what was changed can be undone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.ui.editing.said import by_field
from pinmycal_desktop.ui.room import grow
from pinmycal_desktop.ui.saying import told
from pinmycal_desktop.ui.settings.account_part import AccountPart
from pinmycal_desktop.ui.settings.window_part import WindowPart
from pinmycal_desktop.ui.settings.words import changed_words
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.banner import Banner, Tone
from pinmycal_desktop.ui.widgets.button import Button, Kind
from pinmycal_desktop.ui.widgets.plain_label import heading
from pinmycal_desktop.ui.widgets.section import Line
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary, Outcome
    from pinmycal_desktop.model.account import Account, Host
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.model.schedule import Schedule
    from pinmycal_desktop.settings import Preferences
    from pinmycal_desktop.ui.services import Services

_WIDTH = 640


class SettingsDialog(QDialog):
    """Shows what is set; nothing changes before Save is pressed."""

    preferred = Signal(object)
    """The `Preferences` that were saved."""
    saved = Signal(str, object)
    """What was changed of the account in words, and the `Outcome` of saving it."""

    def __init__(
        self, preferences: Preferences, services: Services, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._before = preferences
        self.setWindowTitle(words("Settings"))
        self._banner = Banner(Tone.DANGER)
        self._banner.hide()
        self.account = AccountPart(services)
        self.own = WindowPart(preferences, services)
        self._close = Button(words("Close"))
        self.save_button = Button(words("Save"), kind=Kind.PRIMARY)
        self._arrange()
        self.account.grown.connect(partial(grow, self))
        self._has_refused = False
        for zone in (self.account.zone.field, self.own.second, self.own.third):
            zone.unread.connect(self._refuse_zone)
        self._close.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)
        self.save_button.setDefault(True)
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            QShortcut(keys, self).activated.connect(self.save)
        services.operations.read(self._read, self._arrived, self._fail)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addStretch()
        row.addWidget(self._close)
        row.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[int(Space.LARGE)] * 4)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self._banner)
        column.addWidget(heading(words("You and your calendar")))
        column.addWidget(self.account)
        column.addWidget(Line())
        column.addWidget(heading(words("This window")))
        column.addWidget(self.own)
        column.addStretch(1)
        column.addLayout(row)
        column.addStrut(_WIDTH)

    @staticmethod
    def _read(diary: Diary) -> tuple[Account, Host, tuple[Schedule, ...]]:
        return diary.account.local(), diary.account.host(), diary.schedules.all()

    def _arrived(self, read: tuple[Account, Host, tuple[Schedule, ...]]) -> None:
        self.account.show_account(*read)
        self.account.host.field.setFocus()
        grow(self)

    def save(self) -> None:
        """Save what was changed and close; what does not fit is said in its place."""
        if not self.save_button.isEnabled():
            return
        if self._has_refused:
            # It was told as the click on Save left the field; once is enough.
            self._has_refused = False
            return
        if self.own.lacks_zone():
            way_out = words("Choose a city for it, or switch it off.")
            self._say(words("A further zone is not chosen"), way_out)
            return
        command = self.account.command
        if command is None:
            self._finish()
            return
        self.save_button.setEnabled(False)
        self._services.operations.write(command, self._written, self._fail)

    def _written(self, outcome: Outcome) -> None:
        self.saved.emit(changed_words(self.account.changes), outcome)
        self._finish()

    def _finish(self) -> None:
        preferences = self.own.preferences
        if preferences != self._before:
            self.preferred.emit(preferences)
        self.accept()

    def _fail(self, error: PinmyCalError) -> None:
        self.save_button.setEnabled(True)
        if isinstance(error, Invalid):
            sentences = by_field(error.problems, self._services.form)
            self.account.tell_errors(sentences)
            grow(self)
            return
        services = self._services
        text = told(error, form=services.form, zone=services.zone)
        self._say(words("This could not be saved"), text)

    def _refuse_zone(self, typed: str) -> None:
        self._has_refused = True
        headline = words("No city is called “{0}”").format(typed)
        self._say(headline, words("The zone stays as it was. Type another, or choose."))

    def _say(self, headline: str, text: str) -> None:
        self._banner.tell(Tone.DANGER, headline, text)
        self._banner.show()
        grow(self)
