"""The frame of every booking dialog: heading, matter, footer, and one command to run.

While the command runs the main button says so and waits; what comes of it arrives by
`succeeded` and `refused`. Opened with `open()`; nothing here blocks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.ui.booking.questions import LongText
from pinmycal_desktop.ui.theme import Role, Space, Theme, theme_of, themes
from pinmycal_desktop.ui.widgets.banner import Banner, Tone
from pinmycal_desktop.ui.widgets.button import Button, Kind
from pinmycal_desktop.ui.widgets.labelled import Labelled
from pinmycal_desktop.ui.widgets.plain_label import title
from pinmycal_desktop.ui.widgets.section import Line
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.model.errors import FieldProblem, PinmyCalError
    from pinmycal_desktop.ui.booking.services import BookingServices

_HINT_GAP = 8


class MainButton(Button):
    """The main button, with its keys beside its words."""

    def __init__(self, text: str, *, kind: Kind = Kind.PRIMARY) -> None:
        super().__init__(text, kind=kind)
        self._hint = QKeySequence("Ctrl+Return").toString(
            QKeySequence.SequenceFormat.NativeText
        )
        self._hint = self._hint.replace("Return", words("Enter")).replace("+", " ")
        self._make_room(themes().current)
        themes().changed.connect(self._make_room)

    def _make_room(self, theme: Theme) -> None:
        metrics = QFontMetrics(theme.font(Role.CAPTION))
        self._room = metrics.horizontalAdvance(self._hint) + _HINT_GAP
        self.setStyleSheet(f"padding-right: {self._room + 15}px")  # Qt mirrors it

    def sizeHint(self) -> QSize:
        """Room for the words and the keys."""
        words_width = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words_width + self._room + 36, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """The same: neither is ever cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, then its keys after the words."""
        super().paintEvent(event)
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setFont(theme.font(Role.CAPTION))
        ink = theme.palette.accenttext
        if self.kind is not Kind.PRIMARY:
            ink = theme.palette.muted
        painter.setPen(ink if self.isEnabled() else theme.palette.disabled)
        room = QRect(self.rect()).adjusted(14, 0, -14, 0)
        end = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(end), self._hint)
        painter.end()


def scrolled(page: QWidget) -> QScrollArea:
    """Return a side of a dialog that scrolls when the dialog is very low."""
    area = QScrollArea()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    bar = area.verticalScrollBar().sizeHint().width()
    area.setMinimumWidth(page.minimumSizeHint().width() + bar)
    return area


def _reveal(field: QWidget) -> None:
    """Scroll so that all of a field is seen; Qt shows but the line of the cursor."""
    area = field.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    page = area.widget() if area is not None else None
    if area is not None and page is not None:
        top = field.mapTo(page, QPoint(0, 0))
        margin = int(Space.MEDIUM)
        area.ensureVisible(top.x(), top.y() + field.height(), 0, margin)
        area.ensureVisible(top.x(), top.y(), 0, margin)


class DialogFrame(QDialog):
    """A dialog with a heading, a body and a footer; Escape closes, Ctrl+Enter acts."""

    acting = Signal()
    """The main button was pressed: whoever owns the frame runs its command."""
    succeeded = Signal(object)
    """The `Outcome` of the command."""
    refused = Signal(object)
    """The `PinmyCalError` of the command; nothing was changed."""

    def __init__(
        self,
        heading: str,
        services: BookingServices,
        *,
        action: str,
        close: str,
        kind: Kind = Kind.PRIMARY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._telling = services.telling
        self._is_saving = False
        self._order: tuple[QWidget, ...] = ()
        self._reason: Labelled[LongText] | None = None
        self._under: dict[str, Labelled[Any]] = {}
        self.setWindowTitle(heading)
        self._heading = title(heading)
        self.head = QHBoxLayout()
        """The row of the heading, for what belongs beside it."""
        self.body = QVBoxLayout()
        """What the dialog is about."""
        self.fact = QHBoxLayout()
        """The start of the footer: what will happen."""
        self.banner = Banner(Tone.WARNING)
        """What went wrong, or a question; hidden until then."""
        self.banner.hide()
        self.close_button = Button(close)
        self.main_button = MainButton(action, kind=kind)
        self._action = action
        self._build()
        self.close_button.clicked.connect(self.reject)
        self.main_button.clicked.connect(self._act)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(keys, self).activated.connect(self._by_keys)

    def _build(self) -> None:
        top = QWidget()
        top.setProperty("back", "panel")
        self.head.setContentsMargins(Space.LARGE, 0, Space.LARGE, 0)
        self.head.addWidget(self._heading)
        self.head.addStretch()
        top.setLayout(self.head)
        top.setMinimumHeight(51)
        foot = QWidget()
        foot.setProperty("back", "panel")
        row = QHBoxLayout(foot)
        row.setContentsMargins(Space.LARGE, 13, Space.LARGE, 13)
        row.setSpacing(Space.MEDIUM)
        row.addLayout(self.fact, 1)
        row.addWidget(self.close_button)
        row.addWidget(self.main_button)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(Line())
        column.addLayout(self.body, 1)
        column.addWidget(Line())
        column.addWidget(foot)

    def set_action(self, text: str) -> None:
        """Say what the main button does."""
        self._action = text
        if not self._is_saving:
            self.main_button.setText(text)

    @property
    def is_saving(self) -> bool:
        """Whether the command runs now."""
        return self._is_saving

    def _by_keys(self) -> None:
        if self.main_button.isEnabled():
            self._act()

    def _act(self) -> None:
        if not self._is_saving:
            self.acting.emit()

    def run(self, command: Command, saving: str) -> None:
        """Run a command; the main button says `saving` meanwhile."""
        self._is_saving = True
        self.main_button.setText(saving)
        self.main_button.setEnabled(False)
        self.banner.hide()
        self._services.operations.write(command, self._succeed, self._refuse)

    def _settle(self) -> None:
        self._is_saving = False
        self.main_button.setText(self._action)
        self.main_button.setEnabled(True)

    def _succeed(self, outcome: Outcome) -> None:
        self._settle()
        self.succeeded.emit(outcome)

    def _refuse(self, error: PinmyCalError) -> None:
        self._settle()
        self.refused.emit(error)

    def tell(
        self,
        tone: Tone,
        headline: str,
        text: str = "",
        *,
        actions: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Say something in the banner; `actions` are (key, words) of its buttons.

        A screen reader hears it at once; what went wrong does not wait its turn.
        """
        self.banner.tell(tone, headline, text, actions=actions)
        self.banner.show()
        said = QAccessibleAnnouncementEvent(self.banner, f"{headline} {text}".strip())
        if tone in (Tone.WARNING, Tone.DANGER):
            said.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(said)

    def make_reason(self, text: str = "", *, lines: int = 3) -> Labelled[LongText]:
        """Return the field for the reason; what is wrong with it will stand there."""
        reason = Labelled(words("Reason"), LongText(text, lines=lines))

        def forgive() -> None:
            reason.set_error("")

        reason.field.changed.connect(forgive)
        self._reason = reason
        self.tell_under("reason", reason)
        return reason

    def tell_under(self, name: str, part: Labelled[Any]) -> None:
        """Let what is wrong with the field called `name` stand under this part."""
        self._under[name] = part

    def begin_typed(self, text: str, changed: Callable[[str], None]) -> None:
        """Put back `text`, typed before and not sent; `changed` hears what is typed.

        That is the reason, where there is one.
        """
        if self._reason is None:
            return
        if text and not self._reason.field.toPlainText():
            self._reason.field.setPlainText(text)
        self._reason.field.changed.connect(changed)

    def tell_error(self, error: PinmyCalError) -> None:
        """Say what went wrong, in the words of the catalogue; fields by name too."""
        told = [self._telling.message(error.message)]
        if isinstance(error, Invalid):
            told = [
                self._telling.message(each.message)
                for each in error.problems
                if not self._is_told_under(each)
            ]
        if told:
            self.tell(Tone.DANGER, told[0], " ".join(told[1:]))

    def _is_told_under(self, problem: FieldProblem) -> bool:
        """Put a problem under its field, if that field is here."""
        part = self._under.get(problem.field.partition(".")[0])
        if part is None:
            return False
        part.set_error(self._telling.message(problem.message))
        part.field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    # --- the keyboard ----------------------------------------------------------------

    def set_order(self, *parts: QWidget) -> None:
        """Let Tab go through these parts in this order, then to the footer.

        Fields and times come and go, so the order is looked up with each Tab; inside
        a part it is that in which its widgets were added.
        """
        self._order = (*parts, self.close_button, self.main_button)

    def _stops(self) -> list[QWidget]:
        tab = Qt.FocusPolicy.TabFocus
        return [
            each
            for part in self._order
            for each in (part, *part.findChildren(QWidget))
            if each.focusPolicy() & tab
            and each.isEnabled()
            and each.isVisible()
            and each.window() is self
        ]

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001  -- Qt's
        """Go to the next stop of Tab, or the one before."""
        stops, focused = self._stops(), self.focusWidget()
        if focused not in stops:
            return super().focusNextPrevChild(next)
        place = stops.index(focused) + (1 if next else -1)
        reason = Qt.FocusReason
        target = stops[place % len(stops)]
        target.setFocus(reason.TabFocusReason if next else reason.BacktabFocusReason)
        _reveal(target)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button it is on; in a field it does nothing by accident."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if isinstance(focused, QAbstractButton):
            focused.click()

    def reject(self) -> None:
        """Close without doing anything; not while the command runs."""
        if not self._is_saving:
            super().reject()
