"""Every code the diary can answer with has a sentence that can be said."""

from __future__ import annotations

import ast
import re
import string
from pathlib import Path

import pytest

import pinmycal_desktop
from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.event_type import QuestionKind
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.reasons import Reason, ReasonKind
from pinmycal_desktop.words import say
from pinmycal_desktop.words.english import CATALOGUE, FILES
from pinmycal_desktop.words.reasons import reason_message
from tests.builders import a_span

PACKAGE = Path(pinmycal_desktop.__file__).parent
CODE = re.compile(r"[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+")
FIRST = {
    "answer",
    "booking",
    "event-type",
    "field",
    "history",
    "host",
    "import",
    "oauth",
    "schedule",
    "slots",
    "store",
    "team",
    "token",
}


def codes() -> set[str]:
    """Return what looks like a code in the sources of the diary and the store."""
    found = set()
    for file in (*(PACKAGE / "diary").glob("*.py"), *(PACKAGE / "store").glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                text = node.value
                if CODE.fullmatch(text) and text.split(".")[0] in FIRST:
                    found.add(text)
    return found


def test_no_code_has_two_sentences() -> None:
    assert len(CATALOGUE) == sum(len(each.ENTRIES) for each in FILES)


def test_every_code_in_the_sources_has_its_words() -> None:
    found = codes()
    assert len(found) > 70
    states = {f"{each}.good" for each in found} | {f"{each}.bad" for each in found}
    spoken = set(CATALOGUE) | {
        each.rpartition(".")[0] for each in CATALOGUE if each in states
    }
    assert found - spoken == set()


@pytest.mark.parametrize("status", BookingStatus)
def test_every_state_a_booking_cannot_be_changed_in_is_named(
    status: BookingStatus,
) -> None:
    assert status.takes_time or f"booking.is-{status.value}" in CATALOGUE


@pytest.mark.parametrize("kind", QuestionKind)
def test_every_kind_of_question_says_what_it_takes(kind: QuestionKind) -> None:
    sentence = say(Message.of(f"answer.{kind.value}", question="Size"))
    assert sentence.startswith("“Size” takes ")


@pytest.mark.parametrize("kind", ReasonKind)
def test_every_reason_can_be_said_with_and_without_names(kind: ReasonKind) -> None:
    plain = Reason(kind=kind, span=a_span())
    named = Reason(kind=kind, span=a_span(), subject="week", amount=30)
    assert say(reason_message(plain)).endswith(".")
    assert say(reason_message(named)).endswith(".")
    assert say(reason_message(plain)) == say(reason_message(plain, names=False))


def test_a_reason_told_to_strangers_names_nobody() -> None:
    reason = Reason(kind=ReasonKind.BOOKING, span=a_span(), subject="Dr Ruiz")
    assert "Ruiz" in say(reason_message(reason))
    assert "Ruiz" not in say(reason_message(reason, names=False))


@pytest.mark.parametrize("period", ["day", "week", "month", "year"])
@pytest.mark.parametrize("prefix", ["", "minutes-"])
def test_every_limit_names_its_period(period: str, prefix: str) -> None:
    reason = Reason(
        kind=ReasonKind.LIMIT, span=a_span(), subject=prefix + period, amount=3
    )
    assert period in say(reason_message(reason))


def test_every_sentence_is_whole() -> None:
    for code, entry in CATALOGUE.items():
        forms = entry if isinstance(entry, tuple) else (entry,)
        for form in forms:
            assert form[0] == form[0].strip(), code
            list(string.Formatter().parse(form))
