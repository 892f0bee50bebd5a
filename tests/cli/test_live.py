"""`live`: where services tell of changes, what arrived, and its booking read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.app.core import Core
from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.model.access import RefusedDelivery
from pinmycal_desktop.model.account import Platform
from pinmycal_desktop.model.commands.accounts import AddAccount
from pinmycal_desktop.model.commands.live import OpenChannel
from pinmycal_desktop.model.commands.webhooks import KeepDelivery, SaveWebhookEndpoint
from pinmycal_desktop.model.live import LiveSource
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.vault import SessionVault
from tests.builders import a_connection, a_uid
from tests.cli.typing_commands import NOW, Typing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.settings import DataFolder


@pytest.fixture
def owner(folder: DataFolder) -> Iterator[Core]:
    """A program that stays, without threads of its own."""
    made = Core.own(
        folder, clock=lambda: NOW, vault=SessionVault(), zone="UTC", listen=False
    )
    yield made
    made.close()


@pytest.fixture
def account(owner: Core) -> Account:
    """An account at a service."""
    return owner.diary.run(
        AddAccount(
            uid=a_uid(),
            platform=Platform.CALCOM,
            name="Work",
            zone="UTC",
            host_name="Mira",
            connection=a_connection(),
        )
    ).account


@pytest.fixture
def typing(folder: DataFolder, account: Account, owner: Core) -> Typing:
    """Commands over the same data; they own it themselves."""
    owner.close()
    assert account.id
    return Typing(folder)


def opened(folder: DataFolder) -> Core:
    """Return the data as a command has left it."""
    return Core.own(
        folder, clock=lambda: NOW, vault=SessionVault(), zone="UTC", listen=False
    )


def test_without_an_account_there_is_nothing_to_tell(folder: DataFolder) -> None:
    assert "No account is signed in" in Typing(folder)("live").out


def test_an_address_is_chosen_shown_and_switched_off(
    typing: Typing, folder: DataFolder, account: Account
) -> None:
    assert "asked now and then" in typing("live").out
    said = typing("live", "address", "work", "https://desk.example.org")
    assert said.exit == Exit.DONE, said.err
    assert "https://desk.example.org" in said.out
    assert "the local service is off" in said.out
    kept = opened(folder)
    channel = kept.diary.live.channel(account.id)
    kept.close()
    assert (channel.source, channel.address) == (
        LiveSource.ADDRESS,
        "https://desk.example.org",
    )
    (line,) = typing("live", "status", "--json").json["accounts"]
    assert (line["source"], line["state"]) == ("address", "no-service")
    assert "asked now and then" in typing("live", "off", "Work").out


@pytest.mark.parametrize(
    ("typed", "ended"),
    [
        (("address", "Work", "ftp://x"), Exit.MISTYPED),
        (("address", "Personal", "https://desk.example.org"), Exit.MISTYPED),
        (("off", "Nobody"), Exit.REFUSED),
        (("replay", "99"), Exit.REFUSED),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(
    typing: Typing, typed: tuple[str, ...], ended: Exit
) -> None:
    said = typing("live", *typed)
    assert said.exit in {ended, Exit.REFUSED, Exit.MISTYPED}
    assert said.err.strip()


def test_an_address_that_is_none_is_named_as_it_is_typed(typing: Typing) -> None:
    refused = typing("live", "address", "work", "here")
    assert refused.exit == Exit.MISTYPED
    assert refused.err.startswith("URL: ")


def test_a_tunnel_program_of_this_computer_is_switched_on(
    typing: Typing,
    folder: DataFolder,
    account: Account,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    missing = typing("live", "tunnel", "Work", "cloudflared")
    assert missing.err.startswith("PROGRAM: There is no tunnel program cloudflared")
    program = tmp_path / "cloudflared"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "Tunnel programs here: cloudflared." in typing("live").out
    said = typing("live", "tunnel", "Work", "cloudflared")
    assert "cloudflared" in said.out, said.err
    kept = opened(folder)
    assert kept.diary.live.channel(account.id).source is LiveSource.TUNNEL
    kept.close()


def test_what_arrived_is_listed_and_replayed(
    owner: Core, account: Account, folder: DataFolder
) -> None:
    diary = owner.diary
    diary.run(OpenChannel(account_id=account.id, endpoint="live-1"))
    diary.run(SaveWebhookEndpoint(account_id=1, name="mine"))
    for endpoint, subject in (("live-1", "abc"), ("live-1", ""), ("mine", "own")):
        diary.run(
            KeepDelivery(
                endpoint=endpoint,
                sender="calcom",
                trigger="BOOKING_CREATED" if subject else "",
                subject=subject,
                body=f"{endpoint} {subject}".encode(),
            )
        )
    owner.close()
    typing = Typing(folder)
    listed = typing("live", "deliveries").out
    assert "BOOKING_CREATED" in listed
    assert "is being read" in listed
    assert "own" in listed
    only = typing("live", "deliveries", "--account", "Work", "--json").json
    assert [each["subject"] for each in only["arrivals"]] == ["", "abc"]
    number = str(only["arrivals"][1]["number"])
    assert "being read again" in typing("live", "replay", number).out
    nameless = str(only["arrivals"][0]["number"])
    refused = typing("live", "replay", nameless)
    assert "names no booking" in refused.err
    kept = opened(folder)
    assert kept.diary.outbox.wanted(account.id) == ("abc",)
    kept.close()


def test_nothing_arrived_is_said_too(typing: Typing) -> None:
    assert "No webhook arrived." in typing("live", "deliveries").out


def test_webhooks_that_were_refused_are_told_of(owner: Core, account: Account) -> None:
    diary = owner.diary
    diary.run(OpenChannel(account_id=account.id, endpoint="live-1"))
    diary.run(SaveWebhookEndpoint(account_id=1, name="mine"))
    for place in ("live-1", "mine", "no\x1b[2Jwhere"):
        known = place in ("live-1", "mine")
        why = Message.of("service.unverified" if known else "service.no-place")
        refused = RefusedDelivery(
            endpoint=place, received_at=NOW, why=why, headers="", body=b"{}"
        )
        diary.refusals.note(refused)
    owner.syncing.pause()
    owner.listen()
    typing = Typing(owner.folder)
    listed = typing("live", "deliveries").out
    assert "Refused since PinmyCal was started" in listed
    assert "\x1b" not in listed
    said = typing("live", "deliveries", "--json").json["refused"]
    assert [(each["endpoint"], each["account"]) for each in said] == [
        ("no\x1b[2Jwhere", ""),
        ("mine", ""),
        ("live-1", "Work"),
    ]
    only = typing("live", "deliveries", "--account", "Work", "--json").json["refused"]
    assert [each["endpoint"] for each in only] == ["live-1"]
    assert only[0]["why"]["code"] == "service.unverified"
