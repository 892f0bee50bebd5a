"""The address a browser comes back to: for one answer that knows the state."""

from __future__ import annotations

import http.client
import socket
import threading
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from pinmycal_desktop.model.errors import SignInEnded
from pinmycal_desktop.sync.loopback import Loopback

if TYPE_CHECKING:
    from collections.abc import Iterator

STATE = "nobody-can-guess-this"


@pytest.fixture
def loopback() -> Iterator[Loopback]:
    """An address that waits."""
    made = Loopback("http://127.0.0.1/callback", state=STATE)
    yield made
    made.close()


def visit(loopback: Loopback, query: str, **headers: str) -> tuple[int, str]:
    """Come back as a browser does; return the status and the page."""
    parts = urlsplit(loopback.redirect_uri)
    line = http.client.HTTPConnection("127.0.0.1", parts.port, timeout=10)
    line.request("GET", f"{parts.path}?{query}", headers={**headers})
    answer = line.getresponse()
    page = answer.read().decode()
    line.close()
    return answer.status, page


def ended(loopback: Loopback) -> str:
    """Return why waiting came to nothing."""
    with pytest.raises(SignInEnded) as caught:
        loopback.wait(5)
    return caught.value.message.code


def test_the_code_of_the_one_who_knows_the_state_is_taken(loopback: Loopback) -> None:
    status, page = visit(loopback, f"code=abc&state={STATE}")
    assert (status, "Go back to PinmyCal" in page) == (200, True)
    assert loopback.wait(5) == "abc"


def test_each_sign_in_listens_elsewhere(loopback: Loopback) -> None:
    other = Loopback("http://127.0.0.1/callback", state=STATE)
    assert other.redirect_uri != loopback.redirect_uri
    assert urlsplit(other.redirect_uri).hostname == "127.0.0.1"
    other.close()


def test_an_answer_is_taken_once(loopback: Loopback) -> None:
    visit(loopback, f"code=first&state={STATE}")
    assert visit(loopback, f"code=second&state={STATE}")[0] == 410
    assert visit(loopback, f"error=access_denied&state={STATE}")[0] == 410
    assert loopback.wait(5) == "first"


@pytest.mark.parametrize(
    "query", ["code=evil", "code=evil&state=", "code=evil&state=guess", "state=é"]
)
def test_who_does_not_know_the_state_changes_nothing(
    loopback: Loopback, query: str
) -> None:
    assert visit(loopback, query.replace("é", "%C3%A9"))[0] == 400
    visit(loopback, f"code=good&state={STATE}")
    assert loopback.wait(5) == "good"


def test_a_page_of_another_name_is_not_answered(loopback: Loopback) -> None:
    query = f"code=evil&state={STATE}"
    assert visit(loopback, query, Host="evil.example")[0] == 404
    visit(loopback, f"code=good&state={STATE}")
    assert loopback.wait(5) == "good"


def test_other_paths_and_long_ones_are_not_answered(loopback: Loopback) -> None:
    parts = urlsplit(loopback.redirect_uri)
    line = http.client.HTTPConnection("127.0.0.1", parts.port, timeout=10)
    line.request("GET", f"/other?code=evil&state={STATE}")
    assert line.getresponse().status == 404
    line.close()
    assert visit(loopback, f"code={'x' * 5000}&state={STATE}")[0] == 414


def test_only_this_computer_is_listened_to(loopback: Loopback) -> None:
    host = loopback._server.server_address[0]
    assert host == "127.0.0.1"


def test_a_no_in_the_browser_ends_it(loopback: Loopback) -> None:
    assert visit(loopback, f"error=access_denied&state={STATE}")[0] == 200
    assert ended(loopback) == "sign-in.denied"


def test_a_service_that_refuses_ends_it_with_its_code(loopback: Loopback) -> None:
    visit(loopback, f"error=invalid_scope%3Cb%3E&state={STATE}")
    with pytest.raises(SignInEnded) as caught:
        loopback.wait(5)
    assert caught.value.message.code == "sign-in.refused.said"
    assert dict(caught.value.message.arguments) == {"said": "invalid_scopeb"}


def test_an_answer_without_anything_ends_it(loopback: Loopback) -> None:
    visit(loopback, f"state={STATE}")
    assert ended(loopback) == "sign-in.refused"


def test_it_can_be_cancelled_from_another_thread(loopback: Loopback) -> None:
    threading.Timer(0.05, loopback.cancel).start()
    assert ended(loopback) == "sign-in.cancelled"
    assert visit(loopback, f"code=late&state={STATE}")[0] == 410


def test_nobody_is_waited_for_for_ever(loopback: Loopback) -> None:
    with pytest.raises(SignInEnded) as caught:
        loopback.wait(0.01)
    assert caught.value.message.code == "sign-in.too-late"
    assert visit(loopback, f"code=late&state={STATE}")[0] == 410


def test_a_visitor_who_says_nothing_keeps_nobody_waiting(loopback: Loopback) -> None:
    parts = urlsplit(loopback.redirect_uri)
    with socket.create_connection(("127.0.0.1", parts.port or 0)):
        assert visit(loopback, f"code=abc&state={STATE}")[0] == 200
        assert loopback.wait(5) == "abc"


def test_the_port_a_service_insists_on_is_used_where_it_is_free() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        beside = Loopback(f"http://localhost:{port}/back", state=STATE)
        assert urlsplit(beside.redirect_uri).port != port
        beside.close()
    exact = Loopback(f"http://localhost:{port}/back", state=STATE)
    assert exact.redirect_uri == f"http://localhost:{port}/back"
    assert visit(exact, f"code=abc&state={STATE}", Host=f"localhost:{port}")[0] == 200
    exact.close()


def test_nobody_answers_once_it_is_closed() -> None:
    closed = Loopback("http://127.0.0.1/callback", state=STATE)
    parts = urlsplit(closed.redirect_uri)
    closed.close()
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", parts.port or 0), timeout=5)
