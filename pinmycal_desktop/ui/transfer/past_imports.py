"""The imports that were made, newest first, each with its way back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pinmycal_desktop.model.transfer import ImportTarget
from pinmycal_desktop.ui.theme import Role, Space
from pinmycal_desktop.ui.widgets.button import Button
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.widgets.section import Line, Section
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.model.transfer import ImportBatch
    from pinmycal_desktop.ui.format import Format


class PastImports(QWidget):
    """Lists batches; tells which one a person wants taken back."""

    take_back_wanted = Signal(int)
    """The id of a batch."""

    def __init__(
        self, form: Format, zone: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._form, self._zone = form, zone
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.TINY)
        self._none = caption(words("Nothing was imported yet."))
        inside = QWidget()
        listed = QVBoxLayout(inside)
        listed.setContentsMargins(0, 0, Space.SMALL, 0)
        listed.addLayout(self._rows)
        listed.addWidget(self._none)
        listed.addStretch(1)
        scroll = QScrollArea()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        section = Section(words("Earlier imports"))
        section.body.addWidget(scroll, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(section, 1)

    def tell(self, batches: Sequence[ImportBatch]) -> None:
        """Show these imports."""
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()
        for batch in batches:
            self._rows.addWidget(self._row(batch))
            self._rows.addWidget(Line())
        self._none.setVisible(not batches)

    def texts(self) -> tuple[str, ...]:
        """Return what each row says."""
        return tuple(row.accessibleName() for row in self.findChildren(_Row))

    def _row(self, batch: ImportBatch) -> QWidget:
        when = self._form.moment(batch.made_at, ZoneInfo(self._zone))
        is_busy = batch.target is ImportTarget.BUSY_TIMES
        kind = words("busy times") if is_busy else words("bookings")
        counts = counts_words(batch)
        made = _Row()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 2, 3, 2)
        row.setSpacing(Space.MEDIUM)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(PlainLabel(batch.name, elide=True))
        column.addWidget(caption(f"{when} · {kind} · {counts}"))
        row.addLayout(column, 1)
        if batch.taken_back_at is None:
            back = Button(words("Take back"), icon="undo-2", dense=True)
            back.setAccessibleName(words("Take back: {0}").format(batch.name))
            back.clicked.connect(partial(self._want, batch.id))
            row.addWidget(back)
        else:
            gone = words("taken back")
            row.addWidget(PlainLabel(gone, role=Role.SMALL, ink="muted"))
            counts = f"{counts}, {gone}"
        made.setAccessibleName(f"{batch.name}, {when}, {kind}, {counts}")
        return made

    def _want(self, batch_id: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  -- Qt's
        self.take_back_wanted.emit(batch_id)


class _Row(QWidget):
    """One import."""


def counts_words(batch: ImportBatch) -> str:
    """Return 3 new, 1 changed, leaving out what there is none of."""
    parts = [
        (batch.added, words("{0} new")),
        (batch.changed, words("{0} changed")),
        (batch.cancelled, words("{0} cancelled")),
    ]
    told = [text.format(count) for count, text in parts if count]
    return ", ".join(told) or words("nothing new")
