"""Private links of event types at services: on the page of event types."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication

from pinmycal_desktop.model.account import Platform
from pinmycal_desktop.model.errors import Offline
from pinmycal_desktop.model.remote_setup import RemotePrivateLink
from pinmycal_desktop.ui.event_type.page import EventTypePage
from pinmycal_desktop.ui.widgets.parts import CopyButton, SureButton
from tests.ui.accounts.test_setup_pages import kind, shown, signed_in
from tests.ui.pages import NOW, ZONE, Place

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.account import Account


@pytest.fixture
def work(place: Place) -> Account:
    """An account in which everything may be changed."""
    return signed_in(place, "Work")


@pytest.fixture
def desk(place: Place, work: Account) -> Account:
    """A second one, whose service offers no private links."""
    del work
    return signed_in(place, "Desk", Platform.PINMYCAL)


@dataclass
class Links:
    """The private links of one event type, as a service has them."""

    there: list[RemotePrivateLink] = field(default_factory=list)
    trouble: bool = False

    def private_links(self, event_type_id: int) -> tuple[RemotePrivateLink, ...]:
        del event_type_id
        if self.trouble:
            raise Offline("remote.offline", host="work.example")
        return tuple(self.there)

    def make_private_link(
        self,
        event_type_id: int,
        *,
        expires_at: datetime | None = None,
        most_uses: int | None = None,
    ) -> RemotePrivateLink:
        made = RemotePrivateLink(
            code=f"code-{len(self.there)}",
            event_type_id=str(event_type_id),
            url=f"https://work.example/d/code-{len(self.there)}",
            expires_at=expires_at,
            most_uses=most_uses,
        )
        self.there.append(made)
        return made

    def remove_private_link(self, event_type_id: int, code: str) -> None:
        del event_type_id
        self.there = [each for each in self.there if each.code != code]


def linking(place: Place, links: Links) -> EventTypePage:
    page = EventTypePage(replace(place.services, links=lambda: links), zone=ZONE)
    shown(place, page)
    place.qtbot.waitUntil(lambda: page.draft is not None)
    return page


def test_private_links_are_made_copied_and_removed_at_the_service(
    place: Place, work: Account
) -> None:
    links = Links()
    page = linking(place, links)
    part = page.links
    assert part.isHidden()  # the local account's
    page.show_event_type(kind(place, work, "tutorial").id)
    assert not part.isHidden()
    part.look.click()
    place.qtbot.waitUntil(lambda: part.note.text().startswith("Work has none"))
    part.make.click()
    place.qtbot.waitUntil(lambda: len(part.texts()) == 1)
    part.good_for.set_value((None, 7))
    part.make.click()
    place.qtbot.waitUntil(lambda: len(part.texts()) == 2)
    once, days = part.texts()
    assert once == "https://work.example/d/code-0, 0 of 1 booked"
    assert "until Wed 18 March" in days
    part.findChildren(CopyButton)[0].click()
    assert QGuiApplication.clipboard().text() == "https://work.example/d/code-0"
    remove = part.findChildren(SureButton)[0]
    remove.click()
    assert len(links.there) == 2
    remove.click()
    place.qtbot.waitUntil(lambda: len(part.texts()) == 1)
    assert page.focusWidget() is part.look
    assert [each.code for each in links.there] == ["code-1"]


def test_links_that_are_over_or_cannot_be_read_say_so(
    place: Place, work: Account
) -> None:
    links = Links()
    over = {"event_type_id": "1", "url": "", "is_over": True}
    links.there = [
        RemotePrivateLink(code="a", most_uses=2, uses=2, **over),  # type: ignore[arg-type]
        RemotePrivateLink(code="b", expires_at=NOW - timedelta(days=1), **over),  # type: ignore[arg-type]
    ]
    page = linking(place, links)
    page.show_event_type(kind(place, work, "tutorial").id)
    page.links.look.click()
    place.qtbot.waitUntil(lambda: len(page.links.texts()) == 2)
    used, late = page.links.texts()
    assert used.endswith("2 of 2 booked \N{MIDDLE DOT} used up")
    assert "over since" in late
    links.trouble = True
    page.activateWindow()
    page.links.look.setFocus()
    page.links.look.click()
    place.qtbot.waitUntil(lambda: "work.example" in page.links.note.text())
    assert len(page.links.texts()) == 2
    assert page.focusWidget() is page.links.look


def test_an_account_that_has_no_private_links_says_why(
    place: Place, desk: Account
) -> None:
    page = linking(place, Links())
    page.show_event_type(kind(place, desk, "tutorial").id)
    part = page.links
    assert not part.isHidden()
    for each in (part.look, part.make, part.good_for):
        assert not each.isEnabled()
        assert "does not offer this" in each.toolTip()
    assert part.note.text() == part.make.accessibleDescription()


def test_what_was_not_sent_yet_has_no_private_links(
    place: Place, work: Account
) -> None:
    page = linking(place, Links())
    page.add(work.id)
    assert page.links.isHidden()
    page.form.names.title.setFocus()
    assert page.draft is not None
    page._edit(page.draft.titled("Fresh"))
    page.save()
    place.qtbot.waitUntil(lambda: not page.links.isHidden())
    assert "does not have this yet" in page.links.note.text()
    assert not page.links.make.isEnabled()
