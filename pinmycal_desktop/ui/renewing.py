"""The open window made anew, part by part: in another language, from another side.

Widgets keep the words they were made with, so they are made again. Where a person is,
what is chosen, typed and not saved, told, and can be taken back goes on in new ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pinmycal_desktop.ui.format import Format
    from pinmycal_desktop.ui.main_window import MainWindow


def renew(window: MainWindow, form: Format) -> None:
    """Make every part of `window` anew; it tells times in `form` from then on."""
    attached, left = window.attached, window.frame
    page = attached.shown_page if attached is not None else ""
    window.setUpdatesEnabled(False)
    window.actions_.name_anew()
    window.make_frame(form, like=left)
    window.telling.move_to(window.frame)
    if attached is not None:
        attached.move_to(window.frame, form)
    window.frame.toolbar.let_book(possible=attached is not None)
    window.browsing.move_to(window.frame)
    if page:
        window.show_page(page)
    window.browsing.focus_page()
    window.setUpdatesEnabled(True)
    window.renewed.emit()
