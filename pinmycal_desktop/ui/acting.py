"""Whom a person acts for: the one account that is shown and booked in, or everybody.

It is the account of the window's query, so it is remembered, exported and published
like any other filter; closing the bar of filters leaves it. It decides nothing itself.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.screen.week import WeekState


def acting_menu(
    state: WeekState, act_for: Callable[[int | None], None], parent: QWidget
) -> QMenu:
    """Return the menu of the accounts, which calls `act_for` with the one chosen.

    None stands for everybody. It deletes itself once it was closed.
    """
    menu = QMenu(parent)
    menu.setAccessibleName(words("Acting for"))
    menu.addSection(words("Acting for"))
    group = QActionGroup(menu)
    acted = state.acted_for
    people: list[tuple[int | None, str]] = [(None, words("Everybody"))]
    people += [(each.id, each.name) for each in state.accounts]
    for account_id, name in people:
        entry = menu.addAction(name.replace("&", "&&"))
        entry.setCheckable(True)
        entry.setChecked(account_id == (acted.id if acted is not None else None))
        entry.triggered.connect(partial(_choose, act_for, account_id))
        group.addAction(entry)
        if entry.isChecked():
            menu.setActiveAction(entry)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _choose(
    act_for: Callable[[int | None], None],
    account_id: int | None,
    _on: bool = False,  # noqa: FBT001, FBT002  -- Qt's
) -> None:
    act_for(account_id)
