"""Messages to subscribers: signed, in time, again and again, and delaying nobody."""

from __future__ import annotations

import hashlib
import hmac
import json
import threading
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary import Diary
from pinmycal_desktop.diary.happenings import tell
from pinmycal_desktop.diary.work import Work
from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.commands import (
    NoteAttempt,
    RemoveSubscription,
    SaveSubscription,
    SendAgain,
    TellMeetings,
)
from pinmycal_desktop.model.errors import Invalid, SecretsUnavailable
from pinmycal_desktop.model.happenings import Happening, HappeningKind
from pinmycal_desktop.model.subscriptions import (
    RETRY_FOR,
    Attempt,
    DeliveryState,
    OutgoingDelivery,
    next_try,
)
from pinmycal_desktop.outward.sending import Sending
from pinmycal_desktop.wire.webhooks import verified_sender
from tests.builders import NOW, ZONE, SettableClock, a_wish, at
from tests.outward.conftest import SECRET, Subscriber, subscribe
from tests.processes import wait_until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pinmycal_desktop.model.booking import Booking

Maker = "Callable[[], Subscriber]"
