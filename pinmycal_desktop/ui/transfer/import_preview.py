"""What taking a file in would do: counts, the choice of what it becomes, and rows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pinmycal_desktop.model.transfer import ImportTarget
from pinmycal_desktop.screen.importing import ORDER, ImportView
from pinmycal_desktop.ui.editing.said import said
from pinmycal_desktop.ui.theme import Role, Space
from pinmycal_desktop.ui.transfer.import_table import ICONS, ImportTable, verdict_words
from pinmycal_desktop.ui.widgets.button import Button
from pinmycal_desktop.ui.widgets.flow import Flow
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.widgets.segmented import Segmented
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.model.transfer import ImportPreview, ImportVerdict
    from pinmycal_desktop.ui.format import Format

_MOST_NOTES = 4


class PreviewPanel(QWidget):
    """Shows one preview at a time; a count pressed shows its rows alone."""

    target_wanted = Signal(object)
    """The `ImportTarget` the events should become."""

    def __init__(
        self, form: Format, zone: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._form, self._zone = form, zone
        self._view: ImportView | None = None
        self._name = PlainLabel(role=Role.HEADING, elide=True)
        busy, bookings = ImportTarget.BUSY_TIMES, ImportTarget.BOOKINGS
        self._target = Segmented(
            ((busy, words("Busy times")), (bookings, words("Bookings"))),
            name=words("What the events become"),
        )
        self._target.chosen.connect(self.target_wanted)
        self._why = caption("", wrap=True)
        self._counts = {verdict: Button("", dense=True) for verdict in ORDER}
        self.table = ImportTable(form, zone)
        self._notes = PlainLabel(role=Role.SMALL, ink="muted", wrap=True)
        self._arrange()

    def _arrange(self) -> None:
        counts = QWidget()
        flow = Flow(counts, gap=Space.SMALL)
        for verdict, button in self._counts.items():
            button.setCheckable(True)
            button.set_icon_name(ICONS[verdict][0])
            button.clicked.connect(partial(self._look_at, verdict))
            flow.addWidget(button)
        row = QHBoxLayout()
        row.setSpacing(Space.MEDIUM)
        row.addWidget(PlainLabel(words("Take them in as")))
        row.addWidget(self._target)
        row.addWidget(self._why, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self._name)
        column.addLayout(row)
        column.addWidget(counts)
        column.addWidget(self.table, 1)
        column.addWidget(self._notes)

    def tell(self, preview: ImportPreview) -> None:
        """Show a preview."""
        view = (
            ImportView(preview)
            if self._view is None
            else (self._view.with_preview(preview))
        )
        self._name.setText(preview.name)
        self._target.set_value(preview.target)
        suggested = preview.target is preview.suggested_target
        self._why.setText(self._effect(preview.target, is_suggested=suggested))
        notes = [said(each, self._form, self._zone) for each in preview.notes]
        rest = len(notes) - _MOST_NOTES
        more = [words("And {0} more remarks.").format(rest)] if rest > 0 else []
        self._notes.setText("\n".join([*notes[:_MOST_NOTES], *more]))
        self._notes.setVisible(bool(notes))
        self._show(view)

    def forget(self) -> None:
        """Begin anew with the next preview."""
        self._view = None

    @property
    def brings_anything(self) -> bool:
        """Whether there is anything to take in."""
        return self._view is not None and self._view.brings_anything

    def counts(self) -> tuple[str, ...]:
        """Return what each count says."""
        return tuple(button.text() for button in self._counts.values())

    def _effect(self, target: ImportTarget, *, is_suggested: bool) -> str:
        if target is ImportTarget.BUSY_TIMES:
            sentence = words("They block your time and stay in the background.")
        else:
            sentence = words("They become meetings you can move and cancel.")
        return words("Suggested. {0}").format(sentence) if is_suggested else sentence

    def _look_at(self, verdict: ImportVerdict, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  -- Qt's
        if self._view is not None:
            self._show(self._view.looking_at(verdict))

    def _show(self, view: ImportView) -> None:
        self._view = view
        for verdict, button in self._counts.items():
            count = view.preview.count(verdict)
            told = verdict_words(verdict)
            button.setText(f"{self._form.number(count)} {told}")
            button.setEnabled(count > 0)
            button.setChecked(verdict is view.only)
        self.table.tell(view.rows)
