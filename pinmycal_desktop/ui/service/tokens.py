"""The tokens of the service: made, shown once, listed, revoked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pinmycal_desktop.ui.theme import Role, Space, Weight
from pinmycal_desktop.ui.widgets.button import Button
from pinmycal_desktop.ui.widgets.labelled import set_wrong
from pinmycal_desktop.ui.widgets.parts import (
    Card,
    CopyText,
    SureButton,
    ThingRow,
    emptied,
)
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.widgets.section import Line, Section
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.model.access import Token
    from pinmycal_desktop.ui.format import Format


class TokensPart(QWidget):
    """Tells what a person wants; a new key is shown until it is put away."""

    create_wanted = Signal(str)
    """The name of the token to make."""
    revoke_wanted = Signal(int)
    """The id of a token."""

    def __init__(
        self, form: Format, zone: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._form, self._zone = form, zone
        self.name = QLineEdit()
        self.name.setPlaceholderText(words("What is it for? Such as: assistant"))
        self.name.setAccessibleName(words("Name of the new token"))
        self.name.returnPressed.connect(self._create)
        create = Button(words("Create a token"), icon="key")
        create.clicked.connect(self._create)
        self._error = caption("", ink="danger", wrap=True)
        self._new = Card()
        self.secret = CopyText(words("The new token"))
        self._arrange_new()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self.name, 1)
        row.addWidget(create)
        section = Section(words("Tokens"), large=True)
        section.body.addWidget(self._new)
        section.body.addLayout(self._rows)
        section.body.addLayout(row)
        section.body.addWidget(self._error)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(section)
        self._new.hide()
        self._error.hide()

    def _arrange_new(self) -> None:
        told = words(
            "Copy it now. Only its fingerprint is kept: it cannot be shown again."
        )
        put_away = Button(words("I have it"), dense=True)
        put_away.clicked.connect(self.put_away)
        self._new.body.addWidget(
            PlainLabel(words("Your new token"), weight=Weight.STRONG)
        )
        self._new.body.addWidget(PlainLabel(told, role=Role.SMALL, wrap=True))
        self._new.body.addWidget(self.secret)
        self._new.body.addWidget(put_away, 0, Qt.AlignmentFlag.AlignLeading)

    def show_secret(self, secret: str) -> None:
        """Show a key just made; the only time it is seen."""
        self.secret.set_text(secret)
        self._new.show()
        self.name.clear()
        self.set_error("")

    def put_away(self) -> None:
        """Forget the key that is shown."""
        self.secret.set_text("")
        self._new.hide()

    def tell(self, tokens: Sequence[Token]) -> None:
        """List tokens, those in force first."""
        emptied(self._rows)
        ordered = sorted(tokens, key=lambda each: each.revoked_at is not None)
        if any(each.revoked_at and self._is_shown(each) for each in tokens):
            self.put_away()
        for token in ordered:
            self._rows.addWidget(self._row(token))
            self._rows.addWidget(Line())
        if not tokens:
            self._rows.addWidget(caption(words("There is no token yet.")))

    def _is_shown(self, token: Token) -> bool:
        secret = self.secret.text()
        return bool(secret) and secret.endswith(token.hint)

    def texts(self) -> tuple[str, ...]:
        """Return what each row says."""
        return tuple(each.accessibleName() for each in self.findChildren(ThingRow))

    def _row(self, token: Token) -> ThingRow:
        zone = ZoneInfo(self._zone)
        made = self._form.moment(token.created_at, zone)
        used = words("never used")
        if token.last_used_at is not None:
            last = self._form.moment(token.last_used_at, zone)
            used = words("last used {0}").format(last)
        note = words("ends in {0} · made {1} · {2}").format(token.hint, made, used)
        if token.revoked_at is not None:
            ended = self._form.moment(token.revoked_at, zone)
            return ThingRow(token.name, words("revoked {0}").format(ended))
        revoke = SureButton(
            words("Revoke"),
            words("Revoke it for good"),
            words("Revoke: {0}").format(token.name),
        )
        revoke.sure.connect(partial(self._revoke, token.id))
        return ThingRow(token.name, note, revoke)

    def _revoke(self, token_id: int) -> None:
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)  # the button will be gone
        self.revoke_wanted.emit(token_id)

    def _create(self) -> None:
        self.create_wanted.emit(self.name.text().strip())

    def set_error(self, sentence: str) -> None:
        """Say what is wrong with the name; empty takes it away."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        set_wrong(self.name, wrong=bool(sentence))
        if sentence:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
