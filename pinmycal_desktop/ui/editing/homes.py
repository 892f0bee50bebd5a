"""The accounts beside what an editor lists: read, and offered for something new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.screen.homes import Homes
from pinmycal_desktop.ui.editing.said import said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.message import Message
    from pinmycal_desktop.screen.homes import Home
    from pinmycal_desktop.ui.format import Format


def read_homes(diary: Diary) -> Homes:
    """Return the accounts with who hosts in each; in a reading thread."""
    hosts = {each.account_id: each for each in diary.account.owners()}
    return Homes(accounts=diary.account.every(), hosts=hosts)


def fill_with_homes(
    menu: QMenu, homes: Iterable[Home], form: Format, take: Callable[[int], None]
) -> None:
    """Offer each account in `menu`; one where nothing can be made says why."""
    menu.setToolTipsVisible(True)
    for home in homes:
        action = menu.addAction(home.name)
        forbid(action, home.why_not, form)
        action.triggered.connect(lambda _on=False, id_=home.account_id: take(id_))


def forbid(action: QAction, why_not: Message | None, form: Format) -> None:
    """Grey an action out with the reason it cannot be done; None leaves it."""
    if why_not is None:
        return
    sentence = said(why_not, form)
    action.setEnabled(False)
    action.setToolTip(sentence)
    action.setStatusTip(sentence)
    action.setWhatsThis(sentence)
