"""A section of the form: rows of fields that tell the next draft."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pinmycal_desktop.ui.widgets.section import Section

if TYPE_CHECKING:
    from pinmycal_desktop.screen.event_type import EventTypeDraft
    from pinmycal_desktop.ui.event_type.form_row import FormRow


class FormPart(QWidget):
    """Shows what it is told. While it is told, nothing counts as typed."""

    edited = Signal(object, str)
    """The next `EventTypeDraft`, and what the step was about."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[str, FormRow] = {}
        """The rows by the name of their field."""
        self._draft: EventTypeDraft | None = None

    def _arrange(self, words: str) -> None:
        """Put the rows below a heading."""
        section = Section(words, large=True)
        for row in self.rows.values():
            section.body.addWidget(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(section)

    def tell(self, draft: EventTypeDraft) -> None:
        """Show a draft."""
        self._draft = None
        self._show(draft)
        self._draft = draft

    def _show(self, draft: EventTypeDraft) -> None:
        """Put the values of `draft` into the fields."""
        raise NotImplementedError

    def _next(self, draft: EventTypeDraft, what: str = "") -> None:
        self.edited.emit(draft, what)

    def _edit(self, what: str = "", **fields: object) -> None:
        """Tell the draft with other values in some fields."""
        if self._draft is not None:
            current = replace(self._draft.current, **fields)  # type: ignore[arg-type]  # fields of one event type
            self._next(self._draft.having(current), what)
