"""Feeds: bookings other calendar programs may read, at an address or in a file.

The address of a feed is shown once, like a token, until it is put away; only its digest
is kept. It reads and writes the diary beside the window.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.commands.feeds import RemoveFeed, SaveFeed
from pinmycal_desktop.model.feed import Feed, FeedDetail, FeedShape
from pinmycal_desktop.ui.editing.said import said, told
from pinmycal_desktop.ui.files import usual_folder
from pinmycal_desktop.ui.service.parts import Card, CopyText, ThingRow, emptied
from pinmycal_desktop.ui.theme import Role, Space, Weight
from pinmycal_desktop.ui.widgets.button import Button
from pinmycal_desktop.ui.widgets.choice import Choice, Option
from pinmycal_desktop.ui.widgets.labelled import set_wrong
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.widgets.section import Line, Section
from pinmycal_desktop.ui.words import words
from pinmycal_desktop.wire.token import new_feed_token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.model.changes import Changes
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.ui.editing.services import PageServices


def _details() -> tuple[Option, ...]:
    """Return how much a feed can tell, in words."""
    return (
        Option(FeedDetail.FULL, words("All about them")),
        Option(FeedDetail.TITLES, words("Titles and times")),
        Option(FeedDetail.BUSY, words("Only when you are busy")),
    )


class FeedsPart(QWidget):
    """Lists feeds, makes and removes them."""

    done = Signal(str, object)
    """What was done in words, and its `Outcome`."""

    def __init__(
        self, services: PageServices, zone: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self._zone = services, zone
        self._url = ""
        self.name = QLineEdit()
        self.name.setPlaceholderText(words("Name of the calendar there"))
        self.name.setAccessibleName(words("Name of the new feed"))
        self.name.returnPressed.connect(self._add_address)
        self.detail = Choice(_details(), name=words("How much the feed tells"))
        self.add_button = Button(words("Make an address"), icon="link-2")
        self.add_button.clicked.connect(self._add_address)
        self.file_button = Button(words("Keep in a file…"), icon="file-output")
        self.file_button.clicked.connect(self._ask_file)
        self._error = caption("", ink="danger", wrap=True)
        self._new = Card()
        self.address = CopyText(words("The address of the new feed"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self._arrange()
        services.relay.changed.connect(self._heard)
        self.read()

    def _arrange(self) -> None:
        hint = words("Copy it now into the other program: it is shown this once.")
        put_away = Button(words("I have copied it"), dense=True)
        put_away.clicked.connect(self.put_away)
        head = PlainLabel(words("The address of your feed"), weight=Weight.STRONG)
        self._new.body.addWidget(head)
        self._new.body.addWidget(PlainLabel(hint, role=Role.SMALL, wrap=True))
        self._new.body.addWidget(self.address)
        self._new.body.addWidget(put_away, 0, Qt.AlignmentFlag.AlignLeading)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self.name, 1)
        row.addWidget(self.detail)
        row.addWidget(self.add_button)
        row.addWidget(self.file_button)
        section = Section(words("Feeds for other calendar programs"), large=True)
        section.body.addWidget(self._new)
        section.body.addLayout(self._rows)
        section.body.addLayout(row)
        section.body.addWidget(self._error)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(section)
        self._new.hide()
        self._error.hide()

    def tell_url(self, url: str) -> None:
        """Make addresses under `url`; while the service is off there are none."""
        self._url = url
        self.add_button.setEnabled(bool(url))
        off = words("Switch the service on first: it gives the address.")
        self.add_button.setToolTip("" if url else off)

    def put_away(self) -> None:
        """Forget the address that is shown."""
        self.address.set_text("")
        self._new.hide()

    def texts(self) -> tuple[str, ...]:
        """Return what each row says."""
        return tuple(each.accessibleName() for each in self.findChildren(ThingRow))

    # --- reading ---------------------------------------------------------------------

    def read(self) -> None:
        """Ask for the feeds anew."""
        self._services.operations.read(
            lambda diary: diary.feeds.all(), self._tell, self._fail, topic="feeds"
        )

    def _heard(self, changes: Changes) -> None:
        if Part.FEEDS in changes.parts:
            self.read()

    def _tell(self, feeds: Sequence[Feed]) -> None:
        if not isValid(self):
            return
        emptied(self._rows)
        for feed in feeds:
            self._rows.addWidget(self._row(feed))
            self._rows.addWidget(Line())
        if not feeds:
            none = words("No other program on this computer reads your bookings.")
            self._rows.addWidget(caption(none))
        shown = self.address.text().removesuffix(".ics")
        if shown and not any(each.hint == shown[-4:] for each in feeds):
            self.put_away()

    def _row(self, feed: Feed) -> ThingRow:
        form, zone = self._services.form, ZoneInfo(self._zone)
        kind = next(e.words for e in _details() if e.value is feed.shape.detail)
        where = feed.path or words("ends in {0}.ics").format(feed.hint)
        used = words("never read")
        if feed.used_at is not None:
            verb = words("written {0}") if feed.path else words("last read {0}")
            used = verb.format(form.moment(feed.used_at, zone))
        if feed.trouble is not None:
            used = said(feed.trouble, form, self._zone)
        parts = [kind, where, used]
        if feed.ends_at is not None:
            over = feed.is_over(self._services.clock())
            verb = words("over since {0}") if over else words("until {0}")
            parts.append(verb.format(form.moment(feed.ends_at, zone)))
        remove = Button(words("Remove"), dense=True)
        remove.setAccessibleName(words("Remove: {0}").format(feed.name))
        remove.clicked.connect(partial(self._remove, feed.id))
        return ThingRow(feed.name, " · ".join(parts), remove)

    # --- making and removing ---------------------------------------------------------

    def _add_address(self) -> None:
        if not self._url:
            return
        token = new_feed_token()
        address = f"{self._url}/feeds/{token.secret}.ics"
        feed = replace(self._feed(), hint=token.hint)
        self._save(SaveFeed(feed=feed, digest=token.digest), address)

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, words("Keep the feed in a file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(words("Calendar files (*.ics)"))
        dialog.setDefaultSuffix("ics")
        dialog.setDirectory(usual_folder())
        dialog.selectFile(f"{self.name.text().strip() or 'bookings'}.ics")
        dialog.fileSelected.connect(self.add_file)
        dialog.open()

    def add_file(self, path: str) -> None:
        """Keep a feed in this file."""
        feed = replace(self._feed(), path=path)
        named = feed if feed.name else replace(feed, name=Path(path).stem)
        self._save(SaveFeed(feed=named), "")

    def _feed(self) -> Feed:
        detail = self.detail.value()
        assert isinstance(detail, FeedDetail)
        return Feed(
            uid=str(uuid4()),
            account_id=0,
            host_id=0,  # the owner
            name=self.name.text().strip(),
            shape=FeedShape(detail=detail),
            made_at=self._services.clock(),
        )

    def _save(self, command: SaveFeed, address: str) -> None:
        def made(outcome: Outcome) -> None:
            if isValid(self):
                self._made(outcome, address)

        self._services.operations.write(command, made, self._fail)

    def _made(self, outcome: Outcome, address: str) -> None:
        if address:
            self.address.set_text(address)
            self._new.show()
        self.name.clear()
        self._say("")
        self.done.emit(words("{0} can be read now.").format(outcome.feed.name), outcome)

    def _remove(self, feed_id: int) -> None:
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)  # the button will be gone
        self._services.operations.write(
            RemoveFeed(feed_id=feed_id), self._removed, self._fail
        )

    def _removed(self, outcome: Outcome) -> None:
        text = words("{0} can be read no more.").format(outcome.feed.name)
        self.done.emit(text, outcome)

    def _fail(self, error: PinmyCalError) -> None:
        if isValid(self):
            self._say(told(error, self._services.form))

    def _say(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        set_wrong(self.name, wrong=bool(sentence))
