"""News: what others did at a service is said to whoever is here, in a sentence.

Where the system has a tray it says it, as it says what other programs have to say;
the status line says it too. Names and titles are remote: markup in them means nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from pinmycal_desktop.model.news import News, NewsKind
from pinmycal_desktop.ui.words import counted, words

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from pinmycal_desktop.model.changes import Changes
    from pinmycal_desktop.ui.main_window import MainWindow
    from pinmycal_desktop.ui.relay import Relay
    from pinmycal_desktop.ui.telling import Telling

MOST_AT_ONCE = 3
"""More than so many are told as a number."""
_SHOWN_MS = 15_000
_NO_MARKUP = str.maketrans(
    {
        "<": "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}",
        ">": "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}",
    }
)
"""Some desktops read HTML in what they show."""


def tell_news(relay: Relay, window: MainWindow) -> None:
    """Say in `window` what is news, from now on; asked again it changes nothing."""
    if window.findChild(NewsTelling) is None:
        zone = window.state.home_zone
        made = NewsTelling(
            relay, window.telling, window.windowIcon(), window, zone=zone
        )
        made.asked.connect(window.come_forward)
        window.closing.connect(made.hide)


class NewsTelling(QObject):
    """Listens to a relay and says what is news; lives in the GUI thread."""

    asked = Signal()
    """The notification was pressed: the window is wanted."""

    def __init__(
        self, relay: Relay, telling: Telling, icon: QIcon, parent: QObject, *, zone: str
    ) -> None:
        """`zone` is the one times are told in."""
        super().__init__(parent)
        self._telling, self._icon, self._zone = telling, icon, ZoneInfo(zone)
        self._tray: QSystemTrayIcon | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_SHOWN_MS)
        self._rest.timeout.connect(self.hide)
        relay.changed.connect(self._heard)

    def _heard(self, changes: Changes) -> None:
        if not changes.news:
            return
        headlines = [self.headline(each) for each in changes.news]
        if len(headlines) > MOST_AT_ONCE:
            count = len(headlines)
            said = counted(
                count, "1 booking changed elsewhere", "{0} bookings changed elsewhere"
            )
            self._say(said.format(self._telling.form.number(count)), "")
        else:
            for headline, news in zip(headlines, changes.news, strict=True):
                self._say(headline, self.detail(news))

    def headline(self, news: News) -> str:
        """Return what happened, and with whom."""
        return {
            NewsKind.BOOKED: words("{0} booked"),
            NewsKind.ASKED: words("{0} asks for a time"),
            NewsKind.MOVED: words("Moved: {0}"),
            NewsKind.CONFIRMED: words("Confirmed: {0}"),
            NewsKind.CANCELLED: words("Cancelled: {0}"),
            NewsKind.DECLINED: words("Declined: {0}"),
            NewsKind.DRIFTED: words("Changed in its calendar: {0}"),
        }[news.kind].format(news.name)

    def detail(self, news: News) -> str:
        """Return what it is about, and when that is."""
        when = self._telling.form.moment(news.start, self._zone)
        return f"{news.title} \N{MIDDLE DOT} {when}"

    def _say(self, headline: str, detail: str) -> None:
        self._telling.later(" \N{MIDDLE DOT} ".join(filter(None, (headline, detail))))
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._icon, self)
            self._tray.messageClicked.connect(self.asked)
            self._tray.activated.connect(self.asked)
        self._tray.show()
        self._tray.showMessage(
            headline.translate(_NO_MARKUP), detail.translate(_NO_MARKUP), self._icon
        )
        self._rest.start()

    def hide(self) -> None:
        """Leave the tray: there is nothing to say."""
        if self._tray is not None:
            self._tray.hide()
