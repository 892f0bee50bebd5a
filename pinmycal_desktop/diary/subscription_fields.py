"""Checks of a subscription before it is kept: where it leads, and what it wants."""

from __future__ import annotations

import ipaddress
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit

from pinmycal_desktop.diary.fields import MOST_TEXT, Problems
from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.store import event_types
from pinmycal_desktop.wire.webhooks import triggers_of

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.subscriptions import Subscription

_MOST_URL = 2000


def checked_subscription(work: Work, wanted: Subscription) -> Subscription:
    """Return `wanted` as it may be kept; raises Invalid or NotFound."""
    problems = Problems()
    url = problems.line("url", wanted.url, most=_MOST_URL, required=True)
    if url and (trouble := _trouble_with(url)):
        problems.add("url", trouble, value=url)
    known = triggers_of(wanted.sender)
    for trigger in wanted.triggers:
        if trigger not in known:
            problems.add(
                "triggers", "subscription.trigger", value=trigger, known=tuple(known)
            )
    if not wanted.triggers and wanted.sender is Sender.PINMYCAL:
        problems.add("triggers", "subscription.no-trigger")
    if wanted.template is not None:
        problems.text("template", wanted.template, most=MOST_TEXT)
        if wanted.sender is not Sender.CALCOM:
            problems.add("template", "subscription.no-template")
    problems.settle()
    work.require_account(wanted.account_id)
    event_type_id = wanted.event_type_id
    kind = event_types.get(work.db, event_type_id) if event_type_id else None
    if event_type_id and (kind is None or kind.account_id != wanted.account_id):
        raise NotFound("event-type", event_type_id)
    return replace(wanted, url=url, triggers=tuple(dict.fromkeys(wanted.triggers)))


def _trouble_with(url: str) -> str:
    """Return the code of what is wrong with an address; empty when nothing is."""
    try:
        parts = urlsplit(url)
        known = parts.port is None or parts.port > 0
    except ValueError:
        return "subscription.url"
    if not parts.hostname or not known:
        return "subscription.url"
    if parts.username is not None:
        # It would stand in the data file in plain text.
        return "subscription.url-password"
    if parts.scheme == "https" or (parts.scheme == "http" and _is_here(parts)):
        return ""
    return "subscription.url-not-safe"


def _is_here(parts: SplitResult) -> bool:
    """Whether an address is on this computer: nobody can listen on the way."""
    name = parts.hostname or ""
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False
