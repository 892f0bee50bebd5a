"""Feeds: bookings other calendar programs may read, at an address or in a file.

The address of a feed is shown once, like a token, until it is put away; only its digest
is kept. It reads and writes the diary beside the window.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.commands.feeds import RemoveFeed, SaveFeed
from pinmycal_desktop.ui.editing.said import said, told
from pinmycal_desktop.ui.service.feed_dialog import FeedDialog, details
from pinmycal_desktop.ui.theme import Role, Weight
from pinmycal_desktop.ui.widgets.button import Button
from pinmycal_desktop.ui.widgets.parts import Card, CopyText, ThingRow, emptied
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.widgets.section import Line, Section
from pinmycal_desktop.ui.words import words
from pinmycal_desktop.wire.token import new_feed_token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.model.changes import Changes
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.model.feed import Feed
    from pinmycal_desktop.ui.editing.services import PageServices


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
        self.add_button = Button(words("New feed…"), icon="plus")
        self.add_button.clicked.connect(self._ask)
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
        row.addWidget(self.add_button)
        row.addStretch()
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
        kind = next(e.words for e in details() if e.value is feed.shape.detail)
        where = feed.path or words("ends in {0}.ics").format(feed.hint)
        used = words("never read")
        if feed.used_at is not None:
            verb = words("written {0}") if feed.path else words("last read {0}")
            used = verb.format(form.moment(feed.used_at, zone))
        if feed.trouble is not None:
            used = said(feed.trouble, form, self._zone)
        parts = [kind, where, used]
        if feed.shape.view is not None:
            has_filters = feed.shape.view.is_narrow
            every, some = words("of every account"), words("with filters of its own")
            parts.insert(1, some if has_filters else every)
        if feed.ends_at is not None:
            over = feed.is_over(self._services.clock())
            verb = words("over since {0}") if over else words("until {0}")
            parts.append(verb.format(form.moment(feed.ends_at, zone)))
        remove = Button(words("Remove"), dense=True)
        remove.setAccessibleName(words("Remove: {0}").format(feed.name))
        remove.clicked.connect(partial(self._remove, feed.id))
        return ThingRow(feed.name, " · ".join(parts), remove)

    # --- making and removing ---------------------------------------------------------

    def _ask(self) -> None:
        has_address = bool(self._url)
        dialog = FeedDialog(
            self._services, self._zone, has_address=has_address, parent=self.window()
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(partial(self._save, dialog))
        dialog.open()

    def _save(self, dialog: FeedDialog, feed: Feed) -> None:
        """Give a feed, in its file or at a new address."""
        address, command = "", SaveFeed(feed=feed)
        if not feed.path:
            token = new_feed_token()
            address = f"{self._url}/feeds/{token.secret}.ics"
            named = replace(feed, hint=token.hint)
            command = SaveFeed(feed=named, digest=token.digest)

        def made(outcome: Outcome) -> None:
            if isValid(dialog):
                dialog.accept()
            if isValid(self):
                self._made(outcome, address)

        def refused(error: PinmyCalError) -> None:
            if isValid(dialog):
                dialog.tell_error(error)

        self._services.operations.write(command, made, refused)

    def _made(self, outcome: Outcome, address: str) -> None:
        if address:
            self.address.set_text(address)
            self._new.show()
        self._say("")
        self.done.emit(words("{0} can be read now.").format(outcome.feed.name), outcome)

    def _remove(self, feed_id: int) -> None:
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)  # its own goes
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
