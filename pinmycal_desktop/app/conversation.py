"""A conversation with a data folder: through its owner, or as its owner.

With the window or `serve` running, a command speaks to it; else the command owns the
folder for as long as it takes, or, where nothing can be written, only looks into it. An
owner that starts or dies in between is met by asking again for a few seconds: every
change carries a key, so nothing is done twice.
"""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING, Self

from pinmycal_desktop.app.core import KEYRING_NAME, Core
from pinmycal_desktop.control.account_requests import CallService
from pinmycal_desktop.control.address import Role, read_address
from pinmycal_desktop.control.channel import AnswerLost, OwnerUnreachable, ask
from pinmycal_desktop.control.requests import CheckData
from pinmycal_desktop.control.said import Change
from pinmycal_desktop.model.errors import (
    DataFolderBusy,
    PinmyCalError,
    StoreTrouble,
    Unsure,
)
from pinmycal_desktop.model.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from types import TracebackType

    from pinmycal_desktop.control.replies import Reply
    from pinmycal_desktop.control.requests import Request
    from pinmycal_desktop.settings import DataFolder

PATIENCE_SECONDS = 8.0
"""How long to look for an owner who answers."""
_PAUSE_SECONDS = 0.05
_LOST_AT_MOST = 3

_log = logging.getLogger(__name__)


class Conversation:
    """Asks, and gets answers, whoever owns the folder. For one thread; a context."""

    def __init__(
        self,
        folder: DataFolder,
        *,
        clock: Callable[[], datetime],
        patience_seconds: float = PATIENCE_SECONDS,
    ) -> None:
        self.folder = folder
        self._clock = clock
        self._patience_seconds = patience_seconds
        self._core: Core | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._core is not None:
            _keep_backup(self._core)
            self._core.close()
            self._core = None

    def ask(self, request: Request) -> Reply:
        """Return the reply. Raises DataFolderBusy when nobody answers in time."""
        until = time.monotonic() + self._patience_seconds
        lost = 0
        while True:
            try:
                return self._ask_once(request)
            except (DataFolderBusy, OwnerUnreachable):
                if time.monotonic() >= until:
                    raise self._no_answer() from None
            except AnswerLost:
                if isinstance(request, CallService) and request.is_write:
                    raise Unsure(Message.of("remote.answer-lost")) from None
                lost += 1
                if lost == _LOST_AT_MOST:
                    raise self._no_answer() from None
                until = time.monotonic() + self._patience_seconds
            time.sleep(_PAUSE_SECONDS)

    @property
    def is_alone(self) -> bool:
        """Whether this command owns the folder itself: no other program runs."""
        return self._core is not None

    def _no_answer(self) -> DataFolderBusy:
        """Return what is said when nobody answered."""
        return DataFolderBusy("folder.no-answer", path=str(self.folder.path))

    def _ask_once(self, request: Request) -> Reply:
        """Ask the owner who is there now, or become it."""
        if self._core is None:
            address = read_address(self.folder)
            if address is not None:
                try:
                    return ask(address, request)
                except OwnerUnreachable:
                    pass  # it is gone, or its successor has not written yet
            try:
                self._core = Core.own(self.folder, clock=self._clock, role=Role.COMMAND)
            except StoreTrouble as trouble:
                return self._look(request, trouble)
        return self._core.answer(request)

    def _look(self, request: Request, trouble: StoreTrouble) -> Reply:
        """Answer from data that cannot be owned, which may be read all the same."""
        from pinmycal_desktop.app.looking import look  # noqa: PLC0415 - seldom

        # What is checked is whether the data can be owned, too.
        needs_owner = isinstance(request, Change | CheckData)
        if needs_owner or not self.folder.database.is_file():
            raise trouble
        try:
            return look(self.folder, request, clock=self._clock, keyring=KEYRING_NAME)
        except StoreTrouble:
            raise trouble from None


def _keep_backup(core: Core) -> None:
    """Keep a copy if one is due, for who never opens the window; it may be left out."""
    try:
        core.diary.keep_backup()
    except PinmyCalError as error:
        from pinmycal_desktop.app.log import logged  # noqa: PLC0415 - seldom

        with logged(core.folder):
            _log.error("no copy of the data could be kept: %s", error.message.code)
