"""One account on the page of accounts: who, where, what it may do, its latest calls."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pinmycal_desktop.model.account import ConnectionState, CredentialKind, Platform
from pinmycal_desktop.model.calls import shown_path
from pinmycal_desktop.model.remote import Ability
from pinmycal_desktop.ui.accounts.holdings_part import HoldingsPart
from pinmycal_desktop.ui.columns import clear
from pinmycal_desktop.ui.editing.said import said
from pinmycal_desktop.ui.theme import Role, Space
from pinmycal_desktop.ui.widgets.banner import Banner, Tone
from pinmycal_desktop.ui.widgets.button import Button, IconButton, Kind
from pinmycal_desktop.ui.widgets.chip import Chip
from pinmycal_desktop.ui.widgets.icon_mark import IconMark
from pinmycal_desktop.ui.widgets.letters import Letters
from pinmycal_desktop.ui.widgets.parts import Card, SureButton
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.widgets.section import Line, Section
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.model.remote import RemoteCall
    from pinmycal_desktop.model.signing_in import ConnectionReport
    from pinmycal_desktop.ui.format import Format
    from pinmycal_desktop.ui.widgets.plain_label import Ink

MOST_CALLS = 25
"""Calls shown; the diagnostics file has more."""
_FAILED = 400
_PLATFORMS = {Platform.CALCOM: "Cal.com", Platform.PINMYCAL: "PinmyCal"}


class AccountCard(Card):
    """Tells what a person wants with the account it shows."""

    check_wanted = Signal()
    again_wanted = Signal()
    save_wanted = Signal()
    leave_wanted = Signal()
    rename_wanted = Signal(str)
    """The name it shall have."""

    def __init__(
        self, form: Format, zone: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._form, self._zone = form, ZoneInfo(zone)
        self._report: ConnectionReport | None = None
        self.name = QLineEdit()
        self.name.setAccessibleName(words("Name of the account"))
        self.name.hide()
        self._title = PlainLabel(role=Role.HEADING, elide=True)
        self._person = caption("")
        self._mark = Letters("")
        self._chip = Chip("")
        self._notice = Banner(Tone.WARNING)
        self._notice.hide()
        self.rename = IconButton("pencil", words("Rename"), dense=True)
        self.check = Button(words("Check now"), icon="refresh-cw", dense=True)
        self.again = Button(words("Sign in again"), icon="log-in", dense=True)
        self.save = Button(words("Save diagnostics…"), icon="save", dense=True)
        self.more = Button(
            words("Details"), kind=Kind.FLAT, icon="chevron-down", dense=True
        )
        self.more.setCheckable(True)
        self._facts = QGridLayout()
        self._below = QWidget()
        self.holdings = HoldingsPart(form)
        self._rights = QGridLayout()
        self._calls = QGridLayout()
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._title)
        names.addWidget(self.name)
        names.addWidget(self._person)
        head = QHBoxLayout()
        head.setSpacing(Space.SMALL)
        head.addWidget(self._mark)
        head.addLayout(names, 1)
        head.addWidget(self.rename)
        head.addWidget(self._chip)
        self.leave = SureButton(
            words("Sign out"),
            words("Sign out, and forget its copy here"),
            words("Sign out of this account"),
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        for each in (self.check, self.again, self.save):
            buttons.addWidget(each)
        buttons.addStretch(1)
        buttons.addWidget(self.more)
        buttons.addWidget(self.leave)
        self._facts.setHorizontalSpacing(Space.LARGE)
        self._facts.setVerticalSpacing(Space.TINY)
        self._facts.setColumnStretch(1, 1)
        self._arrange_below()
        for part in (head, self._facts, buttons):
            self.body.addLayout(part)
        self.body.insertWidget(1, self._notice)
        self.body.addWidget(self._below)

    def _arrange_below(self) -> None:
        column = QVBoxLayout(self._below)
        column.setContentsMargins(0, Space.SMALL, 0, 0)
        column.setSpacing(Space.MEDIUM)
        rights = Section(words("What it may do"))
        calls = Section(
            words("Latest calls"), note=words("Without names and numbers of bookings")
        )
        for grid in (self._rights, self._calls):
            grid.setHorizontalSpacing(Space.MEDIUM)
            grid.setVerticalSpacing(Space.TINY)
        self._rights.setColumnStretch(2, 1)
        self._calls.setColumnStretch(2, 1)
        rights.body.addLayout(self._rights)
        calls.body.addLayout(self._calls)
        for part in (Line(), self.holdings, Line(), rights, Line(), calls):
            column.addWidget(part)
        self._below.hide()

    def _connect(self) -> None:
        self.check.clicked.connect(self.check_wanted)
        self.again.clicked.connect(self.again_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.leave.sure.connect(self.leave_wanted)
        self.more.toggled.connect(self._open)
        self.rename.clicked.connect(self._begin_renaming)
        self.name.editingFinished.connect(self._end_renaming)

    def _open(self, is_open: bool) -> None:  # noqa: FBT001  -- Qt's
        self._below.setVisible(is_open)
        self.more.set_icon_name("chevron-up" if is_open else "chevron-down")

    @property
    def account(self) -> Account | None:
        """The account that is shown."""
        return self._report.account if self._report else None

    @property
    def warns_of_loss(self) -> bool:
        """Whether signing out was asked about with the changes it would lose."""
        return self._report is not None and self._report.unsent > 0

    # --- telling ---------------------------------------------------------------------

    def tell(self, report: ConnectionReport, letters: str) -> None:
        """Show how an account is."""
        self._mark.set_text(letters)
        self._show(report)

    def wait(self) -> None:
        """Show that the service is being asked."""
        self.check.setEnabled(False)
        self._chip.tell(words("Asking…"), Tone.NEUTRAL, icon="hourglass")

    def checked(self, report: ConnectionReport) -> None:
        """Show what came of asking."""
        self.check.setEnabled(True)
        self._show(report)

    def _show(self, report: ConnectionReport) -> None:
        self._report = report
        account = report.account
        self.setAccessibleName(account.name)
        self._title.setText(account.name)
        there = account.connection
        assert there is not None, "the local account has no card"
        parts = (there.username, there.email)
        self._person.setText(" · ".join(part for part in parts if part))
        self._tell_state(report)
        asks = words("Sign out, and forget its copy here")
        if report.unsent:
            lost = words("Sign out, and lose {0} changes not sent yet")
            asks = lost.format(self._form.number(report.unsent))
        self.leave.set_question(asks)
        clear(self._facts)
        for place, (label, value) in enumerate(self._told(report)):
            top = Qt.AlignmentFlag.AlignTop
            self._facts.addWidget(caption(label), place, 0, top)
            text = PlainLabel(value, role=Role.SMALL, wrap=True, tabular=True)
            self._facts.addWidget(text, place, 1)
        self._show_rights(report)
        self._show_calls(report.calls[:MOST_CALLS])

    def _tell_state(self, report: ConnectionReport) -> None:
        there = report.account.connection
        is_out = there is None or there.state is not ConnectionState.READY
        if is_out or not report.has_secret:
            self._chip.tell(words("Sign in again"), Tone.DANGER, icon="log-in")
        elif report.trouble is not None:
            self._chip.tell(words("Not reached"), Tone.WARNING, icon="cloud-off")
        else:
            self._chip.tell(words("Signed in"), Tone.SUCCESS, icon="check")
        said_of = self._notices(report)
        self._notice.tell(Tone.WARNING, "", said_of)
        self._notice.setVisible(bool(said_of))

    def _notices(self, report: ConnectionReport) -> str:
        """Return what a person should know or do; empty when all is well."""
        parts = []
        if report.trouble is not None:
            parts.append(said(report.trouble, self._form))
        elif not report.has_secret:
            parts.append(
                words(
                    "What it was signed in with is not on this computer any more. "
                    "Sign in again."
                )
            )
        if report.session_only:
            parts.append(
                words(
                    "This computer has no keyring that can be used: it stays signed in "
                    "until you close the program."
                )
            )
        return " ".join(parts)

    def _told(self, report: ConnectionReport) -> Iterator[tuple[str, str]]:
        """Yield the facts of a connection with their names."""
        there = report.account.connection
        assert there is not None, "the local account has no card"
        platform = _PLATFORMS.get(report.account.platform, "")
        yield words("Server"), f"{platform} · {there.address}"
        if there.credentials is CredentialKind.OAUTH:
            how = words("Consent in the browser")
        elif there.key_hint:
            how = words("A key that ends in {0}").format(there.key_hint)
        else:
            how = words("A key")
        since = words("since {0}").format(self._moment(there.signed_in_at))
        yield words("Signed in with"), f"{how} · {since}"
        yield words("Ends"), self._end(report)
        usual = words("Everything its person may do")
        yield words("Rights"), ", ".join(there.scopes) or usual
        if report.versions:
            told = (f"{area} {version}" for area, version in report.versions)
            yield words("API versions"), " · ".join(told)
        yield words("Calls left"), self._left(report)
        never = words("Not yet")
        last = report.last_sync
        yield words("Last synced"), self._moment(last) if last else never
        if report.unsent:
            yield words("Not sent yet"), self._form.number(report.unsent)

    def _end(self, report: ConnectionReport) -> str:
        there = report.account.connection
        if there is not None and there.expires_at is not None:
            return self._moment(there.expires_at)
        if report.renews_at is not None:
            told = words("Renewed by itself, next at {0}")
            return told.format(self._moment(report.renews_at))
        return words("The service does not say")

    def _left(self, report: ConnectionReport) -> str:
        """Return how many calls are left, limit by limit."""
        number, parts = self._form.number, []
        for each in report.rates:
            text = words("{0} of {1}, all again at {2}").format(
                number(each.remaining),
                number(each.limit),
                self._form.time_of(each.resets_at, self._zone),
            )
            is_usual = each.name == "default"
            parts.append(text if is_usual else f"{each.name}: {text}")
        return " · ".join(parts) or words("The service has not said yet")

    def _moment(self, at: datetime) -> str:
        return self._form.moment(at, self._zone)

    def _show_rights(self, report: ConnectionReport) -> None:
        clear(self._rights)
        names = ability_words()
        told = [(names[a], why) for a, why in report.obstacles.items() if a in names]
        for place, (name, why) in enumerate(told):
            can = why is None
            icon = "check" if can else "ban"
            mark = IconMark(icon, ink="success" if can else "disabled", size=14)
            ink: Ink = "text" if can else "disabled"
            label = PlainLabel(name, role=Role.SMALL, ink=ink)
            reason = "" if why is None else said(why, self._form)
            label.setAccessibleName(name if can else f"{name}: {reason}")
            self._rights.addWidget(mark, place, 0)
            self._rights.addWidget(label, place, 1)
            self._rights.addWidget(caption(reason, wrap=True), place, 2)

    def _show_calls(self, calls: tuple[RemoteCall, ...]) -> None:
        clear(self._calls)
        if not calls:
            self._calls.addWidget(caption(words("No call yet.")), 0, 0)
        for place, call in enumerate(calls):
            is_bad = call.status is None or call.status >= _FAILED
            status = words("no answer") if call.status is None else f"{call.status}"
            cells = (
                self._form.time_of(call.at, self._zone),
                call.method,
                shown_path(call.path),
                status,
                words("{0} ms").format(self._form.number(call.milliseconds)),
            )
            for column, text in enumerate(cells):
                is_wrong = is_bad and column == len(cells) - 2
                ink: Ink = "danger" if is_wrong else "muted"
                label = PlainLabel(text, role=Role.CAPTION, ink=ink, tabular=True)
                self._calls.addWidget(label, place, column)

    # --- another name ----------------------------------------------------------------

    def _begin_renaming(self) -> None:
        self.name.setText(self._title.text())
        self._title.hide()
        self.name.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _end_renaming(self) -> None:
        if self.name.isHidden():
            return
        self.name.hide()
        self._title.show()
        wanted = self.name.text().strip()
        if wanted and wanted != self._title.text():
            self.rename_wanted.emit(wanted)


def ability_words() -> dict[Ability, str]:
    """Return what each ability is called, in the order in which they are told."""
    return {
        Ability.LIST_BOOKINGS: words("See bookings"),
        Ability.BOOK: words("Book, move and cancel"),
        Ability.ANSWER: words("Confirm and decline"),
        Ability.MARK_ABSENT: words("Note who did not come"),
        Ability.ADD_GUESTS: words("Add guests"),
        Ability.CHANGE_LOCATION: words("Change where it is"),
        Ability.REASSIGN: words("Give a booking to another host"),
        Ability.SEATS: words("Give up or move one seat"),
        Ability.SERIES: words("Book a series"),
        Ability.EDIT_EVENT_TYPES: words("Change event types"),
        Ability.PRIVATE_LINKS: words("Make private links"),
        Ability.SCHEDULES: words("See hours"),
        Ability.EDIT_SCHEDULES: words("Change hours"),
        Ability.EDIT_PROFILE: words("Change the profile"),
        Ability.CALENDARS: words("See connected calendars"),
        Ability.CONFERENCING: words("See meeting applications"),
        Ability.WEBHOOKS: words("Be told of changes"),
        Ability.TEAMS: words("See teams"),
    }
