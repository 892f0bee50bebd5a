"""Subscribing to a calendar, and changing one: where it is, and how it is shown.

The address goes to the keyring before the calendar is stored, and is shown in no field
again: an empty field leaves it as it is.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from pinmycal_desktop.diary.addresses import forget_address, keep_address
from pinmycal_desktop.model.calendar_address import read_address
from pinmycal_desktop.model.commands.calendars import ChangeCalendar, SubscribeCalendar
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.ui.calendars.state import fetch_words
from pinmycal_desktop.ui.editing.said import by_field
from pinmycal_desktop.ui.files import usual_folder
from pinmycal_desktop.ui.room import grow
from pinmycal_desktop.ui.saying import told as sentence
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.banner import Banner, Tone
from pinmycal_desktop.ui.widgets.button import Button, Kind
from pinmycal_desktop.ui.widgets.check import Check
from pinmycal_desktop.ui.widgets.labelled import Labelled
from pinmycal_desktop.ui.widgets.plain_label import caption, heading
from pinmycal_desktop.ui.widgets.swatch import ColourRow
from pinmycal_desktop.ui.words import words
from pinmycal_desktop.vault import VaultState

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary, Outcome
    from pinmycal_desktop.model.booking import Calendar
    from pinmycal_desktop.model.calendar_address import Address
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.ui.calendars.secrets import Secrets
    from pinmycal_desktop.ui.services import Services

_WIDTH = 520
_FIRST_COLOUR = 1


class CalendarDialog(QDialog):
    """Asks for a calendar, or changes one; `open()` it."""

    done_with = Signal(str, object)
    """What was done in words, and its `Outcome`; the dialog closes itself."""

    def __init__(
        self,
        calendar: Calendar | None,
        services: Services,
        secrets: Secrets,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._calendar, self._services, self._secrets = calendar, services, secrets
        self._is_short = self._is_coloured = False
        is_new = calendar is None
        name = (
            words("Subscribe to a calendar") if is_new else words("Change a calendar")
        )
        self.setWindowTitle(name)
        self._banner = Banner(Tone.DANGER)
        self._banner.hide()
        self.address = Labelled(
            words("Address or file"),
            QLineEdit(),
            required=is_new,
            hint=words(
                "It begins with https:// or webcal://. It is kept in your keyring, for"
                " whoever knows it can read the calendar."
            ),
        )
        self.file_button = Button(words("Choose a file…"), icon="file-text")
        self.name = Labelled(words("Name"), QLineEdit())
        self.colour = Labelled(words("Colour"), ColourRow(_FIRST_COLOUR))
        self.takes_time = Check(
            words("Its times are busy: nothing is offered over them"), checked=True
        )
        self._close = Button(words("Close"))
        self.save_button = Button(
            words("Subscribe") if is_new else words("Save"), kind=Kind.PRIMARY
        )
        self._arrange(name)
        self._fill()
        self._connect()

    def _arrange(self, name: str) -> None:
        where = QHBoxLayout()
        where.setSpacing(Space.SMALL)
        where.addStretch()
        where.addWidget(self.file_button)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addStretch()
        row.addWidget(self._close)
        row.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[int(Space.LARGE)] * 4)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(heading(name))
        column.addWidget(self._banner)
        column.addWidget(self.address)
        column.addLayout(where)
        column.addWidget(self.name)
        column.addWidget(self.colour)
        column.addWidget(self.takes_time)
        if self._calendar is not None:
            services = self._services
            state = fetch_words(
                self._calendar,
                now=services.clock(),
                form=services.form,
                zone=services.zone,
            )
            told = caption(state.whole, wrap=True)
            told.set_ink("warning" if state.is_late else "muted")
            column.addWidget(told)
        column.addStretch(1)
        column.addLayout(row)
        column.addStrut(_WIDTH)

    def _fill(self) -> None:
        calendar = self._calendar
        if calendar is None:
            self.name.field.setPlaceholderText(words("As it calls itself"))
            self._services.operations.read(
                lambda diary: len(diary.busy.calendars()), self._suggest_colour
            )
            return
        self.name.field.setText(calendar.name)
        self.name.set_required(required=True)
        self.colour.field.set_value(calendar.colour or _FIRST_COLOUR)
        self.takes_time.setChecked(calendar.takes_time)
        source = calendar.source
        for part in (self.address, self.file_button):
            part.setVisible(source is not None)
        if source is not None:
            self.address.field.setPlaceholderText(source.place.shown)
            self.address.set_note(words("empty: as it is"))

    def _suggest_colour(self, count: int) -> None:
        """Take a colour the calendars that are here do not have."""
        if not self._is_coloured:
            self.colour.field.set_value(_FIRST_COLOUR + count)

    def _take_colour(self) -> None:
        self._is_coloured = True

    def _connect(self) -> None:
        for field in (self.address, self.name):
            field.field.textEdited.connect(partial(_forgive, field))
        self.colour.field.chosen.connect(self._take_colour)
        self.file_button.clicked.connect(self._choose_file)
        self._close.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)
        self.save_button.setDefault(True)
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            QShortcut(keys, self).activated.connect(self.save)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, words("Choose a calendar file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(words("Calendar files (*.ics)"))
        dialog.setDirectory(usual_folder(arrived=True))
        dialog.fileSelected.connect(self._take_file)
        dialog.open()

    def _take_file(self, path: str) -> None:
        self.address.field.setText(path)
        self.address.set_error("")

    # --- saving ----------------------------------------------------------------------

    def save(self) -> None:
        """Keep the address, then the calendar; what does not fit is said in place."""
        if not self.save_button.isEnabled():
            return
        try:
            address = self._address()
        except Invalid as error:
            self._fail(error)
            return
        self.save_button.setEnabled(False)
        if address is None:
            self._write(None, "")
            return
        uid, secrets = str(uuid4()), self._secrets

        def keep(_: Diary) -> bool:
            is_kept = keep_address(secrets, uid, address)
            return is_kept and secrets.state() is VaultState.SESSION

        def kept(is_short: bool) -> None:  # noqa: FBT001  -- an answer's shape
            self._is_short = is_short
            self._write(address, uid)

        self._services.operations.errand(keep, kept, self._fail)

    def _address(self) -> Address | None:
        """Return what was typed, None for what stays; raises Invalid."""
        typed = self.address.field.text().strip()
        if self._calendar is not None and not typed:
            return None
        return read_address(
            str(Path(typed).expanduser()) if typed[:1] == "~" else typed
        )

    def _write(self, address: Address | None, uid: str) -> None:
        place = address.place(uid) if address is not None else None
        name = self.name.field.text().strip()
        colour, takes = self.colour.field.value(), self.takes_time.isChecked()
        command: SubscribeCalendar | ChangeCalendar
        if self._calendar is not None:
            command = ChangeCalendar(
                calendar_id=self._calendar.id,
                name=name,
                colour=colour,
                takes_time=takes,
                place=place,
            )
        else:
            assert place is not None
            assert address is not None
            command = SubscribeCalendar(
                place=place,
                name=name or address.usual_name,
                colour=colour,
                takes_time=takes,
                takes_name=not name,
            )
        self._services.operations.write(
            command, self._written, partial(self._refused, uid)
        )

    def _written(self, outcome: Outcome) -> None:
        is_new = self._calendar is None
        text = words("Subscribed to {0}.") if is_new else words("Changed {0}.")
        text = text.format(outcome.calendar.name)
        if self._is_short:
            short = words("No keyring: its address is kept until you close.")
            text = f"{text} {short}"
        self.done_with.emit(text, outcome)
        self.accept()

    def _refused(self, uid: str, error: PinmyCalError) -> None:
        if uid:
            secrets = self._secrets
            self._services.operations.errand(
                lambda _: forget_address(secrets, uid), lambda _: None
            )
        self._fail(error)

    def _fail(self, error: PinmyCalError) -> None:
        self.save_button.setEnabled(True)
        services = self._services
        if isinstance(error, Invalid):
            sentences = by_field(error.problems, services.form)
            fields = {"address": self.address, "name": self.name}
            for name, field in fields.items():
                field.set_error(sentences.get(name, ""))
            wrong = (field for name, field in fields.items() if name in sentences)
            first = next(wrong, None)
            if first is not None:
                first.field.setFocus()
                grow(self)
                return
        text = sentence(error, form=services.form, zone=services.zone)
        self._banner.tell(Tone.DANGER, words("This could not be saved"), text)
        self._banner.show()
        grow(self)


def _forgive(field: Labelled[QLineEdit], _text: str) -> None:
    """Say nothing against what is being typed anew."""
    field.set_error("")
