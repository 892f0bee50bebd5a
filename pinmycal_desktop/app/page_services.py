"""What pages are given, out of what the window has."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pinmycal_desktop.ui.editing.services import PageServices
    from pinmycal_desktop.ui.services import Services


def for_pages(services: Services) -> PageServices:
    """Return what a page works with."""
    from pinmycal_desktop.ui.editing.services import PageServices  # noqa: PLC0415

    return PageServices(
        operations=services.operations,
        relay=services.relay,
        clock=services.clock,
        form=services.form,
        view=services.view,
    )
