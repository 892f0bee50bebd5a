"""The dialog of a new feed: which bookings, how much of each, until when, and where."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.model.feed import Feed, FeedDetail, FeedShape
from pinmycal_desktop.model.span import start_of_day
from pinmycal_desktop.model.view_query import EVERYTHING
from pinmycal_desktop.ui.editing.said import by_field, told
from pinmycal_desktop.ui.files import usual_folder
from pinmycal_desktop.ui.query_words import query_words
from pinmycal_desktop.ui.room import grow
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.banner import Banner, Tone
from pinmycal_desktop.ui.widgets.button import Button, Kind
from pinmycal_desktop.ui.widgets.choice import Choice, Option
from pinmycal_desktop.ui.widgets.date_field import DateField
from pinmycal_desktop.ui.widgets.labelled import Labelled
from pinmycal_desktop.ui.widgets.plain_label import caption, heading
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from datetime import datetime
    from typing import TypeAlias

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.ui.editing.services import PageServices

    _Names: TypeAlias = tuple[tuple[EventType, ...], tuple[Account, ...]]

_WIDTH = 560
_ALL = (*BookingStatus,)


def details() -> tuple[Option, ...]:
    """Return how much a feed can tell, in words."""
    return (
        Option(FeedDetail.FULL, words("All about them")),
        Option(FeedDetail.TITLES, words("Titles and times")),
        Option(FeedDetail.BUSY, words("Only when you are busy")),
    )


def _statuses() -> tuple[Option, ...]:
    return (
        Option((), words("Confirmed or waiting")),
        Option((BookingStatus.CONFIRMED,), words("Confirmed only")),
        Option(_ALL, words("All, cancelled ones too")),
    )


def _views() -> tuple[Option, ...]:
    return (
        Option(False, words("Bookings of this computer")),
        Option(True, words("What the days show now")),
    )


class FeedDialog(QDialog):
    """Asks for a feed; whoever owns it saves what is `wanted` and says how that went.

    `accept()` it when it is saved, `tell_error` when it is not.
    """

    wanted = Signal(object)
    """The `Feed`, with a path when it is to be in a file."""

    def __init__(
        self,
        services: PageServices,
        zone: str,
        *,
        has_address: bool,
        parent: QWidget | None = None,
    ) -> None:
        """`has_address` says whether the service runs that gives an address."""
        super().__init__(parent)
        self._services, self._zone = services, zone
        self.setWindowTitle(words("New feed"))
        self._banner = Banner(Tone.DANGER)
        self._banner.hide()
        today = services.clock().astimezone(ZoneInfo(zone)).date()
        self.name = Labelled(
            words("Name of the calendar there"), QLineEdit(), required=True
        )
        self.detail = Labelled(words("What it tells"), Choice(details()))
        self.event_type = Labelled(
            words("Of which event type"),
            Choice((Option(None, words("All event types")),)),
        )
        self.statuses = Labelled(words("Which bookings"), Choice(_statuses()))
        self.whose = Labelled(words("Of which view"), Choice(_views()))
        self.instead = Labelled(
            words("Say this instead of each title"),
            QLineEdit(),
            hint=words("Empty leaves titles as they are."),
        )
        self.until = Labelled(
            words("Last day"),
            DateField(today, form=services.form),
            hint=words("Empty: until you remove it."),
        )
        self._close = Button(words("Close"))
        self.file_button = Button(words("Keep in a file…"), icon="file-output")
        self.address_button = Button(
            words("Make an address"), kind=Kind.PRIMARY, icon="link-2"
        )
        self.address_button.setEnabled(has_address)
        off = words("An address needs the local service: switch it on first.")
        self._off = caption(off, wrap=True)
        self._off.setVisible(not has_address)
        self._now = ""
        self._arrange()
        self._connect()
        services.operations.read(_names, self._offer)

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.LARGE)
        grid.setVerticalSpacing(Space.MEDIUM)
        pairs: tuple[tuple[QWidget, QWidget], ...] = (
            (self.detail, self.whose),
            (self.event_type, self.statuses),
            (self.instead, self.until),
        )
        grid.addWidget(self.name, 0, 0, 1, 2)
        for row_number, pair in enumerate(pairs, start=1):
            for place, part in enumerate(pair):
                grid.addWidget(part, row_number, place, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addStretch()
        for button in (self._close, self.file_button, self.address_button):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[int(Space.LARGE)] * 4)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(heading(words("Let another calendar program read bookings")))
        column.addWidget(self._banner)
        column.addLayout(grid)
        column.addStretch(1)
        column.addWidget(self._off)
        column.addLayout(row)
        column.addStrut(_WIDTH)

    def _connect(self) -> None:
        for field in (self.name, self.instead):
            field.field.textEdited.connect(partial(_forgive, field))
        self.until.field.changed.connect(partial(_forgive_day, self.until))
        self.whose.field.chosen.connect(self._tell_now)
        self._close.clicked.connect(self.reject)
        self.file_button.clicked.connect(self._ask_file)
        self.address_button.clicked.connect(self._want_address)

    def _offer(self, names: _Names) -> None:
        """Let one of the event types be chosen, and know what the days show."""
        event_types, accounts = names
        every = Option(None, words("All event types"))
        kinds = (Option(each.id, each.title, "", each.colour) for each in event_types)
        self.event_type.field.set_options((every, *kinds))
        titles = {each.id: each.title for each in event_types}
        asked = self._services.view() if self._services.view else EVERYTHING
        parts = query_words(asked, titles, {each.id: each.name for each in accounts})
        told = words("Now: {0}. The feed keeps to these filters.")
        self._now = words("Now: everything, of every account.")
        if parts:
            self._now = told.format(", ".join(parts))
        self._tell_now()

    def _tell_now(self) -> None:
        """Say by what the days are filtered, where that is what is wanted."""
        self.whose.set_hint(self._now if self.whose.field.value() else "")
        grow(self)

    # --- what is wanted --------------------------------------------------------------

    def _want_address(self) -> None:
        self._want("")

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, words("Keep the feed in a file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(words("Calendar files (*.ics)"))
        dialog.setDefaultSuffix("ics")
        dialog.setDirectory(usual_folder())
        dialog.selectFile(f"{self.name.field.text().strip() or 'bookings'}.ics")
        dialog.fileSelected.connect(self.take_file)
        dialog.open()

    def take_file(self, path: str) -> None:
        """Want it in this file, and named like it when it has no other name."""
        if not self.name.field.text().strip():
            self.name.field.setText(Path(path).stem)
        self._want(path)

    def _want(self, path: str) -> None:
        day = self.until.field.value()
        if self.until.field.text().strip() and day is None:
            self.until.set_error(words("This is no day. Type it like 31 Dec."))
            self.until.field.setFocus()
            grow(self)
            return
        ends_at = None
        if day is not None:
            ends_at = start_of_day(day + timedelta(days=1), self._zone)
        self.wanted.emit(self._feed(path, ends_at))

    def _feed(self, path: str, ends_at: datetime | None) -> Feed:
        detail, kind = self.detail.field.value(), self.event_type.field.value()
        statuses = self.statuses.field.value()
        view = self._services.view if self.whose.field.value() else None
        assert isinstance(detail, FeedDetail)
        assert isinstance(statuses, tuple)
        return Feed(
            uid=str(uuid4()),
            account_id=0,
            host_id=0,  # the owner
            name=self.name.field.text().strip(),
            shape=FeedShape(
                detail=detail,
                event_type_ids=(kind,) if isinstance(kind, int) else (),
                statuses=statuses,
                view=view() if view is not None else None,
                mask=self.instead.field.text().strip(),
            ),
            path=path,
            made_at=self._services.clock(),
            ends_at=ends_at,
        )

    def tell_error(self, error: PinmyCalError) -> None:
        """Say what does not fit, in its place where it has one."""
        sentences: dict[str, str] = {}
        if isinstance(error, Invalid):
            sentences = by_field(error.problems, self._services.form)
        fields: dict[str, Labelled[QLineEdit] | Labelled[DateField]] = {
            "name": self.name,
            "mask": self.instead,
            "ends_at": self.until,
        }
        for name, field in fields.items():
            field.set_error(sentences.get(name, ""))
        wrong = [field for name, field in fields.items() if name in sentences]
        if wrong:
            wrong[0].field.setFocus()
        else:
            headline = words("This could not be saved")
            self._banner.tell(Tone.DANGER, headline, told(error, self._services.form))
            self._banner.show()
        grow(self)


def _names(diary: Diary) -> _Names:
    return diary.event_types.all(), diary.account.every()


def _forgive(field: Labelled[QLineEdit], _text: str) -> None:
    """Say nothing against what is being typed anew."""
    field.set_error("")


def _forgive_day(field: Labelled[DateField], _day: object) -> None:
    field.set_error("")
