"""The doors of the editors, and what was changed behind them and not saved yet.

Half-made changes of event types and schedules come back when their page is opened
again, and after a crash; whoever made the doors keeps them.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from pinmycal_desktop.app.page_services import for_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget

    from pinmycal_desktop.model.kept_edits import KeptEdit, KeptEdits
    from pinmycal_desktop.screen.event_type import EventTypeDraft
    from pinmycal_desktop.screen.schedule import ScheduleDraft
    from pinmycal_desktop.ui.editing.editor_page import EditorPage
    from pinmycal_desktop.ui.editing.services import AskService, LinkControls
    from pinmycal_desktop.ui.services import Services

_SCHEDULES, _EVENT_TYPES = "schedules", "event-types"


class EditorDoors:
    """Opens the pages of editors; `keep` hears all that was changed and not saved."""

    def __init__(self, keep: Callable[[KeptEdits], None] | None = None) -> None:
        self._tell_edits = keep
        self._kept: dict[str, tuple[KeptEdit, ...]] = {}

    def recall(self, edits: KeptEdits) -> None:
        """Take up what was left behind; a page that is open already has its own."""
        self._kept.setdefault(_SCHEDULES, edits.schedules)
        self._kept.setdefault(_EVENT_TYPES, edits.event_types)

    def forget(self) -> None:
        """Keep what was left behind no longer."""
        self._kept.clear()
        self._tell()

    @property
    def first_page(self) -> str:
        """The name of the page on which something waits to be saved."""
        return _SCHEDULES if self._kept.get(_SCHEDULES) else _EVENT_TYPES

    def schedules(self, services: Services, parent: QWidget) -> QWidget:
        """Return the page of schedules."""
        from pinmycal_desktop.screen.schedule import ScheduleDraft  # noqa: PLC0415
        from pinmycal_desktop.ui.schedule.page import SchedulePage  # noqa: PLC0415

        page = SchedulePage(for_pages(services), zone=services.zone, parent=parent)
        kept = self._kept.get(_SCHEDULES, ())
        page.recall([ScheduleDraft(each.original, each.current) for each in kept])  # type: ignore[arg-type]  # of schedules
        self._follow(page, _SCHEDULES)
        page.done.connect(services.did)
        return page

    def event_types(
        self,
        services: Services,
        parent: QWidget,
        *,
        ask_service: AskService | None = None,
        links: Callable[[], LinkControls] | None = None,
    ) -> QWidget:
        """Return the page of event types; from it one comes to their schedules.

        `ask_service` asks the service of one for its free times, and `links` reach
        its private links there.
        """
        from pinmycal_desktop.screen.event_type import recalled  # noqa: PLC0415
        from pinmycal_desktop.ui.event_type.page import EventTypePage  # noqa: PLC0415

        def show_schedule(key: int) -> None:
            from pinmycal_desktop.ui.schedule.page import (  # noqa: PLC0415
                SchedulePage,
            )

            schedules = services.open_page("schedules")
            if isinstance(schedules, SchedulePage):
                schedules.show_schedule(key)

        given = replace(for_pages(services), ask_service=ask_service, links=links)
        page = EventTypePage(given, zone=services.zone, parent=parent)
        kept = self._kept.get(_EVENT_TYPES, ())
        page.recall([recalled(each.original, each.current) for each in kept])  # type: ignore[arg-type]  # of event types
        self._follow(page, _EVENT_TYPES)
        page.done.connect(services.did)
        page.schedule_wanted.connect(show_schedule)
        return page

    def _follow(
        self, page: EditorPage[ScheduleDraft] | EditorPage[EventTypeDraft], name: str
    ) -> None:
        """Keep what is changed on a page from now on, where somebody keeps it."""
        page.is_kept = self._tell_edits is not None
        page.drafted.connect(partial(self._keep, name))

    def _keep(
        self, name: str, drafts: Iterable[ScheduleDraft | EventTypeDraft]
    ) -> None:
        from pinmycal_desktop.model.kept_edits import KeptEdit  # noqa: PLC0415

        self._kept[name] = tuple(
            KeptEdit(original=each.original, current=each.current) for each in drafts
        )
        self._tell()

    def _tell(self) -> None:
        from pinmycal_desktop.model.kept_edits import KeptEdits  # noqa: PLC0415

        if self._tell_edits is not None:
            self._tell_edits(
                KeptEdits(
                    schedules=self._kept.get(_SCHEDULES, ()),
                    event_types=self._kept.get(_EVENT_TYPES, ()),
                )
            )
